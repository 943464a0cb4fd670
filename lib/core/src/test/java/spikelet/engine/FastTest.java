package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FastTest {
    private static void closeTo(double expected, double got, double relative, double x) {
        assertEquals(expected, got, Math.abs(expected) * relative, "at " + x);
    }

    @Test
    void expIsExactToALastBitOrTwo() {
        for (double x = -707.99; x < 709; x += 0.0137) closeTo(StrictMath.exp(x), Fast.exp(x), 1e-15, x);
        for (double x = -1; x < 1; x += 1e-4) closeTo(StrictMath.exp(x), Fast.exp(x), 1e-15, x);
    }

    @Test
    void expEndsInZeroAndInfinity() {
        assertEquals(0, Fast.exp(-1e9));
        assertEquals(0, Fast.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Fast.exp(1e9));
        assertTrue(Double.isNaN(Fast.exp(Double.NaN)));
        assertEquals(1, Fast.exp(0));
    }

    @Test
    void exprelHasNoHoleAtZero() {
        assertEquals(1, Fast.exprel(0));
        for (double x = -30; x < 30; x += 0.0093) closeTo(StrictMath.expm1(x) / x, Fast.exprel(x), 1e-14, x);
        for (double x = 1e-12; x < 1; x *= 3) closeTo(StrictMath.expm1(x) / x, Fast.exprel(x), 1e-14, x);
    }

    @Test
    void tanhIsOddAndBounded() {
        for (double x = 0.0071; x < 30; x += 0.0071) {
            assertEquals(StrictMath.tanh(x), Fast.tanh(x), 1e-15);
            assertEquals(-Fast.tanh(x), Fast.tanh(-x));
        }
        assertEquals(1, Fast.tanh(1e300));
    }
}
