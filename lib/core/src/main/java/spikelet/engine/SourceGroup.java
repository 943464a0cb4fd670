package spikelet.engine;

import java.util.Arrays;
import spikelet.Distribution;
import spikelet.PoissonSource;
import spikelet.PopulationSpec;
import spikelet.SpikeSource;

/** Neurons that fire without input. */
abstract class SourceGroup extends Group {
    private SourceGroup(String name, int size) {
        super(name, Slice.whole(size));
    }

    /** Lists the neurons that fire at time step·dt. */
    abstract void fire(long step);

    static SourceGroup of(PopulationSpec spec, long seed, double dt) {
        if (spec.model() instanceof SpikeSource s) return new Scheduled(spec, s, dt);
        return new Poisson(spec, ((PoissonSource) spec.model()).rate(), seed, dt);
    }

    /**
     * Fires each neuron with its own probability in each step. How many fire among a bunch of neurons is drawn first, then which: the
     * cost is that of the spikes and not of the neurons. Where rates differ more are drawn, as if all had the highest, and thinned out.
     */
    private static final class Poisson extends SourceGroup {
        /** The mean number of spikes in a bunch and step. */
        private static final double FEW = 8;

        private final double[] probability;
        private final double highest;
        private final boolean equal;
        private final int bunch;
        private final CountTable counts;
        private final CountTable countsOfLast;
        private final int[] chosen = new int[CountTable.UNDECIDED];
        private final Philox random;

        Poisson(PopulationSpec spec, Distribution rate, long seed, double dt) {
            super(spec.name(), spec.size());
            var rates = Draws.perNeuron(rate, size, seed, "rate of " + name);
            probability = new double[size];
            for (int i = 0; i < size; i++) probability[i] = -StrictMath.expm1(-rates[i] * dt);
            highest = Arrays.stream(probability).max().orElse(0);
            equal = Arrays.stream(probability).min().orElse(0) == highest;
            bunch = (int) Math.min(size, Math.max(1, FEW / highest));
            int last = size % bunch == 0 ? bunch : size % bunch;
            boolean draws = highest > 0 && bunch > 1;
            counts = draws ? CountTable.binomial(bunch, highest) : null;
            countsOfLast = draws ? CountTable.binomial(last, highest) : null;
            random = new Philox(Philox.key(seed, "spikes of " + name));
        }

        @Override
        void fire(long step) {
            fired.count = 0;
            if (highest == 0) return;
            if (counts == null) {
                random.seek(step, 0);
                for (int i = 0; i < size; i++) if (random.nextDouble() < probability[i]) fired.add(i);
                return;
            }
            for (int from = 0, k = 0; from < size; from += bunch, k++) {
                random.seek(step, k);
                int n = Math.min(bunch, size - from);
                int count = (n == bunch ? counts : countsOfLast).draw(random);
                if (count > 0) choose(from, n, count);
            }
        }

        /** Distinct ones, by Floyd's algorithm (Bentley, CACM 30, 1987); in so few a repetition is found by looking. */
        private void choose(int from, int n, int count) {
            for (int k = 0; k < count; k++) {
                int last = n - count + k;
                int c = random.nextInt(last + 1);
                for (int j = 0; j < k; j++) {
                    if (chosen[j] != c) continue;
                    c = last;
                    break;
                }
                chosen[k] = c;
            }
            Arrays.sort(chosen, 0, count);
            for (int k = 0; k < count; k++) {
                int i = from + chosen[k];
                if (equal || random.nextDouble() * highest < probability[i]) fired.add(i);
            }
        }

        @Override
        void reset() {
            fired.count = 0;
        }

        @Override
        void visit(State state) {
            // Random numbers hang on the step alone.
        }
    }

    /** Fires at given times, rounded to the time step; two times of a neuron in one step are one spike. */
    private static final class Scheduled extends SourceGroup {
        /** No run comes here. */
        private static final double LAST = 1L << 40;

        /** step · size + neuron, ascending. */
        private final long[] events;

        private int next;

        Scheduled(PopulationSpec spec, SpikeSource source, double dt) {
            super(spec.name(), spec.size());
            int count = 0;
            for (int n = 0; n < size; n++) count += source.times(n).length;
            var all = new long[count];
            int k = 0;
            for (int n = 0; n < size; n++) {
                for (double t : source.times(n))
                    all[k++] = Math.multiplyExact((long) Math.rint(Math.min(t / dt, LAST)), size) + n;
            }
            events = distinct(all);
        }

        /** In ascending order; a stream's distinct() would make an object of each. */
        private static long[] distinct(long[] all) {
            Arrays.sort(all);
            int kept = 0;
            for (int k = 0; k < all.length; k++) if (k == 0 || all[k] != all[k - 1]) all[kept++] = all[k];
            return Arrays.copyOf(all, kept);
        }

        @Override
        void fire(long step) {
            fired.count = 0;
            while (next < events.length && events[next] / size == step) fired.add((int) (events[next++] % size));
        }

        @Override
        void reset() {
            next = 0;
            fired.count = 0;
        }

        @Override
        void visit(State state) {
            next = state.number("next", next);
        }
    }
}
