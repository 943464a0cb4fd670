package spikelet.engine;

import java.util.Arrays;

/**
 * Runs of synapses that spikes are under way to, a list for each of the next steps. An entry holds page, first synapse and number of
 * synapses in 16, 28 and 20 bits.
 */
final class SegmentRing {
    private static final int LENGTH_BITS = 20;
    private static final int START_BITS = 28;

    static final int MOST_PAGES = 1 << 16;
    static final int MOST_SYNAPSES = 1 << START_BITS;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;

    private final long[][] entries;
    private final int[] counts;
    /** The list of the step that {@link #from} named. */
    private int first;

    SegmentRing(int rows) {
        entries = new long[rows][];
        counts = new int[rows];
    }

    static int page(long entry) {
        return (int) (entry >>> START_BITS + LENGTH_BITS);
    }

    static int start(long entry) {
        return (int) (entry >>> LENGTH_BITS) & MOST_SYNAPSES - 1;
    }

    static int length(long entry) {
        return (int) entry & LONGEST;
    }

    /** The step from which {@link #add} counts: a division for all runs instead of one for each. */
    void from(long step) {
        first = row(step);
    }

    /** Adds a run to the list of a step so many steps ahead. */
    void add(int ahead, int page, int start, int length) {
        int row = first + ahead;
        if (row >= counts.length) row -= counts.length;
        if (entries[row] == null || counts[row] == entries[row].length) grow(row);
        entries[row][counts[row]++] = (long) page << START_BITS + LENGTH_BITS | (long) start << LENGTH_BITS | length;
    }

    private void grow(int row) {
        entries[row] = entries[row] == null ? new long[8] : Arrays.copyOf(entries[row], 2 * counts[row]);
    }

    private int row(long step) {
        return (int) (step % counts.length);
    }

    int count(long step) {
        return counts[row(step)];
    }

    long[] at(long step) {
        return entries[row(step)];
    }

    void clear(long step) {
        counts[row(step)] = 0;
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    long bytes() {
        long n = 4L * counts.length;
        for (var e : entries) if (e != null) n += 8L * e.length;
        return n;
    }
}
