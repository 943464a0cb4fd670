package spikelet.engine;

/**
 * The channels of a membrane in compiled form; the subclasses are generated from equations. Arrays of states begin at the stretch's first
 * compartment, arrays of the whole cell are read from {@code at} on; densities are per area.
 */
public abstract class ChannelKernel {
    /** For generated subclasses. */
    protected ChannelKernel() {}

    /**
     * Sets the gates to their steady state.
     *
     * @param x gates, one array each
     * @param p parameters, one value each
     * @param v membrane potential of the whole cell in volt
     * @param at where the stretch begins in v
     * @param t time in second
     * @param size number of entries
     */
    public abstract void settle(double[][] x, double[] p, double[] v, int at, double t, int size);

    /**
     * Moves the gates, v being what it is in the middle of their step.
     *
     * @param x gates
     * @param p parameters
     * @param v membrane potential of the whole cell in volt
     * @param at where the stretch begins in v
     * @param t time in the middle of the step in second
     * @param dt the step in second
     * @param size number of entries
     */
    public abstract void move(double[][] x, double[] p, double[] v, int at, double t, double dt, int size);

    /**
     * Adds the membrane current as {@code drive - conductance · v}.
     *
     * @param x gates
     * @param p parameters
     * @param v membrane potential of the whole cell in volt, used where the current is not linear in it
     * @param area of the whole cell's compartments in square metre
     * @param conductance of the whole cell's compartments in siemens
     * @param drive of the whole cell's compartments in ampere
     * @param at where the stretch begins in the last four
     * @param t time in second
     * @param size number of entries
     */
    public abstract void carry(
            double[][] x,
            double[] p,
            double[] v,
            double[] area,
            double[] conductance,
            double[] drive,
            int at,
            double t,
            int size);
}
