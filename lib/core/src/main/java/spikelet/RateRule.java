package spikelet;

import java.util.List;
import java.util.Map;
import spikelet.equations.CheckedRule;
import spikelet.equations.Latex;
import spikelet.equations.ModelError;
import spikelet.equations.PlasticityEquations;

/**
 * A rule by which a {@link RateUnit} learns: text in the language of {@link PlasticityRule}, in which {@code x} is the rate of an input, {@code y} that of the
 * unit and {@code w} the weight between the two, all plain numbers.
 *
 * <pre>{@code
 * var oja = RateRule.of("dw/dt = eta*y*(x - y*w); eta = 0.1/second : Hz");
 * }</pre>
 *
 * <p>Other variables are those of the unit, {@code (post)}, or of a synapse, {@code (synapse)}. Weights may have either sign. Immutable.
 */
public final class RateRule {
    private static final String OWN = "\nx : 1 (pre); y : 1 (post)";

    private final String name;
    private final String text;
    private final String start;
    private final GivenValues given;

    private RateRule(String name, String text, String start, GivenValues given) {
        this.name = name;
        this.text = text;
        this.start = start;
        this.given = given;
    }

    /**
     * A rule of one's own.
     *
     * @param equations among them {@code dw/dt = …}
     * @return the rule
     * @throws ModelError if the text cannot be read
     */
    public static RateRule of(String equations) {
        Check.given("the text of a rule", equations);
        var rule = new RateRule("rate rule", equations, "", GivenValues.NONE);
        rule.equations();
        return rule;
    }

    /**
     * Oja's rule (J. Math. Biol. 15, 1982, equation 3), {@code dw/dt = eta y (x - y w)}: the weights turn to the first principal component of the inputs, with length one.
     *
     * @return the rule; parameter {@code eta}, 0.1 Hz
     */
    public static RateRule oja() {
        return of("dw/dt = eta*y*(x - y*w); eta = 0.1/second : Hz").named("Oja");
    }

    /**
     * The rule of Bienenstock, Cooper and Munro (J. Neurosci. 2, 1982) with the threshold of Intrator and Cooper (Neural Netw. 5, 1992): {@code dw/dt = eta x y (y - theta)}, where theta follows the mean
     * of y². The unit becomes selective: of K equally frequent patterns that are linearly independent it answers one with K and the others not at all.
     *
     * @return the rule; parameters {@code eta}, 0.01 Hz, and {@code tau_theta}, 10 s
     */
    public static RateRule bcm() {
        return of("""
                        dw/dt = eta*x*y*(y - theta)
                        dtheta/dt = (y^2 - theta)/tau_theta : 1 (post)
                        eta = 0.01/second : Hz; tau_theta = 10*second : second
                        """).named("BCM");
    }

    /**
     * Gives the rule a name for summaries and messages.
     *
     * @param name such as {@code Oja}
     * @return the changed rule
     */
    public RateRule named(String name) {
        return new RateRule(Check.name("rule", name), text, start, given);
    }

    /**
     * Gives a parameter its value.
     *
     * @param parameter its name
     * @param value such as {@code "0.1 Hz"}
     * @return the changed rule
     * @throws IllegalArgumentException if the text cannot be read, or the parameter was declared in another unit
     */
    public RateRule with(String parameter, String value) {
        return new RateRule(name, text, start, given.with(owner(), equations().equations(), parameter, value));
    }

    /**
     * Gives a parameter that the text declares its value.
     *
     * @param parameter its name
     * @param value in SI units
     * @return the changed rule
     * @throws IllegalArgumentException if the text does not declare it, so that its unit is not known
     */
    public RateRule with(String parameter, double value) {
        var constant = Distribution.constant(value);
        return new RateRule(name, text, start, given.with(owner(), equations().equations(), parameter, constant));
    }

    /**
     * Says where variables start, else at zero.
     *
     * @param statements such as {@code "theta = 1"}
     * @return the changed rule
     * @throws ModelError if the text cannot be read
     */
    public RateRule initially(String statements) {
        Check.given(owner() + ": the statements", statements);
        var rule = new RateRule(name, text, statements, given);
        rule.equations();
        return rule;
    }

    private PlasticityEquations equations() {
        return PlasticityEquations.of(
                text + OWN, "", "", Map.of(), List.of(), start, Dimension.NONE, Dimension.VOLTAGE);
    }

    CheckedRule checked() {
        var checked = equations().check(given.dimensions());
        var missing = checked.model().missing();
        Check.that(
                missing.isEmpty(),
                "%s: parameter '%s' has no value; give it one: .with(\"%s\", …)",
                owner(),
                missing.isEmpty() ? "" : missing.get(0),
                missing.isEmpty() ? "" : missing.get(0));
        var unused = checked.model().unused();
        Check.that(
                unused.isEmpty(), "%s: nothing in it is called '%s'", owner(), unused.isEmpty() ? "" : unused.get(0));
        Check.that(
                checked.model().equations().differentials().stream()
                        .anyMatch(d -> d.variable().equals("w") && !d.isHeld()),
                "%s: it does not say how weights change; add 'dw/dt = …'",
                owner());
        return checked;
    }

    Map<String, Double> values() {
        var all = new java.util.LinkedHashMap<String, Double>();
        given.over(equations().equations()).forEach((k, v) -> all.put(k, v.min()));
        return all;
    }

    Map<String, Double> starts() {
        return PlasticityEquations.starts(start, values());
    }

    /**
     * The rule as LaTeX.
     *
     * @return an aligned environment
     */
    public String latex() {
        var read = PlasticityEquations.of(text, "", "", Map.of(), List.of(), start, Dimension.NONE, Dimension.VOLTAGE);
        var texts = new java.util.LinkedHashMap<String, String>();
        values().forEach((parameter, value) -> {
            for (var p : read.equations().parameters())
                if (p.name().equals(parameter)) texts.put(parameter, Latex.quantity(value, p.dimension()));
        });
        return Latex.of(read, texts);
    }

    String name() {
        return name;
    }

    private String owner() {
        return "rule '" + name + "'";
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
