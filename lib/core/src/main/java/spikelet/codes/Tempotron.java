package spikelet.codes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.engine.Philox;
import spikelet.trains.Require;
import spikelet.trains.Signal;
import spikelet.trains.SpikeTrains;

/**
 * The tempotron of Gütig and Sompolinsky (Nature Neurosci. 9, 2006): a neuron that learns to fire for some patterns of input spikes and to be silent for
 * others, by their timing alone. Immutable; learning gives a new one.
 *
 * <pre>
 * V(t) = Σ w_i Σ K(t - t_i)          K(t) = V0 (exp(-t/tau) - exp(-t/rise)), 1 at its top
 * </pre>
 *
 * <p>It fires if V reaches the threshold 1. After an error each weight changes by the rate times Σ K(t_max - t_i), up for a missed pattern, down for a wrong
 * spike, plus a part, the momentum, of the change before. Defaults: tau 15 ms, rise tau/4 (theirs), rate 0.01, momentum 0.9, weights that begin normally
 * distributed with standard deviation 1/√inputs (choices).
 *
 * <pre>{@code
 * var neuron = Tempotron.of(100).seed(1).learn(patterns, fires, 500);
 * neuron.accuracy(patterns, fires)
 * }</pre>
 */
public final class Tempotron {
    private final double[] weights;
    private final Settings settings;

    private record Settings(double tau, double rise, double rate, double momentum) {}

    private Tempotron(double[] weights, Settings settings) {
        this.weights = weights;
        this.settings = settings;
    }

    /**
     * A neuron that has learnt nothing, seed 1.
     *
     * @param inputs how many trains a pattern has
     * @return the neuron
     */
    public static Tempotron of(int inputs) {
        return new Tempotron(
                draw(Require.atLeastOne("tempotron: the number of inputs", inputs), 1),
                new Settings(15e-3, 15e-3 / 4, 0.01, 0.9));
    }

    private static double[] draw(int inputs, long seed) {
        var random = new Philox(Philox.key(seed, "tempotron"));
        return IntStream.range(0, inputs)
                .mapToDouble(i -> random.seek(i, 0).nextGaussian() / Math.sqrt(inputs))
                .toArray();
    }

    /**
     * Forgets, and draws the weights anew.
     *
     * @param seed equal seeds draw equal weights
     * @return the neuron
     */
    public Tempotron seed(long seed) {
        return new Tempotron(draw(weights.length, seed), settings);
    }

    /**
     * Sets the time constant of the membrane, and the rise to a quarter of it.
     *
     * @param tau in second
     * @return the neuron
     */
    public Tempotron tau(double tau) {
        Require.time("tempotron: tau", tau);
        return new Tempotron(weights, new Settings(tau, tau / 4, settings.rate, settings.momentum));
    }

    /**
     * Sets the time constant of the synapses.
     *
     * @param rise in second, below tau
     * @return the neuron
     */
    public Tempotron rise(double rise) {
        Require.time("tempotron: rise", rise);
        Require.that(
                rise < settings.tau,
                "tempotron: the rise (%s) is shorter than tau (%s)",
                Require.time(rise),
                Require.time(settings.tau));
        return new Tempotron(weights, new Settings(settings.tau, rise, settings.rate, settings.momentum));
    }

    /**
     * Sets how fast it learns.
     *
     * @param rate change of a weight after an error, in thresholds
     * @param momentum part of the change before that is added, from 0 to below 1
     * @return the neuron
     */
    public Tempotron learning(double rate, double momentum) {
        Require.positive("tempotron: the learning rate", rate);
        Require.that(momentum >= 0 && momentum < 1, "tempotron: the momentum lies from 0 to below 1, got %s", momentum);
        return new Tempotron(weights, new Settings(settings.tau, settings.rise, rate, momentum));
    }

    /**
     * Sets the weights.
     *
     * @param weights in thresholds, one per input
     * @return the neuron
     */
    public Tempotron weights(double... weights) {
        Require.sameLength("tempotron: the weights", weights.length, "inputs", this.weights.length);
        return new Tempotron(weights.clone(), settings);
    }

    /** {@return the weights, in thresholds; a copy} */
    public double[] weights() {
        return weights.clone();
    }

    private Volley volley(SpikeTrains pattern) {
        Require.given("tempotron: the pattern", pattern);
        Require.sameLength("tempotron: the pattern", pattern.size(), "inputs", weights.length);
        return new Volley(pattern, settings.tau, settings.rise);
    }

    /**
     * Learns patterns, one after the other, again and again, until it makes no error or the epochs are over.
     *
     * @param patterns each a train per input
     * @param fires for which of them it should fire
     * @param epochs how often all patterns are shown at most
     * @return the neuron that has learnt
     */
    public Tempotron learn(List<SpikeTrains> patterns, boolean[] fires, int epochs) {
        check(patterns, fires);
        Require.atLeastOne("tempotron: the number of epochs", epochs);
        var volleys = patterns.stream().map(this::volley).toList();
        var w = weights.clone();
        var change = new double[w.length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            int errors = 0;
            for (int p = 0; p < fires.length; p++) {
                var volley = volleys.get(p);
                double at = volley.timeOfMaximum(w);
                if (volley.maximum() >= 1 == fires[p]) continue;
                errors++;
                for (int i = 0; i < w.length; i++) change[i] *= settings.momentum;
                volley.addKernels(at, fires[p] ? settings.rate : -settings.rate, change);
                for (int i = 0; i < w.length; i++) w[i] += change[i];
            }
            if (errors == 0) break;
        }
        return new Tempotron(w, settings);
    }

    private static void check(List<SpikeTrains> patterns, boolean[] fires) {
        Require.that(patterns != null && !patterns.isEmpty(), "tempotron: give at least one pattern");
        Require.given("tempotron: for which patterns it should fire", fires);
        Require.sameLength("tempotron: for which patterns it should fire", fires.length, "patterns", patterns.size());
    }

    /**
     * The largest potential during a pattern.
     *
     * @param pattern a train per input
     * @return in thresholds; the neuron fires at 1 or more
     */
    public double maximum(SpikeTrains pattern) {
        var volley = volley(pattern);
        volley.timeOfMaximum(weights);
        return volley.maximum();
    }

    /**
     * Whether it fires.
     *
     * @param pattern a train per input
     * @return true if the potential reaches the threshold
     */
    public boolean fires(SpikeTrains pattern) {
        return maximum(pattern) >= 1;
    }

    /**
     * The part of patterns that it tells rightly.
     *
     * @param patterns each a train per input
     * @param fires for which of them it should fire
     * @return from 0 to 1
     */
    public double accuracy(List<SpikeTrains> patterns, boolean... fires) {
        check(patterns, fires);
        return IntStream.range(0, fires.length)
                        .filter(p -> fires(patterns.get(p)) == fires[p])
                        .count()
                / (double) fires.length;
    }

    /**
     * The potential over time, without the reset after a spike.
     *
     * @param pattern a train per input
     * @param dt time between samples, in second
     * @return in thresholds
     */
    public Signal potential(SpikeTrains pattern, double dt) {
        var volley = volley(pattern);
        return Signal.of(
                Signal.of(t -> volley.at(pattern.from() + t, weights), pattern.duration(), dt)
                        .values(),
                dt,
                pattern.from());
    }

    /** Number of inputs and time constants. */
    @Override
    public String toString() {
        return "tempotron of " + weights.length + " inputs, tau " + Require.time(settings.tau) + ", rise "
                + Require.time(settings.rise) + ", weights up to "
                + Arrays.stream(weights).map(Math::abs).max().orElse(0);
    }
}
