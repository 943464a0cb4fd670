package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import spikelet.Dimension;
import spikelet.PopulationSpec;
import spikelet.Quantity;
import spikelet.Receptor;
import spikelet.StockSynapse;
import spikelet.Synapse;

/**
 * Leaky integrate-and-fire neurons: structure of arrays, one small loop per concern so that each is vectorised.
 *
 * <p>Refractoriness is a mask, not a branch; only the scan for spikes branches, rarely taken.
 */
final class LifGroup extends NeuronGroup {
    /** In volt. */
    private static final double ABSURD = 1e6;

    private static final int STEPS_BETWEEN_CHECKS = 64;

    final double[] v;
    /** Where v is going; v itself is left until it is known who fires. */
    private final double[] next;
    /** The total conductance in units of the leak; null, as the next four, if no conductance synapse arrives here. */
    private final double[] conductance;

    private final double[] phi;
    private final double[] half;
    private final double[] beyond;
    private final double[] means;
    /** Steps to go until a neuron is free again, perhaps with a fraction; zero for all who are free. */
    private final double[] hold;
    /** Who is not free. */
    private final int[] held;

    private int heldCount;
    private final LifParameters p;
    private final double[] base;
    private final Runnable[] passes;
    private long now;

    LifGroup(
            PopulationSpec spec,
            Map<String, Synapse> synapses,
            CurrentInput currents,
            Setting setting,
            LifParameters p) {
        super(spec, synapses, currents, setting);
        this.p = p;
        v = new double[size];
        hold = new double[size];
        held = new int[size];
        next = scratch.array(0, size);
        boolean conducts = conducts();
        base = currents.isEmpty() ? p.base : new double[size];
        conductance = conducts ? scratch.array(1, size) : null;
        phi = conducts ? scratch.array(2, size) : null;
        half = conducts ? scratch.array(3, size) : null;
        beyond = conducts ? scratch.array(4, size) : null;
        means = conducts ? scratch.array(5, size) : null;
        passes = passes();
        reset();
    }

    /** Whether neurons with such inputs have a conductance beside their leak. */
    static boolean conducts(Map<String, Synapse> kinetics, CurrentInput currents) {
        return currents.coupled
                || kinetics.values().stream()
                        .anyMatch(s -> s instanceof Receptor
                                || (s instanceof StockSynapse stock && stock.kind() == Synapse.Kind.CONDUCTANCE));
    }

    @Override
    void reset() {
        initialise(v, "v", p.rest);
        Arrays.fill(hold, 0);
        heldCount = 0;
        super.reset();
    }

    @Override
    void visit(State state) {
        state.array("v", v);
        state.array("hold", hold);
        heldCount = 0;
        for (int i = 0; i < size; i++) if (hold[i] != 0) held[heldCount++] = i;
        super.visit(state);
    }

    @Override
    void currentsChanged() {
        if (!currents.isEmpty()) p.baseInto(base, currents.current, size);
    }

    /**
     * Runs one short loop after the other. They are called through an interface of many implementations, which HotSpot does not
     * inline: compiled together in one large method they took 0.58 or 1.03 s for ten seconds of CUBA, from one start of the virtual
     * machine to the next, as the compiler pleased.
     */
    @Override
    void update(long step) {
        now = step;
        for (var pass : passes) pass.run();
    }

    private Runnable[] passes() {
        var loops = new ArrayList<Runnable>();
        if (conductance == null) loops.add(() -> relax(next, v, p.keep, base, size));
        else loops.add(this::close);
        for (int k = 0; k < synapses.size(); k++)
            loops.add(pass(synapses.get(k), p.gains.get(k), p.risingGains.get(k)));
        if (open != null) loops.add(() -> open(next, conductance, open, pull, p.resistance, size));
        if (conductance != null) {
            loops.add(() -> multiply(phi, p.rate, conductance, size));
            loops.add(() -> Phi.of(phi, half, beyond, size));
            loops.add(() -> relaxTo(next, v, conductance, p.rate, phi, size));
        }
        loops.add(this::settle);
        return loops.toArray(Runnable[]::new);
    }

    private Runnable pass(SynapticState s, double[] gain, double[] risingGain) {
        if (conductance == null && s.rising == null) return () -> drive(next, s.state, gain, s.decay, size);
        if (conductance == null) {
            return () -> {
                add(next, s.state, gain, size);
                add(next, s.rising, risingGain, size);
                s.advance();
            };
        }
        if (!s.isConductance()) {
            return () -> {
                s.meanInto(means);
                add(next, means, gain, size);
                s.advance();
            };
        }
        double reversal = s.synapse.reversal();
        if (s.rising == null && !s.isBlocked())
            return () -> open(next, conductance, s.state, gain, s.mean, reversal, s.decay, size);
        return () -> {
            conductanceInto(means, s);
            open(next, conductance, means, gain, reversal, size);
            s.advance();
        };
    }

