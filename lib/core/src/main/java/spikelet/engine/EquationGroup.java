package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import spikelet.EquationModel;
import spikelet.PopulationSpec;
import spikelet.Synapse;
import spikelet.equations.CompiledModel;
import spikelet.equations.Definitions;
import spikelet.equations.LinearSystem;
import spikelet.equations.Method;
import spikelet.equations.TableNames;

/**
 * Neurons of a model given by equations: a generated kernel over a structure of arrays.
 *
 * <p>Synaptic states decay exactly and enter the step by their mean over it; under the exact method they are part of the linear system.
 */
final class EquationGroup extends NeuronGroup {
    private final EquationModel model;
    private final List<String> variables;
    private final List<String> parameters;
    private final CompiledModel compiled;
    private final NeuronKernel kernel;
    private final double[][] x;
    private final double[][] p;
    /** Where the variables that only spikes change start, by name. */
    private final Map<String, double[]> held = new HashMap<>();
    /** By the names that the equations have for them. */
    private final Map<String, TableInput> tables;

    private final double[] drive;
    private final double[] conductance;
    private final double[] hold;
    private final double[] free;
    private final double[] refractory;
    private final double[] lifted;
    private final double[] noise;
    private final Philox random;
    private final Philox chance;
    private final boolean edge;
    private final boolean[] above;
    private final double[] before;
    private final double[] part;
    private final LinearStep linear;
    /** The sub-expressions that are recorded. */
    private final List<String> definitions;

    private final ProbeKernel probe;
    private double now;
    /** Null where the steps are taken as they are: for linear models, noisy ones, those without reset, and Euler's. */
    private final AdaptiveStep adaptive;
    /** The state at the beginning of a step, if neurons that fire in it do it again; else null. */
    private final double[][] repeated;

    private final int[] firing;

    /** Through synapses given by equations. */
    private final List<EquationInput> inputs;

    private final double[] means;

    /**
     * Compiles the neurons.
     *
     * @param joint the model of the population, joined by its synapses
     */
    EquationGroup(
            PopulationSpec spec,
            EquationModel joint,
            Map<String, Synapse> kinetics,
            CurrentInput currents,
            Setting setting) {
        super(spec, kinetics, currents, setting);
        model = joint;
        inputs = EquationInput.of(spec.model(), kinetics, size);
        variables = List.copyOf(model.variables().keySet());
        var values = model.values();
        parameters = new ArrayList<>(values.keySet());
        var perNeuron = new LinkedHashSet<String>();
        values.forEach((name, d) -> {
            if (!d.isConstant()) perNeuron.add(name);
        });
        tables = new LinkedHashMap<>();
        model.tables().forEach((table, samples) -> {
            tables.put(table, new TableInput(samples, dt));
            var line = TableNames.line(table);
            parameters.addAll(line);
            if (samples.columns() > 1) perNeuron.addAll(line.subList(0, 2));
        });
        var checked = model.checked();
        compiled = CompiledModel.of(checked, model.method().orElse(null), conducts(), parameters, perNeuron);
        kernel = scratch.kernel(compiled);
        x = new double[variables.size()][size];
        p = new double[parameters.size() + compiled.draws()][];
        for (int k = parameters.size(); k < p.length; k++) p[k] = new double[size];
        tables.forEach((table, input) -> {
            var line = TableNames.line(table);
            for (int k = 0; k < line.size(); k++) p[parameters.indexOf(line.get(k))] = input.line()[k];
        });
        for (int k = 0; k < values.size(); k++) {
            var d = values.get(parameters.get(k));
            p[k] = d.isConstant() ? new double[] {d.min()} : draw(d, parameters.get(k));
        }
        model.held().forEach((variable, d) -> held.put(variable, draw(d, variable)));
        for (var input : inputs) input.resolve(variables, this::parameter);
        drive = scratch.array(0, size);
        conductance = conducts() ? scratch.array(1, size) : null;
        means = scratch.array(2, size);
        hold = new double[size];
        free = scratch.array(3, size);
        lifted = new double[size];
        above = new boolean[size];
        before = scratch.array(4, size);
        part = scratch.array(5, size);
        refractory = draw(model.refractory(), "refractory");
        for (int i = 0; i < size; i++) refractory[i] /= dt;
        noise = compiled.isNoisy() ? new double[size] : null;
        random = new Philox(Philox.key(setting.seed(), "noise of " + name));
        chance = new Philox(Philox.key(setting.seed(), "rand of " + name));
        linear = compiled.method() == Method.EXACT
                ? new LinearStep(this::linearSystem, size, x.length, synapses.size(), perNeuron.isEmpty())
                : null;
        edge = checked.reset().isEmpty();
        boolean repeats = compiled.method().repeats(!edge, noise != null) && !CompiledModel.firesByChance(checked);
        adaptive =
                repeats ? new AdaptiveStep(name, from, variables, kernel, p, size, dt, model.tolerance(), edge) : null;
        repeated = adaptive == null || isAdaptive() ? null : new double[x.length][size];
        firing = scratch.integers(size);
        var recordable = Definitions.recordable(model.equations()).keySet();
        definitions = spec.probes().stream()
                .map(PopulationSpec.Probe::variable)
                .filter(recordable::contains)
                .distinct()
                .toList();
        probe = definitions.isEmpty() ? null : Definitions.compile(checked, parameters, perNeuron, definitions);
        reset();
    }

