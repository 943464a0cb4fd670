package spikelet.analysis;

import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Band;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Bins;
import spikelet.trains.Require;
import spikelet.trains.Signal;
import spikelet.trains.SpikeTrain;

/** The mean course of a signal around a spike (de Boer and Kuyper 1968; Dayan and Abbott, Theoretical Neuroscience, 2001, section 1.3). */
public final class SpikeTriggeredAverage implements Tabular, Pictured {
    private final double[] lags;
    private final double[] mean;
    private final double[] errors;
    private final int spikes;

    private SpikeTriggeredAverage(double[] lags, double[] mean, double[] errors, int spikes) {
        this.lags = lags;
        this.mean = mean;
        this.errors = errors;
        this.spikes = spikes;
    }

    /**
     * Averages the signal around each spike that has signal on both sides.
     *
     * @param train the spikes
     * @param signal the signal, on the same clock
     * @param before how far back, in second
     * @param after how far ahead, in second
     * @return the average
     * @throws IllegalArgumentException if no spike has enough signal around it
     */
    public static SpikeTriggeredAverage of(SpikeTrain train, Signal signal, double before, double after) {
        Require.given("spike-triggered average: the train", train);
        Require.given("spike-triggered average: the signal", signal);
        Require.that(
                before >= 0 && after >= 0 && before + after > 0 && Double.isFinite(before + after),
                "spike-triggered average: times before (%s) and after (%s) a spike must not be negative, nor both zero",
                before,
                after);
        int back = (int) Math.round(before / signal.dt());
        int ahead = (int) Math.round(after / signal.dt());
        var values = signal.values();
        var mean = new double[back + ahead + 1];
        var squares = new double[mean.length];
        int n = 0;
        for (double t : train.times()) {
            long at = (long) Math.rint((t - signal.from()) / signal.dt());
            if (at - back < 0 || at + ahead >= values.length) continue;
            n++;
            for (int k = 0; k < mean.length; k++) {
                // Welford (Technometrics 4, 1962): a small spread on a large mean keeps its digits.
                double off = values[(int) at - back + k] - mean[k];
                mean[k] += off / n;
                squares[k] += off * (values[(int) at - back + k] - mean[k]);
            }
        }
        Require.that(n > 0, "spike-triggered average: none of %d spikes has the signal all around it", train.count());
        var lags = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            lags[k] = (k - back) * signal.dt();
            squares[k] = n < 2 ? Double.NaN : Math.sqrt(squares[k] / (n - 1) / n);
        }
        return new SpikeTriggeredAverage(lags, mean, squares, n);
    }

    /** {@return times around the spike, in second, negative before it} */
    public double[] lags() {
        return lags.clone();
    }

    /** {@return the mean of the signal at each lag} */
    public double[] mean() {
        return mean.clone();
    }

    /** {@return the standard error of the mean at each lag, as if spikes saw independent signals; NaN for a single spike} */
    public double[] errors() {
        return errors.clone();
    }

    /** {@return how many spikes were averaged} */
    public int spikes() {
        return spikes;
    }

    /** One row per lag: {@code lag (ms)}, {@code mean}, {@code standard error}. */
    @Override
    public Columns columns() {
        return Columns.named("spike-triggered average")
                .column("lag (ms)", Bins.milliseconds(lags))
                .column("mean", mean())
                .column("standard error", errors());
    }

    /** The mean over the lag, with a band of one standard error. */
    @Override
    public Figure figure() {
        return figure("signal", "");
    }

    /**
     * The mean over the lag, with a band of one standard error and the axis in words: {@code average.figure("current", "A")}.
     *
     * @param signal what the signal counts
     * @param unit the unit of its samples
     * @return the figure
     */
    public Figure figure(String signal, String unit) {
        var ms = Bins.milliseconds(lags);
        var panel = Panel.of("time from spike", "ms", "mean " + signal, unit);
        if (spikes > 1) {
            var lower = new double[mean.length];
            var upper = new double[mean.length];
            for (int k = 0; k < mean.length; k++) {
                lower[k] = mean[k] - errors[k];
                upper[k] = mean[k] + errors[k];
            }
            panel = panel.with(Band.of("standard error", ms, lower, upper).colour(Palette.NEUTRAL));
        }
        return Figure.of(
                panel.with(Line.of("mean", ms, mean).colour(Palette.NEUTRAL)).with(Mark.vertical("spike", 0)));
    }

    /** How many spikes. */
    @Override
    public String toString() {
        return "spike-triggered average of " + spikes + " spikes";
    }
}
