package spikelet.engine;

/**
 * Does again, in small sub-steps, the step in which a neuron fired: where the upstroke runs away (an exponential or quadratic model), one
 * step from below threshold to far beyond says neither when the crossing was nor what the other variables were by then.
 *
 * <p>The neuron is moved to its crossing, reset there, and moved on to the end of the step, so nothing of the step is lost. Only neurons
 * that fire pay.
 */
final class SpikeRefinement {
    private static final int SUBSTEPS = 32;

    private final NeuronKernel kernel;
    private final double dt;
    private final double[][] before;
    private final double[][] x;
    private final double[][] p;
    private final double[] drive = new double[1];
    private final double[] conductance;
    private final double[] free = {1};
    private final boolean[] above = new boolean[1];
    private final double[] part = new double[1];
    private final int[] fired = new int[1];

    SpikeRefinement(NeuronKernel kernel, double dt, int variables, int parameters, int size, boolean conducts) {
        this.kernel = kernel;
        this.dt = dt;
        before = new double[variables][size];
        x = new double[variables][1];
        p = new double[parameters][1];
        conductance = conducts ? new double[1] : null;
    }

    /** Remembers the state at the beginning of a step. */
    void remember(double[][] state) {
        for (int k = 0; k < state.length; k++) System.arraycopy(state[k], 0, before[k], 0, before[k].length);
    }

    /**
     * Moves a neuron that fired in this step through it again.
     *
     * @param refractory in steps
     * @return the part of the step after which it crossed, or -1 if in small steps it does not, and nothing is changed
     */
    double refine(
            int i,
            double[][] state,
            double[][] parameters,
            double[] drives,
            double[] conductances,
            double refractory,
            double t) {
        for (int k = 0; k < x.length; k++) x[k][0] = before[k][i];
        for (int k = 0; k < p.length; k++) p[k][0] = parameters[k][parameters[k].length == 1 ? 0 : i];
        drive[0] = drives[i];
        if (conductance != null) conductance[0] = conductances[i];
        double h = dt / SUBSTEPS;
        for (int s = 0; s < SUBSTEPS; s++) {
            double start = x[0][0];
            move(1, t + s * h, h);
            if (kernel.fire(x, p, drive, conductance, above, new double[] {start}, part, t + (s + 1) * h, h, 1, fired)
                    != 1) continue;
            double crossed = (s + part[0]) / SUBSTEPS;
            double left = 1 - crossed;
            if (left > 0) move(Math.max(0, 1 - refractory / left), t + crossed * dt, left * dt);
            for (int k = 0; k < x.length; k++) state[k][i] = x[k][0];
            return crossed;
        }
        return -1;
    }

    private void move(double freePart, double t, double h) {
        free[0] = freePart;
        kernel.step(x, p, drive, conductance, free, null, t, h, 1);
    }
}
