package spikelet.bench;

import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.function.Consumer;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Projection;

/**
 * The sparse random network of Brunel 2000 (J Comput Neurosci 8:183-208, model A) in its asynchronous irregular state: g 5, external rate
 * twice that which reaches the threshold, delay 1.5 ms.
 */
final class Brunel implements Benchmark {
    static final double WEIGHT = 0.1 * mV;

    private static final int INPUTS = 1000;

    @Override
    public String name() {
        return "brunel";
    }

    @Override
    public String title() {
        return "Brunel 2000, 12,500 neurons, delta synapses: g 5, eta 2, delay 1.5 ms";
    }

    @Override
    public double seconds() {
        return 1;
    }

    @Override
    public String method() {
        return "exact";
    }

    @Override
    public Network network(double scale, long seed) {
        return network("Brunel", scale, seed, e -> {});
    }

    /** The network, with a change to the synapses between excitatory neurons. */
    static Network network(String name, double scale, long seed, Consumer<Projection> change) {
        var net = Network.named(name).seed(seed).dt(0.1 * ms);
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(0 * mV)
                .threshold(20 * mV)
                .reset(10 * mV)
                .refractory(2 * ms);
        var e = net.excitatory("E", (int) Math.round(10_000 * scale), neuron);
        var i = net.inhibitory("I", (int) Math.round(2_500 * scale), neuron);
        change.accept(net.connect(e).to(e).inDegree(INPUTS).weight(WEIGHT).delay(1.5 * ms));
        net.connect(e).to(i).inDegree(INPUTS).weight(WEIGHT).delay(1.5 * ms);
        net.connect(i).to(e, i).inDegree(INPUTS / 4).weight(-5 * WEIGHT).delay(1.5 * ms);
        // Threshold / (J C tau) is 10 Hz; each of the external neurons fires at twice that rate.
        net.stimulate(e).poisson(INPUTS * 20 * Hz).weight(WEIGHT);
        net.stimulate(i).poisson(INPUTS * 20 * Hz).weight(WEIGHT);
        return net;
    }
}
