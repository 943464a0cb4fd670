package spikelet;

import static spikelet.Units.mV;
import static spikelet.Units.ms;

/** The network of Brunel 2000 (J Comput Neurosci 8:183-208), model A: 12,500 neurons, 15.6 million synapses. */
final class BrunelNetwork {
    private static final int INPUTS = 1000;

    private BrunelNetwork() {}

    static Network of(double g, double eta) {
        var net = Network.named("Brunel");
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(0 * mV)
                .threshold(20 * mV)
                .reset(10 * mV)
                .refractory(2 * ms);
        var e = net.excitatory("E", 10_000, neuron);
        var i = net.inhibitory("I", 2_500, neuron);
        net.connect(e).to(e, i).inDegree(INPUTS).weight(0.1 * mV).delay(1.5 * ms);
        net.connect(i).to(e, i).inDegree(INPUTS / 4).weight(-g * 0.1 * mV).delay(1.5 * ms);
        double outside = eta * 20 * mV / (0.1 * mV * 20 * ms);
        net.stimulate(e).poisson(outside).weight(0.1 * mV);
        net.stimulate(i).poisson(outside).weight(0.1 * mV);
        return net;
    }
}
