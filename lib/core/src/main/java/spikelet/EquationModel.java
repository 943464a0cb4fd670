package spikelet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import spikelet.equations.Checked;
import spikelet.equations.Checker;
import spikelet.equations.CompiledModel;
import spikelet.equations.Equations;
import spikelet.equations.Expr;
import spikelet.equations.LatexModel;
import spikelet.equations.Method;
import spikelet.equations.ModelError;
import spikelet.equations.Parser;
import spikelet.equations.Sort;
import spikelet.equations.StartState;
import spikelet.equations.TableNames;

/**
 * A neuron model written as differential equations with units.
 *
 * <pre>{@code
 * var adex = NeuronModel.of("""
 *         C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
 *         tau_w dw/dt = a*(v - EL) - w                            : amp
 *         """)
 *     .spikesWhen("v > 20*mV").onSpike("v = Vr; w += b").initially("v = EL")
 *     .with("C", "281 pF").with("gL", "30 nS").with("EL", "-70.6 mV") …
 * }</pre>
 *
 * <p>The language is told by {@link NeuronModel#of}. The first variable that has an equation is the membrane potential: delta synapses
 * lift it, conductance synapses pull on it, and it is held while the neuron is refractory. Everything is checked for its dimension before
 * it runs.
 *
 * <p>The integrator is chosen to suit the equations and told by {@link #summary}; {@link #method} overrules it. Immutable: each setter
 * returns a new model.
 */
public final class EquationModel implements NeuronModel {
    private final String name;
    private final Equations equations;
    private final String threshold;
    private final String reset;
    private final String start;
    private final GivenValues given;
    private final Distribution refractory;
    private final Integration method;

    private EquationModel(
            String name,
            Equations equations,
            String threshold,
            String reset,
            String start,
            GivenValues given,
            Distribution refractory,
            Integration method) {
        this.name = name;
        this.equations = equations;
        this.threshold = threshold;
        this.reset = reset;
        this.start = start;
        this.given = given;
        this.refractory = refractory;
        this.method = method;
    }

    static EquationModel of(String text) {
        var equations = Parser.equations(Check.given("the text of a model", text));
        return new EquationModel(
                "model", equations, "", "", "", GivenValues.NONE, Distribution.constant(0), Integration.CHOSEN);
    }

    /**
     * Gives the model a name for summaries.
     *
     * @param name such as {@code AdEx}
     * @return the changed model
     */
    public EquationModel named(String name) {
        var checked = Check.name("model", name);
        return new EquationModel(checked, equations, threshold, reset, start, given, refractory, method);
    }

    /**
     * Says when the neuron fires. With {@link #onSpike} it fires at each time step at which the condition holds; without, when the condition
     * begins to hold. A neuron that is refractory for the whole step does not fire.
     *
     * @param condition such as {@code "v > 20*mV"}
     * @return the changed model
     * @throws ModelError if the text cannot be read
     */
    public EquationModel spikesWhen(String condition) {
        Parser.condition(Check.given(owner() + ": the condition", condition));
        return new EquationModel(name, equations, condition, reset, start, given, refractory, method);
    }

    /**
     * Says what a spike does to the neuron that fires.
     *
     * @param statements such as {@code "v = Vr; w += b"}
     * @return the changed model
     * @throws ModelError if the text cannot be read
     */
    public EquationModel onSpike(String statements) {
        Parser.assignments(Check.given(owner() + ": the statements", statements));
        return new EquationModel(name, equations, threshold, statements, start, given, refractory, method);
    }

