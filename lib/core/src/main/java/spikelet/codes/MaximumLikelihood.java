package spikelet.codes;

import java.util.Arrays;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/**
 * Finds the stimulus that makes the spikes of tuned Poisson neurons most likely: the maximum of Σ n log f(s) - T Σ f(s) over counts n and rates f (Dayan and
 * Abbott, Theoretical Neuroscience, 2001, section 3.3). With many spikes its error reaches the Cramér-Rao bound.
 */
public final class MaximumLikelihood {
    private static final int GRID = 512;
    private static final double GOLDEN = 0.6180339887498949;

    private final Tuning tuning;
    private final double[][] logRates = new double[GRID + 1][];
    private final double[] sums = new double[GRID + 1];

    private MaximumLikelihood(Tuning tuning) {
        this.tuning = tuning;
        for (int k = 0; k <= GRID; k++) {
            var rates = tuning.rates(stimulus(k));
            logRates[k] = Arrays.stream(rates).map(MaximumLikelihood::log).toArray();
            sums[k] = Arrays.stream(rates).sum();
        }
    }

    /**
     * A reader of a population.
     *
     * @param tuning its tuning curves
     * @return the decoder
     */
    public static MaximumLikelihood of(Tuning tuning) {
        return new MaximumLikelihood(Require.given("maximum likelihood: the tuning", tuning));
    }

    private double stimulus(double k) {
        return tuning.low() + (tuning.high() - tuning.low()) * k / GRID;
    }

    /** A neuron that cannot fire makes a spike very unlikely, not impossible: noise must not make the likelihood minus infinity. */
    private static double log(double rate) {
        return StrictMath.log(Math.max(rate, 1e-12));
    }

    /**
     * The most likely stimulus.
     *
     * @param response a train for each neuron
     * @return in the unit of the stimulus, to a millionth of its range
     */
    public double decode(SpikeTrains response) {
        Require.given("maximum likelihood: the response", response);
        return decode(Arrays.stream(response.counts()).asDoubleStream().toArray(), response.duration());
    }

    /**
     * The most likely stimulus given rates in parts of the peak.
     *
     * @param rates from 0 to 1, one per neuron
     * @return in the unit of the stimulus; how long was counted makes no difference
     */
    public double decode(double... rates) {
        return decode(Arrays.stream(rates).map(r -> r * tuning.peak()).toArray(), 1);
    }

    private double decode(double[] counts, double duration) {
        Require.sameLength("maximum likelihood: the response", counts.length, "tuned neurons", tuning.size());
        for (double n : counts)
            Require.that(n >= 0 && Double.isFinite(n), "maximum likelihood: a rate is not negative, got %s", n);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= GRID; k++) {
            double likelihood = -duration * sums[k];
            for (int n = 0; n < counts.length; n++) likelihood += counts[n] * logRates[k][n];
            if (likelihood > most) {
                most = likelihood;
                best = k;
            }
        }
        return refine(counts, duration, stimulus(Math.max(0, best - 1)), stimulus(Math.min(GRID, best + 1)));
    }

    /** Golden section search (Kiefer 1953) between the neighbours of the best grid point. */
    private double refine(double[] counts, double duration, double low, double high) {
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = likelihood(counts, duration, a);
        double atB = likelihood(counts, duration, b);
        while (high - low > 1e-6 * (tuning.high() - tuning.low())) {
            if (atA > atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = likelihood(counts, duration, a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = likelihood(counts, duration, b);
            }
        }
        return (low + high) / 2;
    }

    private double likelihood(double[] counts, double duration, double stimulus) {
        var rates = tuning.rates(stimulus);
        double likelihood = 0;
        for (int n = 0; n < counts.length; n++) likelihood += counts[n] * log(rates[n]) - duration * rates[n];
        return likelihood;
    }
}
