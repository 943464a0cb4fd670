package spikelet.engine;

/** Draws of the gamma distribution by rejection (Marsaglia and Tsang, ACM Trans. Math. Softw. 26, 2000); about one try each. */
final class Gamma {
    private Gamma() {}

    /** A draw of mean {@code shape}; the shape must be at least 1. */
    static double draw(Philox random, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            if (root <= 0) continue;
            double v = root * root * root;
            double u = 1 - random.nextDouble();
            if (StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) return d * v;
        }
    }
}
