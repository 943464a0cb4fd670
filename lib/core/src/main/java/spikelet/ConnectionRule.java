package spikelet;

import java.util.List;

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
     * A given list.
     *
     * @param sources source neurons
     * @param targets target neurons, pair by pair
     */
    record Pairs(List<Integer> sources, List<Integer> targets) implements ConnectionRule {
        @Override
        public double expected(int sourceCount, int targetCount, boolean sameNeurons, boolean autapses) {
            return sources.size();
        }

        @Override
        public String toString() {
            return sources.size() + " listed pairs";
        }
    }
}
