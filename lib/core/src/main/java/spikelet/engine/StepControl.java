package spikelet.engine;

import java.util.Arrays;

/**
 * The size of each neuron's own steps, such that the error of each variable in a step is at most the tolerance times the largest
 * magnitude that the variable has had: volt, ampere and plain numbers need no scale from the user.
 *
 * <p>The size follows the error by the proportional and integral control of Gustafsson, Lundh and Söderlind (BIT 28, 1988) with the
 * constants of Hairer and Wanner (Solving Ordinary Differential Equations II, section IV.2). Where steps shrink one after the other, as in an
 * upstroke that runs away, the next shrinks by as much again (predictive control: Gustafsson, ACM Trans. Math. Softw. 20, 1994; Hairer and
 * Wanner, section IV.8); without, every other step of an upstroke would be refused.
 */
final class StepControl {
    private static final double INTEGRAL = 0.04;
    private static final double PROPORTIONAL = 0.2 - 0.75 * INTEGRAL;
    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 5;
    private static final double SMALLEST_GROWTH = 0.2;
    /** Of the first step, in parts of the time in which the fastest variable would change by its own magnitude. */
    private static final double CAREFUL = 0.01;
    /** The logarithm of an error that is taken as none, 1e-4. */
    private static final double SMALL = -9.2;

    private final double tolerance;
    private final double[] size;
    private final double[] logError;
    /** The step before, in second; 0 if there is none that tells how the next will be. */
    private final double[] last;

    private final double[][] magnitude;
    /** How much the slope changes if all variables change by as much as they are, by variable. */
    private final double[][] sensitivity;

    /** The variable that the last step was made for. */
    int worst;

    StepControl(double tolerance, int variables, int neurons) {
        this.tolerance = tolerance;
        size = new double[neurons];
        logError = new double[neurons];
        last = new double[neurons];
        magnitude = new double[variables][neurons];
        sensitivity = new double[variables][neurons];
    }

    /** Back to time zero. */
    void reset() {
        Arrays.fill(size, 0);
        Arrays.fill(last, 0);
        for (var m : magnitude) Arrays.fill(m, 0);
        for (var s : sensitivity) Arrays.fill(s, 0);
    }

    void visit(State state) {
        state.array("size", size);
        state.array("logError", logError);
        state.array("last", last);
        state.array("magnitude", magnitude);
        state.array("sensitivity", sensitivity);
    }

    /** The size to try next, in second; 0 before the first. */
    double size(int i) {
        return size[i];
    }

    /** Notes the state that a neuron has come to. */
    void note(int i, double[] x) {
        for (int k = 0; k < x.length; k++) magnitude[k][i] = Math.max(magnitude[k][i], Math.abs(x[k]));
    }

    /**
     * Notes how much the slopes change as all variables change by a part of themselves. No variable needs a smaller error than the
     * tolerated errors of the others leave in it; one that is zero but for rounding would ask for steps without end.
     */
    void note(int i, double[] slope, double[] changed, double part) {
        for (int k = 0; k < slope.length; k++) {
            double change = Math.abs(changed[k] - slope[k]) / part;
            if (Double.isFinite(change)) sensitivity[k][i] = Math.max(sensitivity[k][i], change);
        }
    }

    /** Where a course begins: a size that suits its slopes, if the last one is smaller or there is none. */
    void restart(int i, double[] slope, double longest) {
        last[i] = 0;
        double quickest = longest;
        for (int k = 0; k < slope.length; k++) {
            double change = Math.abs(slope[k]);
            if (magnitude[k][i] > 0 && change * quickest > magnitude[k][i]) quickest = magnitude[k][i] / change;
        }
        if (size[i] >= CAREFUL * quickest) return;
        size[i] = CAREFUL * quickest;
        logError[i] = SMALL;
    }

    /** The largest error of a variable in a step, in units of what it may be. */
    double error(int i, double h, double[] next, double[] error) {
        double largest = 0;
        for (int k = 0; k < next.length; k++) {
            double scale = Math.max(Math.max(magnitude[k][i], Math.abs(next[k])), h * sensitivity[k][i]);
            double e = Math.abs(error[k]) / (tolerance * scale + Double.MIN_NORMAL);
            if (e <= largest) continue;
            worst = k;
            if (Double.isNaN(e)) return Double.POSITIVE_INFINITY;
            largest = e;
        }
        return largest;
    }

    /** After a step that was refused. */
    void shrink(int i, double h, double e) {
        double log = e < 1e10 ? StrictMath.log(e) : 23;
        size[i] = h * Math.max(SMALLEST_GROWTH, SAFETY * Fast.exp(-PROPORTIONAL * log));
    }

    /** After a step that was taken; if it was shorter than it might have been, it can only tell that more is possible. */
    void grow(int i, double h, double e, boolean refusedBefore) {
        double log = StrictMath.log(Math.max(e, 1e-12));
        double growth = SAFETY * Fast.exp(INTEGRAL * logError[i] - PROPORTIONAL * log);
        boolean whole = h >= size[i];
        if (whole && last[i] > 0)
            growth =
                    Math.min(growth, SAFETY * (h / last[i]) * Fast.exp(0.2 * (logError[i] - 2 * Math.max(log, SMALL))));
        last[i] = whole ? h : 0;
        growth = Math.max(SMALLEST_GROWTH, Math.min(refusedBefore ? 1 : LARGEST_GROWTH, growth));
        size[i] = whole ? h * growth : Math.max(size[i], h * growth);
        logError[i] = Math.max(log, SMALL);
    }
}
