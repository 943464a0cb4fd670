package spikelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import spikelet.equations.Sort;

/** A population of a network, being described: initial values, and what is recorded. Spikes are always recorded. */
public final class Population {
    static final String AT = " at ";

    private static final Parameter INTERVAL = Parameter.time("sampling interval", "1*ms");

    private final Network network;
    private final String name;
    private final int size;
    private final Polarity polarity;
    private final NeuronModel model;
    /** The population whose place this is; null for a population itself. */
    private final Population whole;

    private final Place place;
    /** Distributions, or texts whose unit is known once the synapses are. */
    private final Map<String, Object> initial = new LinkedHashMap<>();

    private final Map<String, int[]> probes = new LinkedHashMap<>();
    private double sampleEvery;
    /** Null if the neurons stand nowhere. */
    private Layout layout;

    Population(Network network, String name, int size, Polarity polarity, NeuronModel model) {
        this.network = network;
        this.name = Check.name("population", name);
        int at = name.lastIndexOf(AT);
        Check.that(
                at < 0 || !name.endsWith(")"),
                "population '%s': that is how a place on the neurons of a population is written; leave out '%s'",
                name,
                at < 0 ? "" : name.substring(at).strip());
        Check.that(!this.name.contains("→"), "population '%s': the name must not contain an arrow", name);
        this.size = Check.size(owner(), size);
        this.polarity = polarity;
        Check.that(model != null, "population '%s': the model must not be null; for example Lif.with()", name);
        this.model = model;
        whole = null;
        place = null;
        if (model instanceof Lif lif) lif.validate(owner(), size);
        if (model instanceof EquationModel equations) equations.validate(owner(), size);
        if (model instanceof Cell cell) cell.compartments();
    }

    private Population(Population whole, Place place) {
        this.whole = whole;
        this.place = place;
        network = whole.network;
        name = whole.name + AT + place;
        size = whole.size;
        polarity = whole.polarity;
        model = whole.model;
    }

    /**
     * A place on the neurons of a population with compartments, to stimulate, to connect to or to record from:
     * {@code net.connect(e).to(p.at("dendrite", 0.8))}. What arrives at the population itself arrives in the middle of its first section.
     *
     * @param section a section of its {@link Cell}
     * @param at how far along it, from 0 to 1
     * @return the population as seen from there
     * @throws IllegalArgumentException if its neurons have no compartments, or not this place
     */
    public Population at(String section, double at) {
        return at(new Place(section, at));
    }

    Population at(Place there) {
        Check.that(model instanceof Cell, "%s has no sections, its neurons are points; places are for a Cell", owner());
        ((Cell) model).check(there);
        return new Population(whole == null ? this : whole, there);
    }

    /** What this is a place of, or itself. */
    Population whole() {
        return whole == null ? this : whole;
    }

    Place place() {
        return place;
    }

    private String owner() {
        return "population '" + name + "'";
    }

    /**
     * The name.
     *
     * @return unique in the network
     */
    public String name() {
        return name;
    }

    /**
     * The number of neurons.
     *
     * @return at least one
     */
    public int size() {
        return size;
    }

    /**
     * What the neurons release.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * What the neurons are.
     *
     * @return the model, immutable: it can serve another population too
     */
    public NeuronModel model() {
        return model;
    }

    Network network() {
        return network;
    }

    /**
     * Says where the neurons stand, so that distances can decide who connects.
     *
     * @param layout such as {@code Layout.ring(1*mm)}
     * @return this
     * @throws IllegalArgumentException if it has not a place for each neuron
     */
    public Population layout(Layout layout) {
        checkCurrent();
        Check.given(owner() + ": the layout", layout).check(owner(), size);
        this.layout = layout;
        return this;
    }

    /** Null if the neurons stand nowhere. */
    Layout layout() {
        return whole == null ? layout : whole.layout;
    }

