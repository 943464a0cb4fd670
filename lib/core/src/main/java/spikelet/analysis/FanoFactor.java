package spikelet.analysis;

import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * The Fano factor: variance over mean of the number of spikes in a window (Fano 1947). A Poisson process has 1 for every window, a
 * renewal process in long windows the square of its CV, a regular train nearly 0.
 */
public final class FanoFactor {
    private FanoFactor() {}

    /**
     * Over trials: each train's whole count is one observation.
     *
     * @param trials at least two
     * @return variance (dividing by n - 1) over mean; NaN if there is no spike
     */
    public static double of(SpikeTrains trials) {
        return of(Require.given("Fano factor: the trials", trials).counts());
    }

    /**
     * Over pieces of one train.
     *
     * @param train at least two windows long
     * @param window length of a piece, in second; a rest that fills no window is left out
     * @return variance over mean
     */
    public static double of(SpikeTrain train, double window) {
        return of(SpikeTrains.of(train), window);
    }

    /**
     * Over pieces of many trains.
     *
     * @param trains all of one rate
     * @param window length of a piece, in second
     * @return variance over mean
     */
    public static double of(SpikeTrains trains, double window) {
        Require.given("Fano factor: the trains", trains);
        int whole = (int) Math.floor(trains.duration() / Require.duration("Fano factor: the window", window) + 1e-6);
        Require.that(
                whole > 0,
                "Fano factor: a window of %s is longer than the trains (%s)",
                Require.time(window),
                Require.time(trains.duration()));
        var counts = new int[trains.size() * whole];
        for (int k = 0; k < trains.size(); k++)
            System.arraycopy(trains.train(k).bin(window), 0, counts, k * whole, whole);
        return of(counts);
    }

    /**
     * Of counts.
     *
     * @param counts at least two
     * @return variance over mean; NaN if all are zero
     */
    public static double of(int... counts) {
        Require.that(counts.length > 1, "Fano factor: it needs at least two counts, got %d", counts.length);
        double mean = 0;
        for (int c : counts) mean += c;
        mean /= counts.length;
        double squares = 0;
        for (int c : counts) squares += (c - mean) * (c - mean);
        return squares / (counts.length - 1) / mean;
    }
}
