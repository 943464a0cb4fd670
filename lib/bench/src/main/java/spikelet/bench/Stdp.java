package spikelet.bench;

import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;

import spikelet.Lif;
import spikelet.Network;

/**
 * A thousand inputs that compete for one neuron (Song, Miller and Abbott 2000, Nat Neurosci 3:919-926): 15 Hz each, peak conductance 0.015 of
 * the leak, pairs of spikes all to all, depression 1.05 times potentiation.
 */
final class Stdp implements Benchmark {
    private static final double LEAK = 10 * nS;
    private static final double LARGEST = 0.015 * LEAK;

    @Override
    public String name() {
        return "stdp";
    }

    @Override
    public String title() {
        return "Song, Miller and Abbott 2000: 1,000 inputs compete for a neuron by spike-timing-dependent plasticity";
    }

    @Override
    public double seconds() {
        return 100;
    }

    @Override
    public String method() {
        return "mean conductances (Magnus, second order)";
    }

    @Override
    public Network network(double scale, long seed) {
        var net = Network.named("STDP").seed(seed).dt(0.1 * ms);
        var inputs = net.poisson("inputs", (int) Math.round(1000 * scale), 15 * Hz);
        var neuron = Lif.with()
                .tau(20 * ms)
                .leak(LEAK)
                .rest(-70 * mV)
                .threshold(-54 * mV)
                .reset(-60 * mV)
                .refractory(0);
        var rule = spikelet.Stdp.pair()
                .tauPlus(20 * ms)
                .tauMinus(20 * ms)
                .aPlus(0.01)
                .aMinus(0.0105)
                .maxWeight(LARGEST);
        net.connect(inputs)
                .to(net.population("neuron", 1, neuron))
                .allToAll()
                .weight(uniform(0, LARGEST))
                .conductance(5 * ms, 0)
                .plastic(rule);
        return net;
    }
}
