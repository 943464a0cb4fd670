package spikelet.equations;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes an expression as Java. Only numbers, operators, the functions of {@link Function} and names that the caller maps can come
 * out: whatever a user writes, nothing else reaches the compiler.
 */
final class JavaText {
    private static final Map<Function, String> CALLS = Map.ofEntries(
            Map.entry(Function.EXP, "Fast.exp"),
            Map.entry(Function.LOG, "StrictMath.log"),
            Map.entry(Function.SQRT, "Math.sqrt"),
            Map.entry(Function.SIN, "StrictMath.sin"),
            Map.entry(Function.COS, "StrictMath.cos"),
            Map.entry(Function.TANH, "Fast.tanh"),
            Map.entry(Function.ABS, "Math.abs"),
            Map.entry(Function.MIN, "Math.min"),
            Map.entry(Function.MAX, "Math.max"),
            Map.entry(Function.CLIP, "Fast.clip"),
            Map.entry(Function.EXPREL, "Fast.exprel"),
            Map.entry(Function.FLOOR, "Math.floor"),
            Map.entry(Function.CEIL, "Math.ceil"),
            Map.entry(Function.ROUND, "Math.rint"),
            Map.entry(Function.SIGN, "Math.signum"),
            Map.entry(Function.MOD, "Fast.mod"),
            Map.entry(Function.SINH, "Fast.sinh"),
            Map.entry(Function.COSH, "Fast.cosh"),
            Map.entry(Function.LOG10, "StrictMath.log10"));

    /** Powers up to this one are written as products. */
    private static final int LARGEST_PRODUCT = 8;

    private JavaText() {}

    /** Writes an expression; {@code names} gives the Java name of each model name. */
    static String of(Expr e, UnaryOperator<String> names) {
        if (e instanceof Expr.Number n) return number(n.value());
        if (e instanceof Expr.Name n) return names.apply(n.name());
        if (e instanceof Expr.Unary u) return (u.operator() == Operator.NOT ? "(!" : "(-") + of(u.of(), names) + ")";
        if (e instanceof Expr.Binary b) return binary(b, names);
        return call((Expr.Call) e, names);
    }

    private static String number(double value) {
        return value < 0 ? "(" + value + ")" : Double.toString(value);
    }

    private static String binary(Expr.Binary b, UnaryOperator<String> names) {
        if (b.operator() == Operator.POWER) return power(b, names);
        var symbol = switch (b.operator()) {
            case AND -> "&&";
            case OR -> "||";
            default -> b.operator().symbol();
        };
        return "(" + of(b.left(), names) + " " + symbol + " " + of(b.right(), names) + ")";
    }

    private static String power(Expr.Binary b, UnaryOperator<String> names) {
        var base = of(b.left(), names);
        boolean whole = b.right() instanceof Expr.Number n && n.value() == Math.rint(n.value());
        boolean simple = b.left() instanceof Expr.Name || b.left() instanceof Expr.Number;
        double exponent = whole ? ((Expr.Number) b.right()).value() : 0;
        if (whole && simple && exponent >= 1 && exponent <= LARGEST_PRODUCT) {
            return "(" + (base + " * ").repeat((int) exponent - 1) + base + ")";
        }
        if (whole && exponent == 2) return "Fast.square(" + base + ")";
        return "StrictMath.pow(" + base + ", " + of(b.right(), names) + ")";
    }

    private static String call(Expr.Call c, UnaryOperator<String> names) {
        var arguments = c.arguments().stream().map(a -> of(a, names)).toList();
        if (c.function() == Function.INT) return "(" + arguments.get(0) + " ? 1.0 : 0.0)";
        return arguments.stream().collect(Collectors.joining(", ", CALLS.get(c.function()) + "(", ")"));
    }
}
