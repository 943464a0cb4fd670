package spikelet.engine;

import java.util.Arrays;

/**
 * Input that is under way to the neurons of a population from synapses that do not always do the same: a row of sums for each time step
 * up to the longest delay. Written between two steps, read by all groups of the population within one.
 */
final class DelayRing {
    private final int size;
    private final int rows;
    private final double[] sums;
    /** The step that a row holds; others find it empty. */
    private final long[] held;

    DelayRing(int size, int rows) {
        this.size = size;
        this.rows = rows;
        sums = new double[Math.multiplyExact(size, rows)];
        held = new long[rows];
        clear();
    }

    double[] sums() {
        return sums;
    }

    /** Where the row of a step begins, about to be written. */
    int open(long step) {
        int row = (int) (step % rows);
        if (held[row] != step) {
            held[row] = step;
            Arrays.fill(sums, row * size, (row + 1) * size, 0);
        }
        return row * size;
    }

    /** Adds a multiple of what arrives in a step at some of the neurons, whose states begin somewhere in an array. */
    void addTo(double[] state, int begin, long step, int from, int count, double factor) {
        int row = (int) (step % rows);
        if (held[row] == step) add(state, begin, sums, factor, row * size + from, count);
    }

    private static void add(double[] state, int begin, double[] sums, double factor, int from, int size) {
        for (int i = 0; i < size; i++) state[begin + i] += factor * sums[from + i];
    }

    void visit(State state) {
        state.array("sums", sums);
        state.array("held", held);
    }

    void clear() {
        Arrays.fill(held, -1);
    }
}
