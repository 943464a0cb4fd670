package spikelet.engine;

import java.util.Arrays;
import spikelet.Receptor;

/**
 * Receptors that are channels themselves, summed up at their targets: all that have transmitter follow one linear equation, and all
 * that have none another, so a target keeps two sums, and a terminal is touched only when its pulse begins and ends (Lytton, Neural
 * Comput. 8, 1996). A step costs as much as that of exponential synapses, however many terminals are bound.
 */
final class PooledTerminals extends Terminals {
    private static final long NEVER = -1;

    /** Conductances of the terminals with transmitter and of those without, by target. */
    private final double[] during;

    private final double[] after;
    /** Weights of the terminals with transmitter. */
    private final double[] weights;

    /** What was bound when the pulse last began or ended, and when that was. */
    private final double[] bound;

    private final long[] since;
    /** The step in which the pulse ends; NEVER without one. */
    private final long[] until;

    private final TerminalRing ends;
    private int present;

    PooledTerminals(SynapseTable table, Receptor receptor, int targets, double dt) {
        super(table, receptor, dt);
        during = new double[targets];
        after = new double[targets];
        weights = new double[targets];
        bound = new double[count];
        since = new long[count];
        until = new long[count];
        ends = new TerminalRing(whole + 1);
        Arrays.fill(until, NEVER);
    }

    @Override
    void arrive(int t, long step) {
        if (until[t] == NEVER) {
            bound[t] = free.bound(bound[t], step - since[t]);
            since[t] = step;
            table.addScaled(after, 0, t, -bound[t]);
            table.addScaled(during, 0, t, bound[t]);
            table.addScaled(weights, 0, t, 1);
            present++;
        }
        until[t] = step + whole;
        ends.add(until[t], t);
    }

    @Override
    void addNow(double[] g) {
        for (int i = 0; i < g.length; i++) g[i] += during[i] + after[i];
    }

    @Override
    void move(double[] g, long step) {
        int ending = end(step);
        if (present == 0) {
            Arrays.fill(during, 0);
            Arrays.fill(weights, 0);
        }
        addMeans(g, during, after, weights, full.perBound, full.perWeight, free.perBound, g.length);
        relax(during, after, weights, full.keep, full.gain, free.keep, g.length);
        if (beyond > 0) endWithin(g, step, ending);
        ends.clear(step);
    }

    /** Takes the transmitter from terminals whose pulse was not prolonged; the first so many of the list are these. */
    private int end(long step) {
        int[] list = ends.at(step);
        int n = ends.count(step);
        int ending = 0;
        for (int k = 0; k < n; k++) {
            int t = list[k];
            if (until[t] != step) continue;
            until[t] = NEVER;
            present--;
            bound[t] = full.bound(bound[t], step - since[t]);
            since[t] = step;
            table.addScaled(during, 0, t, -bound[t]);
            table.addScaled(weights, 0, t, -1);
            if (beyond == 0) table.addScaled(after, 0, t, bound[t]);
            list[ending++] = t;
        }
        return ending;
    }

    /** Moves the terminals whose pulse ends in the course of the step, one by one. */
    private void endWithin(double[] g, long step, int ending) {
        int[] list = ends.at(step);
        for (int k = 0; k < ending; k++) {
            int t = list[k];
            table.addScaled(g, 0, t, last.meanBound(bound[t]));
            bound[t] = last.bound(bound[t]);
            since[t] = step + 1;
            table.addScaled(after, 0, t, bound[t]);
        }
    }

    private static void addMeans(
            double[] g,
            double[] during,
            double[] after,
            double[] weights,
            double perBound,
            double perWeight,
            double perFree,
            int size) {
        for (int i = 0; i < size; i++) g[i] += during[i] * perBound + weights[i] * perWeight + after[i] * perFree;
    }

    private static void relax(
            double[] during, double[] after, double[] weights, double keep, double gain, double freeKeep, int size) {
        for (int i = 0; i < size; i++) {
            during[i] = during[i] * keep + weights[i] * gain;
            after[i] = after[i] * freeKeep + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
        }
    }

    @Override
    void reset() {
        super.reset();
        ends.clear();
        Arrays.fill(during, 0);
        Arrays.fill(after, 0);
        Arrays.fill(weights, 0);
        Arrays.fill(bound, 0);
        Arrays.fill(since, 0);
        Arrays.fill(until, NEVER);
        present = 0;
    }

    @Override
    void visit(State state) {
        super.visit(state);
        ends.visit(state);
        state.array("during", during);
        state.array("after", after);
        state.array("weights", weights);
        state.array("bound", bound);
        state.array("since", since);
        state.array("until", until);
        present = state.number("present", present);
    }

    @Override
    long bytes() {
        return super.bytes() + ends.bytes() + 24L * count + 24L * during.length;
    }
}
