package spikelet;

import spikelet.engine.Resources;

/**
 * Short-term plasticity: a synapse's resources are used up by spikes and recover, and each spike raises the part that the next one
 * uses (Tsodyks and Markram, PNAS 94, 1997; Markram, Wang and Tsodyks, PNAS 95, 1998).
 *
 * <p>A spike that comes an interval D after the last one finds
 * <pre>
 *   u = U + u' (1 - U) exp(-D / facilitation)        the part of the resources that it uses
 *   x = 1 - (1 - x') exp(-D / recovery)              the resources that are there
 * </pre>
 * acts with {@code u·x} times the weight, and leaves {@code u' = u} and {@code x' = x (1 - u)}. At rest u' is 0 and x' is 1: <b>the
 * weight is the absolute efficacy</b>, the A of the papers, of which the first spike brings the part U. Without facilitation u is always
 * U, and regular firing at intervals D settles at {@code x = (1 - exp(-D/recovery)) / (1 - (1 - U) exp(-D/recovery))}.
 *
 * <pre>{@code
 * net.connect(e).to(i).probability(0.1).current(3*ms).weight(250*pA).shortTerm(ShortTerm.depressing());
 * ShortTerm.facilitating().efficacies(0, 0.05, 0.1)   // what three spikes would do
 * ShortTerm.depressing().efficacies(run.spikes("E").of(0))   // what those of a neuron did
 * }</pre>
 *
 * @param use the part U of the resources that a spike at rest uses, from above 0 to 1
 * @param recovery time constant of their recovery in second; 0 for resources that are never short
 * @param facilitation time constant in second at which u returns; 0 for no facilitation
 */
public record ShortTerm(Distribution use, Distribution recovery, Distribution facilitation) {
    private static final Parameter USE =
            new Parameter("use", Dimension.NONE, Parameter.Sign.POSITIVE, 0, Double.POSITIVE_INFINITY, "0.5");
    private static final Parameter RECOVERY =
            Parameter.time("recovery", "800*ms").orZero().from(1e-4);
    private static final Parameter FACILITATION =
            Parameter.time("facilitation", "500*ms").orZero().from(1e-4);
    private static final String OWNER = "short-term plasticity";

    /**
     * Refuses what cannot be.
     *
     * @param use the part U of the resources that a spike at rest uses, from above 0 to 1
     * @param recovery time constant of their recovery in second
     * @param facilitation time constant in second at which u returns
     */
    public ShortTerm {
        USE.check(OWNER, use);
        Check.that(
                use.max() <= 1,
                "%s: use is a part of the resources and lies between 0 and 1, got %s%s",
                OWNER,
                use.format(Dimension.NONE),
                use.isConstant() ? "" : "; clip it: .clip(0.01, 1)");
        RECOVERY.ofAnySize().check(OWNER, recovery);
        FACILITATION.ofAnySize().check(OWNER, facilitation);
    }

    private static ShortTerm of(double use, double recovery, double facilitation) {
        return new ShortTerm(
                Distribution.constant(use), Distribution.constant(recovery), Distribution.constant(facilitation));
    }

    /**
     * The depressing synapse between pyramidal neurons: use 0.5, recovery 800 ms, no facilitation; its weight is 250 pA, decaying in 3 ms
     * (Tsodyks, Pawelzik and Markram, Neural Comput. 10, 1998).
     *
     * @return the plasticity, to be adjusted
     */
    public static ShortTerm depressing() {
        return of(0.5, 0.8, 0);
    }

    /**
     * The facilitating synapse from a pyramidal neuron to an interneuron: use 0.03, recovery 130 ms, facilitation 530 ms;
     * its weight is 1540 pA, decaying in 1.5 ms (Tsodyks, Pawelzik and Markram 1998).
     *
     * @return the plasticity, to be adjusted
     */
    public static ShortTerm facilitating() {
        return of(0.03, 0.13, 0.53);
    }

    /**
     * The same with another use.
     *
     * @param part the part of the resources that a spike at rest uses, above 0, at most 1
     * @return the plasticity
     * @throws IllegalArgumentException if it is no such part
     */
    public ShortTerm use(double part) {
        return use(Distribution.constant(part));
    }

