package spikelet.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The judges are judged against printed tables first. */
class StatisticsTest {
    @Test
    void theNormalDistributionHasItsTabulatedValues() {
        assertEquals(0.5, Statistics.normalCdf(0), 1e-15);
        assertEquals(0.841344746068543, Statistics.normalCdf(1), 1e-13);
        assertEquals(0.001349898031630, Statistics.normalCdf(-3), 1e-13);
    }

    @Test
    void logGammaOfWholeNumbersIsTheLogarithmOfTheFactorial() {
        assertEquals(0, Statistics.logGamma(1), 1e-12);
        assertEquals(Math.log(120), Statistics.logGamma(6), 1e-12);
        assertEquals(0.5 * Math.log(Math.PI), Statistics.logGamma(0.5), 1e-12);
    }

    @Test
    void chiSquareHasItsTabulatedQuantile() {
        // 95 % point at one degree of freedom: 3.841
        double x = Math.sqrt(3.841459 * 50);
        assertEquals(0.05, Statistics.chiSquare(new double[] {100 + x, 100 - x}, new double[] {100, 100}), 1e-6);
    }

    @Test
    void evenlySpacedNumbersAreUniformAndSquaredOnesAreNot() {
        var even = IntStream.range(0, 1000).mapToDouble(k -> (k + 0.5) / 1000).toArray();
        assertTrue(Statistics.kolmogorovSmirnov(even, x -> x) > 0.99);
        var squared =
                IntStream.range(0, 1000).mapToDouble(k -> even[k] * even[k]).toArray();
        assertTrue(Statistics.kolmogorovSmirnov(squared, x -> x) < 1e-12);
    }

    @Test
    void probabilitiesSumToOne() {
        assertEquals(
                1,
                IntStream.range(0, 11)
                        .mapToDouble(k -> Statistics.binomial(10, 0.3)[k])
                        .sum(),
                1e-12);
        assertEquals(Math.exp(-2), Statistics.poisson(2, 9)[0], 1e-13);
    }
}
