package spikelet;

import java.util.Arrays;
import java.util.Locale;
import spikelet.figure.Figure;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.figure.Points;

/**
 * The learning window of a rule of plasticity, measured as in the laboratory: a presynaptic and a postsynaptic spike at a fixed interval, again
 * and again, and the change of the weight in the end.
 *
 * <pre>{@code
 * LearningWindow.of(Stdp.pair().maxWeight("1 nS"))
 * LearningWindow.of(rule).pairs(60).frequency(10*Hz).range(-50*ms, 50*ms).figure()
 * }</pre>
 *
 * <p>Without more being said these are 60 pairs at 1 Hz, with 80 intervals from -80 to 80 ms (as Bi and Poo, J. Neurosci. 18, 1998), and the weight starts in the middle between the
 * rule's bounds, or at one where there is no upper bound. Changes are those that are left 200 ms after the last pair or third factor. The postsynaptic neuron fires when it is told to;
 * its potential is that of a leaky integrate-and-fire neuron. Immutable: each setter returns a new protocol.
 */
public final class LearningWindow implements Tabular, Pictured {
    private static final Parameter FREQUENCY = Parameter.rate("frequency");
    private static final Parameter INTERVAL =
            Parameter.time("interval", "10*ms").ofAnySign();
    private static final Parameter STEP = Parameter.time("dt", "0.1*ms").upTo(0.01);
    private static final String OWNER = "learning window";
    private static final double BEFORE = 0.5;
    private static final double AFTER = 0.2;

    private final PlasticityRule rule;
    private final int pairs;
    private final double frequency;
    private final double[] intervals;
    private final double weight;
    private final double dt;
    private double[] changes;

    private LearningWindow(
            PlasticityRule rule, int pairs, double frequency, double[] intervals, double weight, double dt) {
        this.rule = rule;
        this.pairs = pairs;
        this.frequency = frequency;
        this.intervals = intervals;
        this.weight = weight;
        this.dt = dt;
    }

    /**
     * The window of a rule, to be measured when it is asked for.
     *
     * @param rule such as {@code Stdp.pair().maxWeight("1 nS")} or one of one's own
     * @return the protocol
     */
    public static LearningWindow of(Plasticity rule) {
        Check.that(rule != null, "%s: the rule must not be null", OWNER);
        return new LearningWindow(rule.rule(), 60, 1, spaced(-0.08, 0.08, 80), Double.NaN, 5e-4);
    }

    /** The middles of as many equal parts, so that none of an even number is zero. */
    private static double[] spaced(double from, double to, int n) {
        var x = new double[n];
        for (int k = 0; k < n; k++) x[k] = from + (to - from) * (k + 0.5) / n;
        return x;
    }

    /**
     * Sets how often the pair comes.
     *
     * @param count one at least
     * @return the changed protocol
     */
    public LearningWindow pairs(int count) {
        Check.that(count > 0, "%s: it takes one pair at least, got %d", OWNER, count);
        return new LearningWindow(rule, count, frequency, intervals, weight, dt);
    }

    /**
     * Sets how fast pairs follow each other.
     *
     * @param frequency in hertz
     * @return the changed protocol
     */
    public LearningWindow frequency(double frequency) {
        FREQUENCY.check(OWNER, frequency);
        Check.that(frequency > 0, "%s: the frequency must be positive, got %s", OWNER, frequency);
        return new LearningWindow(rule, pairs, frequency, intervals, weight, dt);
    }

    /**
     * Sets the range of intervals, of which 80 are measured.
     *
     * @param from in second
     * @param to in second
     * @return the changed protocol
     */
    public LearningWindow range(double from, double to) {
        INTERVAL.check(OWNER, from);
        INTERVAL.check(OWNER, to);
        Check.that(
                from < to,
                "%s: the smaller interval comes first, got %s and %s",
                OWNER,
                Quantity.format(from, Dimension.TIME),
                Quantity.format(to, Dimension.TIME));
        return new LearningWindow(rule, pairs, frequency, spaced(from, to, 80), weight, dt);
    }

    /**
     * Sets the intervals.
     *
     * @param intervals postsynaptic time minus presynaptic time in second
     * @return the changed protocol
     */
    public LearningWindow intervals(double... intervals) {
        Check.given(OWNER + ": the list of intervals", intervals);
        Check.that(intervals.length > 0, "%s: give at least one interval", OWNER);
        Check.finite(OWNER + ": interval", intervals);
        for (double t : intervals) INTERVAL.check(OWNER, t);
        return new LearningWindow(rule, pairs, frequency, intervals.clone(), weight, dt);
    }

