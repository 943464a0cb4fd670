package spikelet.engine;

import java.util.Arrays;
import spikelet.Receptor;

/**
 * The receptors that a projection's spikes reach: one state for each source and delay, for all its synapses see the same pulses.
 *
 * <p>Terminals are gone through in their order, those without bound receptors are passed over; so sums are formed in one order, whatever
 * fired when.
 */
final class Terminals {
    /** What is bound by less is taken for none. */
    private static final double CLOSED = 1e-9;

    private final SynapseTable table;
    private final Receptor receptor;
    private final double[] bound;
    private final double[] protein;
    /** Steps to go until the transmitter is gone, the last of them perhaps in part. */
    private final int[] present;

    private final int pulse;
    private final ReceptorStep full;
    private final ReceptorStep last;
    private final ReceptorStep free;

    /** Terminals at which spikes arrive, by step modulo the rows. */
    private final int[][] arrivals;

    private final int[] arriving;

    Terminals(SynapseTable table, Receptor receptor, double dt) {
        this.table = table;
        this.receptor = receptor;
        int terminals = table.firstSegment(table.sources());
        bound = new double[terminals];
        protein = receptor.gProtein().isPresent() ? new double[terminals] : null;
        present = new int[terminals];
        double steps = receptor.pulse() / dt;
        // 1 ms / 0.1 ms is 10 and a rounding error.
        if (Math.abs(steps - Math.rint(steps)) < 1e-9 * steps) steps = Math.rint(steps);
        pulse = (int) Math.ceil(steps);
        full = new ReceptorStep(receptor, 1, dt);
        last = new ReceptorStep(receptor, steps - (pulse - 1), dt);
        free = new ReceptorStep(receptor, 0, dt);
        arrivals = new int[table.longestDelay() + 1][16];
        arriving = new int[arrivals.length];
    }

    long bytes() {
        long n = 12L * bound.length + (protein == null ? 0 : 8L * protein.length);
        for (var row : arrivals) n += 4L * row.length;
        return n;
    }

    void reset() {
        Arrays.fill(bound, 0);
        if (protein != null) Arrays.fill(protein, 0);
        Arrays.fill(present, 0);
        Arrays.fill(arriving, 0);
    }

    /** Sends the spikes of a grid point on their way. */
    void send(FiredList fired, long grid) {
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            int end = table.firstSegment(source + 1);
            for (int s = table.firstSegment(source); s < end; s++)
                add((int) ((grid + table.delay(s)) % arrivals.length), s);
        }
    }

    private void add(int row, int terminal) {
        if (arriving[row] == arrivals[row].length) arrivals[row] = Arrays.copyOf(arrivals[row], 2 * arriving[row]);
        arrivals[row][arriving[row]++] = terminal;
    }

    /** Adds the conductances at the beginning of the step. */
    void addNow(double[] g) {
        for (int t = 0; t < bound.length; t++) {
            if (bound[t] == 0 && (protein == null || protein[t] == 0)) continue;
            table.addScaled(g, 0, t, open(bound[t], protein == null ? 0 : protein[t]));
        }
    }

    /** Takes in the spikes that arrive, adds the mean conductances over the step, and moves to its end. */
    void advance(double[] g, long step) {
        int row = (int) (step % arrivals.length);
        for (int k = 0; k < arriving[row]; k++) present[arrivals[row][k]] = pulse;
        arriving[row] = 0;
        for (int t = 0; t < bound.length; t++) {
            if (present[t] == 0 && bound[t] == 0 && (protein == null || protein[t] == 0)) continue;
            var move = present[t] == 0 ? free : present[t] == 1 ? last : full;
            if (present[t] > 0) present[t]--;
            double r = bound[t];
            double s = protein == null ? 0 : protein[t];
            double mean = protein == null ? move.meanBound(r) : channel(move.meanProtein(r, s));
            table.addScaled(g, 0, t, mean);
            bound[t] = move.bound(r);
            if (protein != null) protein[t] = move.protein(r, s);
            if (present[t] == 0) close(t);
        }
    }

    private void close(int t) {
        if (bound[t] >= CLOSED) return;
        if (protein == null) {
            bound[t] = 0;
        } else if (protein[t] < CLOSED) {
            bound[t] = 0;
            protein[t] = 0;
        }
    }

    private double open(double r, double s) {
        return protein == null ? r : channel(s);
    }

    /** The part of the channels to which four G-proteins are bound. */
    private double channel(double s) {
        double fourth = s * s * s * s;
        return fourth / (fourth + receptor.gProtein().orElseThrow().dissociation());
    }
}
