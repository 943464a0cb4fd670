package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Arrays;
import java.util.Random;
import spikelet.Lif;
import spikelet.Network;
import spikelet.PairStdp;
import spikelet.Stdp;
import spikelet.trains.SpikeTrain;

/**
 * Inputs that come first win, and the neuron answers earlier and earlier: Song, Miller and Abbott (2000, figure 4), Guyonneau, VanRullen and Thorpe (Neural Comput. 17:859-879, 2005). Waves of spikes run through
 * 400 inputs, four a second; each input has its own latency, 25 ms ± 8 ms, and a jitter of 1 ms.
 *
 * @param before mean latency of the first spike in the first ten waves, in second
 * @param after the same in the last ten
 * @param earliest the same if all weights had the largest value: no learning can do better
 */
public record FirstInputs(double before, double after, double earliest) {
    private static final int INPUTS = 400;
    private static final double PERIOD = 0.25;

    /**
     * One neuron learns.
     *
     * @param waves how many
     * @param seed of the latencies
     * @return what came of it
     */
    public static FirstInputs run(int waves, long seed) {
        var random = new Random(seed);
        var times = new double[INPUTS][waves];
        for (var train : times) {
            double latency = 25 * ms + 8 * ms * random.nextGaussian();
            for (int k = 0; k < waves; k++)
                train[k] = Math.max(0, k * PERIOD + latency + 1 * ms * random.nextGaussian());
            Arrays.sort(train);
        }
        var learning = run(times, waves, 0.25 * mV, rule());
        var full = run(times, waves, 0.5 * mV, rule().aPlus(0).aMinus(0));
        return new FirstInputs(latency(learning, 0, 10), latency(learning, waves - 10, waves), latency(full, 0, waves));
    }

    private static PairStdp rule() {
        return Stdp.pair().aPlus(0.01).aMinus(0.0105).maxWeight("0.5 mV");
    }

    private static SpikeTrain run(double[][] times, int waves, double weight, PairStdp rule) {
        var net = Network.named("waves");
        var in = net.spikes("inputs", times);
        var neuron = net.population(
                "neuron",
                1,
                Lif.with().tau(10 * ms).rest(-70 * mV).threshold(-54 * mV).reset(-70 * mV));
        net.connect(in).to(neuron).allToAll().weight(weight).delta().plastic(rule);
        return net.run(waves * PERIOD).spikes("neuron").trains().train(0);
    }

    /** Waves without a spike are left out. */
    private static double latency(SpikeTrain spikes, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int k = from; k < to; k++) {
            var wave = spikes.between(k * PERIOD, (k + 1) * PERIOD);
            if (wave.count() == 0) continue;
            sum += wave.times()[0] - wave.from();
            n++;
        }
        return sum / n;
    }
}
