package spikelet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import spikelet.equations.Checked;
import spikelet.equations.Equations;
import spikelet.equations.Latex;
import spikelet.equations.SynapseEquations;
import spikelet.equations.TableNames;

/**
 * A synapse written as differential equations with units, in the language of {@link NeuronModel#of neuron models}.
 *
 * <pre>{@code
 * var nmda = Synapse.of("""
 *         dg/dt = -g/tau                                  : siemens
 *         block = 1/(1 + Mg/(3.57*mM)*exp(-0.062*v/mV))   : 1
 *         I = g*block*(E - v)                             : amp
 *         tau = 100*ms : second; E = 0*mV : volt; Mg = 1*mM : mM
 *         """).onSpike("g += w").named("NMDA");
 * net.connect(e).to(i).probability(0.1).weight("0.5 nS").through(nmda);
 * }</pre>
 *
 * <p>{@code I} is the current into the neuron that receives, {@code v} its membrane potential (its first variable), {@code w} the weight
 * of the synapse that a spike came through. The state is one per receiving neuron, the sum over its synapses, so a spike can only add
 * multiples of w. The equations join those of the neurons, under the synapse's name: {@code g} of a synapse named NMDA is recorded and
 * initialised as {@code NMDA_g}. The neurons' integrator is then chosen for both together. Immutable: each setter returns a new synapse.
 */
public final class EquationSynapse implements Synapse {
    private final String text;
    private final String onSpike;
    private final String label;
    private final GivenValues given;
    private final SynapseEquations equations;

    private EquationSynapse(String text, String onSpike, String label, GivenValues given, SynapseEquations equations) {
        this.text = text;
        this.onSpike = onSpike;
        this.label = label;
        this.given = given;
        this.equations = equations;
    }

    static EquationSynapse of(String text) {
        Check.given("the text of a synapse", text);
        return new EquationSynapse(text, null, "", GivenValues.NONE, SynapseEquations.of(text, null));
    }

