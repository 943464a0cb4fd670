package spikelet.analysis;

import spikelet.Columns;
import spikelet.Tabular;
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
    private final int spikes;

    private SpikeTriggeredAverage(double[] lags, double[] mean, int spikes) {
        this.lags = lags;
        this.mean = mean;
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
        int n = 0;
        for (double t : train.times()) {
            long at = (long) Math.rint((t - signal.from()) / signal.dt());
            if (at - back < 0 || at + ahead >= values.length) continue;
            for (int k = 0; k < mean.length; k++) mean[k] += values[(int) at - back + k];
            n++;
        }
        Require.that(n > 0, "spike-triggered average: none of %d spikes has the signal all around it", train.count());
        var lags = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= n;
            lags[k] = (k - back) * signal.dt();
        }
        return new SpikeTriggeredAverage(lags, mean, n);
    }

    /** {@return times around the spike, in second, negative before it} */
    public double[] lags() {
        return lags.clone();
    }

    /** {@return the mean of the signal at each lag} */
    public double[] mean() {
        return mean.clone();
    }

    /** {@return how many spikes were averaged} */
    public int spikes() {
        return spikes;
    }

    /** One row per lag: {@code lag (ms)}, {@code mean}. */
    @Override
    public Columns columns() {
        return Columns.named("spike-triggered average")
                .column("lag (ms)", Bins.milliseconds(lags))
                .column("mean", mean());
    }

    /** The mean over the lag. */
    @Override
    public Figure figure() {
        return Figure.of(Panel.of("time from spike", "ms", "mean of the signal", "")
                .with(Line.of("", Bins.milliseconds(lags), mean).colour(Palette.NEUTRAL))
                .with(Mark.vertical("", 0)));
    }

    /** How many spikes. */
    @Override
    public String toString() {
        return "spike-triggered average of " + spikes + " spikes";
    }
}
