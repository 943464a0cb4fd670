package spikelet;

/** Dale's principle: a neuron releases one class of transmitter, so all its synapses excite or all inhibit. Plain ones are free. */
final class Dale {
    private Dale() {}

    /**
     * Refuses weights of the wrong sign.
     *
     * @param kinetics the synapse, or null while it is not known; a conductance has no sign
     * @param got the weights as the user wrote them
     */
    static void checkSign(Population source, Distribution weights, Synapse kinetics, String got) {
        var polarity = source.polarity();
        boolean mayBeNegative = weights.min() < 0;
        boolean mayBePositive = weights.max() > 0;
        boolean conductance = kinetics != null && kinetics.dimension().equals(Dimension.CONDUCTANCE);
        var clip = weights.isConstant() ? "" : "; clip the distribution: .clip(low, high)";
        if (conductance || kinetics == null && mayBePositive) return;
        Check.that(
                polarity != Polarity.EXCITATORY || !mayBeNegative,
                "excitatory population '%s': weight must not be negative (Dale's principle: its neurons release glutamate), got %s%s",
                source.name(),
                got,
                clip);
        Check.that(
                polarity != Polarity.INHIBITORY || !mayBePositive,
                "inhibitory population '%s': weight must not be positive (Dale's principle: its neurons release GABA), got %s%s",
                source.name(),
                got,
                clip);
    }

    /**
     * Refuses channels that act against what their transmitter does. A conductance excites when it pulls v above the threshold; its
     * reversal says so, not its sign. Receptors bind one class of transmitter.
     */
    static void checkReversal(Population source, Population target, Synapse kinetics) {
        if (kinetics instanceof Receptor r) r.checkSource(source);
        boolean conducts = kinetics instanceof StockSynapse s && s.kind() == Synapse.Kind.CONDUCTANCE;
        if (!conducts && !(kinetics instanceof Receptor) || !(target.model() instanceof Lif lif)) return;
        var polarity = source.polarity();
        double reversal = kinetics instanceof Receptor r ? r.reversal() : ((StockSynapse) kinetics).reversal();
        var way =
                "%s population '%s': a conductance that reverses at %s, %s the threshold of '%s' (%s), would %s (Dale's principle: its neurons release %s)";
        Object[] args = {
            polarity,
            source.name(),
            Quantity.format(reversal, Dimension.VOLTAGE),
            polarity == Polarity.EXCITATORY ? "not above" : "above",
            target.name(),
            lif.threshold().format(Dimension.VOLTAGE),
            polarity == Polarity.EXCITATORY ? "not excite" : "excite",
            polarity.transmitter()
        };
        Check.that(polarity != Polarity.EXCITATORY || reversal > lif.threshold().min(), way, args);
        Check.that(
                polarity != Polarity.INHIBITORY || reversal <= lif.threshold().max(), way, args);
    }
}
