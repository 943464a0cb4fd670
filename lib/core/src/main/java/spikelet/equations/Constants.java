package spikelet.equations;

/** The value of an expression that holds numbers and units only. */
final class Constants {
    private Constants() {}

    /** Whether it holds no name but pi. */
    static boolean isConstant(Expr e) {
        if (e instanceof Expr.Name n) return n.name().equals(Builtin.PI.symbol());
        if (e instanceof Expr.Unary u) return isConstant(u.of());
        if (e instanceof Expr.Binary b) return isConstant(b.left()) && isConstant(b.right());
        if (e instanceof Expr.Call c) return c.arguments().stream().allMatch(Constants::isConstant);
        return true;
    }

    /** Its value in SI units; of a condition 1 where it holds, else 0. */
    static double value(Expr e) {
        if (e instanceof Expr.Number n) return n.value();
        if (e instanceof Expr.Unary u) return u.operator() == Operator.NOT ? 1 - value(u.of()) : -value(u.of());
        if (e instanceof Expr.Binary b) return binary(b.operator(), value(b.left()), value(b.right()));
        if (e instanceof Expr.Call c) {
            var x = c.arguments().stream().mapToDouble(Constants::value).toArray();
            return call(c.function(), x);
        }
        return Math.PI;
    }

    private static double binary(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case AND -> a * b;
            case OR -> Math.max(a, b);
            case NOT -> 1 - a;
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    private static double call(Function function, double[] x) {
        return switch (function) {
            case EXP -> Math.exp(x[0]);
            case LOG -> Math.log(x[0]);
            case SQRT -> Math.sqrt(x[0]);
            case SIN -> Math.sin(x[0]);
            case COS -> Math.cos(x[0]);
            case TANH -> Math.tanh(x[0]);
            case ABS -> Math.abs(x[0]);
            case MIN -> Math.min(x[0], x[1]);
            case MAX -> Math.max(x[0], x[1]);
            case CLIP -> Math.min(Math.max(x[0], x[1]), x[2]);
            case EXPREL -> x[0] == 0 ? 1 : Math.expm1(x[0]) / x[0];
            case INT -> x[0];
        };
    }
}
