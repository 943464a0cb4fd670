package spikelet.engine;

import java.util.Arrays;
import java.util.Optional;
import spikelet.Dimension;
import spikelet.Edges;
import spikelet.Quantity;
import spikelet.WeightProbe;

/**
 * The synapses of a projection that learns: weights by source, as in {@link SynapseTable}, and an index by target for the spikes of
 * postsynaptic neurons. Whoever owns the postsynaptic neurons owns the synapses: nothing here is written for another's neurons.
 *
 * <p>Spikes are kept until they arrive, because only then is it known what they find. In a step from grid point k these follow each other: third
 * factors of k, arrivals at k, each of which delivers the weight that it finds and then changes it; what moves in time; spikes of the postsynaptic neurons that
 * were found at k + 1. These are taken in the middle of a step, so that no two spikes coincide: of the step from k to k + 1, in which v crossed the threshold, or, under
 * delta synapses, of the step after, for it was an arrival at k + 1 that may have lifted v. There arrivals at k + 1 are worked on before them, and deliver a step ahead.
 */
final class PlasticTable {
    private final String projection;
    private final SynapseTable table;
    private final PlasticRule rule;
    private final int[] starts;
    private final int[] targets;
    /** The synapses of each postsynaptic neuron, in the order of their sources. */
    private final int[] firstIncoming;

    private final int[] incoming;
    private final int[] terminals;
    /** Strengths; the sign is apart, and nothing changes it. */
    private final double[] w;
    /** -1 or 1, or by synapse. */
    private final float[] sign;

    private final boolean delta;
    private final double dt;
    private final Terminals.TerminalRing arrivals;
    private final Release release;
    /** The neurons that fire, which for a place on a neuron is the whole. */
    private final PopulationBlocks neurons;

    private final DelayRing ring;
    /** Null if weights are not recorded. */
    private final WeightLog log;

    PlasticTable(
            String projection,
            SynapseTable table,
            PlasticRule rule,
            Release release,
            PopulationBlocks to,
            PopulationBlocks whole,
            DelayRing ring,
            double dt,
            boolean delta,
            Optional<WeightProbe> probe) {
        this.projection = projection;
        this.table = table;
        this.rule = rule;
        this.release = release;
        this.ring = ring;
        this.delta = delta;
        neurons = whole;
        this.dt = dt;
        int n = table.count();
        int segments = table.firstSegment(table.sources());
        starts = new int[segments + 1];
        for (int k = 0; k < segments; k++) starts[k] = table.firstSynapse(k);
        starts[segments] = n;
        targets = new int[n];
        for (int j = 0; j < n; j++) targets[j] = table.target(j);
        w = new double[n];
        sign = signs(table);
        firstIncoming = new int[to.size + 1];
        for (int t : targets) firstIncoming[t + 1]++;
        for (int t = 0; t < to.size; t++) firstIncoming[t + 1] += firstIncoming[t];
        incoming = new int[n];
        terminals = new int[n];
        index();
        arrivals = new Terminals.TerminalRing(table.longestDelay() + 3);
        log = probe.map(p -> new WeightLog(projection, p, n, dt)).orElse(null);
        rule.attach(w, segments, to, dt, delta);
        reset();
    }

    private void index() {
        var next = firstIncoming.clone();
        for (int k = 0; k + 1 < starts.length; k++) {
            for (int j = starts[k]; j < starts[k + 1]; j++) {
                int place = next[targets[j]]++;
                incoming[place] = j;
                terminals[place] = k;
            }
        }
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
        rule.reset();
        if (release != null) release.reset();
        if (log != null) log.clear();
    }

    /** A weight that was rounded to a float may lie a hair beyond the bound it was meant to have. */
    private double start(int j) {
        double strength = Math.abs(table.weight(j));
        double hair = 1e-6 * strength;
        if (strength < rule.low() - hair || strength > rule.high() + hair) {
            throw new IllegalArgumentException(
                    "projection '%s': a synapse drew a weight of %s, but the rule keeps its strength between %s and %s; clip the distribution, .clip(low, high), or change the bounds"
                            .formatted(
                                    projection,
                                    rule.format(table.weight(j)),
                                    rule.format(rule.low()),
                                    rule.format(rule.high())));
        }
        return Math.max(rule.low(), Math.min(strength, rule.high()));
    }

    void visit(State state) {
        flush();
        state.part(projection);
        state.array("w", w);
        arrivals.visit(state);
        rule.visit(state);
        if (release != null) release.visit(state);
        if (log != null) log.visit(state);
    }

    /** What was recorded of the weights. */
    Optional<WeightLog> log() {
        return Optional.ofNullable(log);
    }

