package spikelet.trains;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import spikelet.Dimension;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Quantity;
import spikelet.Stimulus;
import spikelet.engine.Philox;

/**
 * Something that makes spike trains: a point process, or a neuron that is driven. Immutable; equal seeds give equal trains, to the bit.
 *
 * <pre>{@code
 * SpikeProcess.poisson(40*Hz).train(10*second)
 * SpikeProcess.gamma(4, 40*Hz).seed(7).trains(100, 1*second)
 * SpikeProcess.poisson(t -> 20 + 15*StrictMath.sin(2*PI*5*t), 35*Hz).train(1*second)
 * SpikeProcess.neuron(Lif.with(), s -> s.noise(0.2*nA, 50*pA)).trains(20, 1*second)
 * }</pre>
 */
public final class SpikeProcess {
    /** Makes the trains with numbers 0 to n - 1. */
    @FunctionalInterface
    private interface Maker {
        SpikeTrains trains(long seed, int n, double duration);
    }

    /** The times of one train, ascending or not. */
    @FunctionalInterface
    private interface Times {
        void fill(Philox random, double duration, Sink spikes);

        /** Takes a spike. */
        @FunctionalInterface
        interface Sink {
            void at(double time);
        }
    }

    private final String name;
    private final long seed;
    private final Maker maker;

    private SpikeProcess(String name, long seed, Maker maker) {
        this.name = name;
        this.seed = seed;
        this.maker = maker;
    }

    private static SpikeProcess independent(String name, Times times) {
        return new SpikeProcess(name, 1, (seed, n, duration) -> {
            var random = new Philox(Philox.key(seed, "spike process"));
            return SpikeTrains.of(IntStream.range(0, n)
                    .mapToObj(k -> one(times, random.seek(k, 0), duration))
                    .toList());
        });
    }

    private static SpikeTrain one(Times times, Philox random, double duration) {
        var all = java.util.stream.DoubleStream.builder();
        times.fill(random, duration, all::add);
        return new SpikeTrain(
                all.build().filter(t -> t >= 0 && t < duration).sorted().toArray(), 0, duration);
    }

    /**
     * Equal intervals; the first spike comes after half an interval.
     *
     * @param rate in hertz
     * @return the process
     */
    public static SpikeProcess regular(double rate) {
        Require.rate("regular process: the rate", rate);
        return independent("regular, " + hertz(rate), (random, duration, spikes) -> {
            for (int k = 0; (k + 0.5) / rate < duration; k++) spikes.at((k + 0.5) / rate);
        });
    }

    /**
     * The Poisson process: independent spikes, exponential intervals.
     *
     * @param rate in hertz
     * @return the process
     */
    public static SpikeProcess poisson(double rate) {
        return gamma(1, rate).called("Poisson, " + hertz(rate));
    }

    /**
     * The Poisson process with a rate that changes, by thinning (Lewis and Shedler, Naval Research Logistics Quarterly 26, 1979).
     *
     * @param rate in hertz, as a function of time in second
     * @param highest a rate that the function never exceeds, in hertz
     * @return the process; drawing refuses a rate that is negative or exceeds the highest
     */
    public static SpikeProcess poisson(DoubleUnaryOperator rate, double highest) {
        Require.given("Poisson process: the rate function", rate);
        Require.rate("Poisson process: the highest rate", highest);
        return independent("Poisson with a changing rate, up to " + hertz(highest), (random, duration, spikes) -> {
            for (double t = random.nextExponential() / highest; t < duration; t += random.nextExponential() / highest) {
                double now = rate.applyAsDouble(t);
                Require.that(
                        now >= 0 && now <= highest * (1 + 1e-9),
                        "Poisson process: at %s the rate function gives %s Hz; it must stay between 0 and the highest rate, %s",
                        Require.time(t),
                        now,
                        hertz(highest));
                if (random.nextDouble() * highest < now) spikes.at(t);
            }
        });
    }

