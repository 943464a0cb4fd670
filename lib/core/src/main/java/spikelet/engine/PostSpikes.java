package spikelet.engine;

import java.util.Arrays;

/**
 * The spikes of the postsynaptic neurons of a share, where what they do to synapses waits for the next arrival there. They are noted as
 * they come, and listed for the synapses of a terminal when it is time.
 */
public abstract class PostSpikes {
    /** Spikes that are kept for each neuron. When one has had so many, all synapses of its share are worked on, which is rare. */
    public static final int HISTORY = 64;

    /** The last of them, which are at hand without a search: as many as there are 16 bits in a long. */
    private static final int RECENT = 4;

    /** The uppermost bits of these. */
    private static final long UPPERMOST = 0x8000_8000_8000_8000L;
    /** Steps that the lower bits of these can tell. */
    private static final int LONGEST = 0x7FFF;

    /** The postsynaptic neurons of the share: those from here on. */
    protected int firstTarget;
    /** The one after the last of them. */
    protected int endTarget;

    /** The grid point of what happens now. */
    protected int now;
    /** Up to which grid point spikes were worked off, by terminal. */
    protected int[] seen;
    /** Where the next spike is noted, by neuron. */
    private int[] next;
    /** Those that were noted, in steps since {@link #base}, in a list for each neuron. */
    private int[] when;
    /** The last four of them for each neuron, the last one uppermost, in steps since {@link #base}; 0 where there is none. */
    private long[] recent;
    /** A grid point before all spikes that are kept. */
    protected int base;
    /** What else is kept of them, beside {@link #when}. */
    protected double[][] history;
    /** Synapses of a terminal, in the upper half, and spikes that they have not seen, in steps since {@link #base}. */
    protected long[] list;
    /** The places of these spikes in history, if there is one. */
    protected int[] entries;

    /** For {@link PlasticKernel}. */
    protected PostSpikes() {}

    /**
     * Notes a spike.
     *
     * @param target the neuron
     * @return its place in history
     */
    protected final int note(int target) {
        int entry = next[target]++;
        when[entry] = now - base;
        recent[target] = recent[target] >>> 16 | (long) (now - base) << 48;
        return entry;
    }

    /**
     * Lists the spikes that the synapses of a terminal have not seen: for each synapse in the order of time.
     *
     * <p>How many there are differs from synapse to synapse. A branch on it is guessed wrong every other time, which took most of the time
     * of a network; so the last four are written whether they are new or not, and more are looked for only behind four new ones. In a profile
     * of Brunel's network with 10 million such synapses catching up fell to a third.
     *
     * @param from the first synapse
     * @param to the one after the last
     * @param targets postsynaptic neurons by synapse
     * @param seen the grid point of the last look
     * @return how many spikes were listed
     */
    protected final int unseen(int from, int to, int[] targets, int seen) {
        int since = Math.min(Math.max(0, seen - base), LONGEST);
        if (history.length > 0) enter(from, to, targets, since, recent);
        return list(from, to, targets, since, recent, list);
    }

    private int list(int from, int to, int[] targets, int since, long[] recent, long[] room) {
        var list = room;
        long limits = limits(since);
        int n = 0;
        for (int j = from; j < to; j++) {
            long last = recent[targets[j]];
            int count = after(limits, last);
            long synapse = (long) j << 32;
            if (count == RECENT) {
                list = room(n, to - j);
                n = listBefore(list, n, synapse, targets[j], since);
            }
            last >>>= 64 - 16 * count;
            list[n] = synapse | last & 0xFFFF;
            list[n + 1] = synapse | last >>> 16 & 0xFFFF;
            list[n + 2] = synapse | last >>> 32 & 0xFFFF;
            list[n + 3] = synapse | last >>> 48;
            n += count;
        }
        return n;
    }

    /** Lists the places in history. */
    private void enter(int from, int to, int[] targets, int since, long[] recent) {
        long limits = limits(since);
        int n = 0;
        for (int j = from; j < to; j++) {
            int target = targets[j];
            int count = after(limits, recent[target]);
            if (count == RECENT) {
                room(n, to - j);
                count = next[target] - first(target, since);
            }
            int entry = next[target] - count;
            for (int q = 0; q < Math.max(count, RECENT); q++) entries[n + q] = entry + q;
            n += count;
        }
    }

    private static long limits(int since) {
        return since * 0x0001_0001_0001_0001L | UPPERMOST;
    }

    /** How many of four spikes come after a step: where none is borrowed from the uppermost bit, the step is not before the spike. */
    private static int after(long limits, long spikes) {
        return Long.bitCount(~(limits - spikes) & UPPERMOST);
    }

    /** Room for all that a synapse may not have seen, and for the last few of each after it. */
    private long[] room(int listed, int synapses) {
        int wanted = listed + HISTORY + RECENT * synapses;
        if (list.length < wanted) list = Arrays.copyOf(list, 2 * wanted);
        if (history.length > 0 && entries.length < list.length) entries = Arrays.copyOf(entries, list.length);
        return list;
    }

    /** The first entry after a step, where the last few are. */
    private int first(int target, int since) {
        int entry = next[target] - RECENT;
        while (entry > target * HISTORY && when[entry - 1] > since) entry--;
        return entry;
    }

    /** Those before the last few. */
    private int listBefore(long[] list, int listed, long synapse, int target, int since) {
        int n = listed;
        int end = next[target] - RECENT;
        for (int entry = first(target, since); entry < end; entry++) list[n++] = synapse | when[entry];
        return n;
    }

    /** Makes room for the spikes of some neurons. */
    final void keep(int neurons) {
        next = new int[neurons];
        when = new int[neurons * HISTORY];
        recent = new long[neurons];
        history = new double[columns()][neurons * HISTORY];
    }

    /** Takes the room that another share has made. */
    final void keepWith(PostSpikes first) {
        next = first.next;
        when = first.when;
        recent = first.recent;
        history = first.history;
    }

    /** Makes room for what is listed of a terminal. */
    final void list(int longest) {
        list = new long[RECENT * longest + HISTORY];
        entries = new int[history.length > 0 ? list.length : 0];
    }

    /** Forgets the spikes of the neurons of this share; others come after a grid point. */
    final void forget(int grid) {
        base = grid;
        Arrays.fill(seen, 0);
        Arrays.fill(recent, firstTarget, endTarget, 0);
        for (int i = firstTarget; i < endTarget; i++) next[i] = i * HISTORY;
    }

    /** Whether there is no room for another spike of a neuron, or it would be too late. */
    final boolean isFull(int neuron, int grid) {
        return next[neuron] == (neuron + 1) * HISTORY || grid - base > LONGEST;
    }

    /** What is kept of spikes. */
    final long bytes() {
        return 4L * next.length + 8L * recent.length + (4L + 8L * history.length) * when.length;
    }

    /**
     * How many numbers are kept of a spike.
     *
     * @return the rows of history
     */
    public int columns() {
        return 0;
    }
}
