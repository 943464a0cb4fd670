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
    private final double[] gains;
    private final Runnable[] passes;
    private long now;

    PlainLif(
            PopulationSpec spec,
            Map<String, Synapse> kinetics,
            CurrentInput currents,
            Setting setting,
            LifParameters p) {
        super(
                spec,
                kinetics,
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
        gains = synapses.stream().mapToDouble(this::gain).toArray();
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
        if (fused == 1) loops.add(this::relaxWithOne);
        if (fused == 2) loops.add(this::relaxWithTwo);
        for (int k = fused; k < synapses.size(); k++) {
            var s = synapses.get(k);
            double gain = gains[k];
            loops.add(() -> add(potentials(), s.values(), s.unit() * gain, begin, end));
        }
        if (!currents.isEmpty() || !synapses.isEmpty()) loops.add(this::jump);
        return loops;
    }

    /** What a state adds to v in a step, per unit; for conductances what it adds to the rate at which v relaxes. */
    private double gain(SynapticState s) {
        double gain = p.gains.get(synapses.indexOf(s))[0];
        return conducts ? rate * gain * s.mean : gain;
    }

    private void relax() {
        double[] v = potentials();
        if (jumps != null && jumps.takes(now)) relaxAndTake(v, jumps.sums(), keep, base, begin, end);
        else relax(v, keep, base, begin, end);
    }

    private void relaxWithOne() {
        var s = synapses.get(0);
        relax(potentials(), s.values(), keep, base, s.unit() * gains[0], begin, end);
    }

    private void relaxWithTwo() {
        var s = synapses.get(0);
        var t = synapses.get(1);
        relax(potentials(), s.values(), t.values(), keep, base, s.unit() * gains[0], t.unit() * gains[1], begin, end);
    }

    private void jump() {
        if (jumps != null && jumps.takes(now)) take(potentials(), jumps.sums(), begin, end);
    }

    /** With conductances: the rates at which v relaxes, what follows for the step, and the step. */
    private List<Runnable> relaxing() {
        boolean one = synapses.size() == 1;
        var loops = new ArrayList<Runnable>();
        loops.add(one ? this::totalOfOne : this::totalOfTwo);
        loops.add(() -> Phi.divide(part.phi.sums(), part.rates.sums(), begin, end));
        loops.add(one ? this::moveWithOne : this::moveWithTwo);
        if (!currents.isEmpty()) loops.add(this::push);
        loops.add(this::jump);
        return loops;
    }

    private void totalOfOne() {
        var s = synapses.get(0);
        double a = Phi.QUARTER * s.unit() * gains[0];
        total(part.rates.sums(), part.phi.sums(), s.values(), Phi.QUARTER * rate, a, begin, end);
    }

    private void totalOfTwo() {
        var s = synapses.get(0);
        var t = synapses.get(1);
        double[] y = part.rates.sums();
        double a = Phi.QUARTER * s.unit() * gains[0];
        double b = Phi.QUARTER * t.unit() * gains[1];
        total(y, part.phi.sums(), s.values(), t.values(), Phi.QUARTER * rate, a, b, begin, end);
    }

    private void moveWithOne() {
        var s = synapses.get(0);
        double pull = s.unit() * gains[0] * s.synapse.reversal();
        relaxTo(potentials(), part.rates.sums(), part.phi.sums(), s.values(), rate * base, pull, begin, end);
    }

    private void moveWithTwo() {
        var s = synapses.get(0);
        var t = synapses.get(1);
        double[] v = potentials();
        double[] y = part.rates.sums();
        double a = s.unit() * gains[0] * s.synapse.reversal();
        double b = t.unit() * gains[1] * t.synapse.reversal();
        relaxTo(v, y, part.phi.sums(), s.values(), t.values(), rate * base, a, b, begin, end);
    }

    private void push() {
        push(potentials(), part.rates.sums(), part.phi.sums(), part.drives.sums(), begin, end);
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

    private static void relax(double[] v, double[] s, double keep, double base, double gain, int from, int to) {
        for (int i = from; i < to; i++) v[i] = v[i] * keep + base + s[i] * gain;
    }

    private static void relax(
            double[] v, double[] s, double[] t, double keep, double base, double a, double b, int from, int to) {
        for (int i = from; i < to; i++) v[i] = v[i] * keep + base + s[i] * a + t[i] * b;
    }

    private static void add(double[] v, double[] s, double gain, int from, int to) {
        for (int i = from; i < to; i++) v[i] += s[i] * gain;
    }

    private static void total(double[] y, double[] phi, double[] s, double rate, double a, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = rate + s[i] * a;
            y[i] = x;
            phi[i] = Phi.numerator(x);
        }
    }

    private static void total(
            double[] y, double[] phi, double[] s, double[] t, double rate, double a, double b, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = rate + s[i] * a + t[i] * b;
            y[i] = x;
            phi[i] = Phi.numerator(x);
        }
    }

    private static void relaxTo(
            double[] v, double[] y, double[] phi, double[] s, double base, double a, int from, int to) {
        for (int i = from; i < to; i++)
            v[i] += (base + s[i] * a - v[i] * (y[i] / Phi.QUARTER)) * Phi.doubledTwice(phi[i], y[i]);
    }

    private static void relaxTo(
            double[] v,
            double[] y,
            double[] phi,
            double[] s,
            double[] t,
            double base,
            double a,
            double b,
            int from,
            int to) {
        for (int i = from; i < to; i++)
            v[i] += (base + s[i] * a + t[i] * b - v[i] * (y[i] / Phi.QUARTER)) * Phi.doubledTwice(phi[i], y[i]);
    }

    private static void push(double[] v, double[] y, double[] phi, double[] drive, int from, int to) {
        for (int i = from; i < to; i++) v[i] += drive[i] * Phi.doubledTwice(phi[i], y[i]);
    }

    /** Worked out backwards: it is asked for rarely, and the states that led here are as they were. */
    @Override
    double before(int i, double reached) {
        int at = begin + i;
        double total = conducts ? rate : 0;
        double drive = conducts ? rate * base : base;
        if (!currents.isEmpty()) drive = part.drives.sums()[at] + (conducts ? drive : 0);
        for (int k = 0; k < synapses.size(); k++) {
            var s = synapses.get(k);
            double x = s.values()[at] * s.unit() * gains[k];
            total += x;
            drive += conducts ? x * s.synapse.reversal() : x;
        }
        if (!conducts) return (reached - drive) / keep;
        double phi = Phi.doubledTwice(part.phi.sums()[at], part.rates.sums()[at]);
        return (reached - drive * phi) / (1 - total * phi);
    }

    @Override
    int crossing(double[] v, int from) {
        return crossing(v, jumps != null ? p.threshold[0] : p.unreachable[0], begin + from, end) - begin;
    }

    /**
     * A neuron takes 0.19 ns. Measured and left out: eight comparisons in one branch, 0.3; the signs of eight differences, 0.21; differences
     * that vanish below the limit, made by a vectorised loop and searched by {@link java.util.Arrays#mismatch}, 0.3.
     */
    private static int crossing(double[] v, double limit, int from, int to) {
        int i = from;
        while (i < to && v[i] < limit) i++;
        return i;
    }

    /** Synaptic states are seen to by their row. */
    @Override
    void flush() {
        flush(potentials(), begin, end);
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
