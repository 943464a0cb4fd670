package spikelet.engine;

/** The equations of one neuron over one time step of the network, in which its input is constant. Times are since the step's beginning. */
final class NeuronEquations {
    final double dt;
    private final NeuronKernel kernel;
    private final double[][] p;
    private int i;
    private double drive;
    private double conductance;
    private double start;
    private boolean held;

    NeuronEquations(NeuronKernel kernel, double[][] p, double dt) {
        this.kernel = kernel;
        this.p = p;
        this.dt = dt;
    }

    /** Turns to a neuron and the input that it has from a time on. */
    void select(int i, double drive, double conductance, double start) {
        this.i = i;
        this.drive = drive;
        this.conductance = conductance;
        this.start = start;
    }

    /** Holds the first variable, or lets it go. */
    void hold(boolean held) {
        this.held = held;
    }

    void slopes(double[] x, double time, double[] slope) {
        kernel.slopes(x, p, i, drive, conductance, start + time, dt, slope);
        if (held) slope[0] = 0;
    }

    boolean holds(double[] x, double time) {
        return kernel.holds(x, p, i, drive, conductance, start + time, dt);
    }

    void reset(double[] x, double time) {
        kernel.reset(x, p, i, drive, conductance, start + time, dt);
    }
}
