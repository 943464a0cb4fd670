package spikelet;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What projections and spiking stimuli have in common: a synapse onto the target and its weight.
 *
 * @param <T> the builder itself
 */
public abstract class Afferent<T extends Afferent<T>> {
    Synapse synapse;
    Distribution weight;
    private String weightText;
    private UnaryOperator<StockSynapse> shape;
    private boolean refused;

    Afferent() {}

    abstract T self();

    /** What errors call this object. */
    abstract String owner();

    /** Checks what is known so far and refuses what cannot become right. */
    abstract void check();

    /**
     * Sets the weight: what one spike adds, in the unit of the synapse (volt for delta and decay, ampere for current, siemens
     * for conductance). Where the synapse has a rise time, it is the peak of what one spike causes.
     *
     * @param weight in SI units
     * @return this
     * @throws IllegalArgumentException if its sign contradicts the source's polarity or it is far from usual
     */
    public T weight(double weight) {
        begin();
        return weight(Distribution.constant(weight));
    }

    /**
     * Sets the weights, one per synapse.
     *
     * @param weight the distribution, in SI units
     * @return this
     */
    public T weight(Distribution weight) {
        begin();
        return weigh(weight, null);
    }

    /**
     * Sets the weight with its unit checked.
     *
     * @param weight such as {@code "1.62 mV"} or {@code "normal(6 nS, 1 nS)"}
     * @return this
     */
    public T weight(String weight) {
        begin();
        return weigh(null, weight);
    }

    /** A refused value leaves the one before in place. */
    private T weigh(Distribution values, String text) {
        Check.that(values != null || text != null, "%s: the weight must not be null", owner());
        var before = weight;
        var textBefore = weightText;
        weight = values;
        weightText = text;
        return checked(() -> {
            weight = before;
            weightText = textBefore;
        });
    }

    /**
     * Makes each spike a jump of the membrane potential.
     *
     * @return this
     */
    public T delta() {
        begin();
        return through(Synapse.delta());
    }

    /**
     * Makes each spike an exponentially decaying drive in volt.
     *
     * @param tau decay time constant in second
     * @return this
     */
    public T decay(double tau) {
        begin();
        return kinetics(StockSynapse.plain(Synapse.Kind.DECAY, StockSynapse.TAU.check(owner(), tau), 0));
    }

    /**
     * Makes each spike an exponentially decaying drive in volt.
     *
     * @param tau such as {@code "5 ms"}
     * @return this
     */
    public T decay(String tau) {
        begin();
        return kinetics(StockSynapse.plain(Synapse.Kind.DECAY, StockSynapse.TAU.parse(owner(), tau), 0));
    }

    /**
     * Makes each spike an exponentially decaying current.
     *
     * @param tau decay time constant in second
     * @return this
     */
    public T current(double tau) {
        begin();
        return kinetics(StockSynapse.plain(Synapse.Kind.CURRENT, StockSynapse.TAU.check(owner(), tau), 0));
    }

    /**
     * Makes each spike an exponentially decaying current.
     *
     * @param tau such as {@code "5 ms"}
     * @return this
     */
    public T current(String tau) {
        begin();
        return kinetics(StockSynapse.plain(Synapse.Kind.CURRENT, StockSynapse.TAU.parse(owner(), tau), 0));
    }

    /**
     * Makes each spike an exponentially decaying conductance.
     *
     * @param tau decay time constant in second
     * @param reversal reversal potential in volt
     * @return this
     */
    public T conductance(double tau, double reversal) {
        begin();
        double checked = StockSynapse.TAU.check(owner(), tau);
        double potential = StockSynapse.REVERSAL.check(owner(), reversal);
        return kinetics(StockSynapse.plain(Synapse.Kind.CONDUCTANCE, checked, potential));
    }

    /**
     * Makes each spike an exponentially decaying conductance.
     *
     * @param tau such as {@code "5 ms"}
     * @param reversal such as {@code "-80 mV"}
     * @return this
     */
    public T conductance(String tau, String reversal) {
        begin();
        double parsed = StockSynapse.TAU.parse(owner(), tau);
        double potential = StockSynapse.REVERSAL.parse(owner(), reversal);
        return kinetics(StockSynapse.plain(Synapse.Kind.CONDUCTANCE, parsed, potential));
    }

    /**
     * Gives the synapse a rise time, which makes its course a difference of two exponentials that peaks at the weight.
     *
     * @param tau rise time constant in second, not above that of the decay
     * @return this
     * @throws IllegalArgumentException if it is longer than the decay, or the synapse has no time course
     */
    public T rise(double tau) {
        begin();
        StockSynapse.RISE.check(owner(), tau);
        return shaped(s -> s.rise(tau));
    }

    /**
     * Gives the synapse a rise time.
     *
     * @param tau such as {@code "0.5 ms"}
     * @return this
     */
    public T rise(String tau) {
        begin();
        StockSynapse.RISE.parse(owner(), tau);
        return shaped(s -> s.rise(tau));
    }

