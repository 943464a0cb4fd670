package spikelet;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import spikelet.figure.Figure;
import spikelet.figure.Pictured;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * The spikes of one population over a stretch of time. Immutable; times in second, ascending.
 *
 * <pre>{@code
 * var s = run.spikes("E");
 * s.rate()            // mean rate of a neuron, in Hz
 * s.of(3)             // spike times of neuron 3
 * s.between(500*ms, 1*second).cv()
 * }</pre>
 */
public final class Spikes implements Tabular, Pictured {
    private final String population;
    private final Polarity polarity;
    private final int size;
    private final double from;
    private final double until;
    private final double[] times;
    private final int[] neurons;

    Spikes(String population, Polarity polarity, int size, double from, double until, double[] times, int[] neurons) {
        this.population = population;
        this.polarity = polarity;
        this.size = size;
        this.from = from;
        this.until = until;
        this.times = times;
        this.neurons = neurons;
    }

    /**
     * The population's name.
     *
     * @return as in the network
     */
    public String population() {
        return population;
    }

    /**
     * What the population releases.
     *
     * @return its polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * The number of neurons, silent ones included.
     *
     * @return at least one
     */
    public int size() {
        return size;
    }

    /**
     * The beginning of the stretch.
     *
     * @return in second
     */
    public double from() {
        return from;
    }

    /**
     * The end of the stretch.
     *
     * @return in second
     */
    public double until() {
        return until;
    }

    /**
     * The number of spikes.
     *
     * @return of all neurons
     */
    public int count() {
        return times.length;
    }

    /**
     * All spike times.
     *
     * @return in second, ascending; a copy
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * Which neuron each spike is from.
     *
     * @return indices, parallel to {@link #times}; a copy
     */
    public int[] neurons() {
        return neurons.clone();
    }

    /**
     * The spike times of one neuron.
     *
     * @param neuron its index
     * @return in second, ascending
     * @throws IllegalArgumentException if there is no such neuron
     */
    public double[] of(int neuron) {
        Check.neurons("population '" + population + "'", new int[] {neuron}, size);
        return IntStream.range(0, times.length)
                .filter(k -> neurons[k] == neuron)
                .mapToDouble(k -> times[k])
                .toArray();
    }

    /**
     * The spikes of one neuron as a value of their own, to be cut, compared and analysed.
     *
     * @param neuron its index
     * @return the train, observed over this stretch
     * @throws IllegalArgumentException if there is no such neuron
     */
    public SpikeTrain train(int neuron) {
        return SpikeTrain.of(of(neuron), from, until);
    }

    /**
     * The spikes of all neurons, one train each.
     *
     * @return the trains, observed over this stretch
     */
    public SpikeTrains trains() {
        var counts = counts();
        var rows = new double[size][];
        for (int n = 0; n < size; n++) rows[n] = new double[counts[n]];
        Arrays.fill(counts, 0);
        for (int k = 0; k < times.length; k++) rows[neurons[k]][counts[neurons[k]]++] = times[k];
        return SpikeTrains.of(rows, from, until);
    }

    /**
     * The number of spikes of each neuron.
     *
     * @return one count per neuron
     */
    public int[] counts() {
        var counts = new int[size];
        for (int n : neurons) counts[n]++;
        return counts;
    }

    /**
     * The spikes of a shorter stretch: {@code from < time ≤ until}; at the beginning of the recording also those at {@code from}.
     *
     * @param from in second
     * @param until in second
     * @return the part
     * @throws IllegalArgumentException if the stretch is empty or reaches beyond this one
     */
    public Spikes between(double from, double until) {
        Check.that(
                from < until,
                "spikes of '%s': between(%s, %s): the earlier time comes first",
                population,
                Quantity.format(from, Dimension.TIME),
                Quantity.format(until, Dimension.TIME));
        double slack = 1e-9;
        Check.that(
                from >= this.from - slack && until <= this.until + slack,
                "spikes of '%s': between(%s, %s) reaches beyond what was recorded, %s to %s",
                population,
                Quantity.format(from, Dimension.TIME),
                Quantity.format(until, Dimension.TIME),
                Quantity.format(this.from, Dimension.TIME),
                Quantity.format(this.until, Dimension.TIME));
        // A source may fire at time zero, which belongs to the first part.
        int first = from <= this.from + slack ? 0 : firstAfter(from);
        int last = firstAfter(until);
        return new Spikes(
                population,
                polarity,
                size,
                from,
                until,
                Arrays.copyOfRange(times, first, last),
                Arrays.copyOfRange(neurons, first, last));
    }

