package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** White noise drives state variables: it adds to the right side of an equation and stands nowhere else. */
final class Noise {
    private static final String NAME = Builtin.XI.symbol();

    /** Sub-expressions that hold noise. */
    private final Map<String, Boolean> noisy = new HashMap<>();

    private Noise() {}

    static void check(Equations equations, Expr threshold, List<Equations.Assignment> reset) {
        var noise = new Noise();
        for (var d : equations.definitions()) noise.noisy.put(d.name(), noise.isIn(d.value()));
        for (var d : equations.differentials()) {
            if (d.coefficient() != null) noise.refuse(d.coefficient());
            noise.isIn(d.right());
        }
        if (threshold != null) noise.refuse(threshold);
        reset.forEach(a -> noise.refuse(a.value()));
    }

    /** The equations with sub-expressions that hold noise put where they are used: a kernel adds noise once a step, not as a value. */
    static Equations inlined(Equations equations) {
        var noisy = new HashMap<String, Expr>();
        var rest = new ArrayList<Equations.Definition>();
        for (var d : equations.definitions()) {
            var value = Algebra.substitute(d.value(), noisy);
            if (Algebra.contains(value, NAME)) noisy.put(d.name(), value);
            else rest.add(d);
        }
        if (noisy.isEmpty()) return equations;
        var differentials = equations.differentials().stream()
                .map(d -> new Equations.Differential(
                        d.variable(),
                        d.coefficient(),
                        Algebra.substitute(d.right(), noisy),
                        d.dimension(),
                        d.at(),
                        d.sort(),
                        d.start()))
                .toList();
        return new Equations(equations.text(), differentials, List.copyOf(rest), equations.parameters());
    }

    private void refuse(Expr e) {
        if (!isIn(e)) return;
        throw new ModelError(
                e.at(),
                "'" + NAME + "' has no value at an instant",
                "white noise stands on the right side of an equation only, as in 'dv/dt = … + sigma*sqrt(2/tau)*xi'");
    }

    /** Whether an expression holds noise; refused unless it is linear in it. */
    private boolean isIn(Expr e) {
        if (e instanceof Expr.Name n) return n.name().equals(NAME) || noisy.getOrDefault(n.name(), false);
        if (e instanceof Expr.Unary u) return linear(e, isIn(u.of()), u.operator() == Operator.SUBTRACT);
        if (e instanceof Expr.Binary b) {
            boolean left = isIn(b.left());
            boolean right = isIn(b.right());
            return linear(
                    e,
                    left || right,
                    switch (b.operator()) {
                        case ADD, SUBTRACT -> true;
                        case MULTIPLY -> !(left && right);
                        case DIVIDE -> !right;
                        default -> false;
                    });
        }
        if (!(e instanceof Expr.Call c)) return false;
        boolean any = false;
        for (var argument : c.arguments()) any |= isIn(argument);
        return linear(e, any, false);
    }

    private static boolean linear(Expr e, boolean noisy, boolean allowed) {
        if (!noisy || allowed) return noisy;
        throw new ModelError(
                e.at(),
                "'" + NAME + "' can only be added, or multiplied by what holds no noise",
                "for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'");
    }
}
