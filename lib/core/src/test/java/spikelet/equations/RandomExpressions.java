package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import spikelet.Dimension;

/** Draws trees that the parser can produce, well typed or not. */
final class RandomExpressions {
    private static final Source NOWHERE = new Source("", 0, 0);
    private static final List<String> NAMES = List.of(
            "v", "w", "m", "h", "n", "V", "C", "tau_m", "g_Na", "E_L", "I", "t", "dt", "xi", "pi", "A", "S", "true",
            "stim(t)");
    private static final List<String> UNITS =
            List.of("mV", "volt", "ms", "second", "nA", "pF", "nS", "Hz", "um", "cm", "Mohm", "minute", "metre", "kHz");

    private final RandomGenerator random;

    RandomExpressions(RandomGenerator random) {
        this.random = random;
    }

    /** A tree of at most this many levels. */
    Expr next(int levels) {
        if (levels <= 1 || random.nextInt(6) == 0) return leaf();
        int kind = random.nextInt(10);
        if (kind == 0) return new Expr.Unary(Operator.SUBTRACT, next(levels - 1), NOWHERE);
        if (kind == 1) return new Expr.Unary(Operator.NOT, next(levels - 1), NOWHERE);
        if (kind == 2) return call(levels);
        var all = Operator.values();
        Operator operator;
        do operator = all[random.nextInt(all.length)];
        while (operator == Operator.NOT || operator.isLogical() && random.nextBoolean());
        return new Expr.Binary(operator, next(levels - 1), next(levels - 1), NOWHERE);
    }

    private Expr call(int levels) {
        var function = Function.values()[random.nextInt(Function.values().length)];
        var arguments = new ArrayList<Expr>();
        for (int k = 0; k < function.arity(); k++) arguments.add(next(levels - 1));
        return new Expr.Call(function, List.copyOf(arguments), NOWHERE);
    }

    private Expr leaf() {
        return switch (random.nextInt(4)) {
            case 0 -> new Expr.Number(number(), Dimension.NONE, NOWHERE);
            case 1 -> unit();
            default -> new Expr.Name(NAMES.get(random.nextInt(NAMES.size())), NOWHERE);
        };
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(10);
            case 1 -> random.nextInt(1000) / 100.0;
            case 2 -> random.nextDouble();
            // Any positive finite double.
            default -> Math.abs(Double.longBitsToDouble(random.nextLong() & 0x7fdf_ffff_ffff_ffffL));
        };
    }

    private Expr unit() {
        var unit = UnitNames.find(UNITS.get(random.nextInt(UNITS.size())));
        return new Expr.Number(unit.value(), unit.dimension(), NOWHERE);
    }
}
