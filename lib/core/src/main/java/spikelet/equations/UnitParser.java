package spikelet.equations;

import spikelet.Dimension;
import spikelet.equations.Token.Kind;

/** Reads the unit after a colon: {@code volt}, {@code nS/cm^2}, {@code 1}. Its size does not matter, its dimension does. */
final class UnitParser {
    /** Beyond any physical unit. */
    private static final int LARGEST_POWER = 20;

    private final Cursor cursor;
    private int nesting;

    UnitParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Dimension unit() {
        var first = cursor.peek();
        var unit = factor();
        while (cursor.peek().is("*") || cursor.peek().is("/")) {
            boolean times = cursor.next().is("*");
            var next = factor();
            unit = times ? unit.times(next) : unit.over(next);
            if (HalfPowers.of(unit).isTooLarge()) {
                throw new ModelError(first.at(), "this unit has an exponent beyond " + HalfPowers.LARGEST / 2, "");
            }
        }
        return unit;
    }

    private Dimension factor() {
        var token = cursor.next();
        var base = atom(token);
        if (!cursor.accept("^")) return base;
        boolean negative = cursor.accept("-");
        var exponent = cursor.next();
        int n = exponent.kind() == Kind.NUMBER ? wholeNumber(exponent.text()) : -1;
        if (n < 0) {
            throw new ModelError(
                    exponent.at(),
                    "the exponent of a unit is a whole number up to " + LARGEST_POWER,
                    "for example 'siemens/metre^2'");
        }
        var power = base.power(negative ? -n : n);
        if (HalfPowers.of(power).isTooLarge()) {
            throw new ModelError(token.at(), "this unit has an exponent beyond " + HalfPowers.LARGEST / 2, "");
        }
        return power;
    }

    private static int wholeNumber(String digits) {
        boolean whole = digits.length() <= 2 && digits.chars().allMatch(Character::isDigit);
        int n = whole ? Integer.parseInt(digits) : -1;
        return n <= LARGEST_POWER ? n : -1;
    }

    private Dimension atom(Token token) {
        if (token.is("(")) {
            if (++nesting > ExpressionParser.DEEPEST)
                throw new ModelError(token.at(), "this unit is nested too deeply", "");
            var inner = unit();
            nesting--;
            if (!cursor.accept(")")) {
                throw new ModelError(
                        token.at(),
                        "this parenthesis is not closed",
                        "a ')' is missing before " + cursor.peek().words());
            }
            return inner;
        }
        if (token.kind() == Kind.NUMBER && token.text().equals("1")) return Dimension.NONE;
        if (token.kind() == Kind.NUMBER) {
            throw new ModelError(
                    token.at(),
                    token.words() + " cannot stand in a unit",
                    "after the colon stands the unit alone, '1' for a plain number");
        }
        if (token.kind() != Kind.NAME) {
            throw new ModelError(
                    token.at(),
                    "a unit is missing before " + token.words(),
                    "for example 'volt'; '1' for a plain number");
        }
        if (cursor.weight != null && token.text().equals(Owner.WEIGHT_UNIT)) return cursor.weight;
        var unit = UnitNames.find(token.text());
        if (unit == null) {
            throw new ModelError(token.at(), "unknown unit " + token.words(), Suggestions.unit(token.text()));
        }
        return unit.dimension();
    }
}
