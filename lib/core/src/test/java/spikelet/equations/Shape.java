package spikelet.equations;

import java.util.stream.Collectors;

/** A tree as text with every bracket, to compare what was read regardless of where it stood. */
final class Shape {
    private Shape() {}

    static String of(Expr e) {
        if (e instanceof Expr.Name n) return n.name();
        if (e instanceof Expr.Number n) return n.value() + UnitsOf.number(n);
        if (e instanceof Expr.Unary u) return "(" + u.operator().symbol() + " " + of(u.of()) + ")";
        if (e instanceof Expr.Binary b) {
            return "(" + of(b.left()) + " " + b.operator().symbol() + " " + of(b.right()) + ")";
        }
        var c = (Expr.Call) e;
        return c.function().symbol()
                + c.arguments().stream().map(Shape::of).collect(Collectors.joining(", ", "(", ")"));
    }

    static String of(Equations q) {
        var text = new StringBuilder();
        for (var d : q.differentials()) {
            var c = d.coefficient() == null ? "" : of(d.coefficient());
            text.append(c + " d" + d.variable() + " " + of(d.right()) + " " + d.dimension() + " " + d.sort() + " "
                    + d.start() + "\n");
        }
        for (var d : q.definitions())
            text.append(d.name() + " " + of(d.value()) + " " + d.dimension() + " " + d.sort() + "\n");
        for (var p : q.parameters())
            text.append(p.name() + " " + p.value() + " " + p.dimension() + " " + p.sort() + "\n");
        return text.toString();
    }

    private static final class UnitsOf {
        static String number(Expr.Number n) {
            var unit = n.dimension().symbol();
            return unit.isEmpty() ? "" : "[" + unit + "]";
        }
    }
}
