package spikelet.engine;

import java.util.Arrays;
import spikelet.Drive;
import spikelet.StimulusSpec;
import spikelet.Synapse;

/** A stimulus that feeds spikes into the neurons of a group. */
abstract class SpikeInput {
    private final Arrivals arrivals;
    private final double weight;
    /** Counted from the first of the group. */
    private final int[] neurons;

    private final int[] ranks;
    private final long first;
    private final long last;

    private SpikeInput(StimulusSpec spec, double weight, Arrivals arrivals, Setting setting) {
        this.arrivals = arrivals;
        this.weight = weight;
        var reached = StimulusNeurons.of(spec, setting.slice());
        neurons = reached.neurons();
        ranks = reached.ranks();
        first = Math.round(spec.from() / setting.dt());
        last = spec.until() == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(spec.until() / setting.dt());
    }

    /** Null if the stimulus reaches none of the neurons. */
    static SpikeInput of(StimulusSpec spec, Arrivals arrivals, Setting setting) {
        if (StimulusNeurons.of(spec, setting.slice()).neurons().length == 0) return null;
        if (spec.drive() instanceof Drive.SpikeTrain train) return new Scheduled(spec, train, arrivals, setting);
        var train = (Drive.PoissonTrain) spec.drive();
        if (train.rate().isConstant())
            return new Alike(spec, train.weight(), train.rate().min(), arrivals, setting);
        int all = StimulusNeurons.count(spec, setting.slice());
        var rates = Draws.perNeuron(train.rate(), all, setting.seed(), "rate of " + spec.name());
        return new Varied(spec, train.weight(), rates, arrivals, setting);
    }

    static Synapse synapse(StimulusSpec spec) {
        return spec.drive() instanceof Drive.PoissonTrain p ? p.synapse() : ((Drive.SpikeTrain) spec.drive()).synapse();
    }

    /** Feeds in the spikes of the step that begins at step·dt; those of delta trains act at its end. */
    abstract void feed(long step);

    /** Poisson trains of different rates, one draw each by inversion. */
    private static final class Varied extends SpikeInput {
        /** Sequential search needs exp(-mean) well above zero: larger means are drawn as sums of parts. */
        private static final double LARGEST_MEAN = 30;

        private final int[] parts;
        private final double[] mean;
        private final double[] none;
        private final Philox random;

        Varied(StimulusSpec spec, double weight, double[] rates, Arrivals arrivals, Setting setting) {
            super(spec, weight, arrivals, setting);
            int n = super.neurons.length;
            mean = new double[n];
            none = new double[n];
            parts = new int[n];
            for (int k = 0; k < n; k++) {
                double all = rates[super.ranks[k]] * setting.dt();
                parts[k] = (int) Math.max(1, Math.ceil(all / LARGEST_MEAN));
                mean[k] = all / parts[k];
                none[k] = StrictMath.exp(-mean[k]);
            }
            random = new Philox(Philox.key(setting.seed(), "stimulus " + spec.name()));
        }

        @Override
        void feed(long step) {
            if (step < super.first || step >= super.last) return;
            double[] sums = super.arrivals.feed();
            int begin = super.arrivals.begin();
            double weight = super.weight * super.arrivals.scale();
            for (int k = 0; k < mean.length; k++) {
                random.seek(step, super.ranks[k]);
                int count = 0;
                for (int part = 0; part < parts[k]; part++) count += count(k);
                sums[begin + super.neurons[k]] += count * weight;
            }
        }

        /** Inversion by sequential search (Devroye, Non-Uniform Random Variate Generation, 1986, X.3.3); cost 1 + mean. */
        private int count(int k) {
            double u = random.nextDouble();
            double p = none[k];
            int n = 0;
            while (u >= p && n < 1000) {
                u -= p;
                n++;
                p *= mean[k] / n;
            }
            return n;
        }
    }

    /**
     * Poisson trains of one rate. A random number of 64 bits serves eight neurons, two by two, and hangs on step and neurons alone: it is
     * the SplitMix64 sequence (Steele, Lea and Flood, OOPSLA 2014), read at any place.
     *
     * <p>In the cortical microcircuit, whose eight tables the synapses drive out of the first-level cache in every step, a neuron takes 0.8 ns;
     * with a table of 4 KB for single counts it took 1.0, with one of 16 KB for pairs no less. Measured there and left out: listing the
     * numbers that leave something undecided instead of leaving the loop, and looking up and adding in two loops, both no faster.
     */
    private static final class Alike extends SpikeInput {
        private static final long GAMMA = 0x9E3779B97F4A7C15L;

        private final int parts;
        private final PairTable table;
        /** What a count brings. */
        private final double[] amounts = new double[PairTable.COARSE_COUNTS];

        /** Neurons from here on do not come in eights that share a number. */
        private final int single;
        /** How far into the sequence of a step the numbers are, from that of the first eight on. */
        private final long[] words;

        private final long[] bits;

        private final long key;
        private final Philox random;

