package spikelet.bench;

import spikelet.Network;
import spikelet.Neurons;

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
        return Coba.network("COBAHH", Neurons.traubMiles().spikesWhen("v > -20*mV"), scale, seed);
    }
}