    /**
     * Sets where a state variable starts. Without it v starts at rest and synaptic variables at zero.
     *
     * @param variable {@code v}, or a synaptic variable such as {@code exc}
     * @param value in SI units
     * @return this
     */
    public Population initial(String variable, double value) {
        return initial(variable, Distribution.constant(value));
    }

    /**
     * Sets where a state variable starts, with its unit checked.
     *
     * @param variable {@code v}, or a synaptic variable such as {@code exc}
     * @param value such as {@code "-60 mV"} or {@code "uniform(-60 mV, -50 mV)"}
     * @return this
     */
    public Population initial(String variable, String value) {
        checkChangeable(variable);
        if (model.variables().containsKey(variable))
            resolve(value, model.variables().get(variable), variable);
        initial.put(variable, value);
        return this;
    }

    /**
     * Sets where a state variable starts, neuron by neuron.
     *
     * @param variable {@code v}, or a synaptic variable such as {@code exc}
     * @param values in SI units
     * @return this
     */
    public Population initial(String variable, Distribution values) {
        checkChangeable(variable);
        if (model.variables().containsKey(variable))
            resolve(values, model.variables().get(variable), variable);
        initial.put(variable, values);
        return this;
    }

    /** A handle from before the population was defined again would change nothing. */
    private void checkCurrent() {
        Check.that(whole == null, "%s is a place; say this of the whole population", owner());
        Check.that(
                network.current(this) == this,
                "population '%s' was defined again; use what that definition returned, not the population from before",
                name);
    }

    private void checkChangeable(String variable) {
        checkCurrent();
        Check.given(owner() + ": the variable's name", variable);
        Check.that(!model.isSource(), "population '%s' only sends spikes; it has no variable '%s'", name, variable);
    }

    private Distribution resolve(Object value, Dimension dimension, String variable) {
        var parameter = parameterOf("initial " + variable, dimension);
        // Published networks draw initial conductances from a normal whose tail is negative (COBA, Brette et al. 2007).
        Check.given(owner() + ": initial " + variable, value);
        boolean drawn = value instanceof Distribution d ? !d.isConstant() : ((String) value).contains("(");
        if (drawn) parameter = parameter.ofAnySign();
        var sort = model instanceof EquationModel equations ? equations.sort(variable) : Sort.NUMBER;
        if (value instanceof String text) return Sorts.parse(parameter, owner(), sort, text);
        var values = parameter.check(owner(), (Distribution) value);
        Sorts.check(owner(), "initial " + variable, sort, values);
        Check.count(owner(), "initial " + variable, values, size);
        return values;
    }

    private static Parameter parameterOf(String name, Dimension d) {
        if (d.equals(Dimension.CONDUCTANCE)) return Parameter.conductance(name, "10*nS");
        if (d.equals(Dimension.CURRENT)) return Parameter.current(name, "50*pA");
        if (d.equals(Dimension.VOLTAGE)) return Parameter.voltage(name, "-60*mV");
        return new Parameter(name, d, Parameter.Sign.ANY, 0, Double.POSITIVE_INFINITY, "1");
    }

    /**
     * Records a state variable or an input at every time step: {@code v}, a synaptic variable such as {@code exc}, {@code I}
     * (stimulus current) or {@code I_syn} (synaptic current); of a model given by equations also a sub-expression, such as {@code I_Na},
     * computed from the state at the beginning of the step; of neurons with compartments also {@code dendrite(0.8).v}, see {@link Cell}.
     *
     * @param variable the variable's name
     * @param neurons the neurons; none for all
     * @return this
     * @throws IllegalArgumentException if a neuron does not exist; an unknown variable is refused when the network is compiled,
     *     for synapses may still come
     */
    public Population record(String variable, int... neurons) {
        if (whole != null) {
            whole.record(place + "." + variable, neurons);
            return this;
        }
        checkChangeable(variable);
        var chosen = Check.neurons(owner(), neurons, size);
        var all = model instanceof Cell cell ? CellVariable.expand(cell, variable) : List.of(variable);
        all.forEach(v -> probes.put(v, chosen));
        return this;
    }

