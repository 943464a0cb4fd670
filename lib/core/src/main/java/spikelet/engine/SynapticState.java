package spikelet.engine;

import java.util.Arrays;
import spikelet.StockSynapse;
import spikelet.Synapse;
import spikelet.equations.MatrixExponential;

/**
 * A synaptic state variable of the neurons of a group: what one kinetics holds.
 *
 * <p>With a rise time there are two variables, {@code tau ds/dt = x - s} and {@code rise dx/dt = -x}: a spike lifts x, by so much that s
 * peaks at the weight.
 */
final class SynapticState {
    final String variable;
    final StockSynapse synapse;
    /** Null where it lies in the row in which input arrives. */
    final double[] state;
    /** x; null without a rise time. */
    final double[] rising;
    /** What is left of the state after a step. */
    final double decay;
    /** The state's mean over a step, per unit at its beginning. */
    final double mean;

    private final double risingDecay;
    /** What a unit of x adds to s within a step, and to its mean over the step. */
    private final double into;

    private final double risingMean;
    /** What a spike of weight 1 adds to x. */
    private final double lift;

    private final int size;
    Arrivals arrivals;

    SynapticState(String variable, StockSynapse synapse, int size, double dt, boolean inPlace) {
        this.variable = variable;
        this.synapse = synapse;
        double tau = synapse.tau();
        double rise = synapse.rise();
        this.size = size;
        state = inPlace ? null : new double[size];
        decay = Propagator.decay(dt, tau);
        mean = Propagator.mean(dt, tau);
        rising = rise == 0 ? null : new double[size];
        risingDecay = rise == 0 ? 0 : Propagator.decay(dt, rise);
        into = rise == 0 ? 0 : Propagator.response(dt, tau, rise);
        risingMean = rise == 0 ? 0 : Propagator.mean(dt, rise) - tau / dt * into;
        lift = rise == 0 ? 1 : lift(rise, tau);
    }

    /** One over the peak of s after x was lifted by 1: where s peaks it equals x, which has decayed from 1 until then. */
    private static double lift(double rise, double tau) {
        double peak = rise == tau ? 1 : -StrictMath.log1p(rise / tau - 1) * tau / (tau - rise);
        return StrictMath.exp(peak);
    }

    boolean isConductance() {
        return synapse.kind() == Synapse.Kind.CONDUCTANCE;
    }

    boolean isBlocked() {
        return synapse.magnesium() > 0;
    }

    /** Where the values stand, from {@link #begin} on. */
    double[] values() {
        return state != null ? state : arrivals.sums();
    }

    int begin() {
        return state != null ? 0 : arrivals.begin();
    }

    /** What the values are multiples of. */
    double unit() {
        return state != null ? 1 : arrivals.unit();
    }

    double at(int i) {
        return values()[begin() + i] * unit();
    }

    void receive(long step) {
        if (state == null) arrivals.addLater(arrivals.sums(), arrivals.begin(), step, arrivals.scale());
        else if (rising == null) arrivals.drainInto(state, step);
        else arrivals.drainInto(rising, step, lift);
    }

    void visit(State all) {
        all.array("state", values(), begin(), size);
        if (rising != null) all.array("rising", rising);
    }

    void clear() {
        if (rising != null) Arrays.fill(rising, 0);
        if (arrivals != null) arrivals.clear();
    }

    /** Writes the mean of the state over the coming step. */
    void meanInto(double[] means) {
        scale(means, state, mean, means.length);
        if (rising != null) add(means, rising, risingMean, means.length);
    }

    /** Moves the state to the end of the step. */
    void advance() {
        if (rising == null) relax(state, decay, state.length);
        else relax(state, rising, decay, into, risingDecay, state.length);
    }

    /**
     * What a unit of x adds within a step to the potential of a leaky membrane that is driven by s, in units of the resistance: the
     * chain of three leaky integrators, whose time constants may be equal.
     */
    static double response(StockSynapse synapse, double dt, double membrane) {
        double a = dt / membrane;
        double b = dt / synapse.tau();
        double c = dt / synapse.rise();
        return MatrixExponential.of(new double[][] {{-a, a, 0}, {0, -b, b}, {0, 0, -c}})[0][2];
    }

    private static void scale(double[] y, double[] x, double factor, int size) {
        for (int i = 0; i < size; i++) y[i] = factor * x[i];
    }

    private static void add(double[] y, double[] x, double factor, int size) {
        for (int i = 0; i < size; i++) y[i] += factor * x[i];
    }

    private static void relax(double[] s, double decay, int size) {
        for (int i = 0; i < size; i++) s[i] = s[i] * decay + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
    }

    private static void relax(double[] s, double[] x, double decay, double into, double risingDecay, int size) {
        for (int i = 0; i < size; i++) {
            s[i] = s[i] * decay + x[i] * into + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
            x[i] = x[i] * risingDecay + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
        }
    }
}
