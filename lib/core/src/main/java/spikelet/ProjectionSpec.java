package spikelet;

import java.util.Optional;

/**
 * A projection as data.
 *
 * @param name its name, unique in the network
 * @param source name of the population that sends
 * @param target name of the population that receives
 * @param rule which neurons connect
 * @param synapse the kinetics
 * @param weight in the synapse's unit, drawn per synapse
 * @param delay in second, drawn per synapse
 * @param autapses whether a neuron may connect to itself
 * @param multapses whether a random rule may connect the same pair more than once
 * @param shortTerm how its synapses tire and facilitate, if they do
 * @param quantal how they release, if that is stochastic
 * @param plasticity how they learn, if they do
 * @param weightProbe what of their weights is recorded
 */
public record ProjectionSpec(
        String name,
        String source,
        String target,
        ConnectionRule rule,
        Synapse synapse,
        Distribution weight,
        Distribution delay,
        boolean autapses,
        boolean multapses,
        Optional<ShortTerm> shortTerm,
        Optional<Quantal> quantal,
        Optional<PlasticityRule> plasticity,
        Optional<WeightProbe> weightProbe) {

    /**
     * Whether it leads back to the population that it comes from, be it to a place on its neurons.
     *
     * @return true if a neuron can connect to itself
     */
    public boolean isRecurrent() {
        return target.equals(source) || target.startsWith(source + Population.AT);
    }

    ProjectionSpec onto(String other) {
        return new ProjectionSpec(
                name,
                source,
                other,
                rule,
                synapse,
                weight,
                delay,
                autapses,
                multapses,
                shortTerm,
                quantal,
                plasticity,
                weightProbe);
    }

    /** The projection in words, without its name. */
    String details() {
        var text = new StringBuilder(rule.toString())
                .append(", weight ")
                .append(weight.format(synapse.dimension()))
                .append(", ")
                .append(synapse);
        if (delay.max() > 0) text.append(", delay ").append(delay.format(Dimension.TIME));
        if (isRecurrent() && !autapses) text.append(", no autapses");
        if (multapses) text.append(", multapses");
        shortTerm.ifPresent(
                s -> text.append(", short-term plasticity (").append(s).append(')'));
        quantal.ifPresent(q -> text.append(", quantal (").append(q).append(')'));
        plasticity.ifPresent(p -> text.append(", learns by ").append(p));
        return text.toString();
    }
}
