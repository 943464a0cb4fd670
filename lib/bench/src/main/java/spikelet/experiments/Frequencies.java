package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Arrays;
import spikelet.LearningWindow;
import spikelet.Plasticity;
import spikelet.Stdp;

/**
 * Pairs and triplets against the change of synapses in visual cortex at five frequencies (Sjöström, Turrigiano and Nelson, Neuron 32:1149-1164, 2001, as listed by Pfister and Gerstner, J. Neurosci. 26:9673-9682, 2006).
 *
 * @param triplet the mean squared distance from the data in standard errors, chi²/10, of the triplet rule
 * @param pair the same of the best pair rule
 */
public record Frequencies(double triplet, double pair) {
    /** Frequency, then change and standard error at +10 ms and at -10 ms. */
    private static final double[][] DATA = {
        {0.1, -0.04, 0.05, -0.29, 0.08},
        {10, 0.14, 0.10, -0.41, 0.11},
        {20, 0.29, 0.14, -0.34, 0.10},
        {40, 0.53, 0.11, 0.56, 0.32},
        {50, 0.56, 0.26, 0.75, 0.19}
    };

    /**
     * Measures both rules.
     *
     * @return how far they are from the data
     */
    public static Frequencies run() {
        double sum = 0;
        for (double z : distances(Stdp.triplet().scale(1))) sum += z * z;
        return new Frequencies(sum / 10, bestPairs());
    }

    /** What a pair rule does is linear in its two amplitudes, so the best ones are those of weighted least squares. */
    private static double bestPairs() {
        var data = distances(pairs(0, 0));
        var plus = distances(pairs(1e-3, 0));
        var minus = distances(pairs(0, 1e-3));
        double pp = 0;
        double pm = 0;
        double mm = 0;
        double pd = 0;
        double md = 0;
        double dd = 0;
        for (int k = 0; k < 10; k++) {
            double p = plus[k] - data[k];
            double m = minus[k] - data[k];
            pp += p * p;
            pm += p * m;
            mm += m * m;
            pd -= p * data[k];
            md -= m * data[k];
            dd += data[k] * data[k];
        }
        double det = pp * mm - pm * pm;
        double a = (pd * mm - md * pm) / det;
        double b = (md * pp - pd * pm) / det;
        return (dd - a * pd - b * md) / 10;
    }

    private static Plasticity pairs(double plus, double minus) {
        return Stdp.triplet()
                .scale(1)
                .rule()
                .with("A2_plus", plus)
                .with("A3_plus", 0.0)
                .with("A2_minus", minus)
                .with("A3_minus", 0.0);
    }

    /** Model minus data in standard errors. */
    private static double[] distances(Plasticity rule) {
        var z = new double[10];
        for (int f = 0; f < 5; f++) {
            var row = DATA[f];
            var model = changes(rule, row[0]);
            for (int k = 0; k < 2; k++) z[2 * f + k] = (model[k] - row[1 + 2 * k]) / row[2 + 2 * k];
        }
        return z;
    }

    /** Sixty pairs; those that are ten seconds apart do not see each other, and all do the same. */
    private static double[] changes(Plasticity rule, double frequency) {
        boolean alone = frequency < 1;
        var changes = LearningWindow.of(rule)
                .dt(10 * ms / 24.5)
                .pairs(alone ? 1 : 60)
                .frequency(frequency)
                .intervals(10 * ms, -10 * ms)
                .from(1)
                .changes();
        return Arrays.stream(changes).map(c -> alone ? 60 * c : c).toArray();
    }
}
