package spikelet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Line;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;

/**
 * The potential of one neuron along a path through its compartments, over time. Immutable; shows itself as a picture with time to the right, distance
 * upwards and v as colour.
 *
 * <pre>{@code
 * var spike = run.spaceTime(axon, "axon");
 * spike.figure()                      // the space-time picture
 * spike.profile(2*ms, 3*ms, 4*ms)     // v along the path at some times
 * spike.velocity(20*mm, 60*mm)        // in metre per second
 * }</pre>
 */
public final class SpaceTime implements Tabular, Pictured {
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS = 400;

    private final String title;
    private final double[] distances;
    private final double[] times;
    private final double[][] v;

    private SpaceTime(String title, double[] distances, double[] times, double[][] v) {
        this.title = title;
        this.distances = distances;
        this.times = times;
        this.v = v;
    }

    /** Collects what was recorded on the way from the root to the end of a section. */
    static SpaceTime of(Recording run, String population, String section, int neuron) {
        var cell = cell(run, population);
        cell.check(new Place(section, 1));
        var tree = cell.compartments();
        var path = tree.path(section);
        var all = tree.distances(path);
        var traces = byNode(run, population, cell);
        var distances = new ArrayList<Double>();
        var values = new ArrayList<double[]>();
        double[] times = {};
        for (int k = 0; k < path.length; k++) {
            var trace = traces[path[k]];
            if (trace == null) continue;
            distances.add(all[k]);
            values.add(trace.values(neuron));
            times = trace.times();
        }
        Check.that(
                values.size() >= 2,
                "v of population '%s' was recorded at %d places on the way to '%s', and two are the least; before the run say .record(\"*.v\") or .record(\"%s.v\")",
                population,
                values.size(),
                section,
                section);
        return new SpaceTime(
                section.equals(cell.sections().get(0).name())
                        ? population
                        : population + ", " + cell.sections().get(0).name() + " to " + section,
                distances.stream().mapToDouble(x -> x).toArray(),
                times,
                values.toArray(new double[0][]));
    }

    static Cell cell(Recording run, String population) {
        var model = run.network().population(population).model();
        Check.that(
                model instanceof Cell,
                "the neurons of population '%s' are points; a picture along their sections needs a Cell",
                population);
        return (Cell) model;
    }

    /** The recorded v of each node; null where there is none. */
    static Trace[] byNode(Recording run, String population, Cell cell) {
        var name = run.network().population(population).name();
        var traces = new Trace[cell.compartments().size()];
        for (var t : run.traces()) {
            boolean here = t.population().name().equals(name);
            boolean own = t.variable().equals("v") || t.variable().contains(".");
            if (!here || !own) continue;
            var found = CellVariable.of(cell, t.variable());
            if (found.channel() < 0) traces[found.node()] = t;
        }
        return traces;
    }

    /**
     * The distances from the beginning of the path.
     *
     * @return in metre, rising; a copy
     */
    public double[] distances() {
        return distances.clone();
    }

    /**
     * When the samples were taken.
     *
     * @return in second; a copy
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * The potential at a distance, that of the nearest recorded compartment.
     *
     * @param distance from the beginning of the path, in metre
     * @return in volt, parallel to {@link #times}; a copy
     */
    public double[] at(double distance) {
        return v[nearest(distance)].clone();
    }

    /**
     * The potential along the path at a time, that of the sample at or last before it.
     *
     * @param time in second
     * @return in volt, parallel to {@link #distances}
     * @throws IllegalArgumentException if nothing was recorded then
     */
    public double[] during(double time) {
        int k = sample(time);
        var along = new double[v.length];
        for (int d = 0; d < along.length; d++) along[d] = v[d][k];
        return along;
    }

    private int sample(double time) {
        Check.that(
                times.length > 0 && time >= times[0] - 1e-9 && time <= times[times.length - 1] + 1e-9,
                "%s: nothing was recorded at %s",
                title,
                Quantity.format(time, Dimension.TIME));
        int k = 0;
        while (k + 1 < times.length && times[k + 1] <= time + 1e-9) k++;
        return k;
    }

    private int nearest(double distance) {
        Check.finite(title + ": the distance", distance);
        int best = 0;
        for (int k = 0; k < distances.length; k++)
            if (Math.abs(distances[k] - distance) < Math.abs(distances[best] - distance)) best = k;
        return best;
    }

    /**
     * How fast the first action potential travels: the way between two compartments over the time between their upward crossings of 0 mV.
     *
     * @param from distance from the beginning of the path, in metre
     * @param to another distance
     * @return in metre per second; negative if it travels towards the beginning, NaN if one of the two never crosses
     * @throws IllegalArgumentException if both lie in the same compartment
     */
    public double velocity(double from, double to) {
        int a = nearest(from);
        int b = nearest(to);
        Check.that(a != b, "%s: a velocity needs two compartments, both distances lie in one", title);
        return (distances[b] - distances[a]) / (crossing(v[b]) - crossing(v[a]));
    }

