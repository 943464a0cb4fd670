package spikelet.engine;

import java.util.Arrays;

/**
 * Draws the Poisson counts of two neurons at once from 16 random bits. Each pair of counts has as many of the 65,536 numbers as its
 * probability is worth, rounded down; the few that are left over stand for what rounding left of all pairs, and further bits decide between
 * them, so that the law is exact to 53 bits (Marsaglia, Tsang and Wang, Fast generation of discrete random variables, J. Stat. Softw. 11(3),
 * 2004, who condense one table to several). Numbers of a pair lie together as far as they can, so that mostly the first 12 bits decide.
 */
final class PairTable {
    /** Larger means are drawn as sums: more pairs are likely than a small table has room for. Of this one 12 bits decide 98 in 100. */
    static final int LARGEST_MEAN = 3;

    /** How many counts there are in {@link #coarse}, and all. */
    static final int COARSE_COUNTS = 16;

    static final int COUNTS = 64;

    /** What {@link #coarse} holds where 12 bits do not decide. */
    static final int MIXED = -1;

    /** What {@link #find} returns where 16 do not; pairs are less. */
    static final int UNDECIDED = COUNTS << 8;

    private static final int BITS = 16;
    private static final int FINE_BITS = 4;
    private static final int FINE = 1 << FINE_BITS;

    /** By the first 12 random bits, small enough for several to stay in the first-level cache: one count in the low four bits, the other above. */
    final byte[] coarse = new byte[1 << BITS - FINE_BITS];
    /** By all 16, from the first that {@link #coarse} does not decide: one count in the low byte, the other above. */
    private final char[] fine;

    /** The pairs, and how much of each and all before it is left for the undecided numbers. */
    private final char[] pairs;

    private final double[] left;

    /** For a mean up to {@link #LARGEST_MEAN}. */
    PairTable(double mean) {
        double[] p = poisson(mean);
        int n = p.length;
        pairs = new char[n * n];
        left = new double[n * n];
        int whole = 0;
        int rest = 0;
        var some = new char[1 << BITS];
        for (int k = 0; k < n * n; k++) {
            int one = k % n;
            int other = k / n;
            pairs[k] = (char) (other << 8 | one);
            double worth = p[one] * p[other] * (1 << BITS);
            int numbers = (int) worth;
            left[k] = worth - numbers + (k == 0 ? 0 : left[k - 1]);
            boolean small = one < COARSE_COUNTS && other < COARSE_COUNTS / 2;
            for (; small && numbers >= FINE; numbers -= FINE) coarse[whole++] = (byte) (other << 4 | one);
            for (; numbers > 0; numbers--) some[rest++] = pairs[k];
        }
        Arrays.fill(coarse, whole, coarse.length, (byte) MIXED);
        Arrays.fill(some, rest, some.length, (char) UNDECIDED);
        fine = Arrays.copyOf(some, (coarse.length - whole) * FINE);
    }

    /** The probabilities of 0, 1, 2 … up to where there is nothing worth a double. */
    private static double[] poisson(double mean) {
        var p = new double[COUNTS];
        p[0] = StrictMath.exp(-mean);
        int n = 1;
        for (; p[n - 1] > 1e-20 || n <= mean; n++) p[n] = p[n - 1] * mean / n;
        return Arrays.copyOf(p, n);
    }

    /** The first 12 bits of those of a word that are for the k-th of its four pairs. */
    static int coarse(long word, int k) {
        return (int) (word >>> BITS * k + FINE_BITS) & (1 << BITS - FINE_BITS) - 1;
    }

    /** The pair that 16 random bits stand for, the first count in the low byte. */
    int find(int sixteen) {
        int pair = coarse[sixteen >>> FINE_BITS];
        return pair == MIXED ? fine[sixteen - (1 << BITS) + fine.length] : (pair & 0xF0) << 4 | pair & 0xF;
    }

    /** Decides where 16 bits do not. */
    int decide(Philox random) {
        double u = random.nextDouble() * left[left.length - 1];
        int k = Arrays.binarySearch(left, u);
        // What begins at u exactly comes after it.
        return pairs[Math.min(k < 0 ? -k - 1 : k + 1, pairs.length - 1)];
    }
}
