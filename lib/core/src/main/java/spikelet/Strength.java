package spikelet;

/**
 * A weight without sign as a user wrote it: a number in SI units, whatever the projection's unit is, or a text with its unit.
 *
 * @param value in SI units
 * @param text null for a number
 */
record Strength(double value, String text) {
    static Strength of(String owner, String what, double value) {
        Check.finite(owner + ": the " + what, value);
        checkPositive(owner, what, value, value);
        return new Strength(value, null);
    }

    static Strength of(String owner, String what, String text) {
        Check.given(owner + ": the " + what, text);
        double value = Quantity.parse(text).value();
        checkPositive(owner, what, value, text);
        return new Strength(value, text);
    }

    private static void checkPositive(String owner, String what, double value, Object got) {
        Check.that(
                value > 0,
                "%s: the %s is a strength, without sign, and must be positive, got %s%s",
                owner,
                what,
                got,
                value < 0 ? "; the sign is that of the projection's weights" : "");
    }

    /** Gives it to a parameter of a rule. */
    PlasticityRule into(PlasticityRule rule, String parameter) {
        return text == null ? rule.with(parameter, value) : rule.with(parameter, text);
    }
}
