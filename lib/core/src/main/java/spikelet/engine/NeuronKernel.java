package spikelet.engine;

/**
 * A neuron model in its compiled form; the subclasses are generated from equations. Arrays hold one entry per neuron, and what becomes of
 * a neuron depends neither on its place in them nor on their length. A kernel has arrays of its own to work in, so a thread needs its own.
 */
public abstract class NeuronKernel {
    /** For generated subclasses. */
    protected NeuronKernel() {}

    /**
     * Moves the state variables over a time step.
     *
     * @param x state variables, one array each
     * @param p parameters, one array each; of length 1 where all neurons share the value
     * @param drive the part of the input current that does not depend on v
     * @param conductance the part that does, per volt; null if no conductance synapse arrives
     * @param free the part of the step in which a neuron is not refractory
     * @param noise a standard normal number each; null for a model without noise
     * @param t time at the beginning of the step in second
     * @param dt time step in second
     * @param size number of neurons
     */
    public abstract void step(
            double[][] x,
            double[][] p,
            double[] drive,
            double[] conductance,
            double[] free,
            double[] noise,
            double t,
            double dt,
            int size);

    /**
     * Tests the threshold, lists the neurons that fire and resets them.
     *
     * @param x state variables
     * @param p parameters
     * @param drive as for step
     * @param conductance as for step
     * @param above which neurons cannot fire now: for a model without reset those for which the condition held before, for it fires
     *     only when it begins to hold; otherwise those that are refractory
     * @param t time in second
     * @param dt time step in second
     * @param size number of neurons
     * @param before the first variable at the beginning of the step
     * @param part receives, for each neuron that fires, the part of the step after which it crossed its threshold, by linear
     *     interpolation; 1 where the condition is not of the form {@code v > e}
     * @param fired receives the neurons that fire
     * @return how many fire, or -1 - i if the state of neuron i is not finite
     */
    public abstract int fire(
            double[][] x,
            double[][] p,
            double[] drive,
            double[] conductance,
            boolean[] above,
            double[] before,
            double[] part,
            double t,
            double dt,
            int size,
            int[] fired);

    /**
     * The derivatives of one neuron, without its noise. Here and in the next two methods the arguments are those of {@link #step} for a
     * single neuron.
     *
     * @param x its state
     * @param p parameters of all neurons
     * @param i which neuron
     * @param drive the part of the input current that does not depend on v
     * @param conductance the part that does, per volt
     * @param t time in second
     * @param dt time step of the network in second
     * @param slope receives the derivatives, per second
     */
    public void slopes(
            double[] x, double[][] p, int i, double drive, double conductance, double t, double dt, double[] slope) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether the condition of a spike holds.
     *
     * @param x the neuron's state
     * @param p parameters of all neurons
     * @param i which neuron
     * @param drive as for slopes
     * @param conductance as for slopes
     * @param t time in second
     * @param dt time step of the network in second
     * @return false for a model without threshold
     */
    public boolean holds(double[] x, double[][] p, int i, double drive, double conductance, double t, double dt) {
        throw new UnsupportedOperationException();
    }

    /**
     * Does what a spike does to the neuron that fires.
     *
     * @param x the neuron's state, which is changed
     * @param p parameters of all neurons
     * @param i which neuron
     * @param drive as for slopes
     * @param conductance as for slopes
     * @param t time in second
     * @param dt time step of the network in second
     */
    public void reset(double[] x, double[][] p, int i, double drive, double conductance, double t, double dt) {
        throw new UnsupportedOperationException();
    }
}
