package spikelet;

import java.util.List;

/**
 * A synapse of one of the stock kinetics; see {@link Synapse}.
 *
 * @param kind what the weight adds to
 * @param rise rise time constant in second; 0 for a jump
 * @param tau decay time constant in second; 0 for delta
 * @param reversal reversal potential in volt; 0 where there is none
 * @param magnesium the concentration that blocks the channels, in mol/m³ (mM); 0 for no block
 * @param label name of the state variable, empty to have it named by its source: {@code exc}, {@code inh} or {@code syn}
 */
public record StockSynapse(Kind kind, double rise, double tau, double reversal, double magnesium, String label)
        implements Synapse {

    private static final List<String> RESERVED = List.of("v", "I", "I_syn");
    static final Parameter TAU = Parameter.time("decay", "5*ms").from(2e-5);
    static final Parameter RISE = Parameter.time("rise", "0.5*ms").from(1e-5);
    static final Parameter MAGNESIUM =
            new Parameter("magnesium", Dimension.CONCENTRATION, Parameter.Sign.NOT_NEGATIVE, 1e-3, 100, "1*mM");
    static final Parameter REVERSAL = Parameter.voltage("reversal", "0*mV");

    /**
     * Refuses kinetics that cannot be.
     *
     * @param kind what the weight adds to
     * @param rise rise time constant in second; 0 for a jump
     * @param tau decay time constant in second; 0 for delta
     * @param reversal reversal potential in volt; 0 where there is none
     * @param magnesium the concentration that blocks the channels, in mol/m³ (mM); 0 for no block
     * @param label name of the state variable, or empty
     */
    public StockSynapse {
        Check.given("synapse: the kind", kind);
        Check.given("synapse: the label", label);
        Check.that(
                kind == Kind.DELTA || tau > 0 && tau < Double.POSITIVE_INFINITY,
                "synapse: tau must be positive, got %s",
                tau);
        Check.that(rise >= 0, "synapse: rise must not be negative, got %s", rise);
        Check.that(
                rise == 0 || kind != Kind.DELTA,
                "synapse: a delta synapse has no rise time; take .current(tau) or .conductance(tau, reversal)");
        Check.that(
                rise <= tau,
                "synapse: it cannot rise more slowly (%s) than it decays (%s); swap the two",
                Quantity.format(rise, Dimension.TIME),
                Quantity.format(tau, Dimension.TIME));
        Check.finite("synapse: reversal", reversal);
        Check.that(
                magnesium >= 0 && magnesium < Double.POSITIVE_INFINITY,
                "synapse: the concentration of magnesium must not be negative, got %s",
                Quantity.format(magnesium, Dimension.CONCENTRATION));
        Check.that(
                magnesium == 0 || kind == Kind.CONDUCTANCE,
                "synapse: magnesium blocks the channels of a conductance synapse; take .conductance(tau, reversal)");
        checkLabel(label);
    }

    static void checkLabel(String label) {
        Check.that(!RESERVED.contains(label), "synapse: the name '%s' is taken by the neuron itself", label);
    }

    static StockSynapse plain(Kind kind, double tau, double reversal) {
        return new StockSynapse(kind, 0, tau, reversal, 0, "");
    }

    /**
     * The same synapse with a rise time: a difference of two exponentials whose peak is the weight.
     *
     * @param tau rise time constant in second, not above that of the decay
     * @return the synapse
     * @throws IllegalArgumentException if it is longer than the decay, or the synapse is delta
     */
    public StockSynapse rise(double tau) {
        return new StockSynapse(kind, RISE.check("synapse", tau), this.tau, reversal, magnesium, label);
    }

    /**
     * The same synapse with a rise time: a difference of two exponentials whose peak is the weight.
     *
     * @param tau such as {@code "0.5 ms"}
     * @return the synapse
     */
    public StockSynapse rise(String tau) {
        return new StockSynapse(kind, RISE.parse("synapse", tau), this.tau, reversal, magnesium, label);
    }

    /**
     * The same synapse as an alpha function, which peaks at the weight after the time constant.
     *
     * @return the synapse
     */
    public StockSynapse alpha() {
        Check.that(
                kind != Kind.DELTA,
                "synapse: a delta synapse has no time course; take .current(tau) or .conductance(tau, reversal)");
        return new StockSynapse(kind, tau, tau, reversal, magnesium, label);
    }

    /**
     * The same conductance blocked by magnesium, as in NMDA receptors.
     *
     * @param concentration outside the cell, in mol/m³: {@code 1*mM}
     * @return the synapse
     * @throws IllegalArgumentException if it is negative, or this is no conductance synapse
     */
    public StockSynapse magnesium(double concentration) {
        return new StockSynapse(kind, rise, tau, reversal, MAGNESIUM.check("synapse", concentration), label);
    }

    /**
     * The same conductance blocked by magnesium, as in NMDA receptors.
     *
     * @param concentration outside the cell, such as {@code "1 mM"}
     * @return the synapse
     */
    public StockSynapse magnesium(String concentration) {
        return new StockSynapse(kind, rise, tau, reversal, MAGNESIUM.parse("synapse", concentration), label);
    }

    @Override
    public StockSynapse named(String variable) {
        return new StockSynapse(kind, rise, tau, reversal, magnesium, Check.name("synapse", variable));
    }

    @Override
    public StockSynapse kinetics() {
        return new StockSynapse(kind, rise, tau, reversal, magnesium, "");
    }

    /** The synapse in words: {@code exponential conductance, tau 5 ms, reversal 0 mV}. */
    @Override
    public String toString() {
        if (kind == Kind.DELTA) return "delta";
        var text = new StringBuilder(rise == 0 ? "exponential" : rise == tau ? "alpha" : "double exponential");
        if (kind == Kind.CURRENT) text.append(" current");
        if (kind == Kind.CONDUCTANCE) text.append(" conductance");
        if (rise > 0 && rise < tau) text.append(", rise ").append(Quantity.format(rise, Dimension.TIME));
        text.append(", tau ").append(Quantity.format(tau, Dimension.TIME));
        if (kind == Kind.CONDUCTANCE) text.append(", reversal ").append(Quantity.format(reversal, Dimension.VOLTAGE));
        if (magnesium > 0) text.append(", magnesium ").append(Quantity.format(magnesium, Dimension.CONCENTRATION));
        return text.toString();
    }

    @Override
    public Dimension dimension() {
        return kind.dimension();
    }
}
