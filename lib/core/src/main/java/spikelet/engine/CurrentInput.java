package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spikelet.Distribution;
import spikelet.Drive;
import spikelet.StimulusSpec;

/** The sum of the current stimuli of a group. Currents are constant over a step; changing ones take their value at its middle. */
final class CurrentInput {
    final double[] current;
    /** Whether gap junctions bring current too, which hangs on the potential and so is not summed up here. */
    boolean coupled;

    private final List<Source> sources = new ArrayList<>();
    private final Slice slice;
    private final long seed;
    private final double dt;

    CurrentInput(Setting setting) {
        slice = setting.slice();
        current = new double[slice.size()];
        seed = setting.seed();
        dt = setting.dt();
    }

    /** Whether it can never be anything but zero. */
    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Adds a stimulus; one that feeds in spikes is not for this class. */
    void add(StimulusSpec spec) {
        sources.add(new Source(spec));
    }

    void reset() {
        sources.forEach(Source::reset);
        Arrays.fill(current, 0);
    }

    void visit(State state) {
        state.array("current", current);
        for (var s : sources) if (s.noise != null) state.array("noise", s.noise);
    }

    /** Brings the currents to a step; true if they changed. */
    boolean update(long step) {
        boolean changed = false;
        for (var s : sources) changed |= s.changes(step);
        if (!changed) return false;
        Arrays.fill(current, 0);
        for (var s : sources) s.addTo(current, step);
        return true;
    }

    private final class Source {
        private final Drive drive;
        /** The neurons it reaches, counted from the first of the group, and the ranks they have among all that it reaches. */
        private final int[] neurons;

        private final int[] ranks;
        private final long first;
        private final long last;
        private final double[] constant;
        private final double[] noise;
        private final double[] sampled;
        private final Philox random;

        Source(StimulusSpec spec) {
            drive = spec.drive();
            var reached = StimulusNeurons.of(spec, slice);
            neurons = reached.neurons();
            ranks = reached.ranks();
            first = Math.round(spec.from() / dt);
            last = spec.until() == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(spec.until() / dt);
            constant = drive instanceof Drive.Constant c ? draw(c.current(), spec) : null;
            noise = drive instanceof Drive.Noise ? new double[neurons.length] : null;
            sampled = drive instanceof Drive.Sampled s ? new double[s.samples().columns()] : null;
            random = new Philox(Philox.key(seed, "stimulus " + spec.name()));
        }

        private double[] draw(Distribution d, StimulusSpec spec) {
            var all = Draws.perNeuron(d, StimulusNeurons.count(spec, slice), seed, "current of " + spec.name());
            return Arrays.stream(ranks).mapToDouble(rank -> all[rank]).toArray();
        }

        void reset() {
            if (noise != null) Arrays.fill(noise, 0);
        }

        boolean changes(long step) {
            if (step == first || step == last) return true;
            return constant == null && step > first && step < last;
        }

        void addTo(double[] sum, long step) {
            if (step < first || step >= last) return;
            if (constant != null) {
                for (int k = 0; k < neurons.length; k++) sum[neurons[k]] += constant[k];
            } else if (drive instanceof Drive.Sampled s) {
                s.samples().at((step - first + 0.5) * dt, sampled);
                for (int k = 0; k < neurons.length; k++) sum[neurons[k]] += sampled[sampled.length == 1 ? 0 : ranks[k]];
            } else if (drive instanceof Drive.Noise n) {
                addNoise(n, sum, step);
            } else {
                double value = valueAt(step);
                for (int n : neurons) sum[n] += value;
            }
        }

        private double valueAt(long step) {
            double sinceStart = (step - first + 0.5) * dt;
            if (drive instanceof Drive.Ramp r) {
                return r.first() + (r.last() - r.first()) * sinceStart / ((last - first) * dt);
            }
            var sine = (Drive.Sine) drive;
            return sine.offset()
                    + sine.amplitude() * StrictMath.sin(2 * Math.PI * sine.frequency() * sinceStart + sine.phase());
        }

        /** The exact step of the Ornstein-Uhlenbeck process; the first value is drawn from its stationary distribution. */
        private void addNoise(Drive.Noise n, double[] sum, long step) {
            double keep = step == first ? 0 : StrictMath.exp(-dt / n.tau());
            double kick = n.sd() * StrictMath.sqrt(1 - keep * keep);
            for (int k = 0; k < neurons.length; k++) {
                noise[k] = noise[k] * keep + kick * random.seek(step, ranks[k]).nextGaussian();
                sum[neurons[k]] += n.mean() + noise[k];
            }
        }
    }
}
