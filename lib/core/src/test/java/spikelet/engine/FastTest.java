package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Against {@link StrictMath}, which is good to a unit in the last place, 1.1e-16 to 2.2e-16, and where that matters against many digits. */
class FastTest {
    private static final MathContext DIGITS = new MathContext(50);

    private static double worst(DoubleUnaryOperator exact, DoubleUnaryOperator fast, double from, double to) {
        var random = new Random(1);
        double worst = 0;
        int points = 50_000;
        for (int k = 0; k <= points; k++) {
            for (double x : new double[] {from + (to - from) * k / points, from + (to - from) * random.nextDouble()}) {
                double expected = exact.applyAsDouble(x);
                worst = Math.max(worst, Math.abs((fast.applyAsDouble(x) - expected) / expected));
            }
        }
        return worst;
    }

    /** exp(x) - 1 by its series. */
    private static BigDecimal expm1(double x) {
        if (x < -1)
            return BigDecimal.ONE.divide(expm1(-x).add(BigDecimal.ONE), DIGITS).subtract(BigDecimal.ONE);
        var argument = new BigDecimal(x, DIGITS).divide(BigDecimal.valueOf(1 << 12), DIGITS);
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ZERO;
        for (int n = 1; n < 20; n++) {
            term = term.multiply(argument, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 12; k++) sum = sum.multiply(sum.add(BigDecimal.valueOf(2), DIGITS), DIGITS);
        return sum;
    }

    private static void closeTo(BigDecimal exact, double got, double relative, double x) {
        double error = new BigDecimal(got, DIGITS)
                .divide(exact, DIGITS)
                .subtract(BigDecimal.ONE)
                .doubleValue();
        assertEquals(0, error, relative, "at " + x);
    }

    @Test
    void theErrorOfExpIsBelowFourTimes1eMinus16() {
        var random = new Random(2);
        for (int k = 0; k < 1_000; k++) {
            double x = k < 500 ? random.nextDouble() * 4 - 2 : random.nextDouble() * 1400 - 700;
            var exact = x < -1
                    ? BigDecimal.ONE.divide(expm1(-x).add(BigDecimal.ONE), DIGITS)
                    : expm1(x).add(BigDecimal.ONE);
            closeTo(exact, Fast.exp(x), 4e-16, x);
        }
        double worst = worst(StrictMath::exp, Fast::exp, -708, 709.7);
        assertTrue(worst < 6e-16, () -> "with StrictMath's own error " + worst);
    }

    @Test
    void expEndsInZeroAndInfinity() {
        assertEquals(0, Fast.exp(-708.1));
        assertEquals(0, Fast.exp(-1e9));
        assertEquals(0, Fast.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Fast.exp(709.79));
        assertEquals(Double.POSITIVE_INFINITY, Fast.exp(1e9));
        assertEquals(Double.POSITIVE_INFINITY, Fast.exp(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Fast.exp(Double.NaN)));
        assertEquals(1, Fast.exp(0));
        assertTrue(Fast.exp(709.78) < Double.POSITIVE_INFINITY && Fast.exp(-708) > 0);
    }

    @Test
    void theErrorOfExprelIsBelow1eMinus15() {
        var random = new Random(3);
        for (int k = 0; k < 1_000; k++) {
            double x = k < 500 ? random.nextDouble() * 2 - 1 : random.nextDouble() * 1400 - 700;
            closeTo(expm1(x).divide(new BigDecimal(x), DIGITS), Fast.exprel(x), 1e-15, x);
        }
        double worst = worst(x -> StrictMath.expm1(x) / x, Fast::exprel, -700.01, 700);
        assertTrue(worst < 1.3e-15, () -> "with StrictMath's own error " + worst);
    }

    @Test
    void exprelHasNoHoleAtZero() {
        for (double x = 1e-320; x < 1e-3; x *= 3) {
            assertEquals(StrictMath.expm1(x) / x, Fast.exprel(x), 1e-15, "at " + x);
            assertEquals(StrictMath.expm1(-x) / -x, Fast.exprel(-x), 1e-15, "at " + -x);
        }
        assertEquals(1, Fast.exprel(0));
        assertEquals(1, Fast.exprel(-0.0));
        assertEquals(1, Fast.exprel(-Fast.TINIER));
        assertEquals(1, Fast.exprel(-Fast.TINY));
        assertEquals(1e-9, Fast.exprel(-1e9), 1e-24);
        assertTrue(Double.isNaN(Fast.exprel(Double.NaN)));
    }

    @Test
    void theErrorOfBernoulliIsBelow1eMinus15() {
        var random = new Random(5);
        for (int k = 0; k < 1_000; k++) {
            double x = k < 500 ? random.nextDouble() * 2 - 1 : random.nextDouble() * 1400 - 700;
            closeTo(new BigDecimal(x).divide(expm1(x), DIGITS), Fast.bernoulli(x), 1e-15, x);
        }
        for (double x = 1e-320; x < 1e-3; x *= 3) {
            assertEquals(x / StrictMath.expm1(x), Fast.bernoulli(x), 1e-15, "at " + x);
            assertEquals(x / -StrictMath.expm1(-x), Fast.bernoulli(-x), 1e-15, "at " + -x);
        }
        assertEquals(1, Fast.bernoulli(0));
        assertEquals(1, Fast.bernoulli(-0.0));
        assertEquals(0, Fast.bernoulli(1e9));
        assertEquals(1e9, Fast.bernoulli(-1e9));
        assertTrue(Double.isNaN(Fast.bernoulli(Double.NaN)));
    }

    @Test
    void whatDecaysInAStepIsExactAndWhatGrowsNearlySo() {
        var random = new Random(6);
        for (int k = 0; k < 2_000; k++) {
            double x = -random.nextDouble() * (k < 1000 ? 2 : 700);
            closeTo(expm1(x).divide(new BigDecimal(x), DIGITS), Fast.relax(x), 1e-15, x);
            double growth = random.nextDouble() * 4;
            closeTo(
                    expm1(growth).divide(new BigDecimal(growth), DIGITS),
                    Fast.relax(growth),
                    1e-15 * Math.exp(growth),
                    growth);
            double wild = random.nextDouble() * 32;
            closeTo(expm1(wild).divide(new BigDecimal(wild), DIGITS), Fast.relax(wild), 1e-15 * Math.exp(wild), wild);
        }
        for (double x = 1e-320; x < 1e-3; x *= 3) {
            assertEquals(StrictMath.expm1(x) / x, Fast.relax(x), 1e-15, "at " + x);
            assertEquals(StrictMath.expm1(-x) / -x, Fast.relax(-x), 1e-15, "at " + -x);
        }
        assertEquals(1, Fast.relax(0));
        assertEquals(1, Fast.relax(-0.0));
        assertEquals(1e-9, Fast.relax(-1e9), 1e-24);
        assertEquals(0, Fast.relax(Double.NEGATIVE_INFINITY));
        assertTrue(Fast.relax(1e3) * 1e3 > 1e13, "what runs away is seen to");
        assertTrue(Double.isNaN(Fast.relax(Double.NaN)));
    }

    @Test
    void theErrorOfTanhIsBelow1eMinus15AndItIsOdd() {
        double worst = worst(StrictMath::tanh, Fast::tanh, -30.1, 30);
        assertTrue(worst < 1e-15, () -> "error " + worst);
        double near = worst(StrictMath::tanh, Fast::tanh, 1e-12, 1e-2);
        assertTrue(near < 1e-15, () -> "error " + near);
        for (double x = 0.0071; x < 30; x += 0.0071) assertEquals(-Fast.tanh(x), Fast.tanh(-x));
        assertEquals(1, Fast.tanh(1e300));
        assertEquals(-1, Fast.tanh(Double.NEGATIVE_INFINITY));
        assertEquals(0, Fast.tanh(0));
        assertTrue(Double.isNaN(Fast.tanh(Double.NaN)));
    }

    @Test
    void sinhAndCoshAreExactToAFewLastBits() {
        for (double x = -708; x < 708; x += 0.0711) {
            near(StrictMath.sinh(x), Fast.sinh(x), 2e-14, x);
            near(StrictMath.cosh(x), Fast.cosh(x), 2e-15, x);
        }
        for (double x = 1e-300; x < 1; x *= 3) near(StrictMath.sinh(x), Fast.sinh(x), 2e-14, x);
        assertEquals(0, Fast.sinh(0));
    }

    @Test
    void aRemainderIsZeroWhereAPeriodBegins() {
        for (int k = 0; k < 100_000; k++) assertEquals(0, Fast.mod(k * 0.1e-3 * 7, 0.7e-3), "period " + k);
        assertEquals(0.5, Fast.mod(-2.5, 1));
        assertEquals(-0.5, Fast.mod(2.5, -1));
        assertEquals(2, Fast.mod(17, 5));
        assertEquals(0.3e-3, Fast.mod(1000.3e-3, 1e-3), 0.3e-12);
    }

    private static void near(double expected, double got, double relative, double x) {
        assertEquals(expected, got, Math.abs(expected) * relative, "at " + x);
    }

    /** So that a neuron computes the same alone, among others, and wherever it stands. */
    @Test
    void ofAnArrayEachElementGetsTheValueOfTheFunctionToTheBit() {
        var random = new Random(4);
        for (int n : new int[] {1, 2, 7, 8, 63, 512, 1001}) {
            var x = new double[n];
            for (int k = 0; k < n; k++) x[k] = random.nextGaussian() * (k % 3 == 0 ? 1000 : k % 3 == 1 ? 10 : 1e-5);
            if (n > 100) System.arraycopy(new double[] {0, -0.0, Double.NaN, 1e308, -1e308, 709.9, -708.4}, 0, x, 3, 7);
            // Again and again, so that HotSpot's vector code has its turn.
            for (int repeat = 0; repeat < 2000; repeat++) {
                var given = x.clone();
                var y = new double[n];
                ArrayMath.exp(x, y, new double[n], n);
                if (repeat % 500 == 0) assertArrayEquals(each(x, Fast::exp), y);
                ArrayMath.exprel(x, y, new double[n], new double[n], n);
                if (repeat % 500 == 0) assertArrayEquals(each(x, Fast::exprel), y);
                ArrayMath.tanh(x, y, new double[n], new double[n], n);
                if (repeat % 500 == 0) assertArrayEquals(each(x, Fast::tanh), y);
                ArrayMath.bernoulli(x, y, new double[n], n);
                if (repeat % 500 == 0) assertArrayEquals(each(x, Fast::bernoulli), y);
                ArrayMath.relax(x, y, n);
                if (repeat % 500 == 0) assertArrayEquals(each(x, Fast::relax), y);
                assertArrayEquals(given, x);
            }
        }
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        var y = new double[x.length];
        for (int k = 0; k < x.length; k++) y[k] = f.applyAsDouble(x[k]);
        return y;
    }
}
