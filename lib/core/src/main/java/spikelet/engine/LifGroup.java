package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import spikelet.Dimension;
import spikelet.Lif;
import spikelet.PopulationSpec;
import spikelet.Quantity;
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
    private final double[] next;
    /** The total conductance in units of the leak; null, as the next three, if no conductance synapse arrives here. */
    private final double[] conductance;

    private final double[] phi;
    private final double[] half;
    private final double[] beyond;
    private final double[] hold;
    private final double[] keep;
    private final double[] base;
    private final double[] rate;
    private final double[] resistance;
    private final double[] rest;
    private final double[] threshold;
    /**
     * The threshold and a hair more (1e-15 V at usual parameters): a neuron that only approaches its threshold must not be rounded onto
     * it. Rounding lets v settle within ulp / (1 - keep) of its limit.
     */
    private final double[] unreachable;

    private final double[] reset;
    private final double[] refractory;

    private Runnable[] passes;
    private long now;

    /** What a synaptic state adds to v in a step, per unit (exact), state by state; for conductances the resistance. */
    private final List<double[]> gains = new ArrayList<>();
    /** The same of its rising part; null where a spike makes it jump. */
    private final List<double[]> risingGains = new ArrayList<>();

    private final double[] means;

    LifGroup(PopulationSpec spec, Map<String, Synapse> synapses, CurrentInput currents, long seed, double dt) {
        super(spec, synapses, currents, seed, dt);
        var model = (Lif) spec.model();
        var tau = draw(model.tau(), "tau");
        resistance = draw(model.resistance(), "R");
        rest = draw(model.rest(), "rest");
        threshold = draw(model.threshold(), "threshold");
        reset = model.reset().equals(model.rest()) ? rest : draw(model.reset(), "reset");
        refractory = draw(model.refractory(), "refractory");
        v = new double[size];
        next = new double[size];
        hold = new double[size];
        keep = new double[size];
        unreachable = new double[size];
        base = new double[size];
        rate = new double[size];
        for (int i = 0; i < size; i++) {
            checkNeuron(i, tau[i]);
            keep[i] = Propagator.decay(dt, tau[i]);
            unreachable[i] = threshold[i] + 4 * Math.ulp(threshold[i]) / (1 - keep[i]);
            rate[i] = dt / tau[i];
            refractory[i] /= dt;
        }
        boolean conducts = conducts();
        conductance = conducts ? new double[size] : null;
        phi = conducts ? new double[size] : null;
        half = conducts ? new double[size] : null;
        beyond = conducts ? new double[size] : null;
        means = conducts ? new double[size] : null;
        for (var c : this.synapses) {
            var gain = new double[size];
            for (int i = 0; i < size; i++) gain[i] = gain(c.synapse, tau[i], resistance[i]);
            gains.add(gain);
            risingGains.add(c.rising == null ? null : risingGain(c, tau));
        }
        reset();
    }

    /** A drawn parameter may be impossible although its distribution is not. */
    private void checkNeuron(int i, double tau) {
        boolean impossible = !(tau > 0) || !(resistance[i] > 0) || !(refractory[i] >= 0) || !(reset[i] < threshold[i]);
        if (!impossible) return;
        throw new IllegalArgumentException(
                "population '%s', neuron %d: tau %s, R %s, refractory %s, reset %s, threshold %s cannot be; clip the distributions: .clip(low, high)"
                        .formatted(
                                name,
                                i,
                                Quantity.format(tau, Dimension.TIME),
                                Quantity.format(resistance[i], Dimension.RESISTANCE),
                                Quantity.format(refractory[i], Dimension.TIME),
                                Quantity.format(reset[i], Dimension.VOLTAGE),
                                Quantity.format(threshold[i], Dimension.VOLTAGE)));
    }

    private double[] risingGain(SynapticState s, double[] tau) {
        var gain = new double[size];
        boolean current = s.synapse.kind() == Synapse.Kind.CURRENT;
        double response = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || tau[i] != tau[i - 1]) response = s.response(dt, tau[i]);
            gain[i] = response * (current ? resistance[i] : 1);
        }
        return gain;
    }

    private double gain(StockSynapse synapse, double tau, double resistance) {
        boolean averaged = conductance != null;
        return switch (synapse.kind()) {
            case CONDUCTANCE -> resistance;
            case CURRENT -> resistance * (averaged ? 1 : Propagator.response(dt, tau, synapse.tau()));
            default -> averaged ? 1 : Propagator.response(dt, tau, synapse.tau());
        };
    }

    @Override
    void reset() {
        initialise(v, "v", rest);
        Arrays.fill(hold, 0);
        super.reset();
    }

    @Override
    void visit(State state) {
        state.array("v", v);
        state.array("hold", hold);
        super.visit(state);
    }

    @Override
    void currentsChanged() {
        var current = currents.current;
        if (conductance != null) {
            for (int i = 0; i < size; i++) base[i] = rest[i] + resistance[i] * current[i];
        } else {
            for (int i = 0; i < size; i++) base[i] = (rest[i] + resistance[i] * current[i]) * (1 - keep[i]);
        }
    }

    /**
     * Runs one short loop after the other. They are called through an interface of many implementations, which HotSpot does not
     * inline: compiled together in one large method they took 0.58 or 1.03 s for ten seconds of CUBA, from one start of the virtual
     * machine to the next, as the compiler pleased.
     */
    @Override
    void update(long step) {
        now = step;
        if (passes == null) passes = passes();
        for (var pass : passes) pass.run();
    }

    private Runnable[] passes() {
        var loops = new ArrayList<Runnable>();
        if (conductance == null) loops.add(() -> relax(next, v, keep, base, size));
        else loops.add(this::close);
        for (int k = 0; k < synapses.size(); k++) loops.add(pass(synapses.get(k), gains.get(k), risingGains.get(k)));
        if (open != null) loops.add(() -> open(next, conductance, open, pull, resistance, size));
        if (conductance != null) {
            loops.add(() -> multiply(phi, rate, conductance, size));
            loops.add(() -> Phi.of(phi, half, beyond, size));
            loops.add(() -> relaxTo(next, v, conductance, rate, phi, size));
        }
        if (jumps != null) loops.add(() -> jumps.drainInto(next, now));
        loops.add(() -> mask(v, next, reset, hold, size));
        loops.add(() -> scan(now));
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

    /**
     * v = next, or the reset while the neuron is refractory; hold counts the steps to go and may be a fraction: the part of a step that
     * is free moves v by that part. Leaves the old v in next.
     */
    private static void mask(double[] v, double[] next, double[] reset, double[] hold, int size) {
        for (int i = 0; i < size; i++) {
            double old = v[i];
            double free = 1 - Math.min(hold[i], 1);
            v[i] = free * next[i] + (1 - free) * reset[i];
            hold[i] = Math.max(hold[i] - 1, 0);
            next[i] = old;
        }
    }

    private void scan(long step) {
        fired.count = 0;
        var limit = jumps != null ? threshold : unreachable;
        for (int i = 0; i < size; i++) if (!(v[i] < limit[i])) fire(i, step);
        if (step % STEPS_BETWEEN_CHECKS == 0) checkBelow(step);
    }

    /** Towards minus infinity no threshold is in the way. */
    private void checkBelow(long step) {
        for (int i = 0; i < size; i++) if (!(v[i] > -ABSURD)) throw blownUp(i, step);
    }

    /** Comes here for NaN too: no comparison holds for it. */
    private void fire(int i, long step) {
        if (!(v[i] < ABSURD)) throw blownUp(i, step);
        hold[i] = jumps != null ? Math.rint(refractory[i]) : refractory[i] - (1 - crossing(i));
        v[i] = reset[i];
        fired.add(i);
    }

    /**
     * The part of the step after which v crossed the threshold, by linear interpolation; refractoriness is counted from there, so
     * that rates are of second order in dt although spikes are reported on the grid. Not where delta synapses lift v at grid points.
     */
    private double crossing(int i) {
        double rise = v[i] - next[i];
        if (!(rise > 0)) return 1;
        return Math.min(1, Math.max(0, (threshold[i] - next[i]) / rise));
    }

    private IllegalStateException blownUp(int i, long step) {
        return new IllegalStateException(
                "population '%s', neuron %d: v became %s at %s; look for a weight or current that is far too large"
                        .formatted(name, i, v[i], Quantity.format((step + 1) * dt, Dimension.TIME)));
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
        return resistance[i];
    }
}
