package spikelet.experiments;

import static spikelet.Units.*;

import spikelet.Distribution;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Stdp;

/**
 * Inputs that compete until their weights are either strong or weak: Song, Miller and Abbott (Nat. Neurosci. 3:919-926, 2000). A thousand excitatory inputs at 15 Hz; tau 20 ms, rest
 * -70 mV, threshold -54 mV, reset -60 mV; synapses decay within 5 ms and reach 0.015 of the leak.
 *
 * @param middle the part of the weights in the middle third in the end
 * @param strong the part of the weights in the upper third in the end
 * @param rate of the neuron over the last fifth, in hertz
 */
public record Competition(double middle, double strong, double rate) {
    private static final double LEAK = 10 * nS;
    private static final double MOST = 0.015 * LEAK;

    /**
     * One neuron learns.
     *
     * @param duration in second
     * @param dt time step in second
     * @param aPlus by what part of the largest weight a pair strengthens at most
     * @param seed of the inputs
     * @return what came of it
     */
    public static Competition run(double duration, double dt, double aPlus, long seed) {
        var net = Network.named("competition").seed(seed).dt(dt);
        var in = net.poisson("inputs", 1000, 15 * Hz);
        var neuron = net.population(
                "neuron",
                1,
                Lif.with()
                        .tau(20 * ms)
                        .resistance(1 / LEAK)
                        .rest(-70 * mV)
                        .threshold(-54 * mV)
                        .reset(-60 * mV)
                        .refractory(0));
        net.connect(in)
                .to(neuron)
                .allToAll()
                .weight(Distribution.uniform(0, MOST))
                .conductance(5 * ms, 0)
                .plastic(Stdp.pair().aPlus(aPlus).aMinus(1.05 * aPlus).maxWeight(MOST));
        var sim = net.simulation();
        var spikes = sim.run(duration).spikes("neuron").trains().train(0);
        double from = 0.8 * duration;
        int middle = 0;
        int strong = 0;
        var weights = sim.weights("inputs→neuron");
        for (double w : weights) {
            if (w >= MOST * 2 / 3) strong++;
            else if (w > MOST / 3) middle++;
        }
        double n = weights.length;
        return new Competition(
                middle / n, strong / n, spikes.between(from, duration).rate());
    }
}
