package spikelet;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.figure.Display;

/**
 * A table of named, typed columns ({@code double[]}, {@code int[]} or {@code String[]}) of equal length, units in the names.
 * Immutable: adding a column gives a new table. The arrays are not copied; do not change them.
 */
public final class Columns implements Tabular {
    static {
        Display.ready();
    }

    private final String name;
    private final Map<String, Object> columns;

    private Columns(String name, Map<String, Object> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * An empty table.
     *
     * @param name its name
     * @return the table
     */
    public static Columns named(String name) {
        return new Columns(Check.given("table: the name", name), Map.of());
    }

    /**
     * This table with a column of numbers more.
     *
     * @param column the column's name, with its unit
     * @param values as many as there are rows
     * @return the larger table
     * @throws IllegalArgumentException if the column exists or has another length
     */
    public Columns column(String column, double[] values) {
        return with(column, values);
    }

    /**
     * This table with a column of whole numbers more.
     *
     * @param column the column's name
     * @param values as many as there are rows
     * @return the larger table
     */
    public Columns column(String column, int[] values) {
        return with(column, values);
    }

    /**
     * This table with a column of texts more.
     *
     * @param column the column's name
     * @param values as many as there are rows
     * @return the larger table
     */
    public Columns column(String column, String[] values) {
        return with(column, values);
    }

    private Columns with(String column, Object values) {
        Check.given("table '" + name + "': the column's name", column);
        Check.given("table '" + name + "': column '" + column + "'", values);
        int length = Array.getLength(values);
        Check.that(!columns.containsKey(column), "table '%s' has a column '%s' already", name, column);
        Check.that(
                columns.isEmpty() || length == rows(),
                "table '%s': column '%s' has %d values, the others have %d",
                name,
                column,
                length,
                rows());
        var more = new LinkedHashMap<>(columns);
        more.put(column, values);
        return new Columns(name, more);
    }

    /**
     * The table's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The columns' names, in order.
     *
     * @return the names
     */
    public List<String> names() {
        return List.copyOf(new ArrayList<>(columns.keySet()));
    }

    /**
     * The number of rows.
     *
     * @return zero for an empty table
     */
    public int rows() {
        return columns.isEmpty()
                ? 0
                : Array.getLength(columns.values().iterator().next());
    }

    /**
     * One column.
     *
     * @param column its name
     * @return a {@code double[]}, {@code int[]} or {@code String[]}
     * @throws IllegalArgumentException if there is no such column
     */
    public Object get(String column) {
        var values = column == null ? null : columns.get(column);
        Check.that(
                values != null,
                "table '%s' has no column '%s'%s",
                name,
                column,
                Nearest.hint(column, columns.keySet()));
        return values;
    }

    @Override
    public Columns columns() {
        return this;
    }

    /**
     * The table as comma-separated values, RFC 4180: a header line, full precision, quotes doubled.
     *
     * @return the text
     */
    public String toCsv() {
        var text = new StringBuilder();
        try {
            appendTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void appendTo(Appendable text) throws IOException {
        appendRow(text, columns.keySet());
        for (int row = 0; row < rows(); row++) {
            var cells = new ArrayList<String>(columns.size());
            for (var values : columns.values()) cells.add(cell(values, row));
            appendRow(text, cells);
        }
    }

    private static String cell(Object values, int row) {
        if (values instanceof double[] d) return Double.toString(d[row]);
        if (values instanceof int[] i) return Integer.toString(i[row]);
        var text = ((String[]) values)[row];
        return text == null ? "" : text;
    }

    private static void appendRow(Appendable text, Iterable<String> cells) throws IOException {
        String separator = "";
        for (var cell : cells) {
            boolean quote = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            text.append(separator).append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            separator = ",";
        }
        text.append("\r\n");
    }

    /**
     * Reads comma-separated values, RFC 4180: the first line names the columns; a column all of whose cells are numbers holds numbers, with
     * a point for the decimals, any other texts.
     *
     * @param file the file; its name becomes the table's
     * @return the table
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a row has more or fewer cells than the first
     */
    public static Columns readCsv(Path file) throws IOException {
        Check.given("the file", file);
        return CsvReader.read(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * Writes the table as comma-separated values.
     *
     * @param file where to; overwritten once the new file is complete
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path writeCsv(Path file) throws IOException {
        Check.given("the file", file);
        WholeFile.write(file, out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            appendTo(text);
            text.flush();
        });
        return file;
    }

    /** The name, the size and the first rows. */
    @Override
    public String toString() {
        var text = new StringBuilder(name + ": " + rows() + " rows\n");
        text.append(String.join("\t", columns.keySet())).append('\n');
        for (int row = 0; row < Math.min(rows(), 10); row++) {
            String separator = "";
            for (var values : columns.values()) {
                text.append(separator).append(cell(values, row));
                separator = "\t";
            }
            text.append('\n');
        }
        return rows() > 10 ? text.append("…").toString() : text.toString();
    }
}
