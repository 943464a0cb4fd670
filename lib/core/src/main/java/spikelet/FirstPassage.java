package spikelet;

/**
 * The integral of exp(x²) (1 + erf x) in the mean time between two spikes of a noisy neuron.
 *
 * <p>The integrand is erfcx(-x). Below zero it is tame; above, its largest value exp(b²) is taken out, so that nothing overflows before
 * the result does. Gauss-Legendre panels of 16 points, in which the integrand is smooth enough for a relative error near 1e-14.
 */
final class FirstPassage {
    /** Spacing of the trapezoidal sum; its error is exp(-(pi / spacing)²), less than a rounding. */
    private static final double SPACING = 0.5;

    private static final int TERMS = 13;
    private static final double[] WEIGHT = new double[TERMS];
    private static final double[] SQUARE = new double[TERMS];

    private static final int NODES = 16;
    private static final double[] NODE = new double[NODES];
    private static final double[] NODE_WEIGHT = new double[NODES];

    static {
        for (int n = 0; n < TERMS; n++) {
            SQUARE[n] = (n + 0.5) * (n + 0.5) * SPACING * SPACING;
            WEIGHT[n] = StrictMath.exp(-SQUARE[n]);
        }
        for (int k = 0; k < NODES; k++) node(k);
    }

    private FirstPassage() {}

    /** A node and its weight on [-1, 1]: a root of the Legendre polynomial, by Newton's method. */
    private static void node(int k) {
        double x = StrictMath.cos(Math.PI * (k + 0.75) / (NODES + 0.5));
        double slope = 1;
        for (int turn = 0; turn < 8; turn++) {
            double before = 1;
            double p = x;
            for (int n = 2; n <= NODES; n++) {
                double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
                before = p;
                p = next;
            }
            slope = NODES * (x * p - before) / (x * x - 1);
            x -= p / slope;
        }
        NODE[k] = x;
        NODE_WEIGHT[k] = 2 / ((1 - x * x) * slope * slope);
    }

    /**
     * exp(x²) erfc(x) for x ≥ 0: a trapezoidal sum with the contribution of its pole (Matta and Reichel, Math. Comp. 25, 1971, pages
     * 339-344; Hunter and Regan, Math. Comp. 26, 1972, pages 539-541).
     */
    static double erfcx(double x) {
        double sum = 0;
        for (int n = TERMS - 1; n >= 0; n--) sum += WEIGHT[n] / (SQUARE[n] + x * x);
        double tame = 2 * SPACING * x / Math.PI * sum;
        if (x > Math.PI / SPACING) return tame;
        return tame + 2 * StrictMath.exp(x * x) / (1 + StrictMath.exp(2 * Math.PI * x / SPACING));
    }

    /**
     * The integral.
     *
     * @param from the distance from the mean to the reset, in units of sqrt(2) standard deviations
     * @param to the same to the threshold, larger
     * @return the integral; infinite where it exceeds the range of a double
     */
    static double integral(double from, double to) {
        double below = from < 0 ? below(Math.max(-to, 0), -from) : 0;
        return to > 0 ? below + above(Math.max(from, 0), to) : below;
    }

    /** From {@code low} to {@code high} on the tame side, in panels that grow with the distance. */
    private static double below(double low, double high) {
        double sum = 0;
        for (double x = low; x < high; ) {
            double end = Math.min(high, Math.max(x + 0.5, 1.5 * x));
            double half = (end - x) / 2;
            for (int k = 0; k < NODES; k++) sum += half * NODE_WEIGHT[k] * erfcx(x + half * (1 + NODE[k]));
            x = end;
        }
        return sum;
    }

    /** From {@code high} down to {@code low} on the steep side, in panels that shrink where it is steeper. */
    private static double above(double low, double high) {
        double sum = 0;
        for (double x = high; x > low; ) {
            double end = Math.max(low, x - Math.min(0.5, 1 / x));
            double half = (x - end) / 2;
            double panel = 0;
            for (int k = 0; k < NODES; k++) {
                double y = x - half * (1 + NODE[k]);
                double scale = StrictMath.exp((y - high) * (y + high));
                panel += NODE_WEIGHT[k] * (2 * scale - erfcx(y) * StrictMath.exp(-high * high));
            }
            sum += half * panel;
            if (half * panel < 1e-18 * sum) break;
            x = end;
        }
        return sum * StrictMath.exp(high * high);
    }
}
