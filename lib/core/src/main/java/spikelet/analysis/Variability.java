package spikelet.analysis;

import java.util.Locale;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * How irregular interspike intervals are. A regular train has 0 in all three, a Poisson train 1.
 *
 * @param intervals how many intervals it was measured from
 * @param cv coefficient of variation: standard deviation over mean; a gamma process of order k has 1/√k
 * @param cv2 mean of 2|I' - I|/(I' + I) over neighbouring intervals, which slow changes of the rate do not raise (Holt, Softky, Koch
 *     and Douglas, J. Neurophysiol. 75, 1996)
 * @param lv local variation, mean of 3(I' - I)²/(I' + I)² (Shinomoto, Shima and Tanji, Neural Comput. 15, 2003); a gamma
 *     process of order k has 3/(2k + 1)
 */
public record Variability(int intervals, double cv, double cv2, double lv) implements Tabular {
    /**
     * Measures one train.
     *
     * @param train with at least three spikes, or all is NaN
     * @return the measures
     */
    public static Variability of(SpikeTrain train) {
        return of(SpikeTrains.of(train));
    }

    /**
     * Measures many trains as one sample of intervals; none reaches from one train into the next.
     *
     * @param trains of neurons or trials of one rate: a spread of rates raises the CV
     * @return the measures; NaN where there are too few intervals
     */
    public static Variability of(SpikeTrains trains) {
        Require.given("variability: the trains", trains);
        double sum = 0;
        double squares = 0;
        double cv2 = 0;
        double lv = 0;
        int n = 0;
        int pairs = 0;
        for (var train : trains) {
            var intervals = train.intervals();
            for (int k = 0; k < intervals.length; k++) {
                sum += intervals[k];
                if (k == 0) continue;
                double both = intervals[k] + intervals[k - 1];
                double contrast = both == 0 ? 0 : Math.abs(intervals[k] - intervals[k - 1]) / both;
                cv2 += 2 * contrast;
                lv += 3 * contrast * contrast;
                pairs++;
            }
            n += intervals.length;
        }
        if (n < 2) return new Variability(n, Double.NaN, Double.NaN, Double.NaN);
        double mean = sum / n;
        for (var train : trains) for (double i : train.intervals()) squares += (i - mean) * (i - mean);
        double cv = Math.sqrt(squares / n) / mean;
        return new Variability(
                n, cv < 1e-9 ? 0 : cv, pairs == 0 ? Double.NaN : cv2 / pairs, pairs == 0 ? Double.NaN : lv / pairs);
    }

    /** One row: {@code intervals}, {@code CV}, {@code CV2}, {@code LV}. */
    @Override
    public Columns columns() {
        return Columns.named("variability")
                .column("intervals", new int[] {intervals})
                .column("CV", new double[] {cv})
                .column("CV2", new double[] {cv2})
                .column("LV", new double[] {lv});
    }

    /** All of it: {@code CV 0.99, CV2 1.00, LV 1.00 of 15,746 intervals}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CV %.2f, CV2 %.2f, LV %.2f of %,d intervals", cv, cv2, lv, intervals);
    }
}
