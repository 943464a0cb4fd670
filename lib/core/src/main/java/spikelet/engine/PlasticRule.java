package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.Dimension;
import spikelet.NeuronModel;
import spikelet.PlasticityRule;
import spikelet.ProjectionSpec;
import spikelet.Quantity;
import spikelet.Samples;
import spikelet.equations.CheckedRule;
import spikelet.equations.CompiledRule;
import spikelet.equations.Owner;
import spikelet.equations.PlasticityEquations;
import spikelet.equations.TableNames;

/** The rule of a projection at work at the synapses of one share: its variables, parameters and third factors. */
final class PlasticRule {
    private static final double FLUSH = NeuronGroup.FLUSH;
    /** Steps for which decays are known without computing them; 16 KB a variable. */
    private static final int DECAY = 2048;

    final PlasticKernel kernel;
    private final String name;
    private final CompiledRule compiled;
    private final boolean flows;
    private final boolean drifts;
    private final Map<String, Double> values;
    private final List<String> parameters = new ArrayList<>();
    private final Map<String, TableInput> tables = new LinkedHashMap<>();
    private final Map<String, Double> initial;
    private final double[] p;
    private final Dimension unit;
    private final double low;
    private final double high;
    private final double dt;

    private double[][] pre;
    private double[][] post;
    private double[][] synapse;
    private double[] shared;
    private double[][] neuron;
    private double[] last;
    /** The variables of the neurons' model; empty for one that the rule declares and does not read. */
    private List<String> read;

    private PopulationBlocks neurons;
    private double[][] factor;
    private double[][] rest;

    /** Third factors that came since the last step, by event. */
    private final int[] pending;

    private final long[][] scheduled;
    private final int[] next;
    private final String[] listensTo;

    static PlasticRule of(ProjectionSpec spec, NeuronModel receiver, double dt) {
        var rule = spec.plasticity().orElseThrow();
        var checked = checked(spec, receiver);
        return new PlasticRule(rule, checked, rule.bounds(checked), dt);
    }

    private static CheckedRule checked(ProjectionSpec spec, NeuronModel receiver) {
        var potential = receiver.variables().values().iterator().next();
        return spec.plasticity().orElseThrow().checked(spec.synapse().dimension(), potential);
    }

    /** Whether the rule of a projection puts postsynaptic spikes off. */
    static boolean isDeferred(ProjectionSpec spec, NeuronModel receiver) {
        return CompiledRule.isDeferred(checked(spec, receiver));
    }

    private PlasticRule(PlasticityRule rule, CheckedRule checked, PlasticityRule.Bounds bounds, double dt) {
        name = rule.name();
        this.dt = dt;
        unit = checked.model().dimensions().get(PlasticityEquations.WEIGHT);
        values = rule.values();
        initial = rule.starts();
        low = bounds.low();
        high = bounds.high();
        parameters.addAll(values.keySet());
        for (Map.Entry<String, Samples> e : rule.tables().entrySet()) {
            tables.put(e.getKey(), new TableInput(e.getValue(), dt));
            parameters.addAll(TableNames.line(e.getKey()));
        }
        p = new double[parameters.size()];
        int k = 0;
        for (double value : values.values()) p[k++] = value;
        compiled = CompiledRule.summing(checked, parameters, this::value, initial, rates -> PostSums.fits(rates, dt));
        kernel = compiled.kernel();
        flows = compiled.flows();
        drifts = compiled.drifts();
        var events = compiled.events();
        pending = new int[events.size()];
        next = new int[events.size()];
        scheduled = new long[events.size()][];
        listensTo = new String[events.size()];
        for (k = 0; k < scheduled.length; k++) {
            scheduled[k] = Arrays.stream(rule.times(events.get(k)))
                    .mapToLong(t -> Math.round(t / dt))
                    .sorted()
                    .toArray();
            listensTo[k] = rule.population(events.get(k)).orElse("");
        }
    }

