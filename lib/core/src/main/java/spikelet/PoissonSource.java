package spikelet;

import java.util.Map;

/**
 * Neurons that fire as independent Poisson processes: in each time step of length dt a neuron fires with probability 1 -
 * exp(-rate·dt), at most once.
 *
 * @param rate expected spikes a second, per neuron
 */
public record PoissonSource(Distribution rate) implements NeuronModel {
    static final Parameter RATE = Parameter.rate("rate");

    /**
     * Refuses a negative rate.
     *
     * @param rate expected spikes a second, per neuron
     */
    public PoissonSource {
        RATE.ofAnySize().check("Poisson source", rate);
    }

    @Override
    public String name() {
        return "Poisson";
    }

    @Override
    public Map<String, Dimension> variables() {
        return Map.of();
    }

    @Override
    public String summary() {
        return "Poisson, rate " + rate.format(Dimension.FREQUENCY);
    }
}
