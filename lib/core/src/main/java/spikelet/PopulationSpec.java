package spikelet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A population as data.
 *
 * @param name its name, unique in the network
 * @param size the number of neurons
 * @param polarity what it releases
 * @param model what its neurons are
 * @param initial initial values by variable, in SI units; what is missing starts at rest (v) or at zero
 * @param probes the variables recorded
 * @param sampleEvery time between two recorded samples in second; 0 for every step
 * @param layout where its neurons stand, if that matters
 */
public record PopulationSpec(
        String name,
        int size,
        Polarity polarity,
        NeuronModel model,
        Map<String, Distribution> initial,
        List<Probe> probes,
        double sampleEvery,
        Optional<Layout> layout) {

    /**
     * A variable that is recorded.
     *
     * @param variable its name
     * @param neurons the neurons, ascending; empty for all
     */
    public record Probe(String variable, List<Integer> neurons) {}
}