    private double crossing(double[] x) {
        for (int k = 1; k < x.length; k++)
            if (x[k - 1] < 0 && x[k] >= 0)
                return times[k - 1] + (times[k] - times[k - 1]) * x[k - 1] / (x[k - 1] - x[k]);
        return Double.NaN;
    }

    private double unit() {
        return distances[distances.length - 1] > 3e-3 ? 1e-3 : 1e-6;
    }

    private String unitName() {
        return unit() == 1e-3 ? "mm" : "um";
    }

    /** The space-time picture. */
    @Override
    public Figure figure() {
        int columnStride = Math.max(1, times.length / MOST_COLUMNS);
        int rowStride = Math.max(1, v.length / MOST_ROWS);
        var x = strided(times, columnStride, 1e-3);
        var y = strided(distances, rowStride, unit());
        var values = new double[y.length][x.length];
        for (int r = 0; r < y.length; r++)
            for (int c = 0; c < x.length; c++) values[r][c] = v[r * rowStride][c * columnStride] * 1e3;
        var rows = edges(y);
        rows[0] = Math.max(0, rows[0]);
        var columns = edges(x);
        columns[0] = Math.max(0, columns[0]);
        var map = new HeatMap("v (mV)", columns, rows, values, false);
        return Figure.titled(title)
                .panel(Panel.of("time", "ms", "distance", unitName()).with(map))
                .size(720, 340);
    }

    private static double[] strided(double[] x, int stride, double unit) {
        var some = new double[(x.length + stride - 1) / stride];
        for (int k = 0; k < some.length; k++) some[k] = x[k * stride] / unit;
        return some;
    }

    /** Halfway between the values, and as far beyond the first and the last. */
    private static double[] edges(double[] x) {
        int n = x.length;
        var edges = new double[n + 1];
        for (int k = 1; k < n; k++) edges[k] = (x[k - 1] + x[k]) / 2;
        edges[0] = n == 1 ? x[0] - 0.5 : x[0] - (x[1] - x[0]) / 2;
        edges[n] = n == 1 ? x[0] + 0.5 : x[n - 1] + (x[n - 1] - x[n - 2]) / 2;
        return edges;
    }

    /**
     * The potential along the path at some times.
     *
     * @param at times in second
     * @return the figure, a line for each
     * @throws IllegalArgumentException if nothing was recorded then
     */
    public Figure profile(double... at) {
        Check.that(at != null && at.length > 0, "%s: name at least one time, for example 2*ms", title);
        var panel = emptyProfile();
        for (double t : at) panel = panel.with(line(Quantity.format(t, Dimension.TIME), sample(t)));
        return Figure.titled(title).panel(panel);
    }

    private Panel emptyProfile() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var row : v) {
            for (double x : row) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        double margin = 0.05 * Math.max(high - low, 1e-6);
        return Panel.of("distance", unitName(), "v", "mV")
                .xRange(distances[0] / unit(), distances[distances.length - 1] / unit())
                .yRange((low - margin) * 1e3, (high + margin) * 1e3);
    }

    private Line line(String label, int sample) {
        var x = new double[v.length];
        var y = new double[v.length];
        for (int d = 0; d < x.length; d++) {
            x[d] = distances[d] / unit();
            y[d] = v[d][sample] * 1e3;
        }
        return Line.of(label, x, y);
    }

    /**
     * The potential along the path as a film: one figure after the other, on the same axes, evenly from the first sample to the last.
     *
     * @param count how many, 2 to 500
     * @return the figures
     */
    public List<Figure> frames(int count) {
        Check.that(count >= 2 && count <= 500, "%s: a film has 2 to 500 frames, got %d", title, count);
        var empty = emptyProfile();
        var frames = new ArrayList<Figure>();
        for (int f = 0; f < count; f++) {
            int sample = (int) Math.rint((double) f * (times.length - 1) / (count - 1));
            frames.add(Figure.titled(String.format(Locale.ROOT, "%s, %.2f ms", title, times[sample] * 1e3))
                    .panel(empty.with(line("", sample).width(2)))
                    .size(560, 280));
        }
        return frames;
    }

    /** One row per sample: {@code time (ms)}, {@code distance (um)}, {@code v (mV)}. */
    @Override
    public Columns columns() {
        int n = times.length;
        var t = new double[n * v.length];
        var x = new double[t.length];
        var y = new double[t.length];
        for (int k = 0; k < t.length; k++) {
            t[k] = times[k % n] * 1e3;
            x[k] = distances[k / n] * 1e6;
            y[k] = v[k / n][k % n] * 1e3;
        }
        return Columns.named(title)
                .column("time (ms)", t)
                .column("distance (um)", x)
                .column("v (mV)", y);
    }

    /** What was recorded, in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "v of %s, %d places over %s, %d samples",
                title,
                distances.length,
                Quantity.format(distances[distances.length - 1], Dimension.LENGTH),
                times.length);
    }
}
