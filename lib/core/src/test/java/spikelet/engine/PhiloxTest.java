package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Statistics;

class PhiloxTest {
    /** The vectors of philox4x32-10 that come with Random123 (Salmon et al. 2011). */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void aBlockIsTheKnownAnswer(String counter, String key, String answer) {
        var c = words(counter);
        var k = words(key);
        var out = new int[4];
        Philox.block(k[0], k[1], c[0], c[1], c[2], c[3], out);
        assertArrayEquals(words(answer), out);
    }

    private static int[] words(String hex) {
        return java.util.Arrays.stream(hex.split(" "))
                .mapToInt(w -> Integer.parseUnsignedInt(w, 16))
                .toArray();
    }

    @Test
    void aStreamOfKeyZeroAtPositionZeroBeginsWithTheKnownAnswer() {
        var random = new Philox(0).seek(0, 0);
        assertEquals(0x6627e8d5, random.nextInt());
        assertEquals(0xe169c58d, random.nextInt());
    }

    @Test
    void aDrawDependsOnItsPositionAndNotOnTheDrawsBefore() {
        var random = new Philox(Philox.key(1, "test"));
        double there = random.seek(7, 3).nextDouble();
        for (int k = 0; k < 9; k++) random.seek(k, 5).nextGaussian();
        assertEquals(there, random.seek(7, 3).nextDouble());
        assertEquals(there, new Philox(Philox.key(1, "test")).seek(7, 3).nextDouble());
    }

    @Test
    void otherSeedsPurposesStepsAndNeuronsGiveOtherNumbers() {
        var seen = new HashSet<Double>();
        for (int seed = 0; seed < 10; seed++) {
            for (var purpose : new String[] {"", "E", "I", "E v"}) {
                var random = new Philox(Philox.key(seed, purpose));
                for (int step = 0; step < 10; step++) {
                    for (int neuron = 0; neuron < 10; neuron++)
                        seen.add(random.seek(step, neuron).nextDouble());
                }
            }
        }
        assertEquals(10 * 4 * 10 * 10, seen.size());
        assertNotEquals(Philox.key(1, "a"), Philox.key(2, "a"));
    }

    @Test
    void stepsBeyondTwoToThe31KeepTheirOwnNumbers() {
        var random = new Philox(1);
        double late = random.seek(1L << 31, 0).nextDouble();
        assertNotEquals(late, random.seek(0, 0).nextDouble());
        assertNotEquals(late, random.seek(-(1L << 31), 1).nextDouble());
    }

    @Test
    void doublesAreUniformAlongAStreamAndAcrossPositions() {
        var random = new Philox(Philox.key(3, "uniform")).seek(0, 0);
        var along = new double[200_000];
        for (int k = 0; k < along.length; k++) along[k] = random.nextDouble();
        var across = new double[200_000];
        for (int k = 0; k < across.length; k++)
            across[k] = random.seek(k / 1000, k % 1000).nextDouble();
        assertTrue(Statistics.kolmogorovSmirnov(along, x -> x) > Statistics.LEVEL);
        assertTrue(Statistics.kolmogorovSmirnov(across, x -> x) > Statistics.LEVEL);
        for (double x : along) assertTrue(x >= 0 && x < 1);
    }

    @Test
    void neighbouringNeuronsAreUncorrelated() {
        var random = new Philox(Philox.key(3, "neighbours"));
        double sum = 0;
        int n = 100_000;
        for (int k = 0; k < n; k++) {
            sum += (random.seek(k, 0).nextDouble() - 0.5) * (random.seek(k, 1).nextDouble() - 0.5);
        }
        // standard deviation of the sum: sqrt(n) / 12
        assertTrue(Math.abs(sum) < 4 * Math.sqrt(n) / 12, () -> "correlated");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 1000, 3 << 29, Integer.MAX_VALUE})
    void wholeNumbersAreUniformBelowTheirBound(int bound) {
        var random = new Philox(Philox.key(5, "int")).seek(0, 0);
        int classes = Math.min(bound, 12);
        var count = new double[classes];
        int n = 120_000;
        for (int k = 0; k < n; k++) {
            int x = random.nextInt(bound);
            assertTrue(x >= 0 && x < bound);
            count[(int) ((long) x * classes / bound)]++;
        }
        if (bound == 1) return;
        var expected = new double[classes];
        for (int c = 0; c < classes; c++) {
            long from = ((long) c * bound + classes - 1) / classes;
            long to = ((long) (c + 1) * bound + classes - 1) / classes;
            expected[c] = (double) n * (to - from) / bound;
        }
        assertTrue(Statistics.chiSquare(count, expected) > Statistics.LEVEL);
    }
}
