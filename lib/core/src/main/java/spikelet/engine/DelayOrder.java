package spikelet.engine;

import java.util.Arrays;

/** Sorts the synapses of a source by delay, keeping their order within a delay: by counting, unless the delays lie far apart. */
final class DelayOrder {
    private int[] order = new int[0];
    private int[] place = new int[0];
    private long[] keys = new long[0];

    /**
     * The positions of a row in order of delay.
     *
     * @param delays in steps
     * @param from where the row begins
     * @param n its length
     * @return positions counted from the row's beginning, the first n of them; good until the next call
     */
    int[] of(int[] delays, int from, int n) {
        if (order.length < n) order = new int[Math.max(n, 2 * order.length)];
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int k = from; k < from + n; k++) {
            low = Math.min(low, delays[k]);
            high = Math.max(high, delays[k]);
        }
        if (n == 0) return order;
        if (high - low <= 16 * n) byCounting(delays, from, n, low, high - low + 1);
        else bySorting(delays, from, n);
        return order;
    }

    private void byCounting(int[] delays, int from, int n, int low, int range) {
        if (place.length < range + 1) place = new int[range + 1];
        Arrays.fill(place, 0, range + 1, 0);
        for (int k = 0; k < n; k++) place[delays[from + k] - low + 1]++;
        for (int d = 1; d < range; d++) place[d] += place[d - 1];
        for (int k = 0; k < n; k++) order[place[delays[from + k] - low]++] = k;
    }

    private void bySorting(int[] delays, int from, int n) {
        if (keys.length < n) keys = new long[n];
        for (int k = 0; k < n; k++) keys[k] = ((long) delays[from + k] << 32) | k;
        Arrays.sort(keys, 0, n);
        for (int k = 0; k < n; k++) order[k] = (int) keys[k];
    }
}