    /**
     * The same with a use drawn for each synapse.
     *
     * @param part such as {@code normal(0.5, 0.1).clip(0.1, 0.9)}
     * @return the plasticity
     */
    public ShortTerm use(Distribution part) {
        return new ShortTerm(part, recovery, facilitation);
    }

    /**
     * The same with another recovery.
     *
     * @param tau time constant in second; 0 for resources that are never short
     * @return the plasticity
     * @throws IllegalArgumentException if it is negative or far from usual
     */
    public ShortTerm recovery(double tau) {
        return recovery(Distribution.constant(tau));
    }

    /**
     * The same with another recovery.
     *
     * @param tau such as {@code "800 ms"} or {@code "uniform(400 ms, 1 s)"}
     * @return the plasticity
     */
    public ShortTerm recovery(String tau) {
        return new ShortTerm(use, RECOVERY.parseAny(OWNER, tau), facilitation);
    }

    /**
     * The same with a recovery drawn for each synapse.
     *
     * @param tau in second
     * @return the plasticity
     */
    public ShortTerm recovery(Distribution tau) {
        return new ShortTerm(use, RECOVERY.check(OWNER, tau), facilitation);
    }

    /**
     * The same with another facilitation.
     *
     * @param tau time constant in second; 0 for none
     * @return the plasticity
     * @throws IllegalArgumentException if it is negative or far from usual
     */
    public ShortTerm facilitation(double tau) {
        return facilitation(Distribution.constant(tau));
    }

    /**
     * The same with another facilitation.
     *
     * @param tau such as {@code "500 ms"}
     * @return the plasticity
     */
    public ShortTerm facilitation(String tau) {
        return new ShortTerm(use, recovery, FACILITATION.parseAny(OWNER, tau));
    }

    /**
     * The same with a facilitation drawn for each synapse.
     *
     * @param tau in second
     * @return the plasticity
     */
    public ShortTerm facilitation(Distribution tau) {
        return new ShortTerm(use, recovery, FACILITATION.check(OWNER, tau));
    }

    /**
     * Whether all synapses are alike: then one state serves all synapses of a source neuron.
     *
     * @return true if nothing is drawn
     */
    public boolean isConstant() {
        return use.isConstant() && recovery.isConstant() && facilitation.isConstant();
    }

    /**
     * What each spike of a train would do, in closed form and without a network.
     *
     * @param spikes times in second, ascending
     * @return u, x and their product, spike by spike
     * @throws IllegalArgumentException if the times do not ascend or a parameter is drawn from a distribution
     */
    public Efficacies efficacies(double... spikes) {
        Check.given(OWNER + ": the list of spike times", spikes);
        Check.that(
                isConstant(),
                "%s: its parameters are drawn for each synapse; efficacies are those of one synapse",
                OWNER);
        Check.finite(OWNER + ": spike time", spikes);
        for (int k = 1; k < spikes.length; k++)
            Check.that(
                    spikes[k] > spikes[k - 1],
                    "%s: spike times must ascend, got %s after %s",
                    OWNER,
                    Quantity.format(spikes[k], Dimension.TIME),
                    Quantity.format(spikes[k - 1], Dimension.TIME));
        var state = new Resources(
                new double[] {use.min()}, new double[] {recovery.min()}, new double[] {facilitation.min()}, 1);
        var u = new double[spikes.length];
        var x = new double[spikes.length];
        for (int k = 0; k < spikes.length; k++) {
            double interval = k == 0 ? 0 : spikes[k] - spikes[k - 1];
            u[k] = state.facilitate(0, interval);
            x[k] = state.recover(0, interval);
            state.deplete(0);
        }
        return new Efficacies(spikes, u, x);
    }

    /** The parameters in words: {@code use 0.5, recovery 800 ms}. */
    @Override
    public String toString() {
        var text = "use " + use.format(Dimension.NONE);
        if (recovery.max() > 0) text += ", recovery " + recovery.format(Dimension.TIME);
        if (facilitation.max() > 0) text += ", facilitation " + facilitation.format(Dimension.TIME);
        return text;
    }
}
