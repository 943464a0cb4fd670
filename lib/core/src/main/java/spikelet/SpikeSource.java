package spikelet;

import java.util.Arrays;
import java.util.Map;

/** Neurons that fire at given times. Immutable; equal when the times are. */
public final class SpikeSource implements NeuronModel {
    private static final Parameter TIME =
            Parameter.time("spike time", "10*ms").orZero().upTo(1e4).numberOnly();

    private final double[][] times;

    SpikeSource(String owner, double[][] times) {
        this.times = new double[times.length][];
        for (int n = 0; n < times.length; n++) {
            this.times[n] = sortedTimes("%s: neuron %d".formatted(owner, n), times[n]);
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
