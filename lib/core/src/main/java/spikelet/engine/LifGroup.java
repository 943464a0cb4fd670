package spikelet.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import spikelet.Dimension;
import spikelet.PopulationSpec;
import spikelet.Quantity;
import spikelet.Synapse;

/**
 * Leaky integrate-and-fire neurons: structure of arrays, one small loop per concern so that each is vectorised.
 *
 * <p>All neurons are moved, those that are refractory too; they are put back afterwards, which costs less than a branch for each.
 */
abstract class LifGroup extends NeuronGroup {
    /** In volt. */
    private static final double ABSURD = 1e6;

    private static final int STEPS_BETWEEN_CHECKS = 64;

    final LifParameters p;
    /** When in steps a neuron is free again; zero for all who are free. */
    private final double[] freeFrom;
    /** Who is not free. */
    private final int[] held;

    private int heldCount;
    /** Who became free in this step. */
    private final int[] freed;

    private int freedCount;

    LifGroup(
            PopulationSpec spec,
            Map<String, Synapse> synapses,
            CurrentInput currents,
            Setting setting,
            LifParameters p,
            int place) {
        super(spec, synapses, currents, setting, place);
        this.p = p;
        freeFrom = new double[size];
        held = new int[size];
        freed = scratch.integers(size);
    }

    /** Where v stands, from {@link #begin} on. */
    abstract double[] potentials();

    /** Zero, or the place in the part's rows. */
    final int begin() {
        return Math.max(place, 0);
    }

    /** Moves v, and what acts on it, to the end of the step as if nobody fired. */
    abstract void integrate(long step);

    /** The first neuron from here on whose v is not below its threshold. */
    abstract int crossing(double[] v, int from);

    /** What v was at the beginning of the step in which it reached a value. */
    abstract double before(int i, double reached);

    /** Called now and then: numbers below 1e-308 are slow to compute with. */
    void flush() {
        // Most loops do it as they go.
    }

    @Override
    void reset() {
        initialise(potentials(), begin(), "v", p.rest);
        Arrays.fill(freeFrom, 0);
        heldCount = 0;
        super.reset();
    }

    @Override
    void visit(State state) {
        state.array("v", potentials(), begin(), size);
        state.array("freeFrom", freeFrom);
        heldCount = 0;
        for (int i = 0; i < size; i++) if (freeFrom[i] != 0) held[heldCount++] = i;
        super.visit(state);
    }

    @Override
    final void update(long step) {
        double[] v = potentials();
        int begin = begin();
        integrate(step);
        freedCount = 0;
        if (heldCount > 0) hold(v, begin, step);
        fired.count = 0;
        for (int i = crossing(v, 0); i < size; i = crossing(v, i + 1)) fire(v, begin, i, step);
        if (step % STEPS_BETWEEN_CHECKS != 0) return;
        flush();
        checkBelow(v, begin, step);
    }

    /** Keeps refractory neurons at their reset; the part of a step that is free moves v by that part. */
    private void hold(double[] v, int begin, long step) {
        int count = 0;
        for (int k = 0; k < heldCount; k++) {
            int i = held[k];
            double left = freeFrom[i] - step;
            v[begin + i] = left >= 1 ? p.reset[i] : (1 - left) * v[begin + i] + left * p.reset[i];
            if (left > 1) held[count++] = i;
            else free(i);
        }
        heldCount = count;
    }

    private void free(int i) {
        freeFrom[i] = 0;
        freed[freedCount++] = i;
    }

    /** Towards minus infinity no threshold is in the way. */
    private void checkBelow(double[] v, int begin, long step) {
        for (int i = 0; i < size; i++) if (!(v[begin + i] > -ABSURD)) throw blownUp(i, v[begin + i], step);
    }

    /** Comes here for NaN too: no comparison holds for it. */
    private void fire(double[] v, int begin, int i, long step) {
        double reached = v[begin + i];
        if (!(reached < ABSURD)) throw blownUp(i, reached, step);
        double hold = jumps != null ? Math.rint(p.refractory[i]) : p.refractory[i] - (1 - crossed(i, reached));
        if (hold != 0) {
            freeFrom[i] = step + 1 + hold;
            held[heldCount++] = i;
        }
        v[begin + i] = p.reset[i];
        fired.add(i);
    }

    /**
     * The part of the step after which v crossed the threshold, by linear interpolation; refractoriness is counted from there, so
     * that rates are of second order in dt although spikes are reported on the grid. Not where delta synapses lift v at grid points.
     */
    private double crossed(int i, double reached) {
        double before = wasFreed(i) ? p.reset[i] : before(i, reached);
        double rise = reached - before;
        if (!(rise > 0)) return 1;
        return Math.min(1, Math.max(0, (p.threshold[i] - before) / rise));
    }

    private boolean wasFreed(int i) {
        for (int k = 0; k < freedCount; k++) if (freed[k] == i) return true;
        return false;
    }

    private IllegalStateException blownUp(int i, double became, long step) {
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "population '%s', neuron %d: v became %s at %s; look for a weight or current that is far too large",
                name,
                from + i,
                became,
                Quantity.format((step + 1) * dt, Dimension.TIME)));
    }

    @Override
    final double state(String variable, int i) {
        return potential(i);
    }

    @Override
    final double potential(int i) {
        return potentials()[begin() + i];
    }

    @Override
    final double resistance(int i) {
        return p.resistance[i];
    }
}
