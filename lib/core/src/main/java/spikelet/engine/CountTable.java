package spikelet.engine;

/**
 * Draws counts by inversion: the first 16 random bits pick the count from a table, unless the border between two counts runs through
 * what they stand for; then further bits decide, so that the law is exact to 53 bits. Sixteen bits are undecided about once in 5,000
 * draws.
 */
final class CountTable {
    /** What {@link #counts} holds where 16 bits do not decide; counts are less. */
    static final int UNDECIDED = 0xFF;

    /** By 16 random bits. */
    private final byte[] counts = new byte[1 << 16];

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
    }

    /** The binomial distribution of n trials that succeed with probability p each, their mean at most 60. */
    static CountTable binomial(int trials, double probability) {
        var p = new double[Math.min(UNDECIDED, trials + 1)];
        p[0] = StrictMath.exp(trials * StrictMath.log1p(-probability));
        double odds = probability / (1 - probability);
        for (int n = 1; n < p.length; n++) p[n] = p[n - 1] * odds * (trials - n + 1) / n;
        for (int n = 1; n < p.length; n++) p[n] += p[n - 1];
        return new CountTable(p);
    }

    /** The count to which a number of [0, 1) belongs. */
    private int countOf(double u) {
        int n = 0;
        while (n < cumulated.length - 1 && u >= cumulated[n]) n++;
        return n;
    }

    /** A count drawn from a stream. */
    int draw(Philox random) {
        int bits = random.nextInt() >>> 16;
        int count = counts[bits] & 0xFF;
        return count == UNDECIDED ? countOf((bits + random.nextDouble()) * 0x1p-16) : count;
    }
}