    /** The first spike after a time; times are sums of time steps, so equal times may differ in the last bits. */
    private int firstAfter(double time) {
        double limit = time + 1e-9;
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] > limit) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /**
     * The mean rate of a neuron.
     *
     * @return spikes per neuron and second, in hertz; NaN for an empty stretch
     */
    public double rate() {
        return count() / (size * (until - from));
    }

    /**
     * The rate of each neuron.
     *
     * @return in hertz, one per neuron
     */
    public double[] rates() {
        return Arrays.stream(counts()).mapToDouble(c -> c / (until - from)).toArray();
    }

    /**
     * The interspike intervals of all neurons.
     *
     * @return in second, neuron by neuron
     */
    public double[] intervals() {
        return IntervalStatistics.of(this).intervals();
    }

    /**
     * The coefficient of variation of the interspike intervals: their standard deviation (dividing by the number of intervals) over
     * their mean, for each neuron with at least three intervals, averaged over those neurons. A regular train has 0, a Poisson train 1.
     *
     * @return the mean; NaN if no neuron has enough spikes
     */
    public double cv() {
        return IntervalStatistics.of(this).meanCv();
    }

    /**
     * The rate over time.
     *
     * @param bin width of a bin in second; the last bin may be cut off
     * @return spikes per neuron and second in each bin, in hertz
     * @throws IllegalArgumentException if the bin is not positive or longer than the stretch
     */
    public double[] rateOverTime(double bin) {
        int bins = bins(bin);
        var rate = new double[bins];
        for (double t : times) rate[(int) Math.min(bins - 1, Math.max(0, Math.ceil((t - from) / bin - 1e-6) - 1))] += 1;
        for (int b = 0; b < bins; b++) {
            double width = Math.min(bin, until - from - b * bin);
            rate[b] /= size * width;
        }
        return rate;
    }

    private int bins(double bin) {
        Parameter.time("bin", "5*ms").numberOnly().check("spikes of '" + population + "'", bin);
        Check.that(
                bin <= (until - from) * (1 + 1e-9),
                "spikes of '%s': a bin of %s is longer than the recording (%s)",
                population,
                Quantity.format(bin, Dimension.TIME),
                Quantity.format(until - from, Dimension.TIME));
        return (int) Math.ceil((until - from) / bin - 1e-6);
    }

    /**
     * The edges of the bins of {@link #rateOverTime}.
     *
     * @param bin width of a bin in second
     * @return one more than there are bins, in second
     */
    public double[] binEdges(double bin) {
        int bins = bins(bin);
        var edges = new double[bins + 1];
        for (int b = 0; b <= bins; b++) edges[b] = Math.min(until, from + b * bin);
        return edges;
    }

    /**
     * A mark for each spike.
     *
     * @return the figure
     */
    public Figure raster() {
        return Views.raster("", java.util.List.of(this));
    }

    /** The raster. */
    @Override
    public Figure figure() {
        return raster();
    }

    /**
     * The histogram of the interspike intervals.
     *
     * @return the figure
     */
    public Figure isi() {
        return Views.intervals(this);
    }

    /** One row per spike: {@code time (ms)}, {@code neuron}, {@code population}. */
    @Override
    public Columns columns() {
        var names = new String[times.length];
        Arrays.fill(names, population);
        return Columns.named("spikes")
                .column("time (ms)", DisplayUnit.milliseconds(times))
                .column("neuron", neurons.clone())
                .column("population", names);
    }

    /** A line of figures: {@code E: 3200 neurons, 17.8k spikes, 5.56 Hz, CV 0.97}. */
    @Override
    public String toString() {
        var text = population + ": " + Names.count(size, "neuron") + ", " + Names.count(count(), "spike");
        if (until > from) text += ", " + Quantity.format(rate(), Dimension.FREQUENCY);
        double cv = cv();
        return Double.isNaN(cv) ? text : text + String.format(Locale.ROOT, ", CV of intervals %.2f", cv);
    }
}
