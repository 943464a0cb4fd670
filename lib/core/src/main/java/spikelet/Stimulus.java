package spikelet;

import java.util.Arrays;
import java.util.List;

/**
 * An input from outside the network, being described: a current (constant, step, ramp, sine, noise, table) or spikes (Poisson trains,
 * given times). Stimuli of the same neurons add up; two of the same kind to the same population need names, or the second replaces
 * the first, as when a cell is run again.
 *
 * <pre>{@code
 * net.stimulate(e).step(0.3*nA, 20*ms, 120*ms);
 * net.stimulate(e).poisson(800*Hz).weight(0.1*mV);
 * }</pre>
 */
public final class Stimulus extends Afferent<Stimulus> {
    private static final Parameter CURRENT = Parameter.current("current", "0.3*nA");
    private static final Parameter TIME =
            Parameter.time("time", "100*ms").orZero().upTo(1e4);
    private static final Parameter FREQUENCY = Parameter.rate("frequency");
    private static final Parameter CORRELATION = Parameter.time("correlation time", "5*ms");
    private static final Parameter SD =
            new Parameter("sd", Dimension.CURRENT, Parameter.Sign.NOT_NEGATIVE, 1e-16, 1e-5, "50*pA");

    private static final double MOST_PER_STEP = 1e4;

    private final Network network;
    private final Population target;
    private String label = "";
    private Drive drive;
    private String word = "";
    private int[] neurons = {};
    private double from;
    private double until = Double.POSITIVE_INFINITY;

    Stimulus(Network network, Population target) {
        this.network = network;
        this.target = target;
    }

    static void checkTakesInput(Population target) {
        Check.that(
                !target.model().isSource(),
                "population '%s' only sends spikes; it cannot be stimulated",
                target.name());
    }

    private Stimulus feed(Drive d) {
        return feed(d, d.word());
    }

    private Stimulus feed(Drive d, String newWord) {
        drive = d;
        word = newWord;
        return done();
    }

    boolean isComplete() {
        return drive != null;
    }

    Population target() {
        return target;
    }

    String name() {
        return label.isEmpty() ? word + "→" + target.name() : label;
    }

    /**
     * Gives this stimulus a name, so that a second one of its kind to the same population does not replace it.
     *
     * @param name such as {@code "tone"}
     * @return this
     */
    public Stimulus named(String name) {
        begin();
        label = Check.name(owner(), name);
        return done();
    }

    /**
     * Feeds in a constant current.
     *
     * @param current in ampere
     * @return this
     */
    public Stimulus constant(double current) {
        begin();
        return feed(new Drive.Constant(Distribution.constant(CURRENT.check(owner(), current))));
    }

    /**
     * Feeds in a constant current.
     *
     * @param current such as {@code "0.3 nA"} or {@code "spaced(0 nA, 1 nA)"}
     * @return this
     */
    public Stimulus constant(String current) {
        begin();
        return feed(new Drive.Constant(CURRENT.parseAny(owner(), current)));
    }

    /**
     * Feeds in constant currents, one per neuron.
     *
     * @param current in ampere
     * @return this
     */
    public Stimulus constant(Distribution current) {
        begin();
        return feed(new Drive.Constant(CURRENT.check(owner(), current)));
    }

    /**
     * Feeds in a constant current for a time.
     *
     * @param current in ampere
     * @param from when it begins, in second
     * @param until when it ends, in second
     * @return this
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Stimulus step(double current, double from, double until) {
        begin();
        var d = new Drive.Constant(Distribution.constant(CURRENT.check(owner(), current)));
        return window(from, until).feed(d, "step");
    }

    /**
     * Feeds in a constant current for a time.
     *
     * @param current such as {@code "0.3 nA"}
     * @param from such as {@code "20 ms"}
     * @param until such as {@code "120 ms"}
     * @return this
     */
    public Stimulus step(String current, String from, String until) {
        begin();
        var d = new Drive.Constant(CURRENT.parseAny(owner(), current));
        return window(TIME.parse(owner(), from), TIME.parse(owner(), until)).feed(d, "step");
    }