    /**
     * Takes its place at the synapses onto some neurons of a population. What belongs to synapses and to postsynaptic neurons is common to
     * the shares of a projection, each of which sees to its own; what belongs to terminals each has for itself, as all move alike.
     *
     * @param first the rule of the first share; null for that one itself
     * @param w strengths by synapse
     * @param terminals how many there are
     * @param to the population
     * @param from the first of its neurons
     * @param end the one after the last
     */
    void attach(
            PlasticRule first,
            double[] w,
            int terminals,
            PopulationBlocks to,
            int from,
            int end,
            double dt,
            boolean delta) {
        neurons = to;
        pre = new double[compiled.variables(Owner.PRE).size()][terminals];
        shared = new double[compiled.variables(Owner.SHARED).size()];
        var readable = compiled.variables(Owner.NEURON);
        read = readable.stream().map(v -> compiled.reads(v) ? v : "").toList();
        if (first == null) {
            post = new double[compiled.variables(Owner.POST).size()][to.size];
            synapse = new double[compiled.variables(Owner.SYNAPSE).size()][w.length];
            neuron = new double[read.size()][to.size];
            last = compiled.remembers() ? new double[w.length] : null;
        } else {
            post = first.post;
            synapse = first.synapse;
            neuron = first.neuron;
            last = first.last;
        }
        var owners = List.of(Owner.PRE, Owner.POST, Owner.SHARED);
        factor = new double[3][];
        rest = new double[3][];
        var shift = new ArrayList<Double>();
        for (int o = 0; o < 3; o++) {
            var decays = compiled.decays(owners.get(o), this::value);
            factor[o] = new double[decays.size()];
            rest[o] = new double[decays.size()];
            for (int k = 0; k < factor[o].length; k++) {
                var decay = decays.get(k);
                double rate = decay == null ? 0 : decay.rate();
                factor[o][k] = StrictMath.exp(rate * dt);
                rest[o][k] = decay == null ? 0 : decay.rest();
                shift.add(StrictMath.exp(rate * dt * (delta ? 0.5 : -0.5)));
            }
        }
        kernel.pre = pre;
        kernel.post = post;
        kernel.synapse = synapse;
        kernel.shared = shared;
        kernel.neuron = neuron;
        kernel.last = last;
        kernel.w = w;
        kernel.p = p;
        kernel.low = low;
        kernel.high = high;
        kernel.dt = dt;
        kernel.firstTarget = from;
        kernel.endTarget = end;
        kernel.shift = shift.stream().mapToDouble(x -> x).toArray();
        kernel.half = delta ? 0.5 : -0.5;
        if (compiled.isDeferred()) defer(first, terminals, to.size, dt);
    }

    private double value(String name) {
        return name.equals("dt") ? dt : values.get(name);
    }

    private void defer(PlasticRule first, int terminals, int targets, double dt) {
        kernel.arrived = new int[terminals];
        if (compiled.traces().length > 0) {
            var others = first == null ? null : first.kernel.late;
            kernel.late = new PostSums(others, compiled.traces(), compiled.rates(this::value), terminals, targets, dt);
            return;
        }
        kernel.seen = new int[terminals];
        if (first == null) kernel.keep(targets);
        else kernel.keepWith(first.kernel);
        var decays = compiled.decays(Owner.PRE, this::value);
        kernel.decay = new double[decays.size()][DECAY];
        for (int k = 0; k < kernel.decay.length; k++)
            for (int d = 0; d < DECAY; d++)
                kernel.decay[k][d] = Fast.exp(decays.get(k).rate() * ((d + kernel.half) * dt));
    }

    /** Takes over what it has for itself from the first share, which has been read. */
    void follow(PlasticRule first) {
        for (int k = 0; k < pre.length; k++) System.arraycopy(first.pre[k], 0, pre[k], 0, pre[k].length);
        System.arraycopy(first.shared, 0, shared, 0, shared.length);
        if (isDeferred()) {
            System.arraycopy(first.kernel.arrived, 0, kernel.arrived, 0, kernel.arrived.length);
            if (sums()) kernel.late.follow(first.kernel.late);
            else kernel.forget(0);
        }
        System.arraycopy(first.pending, 0, pending, 0, pending.length);
        System.arraycopy(first.next, 0, next, 0, next.length);
    }

    /** Whether it reads variables of the neurons' model. */
    boolean readsNeurons() {
        return read.stream().anyMatch(v -> !v.isEmpty());
    }

    /** Whether synapses move between events. */
    boolean flows() {
        return flows;
    }

    /** Whether postsynaptic spikes are noted, and worked off when the next one arrives. */
    boolean isDeferred() {
        return kernel.arrived != null;
    }

    /** Whether they are summed for each neuron. */
    boolean sums() {
        return kernel.late != null;
    }

    /** Whether they are listed for each synapse. */
    boolean lists() {
        return isDeferred() && !sums();
    }

