package spikelet.engine;

import java.util.stream.IntStream;
import spikelet.Dimension;
import spikelet.Edges;

/**
 * The synapses of one projection, by source and then by delay: 4 bytes a synapse where weight and delay are the same for all, 8
 * where weights differ (kept as float).
 *
 * <p>A segment is the run of synapses of one source that share a delay; with one delay for all there is one per source.
 */
final class SynapseTable {
    private final int[] firstSegment;
    private final int[] segmentStart;
    private final int[] segmentDelay;
    private final int delay;
    private final int[] targets;
    private final float[] weights;
    private final double weight;

    /** With one delay: segmentStart has one entry per source, and one more. */
    SynapseTable(int[] rowStart, int delay, int[] targets, float[] weights, double weight) {
        this(null, rowStart, null, delay, targets, weights, weight);
    }

    SynapseTable(
            int[] firstSegment,
            int[] segmentStart,
            int[] segmentDelay,
            int delay,
            int[] targets,
            float[] weights,
            double weight) {
        this.firstSegment = firstSegment;
        this.segmentStart = segmentStart;
        this.segmentDelay = segmentDelay;
        this.delay = delay;
        this.targets = targets;
        this.weights = weights;
        this.weight = weight;
    }

    int count() {
        return targets.length;
    }

    /** All synapses as a list, by source and then by delay. */
    Edges edges(Dimension unit, double dt) {
        int n = targets.length;
        var from = new int[n];
        var strengths = new double[n];
        var delays = new double[n];
        int sources = firstSegment == null ? segmentStart.length - 1 : firstSegment.length - 1;
        for (int s = 0; s < sources; s++) {
            for (int segment = firstSegment(s); segment < firstSegment(s + 1); segment++) {
                for (int j = segmentStart[segment]; j < segmentStart[segment + 1]; j++) {
                    from[j] = s;
                    strengths[j] = weights == null ? weight : weights[j];
                    delays[j] = TimeGrid.time(delay(segment), dt);
                }
            }
        }
        return Edges.of(from, targets).weights(strengths, unit).delays(delays);
    }

    /** One per synapse, in the order of {@link #edges}. */
    double[] weights() {
        return IntStream.range(0, count()).mapToDouble(this::weight).toArray();
    }

    /** Bytes held. */
    long bytes() {
        long n = 4L * targets.length + 4L * segmentStart.length;
        if (weights != null) n += 4L * weights.length;
        if (firstSegment != null) n += 4L * firstSegment.length + 4L * segmentDelay.length;
        return n;
    }

    int sources() {
        return (firstSegment == null ? segmentStart : firstSegment).length - 1;
    }

    /** The segments of a source are those from here on, before the next source's first. */
    int firstSegment(int source) {
        return firstSegment == null ? source : firstSegment[source];
    }

    /** The synapses of a segment are those from here on, before the next segment's first. */
    int firstSynapse(int segment) {
        return segmentStart[segment];
    }

    int delay(int segment) {
        return segmentDelay == null ? delay : segmentDelay[segment];
    }

    /** The same synapses, each segment as a source of its own whose spikes come when they arrive. */
    SynapseTable byArrival() {
        return new SynapseTable(segmentStart, 0, targets, weights, weight);
    }

    /** By synapse; not to be changed. */
    int[] targets() {
        return targets;
    }

    int target(int synapse) {
        return targets[synapse];
    }

    double weight(int synapse) {
        return weights == null ? weight : weights[synapse];
    }

    /** Adds a part of the weights of a segment, beginning at a row of the sums. */
    void addScaled(double[] sums, int row, int segment, double scale) {
        int from = segmentStart[segment];
        int to = segmentStart[segment + 1];
        if (weights == null) addEqual(sums, row, targets, from, to, weight * scale);
        else addScaled(sums, row, targets, weights, from, to, scale);
    }

    private static void addScaled(
            double[] sums, int row, int[] targets, float[] weights, int from, int to, double scale) {
        for (int j = from; j < to; j++) sums[row + targets[j]] += weights[j] * scale;
    }

    int longestDelay() {
        if (segmentDelay == null) return delay;
        int longest = 0;
        for (int d : segmentDelay) longest = Math.max(longest, d);
        return longest;
    }

    /**
     * Adds the spikes of a grid point to the rows in which they arrive.
     *
     * @param shift 1 for delta synapses, which act at the end of the step before their arrival; a delay of zero acts at the next
     *     grid point
     */
    void deliver(FiredList fired, long grid, DelayRing ring, int shift) {
        if (segmentDelay == null) deliverAtOneDelay(fired, ring, grid + Math.max(delay, shift) - shift);
        else deliverBySegment(fired, ring, grid, shift);
    }

    private void deliverAtOneDelay(FiredList fired, DelayRing ring, long step) {
        if (fired.count == 0) return;
        int row = ring.open(step);
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            add(ring.sums(), row, segmentStart[source], segmentStart[source + 1]);
        }
    }

    private void deliverBySegment(FiredList fired, DelayRing ring, long grid, int shift) {
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            for (int s = firstSegment[source]; s < firstSegment[source + 1]; s++) {
                int row = ring.open(grid + Math.max(segmentDelay[s], shift) - shift);
                add(ring.sums(), row, segmentStart[s], segmentStart[s + 1]);
            }
        }
    }

    private void add(double[] sums, int row, int from, int to) {
        if (weights == null) addEqual(sums, row, targets, from, to, weight);
        else addWeighted(sums, row, targets, weights, from, to);
    }

    private static void addEqual(double[] sums, int row, int[] targets, int from, int to, double weight) {
        for (int j = from; j < to; j++) sums[row + targets[j]] += weight;
    }

    private static void addWeighted(double[] sums, int row, int[] targets, float[] weights, int from, int to) {
        for (int j = from; j < to; j++) sums[row + targets[j]] += weights[j];
    }
}
