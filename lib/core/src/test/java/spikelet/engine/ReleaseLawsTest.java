package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Statistics;

/** Binomial and gamma deviates against their distributions, at the level of {@link Statistics#LEVEL}. */
class ReleaseLawsTest {
    private static final int N = 200_000;

    private static Philox random(String purpose) {
        return new Philox(Philox.key(5, purpose)).seek(0, 0);
    }

    /** 64 trials are drawn with one number; more take several. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "7, 0.02", "63, 0.5", "64, 0.31", "65, 0.31", "300, 0.77", "5000, 0.001", "2000, 0.5"})
    void countsAreBinomial(int n, double p) {
        var random = random("binomial");
        var counts = IntStream.range(0, N).map(k -> Binomial.draw(random, n, p)).toArray();
        var expected = Statistics.times(N, Statistics.binomial(n, p));
        assertTrue(Statistics.chiSquare(Statistics.histogram(counts, n + 1), expected) > Statistics.LEVEL);
    }

    @Test
    void whatIsCertainTakesNoRandomNumber() {
        var random = random("certain");
        int next = random("certain").nextInt();
        assertEquals(0, Binomial.draw(random, 10, 0));
        assertEquals(10, Binomial.draw(random, 10, 1));
        assertEquals(0, Binomial.draw(random, 0, 0.5));
        assertEquals(next, random.nextInt());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 4, 30, 1000})
    void sizesAreGammaDistributed(double shape) {
        var random = random("gamma");
        var x = IntStream.range(0, N)
                .mapToDouble(k -> Gamma.draw(random, shape))
                .toArray();
        assertTrue(Statistics.kolmogorovSmirnov(x, v -> Statistics.gammaP(shape, v)) > Statistics.LEVEL);
    }
}
