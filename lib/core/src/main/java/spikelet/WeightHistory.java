package spikelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spikelet.figure.Bars;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;

/**
 * The weights of a projection while it learnt, as {@link Projection#recordWeights} asked for.
 *
 * <pre>{@code
 * net.connect(in).to(out)….plastic(rule).recordWeights(1*second);
 * var weights = net.run(100*second).weights("in→out");
 * weights.distributions()          // how they spread over time
 * Film.of(weights.frames(30))      // the same as a film
 * weights.distribution(100*second) // how they lie in the end
 * }</pre>
 */
public final class WeightHistory implements Tabular, Pictured {
    private static final int MOST_LINES = 20;
    private static final int BINS = 40;

    private final String projection;
    private final Dimension dimension;
    private final double[] times;
    private final int[] synapses;
    private final double[][] values;

    /** Rows of values are samples. */
    WeightHistory(String projection, Dimension dimension, double[] times, int[] synapses, double[][] values) {
        this.projection = projection;
        this.dimension = dimension;
        this.times = times;
        this.synapses = synapses;
        this.values = values;
    }

    /**
     * The projection's name.
     *
     * @return such as {@code E→I}
     */
    public String projection() {
        return projection;
    }

    /**
     * What the weights measure.
     *
     * @return volt, ampere or siemens
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * When the weights were sampled.
     *
     * @return in second, ascending; a copy
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * The synapses sampled.
     *
     * @return as numbered in {@link Simulation#edges}; a copy
     */
    public int[] synapses() {
        return synapses.clone();
    }

    /**
     * One synapse over time.
     *
     * @param synapse as numbered in {@link Simulation#edges}
     * @return in SI units, parallel to {@link #times}
     * @throws IllegalArgumentException if it was not recorded
     */
    public double[] of(int synapse) {
        int k = 0;
        while (k < synapses.length && synapses[k] != synapse) k++;
        Check.that(
                k < synapses.length,
                "%s: synapse %d was not recorded; recorded: %s",
                owner(),
                synapse,
                synapses.length > 12 ? synapses.length + " others" : Arrays.toString(synapses));
        int column = k;
        return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
    }

    /**
     * All recorded synapses at a time, the sample at or last before it.
     *
     * @param time in second
     * @return in SI units, parallel to {@link #synapses}
     * @throws IllegalArgumentException if nothing was recorded then
     */
    public double[] at(double time) {
        return values[sample(time)].clone();
    }

    private int sample(double time) {
        Check.finite(owner() + ": the time", time);
        int found = Arrays.binarySearch(times, time + 1e-9);
        int after = found >= 0 ? found + 1 : -found - 1;
        Check.that(after > 0, "%s: nothing was recorded at %s", owner(), Quantity.format(time, Dimension.TIME));
        return after - 1;
    }

    /**
     * The mean over the recorded synapses.
     *
     * @return in SI units, parallel to {@link #times}
     */
    public double[] mean() {
        return Arrays.stream(values)
                .mapToDouble(row -> Arrays.stream(row).average().orElse(Double.NaN))
                .toArray();
    }

    /**
     * How the weights lie at a time.
     *
     * @param time in second
     * @return a histogram
     */
    public Figure distribution(double time) {
        return distribution(sample(time), panel());
    }

    private Figure distribution(int sample, Panel panel) {
        return Figure.titled(projection + " at " + Quantity.format(times[sample], Dimension.TIME))
                .panel(panel.with(bars(sample).colour(Palette.NEUTRAL)));
    }

    private Panel panel() {
        return Panel.of("weight", DisplayUnit.of(dimension).symbol(), "synapses", "");
    }

    private Bars bars(int sample) {
        var unit = DisplayUnit.of(dimension);
        var range = range();
        return Bars.histogram("", unit.scale(values[sample]), range[0] * unit.factor(), range[1] * unit.factor(), BINS);
    }

