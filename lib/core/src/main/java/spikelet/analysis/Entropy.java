package spikelet.analysis;

import java.util.Arrays;
import java.util.Locale;
import spikelet.trains.Require;

/**
 * The entropy of symbols, in bits (Shannon 1948).
 *
 * @param plugIn the entropy of the observed frequencies, on average too small
 * @param millerMadow the same with the first-order correction, plus (occurring symbols - 1)/(2 n ln 2) (Miller 1955)
 * @param trials n, how many symbols were observed
 */
public record Entropy(double plugIn, double millerMadow, int trials) {
    /** ln 2. */
    static final double LN2 = 0.6931471805599453;

    /**
     * Measures symbols.
     *
     * @param symbols one per trial
     * @return the entropy
     */
    public static Entropy of(Symbols symbols) {
        Require.given("entropy: the symbols", symbols);
        var counts = new int[symbols.distinct()];
        for (int s : symbols.direct()) counts[s]++;
        double bits = ofCounts(counts);
        int n = symbols.size();
        return new Entropy(bits, bits + (symbols.distinct() - 1) / (2 * n * LN2), n);
    }

    /**
     * The entropy of a given distribution.
     *
     * @param probabilities not negative, of sum 1
     * @return in bit
     */
    public static double bits(double... probabilities) {
        double sum = 0;
        double bits = 0;
        for (double p : probabilities) {
            Require.that(p >= 0 && p <= 1, "entropy: a probability is from 0 to 1, got %s", p);
            sum += p;
            if (p > 0) bits -= p * StrictMath.log(p);
        }
        Require.that(Math.abs(sum - 1) < 1e-6, "entropy: the probabilities have the sum %s, not 1", sum);
        return bits / LN2;
    }

    static double ofCounts(int[] counts) {
        double n = Arrays.stream(counts).sum();
        double bits = 0;
        for (int c : counts) if (c > 0) bits -= c / n * StrictMath.log(c / n);
        return bits / LN2;
    }

    /** Bits and trials. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g bit (%.4g corrected), %d trials", plugIn, millerMadow, trials);
    }
}