    /**
     * Records one sample per interval instead of one per time step.
     *
     * @param interval in second, at least the time step; rounded to it
     * @return this
     */
    public Population sampleEvery(double interval) {
        checkCurrent();
        sampleEvery = INTERVAL.check(owner(), interval);
        return this;
    }

    /**
     * Records one sample per interval instead of one per time step.
     *
     * @param interval such as {@code "1 ms"}
     * @return this
     */
    public Population sampleEvery(String interval) {
        checkCurrent();
        sampleEvery = INTERVAL.parse(owner(), interval);
        return this;
    }

    /** The data that do not depend on synapses. */
    PopulationSpec bare(double dt) {
        Check.that(
                sampleEvery == 0 || sampleEvery > dt * 0.999,
                "population '%s': sampling interval %s is shorter than the time step (%s)",
                name,
                Quantity.format(sampleEvery, Dimension.TIME),
                Quantity.format(dt, Dimension.TIME));
        return new PopulationSpec(
                name, size, polarity, model, Map.of(), List.of(), sampleEvery, Optional.ofNullable(layout));
    }

    /** The finished data; variables can be checked only here, once all synapses are known. */
    PopulationSpec spec(Map<String, Dimension> known) {
        var values = new LinkedHashMap<String, Distribution>();
        checkEach(initial, (variable, value) -> {
            Check.that(
                    !(model instanceof Cell) || !variable.contains("."),
                    "population '%s': '%s' has no initial value; a cell starts at one potential everywhere, .initial(\"v\", …), and its gates at their steady state there",
                    name,
                    variable);
            checkKnown(variable, known, "initial value");
            Check.that(
                    !isDefinition(variable),
                    "population '%s': '%s' is a sub-expression of its equations and has no initial value",
                    name,
                    variable);
            Check.that(
                    !variable.equals("I") && !variable.equals("I_syn"),
                    "population '%s': '%s' is an input and has no initial value",
                    name,
                    variable);
            values.put(variable, resolve(value, known.get(variable), variable));
        });
        var wanted = new ArrayList<PopulationSpec.Probe>();
        checkEach(probes, (variable, neurons) -> {
            Check.that(
                    known.containsKey(variable) || !isDefinition(variable),
                    "population '%s': record: '%s' holds white noise, which has no value at an instant",
                    name,
                    variable);
            checkKnown(variable, known, "record");
            wanted.add(new PopulationSpec.Probe(
                    variable, Arrays.stream(neurons).boxed().toList()));
        });
        return new PopulationSpec(
                name,
                size,
                polarity,
                model,
                Collections.unmodifiableMap(values),
                List.copyOf(wanted),
                sampleEvery,
                Optional.ofNullable(layout));
    }

    private boolean isDefinition(String variable) {
        return model instanceof EquationModel m
                && m.equations().definitions().stream().anyMatch(d -> d.name().equals(variable));
    }

    /** An entry that is refused is forgotten: the corrected cell must not fail for it again. */
    private static <V> void checkEach(Map<String, V> entries, BiConsumer<String, V> use) {
        for (var variable : List.copyOf(entries.keySet())) {
            try {
                use.accept(variable, entries.get(variable));
            } catch (IllegalArgumentException e) {
                entries.remove(variable);
                throw e;
            }
        }
    }

    private void checkKnown(String variable, Map<String, Dimension> known, String what) {
        if (model instanceof Cell && variable.contains(".")) return; // checked when it was asked for
        Check.that(
                known.containsKey(variable),
                "population '%s': %s: there is no variable '%s'%s",
                name,
                what,
                variable,
                Nearest.hint(variable, known.keySet()));
    }

    /** The name and size: {@code population 'E', 3200 neurons}. */
    @Override
    public String toString() {
        return owner() + ", " + size + " neurons, " + polarity + ", " + model.summary();
    }
}
