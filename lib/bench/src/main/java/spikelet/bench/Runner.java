package spikelet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Starts measuring processes, one at a time, and takes the time until each result is there. */
final class Runner {
    /** The exit status of our own process that was asked for what cannot be; no other program's (sysexits.h: EX_USAGE). */
    static final int REFUSED = 64;

    private Runner() {}

    /**
     * Runs a command to its end.
     *
     * @param command program and arguments; it prints measurements as lines of JSON, and may print other lines
     * @return the measurements; the time from start to result is set in the first, which has waited for the start
     * @throws IllegalArgumentException if the command refused what it was asked for, with its words
     * @throws IllegalStateException if the command fails or measures nothing; the message quotes what it said
     */
    static List<Measurement> run(List<String> command) {
        boolean[] first = {true};
        return run(command, (line, seconds) -> {
            var measurement = Measurement.fromJson(line);
            boolean waited = first[0];
            first[0] = false;
            return waited ? measurement.endToEnd(seconds) : measurement;
        });
    }

    /**
     * Runs a command to its end.
     *
     * @param command program and arguments; it prints results as lines of JSON, and may print other lines
     * @param read makes a result of a line
     * @return the results
     * @throws IllegalStateException if the command fails or has no result; the message quotes what it said
     */
    static <T> List<T> run(List<String> command, Function<String, T> read) {
        return run(command, (line, seconds) -> read.apply(line));
    }

    private static <T> List<T> run(List<String> command, BiFunction<String, Double, T> read) {
        try {
            var errors = Files.createTempFile("spikelet-bench", ".log");
            try {
                var found = new ArrayList<T>();
                long start = System.nanoTime();
                var process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                try (var out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                    for (String line; (line = out.readLine()) != null; ) {
                        double seconds = (System.nanoTime() - start) * 1e-9;
                        if (!line.startsWith("{")) continue;
                        found.add(read.apply(line, seconds));
                    }
                }
                int status = process.waitFor();
                if (status == 0 && !found.isEmpty()) return found;
                if (status == REFUSED) throw new IllegalArgumentException(heart(Files.readAllLines(errors)));
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "%s ended with status %d and %d results:%n%s",
                        command.get(0),
                        status,
                        found.size(),
                        heart(Files.readAllLines(errors))));
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
        }
    }

    /** A Java program says at the beginning what went wrong, a Python program at the end. */
    private static String heart(List<String> lines) {
        if (lines.size() <= 20) return String.join(System.lineSeparator(), lines);
        var text = new ArrayList<>(lines.subList(0, 6));
        text.add("…");
        text.addAll(lines.subList(lines.size() - 12, lines.size()));
        return String.join(System.lineSeparator(), text);
    }
}
