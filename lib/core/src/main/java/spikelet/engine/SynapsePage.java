package spikelet.engine;

/**
 * Packed synapses of some neighbouring sources onto the neurons of one part of the network, by source, then by delay. A target is its
 * place in the row of sums, 16 bits.
 *
 * <p>Measured and left out, for coded synapses in runs of 48 (nanoseconds an event, memory asked for ahead): targets and weights as float in
 * two arrays, 1.85 instead of 1.5; sums as 32-bit integers, 1.1, which would ask for one unit of all weights that meet at a neuron. Runs of 12
 * cost 6. Huge pages, which the JVM must be asked for when it starts, bring 1.4, and a twentieth of the time of the cortical microcircuit.
 */
abstract class SynapsePage {
    /** Entries of four bytes in a line of the cache. */
    private static final int LINE = 16;

    /** By source, with one more at the end: its first run, and its first synapse. */
    final int[] first;
    /** Runs of synapses of one source and delay: 16 bits for the steps since the run before, 16 for the number of synapses. */
    final int[] runs;

    private SynapsePage(int[] first, int[] runs) {
        this.first = first;
        this.runs = runs;
    }

    /** How much longer the delay of a run is than that of the source's run before. */
    static int later(int run) {
        return run >>> 16;
    }

    /** How many synapses a run has. */
    static int length(int run) {
        return run & 0xFFFF;
    }

    /** Adds the weights of a run of synapses, times a scale, to the sums of their targets. */
    abstract void add(double[] sums, double scale, int from, int to);

    /**
     * Reads something of every line that holds a run of synapses. Done for several runs before the first of them is added it keeps many
     * lines on their way from memory at once: an event took 1.5 ns instead of 4.5 (runs of 48 coded synapses, 0.6 GB).
     */
    abstract int touch(int from, int to);

    /** Reads something of every line that holds the runs of a source. */
    final int touchRuns(int source) {
        int sum = 0;
        for (int k = first[2 * source]; k < first[2 * source + 2]; k += LINE) sum += runs[k];
        return sum;
    }

    /** In steps. */
    final int longestDelay() {
        int longest = 0;
        for (int s = 0; s + 2 < first.length; s += 2) {
            int delay = 0;
            for (int k = first[s]; k < first[s + 2]; k++) delay += later(runs[k]);
            longest = Math.max(longest, delay);
        }
        return longest;
    }

    /** How many there are. */
    final int synapses() {
        return first[first.length - 1];
    }

    long bytes() {
        return 4L * first.length + 4L * runs.length;
    }

    /** All of one weight. */
    static final class Equal extends SynapsePage {
        private final char[] targets;
        private final double weight;

        Equal(int[] first, int[] runs, char[] targets, double weight) {
            super(first, runs);
            this.targets = targets;
            this.weight = weight;
        }

        @Override
        void add(double[] sums, double scale, int from, int to) {
            add(sums, targets, scale * weight, from, to);
        }

        private static void add(double[] sums, char[] targets, double weight, int from, int to) {
            for (int j = from; j < to; j++) sums[targets[j]] += weight;
        }

        @Override
        int touch(int from, int to) {
            int sum = 0;
            for (int j = from; j < to; j += 2 * LINE) sum += targets[j];
            return sum + targets[to - 1];
        }

        @Override
        long bytes() {
            return super.bytes() + 2L * targets.length;
        }
    }

    /** Weights in 16 bits beside their targets. */
    static final class Coded extends SynapsePage {
        private final int[] packed;
        private final double unit;

        Coded(int[] first, int[] runs, int[] packed, double unit) {
            super(first, runs);
            this.packed = packed;
            this.unit = unit;
        }

        @Override
        void add(double[] sums, double scale, int from, int to) {
            add(sums, packed, scale * unit, from, to);
        }

        private static void add(double[] sums, int[] packed, double unit, int from, int to) {
            for (int j = from; j < to; j++) {
                int synapse = packed[j];
                sums[synapse & 0xFFFF] += unit * (synapse >> 16);
            }
        }

        @Override
        int touch(int from, int to) {
            int sum = 0;
            for (int j = from; j < to; j += LINE) sum += packed[j];
            return sum + packed[to - 1];
        }

        @Override
        long bytes() {
            return super.bytes() + 4L * packed.length;
        }
    }

    /** Weights as they were drawn or given. */
    static final class Weighted extends SynapsePage {
        private final char[] targets;
        private final float[] weights;

        Weighted(int[] first, int[] runs, char[] targets, float[] weights) {
            super(first, runs);
            this.targets = targets;
            this.weights = weights;
        }

        @Override
        void add(double[] sums, double scale, int from, int to) {
            add(sums, targets, weights, scale, from, to);
        }

        private static void add(double[] sums, char[] targets, float[] weights, double scale, int from, int to) {
            for (int j = from; j < to; j++) sums[targets[j]] += scale * weights[j];
        }

        @Override
        int touch(int from, int to) {
            float sum = 0;
            for (int j = from; j < to; j += LINE) sum += targets[j] + weights[j];
            return (int) (sum + targets[to - 1] + weights[to - 1]);
        }

        @Override
        long bytes() {
            return super.bytes() + 6L * targets.length;
        }
    }
}
