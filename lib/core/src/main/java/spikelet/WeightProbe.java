package spikelet;

import java.util.List;

/**
 * What is recorded of the weights of a projection.
 *
 * @param every the time between samples in second
 * @param synapses numbered as in {@link Simulation#edges}; empty for all
 */
public record WeightProbe(double every, List<Integer> synapses) {
    /**
     * Copies the list.
     *
     * @param every the time between samples in second
     * @param synapses numbered as in {@link Simulation#edges}; empty for all
     */
    public WeightProbe {
        synapses = List.copyOf(synapses);
    }
}
