package spikelet.engine;

import spikelet.Distribution;

/** Values per neuron, drawn from a distribution. */
final class Draws {
    private Draws() {}

    static double[] perNeuron(Distribution distribution, int size, long seed, String purpose) {
        var random = new Philox(Philox.key(seed, purpose));
        var values = new double[size];
        for (int i = 0; i < size; i++) values[i] = distribution.draw(random.seek(i, 0), i, size);
        return values;
    }
}
