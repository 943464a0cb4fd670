package spikelet.experiments;

import static spikelet.Units.*;

import spikelet.LearningWindow;
import spikelet.Plasticity;
import spikelet.Stdp;

/**
 * The learning window, measured and fitted as Bi and Poo did (J. Neurosci. 18:10464-10472, 1998; the constants as in Annu. Rev. Neurosci. 24:139-166, 2001): 60 pairs at 1 Hz, an exponential on either side.
 *
 * @param tauPlus in second
 * @param tauMinus in second
 */
public record WindowFit(double tauPlus, double tauMinus) {
    /**
     * Measures and fits.
     *
     * @return the constants of the rule as the fit finds them
     */
    public static WindowFit run() {
        Plasticity rule = Stdp.pair()
                .tauPlus(16.8 * ms)
                .tauMinus(33.7 * ms)
                .aPlus(0.005)
                .aMinus(0.0025)
                .maxWeight("1 nS");
        var window = LearningWindow.of(rule).pairs(60).frequency(1 * Hz);
        return of(window.intervals(), window.changes());
    }

    /** The time constants of two exponentials by least squares. */
    static WindowFit of(double[] intervals, double[] changes) {
        return new WindowFit(tau(intervals, changes, 1), tau(intervals, changes, -1));
    }

    /** For a given constant the best height is known, so a search in one variable finds both. */
    private static double tau(double[] intervals, double[] changes, int side) {
        double low = 2 * ms;
        double high = 200 * ms;
        double golden = (Math.sqrt(5) - 1) / 2;
        while (high - low > 1e-7) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (rest(intervals, changes, side, a) < rest(intervals, changes, side, b)) high = b;
            else low = a;
        }
        return (low + high) / 2;
    }

    private static double rest(double[] intervals, double[] changes, int side, double tau) {
        double ee = 0;
        double ey = 0;
        double yy = 0;
        for (int k = 0; k < intervals.length; k++) {
            if (intervals[k] * side <= 0) continue;
            double e = StrictMath.exp(-Math.abs(intervals[k]) / tau);
            ee += e * e;
            ey += e * changes[k];
            yy += changes[k] * changes[k];
        }
        return yy - ey * ey / ee;
    }
}
