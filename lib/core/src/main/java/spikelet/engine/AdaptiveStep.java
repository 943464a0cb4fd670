package spikelet.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Moves neurons over a time step of the network, each by steps of its own size, which it keeps from one time step to the next. Where
 * the condition of a spike begins to hold is found by bisection on the interpolant; there the neuron is reset and its refractory time
 * begins.
 */
final class AdaptiveStep {
    /** By which a state is changed to see how much its slopes depend on it. */
    private static final double RELATIVE = 0x1p-10;
    /** A step is looked at in so many places: a condition that holds for less than that part of a step may be missed. */
    private static final int LOOKS = 4;
    /** 2^-44 of a step. */
    private static final int HALVINGS = 44;
    /** Times that differ by less than this part of dt are the same. */
    private static final double SAME = 1e-12;
    /** The method is stable up to this product of step and steepness. */
    private static final double STIFF = 3.25;

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_SPIKES = 100;

    private final AdaptiveFailure failure;
    private final StepControl control;
    /** Whether the model has no reset, so that it fires when its condition begins to hold. */
    private final boolean edge;

    private final double dt;
    private final NeuronEquations equations;
    private final DormandPrince solver;
    private final double[] x;
    private final double[] inside;
    private final double[] changed;
    private final boolean[] above;
    /** How much longer each neuron is refractory, in second. */
    private final double[] held;

    private double start;

    AdaptiveStep(
            String population,
            int from,
            List<String> variables,
            NeuronKernel kernel,
            double[][] p,
            int size,
            double dt,
            double tolerance,
            boolean edge) {
        failure = new AdaptiveFailure(population, from, variables);
        control = new StepControl(tolerance, variables.size(), size);
        this.edge = edge;
        this.dt = dt;
        equations = new NeuronEquations(kernel, p, dt);
        solver = new DormandPrince(equations, variables.size());
        x = solver.x;
        inside = new double[x.length];
        changed = new double[x.length];
        above = new boolean[size];
        held = new double[size];
    }

    /** Back to time zero. */
    void reset() {
        control.reset();
        Arrays.fill(above, false);
        Arrays.fill(held, 0);
    }

    void visit(State state) {
        control.visit(state);
        state.array("above", above);
        state.array("held", held);
    }

    /**
     * Moves a neuron to the end of the time step.
     *
     * @param state state variables of all neurons
     * @param t time at the beginning in second
     * @param lift what delta synapses add to the first variable at the end, unless it is held
     * @param refractory in second
     * @return how many times the neuron fires
     */
    int advance(int i, double[][] state, double drive, double conductance, double t, double lift, double refractory) {
        load(i, state, drive, conductance, t);
        int spikes = move(i, refractory);
        if (spikes > MOST_SPIKES) throw failure.tooManySpikes(i, start, MOST_SPIKES, dt);
        if (lift != 0 && !isHeld(i, dt)) {
            x[0] += lift;
            if (begins(i, dt)) {
                spikes++;
                fire(i, dt, refractory);
            }
        }
        store(i, state);
        return spikes;
    }

    /**
     * Does a time step again in which another method let a neuron fire: where the upstroke runs away, one step from below threshold
     * to far beyond says neither when the crossing was nor what the other variables were by then.
     *
     * @param before state variables at the beginning of the time step; the neuron was not refractory then
     * @param state receives the state at its end
     * @return how many times the neuron fires; if it does not, or its reset leaves it above threshold, where it fires once a time step,
     *     none: the state is left as it is
     */
    int repeat(
            int i, double[][] before, double[][] state, double drive, double conductance, double t, double refractory) {
        held[i] = 0;
        load(i, before, drive, conductance, t);
        int spikes = move(i, refractory);
        if (spikes > MOST_SPIKES) return 0;
        if (spikes > 0) store(i, state);
        return spikes;
    }

    /** How much longer a neuron is refractory, in second. */
    double held(int i) {
        return held[i];
    }

    private void load(int i, double[][] state, double drive, double conductance, double t) {
        equations.select(i, drive, conductance, t);
        start = t;
        for (int k = 0; k < x.length; k++) x[k] = state[k][i];
    }

