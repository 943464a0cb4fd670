package spikelet;

import java.util.Map;

/**
 * What the neurons of a population are: immutable data that an engine compiles. Two models are equal when their data are.
 */
public sealed interface NeuronModel permits Lif, EquationModel, Cell, PoissonSource, SpikeSource {
    /**
     * Reads a model from equations with units.
     *
     * @param equations see {@link EquationModel} for the language
     * @return the model; say when it spikes, and give its parameters values
     * @throws spikelet.equations.ModelError if the text is not a model; it points at the place
     */
    static EquationModel of(String equations) {
        return EquationModel.of(equations);
    }

    /**
     * The model's name in summaries.
     *
     * @return for example {@code LIF}
     */
    String name();

    /**
     * The state variables that can be initialised and recorded, apart from those that synapses bring.
     *
     * @return their dimensions by name, the membrane potential first; empty for a source of spikes
     */
    Map<String, Dimension> variables();

    /**
     * The model in one line, parameters included.
     *
     * @return for summaries
     */
    String summary();

    /**
     * Whether the neurons only send spikes and take no input.
     *
     * @return true for sources
     */
    default boolean isSource() {
        return variables().isEmpty();
    }

    /**
     * The model as equations: itself, or what it stands for.
     *
     * @return the equations with the values of this model
     * @throws IllegalArgumentException for a source of spikes, and for a cell, which has equations in each of its sections
     */
    default EquationModel asEquations() {
        if (this instanceof EquationModel equations) return equations;
        if (this instanceof Lif lif) return lif.model();
        throw new IllegalArgumentException(name() + " has no equations of its own");
    }
}
