package spikelet.bench;

import static spikelet.Distribution.normal;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;

import spikelet.Lif;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Population;

/**
 * Benchmark 1 of Brette et al. 2007 (J Comput Neurosci 23:349-398): balanced network with exponential synaptic
 * conductances. The conductances it starts with set it going; they are drawn from normal distributions and not clipped,
 * as published.
 */
final class Coba implements Benchmark {
    @Override
    public String name() {
        return "coba";
    }

    @Override
    public String title() {
        return "COBA, Brette et al. 2007, benchmark 1: exponential synaptic conductances";
    }

    @Override
    public double seconds() {
        return 10;
    }

    @Override
    public String method() {
        return "mean conductances (Magnus, second order)";
    }

    @Override
    public Network network(double scale, long seed) {
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(-60 * mV)
                .threshold(-50 * mV)
                .reset(-60 * mV)
                .refractory(5 * ms)
                .leak(10 * nS);
        return network("COBA", neuron, scale, seed);
    }

    /** The network whatever its neurons are. */
    static Network network(String name, NeuronModel neuron, double scale, long seed) {
        double p = 0.02 / scale;
        var net = Network.named(name).seed(seed).dt(0.1 * ms);
        var e = net.excitatory("E", (int) Math.round(3200 * scale), neuron);
        var i = net.inhibitory("I", (int) Math.round(800 * scale), neuron);
        net.connect(e).to(e, i).probability(p).weight(6 * nS).conductance(5 * ms, 0 * mV);
        net.connect(i).to(e, i).probability(p).weight(67 * nS).conductance(10 * ms, -80 * mV);
        for (var population : new Population[] {e, i}) {
            population
                    .initial("v", normal(-65 * mV, 5 * mV))
                    .initial("exc", normal(40 * nS, 15 * nS))
                    .initial("inh", normal(200 * nS, 120 * nS));
        }
        return net;
    }
}
