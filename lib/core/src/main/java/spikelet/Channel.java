package spikelet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import spikelet.equations.ChannelEquations;
import spikelet.equations.Equations;
import spikelet.equations.Latex;
import spikelet.equations.ModelError;

/**
 * An ion channel, or several, in the membrane of a {@link Cell}: equations with units, in the language of {@link EquationModel}.
 *
 * <pre>{@code
 * var kd = Channel.of("""
 *         Im = g*n^4*(E - v) : amp/metre^2    # the membrane current per area, inward positive
 *         dn/dt = (n_inf - n)/tau_n : 1
 *         n_inf = 1/(1 + exp(-(v + 30*mV)/(9*mV))) : 1
 *         tau_n = 4*ms : second
 *         g = 10*mS/cm^2 : siemens/metre^2
 *         E = -90*mV : volt
 *         """).named("Kd");
 * }</pre>
 *
 * <p>{@code Im} is the membrane current per area, inward positive as the input current of a neuron is (Brian2's SpatialNeuron has the same
 * name and sign); {@code v} is the potential of the compartment. A gate must enter its own equation linearly. A parameter {@code celsius} is the
 * temperature that {@link Cell#celsius} sets. Immutable: each setter returns a new channel.
 */
public final class Channel {
    private final String name;
    private final ChannelEquations equations;
    private final Map<String, Double> given;

    private Channel(String name, ChannelEquations equations, Map<String, Double> given) {
        this.name = name;
        this.equations = equations;
        this.given = given;
    }

    /**
     * Reads a channel.
     *
     * @param text its equations
     * @return the channel
     * @throws ModelError if it says no current {@code Im}, a name is not known, a unit does not fit, or a gate is not linear in itself
     */
    public static Channel of(String text) {
        return new Channel("channel", ChannelEquations.of(Check.given("the text of a channel", text)), Map.of());
    }

    /**
     * Gives the channel a name, under which it appears in summaries and its gates can be told from another's.
     *
     * @param name such as {@code Kd}
     * @return the changed channel
     */
    public Channel named(String name) {
        return new Channel(Check.name("channel", name), equations, given);
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value such as {@code "10 mS/cm^2"}
     * @return the changed channel
     * @throws IllegalArgumentException if there is no such parameter or the unit is not its
     */
    public Channel with(String parameter, String value) {
        return put(parameter, parameterOf(parameter).parse(owner(), value));
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value in SI units
     * @return the changed channel
     * @throws IllegalArgumentException if there is no such parameter
     */
    public Channel with(String parameter, double value) {
        return put(parameter, parameterOf(parameter).check(owner(), value));
    }

    private Channel put(String parameter, double value) {
        var more = new LinkedHashMap<>(given);
        more.put(parameter, value);
        return new Channel(name, equations, more);
    }

    private Parameter parameterOf(String parameter) {
        Check.given(owner() + ": the parameter's name", parameter);
        var all = equations.equations().parameters();
        for (var p : all) {
            if (p.name().equals(parameter))
                return new Parameter(parameter, p.dimension(), Parameter.Sign.ANY, 0, Double.POSITIVE_INFINITY, "1");
        }
        throw new IllegalArgumentException("%s has no parameter '%s'%s"
                .formatted(
                        owner(),
                        parameter,
                        Nearest.hint(
                                parameter,
                                all.stream().map(Equations.Parameter::name).toList())));
    }

    boolean hasParameter(String parameter) {
        return equations.equations().parameters().stream()
                .anyMatch(p -> p.name().equals(parameter));
    }

    /** Refuses a channel that cannot run yet. */
    void validate(String where) {
        values().forEach((parameter, value) -> Check.that(
                !value.isNaN(),
                "%s: parameter '%s' of channel '%s' has no value; give it, for example .with(\"%s\", \"10 mS/cm^2\")",
                where,
                parameter,
                name,
                parameter));
    }

    /**
     * The name.
     *
     * @return as given with {@link #named}
     */
    public String name() {
        return name;
    }

    /**
     * The text, read and checked.
     *
     * @return the equations
     */
    public ChannelEquations equations() {
        return equations;
    }

    /**
     * All parameters with their values, defaults included.
     *
     * @return in SI units, by name, in the order of the text; NaN for one that has none yet
     */
    public Map<String, Double> values() {
        var values = new LinkedHashMap<String, Double>();
        for (var p : equations.equations().parameters()) values.put(p.name(), given.getOrDefault(p.name(), p.value()));
        return Collections.unmodifiableMap(values);
    }

    /**
     * The gates.
     *
     * @return their dimensions by name, in the order of the text
     */
    public Map<String, Dimension> gates() {
        var gates = new LinkedHashMap<String, Dimension>();
        for (var d : equations.equations().differentials()) gates.put(d.variable(), d.dimension());
        return Collections.unmodifiableMap(gates);
    }

    /**
     * The equations as LaTeX, as a notebook shows them.
     *
     * @return an aligned environment
     */
    public String latex() {
        return Latex.of(equations.equations());
    }

    /**
     * The generated Java source of the kernel.
     *
     * @return Java source
     */
    public String source() {
        return equations.source();
    }

    private String owner() {
        return "channel '" + name + "'";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Channel c
                && name.equals(c.name)
                && equations.equations().text().equals(c.equations.equations().text())
                && given.equals(c.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, equations.equations().text(), given);
    }

    /** The equations as written. */
    @Override
    public String toString() {
        return name + ":\n" + equations.equations().text().strip();
    }
}
