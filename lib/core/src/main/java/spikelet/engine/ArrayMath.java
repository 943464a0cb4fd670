package spikelet.engine;

/**
 * Elementary functions of whole arrays, for generated kernels: the functions of {@link Fast}, equal to them to the bit, at a fifth of
 * their time.
 *
 * <p>Each is a few short loops in plain arithmetic, which HotSpot turns into vector instructions on JDK 17 and 25. Only the multiplication
 * by 2^k needs the bits of a number, which does not vectorise, and has a loop of its own. Per element, on one core with AVX-512 (17 / 25):
 * exp 0.9 / 1.0 ns, where one scalar loop takes 5 and the same arithmetic in one long loop 6.6 / 1.5 (too long for 17 to vectorise);
 * clamping by Math.min and Math.max is a quarter of it.
 */
public final class ArrayMath {
    private ArrayMath() {}

    /**
     * y = exp(x); see {@link Fast#exp}.
     *
     * @param x arguments
     * @param y receives the values; another array than x
     * @param k scratch, as long
     * @param n how many
     */
    public static void exp(double[] x, double[] y, double[] k, int n) {
        reduce(x, k, y, n);
        polynomial(y, n);
        scale(k, y, n);
    }

    /**
     * y = exprel(x) = (exp(x) - 1) / x; see {@link Fast#exprel}.
     *
     * @param x arguments
     * @param y receives the values; another array than x
     * @param k scratch, as long
     * @param r scratch, as long
     * @param n how many
     */
    public static void exprel(double[] x, double[] y, double[] k, double[] r, int n) {
        awayFromZero(x, y, n);
        reduce(y, k, r, n);
        polynomial(r, n);
        scaleMinusOne(k, r, n);
        divide(r, y, n);
    }

    /**
     * y = bernoulli(x) = x / (exp(x) - 1); see {@link Fast#bernoulli}.
     *
     * @param x arguments
     * @param y receives the values; another array than x
     * @param k scratch, as long
     * @param n how many
     */
    public static void bernoulli(double[] x, double[] y, double[] k, int n) {
        reduce(x, k, y, n);
        polynomial(y, n);
        scaleMinusOne(k, y, n);
        divided(x, y, n);
    }

    /**
     * y = relax(x), exprel of what a step does to a variable; see {@link Fast#relax}. On a busy machine 0.65 ns an element where exprel takes
     * 1.45, on JDK 17 and 25; with the polynomial and the doubling in one loop it takes 0.8.
     *
     * @param x arguments
     * @param y receives the values; another array than x
     * @param n how many
     */
    public static void relax(double[] x, double[] y, int n) {
        part(x, y, n);
        shortPolynomial(y, n);
        redouble(x, y, n);
    }

    /**
     * y = tanh(x); see {@link Fast#tanh}.
     *
     * @param x arguments
     * @param y receives the values; another array than x
     * @param k scratch, as long
     * @param r scratch, as long
     * @param n how many
     */
    public static void tanh(double[] x, double[] y, double[] k, double[] r, int n) {
        twiceTheMagnitude(x, y, n);
        reduce(y, k, r, n);
        polynomial(r, n);
        scaleMinusOne(k, r, n);
        ratio(r, y, n);
        sign(x, y, n);
    }

    private static void reduce(double[] x, double[] k, double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double c = Math.max(Fast.LOWEST, Math.min(x[i], Fast.HIGHEST));
            double shifted = c * Fast.LOG2_E + Fast.ROUND;
            double whole = shifted - Fast.ROUND;
            k[i] = shifted;
            r[i] = (c - whole * Fast.LN2_HIGH) - whole * Fast.LN2_LOW;
        }
    }

    /** exp(r) - 1. */
    private static void polynomial(double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double x = r[i];
            double x2 = x * x;
            double even = Fast.E2 + x2 * (Fast.E4 + x2 * (Fast.E6 + x2 * (Fast.E8 + x2 * (Fast.E10 + x2 * Fast.E12))));
            double odd = Fast.E3 + x2 * (Fast.E5 + x2 * (Fast.E7 + x2 * (Fast.E9 + x2 * (Fast.E11 + x2 * Fast.E13))));
            r[i] = x + x2 * (even + x * odd);
        }
    }

    private static void scale(double[] k, double[] p, int n) {
        for (int i = 0; i < n; i++) {
            double half = Double.longBitsToDouble((Double.doubleToRawLongBits(k[i]) + 1022) << 52);
            double y = half + half * p[i];
            p[i] = y + y;
        }
    }

    private static void scaleMinusOne(double[] k, double[] p, int n) {
        for (int i = 0; i < n; i++) {
            double half = Double.longBitsToDouble((Double.doubleToRawLongBits(k[i]) + 1022) << 52);
            double y = (half - 0.5) + half * p[i];
            p[i] = y + y;
        }
    }

    private static void awayFromZero(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) y[i] = ((x[i] + Fast.TINY) - Fast.TINY) + Fast.TINIER;
    }

    private static void divide(double[] over, double[] y, int n) {
        for (int i = 0; i < n; i++) y[i] = over[i] / y[i];
    }

    private static void divided(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double under = ((y[i] + Fast.TINY) - Fast.TINY) + Fast.TINIER;
            y[i] = (((x[i] + Fast.TINY) - Fast.TINY) + Fast.TINIER) / under;
        }
    }

    private static void part(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double d = ((-x[i] + Fast.TINY) - Fast.TINY) + Fast.TINIER;
            y[i] = Math.max(-1, Math.min(d * (1.0 / 32), 20));
        }
    }

    private static void shortPolynomial(double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double y = r[i];
            double y2 = y * y;
            double even = Fast.E2 + y2 * (Fast.E4 + y2 * (Fast.E6 + y2 * (Fast.E8 + y2 * Fast.E10)));
            double odd = Fast.E3 + y2 * (Fast.E5 + y2 * (Fast.E7 + y2 * Fast.E9));
            r[i] = y + y2 * (even + y * odd);
        }
    }

    private static void redouble(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double q = y[i];
            q = q * (q + 2);
            q = q * (q + 2);
            q = q * (q + 2);
            q = q * (q + 2);
            q = q * (q + 2);
            y[i] = q / ((q + 1) * (((-x[i] + Fast.TINY) - Fast.TINY) + Fast.TINIER));
        }
    }

    private static void twiceTheMagnitude(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) y[i] = Math.min(2 * Math.abs(x[i]), 40);
    }

    private static void ratio(double[] e, double[] y, int n) {
        for (int i = 0; i < n; i++) y[i] = e[i] / (e[i] + 2);
    }

    private static void sign(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) y[i] = y[i] * Math.max(-1, Math.min(x[i] * 1e300, 1));
    }
}
