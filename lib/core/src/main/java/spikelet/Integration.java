package spikelet;

import java.util.Locale;
import spikelet.equations.Method;

/**
 * How a model's user wants it integrated.
 *
 * @param method null to have it chosen
 * @param tolerance of the adaptive method
 */
record Integration(Method method, double tolerance) {
    static final Integration CHOSEN = new Integration(null, 1e-6);

    private static final double FINEST = 1e-13;
    private static final double COARSEST = 0.1;

    Integration with(Method method) {
        return new Integration(method, tolerance);
    }

    static Integration adaptive(String owner, double tolerance) {
        Check.that(
                tolerance >= FINEST && tolerance <= COARSEST,
                "%s: the tolerance of the adaptive method is a part of each variable's magnitude, from 1e-13 to 0.1, got %s; 1e-6 is usual",
                owner,
                tolerance);
        return new Integration(Method.ADAPTIVE, tolerance);
    }

    /** The method in words: the one asked for, or else the one chosen. */
    String describe(Method chosen) {
        if (method == null) return chosen.toString();
        return method == Method.ADAPTIVE
                ? method + String.format(Locale.ROOT, " (tolerance %s)", tolerance)
                : method.toString();
    }
}
