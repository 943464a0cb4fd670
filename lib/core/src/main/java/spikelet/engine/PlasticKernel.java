package spikelet.engine;

/**
 * A rule of plasticity in its compiled form; the subclasses are generated from its text. Variables of neurons are dense: one entry per
 * terminal (a presynaptic neuron's synapses of one delay), per postsynaptic neuron, per synapse.
 */
public abstract class PlasticKernel extends PostSpikes {
    /** By variable, then by terminal. */
    protected double[][] pre;
    /** By variable, then by postsynaptic neuron. */
    protected double[][] post;
    /** By variable, then by synapse. */
    protected double[][] synapse;
    /** By variable. */
    protected double[] shared;
    /** Variables of the postsynaptic neurons' model, by variable and neuron. */
    protected double[][] neuron;
    /** Parameters, then the lines of tables. */
    protected double[] p;
    /** Strengths by synapse. */
    protected double[] w;
    /** When the variables of each synapse were last looked at, in second; null unless they decay from event to event. */
    protected double[] last;
    /** From grid points to the middle of the step in which postsynaptic spikes are taken, for what decays: variables of pre, post, shared. */
    protected double[] shift;

    /** The smallest strength. */
    protected double low;
    /** The largest strength. */
    protected double high;
    /** The time step in second. */
    protected double dt;

    /** From a grid point to the middle of the step in which its postsynaptic spikes are taken, in steps. */
    protected double half;
    /** When the last spike arrived, by terminal: what pre holds is of then. It and the next are null unless postsynaptic spikes wait. */
    protected int[] arrived;
    /** What is left of each variable of terminals in the middle of a step, by variable and steps since the last arrival. */
    protected double[][] decay;

    /** Sums over the spikes of postsynaptic neurons, where that is how they wait; null otherwise. */
    protected PostSums late;

    /** For generated subclasses. */
    protected PlasticKernel() {}

    /**
     * A spike arrives at synapses of one terminal.
     *
     * @param terminal which
     * @param from the first of its synapses
     * @param to the one after the last
     * @param targets postsynaptic neurons by synapse
     * @param t the time in second
     * @return a synapse whose weight is no number, or -1
     */
    public abstract int arrive(int terminal, int from, int to, int[] targets, double t);

    /**
     * A spike arrives at synapses of one terminal, which bring the weights that it finds.
     *
     * @param terminal which
     * @param from the first of its synapses
     * @param to the one after the last
     * @param targets postsynaptic neurons by synapse
     * @param t the time in second
     * @param sums to which the weights are added
     * @param row where the neurons begin in it
     * @param sign of all weights
     * @return a synapse whose weight is no number, or -1
     */
    public abstract int deliver(
            int terminal, int from, int to, int[] targets, double t, double[] sums, int row, double sign);

    /**
     * A postsynaptic neuron fires.
     *
     * @param target the neuron
     * @param from its first place in the list of incoming synapses
     * @param to the place after its last
     * @param incoming synapses, by postsynaptic neuron
     * @param terminals their terminals
     * @param t the time in second
     * @return a synapse whose weight is no number, or -1
     */
    public abstract int fire(int target, int from, int to, int[] incoming, int[] terminals, double t);

    /**
     * Adds to synapses of a terminal what is left of the sums of earlier epochs.
     *
     * @param terminal which
     * @param from the first of its synapses
     * @param to the one after the last
     * @param targets postsynaptic neurons by synapse
     */
    protected final void carry(int terminal, int from, int to, int[] targets) {
        late.carry(terminal, from, to, targets, w, pre, arrived[terminal]);
    }

    /** Makes strengths at a terminal, of which earlier epochs have been carried, what they are now; -1 or one that is no number. */
    final int settle(int terminal, int from, int to, int[] targets, double[] strengths) {
        late.settle(terminal, from, to, targets, strengths, pre, arrived[terminal]);
        int bad = -1;
        for (int j = from; j < to; j++) {
            double x = strengths[j];
            if (!Double.isFinite(x)) bad = j;
            strengths[j] = x < low ? low : x > high ? high : x;
        }
        return bad;
    }

    /**
     * Does to synapses of a terminal what postsynaptic spikes did that were noted since they were last looked at. Where they are summed, an arrival
     * must follow.
     *
     * @param terminal which
     * @param from the first of its synapses
     * @param to the one after the last
     * @param targets postsynaptic neurons by synapse
     * @return a synapse whose weight is no number, or -1
     */
    public int catchUp(int terminal, int from, int to, int[] targets) {
        if (late == null) return -1;
        carry(terminal, from, to, targets);
        return settle(terminal, from, to, targets, w);
    }

    /**
     * A third factor comes.
     *
     * @param which in the order of the rule
     * @param begins the first synapse of each terminal
     * @param ends the one after its last
     * @param targets postsynaptic neurons by synapse
     * @param t the time in second
     * @return a synapse whose weight is no number, or -1
     */
    public abstract int happen(int which, int[] begins, int[] ends, int[] targets, double t);

    /**
     * Moves synapses over a time step, if the rule says how.
     *
     * @param begins the first synapse of each terminal
     * @param ends the one after its last
     * @param targets postsynaptic neurons by synapse
     * @param t the time at the beginning of the step, in second
     * @return a synapse whose weight is no number, or -1
     */
    public abstract int flow(int[] begins, int[] ends, int[] targets, double t);

    /**
     * Moves the variables of neurons over a time step, as far as they do not simply decay.
     *
     * @param t the time at the beginning of the step, in second
     */
    public abstract void drift(double t);
}
