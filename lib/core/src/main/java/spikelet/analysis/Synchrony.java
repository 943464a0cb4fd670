package spikelet.analysis;

import java.util.Arrays;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/**
 * The synchrony χ of a population: the standard deviation of the mean activity over the root mean variance of single neurons (Golomb and
 * Rinzel, Phys. Rev. E 48, 1993; Golomb, Scholarpedia 2, 2007). One if all do the same, 1/√N if N neurons know nothing of each other.
 */
public final class Synchrony {
    private Synchrony() {}

    /**
     * Of spikes.
     *
     * @param trains at least two
     * @param bin width of the bins in which spikes count as simultaneous, in second
     * @return from 0 to 1; NaN if the counts never change
     */
    public static double chi(SpikeTrains trains, double bin) {
        var counts = Require.given("synchrony: the trains", trains).bin(bin);
        return chi(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new));
    }

    /**
     * Of traces, such as membrane potentials.
     *
     * @param traces one row per neuron, of equal length
     * @return from 0 to 1; NaN if nothing changes
     */
    public static double chi(double[]... traces) {
        Require.that(traces.length > 1, "synchrony: it takes at least two neurons, got %d", traces.length);
        var mean = new double[traces[0].length];
        double single = 0;
        for (int n = 0; n < traces.length; n++) {
            Require.sameLength("synchrony: neuron " + n, traces[n].length, "samples of neuron 0", mean.length);
            for (int k = 0; k < mean.length; k++) mean[k] += traces[n][k] / traces.length;
            single += variance(traces[n]) / traces.length;
        }
        return Math.sqrt(variance(mean) / single);
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).average().orElse(Double.NaN);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN);
    }
}
