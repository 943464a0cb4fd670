package spikelet.equations;

import java.util.function.Consumer;

/** The names that an expression uses. */
final class Names {
    private Names() {}

    /** Visits every name, from left to right, as often as it stands. */
    static void each(Expr e, Consumer<Expr.Name> visitor) {
        if (e instanceof Expr.Name n) visitor.accept(n);
        else if (e instanceof Expr.Unary u) each(u.of(), visitor);
        else if (e instanceof Expr.Binary b) {
            each(b.left(), visitor);
            each(b.right(), visitor);
        } else if (e instanceof Expr.Call c) c.arguments().forEach(a -> each(a, visitor));
    }
}
