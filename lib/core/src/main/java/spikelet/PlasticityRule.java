package spikelet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spikelet.equations.CheckedRule;
import spikelet.equations.Latex;
import spikelet.equations.ModelError;
import spikelet.equations.Owner;
import spikelet.equations.PlasticityEquations;

/**
 * A rule of plasticity written as text with units.
 *
 * <pre>{@code
 * var rule = Plasticity.of("""
 *         dx/dt = -x/tau_plus  : 1 (pre)
 *         dy/dt = -y/tau_minus : 1 (post)
 *         tau_plus = 16.8*ms : second; tau_minus = 33.7*ms : second
 *         A_plus = 0.01 : 1; A_minus = 0.0105 : 1; w_max : weight
 *         """)
 *     .onPre("x += 1; w -= A_minus*w_max*y")
 *     .onPost("y += 1; w += A_plus*w_max*x")
 *     .bounds("0", "w_max").with("w_max", "15 nS");
 * net.connect(inputs).to(neuron).allToAll().weight("7 nS").conductance(5*ms, 0*mV).plastic(rule);
 * }</pre>
 *
 * <p>{@code w} is the <b>strength</b> of a synapse: its weight without the sign, never below zero. The sign is that of the weight it
 * started with and no rule can change it (Dale's principle): where a rule strengthens a synapse of -2 nA it goes towards -3 nA. {@code weight} is the unit
 * of w, whatever the projection has.
 *
 * <p>Each variable says after its unit whose it is. {@code (pre)}: one for the synapses of a presynaptic neuron, as a trace of the spikes that arrive;
 * {@code (post)}: one for each postsynaptic neuron; {@code (synapse)}: one for each synapse, as an eligibility trace; {@code (shared)}:
 * one for all, as the concentration of dopamine. {@code v} is the potential of the postsynaptic neuron; other variables of its model are declared with
 * {@code (neuron)}, as in {@code u : volt (neuron)}, and only read. A variable may be without equation, {@code x : 1 (pre)}, and
 * is then changed by events alone. {@code dw/dt = …} lets the weights change all the time, which costs a pass over all synapses in
 * each step. {@code level(t)} is a {@link #table table}.
 *
 * <p>{@code onPre} is what a spike does when it arrives at the synapse, that is after the delay: it first acts with the weight that it finds, then the statements
 * are run. {@code onPost} is what a spike of the postsynaptic neuron does, {@code onReward} what a {@link #rewardedBy third factor}
 * does. Statements see what those before them left; w is brought back into its bounds after the last one.
 *
 * <p><b>Order.</b> Arrivals fall on grid points, but the spikes of an integrated neuron only appear there: v crosses the threshold somewhere
 * in the step that ends at that point. So they are taken in the middle of that step, and never coincide with an arrival: pairs of spikes
 * that are not correlated then change a weight, on average, as they do in the limit of small steps, with an error of order dt². Taking
 * them at the grid point instead, with either order of the two, makes the neuron of Song, Miller and Abbott (2000) fire at 19.5 or 26.5 Hz at dt 0.1 ms. An arrival
 * through a delta synapse lifts v at the grid point itself and may cause the spike that is found there; behind delta synapses a spike is therefore taken half a step after
 * its grid point. Third factors act at the grid point of their spike, before the arrivals.
 *
 * <p>What decays, {@code dx/dt = (rest - x)/tau} with parameters alone, does so exactly. Other equations are advanced by an exponential
 * Euler step, of first order in dt. Immutable: each setter returns a new rule.
 */
public final class PlasticityRule implements Plasticity {
    private static final String REWARD = "reward";

    private final RuleParts parts;

    private PlasticityRule(RuleParts parts) {
        this.parts = parts;
    }

    static PlasticityRule of(String text) {
        return new PlasticityRule(RuleParts.of(Check.given("the text of a rule", text))).read();
    }

