package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import spikelet.support.Statistics;

/** Normal and exponential deviates against their closed forms, at the level of {@link Statistics#LEVEL}. */
class RandomLawsTest {
    private static final int N = 400_000;

    private static double[] draw(String purpose, ToDoubleFunction<Philox> law) {
        var random = new Philox(Philox.key(11, purpose)).seek(0, 0);
        var x = new double[N];
        for (int k = 0; k < N; k++) x[k] = law.applyAsDouble(random);
        return x;
    }

    @Test
    void normalDeviatesAreNormal() {
        var x = draw("normal", Philox::nextGaussian);
        assertTrue(Statistics.kolmogorovSmirnov(x, Statistics::normalCdf) > Statistics.LEVEL);
        assertEquals(0, Statistics.mean(x), 4 / Math.sqrt(N));
        assertEquals(1, Statistics.variance(x), 4 * Math.sqrt(2.0 / N));
    }

    /** Each layer of the ziggurat and its tail have code of their own; deciles would not see a wrong tail. */
    @Test
    void normalDeviatesAreNormalInTheTailsToo() {
        var x = draw("tails", Philox::nextGaussian);
        double[] edges = {-4, -3.6, -3.442619855899, -3.2, -3, -2, 2, 3, 3.2, 3.442619855899, 3.6, 4};
        var observed = new double[edges.length + 1];
        for (double v : x) {
            int at = Arrays.binarySearch(edges, v);
            observed[at < 0 ? -at - 1 : at]++;
        }
        var expected = new double[edges.length + 1];
        double below = 0;
        for (int k = 0; k <= edges.length; k++) {
            double to = k < edges.length ? Statistics.normalCdf(edges[k]) : 1;
            expected[k] = N * (to - below);
            below = to;
        }
        assertTrue(Statistics.chiSquare(observed, expected) > Statistics.LEVEL);
    }

    /** Beyond 3.44 the ziggurat changes to Marsaglia's tail: one draw in 1,700, so it takes many to see its shape. */
    @Test
    void theTailBeyondTheZigguratIsThatOfTheNormalDistribution() {
        double r = 3.442619855899;
        double beyond = Statistics.normalCdf(-r);
        var random = new Philox(Philox.key(11, "beyond")).seek(0, 0);
        int n = 8_000_000;
        var tail = DoubleStream.generate(random::nextGaussian)
                .limit(n)
                .map(Math::abs)
                .filter(x -> x > r)
                .toArray();
        double expected = 2 * n * beyond;
        assertEquals(expected, tail.length, 4 * Math.sqrt(expected));
        assertTrue(Statistics.kolmogorovSmirnov(tail, x -> 1 - Statistics.normalCdf(-x) / beyond) > Statistics.LEVEL);
    }

    @Test
    void normalDeviatesAreAsOftenPositiveAsNegative() {
        double positive = Arrays.stream(draw("sign", Philox::nextGaussian))
                .filter(v -> v > 0)
                .count();
        assertEquals(N / 2.0, positive, 4 * Math.sqrt(N) / 2);
    }

    @Test
    void exponentialDeviatesAreExponential() {
        var x = draw("exponential", Philox::nextExponential);
        assertTrue(Statistics.kolmogorovSmirnov(x, v -> -Math.expm1(-v)) > Statistics.LEVEL);
        for (double v : x) assertTrue(v >= 0 && Double.isFinite(v));
    }
}
