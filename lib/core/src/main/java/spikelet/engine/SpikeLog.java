package spikelet.engine;

import java.util.Arrays;

/** The spikes of a group, as (grid point, neuron), growing. */
public final class SpikeLog {
    private long[] grid = new long[1024];
    private int[] neuron = new int[1024];
    private int count;

    void add(FiredList fired, long at) {
        int needed = count + fired.count;
        if (needed > grid.length) {
            int room = Math.max(needed, 2 * grid.length);
            // Both or none, if the memory is full.
            var larger = Arrays.copyOf(grid, room);
            neuron = Arrays.copyOf(neuron, room);
            grid = larger;
        }
        System.arraycopy(fired.neurons, 0, neuron, count, fired.count);
        Arrays.fill(grid, count, needed, at);
        count = needed;
    }

    void clear() {
        count = 0;
    }

    /** Takes spikes. */
    interface Reader {
        void accept(long grid, int neuron);
    }

    /** Shows the spikes from a grid point on, in order. */
    void since(long first, Reader reader) {
        int k = count;
        while (k > 0 && grid[k - 1] >= first) k--;
        for (; k < count; k++) reader.accept(grid[k], neuron[k]);
    }

    void visit(State state) {
        count = state.number("count", count);
        grid = state.list("grid", grid, count);
        neuron = state.list("neuron", neuron, count);
    }

    /**
     * The spike times.
     *
     * @param dt the time step in second
     * @return times in second, ascending
     */
    public double[] times(double dt) {
        var times = new double[count];
        for (int k = 0; k < count; k++) times[k] = TimeGrid.time(grid[k], dt);
        return times;
    }

    /**
     * The neurons that fired.
     *
     * @return indices, parallel to the times
     */
    public int[] neurons() {
        return Arrays.copyOf(neuron, count);
    }
}
