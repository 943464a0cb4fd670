package spikelet.bench;

import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import spikelet.Lif;
import spikelet.Network;

/**
 * The network of {@link Brunel} whose ten million synapses between excitatory neurons learn: pairs of spikes all to all, the change of a weight
 * proportional to a largest weight of three times the start, with depression a little stronger than potentiation.
 */
final class BrunelStdp implements Benchmark {
    private static final int INPUTS = 1000;
    private static final double WEIGHT = 0.1 * mV;

    @Override
    public String name() {
        return "brunel-stdp";
    }

    @Override
    public String title() {
        return "Brunel 2000 with plastic synapses between excitatory neurons, 10 million";
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
        var net = Network.named("Brunel-STDP").seed(seed).dt(0.1 * ms);
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(0 * mV)
                .threshold(20 * mV)
                .reset(10 * mV)
                .refractory(2 * ms);
        var e = net.excitatory("E", (int) Math.round(10_000 * scale), neuron);
        var i = net.inhibitory("I", (int) Math.round(2_500 * scale), neuron);
        var rule = spikelet.Stdp.pair()
                .tauPlus(20 * ms)
                .tauMinus(20 * ms)
                .aPlus(0.001)
                .aMinus(0.00105)
                .maxWeight(3 * WEIGHT);
        net.connect(e).to(e).inDegree(INPUTS).weight(WEIGHT).delay(1.5 * ms).plastic(rule);
        net.connect(e).to(i).inDegree(INPUTS).weight(WEIGHT).delay(1.5 * ms);
        net.connect(i).to(e, i).inDegree(INPUTS / 4).weight(-5 * WEIGHT).delay(1.5 * ms);
        net.stimulate(e).poisson(INPUTS * 20 * Hz).weight(WEIGHT);
        net.stimulate(i).poisson(INPUTS * 20 * Hz).weight(WEIGHT);
        return net;
    }
}
