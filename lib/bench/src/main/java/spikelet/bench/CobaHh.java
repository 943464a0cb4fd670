package spikelet.bench;

import static spikelet.Distribution.normal;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;

import spikelet.Network;
import spikelet.Neurons;
import spikelet.Population;

/**
 * Benchmark 3 of Brette et al. 2007 (J Comput Neurosci 23:349-398): the network of {@link Coba} with Hodgkin-Huxley neurons, those of
 * Traub and Miles.
 */
final class CobaHh implements Benchmark {
    @Override
    public String name() {
        return "cobahh";
    }

    @Override
    public String title() {
        return "COBAHH, Brette et al. 2007, benchmark 3: Hodgkin-Huxley neurons, exponential conductances";
    }

    @Override
    public double seconds() {
        return 1;
    }

    @Override
    public String method() {
        return Neurons.traubMiles().integrator().toString();
    }

    @Override
    public Network network(double scale, long seed) {
        double p = 0.02 / scale;
        var net = Network.named("COBAHH").seed(seed).dt(0.1 * ms);
        var neuron = Neurons.traubMiles().spikesWhen("v > -20*mV").refractory(0);
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
