package spikelet.support;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Tests of fit for random numbers. A p-value is the probability that a correct generator does worse; with fixed seeds a test that
 * demands p above 1e-4 fails either always or never.
 */
public final class Statistics {
    /** What every statistical test here demands. */
    public static final double LEVEL = 1e-4;

    private Statistics() {}

    public static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    public static double variance(double[] x) {
        double m = mean(x);
        return Arrays.stream(x).map(v -> (v - m) * (v - m)).average().orElse(Double.NaN);
    }

    /** The covariance of a stationary series with itself some samples later, about a known mean. */
    public static double covariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int k = 0; k + lag < x.length; k++) sum += (x[k] - mean) * (x[k + lag] - mean);
        return sum / (x.length - lag);
    }

    /** The Kolmogorov-Smirnov test with Stephens' correction for finite samples. */
    public static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf) {
        var sorted = sample.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double d = 0;
        for (int k = 0; k < sorted.length; k++) {
            double f = cdf.applyAsDouble(sorted[k]);
            d = Math.max(d, Math.max(f - k / n, (k + 1) / n - f));
        }
        double lambda = d * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
        double p = 0;
        for (int k = 1; k <= 100; k++) p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        return Math.min(1, Math.max(0, p));
    }

    /** Pearson's chi-square test; neighbouring classes are merged until each expects at least ten. */
    public static double chiSquare(double[] observed, double[] expected) {
        double chi2 = 0;
        double o = 0;
        double e = 0;
        int classes = 0;
        double left = Arrays.stream(expected).sum();
        for (int k = 0; k < expected.length; k++) {
            o += observed[k];
            e += expected[k];
            left -= expected[k];
            if (e < 10 || (left < 10 && k < expected.length - 1)) continue;
            chi2 += (o - e) * (o - e) / e;
            classes++;
            o = 0;
            e = 0;
        }
        if (classes < 2) throw new IllegalArgumentException("too few counts for a chi-square test");
        return 1 - gammaP(0.5 * (classes - 1), 0.5 * chi2);
    }

    public static double normalCdf(double x) {
        double half = 0.5 * gammaP(0.5, 0.5 * x * x);
        return x < 0 ? 0.5 - half : 0.5 + half;
    }

    /** The regularised lower incomplete gamma function, by its series. */
    public static double gammaP(double a, double x) {
        if (x <= 0) return 0;
        if (x > a + 30 * Math.sqrt(a) + 60) return 1;
        double term = 1 / a;
        double sum = term;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)));
    }

    /** Stirling's series, after lifting the argument above 12. */
    static double logGamma(double a) {
        double lift = 0;
        for (; a < 12; a++) lift -= Math.log(a);
        double i = 1 / (a * a);
        return lift
                + (a - 0.5) * Math.log(a)
                - a
                + 0.5 * Math.log(2 * Math.PI)
                + (1 - i * (1.0 / 30 - i * (1.0 / 105 - i / 140))) / (12 * a);
    }

    /** The probabilities of 0, 1, … of a Poisson distribution; the last class holds the rest. */
    public static double[] poisson(double mean, int classes) {
        var p = new double[classes];
        double rest = 1;
        for (int k = 0; k < classes - 1; k++) {
            p[k] = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1.0));
            rest -= p[k];
        }
        p[classes - 1] = Math.max(0, rest);
        return p;
    }

    /** The probabilities of 0, 1, … n of a binomial distribution. */
    public static double[] binomial(int n, double p) {
        var probability = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            double ways = logGamma(n + 1.0) - logGamma(k + 1.0) - logGamma(n - k + 1.0);
            probability[k] = Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
        }
        return probability;
    }

    public static double[] times(double factor, double[] x) {
        return Arrays.stream(x).map(v -> v * factor).toArray();
    }

    /** How often each of 0, 1, … occurs; what is larger counts for the last class. */
    public static double[] histogram(int[] values, int classes) {
        var count = new double[classes];
        for (int v : values) count[Math.min(v, classes - 1)]++;
        return count;
    }
}
