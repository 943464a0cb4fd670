package spikelet.engine;

/**
 * Elementary functions for generated kernels, in plain arithmetic: equal to the bit on every virtual machine, which {@code Math.exp} is
 * not, and several times faster than {@link StrictMath}.
 */
public final class Fast {
    static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, the first with 21 trailing zero bits, so that k · LN2_HIGH is exact (Cody and Waite 1980). */
    static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding and subtracting it rounds to the nearest whole number, which the sum holds in its lowest bits. */
    static final double ROUND = 0x1.8p52;

    /** From here on exp is infinite: 2^1023 (1 + p) doubled. */
    static final double HIGHEST = 709.9;
    /** From here on exp is zero: 2^-1022 is the first power whose half has no bits left. */
    static final double LOWEST = -708.4;

    /** Added and taken away, it leaves zero of what is next to nothing; the second then makes the zero divisible. */
    static final double TINY = 1e-100;

    static final double TINIER = 1e-130;

    static final double E2 = 1.0 / 2;
    static final double E3 = 1.0 / 6;
    static final double E4 = 1.0 / 24;
    static final double E5 = 1.0 / 120;
    static final double E6 = 1.0 / 720;
    static final double E7 = 1.0 / 5040;
    static final double E8 = 1.0 / 40320;
    static final double E9 = 1.0 / 362880;
    static final double E10 = 1.0 / 3628800;
    static final double E11 = 1.0 / 39916800;
    static final double E12 = 1.0 / 479001600;
    static final double E13 = 1.0 / 6227020800.0;

    private Fast() {}

    /**
     * e to the power of x; relative error below 4e-16. Zero below -708.05, infinite above 709.78.
     *
     * @param x any number
     * @return exp(x)
     */
    public static double exp(double x) {
        double c = Math.max(LOWEST, Math.min(x, HIGHEST));
        double shifted = c * LOG2_E + ROUND;
        double half = halfPower(shifted);
        double y = half + half * polynomial(remainder(c, shifted - ROUND));
        return y + y;
    }

    /** exp(x) - 1, for x from -708 to 709. */
    private static double expm1(double x) {
        double c = Math.max(LOWEST, Math.min(x, HIGHEST));
        double shifted = c * LOG2_E + ROUND;
        double half = halfPower(shifted);
        double y = (half - 0.5) + half * polynomial(remainder(c, shifted - ROUND));
        return y + y;
    }

    private static double remainder(double x, double k) {
        return (x - k * LN2_HIGH) - k * LN2_LOW;
    }

    /** 2^(k - 1), k in the lowest bits. */
    private static double halfPower(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + 1022) << 52);
    }

    /** exp(x) - 1 for a magnitude up to ln(2) / 2: Taylor's series, whose first term left out is below 2e-17 of it. */
    private static double polynomial(double x) {
        double x2 = x * x;
        double even = E2 + x2 * (E4 + x2 * (E6 + x2 * (E8 + x2 * (E10 + x2 * E12))));
        double odd = E3 + x2 * (E5 + x2 * (E7 + x2 * (E9 + x2 * (E11 + x2 * E13))));
        return x + x2 * (even + x * odd);
    }

    /**
     * (exp(x) - 1) / x, and 1 at zero; relative error below 1e-15.
     *
     * @param x any number
     * @return the value
     */
    public static double exprel(double x) {
        double d = awayFromZero(x);
        return expm1(d) / d;
    }

    /**
     * x / (exp(x) - 1), and 1 at zero: the rate of many gates; relative error below 1e-15.
     *
     * @param x any number
     * @return the value
     */
    public static double bernoulli(double x) {
        return awayFromZero(x) / awayFromZero(expm1(x));
    }

    private static double awayFromZero(double x) {
        return ((x + TINY) - TINY) + TINIER;
    }

    /**
     * exprel(x) = (exp(x) - 1) / x of what a step does to a variable, x being a rate times the step. Where the variable decays the relative
     * error is below 1e-15; where it grows, below 1e-15 exp(x) up to x = 32. Beyond, a variable grows by no more than exp(32) in a step.
     *
     * <p>exp(-x) - 1 by the Taylor series for a 32nd of it, then five times that of twice the argument: q → q (q + 2), which keeps small values
     * exact and needs no bits of any number.
     *
     * @param x any number
     * @return the value
     */
    public static double relax(double x) {
        double d = awayFromZero(-x);
        double y = Math.max(-1, Math.min(d * (1.0 / 32), 20));
        double y2 = y * y;
        double even = E2 + y2 * (E4 + y2 * (E6 + y2 * (E8 + y2 * E10)));
        double odd = E3 + y2 * (E5 + y2 * (E7 + y2 * E9));
        double q = y + y2 * (even + y * odd);
        q = q * (q + 2);
        q = q * (q + 2);
        q = q * (q + 2);
        q = q * (q + 2);
        q = q * (q + 2);
        return q / ((q + 1) * d);
    }

    /**
     * (1 - exp(-x)) / x, and 1 at zero: how far a variable relaxes in a step of x time constants, per x.
     *
     * @param x any number
     * @return the value
     */
    public static double phi(double x) {
        return exprel(-x);
    }

    /**
     * Hyperbolic tangent; relative error below 1e-15, odd to the bit.
     *
     * @param x any number
     * @return tanh(x)
     */
    public static double tanh(double x) {
        double e = expm1(Math.min(2 * Math.abs(x), 40));
        return e / (e + 2) * Math.max(-1, Math.min(x * 1e300, 1));
    }

    /**
     * A value moved into a range.
     *
     * @param x the value
     * @param low the lower bound
     * @param high the upper bound
     * @return the nearest value of the range
     */
    public static double clip(double x, double low, double high) {
        return Math.min(high, Math.max(low, x));
    }

    /**
     * A value times itself.
     *
     * @param x the value
     * @return its square
     */
    public static double square(double x) {
        return x * x;
    }

    /**
     * Hyperbolic sine; relative error below 2e-14. Infinite where exp(|x|) is, from 709 on.
     *
     * @param x any number
     * @return sinh(x)
     */
    public static double sinh(double x) {
        return x * 0.5 * (exprel(x) + exprel(-x));
    }

    /**
     * Hyperbolic cosine; relative error below 2e-15. Infinite where exp(|x|) is, from 709 on.
     *
     * @param x any number
     * @return cosh(x)
     */
    public static double cosh(double x) {
        return 0.5 * (exp(x) + exp(-x));
    }

    /**
     * The remainder x - y floor(x/y), between zero and y. A quotient within 1e-9 of a whole number counts as whole, so that a remainder of
     * the time is zero on the time step that begins a period.
     *
     * @param x the value
     * @param y the period
     * @return the remainder, zero or of y's sign
     */
    public static double mod(double x, double y) {
        double n = x / y;
        double near = Math.rint(n);
        return Math.abs(n - near) < 1e-9 ? 0 : x - y * Math.floor(n);
    }
}