    /**
     * Says what a spike does; a synapse with one state variable adds its weight to it if nothing is said.
     *
     * @param statements such as {@code "g += w"} or {@code "x += w/tau_rise"}
     * @return the changed synapse
     * @throws spikelet.equations.ModelError if the text cannot be read
     */
    public EquationSynapse onSpike(String statements) {
        Check.given(owner() + ": the statements", statements);
        return new EquationSynapse(text, statements, label, given, SynapseEquations.of(text, statements));
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value such as {@code "80 ms"}
     * @return the changed synapse
     * @throws IllegalArgumentException if the text cannot be read, or the parameter was declared in another unit
     */
    public EquationSynapse with(String parameter, String value) {
        return with(given.with(owner(), equations.equations(), parameter, value));
    }

    /**
     * Gives a parameter that the text declares its value.
     *
     * @param parameter its name
     * @param value in SI units
     * @return the changed synapse
     * @throws IllegalArgumentException if the text does not declare it, so that its unit is not known
     */
    public EquationSynapse with(String parameter, double value) {
        return with(given.with(owner(), equations.equations(), parameter, Distribution.constant(value)));
    }

    /**
     * Gives a table that the equations read at the time, {@code level(t)}, its values.
     *
     * @param table its name, such as {@code level}
     * @param samples one column for all neurons that receive, or one for each
     * @return the changed synapse
     * @throws IllegalArgumentException if the text declared it in another unit
     */
    public EquationSynapse table(String table, Samples samples) {
        return with(given.table(owner(), equations.equations(), table, samples));
    }

    private EquationSynapse with(GivenValues more) {
        Check.that(
                !more.values().containsKey(SynapseEquations.WEIGHT),
                "%s: the weight w is set where it connects: net.connect(…).to(…).weight(…)",
                owner());
        return new EquationSynapse(text, onSpike, label, more, equations);
    }

    @Override
    public EquationSynapse named(String variable) {
        var name = Check.name("synapse", variable);
        Check.that(
                name.matches("[A-Za-z][A-Za-z0-9_]*"),
                "synapse: the name '%s' comes before those of its variables; it holds letters, digits and _",
                name);
        return new EquationSynapse(text, onSpike, name, given, equations);
    }

    @Override
    public EquationSynapse kinetics() {
        return new EquationSynapse(text, onSpike, "", given, equations);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Dimension dimension() {
        return equations.complete().weight();
    }

    Parameter weight() {
        return new Parameter("weight", dimension(), Parameter.Sign.ANY, 0, Double.POSITIVE_INFINITY, "1");
    }

    GivenValues given() {
        return given;
    }

    /**
     * The equations and what a spike does as LaTeX, as a notebook shows them.
     *
     * @return an aligned environment
     */
    public String latex() {
        return Latex.of(equations);
    }

    private String owner() {
        return label.isEmpty() ? "synapse" : "synapse '" + label + "'";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EquationSynapse s
                && text.equals(s.text)
                && Objects.equals(onSpike, s.onSpike)
                && label.equals(s.label)
                && given.equals(s.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, onSpike, label, given);
    }

    /** In words: {@code equations (g)}. */
    @Override
    public String toString() {
        var states = equations.equations().differentials().stream()
                .map(Equations.Differential::variable)
                .toList();
        return "equations (" + String.join(", ", states) + ")" + values();
    }

    private String values() {
        var dimensions = given.dimensions();
        var text = new StringBuilder();
        for (Map.Entry<String, Distribution> e : given.values().entrySet())
            text.append(", ").append(e.getKey()).append(' ').append(e.getValue().format(dimensions.get(e.getKey())));
        given.tables()
                .forEach((table, samples) ->
                        text.append(", ").append(table).append(' ').append(samples));
        return text.toString();
    }

    /** Refuses neurons that it does not fit. */
    void checkOn(String owner, String population, NeuronModel model) {
        Check.that(
                !model.isSource(),
                "%s: population '%s' only sends spikes, and has no place for a synapse",
                owner,
                population);
        var neuron = model.asEquations();
        var name = label.isEmpty() ? "syn" : label;
        increments(neuron, name);
        neuron.joined(name, this).checked();
    }

    /** Refuses a synapse that lacks the value of a parameter or table. */
    void checkGiven(String owner, String name, Checked joint) {
        for (var missing : joint.missing()) {
            if (!missing.startsWith(name + "_")) continue;
            boolean isTable = TableNames.isTable(missing);
            var mine = (isTable ? TableNames.table(missing) : missing).substring(name.length() + 1);
            var unit = joint.dimensions().get(missing).symbol();
            var wayOut = isTable
                    ? ".table(\"%s\", Samples.every(1*ms, values, \"%s\"))".formatted(mine, unit)
                    : ".with(\"%s\", \"1 %s\")".formatted(mine, unit);
            throw new IllegalArgumentException(
                    "%s: %s '%s' of its synapse '%s' has no value; give it one, for example %s"
                            .formatted(owner, isTable ? "table" : "parameter", mine, name, wayOut));
        }
    }

    /** The neuron's equations joined by those of the synapse. */
    Equations joined(Equations neuron, String name) {
        return equations.joined(neuron, name, given.names());
    }

    /**
     * What a spike of weight 1 adds to the state variables of a neuron that has this synapse.
     *
     * @param neuron the model before the synapse joined
     * @param name the synapse's name there
     * @return one increment per assignment
     * @throws spikelet.equations.ModelError if a spike does something else than to add multiples of w
     */
    public List<SynapseEquations.Increment> increments(EquationModel neuron, String name) {
        Check.given(owner() + ": the neurons' model", neuron);
        var dimensions = neuron.joined(name, this).givenDimensions();
        return equations.increments(neuron.equations(), name, given.names(), dimensions);
    }
}
