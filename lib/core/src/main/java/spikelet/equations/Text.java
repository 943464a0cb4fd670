package spikelet.equations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import spikelet.Dimension;

/** Writes expressions in one spelling, with no parenthesis too many; what it writes is read back as the same tree. */
public final class Text {
    private static final int SIGN = 7;
    private static final int ATOM = 9;

    private Text() {}

    /**
     * An expression as text.
     *
     * @param e the expression
     * @return its text
     */
    public static String of(Expr e) {
        if (e instanceof Expr.Name n) return n.name();
        if (e instanceof Expr.Number n) return number(n);
        if (e instanceof Expr.Unary u) {
            boolean not = u.operator() == Operator.NOT;
            return not ? "not " + within(u.of(), Operator.NOT.strength()) : "-" + within(u.of(), SIGN);
        }
        if (e instanceof Expr.Binary b) return binary(b);
        var c = (Expr.Call) e;
        var arguments = c.arguments().stream().map(Text::of).collect(Collectors.joining(", "));
        return c.function().symbol() + "(" + arguments + ")";
    }

    /**
     * A model as text: its equations, then its sub-expressions, then its parameters, a statement a line.
     *
     * @param equations the model
     * @return its text, each line ended
     */
    public static String of(Equations equations) {
        var text = new StringBuilder();
        for (var d : equations.differentials()) {
            if (d.isHeld()) {
                text.append(
                        statement(d.variable(), d.start(), d.start() == 0, d.dimension(), d.sort()) + " (spikes)\n");
                continue;
            }
            var c = d.coefficient();
            if (c != null) text.append(coefficient(c)).append(' ');
            var unit = UnitText.of(d.dimension());
            text.append("d" + d.variable() + "/dt = " + of(d.right()) + " : " + unit + "\n");
        }
        for (var d : equations.definitions()) {
            text.append(d.name() + " = " + of(d.value()) + " : " + Declared.text(d.dimension(), d.sort()) + "\n");
        }
        for (var p : equations.parameters()) {
            text.append(statement(p.name(), p.value(), Double.isNaN(p.value()), p.dimension(), p.sort()) + "\n");
        }
        return text.toString();
    }

    private static String statement(String name, double value, boolean bare, Dimension dimension, Sort sort) {
        var unit = " : " + Declared.text(dimension, sort);
        if (bare) return name + unit;
        var text = sort == Sort.BOOLEAN ? (value == 0 ? "false" : "true") : quantity(value, dimension);
        return name + " = " + text + unit;
    }

    /**
     * What happens at a spike, as text.
     *
     * @param a an assignment
     * @return its text
     */
    public static String of(Equations.Assignment a) {
        var sign = a.operator() == null ? "=" : a.operator().symbol() + "=";
        return a.variable() + " " + sign + " " + of(a.value());
    }

    /** A line that begins with a sign would go on with the one before. */
    private static String coefficient(Expr c) {
        var text = within(c, Operator.MULTIPLY.strength());
        return text.startsWith("-") ? "(" + of(c) + ")" : text;
    }

    /** A value in the unit a person would choose, where that loses no digit; {@code -65*mV}. */
    static String quantity(double value, Dimension dimension) {
        if (dimension.equals(Dimension.NONE)) return number(value);
        var unit = UnitText.of(dimension);
        var usual = UnitText.usual(HalfPowers.of(dimension));
        double size = usual.equals(unit) ? 1 : UnitNames.find(usual).value();
        if (!Double.isFinite(value / size)) return number(value) + "*" + unit;
        double count = new BigDecimal(value / size).round(new MathContext(12)).doubleValue();
        return count * size == value ? number(count) + "*" + usual : number(value) + "*" + unit;
    }

    private static String binary(Expr.Binary b) {
        int strength = b.operator().strength();
        boolean comparison = strength == Operator.LESS.strength();
        // A sign may stand in an exponent without parentheses, but not in the base.
        boolean power = b.operator() == Operator.POWER;
        var left = within(b.left(), comparison || power ? strength + 1 : strength);
        var right = within(b.right(), power ? SIGN : strength + 1);
        var space = strength <= Operator.ADD.strength() ? " " : "";
        return left + space + b.operator().symbol() + space + right;
    }

    private static String within(Expr e, int weakest) {
        return strength(e) < weakest ? "(" + of(e) + ")" : of(e);
    }

    /** How tightly the outermost operator of its text binds. */
    static int strength(Expr e) {
        if (e instanceof Expr.Binary b) return b.operator().strength();
        if (e instanceof Expr.Unary u) return u.operator() == Operator.NOT ? Operator.NOT.strength() : SIGN;
        if (!(e instanceof Expr.Number n)) return ATOM;
        if (n.dimension().equals(Dimension.NONE)) return n.value() < 0 ? SIGN : ATOM;
        return UnitNames.nameOf(n.value(), n.dimension()) != null ? ATOM : Operator.MULTIPLY.strength();
    }

    private static String number(Expr.Number n) {
        if (n.dimension().equals(Dimension.NONE)) return number(n.value());
        var unit = UnitNames.nameOf(n.value(), n.dimension());
        return unit != null ? unit : number(n.value()) + "*" + UnitText.of(n.dimension());
    }

    /** The shortest digits that are read back as the same number. */
    static String number(double x) {
        if (!Double.isFinite(x)) return Double.toString(x);
        if (x == 0) return "0";
        // Not Double.toString, whose digits differ between Java versions. Seventeen always suffice.
        var all = new BigDecimal(x).round(new MathContext(17));
        var decimal = all;
        for (int digits = 1; digits < 17; digits++) {
            decimal = all.round(new MathContext(digits));
            if (decimal.doubleValue() == x) break;
            decimal = all;
        }
        decimal = decimal.stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < 7) return decimal.toPlainString();
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
