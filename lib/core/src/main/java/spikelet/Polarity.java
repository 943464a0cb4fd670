package spikelet;

/** Which class of transmitter a population releases; a neuron releases one class only (Dale's principle). */
public enum Polarity {
    /** Excites its targets (glutamate): weights are not negative, reversal potentials lie above threshold. */
    EXCITATORY("excitatory", "glutamate"),

    /** Inhibits its targets (GABA): weights are not positive, reversal potentials lie below threshold. */
    INHIBITORY("inhibitory", "GABA"),

    /** Not committed: weights of either sign, as in the units of deep learning. */
    PLAIN("plain", "either transmitter");

    private final String word;
    private final String transmitter;

    Polarity(String word, String transmitter) {
        this.word = word;
        this.transmitter = transmitter;
    }

    /**
     * What the neurons release.
     *
     * @return the transmitter's name
     */
    public String transmitter() {
        return transmitter;
    }

    /** The word for it: {@code excitatory}. */
    @Override
    public String toString() {
        return word;
    }
}
