package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import spikelet.Dimension;

/** Sets a chain of products and quotients as one fraction, its sign and its constants in front. */
final class LatexProduct {
    private final List<Expr> above = new ArrayList<>();
    private final List<Expr> below = new ArrayList<>();
    private boolean negative;

    private LatexProduct(Expr chain) {
        collect(chain);
    }

    static String of(Expr chain) {
        return new LatexProduct(chain).text(List.of());
    }

    /** A product with one more factor that is LaTeX already, never drawn into the fraction. */
    static String of(Expr chain, String last) {
        return new LatexProduct(chain).text(List.of(last));
    }

    private void collect(Expr e) {
        if (e instanceof Expr.Unary u && u.operator() == Operator.SUBTRACT) {
            negative = !negative;
            collect(u.of());
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.MULTIPLY) {
            collect(b.left());
            above.add(b.right());
        } else if (e instanceof Expr.Binary b && b.operator() == Operator.DIVIDE) {
            collect(b.left());
            below.add(b.right());
        } else {
            above.add(e);
        }
    }

    private String text(List<String> last) {
        if (hasIdleOne()) above.remove(0);
        var constantsAbove = some(above, true);
        var constantsBelow = some(below, true);
        boolean inFront = !constantsAbove.isEmpty() && !constantsBelow.isEmpty();
        var restAbove = inFront ? some(above, false) : above;
        var restBelow = inFront ? some(below, false) : below;
        if (!inFront) {
            // Constants lead in a single fraction too: 2 x, not x 2.
            restAbove = joined(constantsAbove, some(above, false));
            restBelow = joined(constantsBelow, some(below, false));
        }
        boolean rest = !restAbove.isEmpty() || !restBelow.isEmpty();
        var parts = new ArrayList<String>();
        boolean alone = last.isEmpty() && !negative && !(inFront && rest);
        if (inFront) parts.add(fraction(constantsAbove, constantsBelow, alone));
        if (rest || !inFront && last.isEmpty()) parts.add(fraction(restAbove, restBelow, alone));
        parts.addAll(last);
        return (negative ? "-" : "") + Latex.sideBySide(parts);
    }

    /** A 1 in front that a product or a fraction does not need; that of {@code 1*mV} is needed. */
    private boolean hasIdleOne() {
        if (above.isEmpty() || !(above.get(0) instanceof Expr.Number one)) return false;
        boolean unitFollows = above.size() > 1 && above.get(1) instanceof Expr.Number n && !isPlain(n);
        return one.value() == 1 && isPlain(one) && !unitFollows;
    }

    private static boolean isPlain(Expr.Number n) {
        return n.dimension().equals(Dimension.NONE);
    }

    private static List<Expr> some(List<Expr> all, boolean constant) {
        return all.stream().filter(e -> Constants.isConstant(e) == constant).toList();
    }

    private static List<Expr> joined(List<Expr> first, List<Expr> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static String fraction(List<Expr> above, List<Expr> below, boolean alone) {
        var top = above.isEmpty() ? "1" : product(above, alone || !below.isEmpty());
        return below.isEmpty() ? top : "\\frac{" + top + "}{" + product(below, true) + "}";
    }

    /** Factors side by side; a single one in braces of its own needs no parentheses. */
    private static String product(List<Expr> factors, boolean alone) {
        if (alone && factors.size() == 1) return Latex.of(factors.get(0));
        return Latex.sideBySide(factors.stream().map(LatexProduct::factor).toList());
    }

    private static String factor(Expr e) {
        var text = Latex.within(e, Operator.MULTIPLY.strength());
        return text.startsWith("-") ? Latex.parentheses(text) : text;
    }
}
