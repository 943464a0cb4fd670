package spikelet.engine;

import java.util.Arrays;

/**
 * The resources of synapses with short-term plasticity, in closed form from spike to spike; see {@link spikelet.ShortTerm} for the
 * equations. Terminals have parameters of their own or share them.
 */
public final class Resources {
    private final double[] use;
    private final double[] recovery;
    private final double[] facilitation;
    private final double[] u;
    private final double[] x;

    /**
     * Terminals at rest.
     *
     * @param use part of the resources that a spike at rest uses; one value, or one per terminal, as the next two
     * @param recovery time constants in second
     * @param facilitation time constants in second
     * @param terminals their number
     */
    public Resources(double[] use, double[] recovery, double[] facilitation, int terminals) {
        this.use = use;
        this.recovery = recovery;
        this.facilitation = facilitation;
        u = new double[terminals];
        x = new double[terminals];
        reset();
    }

    void reset() {
        Arrays.fill(u, 0);
        Arrays.fill(x, 1);
    }

    void visit(State state) {
        state.array("u", u);
        state.array("x", x);
    }

    private static double of(double[] values, int terminal) {
        return values[values.length == 1 ? 0 : terminal];
    }

    private static double left(double interval, double tau) {
        return tau == 0 ? 0 : Fast.exp(-interval / tau);
    }

    /**
     * Raises the use at a spike.
     *
     * @param terminal which
     * @param interval since its last spike, in second; anything before the first
     * @return the part of the resources that this spike uses
     */
    public double facilitate(int terminal, double interval) {
        double rest = of(use, terminal);
        u[terminal] = rest + u[terminal] * (1 - rest) * left(interval, of(facilitation, terminal));
        return u[terminal];
    }

    /**
     * Lets the resources recover until a spike.
     *
     * @param terminal which
     * @param interval since its last spike, in second; anything before the first
     * @return the resources that this spike finds
     */
    public double recover(int terminal, double interval) {
        x[terminal] = 1 - (1 - x[terminal]) * left(interval, of(recovery, terminal));
        return x[terminal];
    }

    /**
     * Takes away what a spike uses.
     *
     * @param terminal which
     */
    public void deplete(int terminal) {
        x[terminal] -= u[terminal] * x[terminal];
    }

    /** What a spike brings, as a part of the weight. */
    double release(int terminal, double interval) {
        double brought = facilitate(terminal, interval) * recover(terminal, interval);
        deplete(terminal);
        return brought;
    }

    /** The probability that an empty release site was refilled since the last spike. */
    double refilled(int terminal, double interval) {
        return 1 - left(interval, of(recovery, terminal));
    }

    long bytes() {
        return 16L * u.length + 8L * (use.length + recovery.length + facilitation.length);
    }
}