    /**
     * Makes the synapse's course an alpha function, which peaks at the weight after the time constant.
     *
     * @return this
     */
    public T alpha() {
        begin();
        return shaped(StockSynapse::alpha);
    }

    /**
     * Blocks a conductance by magnesium, as in NMDA receptors.
     *
     * @param concentration outside the cell, in mol/m³: {@code 1*mM}
     * @return this
     * @throws IllegalArgumentException if it is negative, or the synapse is no conductance
     */
    public T magnesium(double concentration) {
        begin();
        StockSynapse.MAGNESIUM.check(owner(), concentration);
        return shaped(s -> s.magnesium(concentration));
    }

    /**
     * Blocks a conductance by magnesium, as in NMDA receptors.
     *
     * @param concentration outside the cell, such as {@code "1 mM"}
     * @return this
     */
    public T magnesium(String concentration) {
        begin();
        StockSynapse.MAGNESIUM.parse(owner(), concentration);
        return shaped(s -> s.magnesium(concentration));
    }

    /** Shapes what has a time course, now or once it is told. */
    private T shaped(UnaryOperator<StockSynapse> more) {
        if (synapse != null) checkShapes(synapse);
        var before = shape;
        var synapseBefore = synapse;
        shape = before == null ? more : s -> more.apply(before.apply(s));
        try {
            if (synapse instanceof StockSynapse s) synapse = named(() -> more.apply(s));
            return checked(() -> {});
        } catch (IllegalArgumentException e) {
            shape = before;
            synapse = synapseBefore;
            throw e;
        }
    }

    /** Refuses synapses whose time course is all their own. */
    private void checkShapes(Synapse of) {
        Check.that(
                !(of instanceof EquationSynapse),
                "%s: the time course of its synapse is given by equations; change them instead",
                owner());
        Check.that(
                !(of instanceof Receptor),
                "%s: %s have kinetics of their own; change these before they go into .through(…), for example Receptor.nmda().magnesium(2*mM)",
                owner(),
                of instanceof Receptor r ? r.name() + " receptors" : "");
    }

    private T kinetics(StockSynapse plain) {
        return through(plain);
    }

    /** Errors of a synapse that was built here name the user's object. */
    private StockSynapse named(Supplier<StockSynapse> synapse) {
        try {
            return synapse.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage().replaceFirst("^synapse", owner()), e);
        }
    }

    /**
     * Sets the kinetics.
     *
     * @param synapse such as {@code Synapse.conductance(5*ms, 0*mV).named("AMPA")}
     * @return this
     */
    public T through(Synapse synapse) {
        begin();
        Check.that(synapse != null, "%s: the synapse must not be null", owner());
        if (shape != null) checkShapes(synapse);
        var before = this.synapse;
        this.synapse = shape != null && synapse instanceof StockSynapse s ? named(() -> shape.apply(s)) : synapse;
        return checked(() -> this.synapse = before);
    }

    private T checked(Runnable undo) {
        try {
            check();
        } catch (IllegalArgumentException e) {
            undo.run();
            throw e;
        }
        return done();
    }

    /** Each call begins and ends: one that was refused in between leaves the part out of the network until a call succeeds. */
    final void begin() {
        refused = true;
    }

    final T done() {
        refused = false;
        return self();
    }

    final boolean isRefused() {
        return refused;
    }

    /** The weight while its unit is not known, good for its sign alone; null if there is none. */
    Distribution weightOfUnknownUnit() {
        if (weightText == null || weightText.contains("(")) return weight;
        try {
            return Distribution.constant(Quantity.parse(weightText).value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owner() + ": weight: " + e.getMessage(), e);
        }
    }

    String weightAsWritten() {
        return weightText != null ? weightText : weight.format(Dimension.VOLTAGE);
    }

    /** The weight, read and checked in the synapse's unit; null while it or the synapse is not set. */
    Distribution knownWeight() {
        return synapse == null ? null : weightFor(synapse);
    }

    /** The weight, read and checked in the unit of some kinetics. */
    Distribution weightFor(Synapse kinetics) {
        var parameter = parameterOf(kinetics);
        if (weightText != null) return parameter.parseAny(owner(), weightText);
        if (weight == null) return null;
        try {
            return parameter.check(owner(), weight);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s (the synapse is %s, so its weight is in %s)"
                            .formatted(
                                    e.getMessage(),
                                    kinetics,
                                    parameter.dimension().symbol()),
                    e);
        }
    }

    private static Parameter parameterOf(Synapse kinetics) {
        if (kinetics instanceof EquationSynapse own) return own.weight();
        return kinetics instanceof StockSynapse stock ? stock.kind().weight() : Synapse.Kind.CONDUCTANCE.weight();
    }

    boolean hasWeight() {
        return weight != null || weightText != null;
    }

    Synapse synapseOrDelta() {
        Check.that(
                synapse != null || shape == null,
                "%s: it has a rise time or magnesium, but no time course; add .current(tau) or .conductance(tau, reversal)",
                owner());
        return synapse == null ? Synapse.delta() : synapse;
    }
}