    /**
     * Feeds in a current that changes linearly.
     *
     * @param first at the beginning, in ampere
     * @param last at the end, in ampere
     * @param from when it begins, in second
     * @param until when it ends, in second
     * @return this
     */
    public Stimulus ramp(double first, double last, double from, double until) {
        begin();
        var d = new Drive.Ramp(CURRENT.check(owner(), first), CURRENT.check(owner(), last));
        Check.that(Double.isFinite(until), "%s: a ramp needs an end", owner());
        return window(from, until).feed(d);
    }

    /**
     * Feeds in a current that changes linearly.
     *
     * @param first at the beginning, such as {@code "0 nA"}
     * @param last at the end, such as {@code "0.5 nA"}
     * @param from such as {@code "20 ms"}
     * @param until such as {@code "120 ms"}
     * @return this
     */
    public Stimulus ramp(String first, String last, String from, String until) {
        begin();
        var d = new Drive.Ramp(CURRENT.parse(owner(), first), CURRENT.parse(owner(), last));
        return window(TIME.parse(owner(), from), TIME.parse(owner(), until)).feed(d);
    }

    /**
     * Feeds in a sine current.
     *
     * @param amplitude in ampere
     * @param frequency in hertz
     * @return this; see {@link #offset} and {@link #phase}
     */
    public Stimulus sine(double amplitude, double frequency) {
        begin();
        return feed(new Drive.Sine(
                CURRENT.named("amplitude").check(owner(), amplitude), FREQUENCY.check(owner(), frequency), 0, 0));
    }

    /**
     * Feeds in a sine current.
     *
     * @param amplitude such as {@code "0.1 nA"}
     * @param frequency such as {@code "8 Hz"}
     * @return this; see {@link #offset} and {@link #phase}
     */
    public Stimulus sine(String amplitude, String frequency) {
        begin();
        return feed(new Drive.Sine(
                CURRENT.named("amplitude").parse(owner(), amplitude), FREQUENCY.parse(owner(), frequency), 0, 0));
    }

    /**
     * Sets the current around which a sine swings.
     *
     * @param current in ampere
     * @return this
     */
    public Stimulus offset(double current) {
        begin();
        return shift(sine("offset"), CURRENT.named("offset").check(owner(), current));
    }

    /**
     * Sets the current around which a sine swings.
     *
     * @param current such as {@code "0.2 nA"}
     * @return this
     */
    public Stimulus offset(String current) {
        begin();
        return shift(sine("offset"), CURRENT.named("offset").parse(owner(), current));
    }

    private Stimulus shift(Drive.Sine sine, double offset) {
        return feed(new Drive.Sine(sine.amplitude(), sine.frequency(), sine.phase(), offset));
    }

    /**
     * Sets the phase at which a sine begins.
     *
     * @param phase in radian
     * @return this
     */
    public Stimulus phase(double phase) {
        begin();
        var sine = sine("phase");
        Check.finite(owner() + ": phase", phase);
        return feed(new Drive.Sine(sine.amplitude(), sine.frequency(), phase, sine.offset()));
    }

    private Drive.Sine sine(String what) {
        if (drive instanceof Drive.Sine sine) return sine;
        throw new IllegalArgumentException(
                owner() + ": " + what + " is for a sine; first say .sine(amplitude, frequency)");
    }

    /**
     * Feeds in an Ornstein-Uhlenbeck noise current, independent for each neuron; correlation time 5 ms unless set.
     *
     * @param mean in ampere
     * @param sd stationary standard deviation in ampere
     * @return this; see {@link #correlation}
     */
    public Stimulus noise(double mean, double sd) {
        begin();
        return feed(new Drive.Noise(CURRENT.named("mean").check(owner(), mean), SD.check(owner(), sd), 5e-3));
    }

    /**
     * Feeds in an Ornstein-Uhlenbeck noise current.
     *
     * @param mean such as {@code "0.1 nA"}
     * @param sd such as {@code "50 pA"}
     * @return this; see {@link #correlation}
     */
    public Stimulus noise(String mean, String sd) {
        begin();
        return feed(new Drive.Noise(CURRENT.named("mean").parse(owner(), mean), SD.parse(owner(), sd), 5e-3));
    }

