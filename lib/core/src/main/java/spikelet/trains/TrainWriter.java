package spikelet.trains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes text files of spikes. */
final class TrainWriter {
    private record Spike(double time, int train) {}

    private TrainWriter() {}

    static Path write(SpikeTrains trains, Path file, TrainFormat format) {
        Require.given("spike trains: the file", file);
        var text = switch (format) {
            case CSV -> csv(trains);
            case PYNN -> pynn(trains);
            case NEST -> nest(trains);
            case LINES -> lines(trains);
        };
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the spike file '" + file + "': " + e.getMessage(), e);
        }
    }

    private static Iterable<Spike> inOrder(SpikeTrains trains) {
        return IntStream.range(0, trains.size())
                .boxed()
                .flatMap(k -> Arrays.stream(trains.train(k).times()).mapToObj(t -> new Spike(t, k)))
                .sorted(java.util.Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::train))::iterator;
    }

    /** Seconds, because they are what a train holds: the text reads back to the same bits. */
    private static String csv(SpikeTrains trains) {
        var text = new StringBuilder(window(trains) + "time (s),train\n");
        for (var s : inOrder(trains))
            text.append(s.time).append(',').append(s.train).append('\n');
        return text.toString();
    }

    private static String window(SpikeTrains trains) {
        return "# n = " + trains.size() + "\n# from (s) = " + trains.from() + "\n# until (s) = " + trains.until()
                + "\n";
    }

    private static String pynn(SpikeTrains trains) {
        var text = new StringBuilder("# first_id = 0\n# last_id = " + (trains.size() - 1) + "\n" + window(trains));
        for (var s : inOrder(trains))
            text.append(milliseconds(s.time)).append('\t').append(s.train).append('\n');
        return text.toString();
    }

    /** Senders count from 1, as in NEST. */
    private static String nest(SpikeTrains trains) {
        var text = new StringBuilder("# first_id = 1\n# last_id = " + trains.size() + "\n" + window(trains));
        text.append("sender\ttime_ms\n");
        for (var s : inOrder(trains))
            text.append(s.train + 1).append('\t').append(milliseconds(s.time)).append('\n');
        return text.toString();
    }

    private static String lines(SpikeTrains trains) {
        return window(trains)
                + trains.stream()
                        .map(t -> Arrays.stream(t.times())
                                        .mapToObj(Double::toString)
                                        .collect(Collectors.joining("\t")) + "\n")
                        .collect(Collectors.joining());
    }

    private static double milliseconds(double t) {
        return Math.rint(t * 1e12) / 1e9;
    }
}
