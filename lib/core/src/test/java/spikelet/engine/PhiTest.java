package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** phi(x) = (1 - exp(-x)) / x against {@code Math.expm1}, which is good to a unit in the last place. */
class PhiTest {
    private static double phi(double x) {
        var values = new double[] {Phi.QUARTER * x};
        Phi.of(values, new double[1], 1);
        return values[0];
    }

    private static double exact(double x) {
        return x == 0 ? 1 : -Math.expm1(-x) / x;
    }

    private static double worst(double from, double to) {
        double worst = 0;
        for (int k = 0; k <= 20_000; k++) {
            double x = from + (to - from) * k / 20_000;
            worst = Math.max(worst, Math.abs(phi(x) / exact(x) - 1));
        }
        return worst;
    }

    @Test
    void withoutConductanceItIsOne() {
        assertEquals(1, phi(0));
        assertEquals(1, phi(-0.0));
    }

    @Test
    void itIsExactForSmallArguments() {
        for (double x = 1e-300; x < 1e-3; x *= 10) {
            assertEquals(1, phi(x) / exact(x), 1e-15);
            assertEquals(1, phi(-x) / exact(-x), 1e-15);
        }
    }

    @Test
    void theErrorIsBelow1e15UpToHalfATimeConstant() {
        assertTrue(worst(-0.5, 0.5) < 1e-15, () -> "error " + worst(-0.5, 0.5));
    }

    @Test
    void theErrorIsBelow1e11UpToTwoTimeConstants() {
        assertTrue(worst(-2, 2) < 2e-11, () -> "error " + worst(-2, 2));
    }

    @Test
    void theErrorIsBelow5e6AtMost() {
        assertTrue(worst(2, 4000) < 5e-6, () -> "error " + worst(2, 4000));
    }

    @Test
    void beyondFortyTimeConstantsTheMembraneIsWhereItIsPulled() {
        for (double x = 40; x < 1e12; x *= 1.7) assertEquals(1, phi(x) * x, 5e-6);
    }

    @Test
    void aWholeArrayGetsTheValuesOfItsElements() {
        var x = new double[101];
        for (int k = 0; k < x.length; k++) x[k] = 0.03 * k - 1;
        var expected = java.util.Arrays.stream(x).map(PhiTest::phi).toArray();
        for (int k = 0; k < x.length - 1; k++) x[k] *= Phi.QUARTER;
        Phi.of(x, new double[x.length], x.length - 1);
        for (int k = 0; k < x.length - 1; k++) assertEquals(expected[k], x[k]);
        assertEquals(2, x[100], 1e-12, "beyond the size nothing is touched");
    }
}