    /**
     * The Poisson process with a sampled rate.
     *
     * @param rate in hertz, not negative; after its end it keeps its last value
     * @return the process
     */
    public static SpikeProcess poisson(Signal rate) {
        Require.given("Poisson process: the rate", rate);
        Require.that(rate.min() >= 0, "Poisson process: a rate is not negative, got %s", rate.min());
        return poisson(rate::at, rate.max());
    }

    /**
     * The gamma process of a whole order: every k-th spike of a Poisson process of k times the rate, watched from a random moment on. Its intervals have
     * a CV of 1/√k (Cox, Renewal Theory, 1962).
     *
     * @param order k, at least 1, which is the Poisson process
     * @param rate in hertz
     * @return the process
     */
    public static SpikeProcess gamma(int order, double rate) {
        Require.atLeastOne("gamma process: the order", order);
        Require.rate("gamma process: the rate", rate);
        double scale = 1 / (order * rate);
        return independent("gamma of order " + order + ", " + hertz(rate), (random, duration, spikes) -> {
            double t = 0;
            int stages = order == 1 ? 1 : 1 + random.nextInt(order);
            while (true) {
                for (int k = 0; k < stages; k++) t += random.nextExponential() * scale;
                if (t >= duration) return;
                spikes.at(t);
                stages = order;
            }
        });
    }

    /**
     * Bursts: each event of a Poisson process is a number of spikes.
     *
     * @param rate of bursts, in hertz
     * @param size spikes of a burst
     * @param interval between them, in second
     * @return the process
     */
    public static SpikeProcess bursts(double rate, int size, double interval) {
        Require.rate("bursts: the rate", rate);
        Require.atLeastOne("bursts: the size", size);
        Require.time("bursts: the interval", interval);
        return independent("bursts of " + size + ", " + hertz(rate), (random, duration, spikes) -> {
            double lead = (size - 1) * interval;
            for (double t = random.nextExponential() / rate - lead;
                    t < duration;
                    t += random.nextExponential() / rate) {
                for (int k = 0; k < size; k++) spikes.at(t + k * interval);
            }
        });
    }

    /**
     * A fibre that locks to the phase of a tone: a Poisson process whose rate is a von Mises function of the phase, most at the beginning
     * of each period (Colburn, J. Acoust. Soc. Am. 54, 1973, models auditory fibres so).
     *
     * @param frequency of the tone, in hertz
     * @param rate mean rate, in hertz
     * @param strength vector strength from 0, no locking, to 0.99; Johnson (J. Acoust. Soc. Am. 68, 1980) measured up to 0.9
     * @return the process
     */
    public static SpikeProcess phaseLocked(double frequency, double rate, double strength) {
        Require.rate("phase-locked process: the frequency", frequency);
        return phaseLocked(t -> frequency * t, rate, strength)
                .called("locked to " + hertz(frequency) + ", " + hertz(rate));
    }

    /**
     * A fibre that locks to the phase of any sound in its band: of a tone that moves, {@code t -> 500*Hz*(t - delay(t))}, or of one with noise. As the
     * gain control of the ear would have it, the loudness makes no difference.
     *
     * @param phase of the sound, in cycles, as a function of time in second; whole cycles make no difference
     * @param rate mean rate over the phases, in hertz
     * @param strength vector strength from 0, no locking, to 0.99
     * @return the process; drawing refuses a phase that is not finite
     */
    public static SpikeProcess phaseLocked(DoubleUnaryOperator phase, double rate, double strength) {
        Require.given("phase-locked process: the phase", phase);
        Require.rate("phase-locked process: the rate", rate);
        Require.that(
                strength >= 0 && strength <= 0.99,
                "phase-locked process: the vector strength is from 0 to 0.99, got %s",
                strength);
        double kappa = VonMises.concentration(strength);
        double scale = rate / VonMises.bessel0(kappa);
        double highest = scale * StrictMath.exp(kappa);
        return poisson(t -> scale * StrictMath.exp(kappa * StrictMath.cos(2 * Math.PI * cycles(phase, t))), highest)
                .called("locked to a sound, " + hertz(rate));
    }

