package spikelet.equations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a checked model's booleans as the numbers 1 and 0, so that what comes after the checks knows numbers alone. */
final class Booleans {
    private final Set<String> names = new HashSet<>();

    private Booleans(Equations equations) {
        equations.differentials().forEach(d -> add(d.variable(), d.sort()));
        equations.definitions().forEach(d -> add(d.name(), d.sort()));
        equations.parameters().forEach(p -> add(p.name(), p.sort()));
    }

    private void add(String name, Sort sort) {
        if (sort == Sort.BOOLEAN) names.add(name);
    }

    /** The equations with {@code b = int(condition)} for a boolean b. */
    static Equations asNumbers(Equations equations) {
        var booleans = new Booleans(equations);
        var differentials = new ArrayList<Equations.Differential>();
        for (var d : equations.differentials()) {
            var coefficient = d.coefficient() == null ? null : booleans.number(d.coefficient());
            differentials.add(new Equations.Differential(
                    d.variable(), coefficient, booleans.number(d.right()), d.dimension(), d.at(), d.sort(), d.start()));
        }
        var definitions = new ArrayList<Equations.Definition>();
        for (var d : equations.definitions()) {
            var value = booleans.value(d.value(), d.sort());
            definitions.add(new Equations.Definition(d.name(), value, d.dimension(), d.at(), d.sort()));
        }
        return new Equations(
                equations.text(), List.copyOf(differentials), List.copyOf(definitions), equations.parameters());
    }

    /** A condition over the names of the model. */
    static Expr condition(Equations equations, Expr e) {
        return e == null ? null : new Booleans(equations).condition(e);
    }

    /** What happens at a spike, or where a model starts. */
    static List<Equations.Assignment> assignments(Equations equations, List<Equations.Assignment> all) {
        var booleans = new Booleans(equations);
        return all.stream()
                .map(a -> {
                    var sort = booleans.names.contains(a.variable()) ? Sort.BOOLEAN : Sort.NUMBER;
                    return new Equations.Assignment(
                            a.variable(), a.operator(), booleans.value(a.value(), sort), a.at());
                })
                .toList();
    }

    private Expr value(Expr e, Sort sort) {
        if (sort != Sort.BOOLEAN) return number(e);
        return new Expr.Call(Function.INT, List.of(condition(e)), e.at());
    }

    private Expr condition(Expr e) {
        if (e instanceof Expr.Name n) {
            if (names.contains(n.name())) return new Expr.Binary(Operator.NOT_EQUAL, n, Algebra.number(0), n.at());
            // What remains of names that are conditions: true and false.
            var one = Algebra.number(n.name().equals(Builtin.TRUE.symbol()) ? 1 : 0);
            return new Expr.Binary(Operator.EQUAL, one, Algebra.number(1), n.at());
        }
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), condition(u.of()), u.at());
        var b = (Expr.Binary) e;
        boolean logic = b.operator() == Operator.AND || b.operator() == Operator.OR;
        return logic
                ? new Expr.Binary(b.operator(), condition(b.left()), condition(b.right()), b.at())
                : new Expr.Binary(b.operator(), number(b.left()), number(b.right()), b.at());
    }

    private Expr number(Expr e) {
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), number(u.of()), u.at());
        if (e instanceof Expr.Binary b) {
            return new Expr.Binary(b.operator(), number(b.left()), number(b.right()), b.at());
        }
        if (!(e instanceof Expr.Call c)) return e;
        boolean condition = c.function() == Function.INT;
        List<Expr> arguments = c.arguments().stream()
                .map(a -> condition ? condition(a) : number(a))
                .toList();
        return new Expr.Call(c.function(), arguments, c.at());
    }
}
