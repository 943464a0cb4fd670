package spikelet.equations;

import java.util.List;
import java.util.Map;
import spikelet.Dimension;

/** Rewrites expressions: substitution, and the split a + b x of an expression that is linear in x. */
final class Algebra {
    private static final Source NOWHERE = new Source("", 0, 0);
    static final Expr ZERO = number(0);
    static final Expr ONE = number(1);

    private Algebra() {}

    /**
     * An expression as a + b x.
     *
     * @param constant a, free of x
     * @param slope b, free of x
     */
    record Line(Expr constant, Expr slope) {}

    static Expr number(double value) {
        return new Expr.Number(value, Dimension.NONE, NOWHERE);
    }

    static Expr name(String name) {
        return new Expr.Name(name, NOWHERE);
    }

    static boolean isZero(Expr e) {
        return e instanceof Expr.Number n && n.value() == 0;
    }

    static boolean isOne(Expr e) {
        return e instanceof Expr.Number n && n.value() == 1 && n.dimension().equals(Dimension.NONE);
    }

    static Expr add(Expr a, Expr b) {
        if (isZero(a)) return b;
        if (isZero(b)) return a;
        return new Expr.Binary(Operator.ADD, a, b, NOWHERE);
    }

    static Expr subtract(Expr a, Expr b) {
        if (isZero(b)) return a;
        if (isZero(a)) return new Expr.Unary(Operator.SUBTRACT, b, NOWHERE);
        return new Expr.Binary(Operator.SUBTRACT, a, b, NOWHERE);
    }

    static Expr multiply(Expr a, Expr b) {
        if (isZero(a) || isZero(b)) return ZERO;
        if (isOne(a)) return b;
        if (isOne(b)) return a;
        return new Expr.Binary(Operator.MULTIPLY, a, b, NOWHERE);
    }

    static Expr divide(Expr a, Expr b) {
        if (isZero(a)) return ZERO;
        if (isOne(b)) return a;
        return new Expr.Binary(Operator.DIVIDE, a, b, NOWHERE);
    }

    /** What stands nowhere in the text is told of by what it stands for. */
    private static Expr at(Source place, Expr e) {
        if (!e.at().equals(NOWHERE)) return e;
        if (e instanceof Expr.Name n) return new Expr.Name(n.name(), place);
        if (e instanceof Expr.Binary b) return new Expr.Binary(b.operator(), b.left(), b.right(), place);
        return e;
    }

    /** Replaces names by expressions, all at once. */
    static Expr substitute(Expr e, Map<String, Expr> values) {
        if (e instanceof Expr.Name n) return values.containsKey(n.name()) ? at(n.at(), values.get(n.name())) : n;
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), substitute(u.of(), values), u.at());
        if (e instanceof Expr.Binary b) {
            return new Expr.Binary(b.operator(), substitute(b.left(), values), substitute(b.right(), values), b.at());
        }
        if (e instanceof Expr.Call c) {
            List<Expr> arguments =
                    c.arguments().stream().map(a -> substitute(a, values)).toList();
            return new Expr.Call(c.function(), arguments, c.at());
        }
        return e;
    }

    /** Whether two expressions are the same, wherever they stand. */
    static boolean same(Expr a, Expr b) {
        if (a instanceof Expr.Number m && b instanceof Expr.Number n) return m.value() == n.value();
        if (a instanceof Expr.Name m && b instanceof Expr.Name n)
            return m.name().equals(n.name());
        if (a instanceof Expr.Unary m && b instanceof Expr.Unary n)
            return m.operator() == n.operator() && same(m.of(), n.of());
        if (a instanceof Expr.Binary m && b instanceof Expr.Binary n) {
            return m.operator() == n.operator() && same(m.left(), n.left()) && same(m.right(), n.right());
        }
        if (!(a instanceof Expr.Call m) || !(b instanceof Expr.Call n) || m.function() != n.function()) return false;
        for (int k = 0; k < m.arguments().size(); k++)
            if (!same(m.arguments().get(k), n.arguments().get(k))) return false;
        return true;
    }

    /** Replaces each occurrence of one expression by another. */
    static Expr replace(Expr e, Expr what, Expr by) {
        if (same(e, what)) return by;
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), replace(u.of(), what, by), u.at());
        if (e instanceof Expr.Binary b) {
            return new Expr.Binary(b.operator(), replace(b.left(), what, by), replace(b.right(), what, by), b.at());
        }
        if (e instanceof Expr.Call c) {
            return new Expr.Call(
                    c.function(),
                    c.arguments().stream().map(a -> replace(a, what, by)).toList(),
                    c.at());
        }
        return e;
    }

    static boolean contains(Expr e, String name) {
        if (e instanceof Expr.Name n) return n.name().equals(name);
        if (e instanceof Expr.Unary u) return contains(u.of(), name);
        if (e instanceof Expr.Binary b) return contains(b.left(), name) || contains(b.right(), name);
        return e instanceof Expr.Call c && c.arguments().stream().anyMatch(a -> contains(a, name));
    }

    /** The expression as a + b x, or null if it is not linear in x. */
    static Line line(Expr e, String x) {
        if (!contains(e, x)) return new Line(e, ZERO);
        if (e instanceof Expr.Name) return new Line(ZERO, ONE);
        if (e instanceof Expr.Unary u && u.operator() == Operator.SUBTRACT) {
            var of = line(u.of(), x);
            return of == null ? null : new Line(subtract(ZERO, of.constant), subtract(ZERO, of.slope));
        }
        return e instanceof Expr.Binary b ? lineOfBinary(b, x) : null;
    }

    private static Line lineOfBinary(Expr.Binary b, String x) {
        var left = line(b.left(), x);
        var right = line(b.right(), x);
        if (left == null || right == null) return null;
        boolean leftFree = isZero(left.slope);
        boolean rightFree = isZero(right.slope);
        return switch (b.operator()) {
            case ADD -> new Line(add(left.constant, right.constant), add(left.slope, right.slope));
            case SUBTRACT -> new Line(subtract(left.constant, right.constant), subtract(left.slope, right.slope));
            case MULTIPLY -> leftFree ? scaled(right, left.constant) : rightFree ? scaled(left, right.constant) : null;
            case DIVIDE ->
                rightFree ? new Line(divide(left.constant, right.constant), divide(left.slope, right.constant)) : null;
            default -> null;
        };
    }

    private static Line scaled(Line line, Expr factor) {
        return new Line(multiply(factor, line.constant), multiply(factor, line.slope));
    }
}
