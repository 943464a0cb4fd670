package spikelet;

/**
 * Spike-timing-dependent plasticity, the stock rules. Each is text that {@link PlasticityRule} tells how to write; {@link Plasticity#rule()} gives it.
 */
public final class Stdp {
    private Stdp() {}

    /**
     * The rule of pairs of spikes, see {@link PairStdp}; additive, each spike with all others.
     *
     * @return the rule; it needs a {@link PairStdp#maxWeight(double) largest weight}
     */
    public static PairStdp pair() {
        return PairStdp.standard();
    }
}
