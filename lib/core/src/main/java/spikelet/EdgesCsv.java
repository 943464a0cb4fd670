package spikelet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/** Lists of synapses as comma-separated values. */
final class EdgesCsv {
    private final Path file;
    private int line;
    private int source = -1;
    private int target = -1;
    private int weight = -1;
    private int delay = -1;
    private Quantity weightUnit;
    private Quantity delayUnit;
    private int columns;

    private int count;
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private double[] weights = new double[1024];
    private double[] delays = new double[1024];

    private EdgesCsv(Path file) {
        this.file = file;
    }

    static Edges read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new EdgesCsv(file).read(reader);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("file '" + file + "' is no text, and so no list of synapses", e);
        }
    }

    private Edges read(BufferedReader reader) throws IOException {
        header(next(reader));
        for (var text = next(reader); text != null; text = next(reader)) row(cells(text));
        var edges = Edges.of(Arrays.copyOf(sources, count), Arrays.copyOf(targets, count));
        if (weight >= 0) edges = edges.weights(Arrays.copyOf(weights, count), weightUnit.dimension());
        return delay >= 0 ? edges.delays(Arrays.copyOf(delays, count)) : edges;
    }

    /** The next line that is neither empty nor a comment; null at the end. */
    private String next(BufferedReader reader) throws IOException {
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            if (line++ == 0 && text.startsWith("\uFEFF")) text = text.substring(1);
            if (!text.isBlank() && !text.startsWith("#")) return text;
        }
        return null;
    }

    /** As in RFC 4180: a cell in quotes may hold commas. */
    private static String[] cells(String text) {
        if (text.indexOf('"') < 0) return text.split(",", -1);
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c != ',' || quoted) cell.append(c);
            else {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    private void header(String text) {
        if (text == null) throw refused("it is empty; its first line names the columns, for example source,target");
        var names = cells(text);
        if (names.length == 1 && (text.contains(";") || text.contains("\t")))
            throw refused("its cells are not separated by commas; save it with commas");
        if (isNumber(names[0]))
            throw refused("its first line is no header; it must name the columns, for example source,target");
        columns = names.length;
        for (int k = 0; k < columns; k++) {
            var name = names[k].strip().toLowerCase(Locale.ROOT);
            if (name.equals("source")) source = once(source, k, names);
            else if (name.equals("target")) target = once(target, k, names);
            else if (name.startsWith("weight")) {
                weight = once(weight, k, names);
                weightUnit = unit(names[k], "weight (pA)");
            } else if (name.startsWith("delay")) {
                delay = once(delay, k, names);
                delayUnit = unit(names[k], "delay (ms)");
            } else throw refused("column '" + names[k] + "' is none of source, target, weight (unit), delay (unit)");
        }
        if (source < 0 || target < 0) throw refused("it needs a column 'source' and a column 'target'");
        if (delay >= 0 && !delayUnit.dimension().equals(Dimension.TIME))
            throw refused("the delay is a time, for example 'delay (ms)', not " + names[delay].strip());
    }

    private int once(int before, int column, String[] names) {
        if (before < 0) return column;
        throw refused(
                "column '" + names[column].strip() + "' comes after '" + names[before].strip() + "'; only one can be");
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell.strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Quantity unit(String name, String example) {
        int from = name.indexOf('(');
        int to = name.indexOf(')');
        if (from < 0 || to < from) throw refused("column '" + name.strip() + "' needs a unit, as in '" + example + "'");
        try {
            return Quantity.parse("1 " + name.substring(from + 1, to));
        } catch (IllegalArgumentException e) {
            throw refused("column '" + name.strip() + "': " + e.getMessage());
        }
    }

    private void row(String[] cells) {
        if (cells.length != columns) throw refused(cells.length + " values, the header names " + columns + " columns");
        if (count == sources.length) grow();
        sources[count] = neuron(cells[source]);
        targets[count] = neuron(cells[target]);
        if (weight >= 0) {
            weights[count] = number(cells[weight]) * weightUnit.value();
            if (Float.isInfinite((float) weights[count]))
                throw refused("a weight of " + cells[weight].strip() + " is far too large");
        }
        if (delay >= 0) {
            delays[count] = number(cells[delay]) * delayUnit.value();
            if (delays[count] < 0) throw refused("a delay must not be negative, got " + cells[delay].strip());
        }
        count++;
    }

    private void grow() {
        int larger = 2 * count;
        sources = Arrays.copyOf(sources, larger);
        targets = Arrays.copyOf(targets, larger);
        weights = Arrays.copyOf(weights, larger);
        delays = Arrays.copyOf(delays, larger);
    }

    private int neuron(String cell) {
        try {
            int n = Integer.parseInt(cell.strip());
            if (n >= 0) return n;
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw refused("'" + cell.strip() + "' is no neuron; they are numbered 0, 1, 2 …");
    }

    private double number(String cell) {
        try {
            double x = Double.parseDouble(cell.strip());
            if (Double.isFinite(x)) return x;
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw refused("'" + cell.strip() + "' is no number");
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("file '" + file + "', line " + line + ": " + why);
    }

    static void write(Edges edges, Path file) throws IOException {
        edges.columns().writeCsv(file);
    }
}
