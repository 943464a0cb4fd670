package spikelet.analysis;

import java.util.Locale;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Band;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Bins;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/** The peri-stimulus time histogram: the rate in each bin of time, averaged over trials or neurons (Gerstein and Kiang 1960). */
public final class Psth implements Tabular, Pictured {
    private final double[] edges;
    private final double[] rates;
    private final double[] errors;

    private Psth(double[] edges, double[] rates, double[] errors) {
        this.edges = edges;
        this.rates = rates;
        this.errors = errors;
    }

    /**
     * Averages trials.
     *
     * @param trials the trains
     * @param bin width of a bin, in second; the last may be cut off and keeps its rate
     * @return the histogram
     */
    public static Psth of(SpikeTrains trials, double bin) {
        Require.given("PSTH: the trials", trials);
        var counts = trials.bin(bin);
        var edges = Bins.edges(bin, trials.from(), trials.until());
        int n = trials.size();
        var rates = new double[edges.length - 1];
        var errors = new double[rates.length];
        for (int b = 0; b < rates.length; b++) {
            double width = edges[b + 1] - edges[b];
            double mean = 0;
            double squares = 0;
            for (var row : counts) mean += row[b];
            mean /= n;
            for (var row : counts) squares += (row[b] - mean) * (row[b] - mean);
            rates[b] = mean / width;
            errors[b] = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n) / width;
        }
        return new Psth(edges, rates, errors);
    }

    /** {@return the edges of the bins, in second; one more than there are bins} */
    public double[] edges() {
        return edges.clone();
    }

    /** {@return the mean rate in each bin, in hertz} */
    public double[] rates() {
        return rates.clone();
    }

    /** {@return the standard error of each rate over the trials, in hertz; NaN for a single trial} */
    public double[] errors() {
        return errors.clone();
    }

    /** One row per bin: {@code from (ms)}, {@code until (ms)}, {@code rate (Hz)}, {@code standard error (Hz)}. */
    @Override
    public Columns columns() {
        var ms = Bins.milliseconds(edges);
        return Columns.named("PSTH")
                .column("from (ms)", java.util.Arrays.copyOf(ms, rates.length))
                .column("until (ms)", java.util.Arrays.copyOfRange(ms, 1, ms.length))
                .column("rate (Hz)", rates())
                .column("standard error (Hz)", errors());
    }

    /** The rate as a staircase, with a band of one standard error. */
    @Override
    public Figure figure() {
        var ms = Bins.milliseconds(edges);
        int n = rates.length;
        var heights = java.util.Arrays.copyOf(rates, n + 1);
        heights[n] = rates[n - 1];
        var panel = Panel.of("time", "ms", "rate", "Hz");
        if (!Double.isNaN(errors[0])) {
            var x = new double[2 * n];
            var lower = new double[2 * n];
            var upper = new double[2 * n];
            for (int k = 0; k < 2 * n; k++) {
                x[k] = ms[(k + 1) / 2];
                lower[k] = Math.max(0, rates[k / 2] - errors[k / 2]);
                upper[k] = rates[k / 2] + errors[k / 2];
            }
            panel = panel.with(Band.of("standard error", x, lower, upper).colour(Palette.NEUTRAL));
        }
        return Figure.of(panel.with(Line.of("mean", ms, heights).asSteps().colour(Palette.NEUTRAL)));
    }

    /** Number of bins and the highest rate. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PSTH, %d bins, highest rate %.4g Hz",
                rates.length,
                java.util.Arrays.stream(rates).max().orElse(Double.NaN));
    }
}