    /**
     * Gives the rule a name for summaries and messages.
     *
     * @param name such as {@code triplet STDP}
     * @return the changed rule
     */
    public PlasticityRule named(String name) {
        return new PlasticityRule(parts.named(Check.name("rule", name)));
    }

    /**
     * Says what a spike does that arrives at a synapse, after the delay.
     *
     * @param statements such as {@code "x += 1; w -= A_minus*y"}
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public PlasticityRule onPre(String statements) {
        return new PlasticityRule(parts.onPre(given(statements))).read();
    }

    /**
     * Says what a spike of the postsynaptic neuron does.
     *
     * @param statements such as {@code "y += 1; w += A_plus*x"}
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public PlasticityRule onPost(String statements) {
        return new PlasticityRule(parts.onPost(given(statements))).read();
    }

    private String given(String statements) {
        return Check.given(parts.owner() + ": the statements", statements);
    }

    /**
     * Says what a reward does, the third factor.
     *
     * @param statements such as {@code "d += 1"} or {@code "w += eta*e"}
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public PlasticityRule onReward(String statements) {
        return on(REWARD, statements);
    }

    /**
     * Says what a third factor of one's own does.
     *
     * @param event its name, such as {@code punishment}
     * @param statements such as {@code "d -= 1"}
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public PlasticityRule on(String event, String statements) {
        return new PlasticityRule(parts.on(Check.name(parts.owner() + ": an event", event), given(statements))).read();
    }

    /**
     * Joins another rule: the synapses learn by both. Statements of this rule go before those of the other; bounds are those of the rule that has some, this
     * one's where both have.
     *
     * @param other a rule with other names for its variables and parameters
     * @return the joint rule
     * @throws ModelError if a name is declared in both
     */
    public PlasticityRule and(Plasticity other) {
        Check.given(parts.owner() + ": the other rule", other);
        return new PlasticityRule(parts.and(other.rule().parts)).read();
    }

    /**
     * Keeps the strength between two values; without, it is kept from zero on.
     *
     * @param lower such as {@code "0"}; not negative
     * @param upper such as {@code "w_max"}
     * @return the changed rule
     * @throws ModelError if a text cannot be read
     */
    public PlasticityRule bounds(String lower, String upper) {
        Check.given(parts.owner() + ": the lower bound", lower);
        Check.given(parts.owner() + ": the upper bound", upper);
        return new PlasticityRule(parts.bounds(lower, upper)).read();
    }

    /**
     * Says where variables start; what is not named starts where the text says, {@code r = 5*Hz : Hz (post)}, else at zero. Weights start at
     * the weight of the projection.
     *
     * @param statements such as {@code "r = rho_0"}, of parameters alone
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public PlasticityRule initially(String statements) {
        return new PlasticityRule(parts.start(given(statements))).read();
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value such as {@code "16.8 ms"}
     * @return the changed rule
     * @throws IllegalArgumentException if the text cannot be read, or the parameter was declared in another unit
     */
    public PlasticityRule with(String parameter, String value) {
        return with(parameter, parts.given().with(parts.owner(), parts.withoutWeights(), parameter, value));
    }

    /**
     * Gives a parameter that the text declares its value.
     *
     * @param parameter its name
     * @param value in SI units
     * @return the changed rule
     * @throws IllegalArgumentException if the text does not declare it, so that its unit is not known
     */
    public PlasticityRule with(String parameter, double value) {
        var declared = parts.equations().equations();
        var constant = Distribution.constant(value);
        return with(parameter, parts.given().with(parts.owner(), declared, parameter, constant));
    }

    private PlasticityRule with(String parameter, GivenValues more) {
        Check.that(
                !parameter.equals(PlasticityEquations.WEIGHT),
                "%s: the weight w starts where the projection says: net.connect(…).to(…).weight(…)",
                parts.owner());
        var value = more.values().get(parameter);
        Check.that(
                value == null || value.isConstant(),
                "%s: %s is one value for all synapses, got %s; a value for each synapse is a variable, '%s : 1 (synapse)'",
                parts.owner(),
                parameter,
                value == null ? "" : value.format(more.dimensions().get(parameter)),
                parameter);
        return new PlasticityRule(parts.given(more));
    }

