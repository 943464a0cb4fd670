package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Random;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Stdp;
import spikelet.trains.SpikeTrain;

/**
 * Inputs that come first win, and the neuron answers earlier and earlier: Song, Miller and Abbott (2000, figure 4), Guyonneau, VanRullen and Thorpe (Neural Comput. 17:859-879, 2005). Waves of spikes run through
 * 400 inputs, four a second. Each input has its own place in the wave, which lasts 50 ms, and a jitter of 1 ms.
 *
 * @param before mean latency of the first spike from the beginning of the wave, in the first ten waves, in second
 * @param after the same in the last ten
 * @param first the part of the weights that are strong in the end among the first 5 ms of the wave
 * @param late the same among those that come after 10 ms
 */
public record FirstInputs(double before, double after, double first, double late) {
    private static final int INPUTS = 400;
    private static final double PERIOD = 250 * ms;
    private static final double WAVE = 50 * ms;
    /** From the beginning of a period to that of the wave. */
    private static final double PAUSE = 50 * ms;

    private static final double TAU = 10 * ms;
    private static final double RISE = 16 * mV;
    private static final double MOST = 1 * mV;

    /**
     * The latency if all weights had the largest value, by the closed form of a membrane with steady input.
     *
     * @return in second; no learning can do better, but for chance
     */
    public static double earliest() {
        return -TAU * Math.log1p(-RISE / (INPUTS / WAVE * TAU * MOST));
    }

    /**
     * One neuron learns.
     *
     * @param waves how many
     * @param seed of the latencies
     * @return what came of it
     */
    public static FirstInputs run(int waves, long seed) {
        var random = new Random(seed);
        var latencies = new double[INPUTS];
        var times = new double[INPUTS][waves];
        for (int i = 0; i < INPUTS; i++) {
            latencies[i] = WAVE * random.nextDouble();
            for (int k = 0; k < waves; k++)
                times[i][k] = k * PERIOD + PAUSE + latencies[i] + 1 * ms * random.nextGaussian();
        }
        var net = Network.named("waves");
        var in = net.spikes("inputs", times);
        var neuron = net.population(
                "neuron",
                1,
                Lif.with().tau(TAU).rest(-70 * mV).threshold(-70 * mV + RISE).reset(-70 * mV));
        net.connect(in)
                .to(neuron)
                .allToAll()
                .weight(0.22 * mV)
                .delta()
                .plastic(Stdp.pair().aPlus(0.01).aMinus(0.0105).maxWeight(MOST));
        var sim = net.simulation();
        var spikes = sim.run(waves * PERIOD).spikes("neuron").trains().train(0);
        var weights = sim.weights("inputs→neuron");
        return new FirstInputs(
                latency(spikes, 0, 10),
                latency(spikes, waves - 10, waves),
                strong(weights, latencies, 0, 5 * ms),
                strong(weights, latencies, 10 * ms, WAVE));
    }

    private static double strong(double[] weights, double[] latencies, double from, double until) {
        int strong = 0;
        int all = 0;
        for (int i = 0; i < INPUTS; i++) {
            if (latencies[i] < from || latencies[i] >= until) continue;
            all++;
            if (weights[i] > MOST / 2) strong++;
        }
        return (double) strong / all;
    }

    /** Waves without a spike are left out. */
    private static double latency(SpikeTrain spikes, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int k = from; k < to; k++) {
            double start = k * PERIOD + PAUSE;
            var wave = spikes.between(start - 10 * ms, start - 10 * ms + PERIOD - PAUSE);
            if (wave.count() == 0) continue;
            sum += wave.times()[0] - start;
            n++;
        }
        return sum / n;
    }
}
