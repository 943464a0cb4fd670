package spikelet.equations;

import spikelet.Dimension;

/**
 * What an expression is: a number with a unit, a zero that fits every unit, or a condition.
 *
 * @param kind which of the three
 * @param unit of a number; none for the others
 * @param whole whether it is an integer
 */
record Type(Kind kind, HalfPowers unit, boolean whole) {
    enum Kind {
        NUMBER,
        ZERO,
        CONDITION
    }

    static final Type ZERO = new Type(Kind.ZERO, HalfPowers.NONE, true);
    static final Type CONDITION = new Type(Kind.CONDITION, HalfPowers.NONE, false);
    static final Type PLAIN = number(HalfPowers.NONE);
    static final Type WHOLE = new Type(Kind.NUMBER, HalfPowers.NONE, true);

    /** The type of a name. */
    static Type of(Dimension dimension, Sort sort) {
        return switch (sort) {
            case NUMBER -> number(dimension);
            case INTEGER -> WHOLE;
            case BOOLEAN -> CONDITION;
        };
    }

    static Type number(HalfPowers unit) {
        return new Type(Kind.NUMBER, unit, false);
    }

    static Type number(Dimension dimension) {
        return number(HalfPowers.of(dimension));
    }

    boolean isCondition() {
        return kind == Kind.CONDITION;
    }

    /** The same number, whole or not. */
    Type whole(boolean isWhole) {
        return new Type(kind, unit, isWhole);
    }

    boolean isPlain() {
        return kind != Kind.CONDITION && unit.equals(HalfPowers.NONE);
    }

    /** Whether a value of this type may stand where the unit is asked for. */
    boolean fits(HalfPowers wanted) {
        return kind == Kind.ZERO || kind == Kind.NUMBER && unit.equals(wanted);
    }

    /** Says it of an expression: 'v' has unit volt. */
    String say(Source of) {
        var name = ModelError.quote(of);
        return switch (kind) {
            case CONDITION -> name + " is a condition";
            case ZERO -> name + " is zero";
            case NUMBER -> name + (isPlain() ? " is a plain number" : " has unit " + UnitText.of(unit));
        };
    }
}