    /**
     * Sets the correlation time of a noise current.
     *
     * @param tau in second
     * @return this
     */
    public Stimulus correlation(double tau) {
        begin();
        return correlate(CORRELATION.check(owner(), tau));
    }

    /**
     * Sets the correlation time of a noise current.
     *
     * @param tau such as {@code "5 ms"}
     * @return this
     */
    public Stimulus correlation(String tau) {
        begin();
        return correlate(CORRELATION.parse(owner(), tau));
    }

    private Stimulus correlate(double tau) {
        Check.that(
                drive instanceof Drive.Noise,
                "%s: a correlation time is for noise; first say .noise(mean, sd)",
                owner());
        var noise = (Drive.Noise) drive;
        return feed(new Drive.Noise(noise.mean(), noise.sd(), tau));
    }

    /**
     * Feeds in a current read from a table whose time begins when the stimulus does: {@code .table(Samples.every(1*ms, values, "pA"))}.
     * After its last value the current stays; {@link #until} ends it.
     *
     * @param samples in ampere, one column for all neurons or one for each
     * @return this
     * @throws IllegalArgumentException if the values are no currents
     */
    public Stimulus table(Samples samples) {
        begin();
        Check.given(owner() + ": the table", samples);
        Check.that(
                samples.dimension().equals(Dimension.CURRENT),
                "%s: the table must hold currents, got values in %s",
                owner(),
                samples.dimension());
        return feed(new Drive.Sampled(samples));
    }

    /**
     * Gives each neuron a Poisson train of its own; a weight is needed, delta synapses unless said otherwise.
     *
     * @param rate in hertz
     * @return this
     */
    public Stimulus poisson(double rate) {
        begin();
        return poisson(Distribution.constant(rate));
    }

    /**
     * Gives each neuron a Poisson train of its own.
     *
     * @param rate such as {@code "800 Hz"}
     * @return this
     */
    public Stimulus poisson(String rate) {
        begin();
        return feed(new Drive.PoissonTrain(PoissonSource.RATE.parseAny(owner(), rate), Double.NaN, Synapse.delta()));
    }

    /**
     * Gives each neuron a Poisson train of its own, each at its own rate.
     *
     * @param rate in hertz
     * @return this
     */
    public Stimulus poisson(Distribution rate) {
        begin();
        return feed(new Drive.PoissonTrain(PoissonSource.RATE.check(owner(), rate), Double.NaN, Synapse.delta()));
    }

    /**
     * Sends given spikes to every neuron; a weight is needed, delta synapses unless said otherwise.
     *
     * @param times in second
     * @return this
     * @throws IllegalArgumentException if a time is negative or not finite
     */
    public Stimulus spikes(double... times) {
        begin();
        var sorted = SpikeSource.sortedTimes(owner(), times);
        return feed(new Drive.SpikeTrain(Arrays.stream(sorted).boxed().toList(), Double.NaN, Synapse.delta()));
    }

    /**
     * Sets when the stimulus begins.
     *
     * @param time in second
     * @return this
     */
    public Stimulus from(double time) {
        begin();
        return window(time, until);
    }

    /**
     * Sets when the stimulus begins.
     *
     * @param time such as {@code "20 ms"}
     * @return this
     */
    public Stimulus from(String time) {
        begin();
        return window(TIME.parse(owner(), time), until);
    }

    /**
     * Sets when the stimulus ends.
     *
     * @param time in second
     * @return this
     */
    public Stimulus until(double time) {
        begin();
        return window(from, time);
    }

    /**
     * Sets when the stimulus ends.
     *
     * @param time such as {@code "120 ms"}
     * @return this
     */
    public Stimulus until(String time) {
        begin();
        return window(from, TIME.parse(owner(), time));
    }

