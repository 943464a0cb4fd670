package spikelet;

import java.util.Arrays;
import java.util.Locale;
import spikelet.engine.RateNeuron;

/**
 * A neuron that has a rate in the place of spikes: y = Σ w x. Its weights learn by a {@link RateRule} while inputs are presented.
 *
 * <pre>{@code
 * var unit = RateUnit.of(RateRule.oja(), 0.1, 0.2);
 * for (var x : inputs) unit.present(x, 10*ms);
 * unit.weights()
 * }</pre>
 */
public final class RateUnit {
    private static final Parameter DURATION =
            Parameter.time("duration", "10*ms").upTo(1e6);
    private static final Parameter STEP = Parameter.time("dt", "1*ms").upTo(1);

    private final RateRule rule;
    private final RateNeuron neuron;
    private final double dt;
    private boolean rectified;

    private RateUnit(RateRule rule, RateNeuron neuron, double dt) {
        this.rule = rule;
        this.neuron = neuron;
        this.dt = dt;
    }

    /**
     * A unit with steps of 1 ms.
     *
     * @param rule by which it learns
     * @param weights to start with, one per input
     * @return the unit
     * @throws spikelet.equations.ModelError if the rule cannot be
     */
    public static RateUnit of(RateRule rule, double... weights) {
        return of(1e-3, rule, weights);
    }

    /**
     * A unit.
     *
     * @param dt time step in second
     * @param rule by which it learns
     * @param weights to start with, one per input
     * @return the unit
     */
    public static RateUnit of(double dt, RateRule rule, double... weights) {
        STEP.check("rate unit", dt);
        Check.given("rate unit: the rule", rule);
        Check.given("rate unit: the weights", weights);
        Check.that(weights.length > 0, "rate unit: it needs at least one weight");
        Check.finite("rate unit: weight", weights);
        double most = Double.MAX_VALUE;
        return new RateUnit(
                rule, new RateNeuron(rule.checked(), rule.values(), rule.starts(), weights, -most, most, dt), dt);
    }

    /**
     * Lets the rate not fall below zero: y = max(Σ w x, 0).
     *
     * @return this
     */
    public RateUnit rectified() {
        rectified = true;
        return this;
    }

    /**
     * Shows an input for a while, and learns.
     *
     * @param x rates of the inputs
     * @param duration in second, rounded to the time step
     * @return the rate at the end
     * @throws IllegalArgumentException if there are not as many rates as weights
     * @throws IllegalStateException if a weight grows beyond all numbers
     */
    public double present(double[] x, double duration) {
        double y = respond(x);
        long steps = Math.max(1, Math.round(DURATION.check("rate unit", duration) / dt));
        for (long k = 0; k < steps; k++) {
            int bad = neuron.step(x, y);
            if (bad >= 0)
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "rate unit: weight %d became %s; take a smaller learning rate in its rule '%s', or a shorter step",
                        bad,
                        neuron.weights()[bad],
                        rule.name()));
            y = respond(x);
        }
        return y;
    }

    /**
     * The rate that an input causes, without learning.
     *
     * @param x rates of the inputs
     * @return y
     */
    public double respond(double[] x) {
        Check.given("rate unit: the input", x);
        var w = neuron.weights();
        Check.that(x.length == w.length, "rate unit: it has %d inputs, got %d rates", w.length, x.length);
        double sum = 0;
        for (int k = 0; k < w.length; k++) sum += w[k] * x[k];
        return rectified ? Math.max(sum, 0) : sum;
    }

    /**
     * The weights as they are now.
     *
     * @return one per input; a copy
     */
    public double[] weights() {
        return neuron.weights().clone();
    }

    /**
     * A variable of the unit as it is now, such as {@code theta}.
     *
     * @param name its name
     * @return its value
     * @throws IllegalArgumentException if the rule has no such variable
     */
    public double variable(String name) {
        var names = neuron.variables();
        Check.that(
                names.contains(name),
                "rate unit: its rule '%s' has no variable '%s'%s",
                rule.name(),
                name,
                Nearest.hint(String.valueOf(name), names));
        return neuron.variable(name);
    }

    /** The rule and the weights. */
    @Override
    public String toString() {
        return "rate unit, " + rule + ", weights " + Arrays.toString(weights());
    }
}
