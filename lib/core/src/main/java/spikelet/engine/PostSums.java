package spikelet.engine;

import java.util.Arrays;

/**
 * What the spikes of postsynaptic neurons will have added to synapses by the next arrival there, where each adds a product of a trace of the terminal, which decays since
 * the last arrival, and of something of its own. For each neuron and trace there is one sum over spikes, of what each brings
 * times the decay since the beginning of an epoch. At an arrival what has come together since the one before is
 * the difference of two values of the sum, times the trace; for this a strength is kept less the sum, times the trace.
 *
 * <p>So what postsynaptic spikes do costs one multiplication a synapse and arrival, and nothing a spike. With Brunel's network of 10 million
 * such synapses, all neurons at 35 Hz, delivery and learning take 3.8 ns a synapse and arrival; with {@link PostSpikes}, lists of spikes, they took 7.5 (a profile on JDK 17).
 *
 * <p>An epoch is short enough for the difference to be exact to some 1e-12 of a spike's effect. What an earlier epoch has left is added to the synapses of
 * a terminal when it next counts, epoch by epoch, so that it makes no difference when that is.
 */
public final class PostSums {
    /** Time constants in an epoch: the decay over it, 3,000 times, is what rounding errors are multiplied with. */
    private static final double SPAN = 8;
    /** Steps in the shortest epoch that is worth its while. */
    private static final int SHORTEST = 200;
    /** Logarithm of what is left of a trace when it is over; less than rounding leaves of a spike's effect. */
    private static final double OVER = -45;
    /** Epochs whose sums are kept, which a trace alone does not outlast; synapses that one still waits for are then worked on. */
    private static final int KEPT = 8;

    private final double dt;
    private final double[] rates;
    private final int[] traces;
    /** Steps in an epoch. */
    private final int length;
    /** By trace, epoch and neuron. */
    private final double[][][] sums;
    /** The epoch up to which earlier ones have been added, by terminal. */
    private final int[] carried;

    private int epoch;

    /** Whether an epoch of traces with these rates, in 1/s, is long enough. */
    static boolean fits(double[] rates, double dt) {
        return rates.length > 0 && length(rates, dt) >= SHORTEST;
    }

    private static int length(double[] rates, double dt) {
        double fastest = 0;
        for (double r : rates) fastest = Math.max(fastest, -r);
        return (int) Math.min(1 << 20, SPAN / (fastest * dt));
    }

    /**
     * Makes room.
     *
     * @param first of another share of the same projection, whose neurons are others; or null
     */
    PostSums(PostSums first, int[] traces, double[] rates, int terminals, int neurons, double dt) {
        this.traces = traces;
        this.rates = rates;
        this.dt = dt;
        length = length(rates, dt);
        sums = first == null ? new double[rates.length][KEPT][neurons] : first.sums;
        carried = new int[terminals];
    }

    /**
     * The sums of the present epoch.
     *
     * @param k the number of a trace
     * @return by neuron
     */
    public double[] present(int k) {
        return sums[k][epoch % KEPT];
    }

    /**
     * Adds what a spike brings.
     *
     * @param k the number of a trace
     * @param neuron that fires
     * @param factor what the trace is multiplied with
     * @param time in steps
     */
    public void add(int k, int neuron, double factor, double time) {
        present(k)[neuron] += factor * Fast.exp(rates[k] * ((time - (double) epoch * length) * dt));
    }

    /**
     * What the sums of the present epoch are multiplied with at the synapses of a terminal.
     *
     * @param k the number of a trace
     * @param trace its value at the last arrival
     * @param arrival the grid point of the last arrival
     * @return the trace as it would have been at the beginning of the epoch
     */
    public double gain(int k, double trace, int arrival) {
        return gain(k, trace, arrival, epoch);
    }

    private double gain(int k, double trace, int arrival, int epoch) {
        double decay = rates[k] * (((double) epoch * length - arrival) * dt);
        return decay < OVER ? 0 : trace * Fast.exp(decay);
    }

    /** Whether a grid point is in a new epoch. */
    boolean isOver(int grid) {
        return grid / length > epoch;
    }

    /** Whether the sums that the synapses of a terminal still wait for give way to those of the next epoch. */
    boolean isDue(int terminal) {
        return carried[terminal] <= epoch + 1 - KEPT;
    }

    /** Begins the next epoch for some neurons. */
    void turn(int from, int to) {
        epoch++;
        for (int k = 0; k < sums.length; k++) Arrays.fill(present(k), from, to, 0);
    }

    /** Adds to the synapses of a terminal what is left of earlier epochs. */
    void carry(int terminal, int from, int to, int[] targets, double[] w, double[][] pre, int arrival) {
        for (; carried[terminal] < epoch; carried[terminal]++) {
            for (int k = 0; k < sums.length; k++) {
                double gain = gain(k, pre[traces[k]][terminal], arrival, carried[terminal]);
                if (gain != 0) add(w, from, to, targets, gain, sums[k][carried[terminal] % KEPT]);
            }
        }
    }

    /** Adds to copies of the strengths at a terminal what the present epoch has brought. */
    void settle(int terminal, int from, int to, int[] targets, double[] w, double[][] pre, int arrival) {
        for (int k = 0; k < sums.length; k++)
            add(w, from, to, targets, gain(k, pre[traces[k]][terminal], arrival), present(k));
    }

    private static void add(double[] w, int from, int to, int[] targets, double gain, double[] sums) {
        for (int j = from; j < to; j++) w[j] += gain * sums[targets[j]];
    }

    /** Back to time zero, for some neurons. */
    void reset(int from, int to) {
        at(0);
        for (var trace : sums) for (var row : trace) Arrays.fill(row, from, to, 0);
    }

    private void at(int now) {
        epoch = now;
        Arrays.fill(carried, now);
    }

    /** Takes over the time from the first share, whose state has been read. */
    void follow(PostSums first) {
        at(first.epoch);
    }

    /** Earlier epochs must have been carried. */
    void visit(State state) {
        at(state.number("epoch", epoch));
        for (int k = 0; k < sums.length; k++) state.array("sums", present(k));
    }

    /** What all shares have in common. */
    long bytes() {
        long n = 0;
        for (var trace : sums) for (var row : trace) n += 8L * row.length;
        return n;
    }
}