    private LinearSystem linearSystem(int i) {
        var taus = synapses.stream().mapToDouble(s -> s.synapse.tau()).toArray();
        var rises = synapses.stream().mapToDouble(s -> s.synapse.rise()).toArray();
        return compiled.linear(name -> name.equals("dt") ? dt : parameter(name, i), dt, taus, rises);
    }

    private double parameter(String name, int i) {
        if (held.containsKey(name)) return held.get(name)[i];
        if (tables.containsKey(name)) return tables.get(name).start(i);
        var values = p[parameters.indexOf(name)];
        return values[values.length == 1 ? 0 : i];
    }

    /** Whether a neuron's value of a parameter, or its start, may be another than its neighbour's. */
    private boolean isOwn(String name) {
        return name.equals("rand()")
                || held.containsKey(name)
                || tables.containsKey(name)
                || p[parameters.indexOf(name)].length > 1;
    }

    @Override
    void reset() {
        var start = model.start();
        var otherwise = new double[x.length][size];
        var read = new HashSet<String>();
        for (int i = 0; i < size; i++) {
            int neuron = i;
            chance.seek(-1, from + i);
            var state = start.of(name -> {
                read.add(name);
                return name.equals("rand()") ? chance.nextDouble() : parameter(name, neuron);
            });
            boolean alike = read.stream().noneMatch(this::isOwn);
            for (int k = 0; k < x.length; k++)
                Arrays.fill(otherwise[k], i, alike ? size : i + 1, state.get(variables.get(k)));
            if (alike) break;
        }
        for (int k = 0; k < x.length; k++) initialise(x[k], variables.get(k), otherwise[k]);
        Arrays.fill(hold, 0);
        Arrays.fill(above, false);
        inputs.forEach(EquationInput::clear);
        if (adaptive != null) adaptive.reset();
        super.reset();
    }

    @Override
    void visit(State state) {
        state.array("x", x);
        for (int k = parameters.size(); k < p.length; k++) state.array("p", p[k]);
        state.array("hold", hold);
        state.array("above", above);
        if (adaptive != null) adaptive.visit(state);
        super.visit(state);
    }

    @Override
    List<Synapse> kinetics() {
        var all = new ArrayList<>(super.kinetics());
        for (var input : inputs) all.add(input.kinetics());
        return all;
    }

    @Override
    void attach(Synapse kinetics, Arrivals arrivals) {
        super.attach(kinetics, arrivals);
        for (var input : inputs) if (input.kinetics().equals(kinetics)) input.attach(arrivals);
    }

    @Override
    void receive(long step) {
        super.receive(step);
        for (var input : inputs) input.receive(x, step);
    }

    @Override
    void currentsChanged() {
        // Currents are read anew in every step.
    }

    @Override
    void update(long step) {
        System.arraycopy(currents.current, 0, drive, 0, size);
        if (isAdaptive()) {
            updateAdaptively(step);
            return;
        }
        for (int i = 0; i < size; i++) free[i] = 1 - Math.min(hold[i], 1);
        System.arraycopy(x[0], 0, before, 0, size);
        if (repeated != null) for (int k = 0; k < x.length; k++) System.arraycopy(x[k], 0, repeated[k], 0, size);
        if (noise != null) {
            for (int i = 0; i < size; i++)
                noise[i] = random.seek(step, from + i).nextGaussian();
        }
        if (linear != null) {
            linear.advance(x, drive, synapses, free);
        } else {
            addSynapses();
            boolean looksOnce = compiled.method().order() == 1 && !literal();
            if (looksOnce) tables.values().forEach(TableInput::level);
            kernel.step(x, p, drive, conductance, free, noise, step * dt, dt, size);
        }
        tables.values().forEach(table -> table.begin(step));
        for (var s : synapses) s.advance();
        if (jumps != null) addJumps(step);
        for (int i = 0; i < size; i++) hold[i] = Math.max(hold[i] - 1, 0);
        fire(step);
    }

