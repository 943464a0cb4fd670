package spikelet.figure;

import java.util.function.Supplier;

/** What figures refuse, and the words for it; every message begins with the name of the user's own object. */
final class Checks {

    private Checks() {}

    static String text(String what, String text) {
        if (text == null) {
            throw new IllegalArgumentException(what + " must not be null; use \"\" for none");
        }
        return text;
    }

    static <T> T given(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " must not be null");
        }
        return value;
    }

    static void within(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    what + " must be from " + number(min) + " to " + number(max) + ", got " + number(value));
        }
    }

    static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be positive and finite, got " + number(value));
        }
        return value;
    }

    static double finite(String what, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, got " + value);
        }
        return value;
    }

    static void order(String what, double from, double to) {
        finite(what + ": from", from);
        finite(what + ": to", to);
        if (from >= to) {
            throw new IllegalArgumentException(
                    what + " must run upwards, got from " + number(from) + " to " + number(to));
        }
    }

    static void sameLength(String what, String first, int n, String second, int m) {
        if (n != m) {
            throw new IllegalArgumentException(what + ": '" + first + "' has " + n + " values and '" + second + "' has "
                    + m + "; each point needs both");
        }
    }

    /** A copy of values that all must be finite. */
    static double[] finite(String what, String name, double[] values) {
        return copy(what, name, values, false);
    }

    /** A copy of values that are finite or NaN, which leaves a gap. */
    static double[] orGap(String what, String name, double[] values) {
        return copy(what, name, values, true);
    }

    static double[] rising(String what, String name, double[] values) {
        double[] copy = finite(what, name, values);
        if (copy.length < 2) {
            throw new IllegalArgumentException(what + ": '" + name + "' needs two values at least, got " + copy.length);
        }
        for (int k = 1; k < copy.length; k++) {
            if (copy[k] <= copy[k - 1]) {
                throw new IllegalArgumentException(what + ": '" + name + "' must rise, but value " + k + " is "
                        + number(copy[k]) + " after " + number(copy[k - 1]));
            }
        }
        return copy;
    }

    private static double[] copy(String what, String name, double[] values, boolean gaps) {
        given(what + ": '" + name + "'", values);
        double[] copy = values.clone();
        Supplier<String> wayOut = () -> gaps ? "; use NaN to leave a gap" : "";
        for (int k = 0; k < copy.length; k++) {
            double value = copy[k];
            if (Double.isInfinite(value) || !gaps && Double.isNaN(value)) {
                throw new IllegalArgumentException(
                        what + ": '" + name + "' must be finite, but value " + k + " is " + value + wayOut.get());
            }
        }
        return copy;
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
