package spikelet.engine;

/** The sub-expressions of a model in compiled form, to be recorded; the subclasses are generated from equations. */
public abstract class ProbeKernel {
    /** For generated subclasses. */
    protected ProbeKernel() {}

    /**
     * The value of a sub-expression.
     *
     * @param which its place in the list of those recorded
     * @param x state variables, one array each
     * @param p parameters, one array each; of length 1 where all neurons share the value
     * @param input the input current in ampere
     * @param t time in second
     * @param dt time step in second
     * @param i the neuron
     * @return in SI units
     */
    public abstract double read(int which, double[][] x, double[][] p, double input, double t, double dt, int i);
}
