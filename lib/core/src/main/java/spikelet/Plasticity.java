package spikelet;

/**
 * How the synapses of a projection learn.
 *
 * <pre>{@code
 * net.connect(inputs).to(neuron).allToAll().weight(uniform(0, 0.015)).conductance(5*ms, 0*mV)
 *    .plastic(Stdp.pair().tauPlus(20*ms).tauMinus(20*ms).aPlus(0.01).aMinus(0.0105).maxWeight(0.015));
 * }</pre>
 *
 * <p>Every rule is text in the language of {@link NeuronModel#of neuron models}; {@link Stdp} and its like are such text, with names for
 * their parameters. {@link PlasticityRule} tells the language.
 */
public interface Plasticity {
    /**
     * The rule as text with its values.
     *
     * @return the rule
     */
    PlasticityRule rule();

    /**
     * A rule of one's own; see {@link PlasticityRule}.
     *
     * @param equations variables with their owners, sub-expressions and parameters; may be empty
     * @return the rule, to be told what spikes do
     * @throws spikelet.equations.ModelError if the text cannot be read
     */
    static PlasticityRule of(String equations) {
        return PlasticityRule.of(equations);
    }
}
