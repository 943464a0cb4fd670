package spikelet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;
import spikelet.Progress;

/**
 * Runs a benchmark inside this JVM: once and cold, as a person meets it who starts a JVM for it, or warmed up and
 * several times, as in a notebook that is already running. Prints a {@link Measurement} a run.
 */
final class OneRun {
    /** Warm-up ends after so many runs, or after so many seconds if the runs are long. */
    private static final int WARM_UP_RUNS = 2;

    private static final double WARM_UP_SECONDS = 5;

    private OneRun() {}

    /**
     * Runs.
     *
     * @param args benchmark, scale, biological seconds, seed, number of warm runs (0 for one cold run), threads
     */
    public static void main(String[] args) {
        try {
            run(args);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(Runner.REFUSED);
        }
    }

    private static void run(String[] args) {
        var benchmark = Benchmark.named(args[0]);
        double scale = Double.parseDouble(args[1]);
        double seconds = Double.parseDouble(args[2]);
        long seed = Long.parseLong(args[3]);
        int warmRuns = Integer.parseInt(args[4]);
        int threads = Integer.parseInt(args[5]);
        Progress.install(Progress.NONE);
        if (warmRuns == 0) {
            print(measure(benchmark, scale, seconds, seed, threads));
            return;
        }
        long start = System.nanoTime();
        for (int n = 0; n < WARM_UP_RUNS && since(start) < WARM_UP_SECONDS; n++)
            measure(benchmark, scale, seconds, seed, threads);
        for (int n = 0; n < warmRuns; n++) print(measure(benchmark, scale, seconds, seed + n, threads));
    }

    /**
     * Describes, compiles and runs a benchmark, and measures it.
     *
     * @param benchmark what to run
     * @param scale neurons relative to the published network
     * @param seconds biological time
     * @param seed where the random numbers come from
     * @param threads how many run the network
     * @return the measurement, without the time from start to result
     */
    static Measurement measure(Benchmark benchmark, double scale, double seconds, long seed, int threads) {
        long start = System.nanoTime();
        var network = benchmark.network(scale, seed);
        var simulation = network.simulation(threads);
        double buildS = since(start);
        double before = benchmark.warmUp();
        if (before > 0) simulation.run(before);
        start = System.nanoTime();
        var recording = simulation.run(seconds);
        double runS = since(start);
        var description = network.description();
        var rates = new LinkedHashMap<String, Double>();
        long spikes = 0;
        double events = 0;
        double last = 0;
        for (var population : description.populations()) {
            double[] times = Arrays.stream(recording.spikes(population.name()).times())
                    .filter(t -> t >= before)
                    .toArray();
            spikes += times.length;
            events += times.length * outDegree(description, population);
            rates.put(population.name(), times.length / (population.size() * seconds));
            for (double t : times) last = Math.max(last, t);
        }
        return new Measurement(
                benchmark.name(),
                "spikelet",
                version(),
                Machine.jdk(),
                benchmark.method(),
                threads,
                scale,
                description.neurons(),
                simulation.synapses(),
                seconds,
                buildS,
                runS,
                0,
                null,
                null,
                Machine.peakMb(),
                spikes,
                Math.round(events),
                last,
                rates,
                (double) simulation.synapseBytes() / simulation.synapses());
    }

    /** The expected number of synapses that leave a neuron. */
    private static double outDegree(NetworkDescription network, PopulationSpec population) {
        return network.projections().stream()
                .filter(p -> p.source().equals(population.name()))
                .mapToDouble(p -> network.expectedSynapses(p) / population.size())
                .sum();
    }

    /** The version of this project, which the build writes down. */
    static String version() {
        try (var in = OneRun.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void print(Measurement measurement) {
        System.out.println(measurement.toJson());
    }
}
