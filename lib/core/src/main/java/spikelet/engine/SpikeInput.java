package spikelet.engine;

import java.util.Arrays;
import spikelet.Drive;
import spikelet.StimulusSpec;
import spikelet.Synapse;

/** A stimulus that feeds spikes into the neurons of a group. */
abstract class SpikeInput {
    private final DelayRing ring;
    private final int shift;
    private final double weight;
    private final int[] neurons;
    private final long first;
    private final long last;

    private SpikeInput(StimulusSpec spec, Synapse synapse, double weight, DelayRing ring, int size, double dt) {
        this.ring = ring;
        this.weight = weight;
        shift = synapse.isDelta() ? 1 : 0;
        neurons = StimulusNeurons.of(spec, size);
        first = Math.round(spec.from() / dt);
        last = spec.until() == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(spec.until() / dt);
    }

    static SpikeInput of(StimulusSpec spec, DelayRing ring, int size, long seed, double dt) {
        if (spec.drive() instanceof Drive.PoissonTrain p) return new Poisson(spec, p, ring, size, seed, dt);
        return new Scheduled(spec, (Drive.SpikeTrain) spec.drive(), ring, size, dt);
    }

    /** Feeds in the spikes of the step that begins at step·dt. */
    abstract void feed(long step);

    /** Independent trains: the number of spikes in a step is Poisson distributed. */
    private static final class Poisson extends SpikeInput {
        /** Sequential search needs exp(-mean) well above zero: larger means are drawn as sums of parts. */
        private static final double LARGEST_MEAN = 30;

        private final int[] parts;
        private final double[] mean;
        private final double[] none;
        private final Philox random;

        Poisson(StimulusSpec spec, Drive.PoissonTrain train, DelayRing ring, int size, long seed, double dt) {
            super(spec, train.synapse(), train.weight(), ring, size, dt);
            int n = super.neurons.length;
            mean = Draws.perNeuron(train.rate(), n, seed, "rate of " + spec.name());
            none = new double[n];
            parts = new int[n];
            for (int k = 0; k < n; k++) {
                parts[k] = (int) Math.max(1, Math.ceil(mean[k] * dt / LARGEST_MEAN));
                mean[k] *= dt / parts[k];
                none[k] = StrictMath.exp(-mean[k]);
            }
            random = new Philox(Philox.key(seed, "stimulus " + spec.name()));
        }

        /** A delta train acts at the end of this very step: its spikes fall into the step, not onto the grid point. */
        @Override
        void feed(long step) {
            if (step < super.first || step >= super.last) return;
            int row = super.ring.open(step);
            random.seek(step, 0);
            for (int k = 0; k < mean.length; k++) {
                int count = 0;
                for (int part = 0; part < parts[k]; part++) count += count(k);
                if (count > 0) super.ring.sums()[row + super.neurons[k]] += count * super.weight;
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

    /** The same given spikes to every neuron. */
    private static final class Scheduled extends SpikeInput {
        private final long[] steps;

        Scheduled(StimulusSpec spec, Drive.SpikeTrain train, DelayRing ring, int size, double dt) {
            super(spec, train.synapse(), train.weight(), ring, size, dt);
            int shift = super.shift;
            steps = train.times().stream()
                    .mapToLong(t -> (long) Math.rint(t / dt))
                    .filter(at -> at >= super.first && at < super.last)
                    .map(at -> Math.max(0, at - shift))
                    .toArray();
        }

        @Override
        void feed(long step) {
            int at = Arrays.binarySearch(steps, step);
            if (at < 0) return;
            while (at > 0 && steps[at - 1] == step) at--;
            int row = super.ring.open(step);
            for (; at < steps.length && steps[at] == step; at++) {
                for (int n : super.neurons) super.ring.sums()[row + n] += super.weight;
            }
        }
    }
}
