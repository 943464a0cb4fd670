package spikelet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Neurons that fire at given times. Immutable; equal when the times are. */
public final class SpikeSource implements NeuronModel {
    private static final Parameter TIME =
            Parameter.time("spike time", "10*ms").orZero().from(0).upTo(1e4).numberOnly();

    private final double[][] times;

    SpikeSource(String owner, double[][] times) {
        this.times = new double[times.length][];
        for (int n = 0; n < times.length; n++) {
            this.times[n] = sortedTimes(owner + ": neuron " + n, times[n]);
        }
    }

    /** Checks spike times and returns them sorted. */
    static double[] sortedTimes(String owner, double[] times) {
        Check.given(owner + ": the list of spike times", times);
        var sorted = times.clone();
        Arrays.sort(sorted);
        for (double t : sorted) TIME.check(owner, t);
        return sorted;
    }

    /**
     * The times at which a neuron fires.
     *
     * @param neuron its index
     * @return times in second, ascending; a copy
     */
    public double[] times(int neuron) {
        Check.neurons("spike source", new int[] {neuron}, times.length);
        return times[neuron].clone();
    }

    /**
     * The number of neurons.
     *
     * @return at least one
     */
    public int size() {
        return times.length;
    }

    /** A neuron fires once in a step: of fibres that were pooled into one, much is lost. One spike in twenty is no news. */
    Optional<String> note(String population, double dt) {
        long lost = 0;
        for (var row : times)
            for (int k = 1; k < row.length; k++) if (Math.rint(row[k] / dt) == Math.rint(row[k - 1] / dt)) lost++;
        if (lost == 0 || lost * 20 < count()) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "population '%s': %,d of its %,d spikes are lost: their neuron fires already in the same time step (%s); give each train a neuron of its own, or take a smaller dt",
                population,
                lost,
                count(),
                Quantity.format(dt, Dimension.TIME)));
    }

    private int count() {
        return Arrays.stream(times).mapToInt(row -> row.length).sum();
    }

    @Override
    public String name() {
        return "Spikes";
    }

    @Override
    public Map<String, Dimension> variables() {
        return Map.of();
    }

    @Override
    public String summary() {
        return "given spike times, " + count() + " spikes";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeSource s && Arrays.deepEquals(times, s.times);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(times);
    }

    @Override
    public String toString() {
        return "SpikeSource[" + summary() + "]";
    }
}