    long bytes() {
        return table.bytes() + 20L * w.length + 4L * starts.length + arrivals.bytes() + rule.bytes();
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

    /** What happens at the beginning of a step, before the neurons take in what arrives. */
    void begin(long step) {
        if (log != null && log.isDue(step)) {
            flush();
            log.sample(w, sign);
        }
        check(rule.happen(step, starts, targets), step);
        if (delta) {
            deliver(step + 1, step);
        } else {
            deliver(step, step);
            arrive(step);
        }
        check(rule.move(step, starts, targets), step);
    }

    /** What happens at the end of a step, that is at the next grid point. */
    void end(long grid) {
        if (delta && arrivals.count(grid) > 0 || neurons.fired.count > 0) rule.look();
        if (delta) arrive(grid);
        var fired = neurons.fired;
        if (fired.count == 0) return;
        rule.kernel.now = Math.toIntExact(grid);
        double t = (grid + (delta ? 0.5 : -0.5)) * dt;
        for (int k = 0; k < fired.count; k++) {
            int i = fired.neurons[k];
            if (rule.isDeferred()) flushIfFull(i, grid);
            check(rule.kernel.fire(i, firstIncoming[i], firstIncoming[i + 1], incoming, terminals, t), grid);
        }
    }

    private void deliver(long grid, long step) {
        int n = arrivals.count(grid);
        if (n == 0) return;
        int[] arriving = arrivals.at(grid);
        int row = ring.open(step);
        var sums = ring.sums();
        for (int k = 0; k < n; k++) {
            int s = arriving[k];
            if (rule.isDeferred()) catchUp(s, step);
            if (release != null) release.arrive(s, grid, sums, row, w, sign);
            else if (sign.length > 1) addSigned(sums, row, targets, w, sign, starts[s], starts[s + 1]);
            else if (sign[0] > 0) add(sums, row, targets, w, starts[s], starts[s + 1]);
            else subtract(sums, row, targets, w, starts[s], starts[s + 1]);
        }
    }

    private void arrive(long grid) {
        int n = arrivals.count(grid);
        int[] arriving = arrivals.at(grid);
        for (int k = 0; k < n; k++) {
            int s = arriving[k];
            rule.kernel.now = Math.toIntExact(grid);
            check(rule.kernel.arrive(s, starts[s], starts[s + 1], targets, grid * dt), grid);
            if (rule.isDeferred()) rule.kernel.arrived[s] = rule.kernel.now;
        }
        arrivals.clear(grid);
    }

    /** Works off the postsynaptic spikes that the synapses of a terminal have not seen. */
    private void catchUp(int terminal, long step) {
        check(rule.kernel.catchUp(terminal, starts[terminal], starts[terminal + 1], targets), step);
        rule.kernel.seen[terminal] = (int) step;
    }

    /** Makes room in the list of a neuron's spikes. */
    private void flushIfFull(int neuron, long grid) {
        var kernel = rule.kernel;
        if (kernel.posted[neuron] - kernel.flushed[neuron] < PlasticKernel.HISTORY) return;
        for (int q = firstIncoming[neuron]; q < firstIncoming[neuron + 1]; q++)
            check(kernel.catchUp(terminals[q], incoming[q], incoming[q] + 1, targets), grid);
        kernel.flushed[neuron] = kernel.posted[neuron];
    }

    /** Works off all postsynaptic spikes, so that weights can be looked at. */
    private void flush() {
        if (!rule.isDeferred()) return;
        for (int s = 0; s + 1 < starts.length; s++)
            check(rule.kernel.catchUp(s, starts[s], starts[s + 1], targets), rule.kernel.now);
        rule.forget();
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

    private void check(int bad, long grid) {
        if (bad >= 0) throw blownUp(bad, grid);
    }

    private IllegalStateException blownUp(int synapse, long grid) {
        int terminal = Arrays.binarySearch(starts, synapse);
        if (terminal < 0) terminal = -2 - terminal;
        while (starts[terminal + 1] <= synapse) terminal++;
        int source = 0;
        while (table.firstSegment(source + 1) <= terminal) source++;
        return new IllegalStateException(
                "projection '%s', synapse %d (neuron %d to neuron %d): the weight became %s at %s; look for a division by zero or a learning rate that is far too large in its rule '%s'"
                        .formatted(
                                projection,
                                synapse,
                                source,
                                targets[synapse],
                                w[synapse],
                                Quantity.format(grid * dt, Dimension.TIME),
                                rule.name()));
    }

    /** The weights as they are now, in the order of {@link SynapseTable#edges}. */
    double[] weights() {
        flush();
        var now = new double[w.length];
        for (int j = 0; j < now.length; j++) now[j] = weight(j, w, sign);
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
        rule.trigger(event);
    }

    /** Third factors that are spikes of a population. */
    void hear(String population, int spikes) {
        rule.hear(population, spikes);
    }
}
