package spikelet.engine;

import java.util.Arrays;

/**
 * The synapses of a projection that learns onto a run of neurons, and the rule at work there. Shares of one projection are moved at the
 * same time: each writes to its own synapses and neurons, and has terminals of its own, which all see the same spikes.
 */
final class PlasticShare {
    private final PlasticTable table;
    final PlasticRule rule;
    /** The synapses of terminal k are those from begins[k] on, before ends[k]. */
    private final int[] begins;

    private final int[] ends;
    private final int[] targets;
    /** The synapses of each postsynaptic neuron, in the order of their sources; null where its spikes wait for the next arrival. */
    private final int[] firstIncoming;

    private final int[] incoming;
    private final int[] terminals;
    private final int from;
    private final int end;
    private final boolean delta;
    /** Whether synapses deliver and learn at once: where nothing that they learn from comes between. */
    private final boolean atOnce;

    PlasticShare(PlasticTable table, PlasticRule rule, int[] begins, int[] ends, int from, int end, boolean atOnce) {
        this.table = table;
        this.rule = rule;
        this.begins = begins;
        this.ends = ends;
        this.from = from;
        this.end = end;
        this.atOnce = atOnce;
        targets = table.targets;
        delta = table.delta;
        int longest = 0;
        int count = 0;
        for (int k = 0; k < begins.length; k++) {
            longest = Math.max(longest, ends[k] - begins[k]);
            count += ends[k] - begins[k];
        }
        boolean deferred = rule.isDeferred();
        if (rule.lists()) rule.kernel.list(longest);
        firstIncoming = deferred ? null : new int[end - from + 1];
        incoming = deferred ? null : new int[count];
        terminals = deferred ? null : new int[count];
        if (!deferred) index();
    }

    private void index() {
        for (int k = 0; k < begins.length; k++)
            for (int j = begins[k]; j < ends[k]; j++) firstIncoming[targets[j] - from + 1]++;
        for (int t = from; t < end; t++) firstIncoming[t - from + 1] += firstIncoming[t - from];
        var next = firstIncoming.clone();
        for (int k = 0; k < begins.length; k++) {
            for (int j = begins[k]; j < ends[k]; j++) {
                int place = next[targets[j] - from]++;
                incoming[place] = j;
                terminals[place] = k;
            }
        }
    }

    long bytes(boolean first) {
        long own = 8L * begins.length + (rule.isDeferred() ? 0 : 8L * incoming.length + 4L * firstIncoming.length);
        return own + rule.bytes(first);
    }

    /** What happens at the beginning of a step, before the neurons take in what arrives. */
    void begin(long step) {
        check(rule.happen(step, begins, ends, targets), step);
        long grid = delta ? step + 1 : step;
        turn(grid);
        boolean movesFirst = atOnce && delta;
        if (movesFirst) move(step);
        if (atOnce) deliverAndLearn(grid, step);
        else deliver(grid, step);
        if (!atOnce && !delta) learn(grid);
        if (!movesFirst) move(step);
    }

    private void move(long step) {
        check(rule.move(step, begins, ends, targets), step);
    }

    /** What happens at the end of a step, that is at the next grid point. */
    void end(long grid) {
        turn(grid);
        boolean arrives = delta && !atOnce && table.arrivals.count(grid) > 0;
        var fired = table.neurons.fired;
        if (arrives || fired.count > 0) rule.look();
        if (arrives) learn(grid);
        if (fired.count > 0) fire(fired, grid);
    }

    /** Begins a new epoch of sums when it is time. */
    private void turn(long grid) {
        var late = rule.kernel.late;
        if (late == null || !late.isOver(Math.toIntExact(grid))) return;
        for (int s = 0; s < begins.length; s++) if (late.isDue(s)) rule.kernel.carry(s, begins[s], ends[s], targets);
        late.turn(from, end);
    }

