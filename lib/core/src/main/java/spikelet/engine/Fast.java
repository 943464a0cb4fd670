package spikelet.engine;

/**
 * Elementary functions for generated kernels, in plain arithmetic: equal to the bit on every virtual machine, which {@code Math.exp} is
 * not, and several times faster than {@link StrictMath}.
 */
public final class Fast {
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, the first with 21 trailing zero bits, so that k · LN2_HIGH is exact (Cody and Waite 1980). */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding and subtracting it rounds to the nearest whole number. */
    private static final double ROUND = 0x1.8p52;

    private Fast() {}

    /**
     * e to the power of x; relative error below 1e-15. Below -708 it is 0, above 709 infinite.
     *
     * @param x any number
     * @return exp(x)
     */
    public static double exp(double x) {
        if (!(x > -708)) return Double.isNaN(x) ? x : 0;
        if (x > 709) return Double.POSITIVE_INFINITY;
        double k = (x * LOG2_E + ROUND) - ROUND;
        double r = (x - k * LN2_HIGH) - k * LN2_LOW;
        double r2 = r * r;
        double even = 1.0 / 2
                + r2 * (1.0 / 24 + r2 * (1.0 / 720 + r2 * (1.0 / 40320 + r2 * (1.0 / 3628800 + r2 / 479001600))));
        double odd = 1.0 / 6
                + r2
                        * (1.0 / 120
                                + r2 * (1.0 / 5040 + r2 * (1.0 / 362880 + r2 * (1.0 / 39916800 + r2 / 6227020800.0))));
        double p = 1 + (r + r2 * (even + r * odd));
        return p * Double.longBitsToDouble((long) k + 1023 << 52);
    }

    /**
     * (exp(x) - 1) / x, and 1 at zero; relative error below 1e-14.
     *
     * @param x any number
     * @return the value
     */
    public static double exprel(double x) {
        if (Math.abs(x) < 0.1) {
            return 1
                    + x
                            * (1.0 / 2
                                    + x
                                            * (1.0 / 6
                                                    + x
                                                            * (1.0 / 24
                                                                    + x
                                                                            * (1.0 / 120
                                                                                    + x
                                                                                            * (1.0 / 720
                                                                                                    + x
                                                                                                            * (1.0
                                                                                                                            / 5040
                                                                                                                    + x
                                                                                                                            * (1.0
                                                                                                                                            / 40320
                                                                                                                                    + x
                                                                                                                                            / 362880)))))));
        }
        return (exp(x) - 1) / x;
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
     * Hyperbolic tangent; absolute error below 1e-15.
     *
     * @param x any number
     * @return tanh(x)
     */
    public static double tanh(double x) {
        double y = Math.abs(2 * x);
        double t = y > 40 ? 1 : y * exprel(y) / (exp(y) + 1);
        return x < 0 ? -t : t;
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
