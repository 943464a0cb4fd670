package spikelet.equations;

import java.util.Map;

/**
 * The potential at which a model fires and is reset, for drawing its spikes.
 *
 * @param potential in SI units
 * @param cutsUpstroke whether the equations make an upstroke of their own, which the ceiling cuts off; false where v only creeps up to a
 *     threshold, as in the leaky integrate-and-fire neuron
 */
public record Ceiling(double potential, boolean cutsUpstroke) {
    /**
     * Reads the ceiling off the condition of a spike.
     *
     * @param model a checked model
     * @param parameters the values of those parameters that are the same for all neurons, in SI units
     * @return null if nothing is reset or the condition is not {@code v >} a constant
     */
    public static Ceiling of(Checked model, Map<String, Double> parameters) {
        var v = model.equations().differentials().get(0).variable();
        if (model.reset().isEmpty() || !(model.threshold() instanceof Expr.Binary condition)) return null;
        boolean rises = condition.operator() == Operator.GREATER || condition.operator() == Operator.GREATER_EQUAL;
        if (!rises
                || !(condition.left() instanceof Expr.Name name)
                || !name.name().equals(v)) return null;
        double potential = Evaluate.of(condition.right(), n -> parameters.getOrDefault(n, Double.NaN));
        if (!Double.isFinite(potential)) return null;
        var rate = Dynamics.of(model.equations(), false).drift().get(v);
        return new Ceiling(potential, Algebra.line(rate, v) == null);
    }
}
