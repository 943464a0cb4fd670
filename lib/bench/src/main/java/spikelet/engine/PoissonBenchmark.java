package spikelet.engine;

import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import spikelet.Lif;
import spikelet.Network;

/**
 * Cost of driving one neuron for one time step by a Poisson train: from a table where all rates are equal, by search where they are not.
 * {@code scripts/bench jmh Poisson}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PoissonBenchmark {
    private static final int NEURONS = 1024;
    private static final int STEPS = 1000;

    /** {@code equal} for all neurons, or {@code different}. */
    @Param({"equal", "different"})
    public String rates = "equal";

    private SpikeInput input;
    private Arrivals arrivals;

    /** For JMH. */
    public PoissonBenchmark() {}

    /** Makes the drive of a block of neurons, 1.6 spikes a step on average as in the cortical microcircuit. */
    @Setup
    public void setUp() {
        var net = Network.named("drive");
        var n = net.population("n", NEURONS, Lif.with());
        if (rates.equals("equal"))
            net.stimulate(n).poisson(16_000 * Hz).weight(0.1 * mV).decay(5 * ms);
        else
            net.stimulate(n)
                    .poisson(uniform(12_000 * Hz, 20_000 * Hz))
                    .weight(0.1 * mV)
                    .decay(5 * ms);
        var part = new Compiler(net.description(), 1).parts.get(0);
        input = part.neurons.get(0).trains.get(0);
        arrivals = part.neurons.get(0).synapses.get(0).arrivals;
    }

    /**
     * A thousand steps of a block of neurons.
     *
     * @return a sum of weights, for JMH to keep
     */
    @Benchmark
    @OperationsPerInvocation(NEURONS * STEPS)
    public double draw() {
        for (int step = 0; step < STEPS; step++) input.feed(step);
        return arrivals.sums()[0];
    }

    /** The sum of all weights that have arrived, in volt. */
    double delivered() {
        double sum = 0;
        for (double s : arrivals.sums()) sum += s;
        return sum;
    }
}
