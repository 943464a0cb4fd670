package spikelet;

/**
 * Spike-timing-dependent plasticity by pairs of spikes: a presynaptic spike that arrives before a postsynaptic one strengthens the
 * synapse, one that arrives after weakens it.
 *
 * <pre>
 * dx/dt = -x/tau_plus     x += 1 when a spike arrives            w -= A_minus f_minus(w) y
 * dy/dt = -y/tau_minus    y += 1 when the neuron fires           w += A_plus f_plus(w) x
 * </pre>
 *
 * <p>A single pair that is dt = t_post - t_pre apart thus changes w by A_plus f_plus exp(-dt/tau_plus), or by -A_minus f_minus exp(dt/tau_minus). With
 * f = w_max the rule is <b>additive</b> (Song, Miller and Abbott, Nat. Neurosci. 3, 2000); f_plus = w_max - w and f_minus = w make it <b>multiplicative</b>
 * (Rubin, Lee and Sompolinsky, Phys. Rev. Lett. 86, 2001), f_plus = w_max (1 - w/w_max)^mu and f_minus = w_max (w/w_max)^mu anything between the two
 * (Gütig, Aharonov, Rotter and Sompolinsky, J. Neurosci. 23, 2003).
 *
 * <p><b>Pairing.</b> Each spike with all others before it; or with the last one only, {@link #nearest()}: the traces are set to 1 instead of raised; or
 * {@link #reducedSymmetric()}: only neighbours among all spikes of the two make a pair, so that each spike is in one pair before and one after it at most
 * (Morrison, Diesmann and Gerstner, Biol. Cybern. 98, 2008, figure 7).
 *
 * <p>Defaults: both time constants 20 ms, A_plus 0.005, A_minus 1.05 times as much (Song, Miller and Abbott 2000). Immutable: each setter
 * returns a new rule.
 */
public final class PairStdp implements Plasticity {
    private static final String OWNER = "pair STDP";
    private static final Parameter TAU_PLUS =
            Parameter.time("tauPlus", "16.8*ms").numberOnly();
    private static final Parameter TAU_MINUS =
            Parameter.time("tauMinus", "33.7*ms").numberOnly();
    private static final Parameter A_PLUS =
            new Parameter("aPlus", Dimension.NONE, Parameter.Sign.ANY, 0, Double.POSITIVE_INFINITY, "0.01");
    private static final Parameter MU =
            new Parameter("mu", Dimension.NONE, Parameter.Sign.NOT_NEGATIVE, 0, Double.POSITIVE_INFINITY, "0.02");

    private enum Pairing {
        ALL("all-to-all"),
        NEAREST("nearest"),
        REDUCED("reduced symmetric");

        private final String words;

        Pairing(String words) {
            this.words = words;
        }
    }

    private final double tauPlus;
    private final double tauMinus;
    private final double aPlus;
    private final double aMinus;
    private final double muPlus;
    private final double muMinus;
    private final Pairing pairing;
    /** Null as long as it is not given. */
    private final Strength maxWeight;

    private PairStdp(
            double tauPlus,
            double tauMinus,
            double aPlus,
            double aMinus,
            double muPlus,
            double muMinus,
            Pairing pairing,
            Strength maxWeight) {
        this.tauPlus = tauPlus;
        this.tauMinus = tauMinus;
        this.aPlus = aPlus;
        this.aMinus = aMinus;
        this.muPlus = muPlus;
        this.muMinus = muMinus;
        this.pairing = pairing;
        this.maxWeight = maxWeight;
    }

    static PairStdp standard() {
        return new PairStdp(0.02, 0.02, 0.005, 0.00525, 0, 0, Pairing.ALL, null);
    }

    /**
     * Sets the time constant of the window's half in which the presynaptic spike comes first.
     *
     * @param tau in second
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive or far from usual
     */
    public PairStdp tauPlus(double tau) {
        TAU_PLUS.check(OWNER, tau);
        return new PairStdp(tau, tauMinus, aPlus, aMinus, muPlus, muMinus, pairing, maxWeight);
    }

    /**
     * Sets the time constant of the window's half in which the postsynaptic spike comes first.
     *
     * @param tau in second
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive or far from usual
     */
    public PairStdp tauMinus(double tau) {
        TAU_MINUS.check(OWNER, tau);
        return new PairStdp(tauPlus, tau, aPlus, aMinus, muPlus, muMinus, pairing, maxWeight);
    }

    /**
     * Sets by how much a pair with the presynaptic spike first strengthens the synapse, at most.
     *
     * @param part of the largest weight; negative for an anti-Hebbian rule
     * @return the changed rule
     */
    public PairStdp aPlus(double part) {
        A_PLUS.check(OWNER, part);
        return new PairStdp(tauPlus, tauMinus, part, aMinus, muPlus, muMinus, pairing, maxWeight);
    }

