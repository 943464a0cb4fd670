package spikelet.engine;

/**
 * Draws of the binomial distribution by inversion: one uniform number and about n·p steps for each 64 trials. Exact for any n, because
 * a sum of binomial numbers of equal p is binomial; 64 keeps (1 - p)^n above 5e-20, far from underflow.
 */
final class Binomial {
    private static final int BLOCK = 64;

    private Binomial() {}

    /** How many of n trials succeed, each with probability p. */
    static int draw(Philox random, int n, double p) {
        if (n == 0 || p <= 0) return 0;
        if (p >= 1) return n;
        if (p > 0.5) return n - draw(random, n, 1 - p);
        int count = 0;
        for (int left = n; left > 0; left -= BLOCK) count += invert(random.nextDouble(), Math.min(left, BLOCK), p);
        return count;
    }

    /** The quantile of a uniform number: probabilities of 0, 1, 2 … successes are taken off it until it is used up. */
    private static int invert(double uniform, int n, double p) {
        double odds = p / (1 - p);
        double term = 1;
        for (int k = 0; k < n; k++) term *= 1 - p;
        int k = 0;
        double rest = uniform;
        while (rest >= term && k < n) {
            rest -= term;
            k++;
            term *= odds * (n - k + 1) / k;
        }
        return k;
    }
}
