package spikelet.equations;

import spikelet.Dimension;

/** The way out of a disagreement of units, in words that a student can act on. */
final class Advice {
    private Advice() {}

    /** Two values must have one unit. */
    static String oneUnit(String where, Expr a, Type ta, Expr b, Type tb) {
        if (tb.isPlain() && isLiteral(b)) return giveUnit(b, ta);
        if (ta.isPlain() && isLiteral(a)) return giveUnit(a, tb);
        var first = ModelError.quote(a.at());
        var second = ModelError.quote(b.at());
        var ratio = ta.unit().over(tb.unit());
        boolean divide = isInverse(ratio);
        var unit = UnitText.of(divide ? tb.unit().over(ta.unit()) : ratio);
        return where + " needs one unit on all sides: "
                + (divide
                        ? "divide " + second + " by a value in " + unit + ", or multiply " + first + " by one"
                        : "multiply " + second + " by a value in " + unit + ", or divide " + first + " by one");
    }

    /** Whether its unit is written with nothing above the line. */
    private static boolean isInverse(HalfPowers unit) {
        return unit.is(Dimension.FREQUENCY) || UnitText.of(unit).startsWith("1/");
    }

    private static String giveUnit(Expr number, Type other) {
        return "give the number a unit, for example '" + Text.of(number) + "*" + UnitText.usual(other.unit()) + "'";
    }

    private static boolean isLiteral(Expr e) {
        return e instanceof Expr.Number || e instanceof Expr.Unary u && u.of() instanceof Expr.Number;
    }

    /** A value must be a plain number. */
    static String divideBy(Expr e, Type type) {
        var unit = type.unit();
        var name = ModelError.quote(e.at());
        return isInverse(unit)
                ? "multiply " + name + " by a value in " + UnitText.of(HalfPowers.NONE.over(unit))
                : "divide " + name + " by a value in " + UnitText.of(unit) + ", for example by 1*"
                        + UnitText.usual(unit);
    }

    /** A condition must be a number. */
    static String asNumber(Source at) {
        var words = ModelError.unquoted(at);
        return "write int" + (isEnclosed(words) ? words : "(" + words + ")") + ", which is 1 where it holds, else 0";
    }

    /** A value must be an integer or a boolean. */
    static String toSort(Expr e, Type got, Sort wanted) {
        var name = ModelError.unquoted(e.at());
        if (wanted == Sort.BOOLEAN) {
            boolean bit = e instanceof Expr.Number n && got.isPlain() && (n.value() == 0 || n.value() == 1);
            if (bit) return "write " + (((Expr.Number) e).value() == 1 ? "'true'" : "'false'");
            var zero = got.isPlain() ? "0" : "0*" + UnitText.usual(got.unit());
            return "compare it, for example '" + name + " > " + zero + "'";
        }
        if (got.isCondition()) return asNumber(e.at());
        if (!got.isPlain()) return divideBy(e, got);
        return "round it: floor, ceil or round(" + name + ")";
    }

    /** Whether the first parenthesis is closed by the last character: not so in (a) and (b). */
    private static boolean isEnclosed(String words) {
        int open = 0;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == '(') open++;
            if (words.charAt(i) == ')') open--;
            if (open == 0) return i > 0 && i == words.length() - 1;
        }
        return false;
    }

    /** A value must have a given unit. */
    static String toUnit(Expr e, Type got, HalfPowers wanted) {
        if (got.isCondition()) return asNumber(e.at());
        if (got.isPlain() && isLiteral(e)) return giveUnit(e, Type.number(wanted));
        var missing = wanted.over(got.unit());
        boolean divide = isInverse(missing);
        var unit = UnitText.of(divide ? HalfPowers.NONE.over(missing) : missing);
        return (divide ? "divide " : "multiply ") + ModelError.quote(e.at()) + " by a value in " + unit;
    }
}
