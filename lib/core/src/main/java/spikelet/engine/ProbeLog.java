package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.PopulationSpec;

/** The samples of one variable of chosen neurons, growing. */
public final class ProbeLog {
    /** Numbers in a chunk, so that neither a single neuron nor a million make one too small or too large. */
    private static final int CHUNK = 1 << 17;

    private final PopulationBlocks population;
    private final String variable;
    private final int[] neurons;
    private final int every;
    private final int samplesPerChunk;
    private final List<double[]> chunks = new ArrayList<>();
    private int samples;

    ProbeLog(PopulationBlocks population, String variable, int[] neurons, int every) {
        this.population = population;
        this.variable = variable;
        this.neurons = neurons;
        this.every = every;
        samplesPerChunk = Math.min(1024, Math.max(1, CHUNK / neurons.length));
    }

    /** The logs of what a population shall record. */
    static List<ProbeLog> of(PopulationBlocks population, PopulationSpec spec, double dt) {
        int every = (int) Math.max(1, Math.rint(spec.sampleEvery() / dt));
        var logs = new ArrayList<ProbeLog>();
        for (var p : spec.probes()) {
            var chosen = p.neurons().isEmpty()
                    ? IntStream.range(0, population.size)
                    : p.neurons().stream().mapToInt(Integer::intValue);
            logs.add(new ProbeLog(population, p.variable(), chosen.toArray(), every));
        }
        return logs;
    }

    void sample(long step) {
        if (step % every != 0) return;
        int within = samples % samplesPerChunk;
        if (within == 0 && samples / samplesPerChunk == chunks.size())
            chunks.add(new double[samplesPerChunk * neurons.length]);
        var chunk = chunks.get(samples / samplesPerChunk);
        for (int k = 0; k < neurons.length; k++) {
            var block = population.block(neurons[k]);
            chunk[within * neurons.length + k] = block.read(variable, neurons[k] - block.from);
        }
        samples++;
    }

    void clear() {
        samples = 0;
    }

    void visit(State state) {
        samples = state.number("samples", samples);
        state.list("chunks", chunks, samplesPerChunk * neurons.length, (long) samples * neurons.length);
    }

    /** Bytes that a number of further steps would take: twice, as a {@code Recording} is a copy; what is held now is copied too. */
    double bytesFor(long steps) {
        return 8.0 * neurons.length * (2.0 * steps / every + samples);
    }

    /**
     * The variable's name.
     *
     * @return as asked for
     */
    public String variable() {
        return variable;
    }

    /**
     * The neurons sampled.
     *
     * @return indices, ascending; a copy
     */
    public int[] neurons() {
        return neurons.clone();
    }

    /**
     * The times of the samples.
     *
     * @param dt the time step in second
     * @return times in second
     */
    public double[] times(double dt) {
        var times = new double[samples];
        for (int s = 0; s < samples; s++) times[s] = TimeGrid.time((long) s * every, dt);
        return times;
    }

    /**
     * The samples.
     *
     * @return in SI units; row k holds the samples of the k-th neuron
     */
    public double[][] values() {
        var values = new double[neurons.length][samples];
        for (int s = 0; s < samples; s++) {
            var chunk = chunks.get(s / samplesPerChunk);
            int at = s % samplesPerChunk * neurons.length;
            for (int k = 0; k < neurons.length; k++) values[k][s] = chunk[at + k];
        }
        return values;
    }
}
