package spikelet.trains;

import java.util.Arrays;
import java.util.Locale;
import spikelet.Columns;
import spikelet.Dimension;
import spikelet.Quantity;
import spikelet.Tabular;
import spikelet.engine.Philox;
import spikelet.figure.Figure;
import spikelet.figure.Pictured;

/**
 * The spikes of one neuron and the window in which it was observed: silence is data only if one knows that somebody looked. Immutable;
 * times in second, ascending.
 *
 * <pre>{@code
 * var even = SpikeTrain.evenly(6, 0, 100*ms);
 * var packed = SpikeTrain.evenly(6, 0, 20*ms).within(0, 100*ms);
 * even.rate() == packed.rate()
 * }</pre>
 */
public final class SpikeTrain implements Tabular, Pictured {
    /** Recorded times are sums of time steps: two that should be equal may differ by this much. */
    static final double SLACK = 1e-9;

    private final double[] times;
    private final double from;
    private final double until;

    /** Takes the array, which must be checked. */
    SpikeTrain(double[] times, double from, double until) {
        this.times = times;
        this.from = from;
        this.until = until;
    }

    /**
     * Given spikes, observed from zero until the last of them; {@link #within} sets another window.
     *
     * @param times in second, ascending; none for a silent train
     * @return the train
     * @throws IllegalArgumentException if a time is negative, not finite or out of order
     */
    public static SpikeTrain at(double... times) {
        Require.given("spike train: the list of times", times);
        double last = times.length == 0 ? 0 : times[times.length - 1];
        return of(times, 0, last > 0 && Double.isFinite(last) ? last : 0);
    }

    /**
     * Given spikes in a given window.
     *
     * @param times in second, ascending
     * @param from beginning of the window, in second
     * @param until end of the window, in second; a spike may fall on it
     * @return the train
     * @throws IllegalArgumentException if a time is not finite, out of order or outside the window
     */
    public static SpikeTrain of(double[] times, double from, double until) {
        Require.given("spike train: the list of times", times);
        Require.window("spike train", from, until);
        var own = times.clone();
        for (int k = 0; k < own.length; k++) {
            Require.that(Double.isFinite(own[k]), "spike train: spike %d is at %s; a time is finite", k, own[k]);
            Require.that(
                    k == 0 || times[k - 1] <= own[k],
                    "spike train: the times are not in order: spike %d at %s comes after spike %d at %s; sort them first (Arrays.sort)",
                    k,
                    Require.time(own[k]),
                    k - 1,
                    Require.time(times[Math.max(0, k - 1)]));
        }
        for (int k = 0; k < own.length; k++) {
            Require.that(
                    own[k] >= from - SLACK && own[k] <= until + SLACK,
                    "spike train: spike %d at %s lies outside the window, %s to %s",
                    k,
                    Require.time(own[k]),
                    Require.time(from),
                    Require.time(until));
            own[k] = Math.min(until, Math.max(from, own[k]));
        }
        return new SpikeTrain(own, from, until);
    }

    /**
     * Spikes spread evenly over a window: the first half an interval after its beginning, the last half an interval before its end.
     *
     * @param n how many
     * @param from beginning of the window, in second
     * @param until end of the window, in second
     * @return the train
     */
    public static SpikeTrain evenly(int n, double from, double until) {
        Require.that(n >= 0, "spike train: evenly(%d, …): the number of spikes must not be negative", n);
        Require.window("spike train", from, until);
        var times = new double[n];
        for (int k = 0; k < n; k++) times[k] = from + (k + 0.5) * (until - from) / n;
        return of(times, from, until);
    }

    /** {@return the spike times, in second, ascending; a copy} */
    public double[] times() {
        return times.clone();
    }

    /** {@return the beginning of the window, in second} */
    public double from() {
        return from;
    }

    /** {@return the end of the window, in second} */
    public double until() {
        return until;
    }

    /** {@return the length of the window, in second} */
    public double duration() {
        return until - from;
    }

    /** {@return the number of spikes} */
    public int count() {
        return times.length;
    }

    /** {@return spikes a second, in hertz; NaN for an empty window} */
    public double rate() {
        return times.length / duration();
    }

    /** {@return the time from the beginning of the window to the first spike, in second; NaN for a silent train} */
    public double latency() {
        return times.length == 0 ? Double.NaN : times[0] - from;
    }

    /** {@return the interspike intervals, in second} */
    public double[] intervals() {
        var intervals = new double[Math.max(0, times.length - 1)];
        for (int k = 0; k < intervals.length; k++) intervals[k] = times[k + 1] - times[k];
        return intervals;
    }

    /**
     * The same spikes in another window.
     *
     * @param from its beginning, in second
     * @param until its end, in second
     * @return the train
     * @throws IllegalArgumentException if a spike lies outside
     */
    public SpikeTrain within(double from, double until) {
        return of(times, from, until);
    }

    /**
     * A part: the spikes with {@code from ≤ time < until}, and those at the very end of the train if the part reaches it. Parts add up
     * to the whole.
     *
     * @param from in second
     * @param until in second
     * @return the part, observed in that window
     * @throws IllegalArgumentException if the part reaches beyond the window
     */
    public SpikeTrain between(double from, double until) {
        Require.window("spike train: between", from, until);
        Require.that(
                from >= this.from - SLACK && until <= this.until + SLACK,
                "spike train: between(%s, %s) reaches beyond its window, %s to %s",
                Require.time(from),
                Require.time(until),
                Require.time(this.from),
                Require.time(this.until));
        int first = firstAt(from);
        int last = until >= this.until - SLACK ? times.length : firstAt(until);
        return of(Arrays.copyOfRange(times, first, Math.max(first, last)), from, until);
    }