    /**
     * Sets by how much a pair with the postsynaptic spike first weakens the synapse, at most.
     *
     * @param part of the largest weight, positive; negative for a rule that strengthens here too
     * @return the changed rule
     */
    public PairStdp aMinus(double part) {
        A_PLUS.named("aMinus").check(OWNER, part);
        return new PairStdp(tauPlus, tauMinus, aPlus, part, muPlus, muMinus, pairing, maxWeight);
    }

    /**
     * Sets the largest weight.
     *
     * @param strength in SI units of the projection's weight, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public PairStdp maxWeight(double strength) {
        return maxWeight(Strength.of(OWNER, "largest weight", strength));
    }

    /**
     * Sets the largest weight.
     *
     * @param strength such as {@code "15 nS"}, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public PairStdp maxWeight(String strength) {
        return maxWeight(Strength.of(OWNER, "largest weight", strength));
    }

    private PairStdp maxWeight(Strength strength) {
        return new PairStdp(tauPlus, tauMinus, aPlus, aMinus, muPlus, muMinus, pairing, strength);
    }

    /**
     * Makes changes independent of the weight, but for its bounds; weights then tend to the one or the other bound.
     *
     * @return the changed rule
     */
    public PairStdp additive() {
        return power(0);
    }

    /**
     * Makes a synapse gain in proportion to what is missing to the largest weight, and lose in proportion to its weight.
     *
     * @return the changed rule
     */
    public PairStdp multiplicative() {
        return power(1);
    }

    /**
     * Makes changes depend on a power of the weight.
     *
     * @param mu from 0, additive, to 1, multiplicative
     * @return the changed rule
     * @throws IllegalArgumentException if it is negative
     */
    public PairStdp power(double mu) {
        return power(mu, mu);
    }

    /**
     * Makes gains and losses depend on powers of the weight; (0, 1) is the rule of van Rossum, Bi and Turrigiano (J. Neurosci. 20, 2000) without its
     * noise.
     *
     * @param plus of what is missing to the largest weight
     * @param minus of the weight
     * @return the changed rule
     * @throws IllegalArgumentException if one is negative
     */
    public PairStdp power(double plus, double minus) {
        MU.check(OWNER, plus);
        MU.check(OWNER, minus);
        return new PairStdp(tauPlus, tauMinus, aPlus, aMinus, plus, minus, pairing, maxWeight);
    }

    /**
     * Pairs each spike with all those of the other neuron before it.
     *
     * @return the changed rule
     */
    public PairStdp allToAll() {
        return pairing(Pairing.ALL);
    }

    /**
     * Pairs each spike with the last one of the other neuron before it.
     *
     * @return the changed rule
     */
    public PairStdp nearest() {
        return pairing(Pairing.NEAREST);
    }

    /**
     * Pairs only spikes that follow each other immediately.
     *
     * @return the changed rule
     */
    public PairStdp reducedSymmetric() {
        return pairing(Pairing.REDUCED);
    }

    private PairStdp pairing(Pairing other) {
        return new PairStdp(tauPlus, tauMinus, aPlus, aMinus, muPlus, muMinus, other, maxWeight);
    }

    @Override
    public PlasticityRule rule() {
        Check.that(
                maxWeight != null,
                "%s: it needs the largest weight that a synapse can reach; add .maxWeight(\"15 nS\") or the like",
                OWNER);
        boolean reduced = pairing == Pairing.REDUCED;
        var sign = pairing == Pairing.ALL ? " += 1" : " = 1";
        var rule = PlasticityRule.of(
                        """
                        dx/dt = -x/tau_plus  : 1 (pre)
                        dy/dt = -y/tau_minus : 1 (post)
                        """ + (reduced ? "t_pre = -1*second : second (pre); t_post = -1*second : second (post)\n" : "")
                                + """
                        tau_plus : second; tau_minus : second; A_plus : 1; A_minus : 1; w_max : weight
                        """)
                .onPre("w -= A_minus*" + power(muMinus, "w/w_max") + "*y"
                        + (reduced ? "*int(t_post > t_pre); t_pre = t" : "") + "; x" + sign)
                .onPost("w += A_plus*" + power(muPlus, "1 - w/w_max") + "*x"
                        + (reduced ? "*int(t_pre > t_post); t_post = t" : "") + "; y" + sign)
                .bounds("0", "w_max")
                .named(OWNER + " (" + dependence() + ", " + pairing.words + ")")
                .with("tau_plus", tauPlus)
                .with("tau_minus", tauMinus)
                .with("A_plus", aPlus)
                .with("A_minus", aMinus);
        return maxWeight.into(rule, "w_max");
    }

    /** Plain products where they suffice: a power costs forty times as much. */
    private static String power(double mu, String ratio) {
        if (mu == 0) return "w_max";
        return mu == 1 ? "w_max*(" + ratio + ")" : "w_max*(" + ratio + ")^" + mu;
    }

    private String dependence() {
        if (muPlus == muMinus && muPlus == 0) return "additive";
        if (muPlus == muMinus && muPlus == 1) return "multiplicative";
        return muPlus == muMinus ? "power " + muPlus : "powers " + muPlus + " and " + muMinus;
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return maxWeight == null ? OWNER + ", not complete yet: it has no largest weight" : rule().toString();
    }
}
