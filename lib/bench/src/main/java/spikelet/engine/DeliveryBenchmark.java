package spikelet.engine;

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
 * Cost of one synaptic event: ten of four thousand neurons fire in a step, each has eighty synapses. {@code
 * scripts/bench jmh Delivery}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeliveryBenchmark {
    private static final int NEURONS = 4000;
    private static final int OUT_DEGREE = 80;
    private static final int SPIKES = 10;
    private static final int STEPS = 1000;

    /** {@code equal} for all synapses, or {@code drawn} for each. */
    @Param({"equal", "drawn"})
    public String weights = "equal";

    /** {@code one} for all synapses, or {@code many}: fifteen different ones. */
    @Param({"one", "many"})
    public String delays = "one";

    private SynapseTable table;
    private DelayRing ring;
    private final FiredList fired = new FiredList(NEURONS);

    /** For JMH. */
    public DeliveryBenchmark() {}

    /** Makes the synapses. */
    @Setup
    public void setUp() {
        var net = Network.named("synapses");
        var e = net.population("E", NEURONS, Lif.with());
        var projection = net.connect(e).to(e).outDegree(OUT_DEGREE).decay(5 * ms);
        if (weights.equals("equal")) projection.weight(1 * mV);
        else projection.weight(normal(1 * mV, 0.1 * mV));
        if (delays.equals("one")) projection.delay(1.5 * ms);
        else projection.delay(uniform(0.5 * ms, 1.9 * ms));
        var description = net.description();
        table = new Connector(description.projections().get(0), NEURONS, NEURONS, 1, description.dt()).connect();
        ring = new DelayRing(NEURONS, table.longestDelay() + 2);
    }

    /**
     * The spikes of a thousand steps.
     *
     * @return a sum of weights, for JMH to keep
     */
    @Benchmark
    @OperationsPerInvocation(STEPS * SPIKES * OUT_DEGREE)
    public double event() {
        for (int step = 0; step < STEPS; step++) {
            fired.count = 0;
            // Neurons far apart, others in every step, so that the synapses do not come from the nearest cache.
            for (int k = 0; k < SPIKES; k++) fired.add((step * 7 + k * 397) % NEURONS);
            table.deliver(fired, step, ring, 0);
        }
        return ring.sums()[0];
    }

    /** The sum of all weights under way, in volt. */
    double delivered() {
        double sum = 0;
        for (double s : ring.sums()) sum += s;
        return sum;
    }
}
