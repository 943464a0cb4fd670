package spikelet.experiments;

import static spikelet.Units.*;

import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Plasticity;
import spikelet.Stdp;
import spikelet.trains.Detection;
import spikelet.trains.HiddenPattern;

/**
 * A neuron that finds a repeating pattern in noise: Masquelier, Guyonneau and Thorpe (PLoS ONE 3:e1377, 2008), by differential equations as in the replication of Hathway and
 * Goodman (ReScience 4(1):6, 2018).
 */
public final class PatternInNoise {
    /** x is what arrived, u the potential. A spike forgets all that arrived, and u goes down by way of twice the threshold. */
    public static final NeuronModel DETECTOR = NeuronModel.of("""
                    dx/dt = -x/tau_s        : volt
                    du/dt = (g*x - u)/tau_m : volt
                    tau_m = 10*ms : second; tau_s = 2.5*ms : second; theta = 500*mV : volt; g = 4^(4/3) : 1
                    """)
            .spikesWhen("u > theta and g*x > u")
            .onSpike("u = 2*theta; x = -12*theta/g")
            .named("detector");

    private PatternInNoise() {}

    /** The rule: w from 0 to 1 mV, which is the height of an EPSP. */
    static Plasticity rule() {
        return Stdp.pair()
                .reducedSymmetric()
                .tauPlus(16.8 * ms)
                .tauMinus(33.7 * ms)
                .aPlus(1 / 32.0)
                .aMinus(0.85 / 32)
                .maxWeight("1 mV");
    }

    /**
     * One neuron learns.
     *
     * @param duration in second; 450 in the paper
     * @param seed of the input
     * @return how it did in the last third
     */
    public static Detection run(double duration, long seed) {
        return run(duration, seed, rule());
    }

    static Detection run(double duration, long seed, Plasticity rule) {
        var input = HiddenPattern.of(2000).seed(seed).draw(duration);
        var net = Network.named("pattern in noise").seed(seed);
        var in = net.spikes("inputs", input.trains());
        var neuron = net.population("neuron", 1, DETECTOR);
        net.connect(in).to(neuron).allToAll().weight(0.475 * mV).delta().plastic(rule);
        var spikes = net.run(duration).spikes("neuron").trains().train(0);
        return input.detection(spikes, duration * 2 / 3, duration);
    }
}
