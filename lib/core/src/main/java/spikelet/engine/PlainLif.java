package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spikelet.Lif;
import spikelet.PopulationSpec;
import spikelet.StockSynapse;
import spikelet.Synapse;

/**
 * Leaky integrate-and-fire neurons that are all alike and whose synapses jump and decay, as in most published networks. What the general
 * case holds in arrays are numbers here, and several passes are one. Synaptic states lie in the rows of the part, where what arrives is
 * added to them directly; v lies in one too, since JDK 17 vectorises a loop only if all its arrays have the same index.
 *
 * <p>A step of CUBA's neurons takes 0.35 ns instead of the general case's 1.0, and what arrives needs no pass of its own.
 */
final class PlainLif extends LifGroup {
    private final Part part;
    private final int begin;
    private final int end;
    private final double keep;
    private final double base;
    private final double rate;
    private final boolean conducts;
    private final Runnable[] passes;
    private long now;

    PlainLif(
            PopulationSpec spec,
            Map<String, Synapse> synapses,
            CurrentInput currents,
            Setting setting,
            LifParameters p) {
        super(
                spec,
                synapses,
                currents,
                setting,
                p,
                setting.part().place(setting.slice().size()));
        part = setting.part();
        begin = begin();
        end = begin + size;
        keep = p.keep[0];
        base = p.base[0];
        rate = p.rate[0];
        conducts = conducts();
        passes = (conducts ? relaxing() : driven()).toArray(Runnable[]::new);
    }

    /** Whether neurons are of this sort. */
    static boolean fits(Lif model, Map<String, Synapse> kinetics, boolean coupled) {
        if (coupled || !LifParameters.areEqual(model)) return false;
        int conductances = 0;
        int others = 0;
        for (var synapse : kinetics.values()) {
            if (!(synapse instanceof StockSynapse s) || s.rise() > 0 || s.magnesium() > 0) return false;
            if (s.kind() == Synapse.Kind.CONDUCTANCE) conductances++;
            else others++;
        }
        return conductances == 0 || conductances <= 2 && others == 0;
    }

    @Override
    double[] potentials() {
        return part.potentials.sums();
    }

    /** Calls the passes through an interface, as {@link GeneralLif} does. */
    @Override
    void integrate(long step) {
        now = step;
        for (var pass : passes) pass.run();
        if (jumps != null) jumps.addLater(potentials(), begin, step, 1);
    }

    private List<Runnable> driven() {
        var loops = new ArrayList<Runnable>();
        int fused = 0;
        if (!currents.isEmpty()) loops.add(() -> relax(potentials(), keep, part.drives.sums(), begin, end));
        else if (synapses.isEmpty()) loops.add(this::relax);
        else fused = Math.min(2, synapses.size());
        if (fused == 1) loops.add(relaxWith(synapses.get(0), gain(0)));
        if (fused == 2) loops.add(relaxWith(synapses.get(0), gain(0), synapses.get(1), gain(1)));
        for (int k = fused; k < synapses.size(); k++) loops.add(drive(synapses.get(k), gain(k)));
        if (!currents.isEmpty() || !synapses.isEmpty()) loops.add(this::jump);
        return loops;
    }

    private double gain(int synapse) {
        return p.gains.get(synapse)[0];
    }

    private List<Runnable> relaxing() {
        var first = synapses.get(0);
        var second = synapses.get(synapses.size() - 1);
        boolean single = synapses.size() == 1;
        double q = Phi.QUARTER;
        double a = rate * gain(0) * first.mean;
        double b = rate * second.mean * gain(synapses.size() - 1);
        double toA = a * first.synapse.reversal();
        double toB = b * second.synapse.reversal();
        var loops = new ArrayList<Runnable>();
        loops.add(() -> {
            double[] y = part.relaxed.sums();
            if (single) total(y, first.values(), q * rate, q * a, begin, end);
            else total(y, first.values(), second.values(), q * rate, q * a, q * b, begin, end);
        });
        loops.add(() -> Phi.of(part.relaxed.sums(), part.work.sums(), begin, end));
        loops.add(() -> {
            double[] v = potentials();
            double[] phi = part.relaxed.sums();
            double[] s = first.values();
            if (single) relaxTo(v, phi, s, rate * base, rate, a, toA, first.decay, begin, end);
            else
                relaxTo(
                        v,
                        phi,
                        s,
                        second.values(),
                        rate * base,
                        rate,
                        a,
                        toA,
                        b,
                        toB,
                        first.decay,
                        second.decay,
                        begin,
                        end);
        });
        if (!currents.isEmpty())
            loops.add(() -> push(potentials(), part.drives.sums(), part.relaxed.sums(), begin, end));
        loops.add(this::jump);
        return loops;
    }

