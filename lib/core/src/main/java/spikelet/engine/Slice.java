package spikelet.engine;

/**
 * A run of the neurons of a population. What a neuron draws hangs on its index in the population, so results do not depend on where
 * the cuts are.
 *
 * @param from the index of its first neuron
 * @param size how many they are
 * @param of the size of the population
 */
record Slice(int from, int size, int of) {
    static Slice whole(int size) {
        return new Slice(0, size, size);
    }
}