    /**
     * Gives a table that the rule reads at the time, {@code level(t)}, its values: a continuous third factor.
     *
     * @param table its name, such as {@code level}
     * @param samples one column, for all synapses
     * @return the changed rule
     * @throws IllegalArgumentException if the text declared it in another unit, or there are several columns
     */
    public PlasticityRule table(String table, Samples samples) {
        var more = parts.given().table(parts.owner(), parts.equations().equations(), table, samples);
        Check.that(
                samples.columns() == 1,
                "%s: table '%s' is one signal for all synapses, got %d columns",
                parts.owner(),
                table,
                samples.columns());
        return new PlasticityRule(parts.given(more));
    }

    /**
     * Lets every spike of a population be a reward.
     *
     * @param population of the same network
     * @return the changed rule
     * @throws IllegalArgumentException if the rule does not say what a reward does
     */
    public PlasticityRule rewardedBy(Population population) {
        return when(REWARD, population);
    }

    /**
     * Lets rewards come at given times.
     *
     * @param times in second
     * @return the changed rule
     * @throws IllegalArgumentException if a time is negative, or the rule does not say what a reward does
     */
    public PlasticityRule rewardedAt(double... times) {
        return when(REWARD, times);
    }

    /**
     * Lets every spike of a population be a third factor.
     *
     * @param event its name
     * @param population of the same network
     * @return the changed rule
     */
    public PlasticityRule when(String event, Population population) {
        checkEvent(event);
        Check.given(parts.owner() + ": the population of '" + event + "'", population);
        return new PlasticityRule(parts.when(event, population.whole().name()));
    }

    /**
     * Lets a third factor come at given times.
     *
     * @param event its name
     * @param times in second
     * @return the changed rule
     */
    public PlasticityRule when(String event, double... times) {
        checkEvent(event);
        Check.given(parts.owner() + ": the times of '" + event + "'", times);
        Check.finite(parts.owner() + ": time of '" + event + "'", times);
        for (double t : times)
            Check.that(
                    t >= 0,
                    "%s: '%s' cannot come before the start, got %s",
                    parts.owner(),
                    event,
                    Quantity.format(t, Dimension.TIME));
        return new PlasticityRule(parts.when(event, Arrays.stream(times).boxed().toList()));
    }

    private void checkEvent(String event) {
        Check.given(parts.owner() + ": the event", event);
        var first = event.equals(REWARD) ? ".onReward(\"d += 1\")" : ".on(\"" + event + "\", \"d += 1\")";
        Check.that(
                parts.events().containsKey(event),
                "%s: it is not told what '%s' does; say so first, for example %s%s",
                parts.owner(),
                event,
                first,
                parts.events().isEmpty()
                        ? ""
                        : Nearest.hint(event, parts.events().keySet()));
    }

    @Override
    public PlasticityRule rule() {
        return this;
    }

    /** The texts can be read. */
    private PlasticityRule read() {
        parts.equations();
        return this;
    }

    /**
     * Checks that all names are known and all units fit.
     *
     * @param weight the dimension of the projection's weights; null where it is not known yet
     * @param potential the dimension of the postsynaptic neurons' v
     * @return the rule as it is compiled
     * @throws ModelError if something does not fit
     */
    public CheckedRule checked(Dimension weight, Dimension potential) {
        var told = weight != null ? weight : parts.weightDimension().orElse(null);
        return told != null ? check(told, potential) : RuleParts.trying(d -> check(d, potential));
    }

    private CheckedRule check(Dimension weight, Dimension potential) {
        var equations = parts.equations(weight, potential);
        var dimensions = new LinkedHashMap<>(parts.given().dimensions());
        for (var p : equations.equations().parameters()) {
            var known = dimensions.get(p.name());
            if (known != null && Owner.isOfWeights(known)) dimensions.put(p.name(), p.dimension());
        }
        var checked = equations.check(dimensions);
        for (var name : checked.model().unused()) {
            var names = checked.model().dimensions().keySet();
            Check.that(false, "%s: nothing in it is called '%s'%s", parts.owner(), name, Nearest.hint(name, names));
        }
        return checked;
    }

