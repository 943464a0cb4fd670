package spikelet.engine;

/**
 * Draws counts by inversion: the first 16 random bits pick the count from a table, unless the border between two counts runs through
 * what they stand for; then further bits decide, so that the law is exact to 53 bits. Sixteen bits are undecided about once in 5,000
 * draws.
 */
final class CountTable {
    /** What {@link #counts} holds where 16 bits do not decide. */
    static final int UNDECIDED = 0xFF;

    /** What {@link #coarse} holds where 12 bits do not decide. */
    static final int MIXED = -1;

    private static final int COARSE_BITS = 12;
    private static final int FINE = 1 << 16 - COARSE_BITS;

    /** By 16 random bits. */
    final byte[] counts = new byte[1 << 16];
    /** By the first 12 of them, which stays in the first-level cache and decides all but one in 400. */
    final byte[] coarse = new byte[1 << COARSE_BITS];

    private final double[] cumulated;

    /** From the probabilities of 0, 1, 2 … up to a count at most 254 beyond which there is nothing worth a double. */
    private CountTable(double[] cumulated) {
        this.cumulated = cumulated;
        int low = 0;
        for (int k = 0; k < counts.length; k++) {
            int high = countOf(Math.nextDown((k + 1) * 0x1p-16));
            counts[k] = (byte) (low == high ? low : UNDECIDED);
            low = countOf((k + 1) * 0x1p-16);
        }
        for (int k = 0; k < coarse.length; k++) coarse[k] = (byte) common(k * FINE);
    }

    /** What all have in common that begin with the same 12 bits. */
    private int common(int from) {
        int first = counts[from];
        for (int k = from; k < from + FINE; k++) if (counts[k] != first) return MIXED;
        return Math.max(first, MIXED);
    }

    /** The Poisson distribution of a mean up to 60. */
    static CountTable poisson(double mean) {
        var p = new double[255];
        p[0] = StrictMath.exp(-mean);
        for (int n = 1; n < p.length; n++) p[n] = p[n - 1] * mean / n;
        return new CountTable(cumulate(p));
    }

    /** The binomial distribution of n trials that succeed with probability p each, their mean at most 60. */
    static CountTable binomial(int trials, double probability) {
        var p = new double[Math.min(255, trials + 1)];
        p[0] = StrictMath.exp(trials * StrictMath.log1p(-probability));
        double odds = probability / (1 - probability);
        for (int n = 1; n < p.length; n++) p[n] = p[n - 1] * odds * (trials - n + 1) / n;
        return new CountTable(cumulate(p));
    }

    private static double[] cumulate(double[] p) {
        for (int n = 1; n < p.length; n++) p[n] += p[n - 1];
        return p;
    }

    /** The count to which a number of [0, 1) belongs. */
    private int countOf(double u) {
        int n = 0;
        while (n < cumulated.length - 1 && u >= cumulated[n]) n++;
        return n;
    }

    /** The largest count that 16 bits decide for. */
    int largest() {
        int largest = 0;
        for (byte c : counts) if ((c & 0xFF) != UNDECIDED) largest = Math.max(largest, c & 0xFF);
        return largest;
    }

    /** Decides where 16 bits do not. */
    int decide(int bits, Philox random) {
        return countOf((bits + random.nextDouble()) * 0x1p-16);
    }

    /** A count drawn from a stream. */
    int draw(Philox random) {
        int bits = random.nextInt() >>> 16;
        int count = counts[bits] & 0xFF;
        return count == UNDECIDED ? decide(bits, random) : count;
    }
}