    /**
     * Says where the state variables start; what is not named starts at zero. {@code Population.initial} goes before.
     *
     * @param statements such as {@code "v = EL; m = m_inf"}
     * @return the changed model
     * @throws ModelError if the text cannot be read
     */
    public EquationModel initially(String statements) {
        Parser.assignments(Check.given(owner() + ": the statements", statements));
        return new EquationModel(name, equations, threshold, reset, statements, given, refractory, method);
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value such as {@code "30 nS"} or {@code "normal(20 ms, 2 ms)"}
     * @return the changed model
     * @throws IllegalArgumentException if the text cannot be read, or the parameter was declared in another unit
     */
    public EquationModel with(String parameter, String value) {
        return with(given.with(owner(), equations, parameter, value));
    }

    /**
     * Gives a boolean parameter its value.
     *
     * @param parameter its name
     * @param value whether it holds
     * @return the changed model
     * @throws IllegalArgumentException if the text does not declare it as a boolean
     */
    public EquationModel with(String parameter, boolean value) {
        Check.that(
                sort(parameter) == Sort.BOOLEAN,
                "%s: '%s' is no boolean; to declare it as one write '%s : boolean' in the equations",
                owner(),
                parameter,
                parameter);
        return with(parameter, value ? 1 : 0);
    }

    /**
     * Gives a parameter that the text declares its value.
     *
     * @param parameter its name
     * @param value in SI units
     * @return the changed model
     * @throws IllegalArgumentException if the text does not declare it, so that its unit is not known
     */
    public EquationModel with(String parameter, double value) {
        return with(parameter, Distribution.constant(value));
    }

    /**
     * Gives a parameter that the text declares its values, neuron by neuron.
     *
     * @param parameter its name
     * @param values in SI units
     * @return the changed model
     * @throws IllegalArgumentException if the text does not declare it, so that its unit is not known
     */
    public EquationModel with(String parameter, Distribution values) {
        return with(given.with(owner(), equations, parameter, values));
    }

    private EquationModel with(GivenValues more) {
        return new EquationModel(name, equations, threshold, reset, start, more, refractory, method);
    }

    /**
     * The model of neurons that receive through a synapse given by equations: its equations join theirs, and its current their input.
     *
     * @param label the synapse's name, which comes before the names of its variables
     * @param synapse the synapse
     * @return the joint model
     * @throws ModelError if the two do not fit
     */
    public EquationModel joined(String label, EquationSynapse synapse) {
        Check.given(owner() + ": the synapse's name", label);
        Check.given(owner() + ": the synapse", synapse);
        return new EquationModel(
                name,
                synapse.joined(equations, label),
                threshold,
                reset,
                start,
                given.and(label, synapse.given()),
                refractory,
                method);
    }

    /**
     * Gives a table that the equations read at the time, {@code stim(t)}, its values.
     *
     * @param table its name, such as {@code stim}
     * @param samples one column for all neurons, or one for each
     * @return the changed model
     * @throws IllegalArgumentException if the text declared it in another unit
     */
    public EquationModel table(String table, Samples samples) {
        return with(given.table(owner(), equations, table, samples));
    }

    /**
     * Gives a table that the equations read at the time its values, at equal distances from time zero on and for all neurons.
     *
     * @param table its name, such as {@code stim}
     * @param interval in second
     * @param values in the unit
     * @param unit such as {@code "pA"}
     * @return the changed model
     */
    public EquationModel table(String table, double interval, double[] values, String unit) {
        return table(table, Samples.every(interval, values, unit));
    }

    /**
     * The tables.
     *
     * @return by the names that the equations have for them, {@code stim(t)}
     */
    public Map<String, Samples> tables() {
        return Collections.unmodifiableMap(given.tables());
    }

    /** The names of what the kernel gets: the parameters, and what stands for the tables. */
    private List<String> parameterNames() {
        var names = new ArrayList<>(values().keySet());
        tables().keySet().forEach(table -> names.addAll(TableNames.line(table)));
        return names;
    }

    /** What the values of a parameter or state variable are. */
    Sort sort(String of) {
        return Sorts.of(equations, of);
    }

    Map<String, Dimension> givenDimensions() {
        return given.dimensions();
    }

    /**
     * Sets the absolute refractory time, for which the first variable is held after a spike.
     *
     * @param time in second, zero or positive
     * @return the changed model
     */
    public EquationModel refractory(double time) {
        return refractory(Distribution.constant(time));
    }

    /**
     * Sets the absolute refractory time.
     *
     * @param time such as {@code "2 ms"}
     * @return the changed model
     */
    public EquationModel refractory(String time) {
        var values = Lif.REFRACTORY.parseAny(owner(), time);
        return new EquationModel(name, equations, threshold, reset, start, given, values, method);
    }

    /**
     * Sets the absolute refractory time, neuron by neuron.
     *
     * @param time in second
     * @return the changed model
     */
    public EquationModel refractory(Distribution time) {
        var values = Lif.REFRACTORY.check(owner(), time);
        return new EquationModel(name, equations, threshold, reset, start, given, values, method);
    }

    /**
     * Overrules the choice of the integrator.
     *
     * @param method the method
     * @return the changed model
     * @throws IllegalArgumentException later, when a population is made of it, if the method does not suit the equations
     */
    public EquationModel method(Method method) {
        return integrated(this.method.with(Check.given(owner() + ": the method", method)));
    }

    /**
     * Sets how exact the adaptive method is: the error of each variable in each of its steps, in parts of the largest magnitude that the
     * variable has had. One millionth if it is not set.
     *
     * @param tolerance between 1e-13 and 0.1
     * @return the changed model, which takes {@link Method#ADAPTIVE} unless another method is asked for afterwards
     * @throws IllegalArgumentException if the tolerance is outside that range
     */
    public EquationModel tolerance(double tolerance) {
        return integrated(Integration.adaptive(owner(), tolerance));
    }

    private EquationModel integrated(Integration by) {
        return new EquationModel(name, equations, threshold, reset, start, given, refractory, by);
    }

    /**
     * The method asked for.
     *
     * @return empty if it is chosen
     */
    public Optional<Method> method() {
        return Optional.ofNullable(method.method());
    }

    /**
     * The tolerance of the adaptive method.
     *
     * @return in parts of each variable's magnitude
     */
    public double tolerance() {
        return method.tolerance();
    }

    /**
     * The method in use where no conductance synapses arrive: the one asked for, else the one chosen.
     *
     * @return the method
     * @throws ModelError if the model is not complete
     */
    public Method integrator() {
        return method.method() != null ? method.method() : CompiledModel.methodFor(checked(), false);
    }

    /**
     * The refractory time.
     *
     * @return in second
     */
    public Distribution refractory() {
        return refractory;
    }

    /**
     * The text as data.
     *
     * @return the equations
     */
    public Equations equations() {
        return equations;
    }

    /**
     * The model with all names resolved and all dimensions checked.
     *
     * @return the checked model
     * @throws ModelError if something does not fit
     */
    public Checked checked() {
        var condition = condition();
        if (!start.isEmpty()) Checker.check(equations, condition, Parser.assignments(start), given.dimensions());
        return Checker.check(equations, condition, assignments(), given.dimensions());
    }

    private Expr condition() {
        return threshold.isEmpty() ? null : Parser.condition(threshold);
    }

    private List<Equations.Assignment> assignments() {
        return reset.isEmpty() ? List.of() : Parser.assignments(reset);
    }

    /**
     * All parameters with their values, defaults included.
     *
     * @return in SI units, by name
     */
    public Map<String, Distribution> values() {
        return given.over(equations);
    }

    /**
     * Where the variables that only spikes change start, if neither {@link #initially} nor the population says otherwise.
     *
     * @return in SI units, by name
     */
    public Map<String, Distribution> held() {
        return given.held(equations);
    }

    /**
     * Where the state variables start if the population does not say otherwise.
     *
     * @return what computes it, neuron by neuron
     */
    public StartState start() {
        return new StartState(equations, start);
    }

    /** Whether the input current occurs in the equations. */
    boolean takesCurrent() {
        return CompiledModel.uses(equations, "I");
    }

    /** Whether the membrane potential of a model is one, in volt: models without dimensions have none. */
    static boolean hasPotential(NeuronModel model) {
        return !(model instanceof EquationModel m)
                || m.equations.differentials().isEmpty()
                || m.equations.differentials().get(0).dimension().equals(Dimension.VOLTAGE);
    }

    /** Checks the model once it is in use. */
    void validate(String owner, int size) {
        var checked = checked();
        checked.missing().stream().filter(TableNames::isTable).findFirst().ifPresent(table -> {
            throw new IllegalArgumentException(
                    "%s: table '%s' of its model has no values; give them, for example .table(\"%s\", 1*ms, values, \"%s\")"
                            .formatted(
                                    owner,
                                    TableNames.table(table),
                                    TableNames.table(table),
                                    checked.dimensions().get(table).symbol()));
        });
        checked.missing().stream().findFirst().ifPresent(missing -> {
            var unit = checked.dimensions().get(missing);
            throw new IllegalArgumentException(
                    "%s: parameter '%s' of its model has no value; give it, for example .with(\"%s\", \"%s\")"
                            .formatted(owner, missing, missing, unit == null ? "30 nS" : "1 " + unit.symbol()));
        });
        Check.that(
                checked.unused().isEmpty(),
                "%s: its model has no parameter '%s'%s",
                owner,
                checked.unused().isEmpty() ? "" : checked.unused().get(0),
                checked.unused().isEmpty()
                        ? ""
                        : Nearest.hint(
                                checked.unused().get(0), checked.dimensions().keySet()));
        Check.that(
                !equations.differentials().isEmpty(),
                "%s: its model has no differential equation; write one, for example 'dv/dt = (EL - v)/tau : volt'",
                owner);
        values().forEach((parameter, d) -> Check.count(owner, parameter, d, size));
        held().forEach((variable, d) -> Check.count(owner, variable, d, size));
        Check.count(owner, "refractory", refractory, size);
        tables().forEach((table, samples) -> Check.that(
                samples.columns() == 1 || samples.columns() == size,
                "%s: table '%s' has values for %d neurons, the population has %d",
                owner,
                TableNames.table(table),
                samples.columns(),
                size));
        if (method.method() != null) CompiledModel.check(checked, method.method(), false);
    }

    /**
     * The generated Java source of the kernel, as it runs with current synapses.
     *
     * @return Java source
     * @throws ModelError if the model is not complete
     */
    public String source() {
        return CompiledModel.of(checked(), method.method(), false, parameterNames(), Set.of())
                .source();
    }

    /**
     * The model as LaTeX, as a notebook shows it: equations, what happens at a spike, and the parameters with their values.
     *
     * @return an aligned environment
     */
    public String latex() {
        var dimensions = new LinkedHashMap<>(given.dimensions());
        equations.parameters().forEach(p -> dimensions.put(p.name(), p.dimension()));
        return LatexModel.of(equations, condition(), assignments(), refractory, values(), dimensions);
    }

    private String owner() {
        return "model '" + name + "'";
    }

    /** This model. */
    @Override
    public EquationModel asEquations() {
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Dimension> variables() {
        var variables = new LinkedHashMap<String, Dimension>();
        for (var d : equations.differentials()) variables.put(d.variable(), d.dimension());
        return Collections.unmodifiableMap(variables);
    }

    @Override
    public String summary() {
        var text = new StringBuilder(name)
                .append(" (")
                .append(String.join(", ", variables().keySet()))
                .append(')');
        var checked = checked();
        text.append(", ").append(method.describe(integrator()));
        var dimensions = checked.dimensions();
        values().forEach((p, d) -> text.append(", ").append(p).append(' ').append(told(p, d, dimensions)));
        if (!refractory.equals(Distribution.constant(0)))
            text.append(", refractory ").append(refractory.format(Dimension.TIME));
        tables().forEach((table, samples) ->
                text.append(", ").append(table).append(' ').append(samples));
        return text.toString();
    }

    private String told(String parameter, Distribution values, Map<String, Dimension> dimensions) {
        if (sort(parameter) == Sort.BOOLEAN && values.isConstant()) return values.min() == 0 ? "false" : "true";
        return values.format(dimensions.getOrDefault(parameter, Dimension.NONE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EquationModel m
                && name.equals(m.name)
                && equations.text().equals(m.equations.text())
                && threshold.equals(m.threshold)
                && reset.equals(m.reset)
                && start.equals(m.start)
                && given.equals(m.given)
                && refractory.equals(m.refractory)
                && method.equals(m.method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, equations.text(), threshold, reset, start, given, refractory, method);
    }

    /** The equations as written. */
    @Override
    public String toString() {
        return name + ":\n" + equations.text().strip();
    }
}