        Alike(StimulusSpec spec, double weight, double rate, Arrivals arrivals, Setting setting) {
            super(spec, weight, arrivals, setting);
            double mean = rate * setting.dt();
            parts = (int) Math.max(1, Math.ceil(mean / PairTable.LARGEST_MEAN));
            var scratch = setting.part().scratch;
            table = scratch.poisson(mean / parts);
            single = inEights() ? super.neurons.length / 8 * 8 : 0;
            words = scratch.multiples(GAMMA, single / 8);
            bits = scratch.longs(single / 8);
            key = Philox.key(setting.seed(), "stimulus " + spec.name());
            random = new Philox(key);
        }

        /** Whether the first eight neurons share a number, and so on. */
        private boolean inEights() {
            int rank = super.ranks[0];
            if (rank % 8 != 0) return false;
            for (int k = 0; k < super.neurons.length; k++)
                if (super.neurons[k] != k || super.ranks[k] != rank + k) return false;
            return true;
        }

        @Override
        void feed(long step) {
            if (step < super.first || step >= super.last) return;
            double[] sums = super.arrivals.feed();
            int at = super.arrivals.begin();
            double weight = super.weight * super.arrivals.scale();
            for (int c = 0; c < amounts.length; c++) amounts[c] = c * weight;
            for (int part = 0; part < parts; part++) {
                mix(bits, words, start(step, part, super.ranks[0]));
                for (int k = 0; k < bits.length; k++) {
                    k = add(sums, at, bits, table.coarse, amounts, k);
                    if (k < bits.length) addFinely(sums, at, k, weight, step, part);
                }
                for (int k = single; k < super.neurons.length; k++) {
                    int rank = super.ranks[k];
                    int pair = pair(Philox.mix(start(step, part, rank)), rank >>> 1, step, part);
                    sums[at + super.neurons[k]] += ((rank & 1) == 0 ? pair & 0xFF : pair >>> 8) * weight;
                }
            }
        }

        /** Where in the sequence the number of a neuron is. */
        private long start(long step, int part, int rank) {
            return key + ((step * parts + part << 29) + (rank >>> 3)) * GAMMA;
        }

        private static void mix(long[] bits, long[] words, long start) {
            for (int k = 0; k < words.length; k++) bits[k] = Philox.mix(start + words[k]);
        }

        /** Adds what counts bring until the first bits do not decide for one of four pairs; returns where. */
        private static int add(double[] sums, int begin, long[] bits, byte[] coarse, double[] amounts, int from) {
            int at = begin + 8 * from;
            for (int k = from; k < bits.length; k++, at += 8) {
                long word = bits[k];
                int a = coarse[PairTable.coarse(word, 0)];
                int b = coarse[PairTable.coarse(word, 1)];
                int c = coarse[PairTable.coarse(word, 2)];
                int d = coarse[PairTable.coarse(word, 3)];
                if ((a | b | c | d) < 0) return k;
                sums[at] += amounts[a & 0xF];
                sums[at + 1] += amounts[a >> 4];
                sums[at + 2] += amounts[b & 0xF];
                sums[at + 3] += amounts[b >> 4];
                sums[at + 4] += amounts[c & 0xF];
                sums[at + 5] += amounts[c >> 4];
                sums[at + 6] += amounts[d & 0xF];
                sums[at + 7] += amounts[d >> 4];
            }
            return bits.length;
        }

        /** Adds what the eight counts of a number bring, whatever it takes. */
        private void addFinely(double[] sums, int begin, int number, double weight, long step, int part) {
            for (int k = 4 * number; k < 4 * number + 4; k++) {
                int pair = pair(bits[number], (super.ranks[0] >>> 1) + k, step, part);
                sums[begin + 2 * k] += (pair & 0xFF) * weight;
                sums[begin + 2 * k + 1] += (pair >>> 8) * weight;
            }
        }

        /** The counts of the neurons of ranks 2k and 2k + 1. */
        private int pair(long word, int k, long step, int part) {
            int pair = table.find((int) (word >>> 16 * (k & 3)) & 0xFFFF);
            return pair == PairTable.UNDECIDED ? table.decide(random.seek(step * parts + part, k)) : pair;
        }
    }

    /** The same given spikes to every neuron. */
    private static final class Scheduled extends SpikeInput {
        private final long[] steps;

        Scheduled(StimulusSpec spec, Drive.SpikeTrain train, Arrivals arrivals, Setting setting) {
            super(spec, train.weight(), arrivals, setting);
            // Delta synapses act at the end of the step before their arrival.
            int shift = train.synapse().isDelta() ? 1 : 0;
            steps = train.times().stream()
                    .mapToLong(t -> (long) Math.rint(t / setting.dt()))
                    .filter(at -> at >= super.first && at < super.last)
                    .map(at -> Math.max(0, at - shift))
                    .toArray();
        }

        @Override
        void feed(long step) {
            int at = Arrays.binarySearch(steps, step);
            if (at < 0) return;
            while (at > 0 && steps[at - 1] == step) at--;
            double[] sums = super.arrivals.feed();
            int begin = super.arrivals.begin();
            double weight = super.weight * super.arrivals.scale();
            for (; at < steps.length && steps[at] == step; at++) {
                for (int n : super.neurons) sums[begin + n] += weight;
            }
        }
    }
}
