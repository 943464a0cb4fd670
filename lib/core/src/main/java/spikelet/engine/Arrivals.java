package spikelet.engine;

import java.util.Arrays;

/** What arrives in the present step through one kinetics at the neurons of one group. It is empty between two steps. */
final class Arrivals {
    private final Row row;
    private final int begin;
    private final int from;
    private final int size;
    private final double[] taken;
    private boolean fed;
    /** What comes from synapses that do not always do the same; null if there are none. */
    private DelayRing later;

    Arrivals(Row row, Group group, double[] scratch) {
        this.row = row;
        from = group.from;
        size = group.size;
        begin = row.reserve(size);
        taken = scratch;
    }

    Row row() {
        return row;
    }

    /** Where the group begins in the row. */
    int begin() {
        return begin;
    }

    /** The sums of the present step, about to be written from {@link #begin} on. */
    double[] feed() {
        fed = true;
        return row.sums();
    }

    void later(DelayRing ring) {
        later = ring;
    }

    /** Adds what arrives to the state; it is then gone. */
    void drainInto(double[] state, long step) {
        if (takes(step)) add(state, taken, size);
        if (later != null) later.addTo(state, step, from, size, 1);
    }

    /** Adds a multiple of what arrives. */
    void drainInto(double[] state, long step, double factor) {
        if (takes(step)) add(state, taken, factor, size);
        if (later != null) later.addTo(state, step, from, size, factor);
    }

    private boolean takes(long step) {
        if (!fed && row.filled != step) return false;
        fed = false;
        // Copied, so that the loops that add go through both arrays in step, which vectorises.
        System.arraycopy(row.sums(), begin, taken, 0, size);
        Arrays.fill(row.sums(), begin, begin + size, 0);
        return true;
    }

    /** Forgets what a step that failed has left. */
    void clear() {
        fed = false;
        Arrays.fill(row.sums(), begin, begin + size, 0);
    }

    private static void add(double[] state, double[] sums, int size) {
        for (int i = 0; i < size; i++) state[i] += sums[i];
    }

    private static void add(double[] state, double[] sums, double factor, int size) {
        for (int i = 0; i < size; i++) state[i] += factor * sums[i];
    }
}
