package spikelet.engine;

import java.util.Arrays;
import spikelet.Receptor;

/**
 * The receptors that a projection's spikes reach: one terminal for each source and delay, for all its synapses see the same pulses of
 * transmitter.
 */
abstract class Terminals {
    final SynapseTable table;
    final Receptor receptor;
    final int count;
    /** Whole steps that a pulse lasts, and what it lasts beyond them as a part of a step. */
    final int whole;

    final double beyond;
    final ReceptorStep full;
    final ReceptorStep last;
    final ReceptorStep free;

    /** Terminals at which spikes arrive, by step. */
    private final TerminalRing arrivals;

    Terminals(SynapseTable table, Receptor receptor, double dt) {
        this.table = table;
        this.receptor = receptor;
        count = table.firstSegment(table.sources());
        double steps = receptor.pulse() / dt;
        // 1 ms / 0.1 ms is 10 and a rounding error.
        if (Math.abs(steps - Math.rint(steps)) < 1e-9 * steps) steps = Math.rint(steps);
        whole = (int) Math.floor(steps);
        beyond = steps - whole;
        full = new ReceptorStep(receptor, 1, dt);
        last = new ReceptorStep(receptor, beyond, dt);
        free = new ReceptorStep(receptor, 0, dt);
        arrivals = new TerminalRing(table.longestDelay() + 1);
    }

    static Terminals of(SynapseTable table, Receptor receptor, int targets, double dt) {
        return receptor.gProtein().isPresent()
                ? new ProteinTerminals(table, receptor, dt)
                : new PooledTerminals(table, receptor, targets, dt);
    }

    /** Sends the spikes of a grid point on their way. */
    final void send(FiredList fired, long grid) {
        for (int k = 0; k < fired.count; k++) {
            int source = fired.neurons[k];
            int end = table.firstSegment(source + 1);
            for (int t = table.firstSegment(source); t < end; t++) arrivals.add(grid + table.delay(t), t);
        }
    }

    /** Adds the conductances at the beginning of the step. */
    abstract void addNow(double[] g);

    /** Takes in the spikes that arrive, adds the mean conductances over the step, and moves to its end. */
    final void advance(double[] g, long step) {
        int[] arriving = arrivals.at(step);
        int n = arrivals.count(step);
        for (int k = 0; k < n; k++) arrive(arriving[k], step);
        arrivals.clear(step);
        move(g, step);
    }

    /** Begins a pulse of transmitter, or prolongs it. */
    abstract void arrive(int terminal, long step);

    abstract void move(double[] g, long step);

    void reset() {
        arrivals.clear();
    }

    void visit(State state) {
        arrivals.visit(state);
    }

    long bytes() {
        return arrivals.bytes();
    }

    /** Lists of terminals, one for each of the next steps. */
    static final class TerminalRing {
        private final int[][] terminals;
        private final int[] counts;

        TerminalRing(int rows) {
            terminals = new int[rows][8];
            counts = new int[rows];
        }

        private int row(long step) {
            return (int) (step % counts.length);
        }

        void add(long step, int terminal) {
            int row = row(step);
            if (counts[row] == terminals[row].length) terminals[row] = Arrays.copyOf(terminals[row], 2 * counts[row]);
            terminals[row][counts[row]++] = terminal;
        }

        int[] at(long step) {
            return terminals[row(step)];
        }

        int count(long step) {
            return counts[row(step)];
        }

        void clear(long step) {
            counts[row(step)] = 0;
        }

        void clear() {
            Arrays.fill(counts, 0);
        }

        void visit(State state) {
            state.array("counts", counts);
            for (int row = 0; row < counts.length; row++)
                terminals[row] = state.list("terminals", terminals[row], counts[row]);
        }

        long bytes() {
            long n = 4L * counts.length;
            for (var row : terminals) n += 4L * row.length;
            return n;
        }
    }
}
