package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import spikelet.Dimension;
import spikelet.Edges;
import spikelet.Quantity;
import spikelet.WeightProbe;

/**
 * The synapses of a projection that learns: weights by source, as in {@link SynapseTable}. Whoever owns the postsynaptic neurons owns the
 * synapses, so they are dealt out in shares, one for each run of neurons that a part of the network has.
 *
 * <p>Spikes are kept until they arrive, because only then is it known what they find. In a step from grid point k these follow each other: third
 * factors of k, arrivals at k, each of which delivers the weight that it finds and then changes it; what moves in time; spikes of the postsynaptic neurons that
 * were found at k + 1. These are taken in the middle of a step, so that no two spikes coincide: of the step from k to k + 1, in which v crossed the threshold, or, under
 * delta synapses, of the step after, for it was an arrival at k + 1 that may have lifted v. There arrivals at k + 1 are worked on before them, and deliver a step ahead.
 */
final class PlasticTable {
    private final String projection;
    private final SynapseTable table;
    private final int[] starts;
    final int[] targets;
    /** Strengths; the sign is apart, and nothing changes it. */
    private final double[] w;
    /** -1 or 1, or by synapse. */
    private final float[] sign;

    final boolean delta;
    private final double dt;
    final Terminals.TerminalRing arrivals;
    private final Release release;
    /** The neurons that fire, which for a place on a neuron is the whole. */
    final PopulationBlocks neurons;

    private final DelayRing ring;
    /** Where the sums of the present step begin. */
    private int row;
    /** Null if weights are not recorded. */
    private final WeightLog log;
    /** For it, where {@link #w} is not what the weights are. */
    private double[] room;

    private final List<PlasticShare> shares = new ArrayList<>();
    /** The only share, where the synapses cannot be dealt out: then the calling thread moves it. */
    private final PlasticShare whole;

    /**
     * Makes the shares and gives them to the parts.
     *
     * @param rules makes a rule for each share
     * @param to the neurons that the synapses end on
     * @param firing the neurons that fire, which for a place on a neuron is another population
     * @param homes the part of each block of neurons
     */
    PlasticTable(
            String projection,
            SynapseTable table,
            Supplier<PlasticRule> rules,
            Release release,
            PopulationBlocks to,
            PopulationBlocks firing,
            List<Part> homes,
            DelayRing ring,
            double dt,
            boolean delta,
            Optional<WeightProbe> probe) {
        this.projection = projection;
        this.table = table;
        this.release = release;
        this.ring = ring;
        this.delta = delta;
        neurons = firing;
        this.dt = dt;
        int n = table.count();
        int segments = table.firstSegment(table.sources());
        starts = new int[segments + 1];
        for (int k = 0; k < segments; k++) starts[k] = table.firstSynapse(k);
        starts[segments] = n;
        targets = table.targets();
        w = new double[n];
        sign = signs(table);
        arrivals = new Terminals.TerminalRing(table.longestDelay() + 3);
        log = probe.map(p -> new WeightLog(projection, p, n, dt)).orElse(null);
        boolean dealt = release == null && ascends();
        for (int from = 0; from < homes.size(); ) {
            int end = from + 1;
            while (end < homes.size() && (!dealt || homes.get(end) == homes.get(from))) end++;
            var share = share(rules.get(), to, to.blocks.get(from).from, to.end(end - 1));
            shares.add(share);
            if (dealt) homes.get(from).shares.add(share);
            from = end;
        }
        whole = dealt ? null : shares.get(0);
        reset();
    }

    private PlasticShare share(PlasticRule rule, PopulationBlocks to, int from, int end) {
        var first = shares.isEmpty() ? null : shares.get(0).rule;
        rule.attach(first, w, starts.length - 1, to, from, end, dt, delta);
        boolean alone = end - from == to.size;
        var begins = alone ? Arrays.copyOf(starts, starts.length - 1) : PlasticShare.bounds(starts, targets, from);
        var ends = alone ? Arrays.copyOfRange(starts, 1, starts.length) : PlasticShare.bounds(starts, targets, end);
        boolean atOnce = release == null && sign.length == 1 && !(delta && (rule.flows() || rule.readsNeurons()));
        return new PlasticShare(this, rule, begins, ends, from, end, atOnce);
    }

    /** Whether the targets of each terminal do, so that those of a run of neurons are neighbours. */
    private boolean ascends() {
        for (int k = 0; k + 1 < starts.length; k++)
            for (int j = starts[k] + 1; j < starts[k + 1]; j++) if (targets[j] < targets[j - 1]) return false;
        return true;
    }

    private PlasticRule rule() {
        return shares.get(0).rule;
    }

    /** One sign for all, or one each where both occur. */
    private static float[] signs(SynapseTable table) {
        boolean positive = false;
        boolean negative = false;
        for (int j = 0; j < table.count(); j++) {
            positive |= table.weight(j) > 0;
            negative |= table.weight(j) < 0;
        }
        if (!positive || !negative) return new float[] {negative ? -1 : 1};
        var signs = new float[table.count()];
        for (int j = 0; j < signs.length; j++) signs[j] = table.weight(j) < 0 ? -1 : 1;
        return signs;
    }

    /** Back to the weights that were drawn. */
    void reset() {
        for (int j = 0; j < w.length; j++) w[j] = start(j);
        arrivals.clear();
        for (var share : shares) share.rule.reset();
        if (release != null) release.reset();
        if (log != null) log.clear();
    }

