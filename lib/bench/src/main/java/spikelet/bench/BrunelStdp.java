package spikelet.bench;

import static spikelet.Units.ms;

import spikelet.Network;

/**
 * The network of {@link Brunel} whose ten million synapses between excitatory neurons learn: pairs of spikes all to all, the change of a weight
 * proportional to a largest weight of three times the start, with depression a little stronger than potentiation.
 */
final class BrunelStdp implements Benchmark {
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
        var rule = spikelet.Stdp.pair()
                .tauPlus(20 * ms)
                .tauMinus(20 * ms)
                .aPlus(0.001)
                .aMinus(0.00105)
                .maxWeight(3 * Brunel.WEIGHT);
        return Brunel.network("Brunel-STDP", scale, seed, e -> e.plastic(rule));
    }
}
