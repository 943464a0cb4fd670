package spikelet.engine;

import static spikelet.Distribution.constant;
import static spikelet.Distribution.uniform;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;

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
 * Cost of one time step of one LIF neuron with two synaptic state variables, without any input arriving: the neuron
 * pass of the CUBA and COBA networks. {@code scripts/bench jmh NeuronUpdate}
 *
 * <p>The state starts afresh every 100 ms of biology, so that it neither dies away nor synchronises.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeuronUpdateBenchmark {
    private static final int NEURONS = 1024;
    private static final int STEPS = 1000;

    /** What the synapses do: {@code decay} as in CUBA, {@code conductance} as in COBA. */
    @Param({"decay", "conductance"})
    public String kinetics = "decay";

    /** Whether all neurons are the same, which is faster. */
    @Param({"true", "false"})
    public boolean alike = true;

    private Part part;

    /** For JMH. */
    public NeuronUpdateBenchmark() {}

    /** Makes the neurons. */
    @Setup
    public void setUp() {
        boolean conductance = kinetics.equals("conductance");
        var net = Network.named("neurons");
        var rest = (conductance ? -60 : -49) * mV;
        var e = net.excitatory(
                "E",
                NEURONS,
                Lif.with()
                        .tau(alike ? constant(20 * ms) : uniform(19 * ms, 21 * ms))
                        .rest(rest)
                        .reset(-60 * mV)
                        .refractory(5 * ms)
                        .leak(10 * nS));
        var i = net.inhibitory("I", 1, e.model());
        if (conductance) {
            net.connect(e).to(e).oneToOne().weight(6 * nS).conductance(5 * ms, 0 * mV);
            net.connect(i).to(e).allToAll().weight(67 * nS).conductance(10 * ms, -80 * mV);
            e.initial("exc", 40 * nS).initial("inh", 200 * nS);
        } else {
            net.connect(e).to(e).oneToOne().weight(1.62 * mV).decay(5 * ms);
            net.connect(i).to(e).allToAll().weight(-9 * mV).decay(10 * ms);
            e.initial("exc", 10 * mV).initial("inh", -20 * mV);
        }
        e.initial("v", uniform(-60 * mV, -50 * mV));
        part = new Compiler(net.description(), 1).parts.get(0);
    }

    /**
     * A thousand steps of a block of neurons.
     *
     * @return the number of neurons that fired last, for JMH to keep
     */
    @Benchmark
    @OperationsPerInvocation(NEURONS * STEPS)
    public int neuronStep() {
        part.reset();
        for (var group : part.neurons) group.reset();
        for (int step = 0; step < STEPS; step++) part.move(step);
        return part.neurons.get(0).fired.count;
    }
}
