package spikelet.bench;

import static spikelet.Distribution.uniform;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import spikelet.Lif;
import spikelet.Network;

/**
 * Benchmark 2 of Brette et al. 2007 (J Comput Neurosci 23:349-398): balanced network with exponential synaptic
 * currents.
 */
final class Cuba implements Benchmark {
    @Override
    public String name() {
        return "cuba";
    }

    @Override
    public String title() {
        return "CUBA, Brette et al. 2007, benchmark 2: exponential synaptic currents";
    }

    @Override
    public double seconds() {
        return 10;
    }

    @Override
    public String method() {
        return "exact";
    }

    @Override
    public Network network(double scale, long seed) {
        double p = 0.02 / scale;
        var net = Network.named("CUBA").seed(seed).dt(0.1 * ms);
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(-49 * mV)
                .threshold(-50 * mV)
                .reset(-60 * mV)
                .refractory(5 * ms);
        var e = net.excitatory("E", (int) Math.round(3200 * scale), neuron);
        var i = net.inhibitory("I", (int) Math.round(800 * scale), neuron);
        e.initial("v", uniform(-60 * mV, -50 * mV));
        i.initial("v", uniform(-60 * mV, -50 * mV));
        net.connect(e).to(e, i).probability(p).weight(1.62 * mV).decay(5 * ms);
        net.connect(i).to(e, i).probability(p).weight(-9 * mV).decay(10 * ms);
        return net;
    }
}
