package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spikelet.WeightProbe;

/** The weights of chosen synapses of a projection that learns, over time. */
public final class WeightLog {
    /** Numbers in a chunk, so that neither a single synapse nor a million make one too small or too large. */
    private static final int CHUNK = 1 << 17;

    private final int[] synapses;
    private final int every;
    private final int samplesPerChunk;
    private final List<double[]> chunks = new ArrayList<>();
    private int samples;

    WeightLog(String projection, WeightProbe probe, int count, double dt) {
        every = (int) Math.max(1, Math.rint(probe.every() / dt));
        synapses = probe.synapses().isEmpty()
                ? java.util.stream.IntStream.range(0, count).toArray()
                : probe.synapses().stream().mapToInt(Integer::intValue).toArray();
        for (int s : synapses) {
            if (s < count) continue;
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "projection '%s': there is no synapse %d whose weight could be recorded; it has %d, numbered from 0",
                    projection,
                    s,
                    count));
        }
        samplesPerChunk = Math.min(1024, Math.max(1, CHUNK / Math.max(1, synapses.length)));
    }

    boolean isDue(long step) {
        return step % every == 0;
    }

    void sample(double[] w, float[] sign) {
        int within = samples % samplesPerChunk;
        if (within == 0 && samples / samplesPerChunk == chunks.size())
            chunks.add(new double[samplesPerChunk * synapses.length]);
        var chunk = chunks.get(samples / samplesPerChunk);
        for (int k = 0; k < synapses.length; k++) {
            int j = synapses[k];
            chunk[within * synapses.length + k] = PlasticTable.weight(j, w, sign);
        }
        samples++;
    }

    void clear() {
        samples = 0;
    }

    void visit(State state) {
        samples = state.number("samples", samples);
        state.list("chunks", chunks, samplesPerChunk * synapses.length, (long) samples * synapses.length);
    }

    /** Bytes that a number of further steps would take: twice, as a {@code Recording} is a copy; what is held now is copied too. */
    double bytesFor(long steps) {
        return 8.0 * synapses.length * (2.0 * steps / every + samples);
    }

    /**
     * The synapses sampled.
     *
     * @return as numbered in {@link spikelet.Simulation#edges}; a copy
     */
    public int[] synapses() {
        return synapses.clone();
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
     * @return in SI units; row s holds the s-th sample of all synapses
     */
    public double[][] values() {
        var values = new double[samples][synapses.length];
        for (int s = 0; s < samples; s++) {
            var chunk = chunks.get(s / samplesPerChunk);
            System.arraycopy(chunk, s % samplesPerChunk * synapses.length, values[s], 0, synapses.length);
        }
        return values;
    }
}
