package spikelet.equations;

import java.util.function.ToDoubleFunction;
import spikelet.engine.Fast;

/** Computes the value of an expression directly, where no kernel is needed: initial values and the coefficients of linear systems. */
final class Evaluate {
    private Evaluate() {}

    /** The value of a number-valued expression; conditions count as 1 or 0, random numbers are asked for as {@link Chance#NAME}. */
    static double of(Expr e, ToDoubleFunction<String> names) {
        if (e instanceof Expr.Number n) return n.value();
        if (e instanceof Expr.Name n) return name(n.name(), names);
        if (e instanceof Expr.Unary u) {
            double x = of(u.of(), names);
            return u.operator() == Operator.NOT ? truth(x == 0) : -x;
        }
        if (e instanceof Expr.Binary b) return binary(b.operator(), of(b.left(), names), of(b.right(), names));
        var call = (Expr.Call) e;
        if (call.function() == Function.RAND) return names.applyAsDouble(Chance.NAME);
        return call(
                call.function(),
                call.arguments().stream().mapToDouble(a -> of(a, names)).toArray());
    }

    private static double name(String name, ToDoubleFunction<String> names) {
        return switch (name) {
            case "pi" -> Math.PI;
            case "true" -> 1;
            case "false" -> 0;
            default -> names.applyAsDouble(name);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    static double binary(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case NOT -> throw new AssertionError();
        };
    }

    private static double call(Function function, double[] x) {
        return switch (function) {
            case EXP -> Fast.exp(x[0]);
            case LOG -> StrictMath.log(x[0]);
            case SQRT -> Math.sqrt(x[0]);
            case SIN -> StrictMath.sin(x[0]);
            case COS -> StrictMath.cos(x[0]);
            case TANH -> Fast.tanh(x[0]);
            case ABS -> Math.abs(x[0]);
            case MIN -> Math.min(x[0], x[1]);
            case MAX -> Math.max(x[0], x[1]);
            case CLIP -> Fast.clip(x[0], x[1], x[2]);
            case EXPREL -> Fast.exprel(x[0]);
            case INT -> x[0];
            case RAND -> throw new AssertionError();
            case FLOOR -> Math.floor(x[0]);
            case CEIL -> Math.ceil(x[0]);
            case ROUND -> Math.rint(x[0]);
            case SIGN -> Math.signum(x[0]);
            case MOD -> Fast.mod(x[0], x[1]);
            case SINH -> Fast.sinh(x[0]);
            case COSH -> Fast.cosh(x[0]);
            case LOG10 -> StrictMath.log10(x[0]);
        };
    }
}
