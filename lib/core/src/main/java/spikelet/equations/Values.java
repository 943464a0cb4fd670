package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes expressions apart into values, each of which is computed once however often it occurs. Numbers are folded, whole powers are
 * products, and a division by what all neurons share is a multiplication by its reciprocal, which a step computes once.
 */
final class Values {
    /** Whole powers up to this one are products. */
    private static final int LARGEST_PRODUCT = 16;

    private final Map<String, Value> known = new HashMap<>();
    private final Map<String, Value> named = new HashMap<>();
    private final List<Value> all = new ArrayList<>();
    private final Predicate<String> uniform;

    /** @param uniform tells of each name that the kernel is given whether all neurons share its value */
    Values(Predicate<String> uniform) {
        this.uniform = uniform;
    }

    /** All values, each after its operands. */
    List<Value> all() {
        return all;
    }

    /** Gives a value a name, under which expressions find it from now on. */
    void let(String name, Expr e) {
        var value = of(e);
        named.put(name, value);
        if (value.name == null && !value.isLeaf() && value.kind != Value.Kind.CONDITION)
            value.name = JavaNames.of(name);
    }

    /** Gives a name to how far a variable relaxes, per what stands there: a rate times a time. */
    void relax(String name, Expr e) {
        named.put(name, make(Value.Kind.ARRAY_FUNCTION, "relax", of(e)));
    }

    Value of(Expr e) {
        if (e instanceof Expr.Number n) return number(n.value());
        if (e instanceof Expr.Name n) return name(n.name());
        if (e instanceof Expr.Unary u) {
            if (u.operator() == Operator.NOT) return make(Value.Kind.CONDITION, "not", of(u.of()));
            return negative(of(u.of()));
        }
        if (e instanceof Expr.Binary b) return binary(b);
        var c = (Expr.Call) e;
        return call(c.function(), c.arguments().stream().map(this::of).toList());
    }

    private Value number(double value) {
        return leaf(Value.Kind.NUMBER, Double.toString(value), true);
    }

    private Value name(String name) {
        if (named.containsKey(name)) return named.get(name);
        if (name.equals("pi")) return number(Math.PI);
        return leaf(Value.Kind.INPUT, name, uniform.test(name));
    }

    private Value negative(Value x) {
        return x.kind == Value.Kind.NUMBER ? number(-x.number()) : make(Value.Kind.ARITHMETIC, "neg", x);
    }

    private Value binary(Expr.Binary b) {
        var x = of(b.left());
        var y = of(b.right());
        var operator = b.operator();
        if (x.kind == Value.Kind.NUMBER && y.kind == Value.Kind.NUMBER && !operator.isLogical()) {
            double folded = Evaluate.binary(operator, x.number(), y.number());
            if (Double.isFinite(folded)) return number(folded);
        }
        return switch (operator) {
            case POWER -> power(x, y);
            case DIVIDE -> divide(x, y);
            case ADD -> is(x, 0) ? y : is(y, 0) ? x : make(Value.Kind.ARITHMETIC, "+", x, y);
            case SUBTRACT -> is(y, 0) ? x : make(Value.Kind.ARITHMETIC, "-", x, y);
            case MULTIPLY -> multiply(x, y);
            default -> make(Value.Kind.CONDITION, operator.symbol(), x, y);
        };
    }

    private Value divide(Value x, Value y) {
        if (y.uniform && !x.uniform) return multiply(x, reciprocal(y));
        // Rates are written so, for the sake of 0/0.
        if (y.symbol.equals("exprel") && !y.uniform)
            return multiply(x, make(Value.Kind.ARRAY_FUNCTION, "bernoulli", y.operands));
        return make(Value.Kind.ARITHMETIC, "/", x, y);
    }

    private Value reciprocal(Value x) {
        if (x.kind == Value.Kind.NUMBER && Double.isFinite(1 / x.number())) return number(1 / x.number());
        return make(Value.Kind.ARITHMETIC, "/", number(1), x);
    }

    private static boolean is(Value x, double number) {
        return x.kind == Value.Kind.NUMBER && x.number() == number;
    }

    private Value multiply(Value x, Value y) {
        if (is(x, 0) || is(y, 1)) return x;
        if (is(y, 0) || is(x, 1)) return y;
        return make(Value.Kind.ARITHMETIC, "*", x, y);
    }

    private Value power(Value x, Value exponent) {
        double n = exponent.kind == Value.Kind.NUMBER ? exponent.number() : Double.NaN;
        if (n == 0.5) return make(Value.Kind.ARITHMETIC, "sqrt", x);
        if (n == Math.rint(n) && Math.abs(n) >= 1 && Math.abs(n) <= LARGEST_PRODUCT) {
            var product = product(x, (int) Math.abs(n));
            return n > 0 ? product : make(Value.Kind.ARITHMETIC, "/", number(1), product);
        }
        return make(Value.Kind.SCALAR_FUNCTION, "pow", x, exponent);
    }

    private Value product(Value x, int n) {
        if (n == 1) return x;
        var half = product(x, n / 2);
        var square = multiply(half, half);
        return n % 2 == 0 ? square : multiply(square, x);
    }

    private Value call(Function f, List<Value> x) {
        return switch (f) {
            case MIN, MAX, ABS, SQRT, FLOOR, CEIL, ROUND -> make(Value.Kind.ARITHMETIC, f.symbol(), x);
            case CLIP -> {
                var above = make(Value.Kind.ARITHMETIC, "max", x.get(1), x.get(0));
                yield make(Value.Kind.ARITHMETIC, "min", x.get(2), above);
            }
            case EXP, EXPREL, TANH -> make(Value.Kind.ARRAY_FUNCTION, f.symbol(), x);
            case RAND -> throw new AssertionError(); // Stands in conditions and resets only, under another name.
            case SINH -> {
                var sum =
                        make(Value.Kind.ARITHMETIC, "+", exponential("exprel", x.get(0)), opposite("exprel", x.get(0)));
                yield multiply(multiply(x.get(0), number(0.5)), sum);
            }
            case COSH -> {
                var sum = make(Value.Kind.ARITHMETIC, "+", exponential("exp", x.get(0)), opposite("exp", x.get(0)));
                yield multiply(number(0.5), sum);
            }
            case LOG, LOG10, SIN, COS, SIGN, MOD, INT -> make(Value.Kind.SCALAR_FUNCTION, f.symbol(), x);
        };
    }

    private Value exponential(String function, Value x) {
        return make(Value.Kind.ARRAY_FUNCTION, function, x);
    }

    private Value opposite(String function, Value x) {
        return exponential(function, negative(x));
    }

    private Value leaf(Value.Kind kind, String symbol, boolean isUniform) {
        return known.computeIfAbsent(kind + symbol, key -> add(kind, symbol, List.of(), isUniform));
    }

    private Value make(Value.Kind kind, String symbol, Value... operands) {
        return make(kind, symbol, List.of(operands));
    }

    private Value make(Value.Kind kind, String symbol, List<Value> operands) {
        var key = new StringBuilder(symbol);
        for (var v : operands) key.append(' ').append(v.id);
        var found = known.get(key.toString());
        if (found != null) return found;
        var value = add(kind, symbol, operands, operands.stream().allMatch(v -> v.uniform));
        known.put(key.toString(), value);
        return value;
    }

    private Value add(Value.Kind kind, String symbol, List<Value> operands, boolean isUniform) {
        var value = new Value(all.size(), kind, symbol, operands, isUniform);
        all.add(value);
        return value;
    }
}
