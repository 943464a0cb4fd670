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
    void sinhAndCoshAreExactToAFewLastBits() {
        for (double x = -708; x < 708; x += 0.0711) {
            closeTo(StrictMath.sinh(x), Fast.sinh(x), 2e-14, x);
            closeTo(StrictMath.cosh(x), Fast.cosh(x), 2e-15, x);
        }
        for (double x = 1e-300; x < 1; x *= 3) closeTo(StrictMath.sinh(x), Fast.sinh(x), 2e-14, x);
        assertEquals(0, Fast.sinh(0));
    }

    @Test
    void aRemainderIsZeroWhereAPeriodBegins() {
        for (int k = 0; k < 100_000; k++) assertEquals(0, Fast.mod(k * 0.1e-3 * 7, 0.7e-3), "period " + k);
        assertEquals(0.5, Fast.mod(-2.5, 1));
        assertEquals(-0.5, Fast.mod(2.5, -1));
        assertEquals(2, Fast.mod(17, 5));
        closeTo(0.3e-3, Fast.mod(1000.3e-3, 1e-3), 1e-9, 0);
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
