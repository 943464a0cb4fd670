package spikelet.equations;

import java.util.ArrayList;
import java.util.List;

/**
 * Random numbers of an instant, {@code rand()}: they decide whether a neuron fires or where it starts, but have no place in an equation,
 * which would depend on the time step.
 *
 * <p>In a kernel each {@code rand()} of the threshold and the reset becomes a parameter that has a new value for each neuron and step.
 */
final class Chance {
    /** How the random number of a start value is asked for. */
    static final String NAME = "rand()";

    private static final String DRAW = "$rand";

    private final List<String> draws = new ArrayList<>();

    private Chance() {}

    /** Refuses random numbers where time flows. */
    static void check(Equations equations) {
        for (var d : equations.definitions()) refuse(d.value());
        for (var d : equations.differentials()) {
            if (d.coefficient() != null) refuse(d.coefficient());
            refuse(d.right());
        }
    }

    private static void refuse(Expr e) {
        var call = first(e);
        if (call == null) return;
        throw new ModelError(
                call.at(),
                "'rand()' cannot stand in an equation or a sub-expression",
                "noise in time is 'xi', as in 'dv/dt = … + sigma*sqrt(2/tau)*xi'; a random number goes into the condition or the statements of a spike, or into the start values");
    }

    private static Expr.Call first(Expr e) {
        if (e instanceof Expr.Unary u) return first(u.of());
        if (e instanceof Expr.Binary b) {
            var left = first(b.left());
            return left != null ? left : first(b.right());
        }
        if (!(e instanceof Expr.Call c)) return null;
        if (c.function() == Function.RAND) return c;
        for (var argument : c.arguments()) {
            var found = first(argument);
            if (found != null) return found;
        }
        return null;
    }

    /** Whether an expression is random, before or after {@link Named}. */
    static boolean isIn(Expr e) {
        boolean[] found = {first(e) != null};
        Names.each(e, n -> found[0] |= n.name().startsWith(DRAW));
        return found[0];
    }

    /**
     * A model whose random numbers have names.
     *
     * @param model the model
     * @param draws the names, in the order of the text
     */
    record Named(Checked model, List<String> draws) {}

    static Named named(Checked model) {
        var chance = new Chance();
        var threshold = model.threshold() == null ? null : chance.name(model.threshold());
        var reset = model.reset().stream()
                .map(a -> new Equations.Assignment(a.variable(), a.operator(), chance.name(a.value()), a.at()))
                .toList();
        var named =
                new Checked(model.equations(), threshold, reset, model.dimensions(), model.missing(), model.unused());
        return new Named(named, List.copyOf(chance.draws));
    }

    private Expr name(Expr e) {
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), name(u.of()), u.at());
        if (e instanceof Expr.Binary b) return new Expr.Binary(b.operator(), name(b.left()), name(b.right()), b.at());
        if (!(e instanceof Expr.Call c)) return e;
        if (c.function() != Function.RAND) {
            return new Expr.Call(
                    c.function(), c.arguments().stream().map(this::name).toList(), c.at());
        }
        draws.add(DRAW + draws.size());
        return new Expr.Name(draws.get(draws.size() - 1), c.at());
    }
}
