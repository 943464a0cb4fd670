package spikelet.engine;

/** Channels into the neurons of a group whose conductance hangs on other neurons and is worked out anew in each step. */
abstract class Channels {
    /**
     * Adds the mean conductance over the coming step to {@code open}, in siemens, and its product with what it pulls v towards to
     * {@code pull}, in ampere. Called once a step, before any neuron moves.
     */
    abstract void addTo(double[] open, double[] pull, long step);

    /** The current into a neuron at the beginning of the step. */
    abstract double current(int i);

    /** Back to time zero. */
    abstract void reset();

    /** Shows what it remembers from step to step. */
    abstract void visit(State state);
}
