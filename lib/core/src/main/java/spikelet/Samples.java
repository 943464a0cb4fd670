package spikelet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A quantity that changes in time, read from a table: a recorded current, a stimulus computed beforehand. One column serves all neurons,
 * or there is one for each.
 *
 * <pre>{@code
 * Samples.every(1*ms, values, "pA")                  // from time zero on
 * Samples.at(times, values, "pA").steps()            // held until the next time
 * Samples.csv(Path.of("current.csv"))                // a header such as: time (ms),I (pA)
 * }</pre>
 *
 * <p>Between two times the value lies on a straight line, or is held where {@link #steps} was said; before the first time it is the first
 * value, after the last the last. Immutable: the numbers are copied.
 */
public final class Samples {
    private static final Pattern UNIT = Pattern.compile("(.*)\\(([^()]*)\\)\\s*");

    private final double[] times;
    /** By time, then by column, so that the values of one moment lie together. */
    private final double[][] values;

    private final Dimension dimension;
    private final boolean stepwise;

    private Samples(double[] times, double[][] values, Dimension dimension, boolean stepwise) {
        this.times = times;
        this.values = values;
        this.dimension = dimension;
        this.stepwise = stepwise;
    }

    /**
     * Values at equal distances, the first at time zero, for all neurons.
     *
     * @param interval in second
     * @param values in the unit
     * @param unit such as {@code "pA"}; {@code "1"} for plain numbers
     * @return the table
     * @throws IllegalArgumentException if there is no value, one is not finite, or the unit cannot be read
     */
    public static Samples every(double interval, double[] values, String unit) {
        return every(interval, new double[][] {Check.given("table: the values", values)}, unit);
    }

    /**
     * Values at equal distances, the first at time zero, for each neuron.
     *
     * @param interval in second
     * @param values a row for each neuron, in the unit
     * @param unit such as {@code "pA"}
     * @return the table
     */
    public static Samples every(double interval, double[][] values, String unit) {
        Parameter.time("interval", "1*ms").check("table", interval);
        int n = rows(values)[0].length;
        var times = new double[n];
        for (int k = 0; k < n; k++) times[k] = k * interval;
        return of(times, values, unit);
    }

    /**
     * Values at given times, for all neurons.
     *
     * @param times in second, ascending
     * @param values as many, in the unit
     * @param unit such as {@code "pA"}
     * @return the table
     * @throws IllegalArgumentException if the times do not ascend, or there are not as many values
     */
    public static Samples at(double[] times, double[] values, String unit) {
        return at(times, new double[][] {Check.given("table: the values", values)}, unit);
    }

    /**
     * Values at given times, for each neuron.
     *
     * @param times in second, ascending
     * @param values a row for each neuron, as long as the times
     * @param unit such as {@code "pA"}
     * @return the table
     */
    public static Samples at(double[] times, double[][] values, String unit) {
        Check.given("table: the times", times);
        return of(times.clone(), rows(values), unit);
    }

    /**
     * Reads a table whose first column is the time and whose others are values, for all neurons or for each. The units stand in the columns'
     * names: {@code time (ms)}, {@code I (pA)}. A Tablesaw table becomes columns with {@code Lab.columns}.
     *
     * @param table a recording's columns, a file's
     * @return the table
     * @throws IllegalArgumentException if a column holds no numbers, or a unit is missing
     */
    public static Samples of(Tabular table) {
        var columns = Check.given("the table", table).columns();
        var names = columns.names();
        Check.that(names.size() > 1, "table '%s': it needs a column of times and one of values", columns.name());
        var clock = unit(columns.name(), names.get(0));
        Check.that(
                clock.dimension().equals(Dimension.TIME),
                "table '%s': its first column must be the time with its unit, such as 'time (ms)', not '%s'",
                columns.name(),
                names.get(0));
        var unit = unit(columns.name(), names.get(1));
        var values = new double[names.size() - 1][];
        for (int k = 0; k < values.length; k++) {
            var own = unit(columns.name(), names.get(k + 1));
            Check.that(
                    own.dimension().equals(unit.dimension()),
                    "table '%s': column '%s' is in %s, '%s' in %s",
                    columns.name(),
                    names.get(1),
                    unit.dimension(),
                    names.get(k + 1),
                    own.dimension());
            values[k] = scaled(columns, names.get(k + 1), own.value());
        }
        return of(scaled(columns, names.get(0), clock.value()), values, new Quantity(1, unit.dimension()));
    }

    /**
     * Reads a file of comma-separated values, as {@link #of} reads a table.
     *
     * @param file its first line names the columns: {@code time (ms),I (pA)}
     * @return the table
     * @throws IOException if the file cannot be read
     */
    public static Samples csv(Path file) throws IOException {
        return of(Columns.readCsv(file));
    }

    private static Quantity unit(String table, String column) {
        var match = UNIT.matcher(column);
        if (!match.matches()) return new Quantity(1, Dimension.NONE);
        try {
            return Quantity.parse("1 " + match.group(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("table '" + table + "': column '" + column + "': " + e.getMessage(), e);
        }
    }

    private static double[] scaled(Columns table, String column, double unit) {
        var cells = table.get(column);
        if (cells instanceof double[] x)
            return Arrays.stream(x).map(v -> v * unit).toArray();
        if (cells instanceof int[] x)
            return Arrays.stream(x).mapToDouble(v -> v * unit).toArray();
        throw new IllegalArgumentException(
                "table '%s': column '%s' holds text, not numbers".formatted(table.name(), column));
    }

    private static double[][] rows(double[][] values) {
        Check.given("table: the values", values);
        Check.that(values.length > 0, "table: it has no values");
        for (var row : values) Check.given("table: a row of values", row);
        Check.that(values[0].length > 0, "table: it has no values");
        return values;
    }

    private static Samples of(double[] times, double[][] rows, String unit) {
        return of(times, rows, Quantity.parse("1 " + Check.given("table: the unit", unit)));
    }

    private static Samples of(double[] times, double[][] rows, Quantity unit) {
        rows(rows);
        Check.that(times.length > 0, "table: it has no times");
        for (int k = 0; k < times.length; k++) {
            Check.finite("table: time " + k, times[k]);
            Check.that(
                    k == 0 || times[k] > times[k - 1],
                    "table: the times must ascend, but %s comes after %s",
                    Quantity.format(times[k], Dimension.TIME),
                    Quantity.format(times[Math.max(0, k - 1)], Dimension.TIME));
        }
        var values = new double[times.length][rows.length];
        for (int c = 0; c < rows.length; c++) {
            Check.that(
                    rows[c].length == times.length,
                    "table: %d values for %d times%s",
                    rows[c].length,
                    times.length,
                    rows.length > 1 ? " in row " + c : "");
            for (int k = 0; k < times.length; k++) {
                Check.finite("table: value " + k, rows[c][k]);
                values[k][c] = rows[c][k] * unit.value();
            }
        }
        return new Samples(times, values, unit.dimension(), false);
    }

    /**
     * The same values, each held until the next.
     *
     * @return the changed table
     */
    public Samples steps() {
        return new Samples(times, values, dimension, true);
    }

    /**
     * What the values measure.
     *
     * @return their dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Whether each value is held until the next.
     *
     * @return false if values lie on straight lines between two times
     */
    public boolean stepwise() {
        return stepwise;
    }

    /**
     * The number of columns.
     *
     * @return 1 if all neurons have the same values
     */
    public int columns() {
        return values[0].length;
    }

    /**
     * The value at a time.
     *
     * @param time in second
     * @param column 0 where all neurons have the same
     * @return in SI units
     */
    public double value(double time, int column) {
        Check.that(
                column >= 0 && column < columns(),
                "table: there is no column %d; it has %s, numbered from 0",
                column,
                Names.count(columns(), "column"));
        var all = new double[columns()];
        at(time, all);
        return all[column];
    }

    /**
     * The values at a time, column by column.
     *
     * @param time in second
     * @param into receives them, in SI units
     */
    public void at(double time, double[] into) {
        Check.that(
                into != null && into.length == columns(),
                "table: it has %s, the array for its values %s",
                Names.count(columns(), "column"),
                into == null ? "is null" : "holds " + into.length);
        int found = Arrays.binarySearch(times, time);
        int before = found >= 0 ? found : -found - 2;
        var first = values[Math.max(before, 0)];
        var second = values[Math.min(before + 1, values.length - 1)];
        if (stepwise || first == second) {
            System.arraycopy(first, 0, into, 0, first.length);
            return;
        }
        double part = (time - times[before]) / (times[before + 1] - times[before]);
        for (int c = 0; c < into.length; c++) into[c] = first[c] + part * (second[c] - first[c]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples s
                && stepwise == s.stepwise
                && dimension.equals(s.dimension)
                && Arrays.equals(times, s.times)
                && Arrays.deepEquals(values, s.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.deepHashCode(values);
    }

    /** The size and range: {@code table of 100 values until 99 ms, -50 pA … 200 pA}. */
    @Override
    public String toString() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var row : values) {
            for (double v : row) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return String.format(
                Locale.ROOT,
                "table of %d values%s until %s, %s … %s%s",
                times.length,
                columns() > 1 ? " for each of " + columns() + " neurons" : "",
                Quantity.format(times[times.length - 1], Dimension.TIME),
                Quantity.format(low, dimension),
                Quantity.format(high, dimension),
                stepwise ? ", in steps" : "");
    }
}
