package spikelet.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Band;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.figure.Points;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/**
 * A measured tuning curve: the mean rate over the trials of each stimulus, with 95 % confidence by Student's t (Biometrika 6, 1908).
 *
 * <pre>{@code TuningCurve.of(angles, trials).figure("orientation", "°")}</pre>
 */
public final class TuningCurve implements Tabular, Pictured {
    private final double[] stimuli;
    private final double[] rates;
    private final double[] confidence;

    private TuningCurve(double[] stimuli, double[] rates, double[] confidence) {
        this.stimuli = stimuli;
        this.rates = rates;
        this.confidence = confidence;
    }

    /**
     * Averages the trials of each stimulus.
     *
     * @param stimuli the stimuli, rising
     * @param trials for each stimulus the responses of one neuron, or of several alike
     * @return the curve
     * @throws IllegalArgumentException if the numbers of stimuli and responses differ or the stimuli do not rise
     */
    public static TuningCurve of(double[] stimuli, List<SpikeTrains> trials) {
        Require.given("tuning curve: the stimuli", stimuli);
        Require.given("tuning curve: the trials", trials);
        Require.that(stimuli.length > 0, "tuning curve: give at least one stimulus");
        Require.sameLength("tuning curve: the stimuli", stimuli.length, "sets of trials", trials.size());
        for (int k = 0; k < stimuli.length; k++) {
            Require.that(
                    Double.isFinite(stimuli[k]) && (k == 0 || stimuli[k] > stimuli[k - 1]),
                    "tuning curve: the stimuli are finite and rise, but number %d is %s",
                    k,
                    stimuli[k]);
        }
        var rates = new double[stimuli.length];
        var confidence = new double[stimuli.length];
        for (int k = 0; k < rates.length; k++) {
            var each = Require.given("tuning curve: the trials of stimulus " + k, trials.get(k))
                    .rates();
            rates[k] = Arrays.stream(each).average().orElse(Double.NaN);
            double squares = 0;
            for (double r : each) squares += (r - rates[k]) * (r - rates[k]);
            int freedom = each.length - 1;
            confidence[k] = freedom == 0 ? Double.NaN : student(freedom) * Math.sqrt(squares / freedom / each.length);
        }
        return new TuningCurve(stimuli.clone(), rates, confidence);
    }

    /**
     * The 97.5 % quantile of Student's t: exact for one and two degrees of freedom, else by Cornish and Fisher's expansion
     * (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, equation 26.7.5), right to 0.2 %.
     */
    static double student(int freedom) {
        if (freedom == 1) return 12.706204736432095;
        if (freedom == 2) return 4.302652729911275;
        double x = 1.959963984540054;
        double x2 = x * x;
        double v = freedom;
        double g1 = (x2 + 1) * x / 4;
        double g2 = ((5 * x2 + 16) * x2 + 3) * x / 96;
        double g3 = (((3 * x2 + 19) * x2 + 17) * x2 - 15) * x / 384;
        double g4 = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) * x / 92160;
        return x + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
    }

    /** {@return the stimuli} */
    public double[] stimuli() {
        return stimuli.clone();
    }

    /** {@return the mean rate at each stimulus, in hertz} */
    public double[] rates() {
        return rates.clone();
    }

    /** {@return half the width of the 95 % confidence interval at each stimulus, in hertz; NaN for a single trial} */
    public double[] confidence() {
        return confidence.clone();
    }

    /** One row per stimulus: {@code stimulus}, {@code rate (Hz)}, {@code 95 % confidence (Hz)}. */
    @Override
    public Columns columns() {
        return Columns.named("tuning curve")
                .column("stimulus", stimuli())
                .column("rate (Hz)", rates())
                .column("95 % confidence (Hz)", confidence());
    }

    /** The rates in a band of 95 % confidence. */
    @Override
    public Figure figure() {
        return figure("stimulus", "");
    }

    /**
     * The rates in a band of 95 % confidence, with the stimulus in words.
     *
     * @param stimulus what was varied
     * @param unit its unit, or {@code ""}
     * @return the figure
     */
    public Figure figure(String stimulus, String unit) {
        var lower = new double[rates.length];
        var upper = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            lower[k] = Math.max(0, rates[k] - confidence[k]);
            upper[k] = rates[k] + confidence[k];
        }
        var panel = Panel.of(stimulus, unit, "rate", "Hz");
        if (Arrays.stream(confidence).anyMatch(c -> !Double.isNaN(c)))
            panel = panel.with(Band.of("95 % confidence", stimuli, lower, upper).colour(Palette.NEUTRAL));
        return Figure.of(panel.with(Line.of("mean", stimuli, rates).colour(Palette.NEUTRAL))
                .with(Points.of("mean", stimuli, rates).size(5).colour(Palette.NEUTRAL)));
    }

    /** Number of stimuli and the best of them. */
    @Override
    public String toString() {
        int best = 0;
        for (int k = 1; k < rates.length; k++) if (rates[k] > rates[best]) best = k;
        return String.format(
                Locale.ROOT, "tuning curve of %d stimuli, %.4g Hz at %s", rates.length, rates[best], stimuli[best]);
    }
}
