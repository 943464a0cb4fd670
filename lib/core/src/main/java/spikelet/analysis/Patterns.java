package spikelet.analysis;

import java.math.BigInteger;
import java.util.stream.IntStream;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * How many messages a train can be: N spikes in T bins, at most one a bin, make C(T, N) patterns of time but one count; all trains of up to
 * N spikes make N + 1 counts.
 *
 * <pre>{@code
 * Patterns.of(20, 3)          // 1140
 * Patterns.all(6, 3, 1*ms)    // the 20 trains themselves
 * }</pre>
 */
public final class Patterns {
    private static final int MOST = 1_000_000;

    private Patterns() {}

    /**
     * The number of patterns of N spikes in T bins, T!/(N!(T - N)!).
     *
     * @param bins T, not negative
     * @param spikes N, from 0 to T
     * @return the binomial coefficient, exactly
     */
    public static BigInteger of(int bins, int spikes) {
        check(bins, spikes);
        var number = BigInteger.ONE;
        for (int k = 1; k <= Math.min(spikes, bins - spikes); k++) {
            number = number.multiply(BigInteger.valueOf(bins - k + 1L)).divide(BigInteger.valueOf(k));
        }
        return number;
    }

    /**
     * The number of counts that up to N spikes can be.
     *
     * @param spikes N
     * @return N + 1
     */
    public static int counts(int spikes) {
        check(spikes, spikes);
        return spikes + 1;
    }

    /**
     * What one of C(T, N) equally likely patterns says.
     *
     * @param bins T
     * @param spikes N
     * @return the logarithm of C(T, N), in bit
     */
    public static double bits(int bins, int spikes) {
        check(bins, spikes);
        double bits = 0;
        for (int k = 1; k <= spikes; k++) bits += StrictMath.log((bins - spikes + k) / (double) k);
        return bits / Entropy.LN2;
    }

    /**
     * All patterns of N spikes in T bins as trains, each spike in the middle of its bin.
     *
     * @param bins T
     * @param spikes N
     * @param bin width of a bin, in second
     * @return C(T, N) trains, in lexical order of the bins
     */
    public static SpikeTrains all(int bins, int spikes, double bin) {
        Require.time("patterns: the width of a bin", bin);
        var number = of(bins, spikes);
        Require.that(
                number.compareTo(BigInteger.valueOf(MOST)) <= 0 && bins > 0,
                "patterns: %d spikes in %d bins are %s trains; at most a million are listed",
                spikes,
                bins,
                number);
        var places = IntStream.range(0, spikes).toArray();
        return SpikeTrains.of(IntStream.range(0, number.intValue())
                .mapToObj(k -> {
                    if (k > 0) advance(places, bins);
                    return SpikeTrain.of(
                            IntStream.of(places)
                                    .mapToDouble(b -> (b + 0.5) * bin)
                                    .toArray(),
                            0,
                            bins * bin);
                })
                .toList());
    }

    private static void advance(int[] places, int bins) {
        int k = places.length - 1;
        while (places[k] == bins - places.length + k) k--;
        places[k]++;
        for (int j = k + 1; j < places.length; j++) places[j] = places[j - 1] + 1;
    }

    private static void check(int bins, int spikes) {
        Require.that(
                spikes >= 0 && bins >= spikes,
                "patterns: %d spikes do not fit into %d bins with at most one in each",
                spikes,
                bins);
    }
}
