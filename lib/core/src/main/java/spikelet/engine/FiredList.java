package spikelet.engine;

import java.util.Arrays;

/** The neurons of a group that fired at one grid point, ascending; one that fired twice in the step before it stands there twice. */
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
}
