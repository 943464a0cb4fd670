package spikelet.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import spikelet.equations.CompiledModel;

/**
 * Arrays whose content lasts no longer than a pass over one group. The groups that one thread moves share them, so that they stay in
 * its first-level cache.
 */
final class Scratch {
    private final Map<Long, double[]> arrays = new HashMap<>();
    private final Map<Integer, int[]> integers = new HashMap<>();
    private final Map<Integer, long[]> longs = new HashMap<>();
    private final Map<Integer, long[]> multiples = new HashMap<>();
    private final Map<String, NeuronKernel> kernels = new HashMap<>();
    private final Map<Double, PairTable> poisson = new HashMap<>();

    /** An array of a purpose, told by a number, and a size. */
    double[] array(int purpose, int size) {
        return arrays.computeIfAbsent(((long) purpose << 32) | size, key -> new double[size]);
    }

    int[] integers(int size) {
        return integers.computeIfAbsent(size, int[]::new);
    }

    long[] longs(int size) {
        return longs.computeIfAbsent(size, long[]::new);
    }

    /** The first multiples of the step of a random sequence, the same one every time, from zero on; not to be written. */
    long[] multiples(long step, int size) {
        return multiples.computeIfAbsent(
                size, n -> LongStream.range(0, n).map(k -> k * step).toArray());
    }

    /** The kernel of a model, which has arrays to work in: groups that are moved one after the other share it. */
    NeuronKernel kernel(CompiledModel model) {
        return kernels.computeIfAbsent(model.source(), source -> model.kernel());
    }

    /** The table of the Poisson distribution of a mean: one for each group would not leave room for anything else. */
    PairTable poisson(double mean) {
        return poisson.computeIfAbsent(mean, PairTable::new);
    }
}