    private static double cycles(DoubleUnaryOperator phase, double t) {
        double cycles = phase.applyAsDouble(t);
        Require.that(
                Double.isFinite(cycles),
                "phase-locked process: at %s the phase is %s; it must be finite",
                Require.time(t),
                cycles);
        return cycles;
    }

    /**
     * Copies of a pattern, each spike moved on its own.
     *
     * @param pattern what is copied; trains last as long as it does
     * @param sd standard deviation of the movement, in second
     * @return the process
     */
    public static SpikeProcess jittered(SpikeTrain pattern, double sd) {
        Require.given("jittered copies: the pattern", pattern);
        Require.that(sd >= 0, "jittered copies: the standard deviation must not be negative, got %s", sd);
        var aligned = pattern.shift(-pattern.from());
        return new SpikeProcess("jittered copies", 1, (seed, n, duration) -> {
            Require.that(
                    Math.abs(duration - pattern.duration()) <= SpikeTrain.SLACK,
                    "jittered copies last as long as their pattern, %s, not %s",
                    Require.time(pattern.duration()),
                    Require.time(duration));
            var copies = java.util.Collections.nCopies(n, aligned);
            return SpikeTrains.of(copies).jitter(sd, seed);
        });
    }

    /**
     * A neuron that is driven; each train is of a neuron of its own, with its own noise. The trains lie on a grid of 0.1 ms.
     *
     * @param model the neuron
     * @param drive what feeds it: {@code s -> s.noise(0.2*nA, 50*pA)}, {@code s -> s.step(0.3*nA, 20*ms, 120*ms)}
     * @return the process
     */
    public static SpikeProcess neuron(NeuronModel model, Consumer<Stimulus> drive) {
        Require.given("driven neuron: the model", model);
        Require.given("driven neuron: what feeds it", drive);
        return new SpikeProcess(model.name(), 1, (seed, n, duration) -> {
            var net = Network.named("driven neuron").seed(seed);
            var neurons = net.population("neuron", n, model);
            drive.accept(net.stimulate(neurons));
            return net.run(duration).spikes("neuron").trains();
        });
    }

    /**
     * The process as it arrives after a delay: at the other ear, say.
     *
     * @param delay in second, not negative
     * @return the process
     */
    public SpikeProcess delayed(double delay) {
        Require.that(delay >= 0 && Double.isFinite(delay), "a delay must not be negative, got %s", delay);
        return new SpikeProcess(
                name,
                seed,
                (s, n, duration) ->
                        maker.trains(s, n, duration).each(t -> t.delayed(delay).train(0)));
    }

    /**
     * The same process with another seed; without this it is 1.
     *
     * @param seed any number
     * @return the process
     */
    public SpikeProcess seed(long seed) {
        return new SpikeProcess(name, seed, maker);
    }

    private SpikeProcess called(String other) {
        return new SpikeProcess(other, seed, maker);
    }

    /**
     * One train.
     *
     * @param duration in second
     * @return the train, from time zero
     */
    public SpikeTrain train(double duration) {
        return trains(1, duration).train(0);
    }

    /**
     * Independent trains; the first of many is the one that {@link #train} gives.
     *
     * @param n how many
     * @param duration in second
     * @return the trains, from time zero
     */
    public SpikeTrains trains(int n, double duration) {
        Require.atLeastOne("spike process: the number of trains", n);
        Require.duration("spike process: the duration", duration);
        return maker.trains(seed, n, duration);
    }

    private static Quantity hertz(double rate) {
        return new Quantity(rate, Dimension.FREQUENCY);
    }

    /** What it is. */
    @Override
    public String toString() {
        return name + ", seed " + seed;
    }
}
