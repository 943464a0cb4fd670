package spikelet.engine;

import java.util.Arrays;

/** Input that is under way to the neurons of one group: a row of sums for each time step up to the longest delay. */
final class DelayRing {
    private final int size;
    private final int rows;
    private final double[] sums;
    private final boolean[] touched;

    DelayRing(int size, int rows) {
        this.size = size;
        this.rows = rows;
        sums = new double[Math.multiplyExact(size, rows)];
        touched = new boolean[rows];
    }

    double[] sums() {
        return sums;
    }

    /** Where the row of a step begins, about to be written. */
    int open(long step) {
        int row = (int) (step % rows);
        touched[row] = true;
        return row * size;
    }

    /** Adds the row of a step to the state and clears it. */
    void drainInto(double[] state, long step) {
        int row = (int) (step % rows);
        if (!touched[row]) return;
        touched[row] = false;
        add(state, sums, row * size, size);
        Arrays.fill(sums, row * size, (row + 1) * size, 0);
    }

    /** Adds the row of a step, times a factor. */
    void drainInto(double[] state, long step, double factor) {
        int row = (int) (step % rows);
        if (!touched[row]) return;
        touched[row] = false;
        add(state, sums, factor, row * size, size);
        Arrays.fill(sums, row * size, (row + 1) * size, 0);
    }

    private static void add(double[] state, double[] sums, int from, int size) {
        for (int i = 0; i < size; i++) state[i] += sums[from + i];
    }

    private static void add(double[] state, double[] sums, double factor, int from, int size) {
        for (int i = 0; i < size; i++) state[i] += factor * sums[from + i];
    }

    void visit(State state) {
        state.array("sums", sums);
        state.array("touched", touched);
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(touched, false);
    }
}