    private Stimulus window(double begin, double end) {
        TIME.check(owner(), begin);
        if (end != Double.POSITIVE_INFINITY) TIME.check(owner(), end);
        Check.that(
                begin < end,
                "%s: it would end (%s) before it begins (%s)",
                owner(),
                Quantity.format(end, Dimension.TIME),
                Quantity.format(begin, Dimension.TIME));
        from = begin;
        until = end;
        return done();
    }

    /**
     * Restricts the stimulus to some neurons.
     *
     * @param chosen their indices
     * @return this
     */
    public Stimulus neurons(int... chosen) {
        begin();
        Check.that(chosen != null && chosen.length > 0, "%s: name at least one neuron", owner());
        neurons = Check.neurons(owner(), chosen, target.size());
        return done();
    }

    @Override
    Stimulus self() {
        return this;
    }

    @Override
    String owner() {
        return "stimulus of '" + target.name() + "'" + (label.isEmpty() ? "" : " ('" + label + "')");
    }

    @Override
    void check() {
        knownWeight();
    }

    /** The finished data; refuses what is missing. */
    StimulusSpec spec(double dt) {
        var finished = drive;
        checkTakesInput(network.current(target));
        Check.that(
                until == Double.POSITIVE_INFINITY || Math.round(from / dt) < Math.round(until / dt),
                "%s: from %s until %s it is shorter than a time step (%s)",
                owner(),
                Quantity.format(from, Dimension.TIME),
                Quantity.format(until, Dimension.TIME),
                Quantity.format(dt, Dimension.TIME));
        Check.neurons(owner(), neurons, network.current(target).size());
        if (drive instanceof Drive.PoissonTrain p) {
            finished = new Drive.PoissonTrain(p.rate(), oneWeight(), synapseOrDelta());
            checkCount(p.rate(), "rate");
            Check.that(
                    p.rate().typical() * dt < MOST_PER_STEP,
                    "%s: rate %s means %s spikes in each time step; take a lower rate and a larger weight",
                    owner(),
                    p.rate().format(Dimension.FREQUENCY),
                    Quantity.format(p.rate().typical() * dt, Dimension.NONE));
        } else if (drive instanceof Drive.SpikeTrain s) {
            finished = new Drive.SpikeTrain(s.times(), oneWeight(), synapseOrDelta());
        } else {
            Check.that(
                    !hasWeight() && synapse == null,
                    "%s: a current has neither weight nor synapse; those are for .poisson(…) and .spikes(…)",
                    owner());
        }
        Check.that(!(drive instanceof Drive.Ramp) || Double.isFinite(until), "%s: a ramp needs an end", owner());
        if (drive instanceof Drive.Constant c) checkCount(c.current(), "current");
        if (drive instanceof Drive.Sampled s) {
            int n = neurons.length == 0 ? network.current(target).size() : neurons.length;
            Check.that(
                    s.samples().columns() == 1 || s.samples().columns() == n,
                    "%s: the table has values for %d neurons, the stimulus %d",
                    owner(),
                    s.samples().columns(),
                    n);
        }
        List<Integer> chosen = Arrays.stream(neurons).boxed().toList();
        return new StimulusSpec(name(), target.name(), chosen, from, until, finished);
    }

    private void checkCount(Distribution d, String what) {
        int n = neurons.length == 0 ? network.current(target).size() : neurons.length;
        Check.count(owner(), what, d, n);
    }

    private double oneWeight() {
        Check.that(hasWeight(), "%s: it has no weight; add for example .weight(0.5*mV)", owner());
        var kinetics = synapseOrDelta();
        var weights = weightFor(kinetics);
        Check.that(
                weights.isConstant(),
                "%s: the weight of a stimulus is one value, got %s",
                owner(),
                weights.format(kinetics.dimension()));
        return weights.min();
    }

    /** The stimulus in the words of the network's summary, or what is still missing. */
    @Override
    public String toString() {
        if (!isComplete())
            return owner() + ", not complete yet: say what to feed in, for example .step(0.3*nA, 20*ms, 120*ms)";
        try {
            return name() + ": " + spec(network.timeStep()).details();
        } catch (IllegalArgumentException incomplete) {
            return owner() + ", not complete yet: " + incomplete.getMessage();
        }
    }
}
