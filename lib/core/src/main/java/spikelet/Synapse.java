package spikelet;

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
 * <p>All but delta take a {@link StockSynapse#rise(double) rise} time too, which makes them a difference of two exponentials that begins at zero and
 * peaks at the weight: {@code s(t) ∝ exp(-t/tau) - exp(-t/rise)}. With equal times, {@link StockSynapse#alpha()}, that is the alpha function
 * {@code w (t/tau) exp(1 - t/tau)} (Rall 1967). Under {@link StockSynapse#magnesium(double) magnesium} a conductance is that of NMDA receptors: the part
 * {@code 1 / (1 + [Mg]/3.57 mM · exp(-0.062 v/mV))} of it is open (Jahr and Stevens, J. Neurosci. 10, 1990, equation 4a).
 *
 * <p>{@link #of(String)} takes kinetics of one's own as equations.
 *
 * <p>What is linear is solved exactly. With a conductance the equation is linear in v with a coefficient that
 * changes in time; a step relaxes v exactly under the mean conductances of that step, which is of second order in dt (the Magnus
 * expansion cut after its first term; Blanes, Casas, Oteo and Ros, Physics Reports 470, 2009).
 *
 * <p>{@link Receptor} has kinetics with transmitter that binds and receptors that saturate.
 */
public sealed interface Synapse permits StockSynapse, EquationSynapse, Receptor {
    /** What the weight of a synapse adds to. */
    enum Kind {
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
    static StockSynapse delta() {
        return StockSynapse.plain(Kind.DELTA, 0, 0);
    }

    /**
     * An exponentially decaying drive in volt.
     *
     * @param tau decay time constant in second
     * @return the synapse
     * @throws IllegalArgumentException if tau is not positive or far from usual
     */
    static StockSynapse decay(double tau) {
        return StockSynapse.plain(Kind.DECAY, StockSynapse.TAU.check("synapse", tau), 0);
    }

    /**
     * An exponentially decaying drive in volt.
     *
     * @param tau such as {@code "5 ms"}
     * @return the synapse
     */
    static StockSynapse decay(String tau) {
        return StockSynapse.plain(Kind.DECAY, StockSynapse.TAU.parse("synapse", tau), 0);
    }

    /**
     * An exponentially decaying current.
     *
     * @param tau decay time constant in second
     * @return the synapse
     */
    static StockSynapse current(double tau) {
        return StockSynapse.plain(Kind.CURRENT, StockSynapse.TAU.check("synapse", tau), 0);
    }

    /**
     * An exponentially decaying current.
     *
     * @param tau such as {@code "5 ms"}
     * @return the synapse
     */
    static StockSynapse current(String tau) {
        return StockSynapse.plain(Kind.CURRENT, StockSynapse.TAU.parse("synapse", tau), 0);
    }

    /**
     * An exponentially decaying conductance.
     *
     * @param tau decay time constant in second
     * @param reversal reversal potential in volt
     * @return the synapse
     */
    static StockSynapse conductance(double tau, double reversal) {
        return StockSynapse.plain(
                Kind.CONDUCTANCE,
                StockSynapse.TAU.check("synapse", tau),
                StockSynapse.REVERSAL.check("synapse", reversal));
    }

    /**
     * An exponentially decaying conductance.
     *
     * @param tau such as {@code "5 ms"}
     * @param reversal such as {@code "-80 mV"}
     * @return the synapse
     */
    static StockSynapse conductance(String tau, String reversal) {
        return StockSynapse.plain(
                Kind.CONDUCTANCE,
                StockSynapse.TAU.parse("synapse", tau),
                StockSynapse.REVERSAL.parse("synapse", reversal));
    }

    /**
     * A synapse given by equations of its own, which are added to those of the neurons it ends on.
     *
     * @param text the equations; see {@link EquationSynapse}
     * @return the synapse, to be completed
     * @throws spikelet.equations.ModelError if the text cannot be read
     */
    static EquationSynapse of(String text) {
        return EquationSynapse.of(text);
    }

    /**
     * Whether it lifts the membrane potential at once and has no state of its own.
     *
     * @return true for delta synapses
     */
    default boolean isDelta() {
        return this instanceof StockSynapse s && s.kind() == Kind.DELTA;
    }

    /**
     * The name of its state variable, empty to have it named by its source.
     *
     * @return the name or nothing
     */
    String label();

    /**
     * The same synapse with a name for its state variable, under which it is initialised and recorded.
     *
     * @param variable a name such as {@code AMPA}
     * @return the named synapse
     */
    Synapse named(String variable);

    /**
     * The same synapse without its name: synapses that are equal then share their state.
     *
     * @return the kinetics alone
     */
    Synapse kinetics();

    /**
     * The dimension of the weight.
     *
     * @return volt, ampere or siemens; what the equations say for a synapse of one's own
     */
    Dimension dimension();
}
