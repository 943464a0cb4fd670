package spikelet;

import java.util.List;

/**
 * What a spike does when it arrives: the kinetics of a synapse, apart from its weight. Immutable data; synapses of equal
 * kinetics onto the same neuron share one state variable.
 *
 * <ul>
 *   <li>{@link #delta()}: v jumps by the weight (volt) at the first grid point after the spike.
 *   <li>{@link #decay decay(tau)}: a drive s with {@code tau_m dv/dt = … + s}, {@code ds/dt = -s/tau}; s jumps by the weight
 *       (volt). The form of the CUBA benchmark.
 *   <li>{@link #current current(tau)}: a current that jumps by the weight (ampere) and decays with tau.
 *   <li>{@link #conductance conductance(tau, reversal)}: a conductance g that jumps by the weight (siemens), decays with tau
 *       and drives {@code g (reversal - v)}.
 * </ul>
 *
 * <p>The first three are linear and are solved exactly. With a conductance the equation is linear in v with a coefficient that
 * changes in time; a step relaxes v exactly under the mean conductances of that step, which is of second order in dt (the Magnus
 * expansion cut after its first term; Blanes, Casas, Oteo and Ros, Physics Reports 470, 2009).
 *
 * @param kind what the weight adds to
 * @param tau decay time constant in second; 0 for delta
 * @param reversal reversal potential in volt; 0 where there is none
 * @param label name of the state variable, empty to have it named by its source: {@code exc}, {@code inh} or {@code syn}
 */
public record Synapse(Kind kind, double tau, double reversal, String label) {
    private static final List<String> RESERVED = List.of("v", "I", "I_syn");
    static final Parameter TAU = Parameter.time("decay", "5*ms").from(2e-5);
    static final Parameter REVERSAL = Parameter.voltage("reversal", "0*mV");

    /**
     * Refuses kinetics that cannot be.
     *
     * @param kind what the weight adds to
     * @param tau decay time constant in second; 0 for delta
     * @param reversal reversal potential in volt; 0 where there is none
     * @param label name of the state variable, or empty
     */
    public Synapse {
        Check.given("synapse: the kind", kind);
        Check.given("synapse: the label", label);
        Check.that(
                kind == Kind.DELTA || tau > 0 && tau < Double.POSITIVE_INFINITY,
                "synapse: tau must be positive, got %s",
                tau);
        Check.finite("synapse: reversal", reversal);
        Check.that(!RESERVED.contains(label), "synapse: the name '%s' is taken by the neuron itself", label);
    }

    /** What the weight of a synapse adds to. */
    public enum Kind {
        /** The membrane potential itself. */
        DELTA(Parameter.voltage("weight", "1*mV")),
        /** An exponentially decaying drive in volt. */
        DECAY(Parameter.voltage("weight", "1.62*mV")),
        /** An exponentially decaying current. */
        CURRENT(Parameter.current("weight", "50*pA")),
        /** An exponentially decaying conductance. */
        CONDUCTANCE(Parameter.conductance("weight", "6*nS"));

        private final Parameter weight;

        Kind(Parameter weight) {
            this.weight = weight;
        }

        Parameter weight() {
            return weight;
        }

        /**
         * The dimension of the weight.
         *
         * @return volt, ampere or siemens
         */
        public Dimension dimension() {
            return weight.dimension();
        }
    }

    /**
     * A jump of the membrane potential.
     *
     * @return the synapse
     */
    public static Synapse delta() {
        return new Synapse(Kind.DELTA, 0, 0, "");
    }

    /**
     * An exponentially decaying drive in volt.
     *
     * @param tau decay time constant in second
     * @return the synapse
     * @throws IllegalArgumentException if tau is not positive or far from usual
     */
    public static Synapse decay(double tau) {
        return new Synapse(Kind.DECAY, TAU.check("synapse", tau), 0, "");
    }

    /**
     * An exponentially decaying drive in volt.
     *
     * @param tau such as {@code "5 ms"}
     * @return the synapse
     */
    public static Synapse decay(String tau) {
        return new Synapse(Kind.DECAY, TAU.parse("synapse", tau), 0, "");
    }

    /**
     * An exponentially decaying current.
     *
     * @param tau decay time constant in second
     * @return the synapse
     */
    public static Synapse current(double tau) {
        return new Synapse(Kind.CURRENT, TAU.check("synapse", tau), 0, "");
    }

    /**
     * An exponentially decaying current.
     *
     * @param tau such as {@code "5 ms"}
     * @return the synapse
     */
    public static Synapse current(String tau) {
        return new Synapse(Kind.CURRENT, TAU.parse("synapse", tau), 0, "");
    }

    /**
     * An exponentially decaying conductance.
     *
     * @param tau decay time constant in second
     * @param reversal reversal potential in volt
     * @return the synapse
     */
    public static Synapse conductance(double tau, double reversal) {
        return new Synapse(Kind.CONDUCTANCE, TAU.check("synapse", tau), REVERSAL.check("synapse", reversal), "");
    }

    /**
     * An exponentially decaying conductance.
     *
     * @param tau such as {@code "5 ms"}
     * @param reversal such as {@code "-80 mV"}
     * @return the synapse
     */
    public static Synapse conductance(String tau, String reversal) {
        return new Synapse(Kind.CONDUCTANCE, TAU.parse("synapse", tau), REVERSAL.parse("synapse", reversal), "");
    }

    /**
     * The same synapse with a name for its state variable, under which it is initialised and recorded.
     *
     * @param variable a name such as {@code AMPA}
     * @return the named synapse
     */
    public Synapse named(String variable) {
        return new Synapse(kind, tau, reversal, Check.name("synapse", variable));
    }

    /** Whether two synapses can share a state variable: all but the name is equal. */
    boolean sameKinetics(Synapse other) {
        return kind == other.kind && tau == other.tau && reversal == other.reversal;
    }

    /** The synapse in words: {@code exponential conductance, tau 5 ms, reversal 0 mV}. */
    @Override
    public String toString() {
        var t = Quantity.format(tau, Dimension.TIME);
        return switch (kind) {
            case DELTA -> "delta";
            case DECAY -> "exponential, tau " + t;
            case CURRENT -> "exponential current, tau " + t;
            case CONDUCTANCE ->
                "exponential conductance, tau " + t + ", reversal " + Quantity.format(reversal, Dimension.VOLTAGE);
        };
    }
}
