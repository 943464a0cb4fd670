package spikelet.trains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads text files of spikes; every complaint names file and line. */
final class TrainReader {
    private static final double NEST_STEP = 1e-4;
    private static final int MOST_TRAINS = 10_000_000;

    private final Path file;
    private final List<String> lines;
    private final Map<String, Double> notes = new HashMap<>();
    private final List<Double> times = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();

    private TrainReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static SpikeTrains read(Path file, TrainFormat format) {
        try {
            var reader = new TrainReader(file, Files.readAllLines(file, StandardCharsets.UTF_8));
            return reader.read(format == null ? reader.format() : format);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalArgumentException("spike file '" + file + "' is not a text file", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spike file '" + file + "': " + e.getMessage(), e);
        }
    }

    private TrainFormat format() {
        var first = lines.stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .findFirst()
                .orElse("");
        var top = String.join("\n", lines.subList(0, Math.min(8, lines.size())));
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (top.contains("sender") || top.contains("# NEST") || name.endsWith(".gdf")) return TrainFormat.NEST;
        if (first.toLowerCase(Locale.ROOT).contains("time")) return TrainFormat.CSV;
        if (top.contains("first_id")) return TrainFormat.PYNN;
        throw new IllegalArgumentException(
                "spike file '" + file
                        + "': its format cannot be told from its beginning; say which it is: read(file, TrainFormat.LINES), .CSV, .PYNN or .NEST");
    }

    private SpikeTrains read(TrainFormat format) {
        readNotes();
        switch (format) {
            case CSV -> readCsv();
            case PYNN -> readPairs(0, 1);
            case NEST -> readNest();
            case LINES -> readLines();
        }
        return trains(format);
    }

    /** Comments of the form {@code # name = number}. */
    private void readNotes() {
        for (var line : lines) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") || equals < 0) continue;
            try {
                notes.put(
                        line.substring(1, equals).strip(),
                        Double.parseDouble(line.substring(equals + 1).strip()));
            } catch (NumberFormatException aWord) {
                notes.remove(line.substring(1, equals).strip());
            }
        }
    }

    private void readCsv() {
        int header = 0;
        while (header < lines.size() && isComment(lines.get(header))) header++;
        refuse(header < lines.size(), header, "the file has no header line, such as: time (ms),train");
        var names = Arrays.stream(lines.get(header).split(","))
                .map(n -> n.strip().replace("\"", "").toLowerCase(Locale.ROOT))
                .toList();
        int time = indexOf(names, "time (ms)", "time (s)", "time");
        int id = indexOf(names, "train", "neuron", "id");
        refuse(
                time >= 0 && !names.get(time).equals("time"),
                header,
                "the header must have a column 'time (ms)' or 'time (s)', got: " + lines.get(header));
        double unit = names.get(time).equals("time (s)") ? 1 : 1e-3;
        for (int n = header + 1; n < lines.size(); n++) {
            if (isComment(lines.get(n))) continue;
            var cells = lines.get(n).split(",", -1);
            refuse(cells.length > Math.max(time, id), n, "expected " + names.size() + " columns, got: " + lines.get(n));
            add(n, cells[time], unit, id < 0 ? "0" : cells[id]);
        }
    }

    private static int indexOf(List<String> names, String... wanted) {
        for (var w : wanted) if (names.contains(w)) return names.indexOf(w);
        return -1;
    }

    private void readPairs(int time, int id) {
        for (int n = 0; n < lines.size(); n++) {
            if (isComment(lines.get(n))) continue;
            var cells = lines.get(n).strip().split("\\s+");
            refuse(cells.length >= 2, n, "expected a time and an id, got: " + lines.get(n));
            add(n, cells[time], 1e-3, cells[id]);
        }
    }

    private void readNest() {
        boolean steps = lines.stream().limit(8).anyMatch(l -> l.contains("time_step"));
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (isComment(line) || line.startsWith("sender")) continue;
            var cells = line.strip().split("\\s+");
            refuse(cells.length >= (steps ? 3 : 2), n, "expected a sender and a time, got: " + line);
            if (steps) {
                double time = number(n, cells[1]) * NEST_STEP - number(n, cells[2]) * 1e-3;
                add(n, Double.toString(time), 1, cells[0]);
            } else {
                add(n, cells[1], 1e-3, cells[0]);
            }
        }
    }

    private void readLines() {
        int id = 0;
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).startsWith("#")) continue;
            for (var cell : lines.get(n).strip().split("[\\s,;]+")) {
                if (!cell.isEmpty()) add(n, cell, 1, Integer.toString(id));
            }
            id++;
        }
        notes.putIfAbsent("n", (double) id);
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private void add(int line, String time, double unit, String id) {
        double t = number(line, time);
        // A quotient is the double nearest to the decimal number; a product need not be.
        times.add(unit == 1 ? t : t / 1e3);
        double who = number(line, id);
        refuse(
                who == Math.rint(who) && who >= 0 && who < Integer.MAX_VALUE,
                line,
                "'" + id + "' is not the number of a neuron");
        ids.add((int) who);
    }

    private double number(int line, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            refuse(Double.isFinite(value), line, "'" + text.strip() + "' is not finite");
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place(line) + "'" + text.strip() + "' is not a number", e);
        }
    }

    private void refuse(boolean holds, int line, String complaint) {
        if (!holds) throw new IllegalArgumentException(place(line) + complaint);
    }

    private String place(int line) {
        return "spike file '" + file + "', line " + (line + 1) + ": ";
    }

    private SpikeTrains trains(TrainFormat format) {
        int lowest = ids.stream().mapToInt(Integer::intValue).min().orElse(0);
        int highest = ids.stream().mapToInt(Integer::intValue).max().orElse(-1);
        int first = (int) (double) notes.getOrDefault("first_id", format == TrainFormat.NEST ? (double) lowest : 0.0);
        int last = (int) Math.max(highest, notes.getOrDefault("last_id", (double) highest));
        double size = Math.max(notes.getOrDefault("n", 1.0), last - first + 1.0);
        Require.that(
                lowest >= first || ids.isEmpty(),
                "spike file '%s': neuron %d comes before first_id %d",
                file,
                lowest,
                first);
        Require.that(size <= MOST_TRAINS, "spike file '%s': ids up to %d would make %.0f trains", file, highest, size);
        double end = times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double from = notes.getOrDefault(
                "from (s)",
                Math.min(
                        0, times.stream().mapToDouble(Double::doubleValue).min().orElse(0)));
        double until = notes.getOrDefault("until (s)", Math.max(end, from));
        var byTrain = new ArrayList<List<Double>>();
        for (int k = 0; k < size; k++) byTrain.add(new ArrayList<>());
        for (int k = 0; k < times.size(); k++) byTrain.get(ids.get(k) - first).add(times.get(k));
        try {
            return SpikeTrains.of(
                    byTrain.stream()
                            .map(l -> l.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sorted()
                                    .toArray())
                            .toArray(double[][]::new),
                    from,
                    until);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("spike file '" + file + "': " + e.getMessage(), e);
        }
    }
}
