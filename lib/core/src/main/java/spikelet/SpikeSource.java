package spikelet;

import java.util.Arrays;
import java.util.List;

/** Neurons that fire at given times. Immutable; equal when the times are. */
public final class SpikeSource implements NeuronModel {
    private final double[][] times;

    SpikeSource(String owner, double[][] times) {
        this.times = new double[times.length][];
        for (int n = 0; n < times.length; n++) {
            this.times[n] = sortedTimes("%s: neuron %d".formatted(owner, n), times[n]);
        }
    }

    /** Checks spike times and returns them sorted. */
    static double[] sortedTimes(String owner, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        for (double t : sorted) {
            Check.that(Double.isFinite(t), "%s: a spike time must be finite, got %s", owner, t);
            Check.that(
                    t >= 0, "%s: a spike time must not be negative, got %s", owner, Quantity.format(t, Dimension.TIME));
        }
        return sorted;
    }

    /**
     * The times at which a neuron fires.
     *
     * @param neuron its index
     * @return times in second, ascending; a copy
     */
    public double[] times(int neuron) {
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

    @Override
    public String name() {
        return "Spikes";
    }

    @Override
    public List<String> variables() {
        return List.of();
    }

    @Override
    public String summary() {
        return "given spike times, "
                + Arrays.stream(times).mapToInt(t -> t.length).sum() + " spikes";
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
