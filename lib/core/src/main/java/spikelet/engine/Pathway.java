package spikelet.engine;

import spikelet.ProjectionSpec;
import spikelet.Receptor;

/**
 * Synapses that always do the same, from one population into one kinetics, as far as they end in one part of the network. A spike is handed
 * over as runs of synapses to the lists of the steps in which it arrives; each step adds up what is in its list.
 */
final class Pathway {
    /** Runs whose lines are asked for together. */
    private static final int BATCH = 32;

    final PopulationBlocks source;
    final Row row;
    private final SynapsePage[] pages;
    private final int pageBits;
    private final SegmentRing underWay;
    private final int longest;
    /** Written so that the reading is not left out. */
    int touched;

    /**
     * Makes the way.
     *
     * @param pageBits a page holds 2^pageBits sources
     */
    Pathway(PopulationBlocks source, Row row, SynapsePage[] pages, int pageBits) {
        this.source = source;
        this.row = row;
        this.pages = pages;
        this.pageBits = pageBits;
        int most = 0;
        for (var page : pages) most = Math.max(most, page.longestDelay());
        longest = most;
        MemoryPlan.refuse("the lists of delayed spikes of population '" + source.name + "'", 12.0 * most);
        underWay = new SegmentRing(most + 1);
    }

    /** Whether the synapses of a projection always do the same. */
    static boolean carries(ProjectionSpec p) {
        return !(p.synapse() instanceof Receptor)
                && p.plasticity().isEmpty()
                && p.shortTerm().isEmpty()
                && p.quantal().isEmpty();
    }

    /**
     * Reads where the runs of those who fired begin. Like {@link #askRuns} it is done for all ways before any of them sends, so that what
     * lies far apart in memory is on its way at once.
     */
    void ask(FiredList fired) {
        int sum = 0;
        for (int k = 0; k < fired.count; k++) {
            int neuron = fired.neurons[k];
            sum += pages[neuron >>> pageBits].first[2 * place(neuron)];
        }
        touched = sum;
    }

    /** Reads something of every line that holds their runs. */
    void askRuns(FiredList fired) {
        int sum = 0;
        for (int k = 0; k < fired.count; k++) {
            int neuron = fired.neurons[k];
            sum += pages[neuron >>> pageBits].touchRuns(place(neuron));
        }
        touched = sum;
    }

    private int place(int neuron) {
        return neuron & (1 << pageBits) - 1;
    }

    /** Hands over the spikes of a grid point, before the step that begins there adds up. */
    void send(FiredList fired, long grid) {
        if (fired.count == 0) return;
        underWay.from(grid);
        for (int k = 0; k < fired.count; k++) send(fired.neurons[k], 0);
    }

    private void send(int neuron, int ago) {
        int p = neuron >>> pageBits;
        var page = pages[p];
        int s = 2 * place(neuron);
        int[] runs = page.runs;
        int at = page.first[s + 1];
        int end = page.first[s + 2];
        int ahead = -ago;
        for (int k = page.first[s]; k < end; k++) {
            int run = runs[k];
            int length = SynapsePage.length(run);
            ahead += SynapsePage.later(run);
            if (ahead >= 0 && length > 0) underWay.add(ahead, p, at, length);
            at += length;
        }
    }

    /** Hands over again all spikes that have been sent and have not arrived by a step. */
    void resend(SpikeLog log, long step) {
        underWay.clear();
        underWay.from(step);
        log.since(step - longest, (grid, neuron) -> send(neuron, (int) (step - grid)));
    }

    /** Adds up what arrives in a step. */
    void deliver(long step) {
        int count = underWay.count(step);
        if (count == 0) return;
        row.filled = step;
        double[] sums = row.sums();
        long[] runs = underWay.at(step);
        for (int k = 0; k < count; k += BATCH) {
            int end = Math.min(count, k + BATCH);
            touch(runs, k, end);
            add(sums, row.scale, runs, k, end);
        }
        underWay.clear(step);
    }

    private void touch(long[] runs, int from, int to) {
        int sum = 0;
        for (int k = from; k < to; k++) {
            long run = runs[k];
            int start = SegmentRing.start(run);
            sum += pages[SegmentRing.page(run)].touch(start, start + SegmentRing.length(run));
        }
        touched = sum;
    }

    private void add(double[] sums, double scale, long[] runs, int from, int to) {
        for (int k = from; k < to; k++) {
            long run = runs[k];
            int start = SegmentRing.start(run);
            pages[SegmentRing.page(run)].add(sums, scale, start, start + SegmentRing.length(run));
        }
    }

    void clear() {
        underWay.clear();
    }

    long synapses() {
        long n = 0;
        for (var page : pages) n += page.synapses();
        return n;
    }

    long bytes() {
        long n = underWay.bytes();
        for (var page : pages) n += page.bytes();
        return n;
    }
}