    private void relax() {
        double[] v = potentials();
        if (jumps != null && jumps.takes(now)) relaxAndTake(v, jumps.sums(), keep, base, begin, end);
        else relax(v, keep, base, begin, end);
    }

    private void jump() {
        if (jumps != null && jumps.takes(now)) take(potentials(), jumps.sums(), begin, end);
    }

    private Runnable relaxWith(SynapticState s, double gain) {
        return () -> relax(potentials(), s.values(), keep, base, gain, s.decay, begin, end);
    }

    private Runnable relaxWith(SynapticState s, double gainS, SynapticState t, double gainT) {
        return () ->
                relax(potentials(), s.values(), t.values(), keep, base, gainS, gainT, s.decay, t.decay, begin, end);
    }

    private Runnable drive(SynapticState s, double gain) {
        return () -> drive(potentials(), s.values(), gain, s.decay, begin, end);
    }

    private static void relax(double[] v, double keep, double base, int from, int to) {
        for (int i = from; i < to; i++) v[i] = v[i] * keep + base;
    }

    private static void relax(double[] v, double keep, double[] base, int from, int to) {
        for (int i = from; i < to; i++) v[i] = v[i] * keep + base[i];
    }

    private static void relaxAndTake(double[] v, double[] jumps, double keep, double base, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = v[i] * keep + base + jumps[i];
            jumps[i] = 0;
        }
    }

    private static void take(double[] v, double[] jumps, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] += jumps[i];
            jumps[i] = 0;
        }
    }

    private static void relax(
            double[] v, double[] s, double keep, double base, double gain, double decay, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = s[i];
            v[i] = v[i] * keep + base + x * gain;
            s[i] = x * decay;
        }
    }

    private static void relax(
            double[] v,
            double[] s,
            double[] t,
            double keep,
            double base,
            double gainS,
            double gainT,
            double decayS,
            double decayT,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double x = s[i];
            double y = t[i];
            v[i] = v[i] * keep + base + x * gainS + y * gainT;
            s[i] = x * decayS;
            t[i] = y * decayT;
        }
    }

    private static void drive(double[] v, double[] s, double gain, double decay, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = s[i];
            v[i] += x * gain;
            s[i] = x * decay;
        }
    }

    private static void total(double[] y, double[] s, double rate, double a, int from, int to) {
        for (int i = from; i < to; i++) y[i] = rate + s[i] * a;
    }

    private static void total(double[] y, double[] s, double[] t, double rate, double a, double b, int from, int to) {
        for (int i = from; i < to; i++) y[i] = rate + s[i] * a + t[i] * b;
    }

    private static void push(double[] v, double[] drive, double[] phi, int from, int to) {
        for (int i = from; i < to; i++) v[i] += drive[i] * phi[i];
    }

    private static void relaxTo(
            double[] v,
            double[] phi,
            double[] s,
            double base,
            double rate,
            double a,
            double toA,
            double decay,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double x = s[i];
            v[i] += (base + x * toA - v[i] * (rate + x * a)) * phi[i];
            s[i] = x * decay;
        }
    }

    private static void relaxTo(
            double[] v,
            double[] phi,
            double[] s,
            double[] t,
            double base,
            double rate,
            double a,
            double toA,
            double b,
            double toB,
            double decayS,
            double decayT,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double x = s[i];
            double y = t[i];
            v[i] += (base + x * toA + y * toB - v[i] * (rate + x * a + y * b)) * phi[i];
            s[i] = x * decayS;
            t[i] = y * decayT;
        }
    }

    @Override
    int crossing(double[] v, int from) {
        return crossing(v, jumps != null ? p.threshold[0] : p.unreachable[0], begin + from, end) - begin;
    }

    private static int crossing(double[] v, double limit, int from, int to) {
        int i = from;
        while (i < to && v[i] < limit) i++;
        return i;
    }

    @Override
    void flush() {
        flush(potentials(), begin, end);
        for (var s : synapses) flush(s.values(), begin, end);
    }

    private static void flush(double[] x, int from, int to) {
        for (int i = from; i < to; i++) x[i] = x[i] + FLUSH - FLUSH;
    }

    @Override
    void currentsChanged() {
        if (currents.isEmpty()) return;
        double[] drives = part.drives.sums();
        for (int i = 0; i < size; i++) {
            double pulled = p.resistance[0] * currents.current[i];
            drives[begin + i] = conducts ? rate * pulled : (p.rest[0] + pulled) * (1 - keep);
        }
    }
}
