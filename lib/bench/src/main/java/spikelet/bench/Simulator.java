package spikelet.bench;

import java.util.List;

/** Someone who can run a benchmark in a process of its own. */
interface Simulator {

    /**
     * The name a person knows it by.
     *
     * @return such as {@code Brian2 2.5.1}
     */
    String name();

    /**
     * Whether it can run a benchmark.
     *
     * @param benchmark one of {@link Benchmark#all()}
     * @return false if it has no description of that network
     */
    boolean knows(Benchmark benchmark);

    /**
     * The command that runs a benchmark once and prints its {@link Measurement} as a line of JSON.
     *
     * @param benchmark what to run
     * @param options threads, scale
     * @param seconds biological time
     * @param seed where the random numbers come from
     * @return program and arguments
     */
    List<String> command(Benchmark benchmark, Options options, double seconds, long seed);
}
