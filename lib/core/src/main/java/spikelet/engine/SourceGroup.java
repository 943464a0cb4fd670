package spikelet.engine;

import java.util.Arrays;
import spikelet.Distribution;
import spikelet.PoissonSource;
import spikelet.PopulationSpec;
import spikelet.SpikeSource;

/** Neurons that fire without input. */
abstract class SourceGroup extends Group {
    private SourceGroup(String name, int size) {
        super(name, size);
    }

    /** Lists the neurons that fire at time step·dt. */
    abstract void fire(long step);

    static SourceGroup of(PopulationSpec spec, long seed, double dt) {
        if (spec.model() instanceof SpikeSource s) return new Scheduled(spec, s, dt);
        return new Poisson(spec, ((PoissonSource) spec.model()).rate(), seed, dt);
    }

    /** Fires each neuron with its own probability in each step. */
    private static final class Poisson extends SourceGroup {
        private final double[] probability;
        private final Philox random;

        Poisson(PopulationSpec spec, Distribution rate, long seed, double dt) {
            super(spec.name(), spec.size());
            var rates = Draws.perNeuron(rate, size, seed, "rate of " + name);
            probability = new double[size];
            for (int i = 0; i < size; i++) probability[i] = -StrictMath.expm1(-rates[i] * dt);
            random = new Philox(Philox.key(seed, "spikes of " + name));
        }

        @Override
        void fire(long step) {
            fired.count = 0;
            random.seek(step, 0);
            for (int i = 0; i < size; i++) if (random.nextDouble() < probability[i]) fired.add(i);
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
            events = Arrays.stream(all).sorted().distinct().toArray();
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