    /**
     * Between which values the strength is kept.
     *
     * @param low in SI units, not negative
     * @param high in SI units
     */
    public record Bounds(double low, double high) {}

    /**
     * The bounds of the strength.
     *
     * @param checked the rule, checked
     * @return in SI units
     * @throws IllegalArgumentException if they cannot be
     */
    public Bounds bounds(CheckedRule checked) {
        var values = values();
        return RuleChecks.bounds(parts.owner(), checked, checked.lower(values::get), checked.upper(values::get));
    }

    /**
     * The values of all parameters, defaults included.
     *
     * @return in SI units, by name
     */
    public Map<String, Double> values() {
        return parts.values();
    }

    /**
     * The tables that it reads.
     *
     * @return by the names that the equations have for them
     */
    public Map<String, Samples> tables() {
        return parts.given().tables();
    }

    /**
     * Where variables start by {@link #initially}.
     *
     * @return in SI units, by name
     */
    public Map<String, Double> starts() {
        return PlasticityEquations.starts(parts.start(), values());
    }

    /**
     * The population whose spikes are a third factor.
     *
     * @param event its name
     * @return the population's name
     */
    public Optional<String> population(String event) {
        return Optional.ofNullable(parts.populations().get(event));
    }

    /**
     * When a third factor comes.
     *
     * @param event its name
     * @return times in second
     */
    public double[] times(String event) {
        return parts.times().getOrDefault(event, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * How many numbers it keeps for each synapse besides the weight.
     *
     * @return the number of its (synapse) variables, and one more if there are any
     */
    public int synapseVariables() {
        var owners = parts.equations().owners();
        // The weight is one of them, and stands for the time of the last event.
        int count =
                (int) owners.values().stream().filter(o -> o == Owner.SYNAPSE).count();
        return count > 1 ? count : 0;
    }

    /** When the last third factor comes that was given as a time. */
    double lastTime() {
        return events().stream()
                .flatMapToDouble(e -> Arrays.stream(times(e)))
                .max()
                .orElse(0);
    }

    /** What weights measure as far as the rule tells, by what it declares or by the values it was given. */
    Optional<Dimension> weightDimension() {
        var told = parts.weightDimension();
        if (told.isPresent()) return told;
        var unit = checked(null, Dimension.VOLTAGE).model().dimensions().get(PlasticityEquations.WEIGHT);
        return Owner.isOfWeights(unit) ? Optional.empty() : Optional.of(unit);
    }

    /**
     * The names of its third factors.
     *
     * @return in the order in which they were told
     */
    public List<String> events() {
        return List.copyOf(parts.events().keySet());
    }

    /**
     * Its name.
     *
     * @return as in summaries
     */
    public String name() {
        return parts.name();
    }

    /**
     * The rule as LaTeX, as a notebook shows it: its equations, what arrivals, spikes and third factors do, bounds and values.
     *
     * @return an aligned environment
     */
    public String latex() {
        var read = parts.equations(parts.weightDimension().orElse(null), Dimension.VOLTAGE);
        var texts = new LinkedHashMap<String, String>();
        values().forEach((parameter, value) -> {
            var unit = parts.given().dimensions().get(parameter);
            for (var p : read.equations().parameters()) if (p.name().equals(parameter)) unit = p.dimension();
            boolean known = unit != null && !Owner.isOfWeights(unit);
            texts.put(parameter, Latex.quantity(value, known ? unit : Dimension.NONE));
        });
        return Latex.of(read, texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlasticityRule r && parts.equals(r.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** In words: {@code pair STDP, tau_plus 16.8 ms}. */
    @Override
    public String toString() {
        return parts.toString();
    }
}