    /**
     * Sets the weight that the synapses start with.
     *
     * @param strength in SI units, positive
     * @return the changed protocol
     */
    public LearningWindow from(double strength) {
        Check.that(strength > 0, "%s: a strength is positive, got %s", OWNER, strength);
        return new LearningWindow(rule, pairs, frequency, intervals, strength, dt);
    }

    /**
     * Sets the time step, to which intervals are rounded.
     *
     * @param dt in second
     * @return the changed protocol
     */
    public LearningWindow dt(double dt) {
        STEP.check(OWNER, dt);
        return new LearningWindow(rule, pairs, frequency, intervals, weight, dt);
    }

    /** Times as multiples of the step, from which half a step is missing to those that the rule sees. */
    private long steps(double interval) {
        return Math.round(interval / dt + 0.5);
    }

    /**
     * The intervals as the rule sees them: postsynaptic time, which is in the middle of a step, minus the time of the arrival.
     *
     * @return in second; a copy
     */
    public double[] intervals() {
        return Arrays.stream(intervals).map(t -> (steps(t) - 0.5) * dt).toArray();
    }

    /**
     * The changes of the weight, relative to where it started.
     *
     * @return parallel to {@link #intervals()}; 0.5 is half as much again; a copy
     */
    public double[] changes() {
        if (changes == null) changes = measure();
        return changes.clone();
    }

    private double[] measure() {
        var unit = rule.weightDimension().orElse(Dimension.CURRENT);
        double start = start(unit);
        int n = intervals.length;
        double first = BEFORE + Arrays.stream(intervals).map(Math::abs).max().orElse(0);
        var pre = new double[n][pairs];
        var post = new double[pairs];
        for (int p = 0; p < pairs; p++) {
            long at = Math.round((first + p / frequency) / dt);
            post[p] = at * dt;
            for (int k = 0; k < n; k++) pre[k][p] = (at - steps(intervals[k])) * dt;
        }
        double end = Math.max(post[pairs - 1] + first, rule.lastTime()) + AFTER;
        var net = Network.named(OWNER).dt(dt);
        var in = net.spikes("pre", pre);
        // What the synapses do to it comes to nothing beside what makes it fire.
        var out = net.population(
                "post",
                n,
                Lif.with()
                        .rest(-70e-3)
                        .threshold("10 V")
                        .reset(-70e-3)
                        .tau("1 ms")
                        .refractory(0)
                        .resistance("1 ohm"));
        net.stimulate(out).spikes(post).weight("20 V").delta();
        var synapses = net.connect(in).to(out).oneToOne().weight(start + " " + unit.symbol());
        if (unit.equals(Dimension.CONDUCTANCE)) synapses.conductance(1e-3, -70e-3);
        else if (unit.equals(Dimension.VOLTAGE)) synapses.decay(1e-3);
        else synapses.current(1e-3);
        synapses.plastic(rule);
        var sim = net.simulation();
        sim.run(Quantity.format(end, Dimension.TIME));
        var weights = sim.weights("pre→post");
        return Arrays.stream(weights).map(w -> w / start - 1).toArray();
    }

    private double start(Dimension unit) {
        if (!Double.isNaN(weight)) return weight;
        var bounds = rule.bounds(rule.checked(unit, Dimension.VOLTAGE));
        return Double.isInfinite(bounds.high()) ? Math.max(1, bounds.low()) : 0.5 * (bounds.low() + bounds.high());
    }

    /** Change in percent over the interval. */
    @Override
    public Figure figure() {
        var percent = Arrays.stream(changes()).map(c -> 100 * c).toArray();
        return Figure.titled("learning window")
                .subtitle(rule.name()
                        + String.format(
                                Locale.ROOT,
                                ", %d %s at %s",
                                pairs,
                                pairs == 1 ? "pair" : "pairs",
                                Quantity.format(frequency, Dimension.FREQUENCY)))
                .panel(Panel.of("t_post - t_pre", "ms", "change of weight", "%")
                        .with(Mark.horizontal("", 0).colour(Palette.RESET))
                        .with(Mark.vertical("", 0).colour(Palette.RESET))
                        .with(Points.of("", DisplayUnit.milliseconds(intervals()), percent)
                                .colour(Palette.NEUTRAL)));
    }

    /** One row per interval: {@code interval (ms)}, {@code change}. */
    @Override
    public Columns columns() {
        return Columns.named(OWNER)
                .column("interval (ms)", DisplayUnit.milliseconds(intervals()))
                .column("change", changes());
    }

    /** The protocol in words. */
    @Override
    public String toString() {
        return "learning window of " + rule.name() + ", " + intervals.length + " intervals";
    }
}
