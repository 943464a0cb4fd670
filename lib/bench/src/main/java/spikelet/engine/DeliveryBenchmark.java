package spikelet.engine;

import static spikelet.Distribution.logNormal;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
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
 * Cost of one synaptic event: ten neurons fire in a step, each of which has synapses to all others with equal probability. {@code
 * scripts/bench jmh Delivery}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeliveryBenchmark {
    private static final int SPIKES = 10;
    private static final int STEPS = 1000;
    /** Steps until the last spike has arrived. */
    private static final int LONGEST = 20;

    /** {@code equal} for all synapses, {@code drawn} in a way that 16 bits hold, or in a {@code wide} range. */
    @Param({"equal", "drawn", "wide"})
    public String weights = "equal";

    /** {@code one} for all synapses, or {@code many}: fifteen different ones. */
    @Param({"one", "many"})
    public String delays = "one";

    /** Neurons, each with a fiftieth as many synapses: 320 thousand that lie in the cache, or 32 million that do not. */
    @Param({"4000", "40000"})
    public int neurons = 4000;

    private Pathway way;
    private Row row;
    private FiredList fired;

    /** For JMH. */
    public DeliveryBenchmark() {}

    /** Makes the synapses. */
    @Setup
    public void setUp() {
        var net = Network.named("synapses");
        var e = net.population("E", neurons, Lif.with());
        var projection = net.connect(e).to(e).outDegree(outDegree()).decay(5 * ms);
        if (weights.equals("equal")) projection.weight(1 * mV);
        else if (weights.equals("drawn"))
            projection.weight(normal(1 * mV, 0.1 * mV).clip(0, 2 * mV));
        else projection.weight(logNormal(1 * mV, 0.1 * mV));
        if (delays.equals("one")) projection.delay(1.5 * ms);
        else projection.delay(uniform(0.5 * ms, 1.9 * ms));
        var compiler = new Compiler(net.description(), 1);
        way = compiler.parts.get(0).ways.get(0);
        row = way.row;
        fired = new FiredList(neurons);
    }

    private int outDegree() {
        return neurons / 50;
    }

    /**
     * The spikes of a thousand steps. The time is that of eighty events: divide by ten where there are 40,000 neurons.
     *
     * @return a sum of weights, for JMH to keep
     */
    @Benchmark
    @OperationsPerInvocation(STEPS * SPIKES * 80)
    public double event() {
        for (int step = 0; step < STEPS; step++) {
            fired.count = 0;
            // Neurons far apart, others in every step, so that the synapses do not come from the nearest cache.
            for (int k = 0; k < SPIKES; k++) fired.add((int) ((step * 7919L + k * 397L) % neurons));
            way.send(fired, step);
            way.deliver(step);
        }
        for (int step = STEPS; step < STEPS + LONGEST; step++) way.deliver(step);
        return row.sums()[0];
    }

    /** The sum of all weights that have arrived, in volt. */
    double delivered() {
        double sum = 0;
        for (double s : row.sums()) sum += s;
        return sum;
    }
}
