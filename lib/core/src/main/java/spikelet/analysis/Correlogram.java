package spikelet.analysis;

import java.util.Arrays;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Bars;
import spikelet.figure.Figure;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Bins;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * How often one train fires some time after another (Perkel, Gerstein and Moore, Biophys. J. 7, 1967). The rate at a lag is that of the
 * second train given a spike of the first that long ago, corrected for the window's edges: for independent trains it is the second train's rate.
 *
 * <pre>{@code Correlogram.of(left, right, 0.1*ms, 2*ms).peak()}</pre>
 */
public final class Correlogram implements Tabular, Pictured {
    private final double bin;
    private final int[] counts;
    private final double[] rates;
    private final double chance;

    private Correlogram(double bin, int[] counts, double[] rates, double chance) {
        this.bin = bin;
        this.counts = counts;
        this.rates = rates;
        this.chance = chance;
    }

    /**
     * The cross-correlogram: lags are times of the second train minus times of the first.
     *
     * @param first the reference
     * @param second the other train, in the same window
     * @param bin width of a bin, in second; one bin is centred on zero
     * @param longest lag, in second
     * @return the correlogram
     */
    public static Correlogram of(SpikeTrain first, SpikeTrain second, double bin, double longest) {
        SpikeTrains.of(first, second);
        return of(first, second, bin, longest, false);
    }

    /**
     * The autocorrelogram; a spike is not counted with itself.
     *
     * @param train the train
     * @param bin width of a bin, in second
     * @param longest lag, in second
     * @return the correlogram
     */
    public static Correlogram of(SpikeTrain train, double bin, double longest) {
        return of(train, train, bin, longest, true);
    }

    private static Correlogram of(SpikeTrain first, SpikeTrain second, double bin, double longest, boolean auto) {
        Require.time("correlogram: the width of a bin", bin);
        Require.time("correlogram: the longest lag", longest);
        Require.that(
                longest < first.duration(),
                "correlogram: a lag of %s is not shorter than the window (%s)",
                Require.time(longest),
                Require.time(first.duration()));
        Require.that(longest / bin < 1e7, "correlogram: a bin of %s makes too many bins", Require.time(bin));
        int side = (int) Math.floor(longest / bin + 1e-6);
        var counts = new int[2 * side + 1];
        var a = first.times();
        var b = second.times();
        double reach = (side + 0.5) * bin;
        int start = 0;
        for (int i = 0; i < a.length; i++) {
            while (start < b.length && b[start] < a[i] - reach) start++;
            for (int j = start; j < b.length && b[j] < a[i] + reach; j++) {
                if (auto && i == j) continue;
                counts[Math.min(2 * side, (int) Math.floor((b[j] - a[i]) / bin + side + 0.5 + 1e-9))]++;
            }
        }
        var rates = new double[counts.length];
        for (int k = 0; k < rates.length; k++) {
            double seen = 1 - Math.abs(k - side) * bin / first.duration();
            rates[k] = counts[k] / (a.length * bin * seen);
        }
        return new Correlogram(bin, counts, rates, second.rate());
    }

    /** {@return the middle of each bin, in second} */
    public double[] lags() {
        var lags = new double[counts.length];
        for (int k = 0; k < lags.length; k++) lags[k] = (k - counts.length / 2) * bin;
        return lags;
    }

    /** {@return the number of pairs at each lag} */
    public int[] counts() {
        return counts.clone();
    }

    /** {@return the rate of the second train at each lag after a spike of the first, in hertz} */
    public double[] rates() {
        return rates.clone();
    }

    /** {@return the rate at every lag if the trains knew nothing of each other: that of the second train, in hertz} */
    public double chance() {
        return chance;
    }

    /** {@return the lag with most pairs, in second; of equals the one nearest to zero} */
    public double peak() {
        int best = counts.length / 2;
        for (int k = 0; k < counts.length; k++) {
            int middle = counts.length / 2;
            boolean nearer = counts[k] == counts[best] && Math.abs(k - middle) < Math.abs(best - middle);
            if (counts[k] > counts[best] || nearer) best = k;
        }
        return lags()[best];
    }

    /** One row per lag: {@code lag (ms)}, {@code count}, {@code rate (Hz)}. */
    @Override
    public Columns columns() {
        return Columns.named("correlogram")
                .column("lag (ms)", Bins.milliseconds(lags()))
                .column("count", counts())
                .column("rate (Hz)", rates());
    }

    /** The rate over the lag, with the rate that chance alone would give. */
    @Override
    public Figure figure() {
        var edges = Arrays.copyOf(lags(), counts.length + 1);
        edges[counts.length] = edges[counts.length - 1] + bin;
        for (int k = 0; k < edges.length; k++) edges[k] -= bin / 2;
        return Figure.of(Panel.of("lag", "ms", "rate", "Hz")
                .with(Bars.of("", Bins.milliseconds(edges), rates).colour(Palette.RESET))
                .with(Mark.horizontal("chance", chance).colour(Palette.THEORY)));
    }

    /** Number of pairs, range, and the peak. */
    @Override
    public String toString() {
        return "correlogram of " + Arrays.stream(counts).sum() + " pairs, peak at " + Require.time(peak());
    }
}