    void reset() {
        start(pre, Owner.PRE);
        start(post, Owner.POST);
        start(synapse, Owner.SYNAPSE);
        System.arraycopy(compiled.starts(Owner.SHARED, initial), 0, shared, 0, shared.length);
        if (last != null) Arrays.fill(last, 0);
        Arrays.fill(pending, 0);
        Arrays.fill(next, 0);
        if (!isDeferred()) return;
        Arrays.fill(kernel.arrived, 0);
        if (sums()) kernel.late.reset(kernel.firstTarget, kernel.endTarget);
        else kernel.forget(0);
    }

    private void start(double[][] variables, Owner owner) {
        var starts = compiled.starts(owner, initial);
        for (int k = 0; k < variables.length; k++) Arrays.fill(variables[k], starts[k]);
    }

    void visit(State state) {
        state.array("pre", pre);
        state.array("post", post);
        state.array("synapse", synapse);
        state.array("shared", shared);
        if (last != null) state.array("last", last);
        if (isDeferred()) {
            state.array("arrived", kernel.arrived);
            // A state that was read may be of an earlier time.
            if (lists()) kernel.forget(0);
            else kernel.late.visit(state);
        }
        state.array("pending", pending);
        state.array("next", next);
    }

    /** What it has for itself, and the first share for all. */
    long bytes(boolean first) {
        long n = isDeferred() ? 8L * kernel.arrived.length : 0;
        for (var a : pre) n += 8L * a.length;
        if (!first) return n;
        for (var arrays : new double[][][] {post, synapse, neuron}) for (var a : arrays) n += 8L * a.length;
        if (isDeferred()) n += sums() ? kernel.late.bytes() : kernel.bytes();
        return n + (last == null ? 0 : 8L * last.length);
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** A weight in its unit. */
    String format(double weight) {
        return Quantity.format(weight, unit);
    }

    String name() {
        return name;
    }

    List<String> events() {
        return compiled.events();
    }

    void trigger(String event) {
        pending[events().indexOf(event)]++;
    }

    void hear(String population, int spikes) {
        for (int k = 0; k < pending.length; k++) if (listensTo[k].equals(population)) pending[k] += spikes;
    }

    /** Reads the neurons' variables. */
    void look() {
        for (int k = 0; k < neuron.length; k++) {
            var values = neuron[k];
            var variable = read.get(k);
            if (variable.isEmpty()) continue;
            boolean potential = variable.equals("v");
            for (int i = kernel.firstTarget; i < kernel.endTarget; i++) {
                var block = neurons.block(i);
                int n = i - block.from;
                values[i] = potential ? block.potential(n) : block.read(variable, n);
            }
        }
    }

    /** Third factors act at the grid point at which they come. */
    int happen(long step, int[] begins, int[] ends, int[] targets) {
        look();
        for (var e : tables.entrySet()) {
            var line = e.getValue();
            line.begin(step);
            int at = parameters.indexOf(TableNames.line(e.getKey()).get(0));
            p[at] = line.value[0];
            p[at + 1] = line.slope[0];
            p[at + 2] = line.since[0];
        }
        int bad = -1;
        for (int k = 0; k < pending.length; k++) {
            var times = scheduled[k];
            while (next[k] < times.length && times[next[k]] <= step) {
                if (times[next[k]] == step) pending[k]++;
                next[k]++;
            }
            for (; pending[k] > 0; pending[k]--)
                bad = Math.max(bad, kernel.happen(k, begins, ends, targets, step * kernel.dt));
        }
        return bad;
    }

    /** From a grid point to the next. */
    int move(long step, int[] begins, int[] ends, int[] targets) {
        double t = step * kernel.dt;
        int bad = flows ? kernel.flow(begins, ends, targets, t) : -1;
        if (drifts) kernel.drift(t);
        if (!isDeferred() && pre.length > 0) decay(pre, factor[0], rest[0], 0, pre[0].length);
        decay(post, factor[1], rest[1], kernel.firstTarget, kernel.endTarget);
        for (int k = 0; k < shared.length; k++) shared[k] = rest[2][k] + (shared[k] - rest[2][k]) * factor[2][k];
        return bad;
    }

    private static void decay(double[][] variables, double[] factor, double[] rest, int from, int to) {
        for (int k = 0; k < variables.length; k++) {
            if (factor[k] == 1) continue;
            if (rest[k] == 0) decay(variables[k], factor[k], from, to);
            else approach(variables[k], factor[k], rest[k], from, to);
        }
    }

    private static void decay(double[] x, double factor, int from, int to) {
        for (int i = from; i < to; i++) x[i] = x[i] * factor + FLUSH - FLUSH;
    }

    private static void approach(double[] x, double factor, double rest, int from, int to) {
        for (int i = from; i < to; i++) x[i] = rest + (x[i] - rest) * factor;
    }
}
