package spikelet.equations;

import java.util.HashMap;
import java.util.Map;

/**
 * How large equations become once their sub-expressions are put in, which happens where an integrator is chosen: forty lines, each the
 * square of the one before, are a trillion factors.
 */
final class Expansion {
    /** The largest published models have a few thousand. */
    private static final double MOST_PARTS = 100_000;

    private static final int MOST_LEVELS = 600;

    private final Map<String, Size> sizes = new HashMap<>();

    private record Size(double parts, int levels) {
        Size with(Size other) {
            return new Size(parts + other.parts, Math.max(levels, other.levels + 1));
        }
    }

    private Expansion() {}

    /** Refuses what would not fit into memory, or into the stack of what walks it. */
    static void check(Equations equations) {
        var expansion = new Expansion();
        for (var d : equations.definitions()) {
            var size = expansion.of(d.value());
            expansion.sizes.put(d.name(), size);
            refuse("sub-expression '" + d.name() + "'", d.at(), size);
        }
        for (var d : equations.differentials()) {
            var size = expansion.of(d.right());
            if (d.coefficient() != null) size = size.with(expansion.of(d.coefficient()));
            refuse("the equation of '" + d.variable() + "'", d.at(), size);
        }
    }

    private static void refuse(String what, Source at, Size size) {
        boolean large = size.parts > MOST_PARTS;
        if (!large && size.levels <= MOST_LEVELS) return;
        throw new ModelError(
                at,
                what + " has more than " + (large ? (int) MOST_PARTS + " parts" : MOST_LEVELS + " levels")
                        + " once all sub-expressions are put in",
                "let fewer sub-expressions use each other");
    }

    private Size of(Expr e) {
        var size = new Size(1, 1);
        if (e instanceof Expr.Name n) return sizes.getOrDefault(n.name(), size);
        if (e instanceof Expr.Unary u) return size.with(of(u.of()));
        if (e instanceof Expr.Binary b) return size.with(of(b.left())).with(of(b.right()));
        if (e instanceof Expr.Call c) for (var argument : c.arguments()) size = size.with(of(argument));
        return size;
    }
}
