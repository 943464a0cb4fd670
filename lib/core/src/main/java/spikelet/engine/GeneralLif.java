package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import spikelet.PopulationSpec;
import spikelet.Receptor;
import spikelet.StockSynapse;
import spikelet.Synapse;

/** Leaky integrate-and-fire neurons that differ, or have inputs of any kind. */
final class GeneralLif extends LifGroup {
    private final double[] v;
    /** v at the beginning of the step. */
    private final double[] before;
    /** Where v is going, and the total conductance in units of the leak; null, as the next two, if no conductance is open here. */
    private final double[] drive;

    private final double[] conductance;
    private final double[] phi;
    private final double[] means;
    private final double[] base;
    private final Runnable[] passes;
    private long now;

    GeneralLif(
            PopulationSpec spec,
            Map<String, Synapse> synapses,
            CurrentInput currents,
            Setting setting,
            LifParameters p) {
        super(spec, synapses, currents, setting, p, -1);
        v = new double[size];
        before = scratch.array(0, size);
        boolean conducts = conducts();
        base = currents.isEmpty() ? p.base : new double[size];
        drive = conducts ? scratch.array(1, size) : null;
        conductance = conducts ? scratch.array(2, size) : null;
        phi = conducts ? scratch.array(3, size) : null;
        means = conducts ? scratch.array(4, size) : null;
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
    double[] potentials() {
        return v;
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
    void integrate(long step) {
        now = step;
        System.arraycopy(v, 0, before, 0, size);
        for (var pass : passes) pass.run();
    }

    private Runnable[] passes() {
        var loops = new ArrayList<Runnable>();
        if (conductance == null) loops.add(() -> relax(v, p.keep, base, size));
        else loops.add(this::close);
        for (int k = 0; k < synapses.size(); k++)
            loops.add(pass(synapses.get(k), p.gains.get(k), p.risingGains.get(k)));
        if (open != null) loops.add(() -> open(drive, conductance, open, pull, p.resistance, size));
        if (conductance != null) {
            loops.add(() -> multiply(phi, p.rate, conductance, Phi.QUARTER, size));
            loops.add(() -> Phi.of(phi, means, size));
            loops.add(() -> relaxTo(v, drive, conductance, p.rate, phi, size));
        }
        loops.add(() -> {
            if (jumps != null) jumps.drainInto(v, now);
        });
        return loops.toArray(Runnable[]::new);
    }

    private Runnable pass(SynapticState s, double[] gain, double[] risingGain) {
        if (conductance == null && s.rising == null) return () -> drive(v, s.state, gain, s.decay, size);
        if (conductance == null) {
            return () -> {
                add(v, s.state, gain, size);
                add(v, s.rising, risingGain, size);
                s.advance();
            };
        }
        if (!s.isConductance()) {
            return () -> {
                s.meanInto(means);
                add(drive, means, gain, size);
                s.advance();
            };
        }
        double reversal = s.synapse.reversal();
        if (s.rising == null && !s.isBlocked())
            return () -> open(drive, conductance, s.state, gain, s.mean, reversal, s.decay, size);
        return () -> {
            conductanceInto(means, s);
            open(drive, conductance, means, gain, reversal, size);
            s.advance();
        };
    }

    /** Only the leak is open. */
    private void close() {
        Arrays.fill(conductance, 1);
        System.arraycopy(base, 0, drive, 0, size);
    }

    private static void relax(double[] v, double[] keep, double[] base, int size) {
        for (int i = 0; i < size; i++) v[i] = v[i] * keep[i] + base[i] + FLUSH - FLUSH;
    }

    private static void drive(double[] v, double[] state, double[] gain, double decay, int size) {
        for (int i = 0; i < size; i++) {
            double s = state[i];
            v[i] += s * gain[i];
            state[i] = s * decay + FLUSH - FLUSH;
        }
    }

    private static void add(double[] v, double[] state, double[] gain, int size) {
        for (int i = 0; i < size; i++) v[i] += state[i] * gain[i];
    }

    private static void open(
            double[] drive,
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
            drive[i] += g * reversal;
            state[i] = state[i] * decay + FLUSH - FLUSH;
        }
    }

    private static void open(
            double[] drive, double[] total, double[] mean, double[] resistance, double reversal, int size) {
        for (int i = 0; i < size; i++) {
            double g = mean[i] * resistance[i];
            total[i] += g;
            drive[i] += g * reversal;
        }
    }

    private static void open(double[] drive, double[] total, double[] g, double[] pull, double[] resistance, int size) {
        for (int i = 0; i < size; i++) {
            total[i] += g[i] * resistance[i];
            drive[i] += pull[i] * resistance[i];
        }
    }

    private static void multiply(double[] product, double[] a, double[] b, double factor, int size) {
        for (int i = 0; i < size; i++) product[i] = a[i] * b[i] * factor;
    }

    private static void relaxTo(double[] v, double[] drive, double[] total, double[] rate, double[] phi, int size) {
        for (int i = 0; i < size; i++) v[i] += (drive[i] - v[i] * total[i]) * rate[i] * phi[i];
    }

    @Override
    double before(int i, double reached) {
        return before[i];
    }

    @Override
    int crossing(double[] v, int from) {
        return crossing(v, jumps != null ? p.threshold : p.unreachable, from, size);
    }

    private static int crossing(double[] v, double[] limit, int from, int size) {
        int i = from;
        while (i < size && v[i] < limit[i]) i++;
        return i;
    }
}
