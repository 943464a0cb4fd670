package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Units with rates learn what they are known to learn. */
class RateUnitTest {
    /** The eigenvector of the covariance matrix [[3, 1], [1, 2]] with the larger eigenvalue (5 + sqrt 5)/2. */
    @Test
    void ojasRuleFindsTheFirstPrincipalComponent() {
        var random = new Random(1);
        var unit = RateUnit.of(RateRule.oja().with("eta", "2 Hz"), 0.3, -0.4);
        double[] mean = new double[2];
        int last = 100_000;
        for (int k = 0; k < 200_000; k++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            unit.present(new double[] {Math.sqrt(3) * a, a / Math.sqrt(3) + Math.sqrt(5.0 / 3) * b}, 1 * ms);
            if (k >= last) for (int j = 0; j < 2; j++) mean[j] += unit.weights()[j] / last;
        }
        double slope = (Math.sqrt(5) - 1) / 2;
        double length = Math.sqrt(1 + slope * slope);
        double sign = Math.signum(mean[0]);
        // Weights fluctuate by about sqrt(eta dt) = 0.04 with a memory of some 300 presentations.
        assertEquals(1 / length, sign * mean[0], 0.01);
        assertEquals(slope / length, sign * mean[1], 0.01);
    }

    /** Intrator and Cooper 1992: with K patterns, the chosen one has y = theta = y²/K. */
    @Test
    void bcmBecomesSelectiveForOnePattern() {
        double[][] patterns = {{1, 0.2, 0.1}, {0.1, 1, 0.3}, {0.3, 0.1, 1}};
        var unit = RateUnit.of(10 * ms, RateRule.bcm().with("eta", "0.05 Hz").with("tau_theta", "2 s"), 0.4, 0.5, 0.45);
        for (int k = 0; k < 120_000; k++) unit.present(patterns[k % 3], 10 * ms);
        int chosen = 0;
        for (int p = 1; p < 3; p++) if (unit.respond(patterns[p]) > unit.respond(patterns[chosen])) chosen = p;
        for (int p = 0; p < 3; p++) assertEquals(p == chosen ? 3 : 0, unit.respond(patterns[p]), 0.05);
        assertEquals(3, unit.variable("theta"), 0.05);
    }

    @Test
    void whatAUnitCannotBeIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RateUnit.of(RateRule.of("eta = 1 : 1"), 1))
                .getMessage()
                .contains("it does not say how weights change; add 'dw/dt = …'"));
        var unit = RateUnit.of(RateRule.bcm(), 1, 2);
        assertEquals(
                "rate unit: it has 2 inputs, got 1 rates",
                assertThrows(IllegalArgumentException.class, () -> unit.respond(new double[1]))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> unit.variable("thta"))
                .getMessage()
                .contains("did you mean 'theta'?"));
        var fast = RateUnit.of(RateRule.of("dw/dt = w*w*x*1e9/second"), 1e200, 1);
        assertThrows(IllegalStateException.class, () -> fast.present(new double[] {1e200, 1}, 10 * ms));
    }
}
