package spikelet.engine;

import java.util.Arrays;

/**
 * What arrives in the present step through one kinetics at the neurons of one group. Of groups that are integrated in place it is the
 * state that the kinetics acts on; of others, and for jumps of v, it is empty between two steps.
 */
final class Arrivals {
    private final Row row;
    private final int begin;
    private final int from;
    private final int size;
    private final double[] taken;
    private boolean fed;
    /** What comes from synapses that do not always do the same; null if there are none. */
    private DelayRing later;

    Arrivals(Row row, NeuronGroup group, double[] scratch) {
        this.row = row;
        from = group.from;
        size = group.size;
        begin = group.place >= 0 ? group.place : row.reserve(size);
        taken = scratch;
    }

    /** Where the group begins in the row. */
    int begin() {
        return begin;
    }

    /** What a number 1 in the row stands for. */
    double unit() {
        return row.unit;
    }

    /** What is to be added for an arrival of 1. */
    double scale() {
        return row.scale;
    }

    /** They stand from {@link #begin} on. */
    double[] sums() {
        return row.sums();
    }

    /** The sums of the present step, about to be written. */
    double[] feed() {
        fed = true;
        return row.sums();
    }

    void later(DelayRing ring) {
        later = ring;
    }

    /** Adds what arrives to the state; it is then gone. */
    void drainInto(double[] state, long step) {
        if (row.unit != 1) {
            drainInto(state, step, 1);
            return;
        }
        if (takes(step)) {
            move();
            add(state, taken, size);
        }
        addLater(state, 0, step, 1);
    }

    /** Adds a multiple of what arrives. */
    void drainInto(double[] state, long step, double factor) {
        if (takes(step)) {
            move();
            add(state, taken, factor * row.unit, size);
        }
        addLater(state, 0, step, factor);
    }

    /** Adds a multiple of what arrives from synapses that do not always do the same, to states that begin somewhere in an array. */
    void addLater(double[] state, int at, long step, double factor) {
        if (later != null) later.addTo(state, at, step, from, size, factor);
    }

    /** Whether something is in the row; who is told so empties it. */
    boolean takes(long step) {
        boolean any = fed || row.filled == step;
        fed = false;
        return any;
    }

    /** Copies the row, so that the loops that add go through both arrays in step, which vectorises. */
    private void move() {
        System.arraycopy(row.sums(), begin, taken, 0, size);
        Arrays.fill(row.sums(), begin, begin + size, 0);
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
