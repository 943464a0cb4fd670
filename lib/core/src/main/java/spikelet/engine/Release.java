package spikelet.engine;

import java.util.Arrays;
import spikelet.Distribution;
import spikelet.ProjectionSpec;
import spikelet.Quantal;

/**
 * Synapses that do not always do the same: what they bring is worked out at each spike of their source, from its interval to the last
 * one and from random numbers that hang on seed, projection, grid point and synapse alone.
 *
 * <p>Resources are kept once per source where all synapses are alike. A synapse that releases quanta and tires keeps the number of its
 * full sites instead; sites that fill and empty independently with equal probabilities need no more.
 */
final class Release {
    private final SynapseTable table;
    private final double dt;
    /** Null without short-term plasticity. */
    private final Resources resources;
    /** Whether the synapses of a source share their resources. */
    private final boolean shared;
    /** Null if release is certain. */
    private final Quantal quantal;
    /** Full sites per synapse; null unless they empty. */
    private final int[] full;

    private final long[] last;
    private final Philox random;

    private Release(SynapseTable table, double dt, Resources resources, boolean shared, Quantal quantal, long key) {
        this.table = table;
        this.dt = dt;
        this.resources = resources;
        this.shared = shared;
        this.quantal = quantal;
        full = quantal != null && resources != null ? new int[table.count()] : null;
        last = new long[table.sources()];
        random = new Philox(key);
        reset();
    }

    /** Null for synapses that always do the same. */
    static Release of(ProjectionSpec spec, SynapseTable table, Connector connector, long seed, double dt) {
        if (spec.shortTerm().isEmpty() && spec.quantal().isEmpty()) return null;
        boolean shared = spec.shortTerm().isEmpty() || spec.shortTerm().get().isConstant();
        var resources = spec.shortTerm()
                .map(s -> new Resources(
                        connector.perSynapse(s.use(), "use"),
                        notNegative(spec, connector, s.recovery(), "recovery"),
                        notNegative(spec, connector, s.facilitation(), "facilitation"),
                        shared ? table.sources() : table.count()))
                .orElse(null);
        long key = Philox.key(seed, "projection " + spec.name() + " release");
        return new Release(table, dt, resources, shared, spec.quantal().orElse(null), key);
    }

    /** A drawn time may be impossible although its distribution is not. */
    private static double[] notNegative(ProjectionSpec spec, Connector connector, Distribution d, String what) {
        var times = connector.perSynapse(d, what);
        for (double t : times)
            if (!(t >= 0))
                throw new IllegalArgumentException(
                        "projection '%s': a synapse drew %s %s s; clip the distribution: .clip(low, high)"
                                .formatted(spec.name(), what, t));
        return times;
    }

    void reset() {
        Arrays.fill(last, 0);
        if (resources != null) resources.reset();
        if (full != null) Arrays.fill(full, quantal.sites());
    }

    void visit(State state) {
        state.array("last", last);
        if (resources != null) resources.visit(state);
        if (full != null) state.array("full", full);
    }

    long bytes() {
        return 8L * last.length + (resources == null ? 0 : resources.bytes()) + (full == null ? 0 : 4L * full.length);
    }

    /** As {@link SynapseTable#deliver}. */
    void deliver(FiredList fired, long grid, DelayRing ring, int shift) {
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            double interval = (grid - last[source]) * dt;
            last[source] = grid;
            boolean equal = shared && quantal == null;
            double common = !shared || resources == null
                    ? 1
                    : equal ? resources.release(source, interval) : resources.facilitate(source, interval);
            int end = table.firstSegment(source + 1);
            for (int s = table.firstSegment(source); s < end; s++) {
                int row = ring.open(grid + Math.max(table.delay(s), shift) - shift);
                if (equal) table.addScaled(ring.sums(), row, s, common);
                else addEach(ring.sums(), row, s, grid, source, interval, common);
            }
        }
    }

    /**
     * Synapses that learn, one row for each source and delay, at which spikes arrive one by one.
     *
     * @param weights strengths by synapse, with their signs, one or one each
     */
    void arrive(int terminal, long grid, double[] sums, int row, double[] weights, float[] signs) {
        double interval = (grid - last[terminal]) * dt;
        last[terminal] = grid;
        boolean equal = shared && quantal == null;
        double common = !shared || resources == null
                ? 1
                : equal ? resources.release(terminal, interval) : resources.facilitate(terminal, interval);
        int to = table.firstSynapse(terminal + 1);
        for (int j = table.firstSynapse(terminal); j < to; j++) {
            double brought = equal ? common : brought(j, grid, terminal, interval, common);
            sums[row + table.target(j)] += weights[j] * signs[signs.length > 1 ? j : 0] * brought;
        }
    }

    private double brought(int synapse, long grid, int source, double interval, double common) {
        return quantal == null
                ? resources.release(synapse, interval)
                : quanta(synapse, grid, shared ? source : synapse, interval, common);
    }

    private void addEach(double[] sums, int row, int segment, long grid, int source, double interval, double common) {
        int to = table.firstSynapse(segment + 1);
        for (int j = table.firstSynapse(segment); j < to; j++) {
            sums[row + table.target(j)] += table.weight(j) * brought(j, grid, source, interval, common);
        }
    }

    private double quanta(int synapse, long grid, int terminal, double interval, double common) {
        random.seek(grid, synapse);
        int count;
        if (full == null) {
            count = Binomial.draw(random, quantal.sites(), quantal.probability());
        } else {
            double u = shared ? common : resources.facilitate(terminal, interval);
            int empty = quantal.sites() - full[synapse];
            full[synapse] += Binomial.draw(random, empty, resources.refilled(terminal, interval));
            count = Binomial.draw(random, full[synapse], u);
            full[synapse] -= count;
        }
        if (quantal.variation() == 0 || count == 0) return count;
        double square = quantal.variation() * quantal.variation();
        return square * Gamma.draw(random, count / square);
    }
}