    /** Only the leak is open. */
    private void close() {
        Arrays.fill(conductance, 1);
        System.arraycopy(base, 0, next, 0, size);
    }

    private static void relax(double[] next, double[] v, double[] keep, double[] base, int size) {
        for (int i = 0; i < size; i++) next[i] = v[i] * keep[i] + base[i] + FLUSH - FLUSH;
    }

    private static void drive(double[] next, double[] state, double[] gain, double decay, int size) {
        for (int i = 0; i < size; i++) {
            double s = state[i];
            next[i] += s * gain[i];
            state[i] = s * decay + FLUSH - FLUSH;
        }
    }

    private static void add(double[] next, double[] state, double[] gain, int size) {
        for (int i = 0; i < size; i++) next[i] += state[i] * gain[i];
    }

    private static void open(
            double[] next,
            double[] total,
            double[] state,
            double[] resistance,
            double mean,
            double reversal,
            double decay,
            int size) {
        for (int i = 0; i < size; i++) {
            double g = state[i] * resistance[i] * mean;
            total[i] += g;
            next[i] += g * reversal;
            state[i] = state[i] * decay + FLUSH - FLUSH;
        }
    }

    private static void open(
            double[] next, double[] total, double[] mean, double[] resistance, double reversal, int size) {
        for (int i = 0; i < size; i++) {
            double g = mean[i] * resistance[i];
            total[i] += g;
            next[i] += g * reversal;
        }
    }

    private static void open(double[] next, double[] total, double[] g, double[] pull, double[] resistance, int size) {
        for (int i = 0; i < size; i++) {
            total[i] += g[i] * resistance[i];
            next[i] += pull[i] * resistance[i];
        }
    }

    private static void multiply(double[] product, double[] a, double[] b, int size) {
        for (int i = 0; i < size; i++) product[i] = a[i] * b[i];
    }

    private static void relaxTo(double[] next, double[] v, double[] total, double[] rate, double[] phi, int size) {
        for (int i = 0; i < size; i++) next[i] = v[i] + (next[i] - v[i] * total[i]) * rate[i] * phi[i];
    }

    private void settle() {
        if (jumps != null) jumps.drainInto(next, now);
        if (heldCount > 0) hold();
        fired.count = 0;
        scan(jumps != null ? p.threshold : p.unreachable);
        System.arraycopy(next, 0, v, 0, size);
        if (now % STEPS_BETWEEN_CHECKS == 0) checkBelow();
    }

    /** Keeps refractory neurons at their reset; the part of a step that is free moves v by that part. */
    private void hold() {
        int count = 0;
        for (int k = 0; k < heldCount; k++) {
            int i = held[k];
            double free = 1 - Math.min(hold[i], 1);
            next[i] = free * next[i] + (1 - free) * p.reset[i];
            hold[i] = Math.max(hold[i] - 1, 0);
            if (hold[i] > 0) held[count++] = i;
        }
        heldCount = count;
    }

    private void scan(double[] limit) {
        for (int i = crossing(next, limit, 0, size); i < size; i = crossing(next, limit, i + 1, size)) fire(i);
    }

    /** The first neuron from here on that is not below its limit. */
    private static int crossing(double[] next, double[] limit, int from, int size) {
        int i = from;
        while (i < size && next[i] < limit[i]) i++;
        return i;
    }

    /** Towards minus infinity no threshold is in the way. */
    private void checkBelow() {
        for (int i = 0; i < size; i++) if (!(v[i] > -ABSURD)) throw blownUp(i, v[i]);
    }

    /** Comes here for NaN too: no comparison holds for it. */
    private void fire(int i) {
        if (!(next[i] < ABSURD)) throw blownUp(i, next[i]);
        if (hold[i] == 0) held[heldCount++] = i;
        hold[i] = jumps != null ? Math.rint(p.refractory[i]) : p.refractory[i] - (1 - crossing(i));
        if (hold[i] == 0) heldCount--;
        next[i] = p.reset[i];
        fired.add(i);
    }

    /**
     * The part of the step after which v crossed the threshold, by linear interpolation; refractoriness is counted from there, so
     * that rates are of second order in dt although spikes are reported on the grid. Not where delta synapses lift v at grid points.
     */
    private double crossing(int i) {
        double rise = next[i] - v[i];
        if (!(rise > 0)) return 1;
        return Math.min(1, Math.max(0, (p.threshold[i] - v[i]) / rise));
    }

    private IllegalStateException blownUp(int i, double became) {
        return new IllegalStateException(
                "population '%s', neuron %d: v became %s at %s; look for a weight or current that is far too large"
                        .formatted(name, from + i, became, Quantity.format((now + 1) * dt, Dimension.TIME)));
    }

    @Override
    double state(String variable, int i) {
        return v[i];
    }

    @Override
    double potential(int i) {
        return v[i];
    }

    @Override
    double resistance(int i) {
        return p.resistance[i];
    }
}