    private int firstAt(double time) {
        int found = Arrays.binarySearch(times, time - SLACK);
        if (found < 0) return -found - 1;
        while (found > 0 && times[found - 1] == times[found]) found--;
        return found;
    }

    /**
     * Everything later by some time, the window too.
     *
     * @param by in second; negative for earlier
     * @return the train
     */
    public SpikeTrain shift(double by) {
        Require.that(Double.isFinite(by), "spike train: shift by a finite time, got %s", by);
        return new SpikeTrain(Arrays.stream(times).map(t -> t + by).toArray(), from + by, until + by);
    }

    /**
     * The spikes of this and other trains together, in the smallest window that covers all.
     *
     * @param others one or more
     * @return the train
     */
    public SpikeTrain merge(SpikeTrain... others) {
        Require.given("spike train: the trains to merge with", others);
        double begin = from;
        double end = until;
        int count = times.length;
        for (var other : others) {
            begin = Math.min(begin, Require.given("spike train: a train to merge with", other).from);
            end = Math.max(end, other.until);
            count += other.times.length;
        }
        var all = Arrays.copyOf(times, count);
        int filled = times.length;
        for (var other : others) {
            System.arraycopy(other.times, 0, all, filled, other.times.length);
            filled += other.times.length;
        }
        Arrays.sort(all);
        return new SpikeTrain(all, begin, end);
    }

    /**
     * Keeps each spike with some probability, independently.
     *
     * @param probability from 0 to 1
     * @param seed equal seeds keep the same spikes
     * @return the thinner train
     */
    public SpikeTrain thin(double probability, long seed) {
        return thin(probability, new Philox(Philox.key(seed, "thin")));
    }

    SpikeTrain thin(double probability, Philox random) {
        Require.that(
                probability >= 0 && probability <= 1,
                "spike train: thin keeps each spike with a probability from 0 to 1, got %s",
                probability);
        var kept = Arrays.stream(times).filter(t -> random.nextDouble() < probability);
        return new SpikeTrain(kept.toArray(), from, until);
    }

    /**
     * Moves each spike by a normally distributed time of its own. A spike that would leave the window is folded back at its edge, so
     * that the count stays.
     *
     * @param sd standard deviation, in second; zero moves none
     * @param seed equal seeds move the spikes equally
     * @return the jittered train
     */
    public SpikeTrain jitter(double sd, long seed) {
        return jitter(sd, new Philox(Philox.key(seed, "jitter")));
    }

    SpikeTrain jitter(double sd, Philox random) {
        if (sd == 0) return this;
        Require.time("spike train: the standard deviation of the jitter", sd);
        var moved = Arrays.stream(times)
                .map(t -> folded(t + sd * random.nextGaussian()))
                .toArray();
        Arrays.sort(moved);
        return new SpikeTrain(moved, from, until);
    }

    private double folded(double t) {
        double length = duration();
        if (length == 0) return from;
        double turns = (t - from) / (2 * length);
        double place = (turns - Math.floor(turns)) * 2 * length;
        return Math.min(until, from + (place > length ? 2 * length - place : place));
    }

    /**
     * The number of spikes in each bin; a spike at an edge counts for the later bin, one at the end of the window for the last.
     *
     * @param width of a bin, in second; the last bin may be cut off
     * @return the counts
     */
    public int[] bin(double width) {
        var counts = new int[Bins.count(width, from, until)];
        for (double t : times) counts[Bins.index(t, width, from, counts.length)]++;
        return counts;
    }

    /**
     * Copies with a delay each, as an axon's delay lines would carry them, in the window of this train; what a delay pushes out of the
     * window is lost.
     *
     * @param delays in second, not negative
     * @return one train per delay
     */
    public SpikeTrains delayed(double... delays) {
        Require.given("spike train: the list of delays", delays);
        return SpikeTrains.of(Arrays.stream(delays)
                .mapToObj(d -> {
                    Require.that(d >= 0 && Double.isFinite(d), "spike train: a delay must not be negative, got %s", d);
                    var late = Arrays.stream(times).map(t -> t + d).filter(t -> t <= until);
                    return new SpikeTrain(late.toArray(), from, until);
                })
                .toList());
    }

    /** One row per spike: {@code time (ms)}. */
    @Override
    public Columns columns() {
        return Columns.named("spike train").column("time (ms)", Bins.milliseconds(times));
    }

    /** A mark for each spike. */
    @Override
    public Figure figure() {
        return SpikeTrains.of(this).figure();
    }

    /** Whether the other train has the same spikes in the same window, to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeTrain s && from == s.from && until == s.until && Arrays.equals(times, s.times);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Double.hashCode(until);
    }

    /** Spikes, rate and window: {@code 3 spikes in 0 ms to 100 ms, 30 Hz}. */
    @Override
    public String toString() {
        var text = String.format(
                Locale.ROOT,
                "%d spike%s in %s to %s",
                times.length,
                times.length == 1 ? "" : "s",
                Require.time(from),
                Require.time(until));
        return duration() == 0 ? text : text + ", " + Quantity.format(rate(), Dimension.FREQUENCY);
    }
}
