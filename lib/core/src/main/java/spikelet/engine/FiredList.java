package spikelet.engine;

/** The neurons of a group that fired at one grid point, ascending. */
final class FiredList {
    final int[] neurons;
    int count;

    FiredList(int size) {
        neurons = new int[size];
    }

    void add(int neuron) {
        neurons[count++] = neuron;
    }
}
