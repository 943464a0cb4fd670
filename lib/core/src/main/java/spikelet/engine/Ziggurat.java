package spikelet.engine;

/**
 * Normal deviates by the ziggurat with 128 layers of Marsaglia and Tsang (2000) in the form of Doornik, "An improved
 * ziggurat method to generate normal random samples" (2005), which draws layer and position from separate bits.
 *
 * <p>Tables and tails go through {@link StrictMath}: {@code Math.exp} may differ in the last bit between virtual machines, and
 * a seed must give the same spikes everywhere.
 */
final class Ziggurat {
    private static final int LAYERS = 128;
    /** Right edge of the base layer and area of each layer, Doornik (2005), table 1. */
    private static final double R = 3.442619855899;

    private static final double AREA = 9.91256303526217e-3;

    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] RATIO = new double[LAYERS];

    static {
        double f = StrictMath.exp(-0.5 * R * R);
        EDGE[0] = AREA / f;
        EDGE[1] = R;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + f));
            f = StrictMath.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) RATIO[i] = EDGE[i + 1] / EDGE[i];
    }

    private Ziggurat() {}

    static double gaussian(Philox random) {
        while (true) {
            int bits = random.nextInt();
            int layer = bits & (LAYERS - 1);
            double u = 2 * random.nextDouble() - 1;
            if (Math.abs(u) < RATIO[layer]) return u * EDGE[layer];
            if (layer == 0) return tail(random, u < 0);
            double x = u * EDGE[layer];
            double f0 = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double f1 = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (f1 + random.nextDouble() * (f0 - f1) < 1) return x;
        }
    }

    /** The normal tail beyond R, Marsaglia (1964). */
    private static double tail(Philox random, boolean negative) {
        double x;
        double y;
        do {
            x = -random.nextExponential() / R;
            y = -random.nextExponential();
        } while (-2 * y < x * x);
        return negative ? x - R : R - x;
    }
}
