package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Triplets of spikes explain what pairs do not: Pfister and Gerstner, J. Neurosci. 26, 2006. */
class TripletStdpTest {
    /** Sjöström, Turrigiano and Nelson, Neuron 32, 2001, as listed by Pfister and Gerstner: frequency, change at +10 and -10 ms with standard errors. */
    private static final double[][] SJOSTROM = {
        {0.1, -0.04, 0.05, -0.29, 0.08},
        {10, 0.14, 0.10, -0.41, 0.11},
        {20, 0.29, 0.14, -0.34, 0.10},
        {40, 0.53, 0.11, 0.56, 0.32},
        {50, 0.56, 0.26, 0.75, 0.19}
    };

    /** The change by 60 pairs, as a part of the weight; the step is such that the middle of one lies 10 ms from a grid point. */
    private static double[] changes(Plasticity rule, double frequency) {
        // Pairs that are ten seconds apart do not see each other, and all do the same.
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

    /** The mean squared distance from the data in standard errors. */
    private static double error(Plasticity rule) {
        double sum = 0;
        for (var row : SJOSTROM) {
            var model = changes(rule, row[0]);
            for (int k = 0; k < 2; k++) sum += Math.pow((model[k] - row[1 + 2 * k]) / row[2 + 2 * k], 2);
        }
        return sum / 10;
    }

    @Test
    void tripletsFitTheDataOfVisualCortexAtAllFrequencies() {
        // Table 3 of the paper has 0.33, 0.34, 0.22 and 0.34.
        assertEquals(0.33, error(Stdp.triplet().scale(1)), 0.02);
        assertEquals(0.34, error(Stdp.triplet().minimal().scale(1)), 0.02);
        assertEquals(0.22, error(Stdp.triplet().nearest().scale(1)), 0.02);
        assertEquals(0.34, error(Stdp.triplet().nearest().minimal().scale(1)), 0.02);
    }

    /** Changes are linear in the two amplitudes, so the best ones are those of weighted least squares. */
    @Test
    void noPairRuleFitsThem() {
        double pp = 0;
        double pm = 0;
        double mm = 0;
        double py = 0;
        double my = 0;
        double yy = 0;
        for (var row : SJOSTROM) {
            var plus = changes(pairs(1e-3, 0), row[0]);
            var minus = changes(pairs(0, 1e-3), row[0]);
            for (int k = 0; k < 2; k++) {
                double p = plus[k] / row[2 + 2 * k];
                double m = minus[k] / row[2 + 2 * k];
                double y = row[1 + 2 * k] / row[2 + 2 * k];
                pp += p * p;
                pm += p * m;
                mm += m * m;
                py += p * y;
                my += m * y;
                yy += y * y;
            }
        }
        double det = pp * mm - pm * pm;
        double a = (py * mm - my * pm) / det;
        double b = (my * pp - py * pm) / det;
        double error = (yy - a * py - b * my) / 10;
        assertTrue(error > 3, "error " + error);
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

    @Test
    void aTripletChangesTheWeightByTheProductOfItsTraces() {
        var rule = Stdp.triplet().hippocampus().scale(1e-12);
        double w = 5e-12;
        double[] got = PlasticityTest.learnt(rule, w, new double[] {0.1005}, 0.1, 0.1017);
        // Postsynaptic spikes are taken half a step before their grid point.
        double first = 5.5 * 0.1 * ms;
        double second = 11.5 * 0.1 * ms;
        double expected = w
                - 1e-12 * Math.exp(-first / 33.7e-3) * 1.6e-3
                + 1e-12 * Math.exp(-second / 16.8e-3) * (6.1e-3 + 6.7e-3 * Math.exp(-(first + second) / 27e-3));
        assertEquals(expected, got[0], 1e-6 * 1e-12);
    }
}
