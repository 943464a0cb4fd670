package spikelet.bench;

import java.util.List;
import spikelet.Network;

/**
 * One benchmark network. A new one is a class like {@link Cuba}, its name in {@link #all()}, and a script of its name
 * for each peer (for Brian2 in {@code src/main/python}) that simulates the same biology. The microcircuit is too large for Brian2.
 */
interface Benchmark {

    /**
     * All benchmarks, in the order they run.
     *
     * @return one of each
     */
    static List<Benchmark> all() {
        return List.of(
                new Cuba(), new Coba(), new CobaHh(), new Brunel(), new Stdp(), new BrunelStdp(), new Microcircuit());
    }

    /**
     * The benchmark of a name.
     *
     * @param name a name that {@link #all()} knows
     * @return the benchmark
     */
    static Benchmark named(String name) {
        return all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * What it is called on the command line; the peers' scripts are named after it.
     *
     * @return a short name in lower case
     */
    String name();

    /**
     * What it is and where it is from.
     *
     * @return one line
     */
    String title();

    /**
     * The biological time that is simulated unless asked otherwise.
     *
     * @return seconds
     */
    double seconds();

    /**
     * The biological time that passes before the measurement begins.
     *
     * @return seconds
     */
    default double warmUp() {
        return 0;
    }

    /**
     * How Spikelet integrates its neurons.
     *
     * @return the name of the method
     */
    String method();

    /**
     * Describes the network.
     *
     * @param scale neurons relative to the published network; every neuron keeps its number of inputs
     * @param seed where all its random numbers come from
     * @return a network, ready to run
     */
    Network network(double scale, long seed);
}
