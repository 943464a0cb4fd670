package spikelet;

import java.util.List;

/**
 * What the neurons of a population are: immutable data that an engine compiles. Two models are equal when their data are.
 */
public sealed interface NeuronModel permits Lif, PoissonSource, SpikeSource {
    /**
     * The model's name in summaries.
     *
     * @return for example {@code LIF}
     */
    String name();

    /**
     * The state variables that can be initialised and recorded, apart from those that synapses bring.
     *
     * @return their names, the membrane potential first; empty for a source of spikes
     */
    List<String> variables();

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
}
