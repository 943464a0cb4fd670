package spikelet.engine;

import java.util.Arrays;

/** The neurons that fired at one grid point, ascending; one that fired twice in the step before it stands there twice. */
final class FiredList {
    int[] neurons;
    int count;

    FiredList(int size) {
        neurons = new int[size];
    }

    void add(int neuron) {
        if (count == neurons.length) neurons = Arrays.copyOf(neurons, 2 * count);
        neurons[count++] = neuron;
    }

    /** Adds the neurons of another list, counted from {@code from} on. */
    void addAll(FiredList more, int from) {
        for (int k = 0; k < more.count; k++) add(from + more.neurons[k]);
    }

    /** Adds some neurons of another list. */
    void addSome(FiredList more, int first, int end) {
        for (int k = first; k < end; k++) add(more.neurons[k]);
    }
}