    /** A weight that was rounded to a float may lie a hair beyond the bound it was meant to have. */
    private double start(int j) {
        double strength = Math.abs(table.weight(j));
        double hair = 1e-6 * strength;
        var rule = rule();
        double low = rule.low();
        double high = rule.high();
        if (strength < low - hair || strength > high + hair) {
            throw new IllegalArgumentException(
                    "projection '%s': a synapse drew a weight of %s, but the rule keeps its strength between %s and %s; clip the distribution, .clip(low, high), or change the bounds"
                            .formatted(projection, rule.format(table.weight(j)), rule.format(low), rule.format(high)));
        }
        return Math.max(low, Math.min(strength, high));
    }

    void visit(State state) {
        flush(0);
        state.part(projection);
        state.array("w", w);
        arrivals.visit(state);
        rule().visit(state);
        for (var share : shares) if (share.rule != rule()) share.rule.follow(rule());
        if (release != null) release.visit(state);
        if (log != null) log.visit(state);
    }

    /** What was recorded of the weights. */
    Optional<WeightLog> log() {
        return Optional.ofNullable(log);
    }

    long bytes() {
        long n = table.bytes() + 8L * w.length + 4L * starts.length + arrivals.bytes();
        for (var share : shares) n += share.bytes(share.rule == rule());
        return n;
    }

    /** Sends the spikes of a grid point on their way. */
    void send(FiredList fired, long grid) {
        int soonest = delta ? 1 : 0;
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            int end = table.firstSegment(source + 1);
            for (int s = table.firstSegment(source); s < end; s++)
                arrivals.add(grid + Math.max(table.delay(s), soonest), s);
        }
    }

    /** Makes ready for a step, before the shares begin it. */
    void begin(long step) {
        if (log != null && log.isDue(step)) {
            if (room == null && rule().sums()) room = new double[w.length];
            log.sample(strengths(step, room), sign);
        }
        if (arrivals.count(delta ? step + 1 : step) > 0) row = ring.open(step);
        if (whole != null) whole.begin(step);
    }

    /** After the shares have ended a step at a grid point, and before its spikes are sent. */
    void end(long grid) {
        if (whole != null) whole.end(grid);
        arrivals.clear(delta ? grid : grid - 1);
    }

    /** The sums of what arrives in the present step begin at {@link #row}. */
    double[] sums() {
        return ring.sums();
    }

    int row() {
        return row;
    }

    /** Of all weights, where it is one. */
    double sign() {
        return sign[0];
    }

    /** Lets synapses of a terminal bring their weights. */
    void deliver(int terminal, int from, int to, long grid) {
        double[] sums = ring.sums();
        if (release != null) release.arrive(terminal, grid, sums, row, w, sign);
        else if (sign.length > 1) addSigned(sums, row, targets, w, sign, from, to);
        else if (sign[0] > 0) add(sums, row, targets, w, from, to);
        else subtract(sums, row, targets, w, from, to);
    }

    /** Works off all postsynaptic spikes; others come after a grid point, 0 if it is not known. */
    private void flush(long grid) {
        for (var share : shares) share.flush(Math.toIntExact(grid));
    }

    /** As they are now; looking changes nothing, so that what is kept less sums is copied. */
    private double[] strengths(long grid, double[] room) {
        flush(grid);
        if (!rule().sums()) return w;
        System.arraycopy(w, 0, room, 0, w.length);
        for (var share : shares) share.settle(room, grid);
        return room;
    }

    private static void add(double[] sums, int row, int[] targets, double[] w, int from, int to) {
        for (int j = from; j < to; j++) sums[row + targets[j]] += w[j];
    }

    private static void subtract(double[] sums, int row, int[] targets, double[] w, int from, int to) {
        for (int j = from; j < to; j++) sums[row + targets[j]] -= w[j];
    }

    private static void addSigned(double[] sums, int row, int[] targets, double[] w, float[] sign, int from, int to) {
        for (int j = from; j < to; j++) sums[row + targets[j]] += w[j] * sign[j];
    }

    IllegalStateException blownUp(int synapse, long grid) {
        int terminal = Arrays.binarySearch(starts, synapse);
        if (terminal < 0) terminal = -2 - terminal;
        while (starts[terminal + 1] <= synapse) terminal++;
        int source = 0;
        while (table.firstSegment(source + 1) <= terminal) source++;
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "projection '%s', synapse %d (neuron %d to neuron %d): the weight became %s at %s; look for a division by zero or a learning rate that is far too large in its rule '%s'",
                projection,
                synapse,
                source,
                targets[synapse],
                w[synapse],
                Quantity.format(grid * dt, Dimension.TIME),
                rule().name()));
    }

    /** The weights as they are now, in the order of {@link SynapseTable#edges}. */
    double[] weights() {
        var now = new double[w.length];
        var strengths = strengths(0, now);
        for (int j = 0; j < now.length; j++) now[j] = weight(j, strengths, sign);
        return now;
    }

    /** A strength with its sign; zero has none. */
    static double weight(int synapse, double[] w, float[] sign) {
        return w[synapse] == 0 ? 0 : w[synapse] * sign[sign.length > 1 ? synapse : 0];
    }

    Edges edges(Dimension unit) {
        return table.edges(unit, dt).weights(weights(), unit);
    }

    /** A third factor comes now, by its name. */
    void trigger(String event) {
        for (var share : shares) share.rule.trigger(event);
    }

    /** Third factors that are spikes of a population. */
    void hear(String population, int spikes) {
        for (var share : shares) share.rule.hear(population, spikes);
    }
}
