package spikelet.engine;

import spikelet.Distribution;

/** Values per neuron, drawn from a distribution. */
final class Draws {
    private Draws() {}

    static double[] perNeuron(Distribution distribution, int size, long seed, String purpose) {
        return perNeuron(distribution, Slice.whole(size), seed, purpose);
    }

    static double[] perNeuron(Distribution distribution, Slice slice, long seed, String purpose) {
        var random = new Philox(Philox.key(seed, purpose));
        var values = new double[slice.size()];
        for (int k = 0; k < values.length; k++) {
            int i = slice.from() + k;
            values[k] = distribution.draw(random.seek(i, 0), i, slice.of());
        }
        return values;
    }
}
