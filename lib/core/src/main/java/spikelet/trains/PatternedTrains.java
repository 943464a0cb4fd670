package spikelet.trains;

import java.util.Locale;

/** Spike trains with hidden patterns, and when these come; drawn by {@link HiddenPattern}. Immutable. */
public final class PatternedTrains {
    private final SpikeTrains trains;
    private final double[][] starts;
    private final double length;

    PatternedTrains(SpikeTrains trains, double[][] starts, double length) {
        this.trains = trains;
        this.starts = starts;
        this.length = length;
    }

    /**
     * The trains; those that take part in patterns come first.
     *
     * @return all of them
     */
    public SpikeTrains trains() {
        return trains;
    }

    /**
     * When the first pattern begins.
     *
     * @return in second, ascending; a copy
     */
    public double[] starts() {
        return starts(0);
    }

    /**
     * When a pattern begins.
     *
     * @param pattern its number, from zero
     * @return in second, ascending; a copy
     */
    public double[] starts(int pattern) {
        Require.that(
                pattern >= 0 && pattern < starts.length,
                "patterned trains: there is no pattern %d; there are %d, numbered from 0",
                pattern,
                starts.length);
        return starts[pattern].clone();
    }

    /**
     * How long a pattern is.
     *
     * @return in second
     */
    public double length() {
        return length;
    }

    /**
     * How well the spikes of a neuron tell when the first pattern is there.
     *
     * @param answer the neuron's spikes
     * @param from in second
     * @param until in second
     * @return hits, false alarms and latency in this window
     */
    public Detection detection(SpikeTrain answer, double from, double until) {
        return detection(0, answer, from, until);
    }

    /**
     * How well the spikes of a neuron tell when a pattern is there.
     *
     * @param pattern its number, from zero
     * @param answer the neuron's spikes
     * @param from in second
     * @param until in second; patterns that end later are left out
     * @return hits, false alarms and latency in this window
     */
    public Detection detection(int pattern, SpikeTrain answer, double from, double until) {
        Require.given("detection: the spikes of a neuron", answer);
        Require.window("detection", from, until);
        var spikes = answer.times();
        int shown = 0;
        int hits = 0;
        int within = 0;
        int all = 0;
        double waited = 0;
        for (double t : spikes) if (t >= from && t < until) all++;
        int k = 0;
        for (double start : starts(pattern)) {
            boolean counts = start >= from - 1e-9 && start + length <= until + 1e-9;
            while (k < spikes.length && spikes[k] < start) k++;
            int first = k;
            while (k < spikes.length && spikes[k] < start + length) {
                if (spikes[k] >= from && spikes[k] < until) within++;
                k++;
            }
            if (!counts) continue;
            shown++;
            if (k == first) continue;
            hits++;
            waited += spikes[first] - start;
        }
        return new Detection(shown, hits, all - within, waited / hits);
    }

    /** How many trains and patterns. */
    @Override
    public String toString() {
        int shown = 0;
        for (var s : starts) shown += s.length;
        return String.format(
                Locale.ROOT,
                "%,d trains, %s, patterns come %,d times",
                trains.size(),
                Require.time(trains.duration()),
                shown);
    }
}
