package spikelet;

/** Which neurons of a source connect to which of a target. Immutable data. */
public sealed interface ConnectionRule {
    /**
     * The number of synapses the rule makes, or its mean where the rule is random.
     *
     * @param sources neurons of the source
     * @param targets neurons of the target
     * @param sameNeurons whether source and target are one population
     * @param autapses whether a neuron may connect to itself
     * @return the expected number
     */
    double expected(int sources, int targets, boolean sameNeurons, boolean autapses);

    /** Every pair. */
    record AllToAll() implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return (double) sources * targets - (sameNeurons && !autapses ? sources : 0);
        }

        @Override
        public String toString() {
            return "all to all";
        }
    }

    /** Neuron k to neuron k; both populations have the same size. */
    record OneToOne() implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return sources;
        }

        @Override
        public String toString() {
            return "one to one";
        }
    }

    /**
     * Each pair on its own with a probability.
     *
     * @param p the probability
     */
    record Probability(double p) implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return p * new AllToAll().expected(sources, targets, sameNeurons, autapses);
        }

        @Override
        public String toString() {
            return "probability " + Quantity.format(p, Dimension.NONE);
        }
    }

    /**
     * Every target neuron hears the same number of randomly chosen sources.
     *
     * @param count synapses per target neuron
     */
    record FixedInDegree(int count) implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return (double) count * targets;
        }

        @Override
        public String toString() {
            return "in-degree " + count;
        }
    }

    /**
     * Every source neuron reaches the same number of randomly chosen targets.
     *
     * @param count synapses per source neuron
     */
    record FixedOutDegree(int count) implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return (double) count * sources;
        }

        @Override
        public String toString() {
            return "out-degree " + count;
        }
    }

    /**
     * A number of pairs out of all.
     *
     * @param count synapses in total
     */
    record FixedTotal(int count) implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return count;
        }

        @Override
        public String toString() {
            return "total " + count;
        }
    }

    /**
     * Each pair on its own with a probability that falls with the distance of the two.
     *
     * @param peak the probability at distance 0
     * @param falloff its form
     */
    record ByDistance(double peak, Falloff falloff) implements ConnectionRule {
        /** An upper bound: places are not known here. */
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return new Probability(peak).expected(sources, targets, sameNeurons, autapses);
        }

        @Override
        public String toString() {
            return "probability " + Quantity.format(peak, Dimension.NONE) + " (" + falloff + ")";
        }
    }

    /**
     * A ring of neurons, each to its nearest neighbours, some of these connections rewired to any neuron (Watts and Strogatz, Nature
     * 393, 1998; here with a direction).
     *
     * @param neighbours synapses per neuron, half of them to either side
     * @param rewiring the probability that one leads elsewhere
     */
    record SmallWorld(int neighbours, double rewiring) implements ConnectionRule {
        @Override
        public double expected(int sources, int targets, boolean sameNeurons, boolean autapses) {
            return (double) neighbours * sources;
        }

        @Override
        public String toString() {
            return "small world of " + neighbours + " neighbours, rewiring "
                    + Quantity.format(rewiring, Dimension.NONE);
        }
    }

    /**
     * A given list.
     *
     * @param edges the pairs, in the order of the user's weights and delays
     */
    record Listed(Edges edges) implements ConnectionRule {
        @Override
        public double expected(int sourceCount, int targetCount, boolean sameNeurons, boolean autapses) {
            return edges.count();
        }

        @Override
        public String toString() {
            return edges.count() + " listed pairs";
        }
    }
}
