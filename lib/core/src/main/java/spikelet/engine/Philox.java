package spikelet.engine;

/**
 * Counter-based random numbers: Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2,
 * 3", SC'11 (2011), section 3.3 and its known-answer vectors.
 *
 * <p>A value is a pure function of (key, counter): any neuron's draw at any step can be had without the draws before it,
 * so results depend neither on the number of threads nor on the order of work. A stream is positioned with {@link #seek}
 * and then read; one position holds 2^64 draws.
 */
public final class Philox {
    private static final int M0 = 0xD2511F53;
    private static final int M1 = 0xCD9E8D57;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;

    private final int key0;
    private final int key1;
    private long position;
    private long block;
    private final int[] out = new int[4];
    private int used = 4;

    /**
     * A stream for a purpose.
     *
     * @param key the key; use {@link #key} to derive one from a seed and a purpose
     */
    public Philox(long key) {
        key0 = (int) key;
        key1 = (int) (key >>> 32);
    }

    /**
     * A key for one use of a seed; equal arguments give equal keys on every machine.
     *
     * @param seed the network's seed
     * @param purpose what the numbers are for, such as {@code "initial E v"}
     * @return the key
     */
    public static long key(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        return mix(hash ^ mix(seed));
    }

    /** The 64-bit finaliser of MurmurHash3 in Stafford's variant 13. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Moves to a position, for example (step, neuron).
     *
     * @param step the high part
     * @param index the low part, below 2^32
     * @return this stream
     */
    public Philox seek(long step, int index) {
        position = (step << 32) ^ (index & 0xFFFFFFFFL);
        block = 0;
        used = 4;
        return this;
    }

    /**
     * The next 32 random bits.
     *
     * @return an int, uniform over all ints
     */
    public int nextInt() {
        if (used == 4) {
            block(key0, key1, (int) position, (int) (position >>> 32), (int) block, (int) (block >>> 32), out);
            block++;
            used = 0;
        }
        return out[used++];
    }

    /**
     * The next number of [0, 1), 53 bits.
     *
     * @return a double, uniform
     */
    public double nextDouble() {
        long high = nextInt() & 0xFFFFFFFFL;
        long low = nextInt() & 0xFFFFFFFFL;
        return (((high << 32) | low) >>> 11) * 0x1.0p-53;
    }

    /**
     * An integer of [0, n), without bias (Lemire's multiply-and-reject, 2019).
     *
     * @param n the bound, positive
     * @return an int, uniform
     */
    public int nextInt(int n) {
        long product = (nextInt() & 0xFFFFFFFFL) * n;
        long low = product & 0xFFFFFFFFL;
        if (low < n) {
            long floor = (1L << 32) % n;
            while (low < floor) {
                product = (nextInt() & 0xFFFFFFFFL) * n;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * A draw of the exponential distribution of mean 1.
     *
     * @return a positive double
     */
    public double nextExponential() {
        return -StrictMath.log1p(-nextDouble());
    }

    /**
     * A draw of the standard normal distribution.
     *
     * @return a double
     */
    public double nextGaussian() {
        return Ziggurat.gaussian(this);
    }

    /** One block of the generator: four words of output for a counter of four words and a key of two. */
    static void block(int k0, int k1, int c0, int c1, int c2, int c3, int[] out) {
        for (int round = 0; round < 10; round++) {
            long p0 = (M0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
            long p1 = (M1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c1 = (int) p1;
            c3 = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }
}
