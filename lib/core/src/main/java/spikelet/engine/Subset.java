package spikelet.engine;

import java.util.Arrays;

/** Draws some of the numbers from 0 on, in ascending order. Its arrays serve one draw after the other. */
final class Subset {
    /** Words of the set that are looked through for each number drawn before it is cheaper to sort. */
    private static final int SPARSE = 8;

    private int[] chosen = new int[0];
    private long[] taken = new long[0];

    /**
     * Draws numbers of which any may come several times.
     *
     * @param pool the numbers below it
     * @param count how many
     * @return ascending, as many as were asked for and perhaps others behind them; good until the next draw
     */
    int[] any(Philox random, int pool, int count) {
        room(count);
        for (int k = 0; k < count; k++) chosen[k] = random.nextInt(pool);
        Arrays.sort(chosen, 0, count);
        return chosen;
    }

    /** As {@link #any}, but all different: Floyd's algorithm (Bentley, CACM 30, 1987), k draws for k numbers. */
    int[] distinct(Philox random, int pool, int count) {
        room(count);
        int words = pool + 63 >>> 6;
        if (taken.length < words) taken = new long[words];
        for (int k = 0; k < count; k++) {
            int last = pool - count + k;
            int c = random.nextInt(last + 1);
            if ((taken[c >>> 6] >>> c & 1) != 0) c = last;
            taken[c >>> 6] |= 1L << c;
            chosen[k] = c;
        }
        if (words > SPARSE * count) sort(count);
        else collect(words);
        return chosen;
    }

    private void room(int count) {
        if (chosen.length < count) chosen = new int[count];
    }

    private void sort(int count) {
        for (int k = 0; k < count; k++) taken[chosen[k] >>> 6] = 0;
        Arrays.sort(chosen, 0, count);
    }

    private void collect(int words) {
        int n = 0;
        for (int k = 0; k < words; k++) {
            for (long left = taken[k]; left != 0; left &= left - 1)
                chosen[n++] = 64 * k + Long.numberOfTrailingZeros(left);
            taken[k] = 0;
        }
    }
}
