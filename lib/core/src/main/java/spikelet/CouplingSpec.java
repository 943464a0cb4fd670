package spikelet;

/**
 * Gap junctions between the neurons of one or two populations, as data.
 *
 * @param name its name, unique in the network
 * @param first name of one population
 * @param second name of the other, perhaps the same
 * @param rule which neurons are coupled; each pair once
 * @param conductance of a junction in siemens, drawn per junction
 * @param spikelet what a spike on one side adds to v on the other at once, in volt
 */
public record CouplingSpec(
        String name, String first, String second, ConnectionRule rule, Distribution conductance, double spikelet) {

    /**
     * Whether both ends are in one population.
     *
     * @return true if so
     */
    public boolean isWithin() {
        return first.equals(second);
    }

    /**
     * The number of junctions, its mean where the rule is random.
     *
     * @param firstSize neurons of the first population
     * @param secondSize neurons of the second
     * @return the expected number
     */
    public double expected(int firstSize, int secondSize) {
        double directed = rule.expected(firstSize, secondSize, isOfOnePopulation(), !isOfOnePopulation());
        boolean each = rule instanceof ConnectionRule.AllToAll || rule instanceof ConnectionRule.Probability;
        return isWithin() && each ? directed / 2 : directed;
    }

    /**
     * Whether the same neurons are at both ends, perhaps at different places of theirs. No neuron is coupled to itself.
     *
     * @return true if so
     */
    public boolean isOfOnePopulation() {
        return whole(first).equals(whole(second));
    }

    private static String whole(String population) {
        int at = population.lastIndexOf(Population.AT);
        return at > 0 ? population.substring(0, at) : population;
    }

    CouplingSpec between(String one, String other) {
        return new CouplingSpec(name, one, other, rule, conductance, spikelet);
    }

    /** The coupling in words, without its name. */
    String details() {
        var text = rule + ", " + conductance.format(Dimension.CONDUCTANCE);
        return spikelet == 0 ? text : text + ", spikelet " + Quantity.format(spikelet, Dimension.VOLTAGE);
    }
}
