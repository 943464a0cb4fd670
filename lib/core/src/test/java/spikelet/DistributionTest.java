package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.constant;
import static spikelet.Distribution.exponential;
import static spikelet.Distribution.logNormal;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.spaced;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import spikelet.engine.Philox;
import spikelet.support.Statistics;

/** Draws against closed forms, at the level of {@link Statistics#LEVEL}. */
class DistributionTest {
    private static final int N = 100_000;

    private static double[] draw(Distribution d, int n) {
        var random = new Philox(Philox.key(1, d.toString()));
        var x = new double[n];
        for (int k = 0; k < n; k++) x[k] = d.draw(random.seek(k, 0), k, n);
        return x;
    }

    private static void assertFits(Distribution d, DoubleUnaryOperator cdf) {
        assertTrue(Statistics.kolmogorovSmirnov(draw(d, N), cdf) > Statistics.LEVEL, d::toString);
    }

    @Test
    void drawsFollowTheirClosedForms() {
        assertFits(uniform(-60, -50), x -> (x + 60) / 10);
        assertFits(normal(3, 0.5), x -> Statistics.normalCdf((x - 3) / 0.5));
        assertFits(exponential(4), x -> -Math.expm1(-x / 4));
        double s = Math.sqrt(Math.log1p(0.25));
        assertFits(logNormal(2, 1), x -> Statistics.normalCdf((Math.log(x) - Math.log(2) + s * s / 2) / s));
    }

    @Test
    void aLogNormalHasTheMeanAndDeviationItIsGiven() {
        var x = draw(logNormal(20 * ms, 5 * ms), N);
        assertEquals(20 * ms, Statistics.mean(x), 4 * 5 * ms / Math.sqrt(N));
        assertEquals(5 * ms, Math.sqrt(Statistics.variance(x)), 0.1 * ms);
    }

    @Test
    void everyDrawLiesBetweenTheBoundsThatAreTold() {
        Distribution[] all = {
            uniform(-1, 2),
            exponential(3),
            logNormal(1, 1),
            constant(5),
            spaced(2, -2),
            normal(0, 1).clip(-1, 0.5),
        };
        for (var d : all) {
            for (double x : draw(d, 10_000)) assertTrue(x >= d.min() && x <= d.max(), d::toString);
        }
        assertEquals(Double.NEGATIVE_INFINITY, normal(0, 1).min());
        assertEquals(Double.POSITIVE_INFINITY, exponential(1).max());
    }

    @Test
    void clippingMovesDrawsToTheNearerBound() {
        var free = draw(normal(0, 1), 5000);
        var random = new Philox(Philox.key(1, normal(0, 1).toString()));
        var clipped = normal(0, 1).clip(-0.5, 1);
        for (int k = 0; k < free.length; k++) {
            double expected = Math.max(-0.5, Math.min(1, free[k]));
            assertEquals(expected, clipped.draw(random.seek(k, 0), k, free.length));
        }
    }

    @Test
    void spacedValuesReachFromTheFirstToTheLastElement() {
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, draw(spaced(0, 1), 5));
        assertArrayEquals(new double[] {3}, draw(spaced(3, 9), 1));
    }

    @Test
    void givenValuesAreCopiedAndComeInOrder() {
        double[] mine = {3, 1, 2};
        var d = values(mine);
        mine[0] = 99;
        assertArrayEquals(new double[] {3, 1, 2}, draw(d, 3));
        assertEquals(1, d.min());
        assertEquals(3, d.max());
    }

    @Test
    void whatHasOneValueIsConstant() {
        for (var d : new Distribution[] {constant(2), uniform(2, 2), normal(2, 0), values(2, 2), spaced(2, 2)}) {
            assertTrue(d.isConstant(), d::toString);
            assertArrayEquals(new double[] {2, 2}, draw(d, 2));
        }
        assertFalse(uniform(1, 2).isConstant());
        assertFalse(exponential(1).isConstant());
    }

    @Test
    void equalDataAreEqual() {
        assertEquals(values(1, 2), values(1, 2));
        assertEquals(values(1, 2).hashCode(), values(1, 2).hashCode());
        assertNotEquals(values(1, 2), values(2, 1));
        assertEquals(normal(1, 2).clip(0, 3), normal(1, 2).clip(0, 3));
        assertNotEquals(uniform(0, 1), spaced(0, 1));
    }

    @Test
    void aDistributionIsWrittenAsItIsGiven() {
        assertEquals("normal(20 ms, 2 ms)", normal(20 * ms, 2 * ms).format(Dimension.TIME));
        assertEquals("uniform(-60 mV, -50 mV)", uniform(-60 * mV, -50 * mV).format(Dimension.VOLTAGE));
        assertEquals("20 ms", constant(20 * ms).format(Dimension.TIME));
        assertEquals("3 values, 1 ms … 3 ms", values(1 * ms, 3 * ms, 2 * ms).format(Dimension.TIME));
        var clipped = normal(20 * ms, 2 * ms).clip(10 * ms, 30 * ms).format(Dimension.TIME);
        assertEquals("normal(20 ms, 2 ms) clipped to 10 ms … 30 ms", clipped);
    }

    @Test
    void whatIsWrittenCanBeReadWhereABuilderTakesText() {
        var all = new Distribution[] {
            constant(20 * ms),
            uniform(10 * ms, 20 * ms),
            logNormal(20 * ms, 2 * ms),
            exponential(20 * ms),
            spaced(10 * ms, 20 * ms),
        };
        for (var d : all) {
            assertEquals(d, Lif.with().tau(d.format(Dimension.TIME)).tau());
            assertEquals(Lif.with().tau(d), Lif.with().tau(d.format(Dimension.TIME)));
        }
        assertEquals(
                values(10 * ms, 20 * ms), Lif.with().tau("values(10 ms, 20 ms)").tau());
        assertEquals(
                normal(-65 * mV, 1 * mV),
                Lif.with().rest(" normal( -65 mV , 1mV ) ").rest());
    }

    @Test
    void theStreamsOfElementsAreTheirOwn() {
        var x = draw(normal(0, 1), N);
        double sum = 0;
        for (int k = 1; k < N; k++) sum += x[k] * x[k - 1];
        assertEquals(0, sum, 4 * Math.sqrt(N));
        assertEquals(N, Arrays.stream(x).distinct().count());
    }
}