    /**
     * How the weights lie as a film: one figure after the other, on the same axes, evenly from the first sample to the last.
     *
     * @param count how many, 2 to 500
     * @return histograms
     */
    public List<Figure> frames(int count) {
        Check.that(count >= 2 && count <= 500, "%s: a film has 2 to 500 frames, got %d", owner(), count);
        var samples = new int[count];
        double most = 0;
        for (int f = 0; f < count; f++) {
            samples[f] = (int) Math.rint((double) f * (times.length - 1) / (count - 1));
            for (double height : bars(samples[f]).heights()) most = Math.max(most, height);
        }
        var frames = new ArrayList<Figure>();
        for (int sample : samples)
            frames.add(distribution(sample, panel().yRange(0, 1.05 * most)).size(560, 280));
        return frames;
    }

    /**
     * How the weights lie, from left to right over time.
     *
     * @return a heat map of the part of the synapses in each of 40 classes
     * @throws IllegalArgumentException if there are less than two samples
     */
    public Figure distributions() {
        Check.that(times.length > 1, "%s: a picture over time takes two samples at least", owner());
        var unit = DisplayUnit.of(dimension);
        var range = range();
        var cells = new double[BINS][times.length];
        for (int s = 0; s < times.length; s++)
            for (double w : values[s]) {
                int bin = (int) ((w - range[0]) / (range[1] - range[0]) * BINS);
                cells[Math.max(0, Math.min(BINS - 1, bin))][s] += 1.0 / synapses.length;
            }
        var x = new double[times.length + 1];
        for (int s = 0; s < times.length; s++) x[s] = times[s];
        x[times.length] = 2 * times[times.length - 1] - times[times.length - 2];
        var y = new double[BINS + 1];
        for (int b = 0; b <= BINS; b++) y[b] = (range[0] + (range[1] - range[0]) * b / BINS) * unit.factor();
        return Figure.titled(projection)
                .panel(Panel.of("time", "s", "weight", unit.symbol())
                        .with(HeatMap.of("part of the synapses", x, y, cells)));
    }

    /** From zero to the largest weight ever, or from the smallest where it is negative. */
    private double[] range() {
        double low = 0;
        double high = 0;
        for (var row : values)
            for (double w : row) {
                low = Math.min(low, w);
                high = Math.max(high, w);
            }
        return low == high ? new double[] {low, low + 1} : new double[] {low, high};
    }

    /** The recorded synapses over time, twenty of them where there are more, and their mean. */
    @Override
    public Figure figure() {
        var unit = DisplayUnit.of(dimension);
        var panel = Panel.of("time", "s", "weight", unit.symbol());
        int shown = Math.min(MOST_LINES, synapses.length);
        for (int k = 0; k < shown; k++) {
            int synapse = synapses[(int) ((long) k * synapses.length / shown)];
            var line = Line.of(shown > 6 ? "" : "synapse " + synapse, times, unit.scale(of(synapse)));
            panel = panel.with(line.colour(shown > 6 ? Palette.RESET : Palette.cycle(k)));
        }
        if (shown > 1)
            panel = panel.with(Line.of("mean of " + synapses.length, times, unit.scale(mean()))
                    .colour(Palette.NEUTRAL)
                    .width(2.5));
        return Figure.titled(projection).panel(panel);
    }

    /** One row per sample and synapse: {@code time (s)}, {@code synapse} and the weight with its unit. */
    @Override
    public Columns columns() {
        int n = times.length * synapses.length;
        var t = new double[n];
        var which = new int[n];
        var w = new double[n];
        var unit = DisplayUnit.of(dimension);
        for (int k = 0; k < n; k++) {
            t[k] = times[k / synapses.length];
            which[k] = synapses[k % synapses.length];
            w[k] = values[k / synapses.length][k % synapses.length] * unit.factor();
        }
        return Columns.named(projection)
                .column("time (s)", t)
                .column("synapse", which)
                .column("weight (" + unit.symbol() + ")", w);
    }

    private String owner() {
        return "weights of '" + projection + "'";
    }

    /** What was recorded, in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "weights of '%s', %,d synapses, %,d samples", projection, synapses.length, times.length);
    }
}
