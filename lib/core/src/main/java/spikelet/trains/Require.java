package spikelet.trains;

import java.util.Locale;
import spikelet.Dimension;
import spikelet.Quantity;

/** Where arguments of trains, codes and analyses are refused. Messages name what was asked for, the value, the rule and the way out. */
public final class Require {
    private static final double LONGEST_USUAL = 10;
    private static final double LONGEST = 1e6;
    private static final double FASTEST_USUAL = 1e5;

    private Require() {}

    /**
     * Refuses unless something holds.
     *
     * @param holds what must hold
     * @param message the rule, as for {@link String#format}
     * @param args its arguments
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String message, Object... args) {
        if (!holds) throw new IllegalArgumentException(String.format(Locale.ROOT, message, args));
    }

    /**
     * Refuses null.
     *
     * @param <T> the value's type
     * @param what its name in the message
     * @param value the value
     * @return the value
     */
    public static <T> T given(String what, T value) {
        that(value != null, "%s must not be null", what);
        return value;
    }

    /**
     * Refuses what is not a finite number above zero.
     *
     * @param what its name in the message
     * @param value the value
     * @return the value
     */
    public static double positive(String what, double value) {
        that(Double.isFinite(value) && value > 0, "%s must be positive, got %s", what, value);
        return value;
    }

    /**
     * Refuses a width, spread or time constant that is not positive, or so long that a unit was forgotten.
     *
     * @param what its name in the message
     * @param value in second
     * @return the value
     */
    public static double time(String what, double value) {
        that(
                Double.isFinite(value) && value > 0,
                "%s must be a positive time, got %s",
                what,
                Double.isFinite(value) ? time(value) : value);
        that(
                value <= LONGEST_USUAL,
                "%s: %s is far longer than usual; times are in second, did you mean %s*ms?",
                what,
                time(value),
                plain(value));
        return value;
    }

    /**
     * Refuses a duration that is not positive, or longer than eleven days.
     *
     * @param what its name in the message
     * @param value in second
     * @return the value
     */
    public static double duration(String what, double value) {
        that(value > 0 && value <= LONGEST, "%s must be a positive time in second, got %s", what, value);
        return value;
    }

    /**
     * Refuses a rate that is not positive or beyond all neurons.
     *
     * @param what its name in the message
     * @param value in hertz
     * @return the value
     */
    public static double rate(String what, double value) {
        positive(what, value);
        that(
                value <= FASTEST_USUAL,
                "%s: %s is beyond every neuron",
                what,
                Quantity.format(value, Dimension.FREQUENCY));
        return value;
    }

    /**
     * Refuses an observation window that ends before it begins.
     *
     * @param what its owner in the message
     * @param from its beginning, in second
     * @param until its end, in second
     */
    public static void window(String what, double from, double until) {
        that(
                Double.isFinite(from) && Double.isFinite(until),
                "%s: a window has a finite beginning and end, got %s to %s",
                what,
                from,
                until);
        that(from <= until, "%s: the window ends (%s) before it begins (%s)", what, time(until), time(from));
    }

    /**
     * Refuses a number of things that is not positive.
     *
     * @param what its name in the message
     * @param n the number
     * @return the number
     */
    public static int atLeastOne(String what, int n) {
        that(n > 0, "%s must be at least 1, got %d", what, n);
        return n;
    }

    /**
     * Refuses a list that has another length than its partner.
     *
     * @param what the list's name in the message
     * @param n its length
     * @param partner what it goes with
     * @param expected the partner's length
     */
    public static void sameLength(String what, int n, String partner, int expected) {
        that(n == expected, "%s: %d values for %d %s", what, n, expected, partner);
    }

    /**
     * A time that is written as a person would, {@code 20 ms}, if it is written at all: most checks hold.
     *
     * @param seconds in second
     * @return the time
     */
    public static Quantity time(double seconds) {
        return new Quantity(seconds, Dimension.TIME);
    }

    private static String plain(double x) {
        return x == Math.rint(x) && x < 1e9 ? Long.toString((long) x) : Double.toString(x);
    }
}