    private void fire(FiredList fired, long grid) {
        var kernel = rule.kernel;
        double t = (grid + (delta ? 0.5 : -0.5)) * kernel.dt;
        for (int k = 0; k < fired.count; k++) {
            int i = fired.neurons[k];
            if (i < from || i >= end) continue;
            if (rule.isDeferred()) {
                kernel.now = Math.toIntExact(grid);
                if (rule.lists() && kernel.isFull(i, kernel.now)) flush(kernel.now - 1);
                kernel.fire(i, 0, 0, incoming, terminals, t);
            } else {
                int first = firstIncoming[i - from];
                check(kernel.fire(i, first, firstIncoming[i - from + 1], incoming, terminals, t), grid);
            }
        }
    }

    private void deliverAndLearn(long grid, long step) {
        int n = table.arrivals.count(grid);
        int[] arriving = table.arrivals.at(grid);
        var kernel = rule.kernel;
        kernel.now = Math.toIntExact(grid);
        double t = grid * kernel.dt;
        for (int k = 0; k < n; k++) {
            int s = arriving[k];
            if (rule.lists()) catchUp(s, step);
            int bad = kernel.deliver(s, begins[s], ends[s], targets, t, table.sums(), table.row(), table.sign());
            hasLearnt(s, bad, grid);
        }
    }

    private void deliver(long grid, long step) {
        int n = table.arrivals.count(grid);
        int[] arriving = table.arrivals.at(grid);
        for (int k = 0; k < n; k++) {
            int s = arriving[k];
            if (rule.isDeferred()) catchUp(s, step);
            table.deliver(s, begins[s], ends[s], grid);
        }
    }

    private void learn(long grid) {
        int n = table.arrivals.count(grid);
        int[] arriving = table.arrivals.at(grid);
        var kernel = rule.kernel;
        kernel.now = Math.toIntExact(grid);
        double t = grid * kernel.dt;
        for (int k = 0; k < n; k++) {
            int s = arriving[k];
            hasLearnt(s, kernel.arrive(s, begins[s], ends[s], targets, t), grid);
        }
    }

    private void hasLearnt(int terminal, int bad, long grid) {
        check(bad, grid);
        if (rule.isDeferred()) rule.kernel.arrived[terminal] = rule.kernel.now;
    }

    /** Works off the postsynaptic spikes that the synapses of a terminal have not seen. */
    private void catchUp(int terminal, long step) {
        check(rule.kernel.catchUp(terminal, begins[terminal], ends[terminal], targets), step);
        if (rule.lists()) rule.kernel.seen[terminal] = (int) step;
    }

    /** Works off all postsynaptic spikes, so that weights can be looked at and there is room for spikes after a grid point. */
    void flush(int grid) {
        if (!rule.isDeferred()) return;
        if (rule.sums()) {
            for (int s = 0; s < begins.length; s++) rule.kernel.carry(s, begins[s], ends[s], targets);
            return;
        }
        for (int s = 0; s < begins.length; s++) check(rule.kernel.catchUp(s, begins[s], ends[s], targets), grid);
        rule.kernel.forget(grid);
    }

    /** Makes copies of all strengths, after a {@link #flush}, what they are now. */
    void settle(double[] strengths, long grid) {
        for (int s = 0; s < begins.length; s++)
            check(rule.kernel.settle(s, begins[s], ends[s], targets, strengths), grid);
    }

    private void check(int bad, long grid) {
        if (bad >= 0) throw table.blownUp(bad, grid);
    }

    /** What the terminals of a share have of a run of targets that ascend within each: the first synapse that is not before a neuron. */
    static int[] bounds(int[] starts, int[] targets, int neuron) {
        var bounds = new int[starts.length - 1];
        for (int k = 0; k < bounds.length; k++) {
            int place = Arrays.binarySearch(targets, starts[k], starts[k + 1], neuron);
            if (place < 0) place = -1 - place;
            while (place > starts[k] && targets[place - 1] >= neuron) place--;
            bounds[k] = place;
        }
        return bounds;
    }
}
