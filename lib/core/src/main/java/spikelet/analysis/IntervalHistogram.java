package spikelet.analysis;

import java.util.Arrays;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Bars;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Bins;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** The histogram of interspike intervals, as a density: its area is the part of intervals that it shows. */
public final class IntervalHistogram implements Tabular, Pictured {
    private final double[] edges;
    private final int[] counts;
    private final int total;
    private final double mean;

    private IntervalHistogram(double[] edges, int[] counts, int total, double mean) {
        this.edges = edges;
        this.counts = counts;
        this.total = total;
        this.mean = mean;
    }

    /**
     * Collects the intervals of all trains.
     *
     * @param trains the trains
     * @param bin width of a bin, in second
     * @param longest where the histogram ends, in second; longer intervals count in {@link #total} alone
     * @return the histogram
     */
    public static IntervalHistogram of(SpikeTrains trains, double bin, double longest) {
        Require.given("interval histogram: the trains", trains);
        var edges = Bins.edges(bin, 0, Require.time("interval histogram: the longest interval", longest));
        var counts = new int[edges.length - 1];
        int total = 0;
        double sum = 0;
        for (var train : trains) {
            for (double i : train.intervals()) {
                if (i < longest) counts[Bins.index(i, bin, 0, counts.length)]++;
                total++;
                sum += i;
            }
        }
        return new IntervalHistogram(edges, counts, total, sum / total);
    }

    /**
     * Collects the intervals of one train.
     *
     * @param train the train
     * @param bin width of a bin, in second
     * @param longest where the histogram ends, in second
     * @return the histogram
     */
    public static IntervalHistogram of(SpikeTrain train, double bin, double longest) {
        return of(SpikeTrains.of(train), bin, longest);
    }

    /** {@return the edges of the bins, in second; one more than there are bins} */
    public double[] edges() {
        return edges.clone();
    }

    /** {@return the number of intervals in each bin} */
    public int[] counts() {
        return counts.clone();
    }

    /** {@return the number of all intervals, also of those that are longer than the histogram} */
    public int total() {
        return total;
    }

    /** {@return the mean of all intervals, in second; NaN if there is none} */
    public double mean() {
        return mean;
    }

    /** {@return the density of a Poisson process of the same mean interval, exp(-t/mean)/mean, averaged over each bin, per second} */
    public double[] exponential() {
        var density = new double[counts.length];
        for (int b = 0; b < density.length; b++) {
            double part = StrictMath.exp(-edges[b] / mean) - StrictMath.exp(-edges[b + 1] / mean);
            density[b] = part / (edges[b + 1] - edges[b]);
        }
        return density;
    }

    /** {@return the probability density in each bin, per second} */
    public double[] density() {
        var density = new double[counts.length];
        for (int b = 0; b < density.length; b++) density[b] = counts[b] / (total * (edges[b + 1] - edges[b]));
        return density;
    }

    /** One row per bin: {@code from (ms)}, {@code until (ms)}, {@code count}, {@code density (1/s)}. */
    @Override
    public Columns columns() {
        var ms = Bins.milliseconds(edges);
        return Columns.named("intervals")
                .column("from (ms)", Arrays.copyOf(ms, counts.length))
                .column("until (ms)", Arrays.copyOfRange(ms, 1, ms.length))
                .column("count", counts())
                .column("density (1/s)", density());
    }

    /** The density as bars, and beside it that of a Poisson process of the same mean interval. */
    @Override
    public Figure figure() {
        var panel = Panel.of("interspike interval", "ms", "density", "1/s");
        if (total == 0) return Figure.of(panel.with(Bars.of("", Bins.milliseconds(edges), new double[counts.length])));
        double end = edges[edges.length - 1] * 1e3;
        var poisson = Line.of("Poisson of this mean", 0, end, t -> StrictMath.exp(-t * 1e-3 / mean) / mean);
        return Figure.of(panel.with(Bars.of("intervals", Bins.milliseconds(edges), density())
                        .colour(Palette.RESET))
                .with(poisson.colour(Palette.THEORY)));
    }

    /** How many intervals. */
    @Override
    public String toString() {
        return "histogram of " + total + " intervals, " + counts.length + " bins";
    }
}
