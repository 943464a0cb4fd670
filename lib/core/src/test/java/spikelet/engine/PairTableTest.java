package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of counts against the Poisson distribution itself. */
class PairTableTest {
    private static final int NUMBERS = 1 << 16;

    /** Each pair has as many numbers as fit into its probability, and the rest of it comes from the undecided ones. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 1, 1.6, 2.5, PairTable.LARGEST_MEAN})
    void everyPairHasItsProbability(double mean) {
        var table = new PairTable(mean);
        var numbers = new int[PairTable.COUNTS][PairTable.COUNTS];
        int undecided = 0;
        for (int k = 0; k < NUMBERS; k++) {
            int pair = table.find(k);
            if (pair == PairTable.UNDECIDED) undecided++;
            else numbers[pair & 0xFF][pair >>> 8]++;
        }
        double left = 0;
        for (int a = 0; a < PairTable.COUNTS; a++) {
            for (int b = 0; b < PairTable.COUNTS; b++) {
                double worth = poisson(mean, a) * poisson(mean, b) * NUMBERS;
                assertEquals(Math.floor(worth + 1e-9), numbers[a][b], 1e-9, a + ", " + b);
                left += worth - numbers[a][b];
            }
        }
        assertEquals(left, undecided, 1e-8);
    }

    /** What further bits decide, by what rounding left of each pair: chi square over the pairs that are expected often. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.6, PairTable.LARGEST_MEAN})
    void furtherBitsMakeUpForRounding(double mean) {
        int draws = 400_000;
        var table = new PairTable(mean);
        var random = new Philox(Philox.key(5, "pairs"));
        var counted = new int[PairTable.COUNTS][PairTable.COUNTS];
        for (int k = 0; k < draws; k++) {
            int pair = table.decide(random.seek(k, 0));
            counted[pair & 0xFF][pair >>> 8]++;
        }
        var expected = new double[PairTable.COUNTS][PairTable.COUNTS];
        double left = 0;
        for (int a = 0; a < PairTable.COUNTS; a++) {
            for (int b = 0; b < PairTable.COUNTS; b++) {
                double worth = poisson(mean, a) * poisson(mean, b) * NUMBERS;
                expected[a][b] = worth - Math.floor(worth);
                left += expected[a][b];
            }
        }
        double square = 0;
        int degrees = -1;
        for (int a = 0; a < PairTable.COUNTS; a++) {
            for (int b = 0; b < PairTable.COUNTS; b++) {
                double e = expected[a][b] / left * draws;
                if (e < 20) continue;
                square += (counted[a][b] - e) * (counted[a][b] - e) / e;
                degrees++;
            }
        }
        // Five standard deviations of chi square.
        assertEquals(degrees, square, 5 * Math.sqrt(2.0 * degrees));
    }

    /** The first 12 bits never say anything else than all 16. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.6, PairTable.LARGEST_MEAN})
    void firstBitsAgreeWithAll(double mean) {
        var table = new PairTable(mean);
        int mixed = 0;
        for (int k = 0; k < NUMBERS; k++) {
            int first = table.coarse[PairTable.coarse((long) k << 32, 2)];
            if (first == PairTable.MIXED) mixed++;
            else assertEquals(first & 0xF | first >> 4 << 8, table.find(k));
        }
        assertNotEquals(0, mixed);
        assertEquals(0, mixed, 0.025 * NUMBERS);
    }

    private static double poisson(double mean, int n) {
        double p = Math.exp(-mean);
        for (int k = 1; k <= n; k++) p *= mean / k;
        return p;
    }
}
