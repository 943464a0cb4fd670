package spikelet.equations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A rule of plasticity whose every name is known, whose every unit fits, and in which nobody changes what is not his.
 *
 * @param model equations and dimensions
 * @param owners to whom each variable belongs
 * @param onPre what a spike does that arrives at the synapse
 * @param onPost what a spike of the postsynaptic neuron does
 * @param events what a third factor does, by its name
 * @param bounds the lower and the upper bound of w, or nothing
 */
public record CheckedRule(
        Checked model,
        Map<String, Owner> owners,
        List<Equations.Assignment> onPre,
        List<Equations.Assignment> onPost,
        Map<String, List<Equations.Assignment>> events,
        List<Expr> bounds) {

    /**
     * The lower bound of the strength.
     *
     * @param values gives the value of each parameter
     * @return in SI units; 0 where the rule says nothing
     */
    public double lower(ToDoubleFunction<String> values) {
        return bounds.isEmpty() ? 0 : Evaluate.of(expanded(bounds.get(0)), values);
    }

    /**
     * The upper bound of the strength.
     *
     * @param values gives the value of each parameter
     * @return in SI units; infinity where the rule says nothing
     */
    public double upper(ToDoubleFunction<String> values) {
        return bounds.size() < 2 ? Double.POSITIVE_INFINITY : Evaluate.of(expanded(bounds.get(1)), values);
    }

    /** The variables of an owner, in the order of the text; the weight is apart. */
    List<Equations.Differential> variables(Owner owner) {
        return model.equations().differentials().stream()
                .filter(d -> owners.get(d.variable()) == owner)
                .filter(d -> !d.variable().equals(Owner.WEIGHT))
                .toList();
    }

    /** The equation of the weight; null if only events change it. */
    Equations.Differential weight() {
        for (var d : model.equations().differentials()) if (d.variable().equals(Owner.WEIGHT) && !d.isHeld()) return d;
        return null;
    }

    /** An expression with all sub-expressions put in. */
    Expr expanded(Expr e) {
        Map<String, Expr> known = new HashMap<>();
        for (var d : model.equations().definitions()) known.put(d.name(), Algebra.substitute(d.value(), known));
        return Algebra.substitute(e, known);
    }

    /** The right side of an equation, with its coefficient on that side. */
    Expr slope(Equations.Differential d) {
        var right = expanded(d.right());
        return d.coefficient() == null ? right : Algebra.divide(right, expanded(d.coefficient()));
    }

    /** Whether an expression uses a variable of somebody, w included for the synapse. */
    boolean uses(Expr e, Owner owner) {
        boolean[] found = {false};
        Names.each(expanded(e), n -> found[0] |= owners.get(n.name()) == owner);
        return found[0];
    }

    /** Whether an expression has one value for good: no variable, no time, no table. */
    boolean isFixed(Expr e) {
        boolean[] fixed = {true};
        Names.each(expanded(e), n -> {
            boolean line = n.name().indexOf('$') >= 0;
            if (owners.containsKey(n.name()) || line || n.name().equals(Builtin.T.symbol())) fixed[0] = false;
        });
        return fixed[0];
    }
}
