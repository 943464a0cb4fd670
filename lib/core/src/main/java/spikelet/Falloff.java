package spikelet;

/**
 * How the probability of a connection falls with the distance between two neurons.
 *
 * @param shape its form
 * @param scale sigma, lambda or the radius, in metre
 */
public record Falloff(Shape shape, double scale) {
    private static final Parameter SCALE = Parameter.length("scale", "100*um");
    /** Probabilities below this count as none, so that a neuron need not look at all others. */
    private static final double NEGLIGIBLE = 1e-12;
    /** Places and radii are rounded; a neuron on the edge of a disc is in it. */
    private static final double ROUNDING = 1e-9;

    /** The form of a fall-off. */
    public enum Shape {
        /** {@code exp(-d²/(2 scale²))}. */
        GAUSSIAN,
        /** {@code exp(-d/scale)}. */
        EXPONENTIAL,
        /** 1 up to the scale, then 0. */
        DISC
    }

    /**
     * Refuses what cannot be.
     *
     * @param shape its form
     * @param scale sigma, lambda or the radius, in metre
     */
    public Falloff {
        Check.given("fall-off: the shape", shape);
        SCALE.check("fall-off", scale);
    }

    /**
     * A fall-off {@code exp(-d²/(2 sigma²))}.
     *
     * @param sigma in metre
     * @return the fall-off
     */
    public static Falloff gaussian(double sigma) {
        return new Falloff(Shape.GAUSSIAN, sigma);
    }

    /**
     * A fall-off {@code exp(-d/lambda)}.
     *
     * @param lambda in metre
     * @return the fall-off
     */
    public static Falloff exponential(double lambda) {
        return new Falloff(Shape.EXPONENTIAL, lambda);
    }

    /**
     * All neurons up to a distance alike, that distance included, and none beyond.
     *
     * @param radius in metre
     * @return the fall-off
     */
    public static Falloff within(double radius) {
        return new Falloff(Shape.DISC, radius);
    }

    /**
     * The factor at a distance.
     *
     * @param distance in metre
     * @return from 0 to 1; 0 beyond {@link #reach}
     */
    public double at(double distance) {
        if (distance > reach()) return 0;
        double d = distance / scale;
        return switch (shape) {
            case GAUSSIAN -> StrictMath.exp(-d * d / 2);
            case EXPONENTIAL -> StrictMath.exp(-d);
            case DISC -> 1;
        };
    }

    /**
     * The distance beyond which nothing connects: there the factor is below 1e-12.
     *
     * @return in metre
     */
    public double reach() {
        return switch (shape) {
            case GAUSSIAN -> scale * Math.sqrt(-2 * StrictMath.log(NEGLIGIBLE));
            case EXPONENTIAL -> -scale * StrictMath.log(NEGLIGIBLE);
            case DISC -> scale * (1 + ROUNDING);
        };
    }

    /** In words: {@code gaussian, sigma 0.1 mm}. */
    @Override
    public String toString() {
        var size = Quantity.format(scale, Dimension.LENGTH);
        return switch (shape) {
            case GAUSSIAN -> "gaussian, sigma " + size;
            case EXPONENTIAL -> "exponential, lambda " + size;
            case DISC -> "within " + size;
        };
    }
}
