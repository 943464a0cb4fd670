package spikelet.equations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What a postsynaptic spike adds to a weight, where this is a sum of products of a trace of the terminal, which decays since the last arrival, and of
 * something that the spike brings along. Then the sum over spikes can be taken once for a neuron instead of once for each synapse: with
 * a trace x that decays at a rate r,
 *
 * <pre>  sum of x(s) f(s) over the spikes s = x(0) · sum of exp(-r s) f(s)</pre>
 *
 * <p>Nothing may become smaller by it: then a weight that would meet its upper bound on the way is at the bound at the end, too.
 */
final class Products {
    /** A trace of the terminal, and by statement what it is multiplied with. */
    record Product(Equations.Differential trace, Map<Equations.Assignment, Expr> factors) {}

    private final CheckedRule rule;
    private final ToDoubleFunction<String> values;
    /** Variables that are never negative. */
    private final Set<String> positive = new HashSet<>();

    private Products(CheckedRule rule, ToDoubleFunction<String> values, Map<String, Double> starts) {
        this.rule = rule;
        this.values = values;
        for (var d : rule.model().equations().differentials())
            if (decays(d) && starts.getOrDefault(d.variable(), d.start()) >= 0) positive.add(d.variable());
        while (positive.removeIf(
                v -> !statements().stream().allMatch(a -> !a.variable().equals(v) || raises(a)))) continue;
    }

    /**
     * The products of a rule.
     *
     * @param values gives the value of each parameter
     * @param starts where variables start that do not as the text says
     * @return none if the rule is not of this form
     */
    static List<Product> of(CheckedRule rule, ToDoubleFunction<String> values, Map<String, Double> starts) {
        if (!CompiledRule.isDeferred(rule) || !rule.variables(Owner.SYNAPSE).isEmpty()) return List.of();
        return new Products(rule, values, starts).products();
    }

    private List<Product> products() {
        var products = new LinkedHashMap<Equations.Differential, Map<Equations.Assignment, Expr>>();
        for (var a : rule.onPost()) {
            if (rule.owners().get(a.variable()) != Owner.SYNAPSE) continue;
            if (a.operator() != Operator.ADD) return List.of();
            var rest = rule.expanded(a.value());
            for (var d : rule.variables(Owner.PRE)) {
                var line = Algebra.line(rest, d.variable());
                if (line == null) return List.of();
                rest = line.constant();
                if (Algebra.isZero(line.slope())) continue;
                if (!isTrace(d) || !isFactor(line.slope())) return List.of();
                products.computeIfAbsent(d, x -> new LinkedHashMap<>()).put(a, line.slope());
            }
            if (!Algebra.isZero(rest)) return List.of();
        }
        var list = new ArrayList<Product>();
        products.forEach((d, factors) -> list.add(new Product(d, factors)));
        return list;
    }

    /** Whether it decays to nothing. */
    private boolean isTrace(Equations.Differential d) {
        if (d.isHeld() || !positive.contains(d.variable())) return false;
        return Algebra.isZero(Algebra.line(rule.slope(d), d.variable()).constant());
    }

    private boolean isFactor(Expr e) {
        return !rule.uses(e, Owner.PRE) && !rule.uses(e, Owner.SYNAPSE) && isPositive(e);
    }

    private List<Equations.Assignment> statements() {
        var all = new ArrayList<>(rule.onPre());
        all.addAll(rule.onPost());
        return all;
    }

    /** Whether what is no variable of the neurons' model is left alone between events, or goes to what is not negative. */
    private boolean decays(Equations.Differential d) {
        var owner = rule.owners().get(d.variable());
        if (owner == Owner.NEURON || owner == Owner.SYNAPSE || !CompiledRule.isClosed(rule, d)) return false;
        if (d.isHeld()) return true;
        var decay = CompiledRule.decay(rule, d, values);
        return decay.rate() < 0 && decay.rest() >= 0;
    }

    private boolean raises(Equations.Assignment a) {
        boolean adds = a.operator() == null || a.operator() == Operator.ADD;
        return adds && isPositive(rule.expanded(a.value()));
    }

    /** Whether an expression is known never to be negative. */
    private boolean isPositive(Expr e) {
        if (rule.isFixed(e)) return Evaluate.of(rule.expanded(e), values) >= 0;
        if (e instanceof Expr.Name n)
            return positive.contains(n.name()) || n.name().equals(Builtin.T.symbol());
        if (e instanceof Expr.Call c) return c.function() == Function.EXP;
        if (!(e instanceof Expr.Binary b)) return false;
        return switch (b.operator()) {
            case ADD, MULTIPLY, DIVIDE -> isPositive(b.left()) && isPositive(b.right());
            case POWER -> isPositive(b.left());
            default -> false;
        };
    }
}