    private void store(int i, double[][] state) {
        held[i] = Math.max(0, held[i] - dt);
        for (int k = 0; k < x.length; k++) {
            state[k][i] = x[k] + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
            if (!Double.isFinite(x[k])) throw failure.ranAway(i, k, x[k], start + dt);
        }
    }

    /** From the beginning of the time step to its end; gives up where the neuron fires for ever. */
    private int move(int i, double refractory) {
        double time = 0;
        int spikes = 0;
        boolean known = false;
        for (int steps = 0; ; steps++) {
            equations.hold(isHeld(i, time));
            boolean fired = begins(i, time);
            if (fired) {
                if (++spikes > MOST_SPIKES) return spikes;
                fire(i, time, refractory);
            }
            if (time >= dt * (1 - SAME)) return spikes;
            if (steps > MOST_STEPS)
                throw failure.tooManySteps(i, control.worst, start + time, MOST_STEPS, dt, isStiff());
            if (fired || !known) restart(i, time, fired);
            double end = isHeld(i, time) ? Math.min(held[i], dt) : dt;
            double moved = step(i, time, end - time);
            known = moved > 0;
            time = moved > 0 && end - time - moved <= SAME * dt ? end : time + Math.abs(moved);
            // The slope of a variable that is let go is not the last stage's.
            if (time == held[i]) known = false;
        }
    }

    private void fire(int i, double time, double refractory) {
        equations.reset(x, time);
        held[i] = time + refractory;
        equations.hold(isHeld(i, time));
    }

    private boolean isHeld(int i, double time) {
        return held[i] > time + SAME * dt;
    }

    private boolean isStiff() {
        return solver.stiffness() > STIFF;
    }

    private boolean begins(int i, double time) {
        boolean now = equations.holds(x, time);
        if (!edge) return now && !isHeld(i, time);
        boolean begins = now && !above[i];
        above[i] = now;
        return begins;
    }

    /** Takes the slopes anew, and a size that suits them. */
    private void restart(int i, double time, boolean fired) {
        double[] slope = solver.begin(time);
        if (control.size(i) == 0 || fired) {
            for (int k = 0; k < x.length; k++) inside[k] = x[k] * (1 + RELATIVE);
            equations.slopes(inside, time, changed);
            control.note(i, slope, changed, RELATIVE);
        }
        control.note(i, x);
        control.restart(i, slope, dt);
    }

    /** Takes a step of at most the given length; what it moved, negative if it ends where a condition begins to hold. */
    private double step(int i, double time, double length) {
        for (boolean again = false; ; again = true) {
            double h = control.size(i) * 1.1 >= length ? length : control.size(i);
            solver.attempt(time, h);
            double e = control.error(i, h, solver.next, solver.error);
            if (h < dt * 1e-30) throw failure.ranAway(i, control.worst, solver.next[control.worst], start + time);
            if (!(e <= 1)) {
                control.shrink(i, h, e);
                continue;
            }
            control.grow(i, h, e, again);
            double crossing = crossing(i, time, h);
            if (crossing < 0) {
                solver.accept();
                control.note(i, x);
                return h;
            }
            if (crossing < 1) solver.interpolate(crossing, inside);
            System.arraycopy(crossing < 1 ? inside : solver.next, 0, x, 0, x.length);
            return -crossing * h;
        }
    }

    /** The part of the step after which a condition begins to hold; -1 if it does not. */
    private double crossing(int i, double time, double h) {
        double low = 0;
        for (int look = 1; look <= LOOKS; look++) {
            double part = (double) look / LOOKS;
            boolean now = holdsAfter(part, time, h);
            boolean fires = edge ? !above[i] : !isHeld(i, time);
            if (!now) above[i] = false;
            else if (fires) return between(low, part, time, h);
            low = part;
        }
        return -1;
    }

    private double between(double low, double high, double time, double h) {
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (holdsAfter(middle, time, h)) high = middle;
            else low = middle;
        }
        return high;
    }

    private boolean holdsAfter(double part, double time, double h) {
        if (part == 1) return equations.holds(solver.next, time + h);
        solver.interpolate(part, inside);
        return equations.holds(inside, time + part * h);
    }
}
