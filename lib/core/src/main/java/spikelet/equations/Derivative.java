package spikelet.equations;

import static spikelet.equations.Algebra.add;
import static spikelet.equations.Algebra.divide;
import static spikelet.equations.Algebra.multiply;
import static spikelet.equations.Algebra.number;
import static spikelet.equations.Algebra.subtract;

import java.util.ArrayList;
import java.util.List;

/** The derivative of an expression with respect to one of its names, as an expression. */
final class Derivative {
    private static final Source NOWHERE = new Source("", 0, 0);

    /** Half the distance of the points between which exprel is differentiated: (exp(x) - exprel(x))/x is 0/0 at zero, this is not. */
    private static final double HALF_WIDTH = 0x1p-10;

    private static final double LOG_OF_TEN = 2.302585092994046;

    private Derivative() {}

    /** Differentiates; conditions are taken as constant, as their jumps have no slope. */
    static Expr of(Expr e, String x) {
        if (!Algebra.contains(e, x)) return Algebra.ZERO;
        if (e instanceof Expr.Name) return Algebra.ONE;
        if (e instanceof Expr.Unary u) return subtract(Algebra.ZERO, of(u.of(), x));
        if (e instanceof Expr.Binary b) return ofBinary(b, x);
        return e instanceof Expr.Call c ? ofCall(c, x) : Algebra.ZERO;
    }

    private static Expr ofBinary(Expr.Binary b, String x) {
        var l = b.left();
        var r = b.right();
        return switch (b.operator()) {
            case ADD -> add(of(l, x), of(r, x));
            case SUBTRACT -> subtract(of(l, x), of(r, x));
            case MULTIPLY -> add(multiply(of(l, x), r), multiply(l, of(r, x)));
            case DIVIDE -> subtract(divide(of(l, x), r), divide(multiply(l, of(r, x)), multiply(r, r)));
            case POWER -> ofPower(b, x);
            default -> Algebra.ZERO;
        };
    }

    private static Expr ofPower(Expr.Binary b, String x) {
        var base = b.left();
        var exponent = b.right();
        Expr byBase = Algebra.ZERO;
        if (exponent instanceof Expr.Number n) byBase = multiply(n, power(base, n.value() - 1));
        else if (Algebra.contains(base, x)) byBase = divide(multiply(exponent, b), base);
        var change = of(exponent, x);
        var byExponent =
                Algebra.isZero(change) ? Algebra.ZERO : multiply(multiply(b, call(Function.LOG, base)), change);
        return add(multiply(byBase, of(base, x)), byExponent);
    }

    private static Expr power(Expr base, double exponent) {
        if (exponent == 0) return Algebra.ONE;
        return exponent == 1 ? base : new Expr.Binary(Operator.POWER, base, number(exponent), NOWHERE);
    }

    private static Expr ofCall(Expr.Call c, String x) {
        var u = c.arguments().get(0);
        var inner = of(u, x);
        return switch (c.function()) {
            case EXP -> multiply(c, inner);
            case LOG -> divide(inner, u);
            case SQRT -> divide(inner, multiply(number(2), c));
            case SIN -> multiply(call(Function.COS, u), inner);
            case COS -> subtract(Algebra.ZERO, multiply(call(Function.SIN, u), inner));
            case SINH -> multiply(call(Function.COSH, u), inner);
            case COSH -> multiply(call(Function.SINH, u), inner);
            case LOG10 -> divide(inner, multiply(number(LOG_OF_TEN), u));
            case MOD -> inner;
            case TANH -> multiply(subtract(Algebra.ONE, multiply(c, c)), inner);
            case EXPREL -> multiply(slopeOfExprel(u), inner);
            case ABS ->
                subtract(where(Operator.GREATER, u, Algebra.ZERO, inner), where(Operator.LESS, u, Algebra.ZERO, inner));
            case MIN -> choice(Operator.LESS_EQUAL, c.arguments(), x);
            case MAX -> choice(Operator.GREATER_EQUAL, c.arguments(), x);
            case CLIP -> ofClip(c.arguments(), x);
            // Of a step, and of what has no slope that is known here: the methods that ask converge with any slope.
            default -> Algebra.ZERO;
        };
    }

    private static Expr slopeOfExprel(Expr u) {
        var above = call(Function.EXPREL, add(u, number(HALF_WIDTH)));
        var below = call(Function.EXPREL, subtract(u, number(HALF_WIDTH)));
        return divide(subtract(above, below), number(2 * HALF_WIDTH));
    }

    private static Expr choice(Operator first, List<Expr> of, String x) {
        var a = of.get(0);
        var b = of.get(1);
        var whereFirst = call(Function.INT, new Expr.Binary(first, a, b, NOWHERE));
        return add(multiply(whereFirst, of(a, x)), multiply(subtract(Algebra.ONE, whereFirst), of(b, x)));
    }

    /** min(high, max(low, u)). */
    private static Expr ofClip(List<Expr> of, String x) {
        var low = new Expr.Call(Function.MAX, new ArrayList<>(of.subList(0, 2)), NOWHERE);
        return of(new Expr.Call(Function.MIN, List.of(low, of.get(2)), NOWHERE), x);
    }

    private static Expr where(Operator operator, Expr a, Expr b, Expr value) {
        return multiply(call(Function.INT, new Expr.Binary(operator, a, b, NOWHERE)), value);
    }

    private static Expr call(Function f, Expr argument) {
        return new Expr.Call(f, List.of(argument), NOWHERE);
    }
}
