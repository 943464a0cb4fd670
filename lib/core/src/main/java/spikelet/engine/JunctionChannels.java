package spikelet.engine;

/** Gap junctions as the neurons on one side see them: conductances that pull towards the potentials of the other side. */
final class JunctionChannels extends Channels {
    private final NeuronGroup group;
    private final NeuronGroup others;
    private final int[] start;
    private final int[] partners;
    private final double[] g;
    private final double[] total;

    JunctionChannels(NeuronGroup group, NeuronGroup others, int[] start, int[] partners, double[] g) {
        this.group = group;
        this.others = others;
        this.start = start;
        this.partners = partners;
        this.g = g;
        total = new double[group.size];
        for (int i = 0; i < group.size; i++) for (int k = start[i]; k < start[i + 1]; k++) total[i] += g[k];
    }

    @Override
    void addTo(double[] open, double[] pull, long step) {
        for (int i = 0; i < open.length; i++) {
            open[i] += total[i];
            pull[i] += pull(i);
        }
    }

    private double pull(int i) {
        double sum = 0;
        for (int k = start[i]; k < start[i + 1]; k++) sum += g[k] * others.potential(partners[k]);
        return sum;
    }

    @Override
    double current(int i) {
        return pull(i) - total[i] * group.potential(i);
    }

    @Override
    void reset() {
        // Nothing is remembered from step to step.
    }

    @Override
    void visit(State state) {
        // As above.
    }

    /** The way of spikelets: each neuron to its partners, a jump each. */
    SynapseTable spikelets(double height) {
        return new SynapseTable(start, 0, partners, null, height);
    }

    long bytes() {
        return 4L * start.length + 12L * partners.length + 8L * total.length;
    }
}
