package spikelet.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** This project, in a JVM of its own with the flags of this one. */
final class Spikelet implements Simulator {
    /** Cores of this machine; asking for more threads is refused, as they would only take turns. */
    static final int MOST_THREADS = Runtime.getRuntime().availableProcessors();

    /**
     * Refuses what the engine cannot do.
     *
     * @param options what was asked for
     * @throws IllegalArgumentException if it was too much
     */
    static void refuse(Options options) {
        if (options.threads() <= MOST_THREADS) return;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "--threads: this machine has %d core%s, got %d",
                MOST_THREADS,
                MOST_THREADS == 1 ? "" : "s",
                options.threads()));
    }

    @Override
    public String name() {
        return "Spikelet " + OneRun.version();
    }

    @Override
    public boolean knows(Benchmark benchmark) {
        return true;
    }

    @Override
    public List<String> command(Benchmark benchmark, Options options, double seconds, long seed) {
        return jvm(benchmark, options, seconds, seed, 0);
    }

    /**
     * The command that measures warm runs: one JVM, a warm-up, then as many runs as asked, a line of JSON for each.
     *
     * @param benchmark what to run
     * @param options threads, scale, repeats
     * @param seconds biological time
     * @return program and arguments
     */
    List<String> warm(Benchmark benchmark, Options options, double seconds) {
        return jvm(benchmark, options, seconds, 1, options.repeats());
    }

    private static List<String> jvm(Benchmark benchmark, Options options, double seconds, long seed, int warmRuns) {
        var command = java();
        command.add(OneRun.class.getName());
        command.add(benchmark.name());
        command.add(Double.toString(options.scale()));
        command.add(Double.toString(seconds));
        command.add(Long.toString(seed));
        command.add(Integer.toString(warmRuns));
        command.add(Integer.toString(options.threads()));
        return command;
    }

    /**
     * The command that measures the stock neurons.
     *
     * @param neurons of each
     * @param seconds biological time
     * @return program and arguments
     */
    List<String> models(int neurons, double seconds) {
        var command = java();
        command.addAll(List.of(ModelRuns.class.getName(), Integer.toString(neurons), Double.toString(seconds)));
        return command;
    }

    private static List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("-X") || flag.startsWith("-Dspikelet.kernels=")) command.add(flag);
        }
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        return command;
    }
}