    private boolean isAdaptive() {
        return compiled.method() == Method.ADAPTIVE;
    }

    private void updateAdaptively(long step) {
        addSynapses();
        for (var s : synapses) s.advance();
        Arrays.fill(lifted, 0);
        if (jumps != null) jumps.drainInto(lifted, step);
        drawChances(step);
        fired.count = 0;
        for (int i = 0; i < size; i++) {
            double g = conductance == null ? 0 : conductance[i];
            int spikes = adaptive.advance(i, x, drive[i], g, step * dt, lifted[i], refractory[i] * dt);
            for (int k = 0; k < spikes; k++) fired.add(i);
        }
    }

    private void addSynapses() {
        if (conductance != null) Arrays.fill(conductance, 0);
        if (open != null) {
            addCurrent(conductance, open, size);
            addCurrent(drive, pull, size);
        }
        for (var s : synapses) {
            if (s.isConductance()) {
                conductanceInto(means, s);
                addConductance(drive, conductance, means, s.synapse.reversal(), size);
            } else {
                s.meanInto(means);
                addCurrent(drive, means, size);
            }
        }
    }

    private static void addConductance(double[] drive, double[] total, double[] g, double reversal, int size) {
        for (int i = 0; i < size; i++) {
            total[i] += g[i];
            drive[i] += g[i] * reversal;
        }
    }

    private static void addCurrent(double[] drive, double[] current, int size) {
        for (int i = 0; i < size; i++) drive[i] += current[i];
    }

    private void addJumps(long step) {
        Arrays.fill(lifted, 0);
        jumps.drainInto(lifted, step);
        for (int i = 0; i < size; i++) x[0][i] += lifted[i] * free[i];
    }

    /** A neuron's draws in their order, so that adding one to a model leaves the others as they are. */
    private void drawChances(long step) {
        if (p.length == parameters.size()) return;
        for (int i = 0; i < size; i++) {
            chance.seek(step, from + i);
            for (int k = parameters.size(); k < p.length; k++) p[k][i] = chance.nextDouble();
        }
    }

    /** Who is held for the whole step cannot fire at its end. */
    private static void mark(boolean[] refractory, double[] free, int size) {
        for (int i = 0; i < size; i++) refractory[i] = free[i] <= 0;
    }

    private void fire(long step) {
        if (!edge) mark(above, free, size);
        drawChances(step);
        int count = kernel.fire(x, p, drive, conductance, above, before, part, (step + 1) * dt, dt, size, firing);
        if (count < 0) throw blownUp(-1 - count, step);
        fired.count = 0;
        for (int k = 0; k < count; k++) settle(firing[k], step);
    }

    /** Who asks for Euler's method wants its steps as they are, as the published programs that use it do. */
    private boolean literal() {
        return compiled.method() == Method.EULER || compiled.method() == Method.SEQUENTIAL_EULER;
    }

    /** Starts the refractory time of a neuron that has fired, at its crossing within the step. */
    private void settle(int i, long step) {
        int spikes = repeated == null || lifted[i] != 0 || free[i] < 1 ? 0 : repeat(i, step);
        for (int k = 0; k < Math.max(spikes, 1); k++) fired.add(i);
        if (spikes > 0) hold[i] = adaptive.held(i) / dt;
        else if (jumps != null || literal()) hold[i] = Math.rint(refractory[i]);
        else hold[i] = refractory[i] - (1 - part[i]);
        // Below zero the next step of a linear model is longer by what this one lost; others are not to be
        // extrapolated.
        if (linear == null) hold[i] = Math.max(0, hold[i]);
    }

    private int repeat(int i, long step) {
        double g = conductance == null ? 0 : conductance[i];
        return adaptive.repeat(i, repeated, x, drive[i], g, step * dt, refractory[i] * dt);
    }

    private IllegalStateException blownUp(int i, long step) {
        int which = 0;
        while (which < x.length - 1 && Double.isFinite(x[which][i])) which++;
        double time = (step + 1) * dt;
        return BlowUp.of(name, from + i, variables.get(which), x[which][i], time, compiled.method(), noise != null);
    }

    @Override
    void begin(long step) {
        now = step * dt;
        for (var table : tables.values()) table.begin(step);
    }

    @Override
    boolean defines(String variable) {
        return definitions.contains(variable);
    }

    @Override
    double state(String variable, int i) {
        int k = definitions.indexOf(variable);
        if (k >= 0) return probe.read(k, x, p, inputCurrent(i), now, dt, i);
        return x[variables.indexOf(variable)][i];
    }

    @Override
    double potential(int i) {
        return x[0][i];
    }
}
