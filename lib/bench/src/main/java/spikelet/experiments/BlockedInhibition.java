package spikelet.experiments;

import static spikelet.Distribution.uniform;
import static spikelet.Units.*;

import spikelet.Lif;
import spikelet.Network;

/**
 * A GABA antagonist makes a balanced network run away: the network of Vogels and Abbott (J. Neurosci. 25:10786-10795, 2005) with a part of its inhibition. Each neuron hears 64 excitatory and 16 inhibitory ones on average, so with all
 * neurons at the rate f the mean of v without a threshold is -49 mV + (0.5184 - 1.44 x) f mV/Hz, x being the part of the receptors at work; the feedback changes its sign at x = 0.36.
 *
 * @param rate of the excitatory neurons in the second half of the run, in hertz
 * @param cv of their intervals
 */
public record BlockedInhibition(double rate, double cv) {
    /** The part of the receptors at work at which a network without noise turns from brake to runaway. */
    public static final double CRITICAL = 0.5184 / 1.44;

    /**
     * One network.
     *
     * @param working the part of the GABA receptors at work, from 0 to 1
     * @param duration in second
     * @param seed of all that is random
     * @return what came of it
     */
    public static BlockedInhibition run(double working, double duration, long seed) {
        var net = Network.named("cortex").seed(seed);
        var neuron = Lif.with()
                .tau(20 * ms)
                .rest(-49 * mV)
                .threshold(-50 * mV)
                .reset(-60 * mV)
                .refractory(5 * ms);
        var e = net.excitatory("E", 3200, neuron).initial("v", uniform(-60 * mV, -50 * mV));
        var i = net.inhibitory("I", 800, neuron).initial("v", uniform(-60 * mV, -50 * mV));
        net.connect(e).to(e, i).probability(0.02).weight(1.62 * mV).decay(5 * ms);
        net.connect(i).to(e, i).probability(0.02).weight(-9 * mV * working).decay(10 * ms);
        var late = net.run(duration).spikes("E").between(duration / 2, duration);
        return new BlockedInhibition(late.rate(), late.cv());
    }

    /**
     * The rate at which the neurons of a network without noise drive each other: f = 1/(refractory + tau ln((mean - reset)/(mean - threshold))).
     *
     * @param working the part of the GABA receptors at work, from 0 to 1
     * @return in hertz
     */
    public static double expected(double working) {
        double low = 0;
        double high = 200;
        for (int k = 0; k < 60; k++) {
            double f = (low + high) / 2;
            double mean = -49 + (0.5184 - 1.44 * working) * f;
            double driven = mean <= -50 ? 0 : 1 / (0.005 + 0.020 * Math.log((mean + 60) / (mean + 50)));
            if (driven > f) low = f;
            else high = f;
        }
        return low;
    }
}
