package spikelet.equations;

/** The value of an expression that holds numbers and units only. */
final class Constants {
    private Constants() {}

    /** Whether it holds no name but pi, true and false, and nothing random. */
    static boolean isConstant(Expr e) {
        if (e instanceof Expr.Name n) {
            var builtin = Builtin.of(n.name());
            return builtin == Builtin.PI || builtin == Builtin.TRUE || builtin == Builtin.FALSE;
        }
        if (e instanceof Expr.Unary u) return isConstant(u.of());
        if (e instanceof Expr.Binary b) return isConstant(b.left()) && isConstant(b.right());
        if (e instanceof Expr.Call c)
            return c.function() != Function.RAND && c.arguments().stream().allMatch(Constants::isConstant);
        return true;
    }

    /** Its value in SI units; of a condition 1 where it holds, else 0. */
    static double value(Expr e) {
        return Evaluate.of(e, name -> {
            throw new IllegalArgumentException(name + " is no constant");
        });
    }
}
