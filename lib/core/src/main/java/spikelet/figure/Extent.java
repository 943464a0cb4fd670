package spikelet.figure;

/**
 * The smallest and the largest of some numbers; {@link #NONE} when there are none.
 *
 * @param min the smallest
 * @param max the largest
 */
public record Extent(double min, double max) {

    /** The extent of nothing: joining it to another leaves the other as it is. */
    public static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /**
     * The extent of the values that are numbers.
     *
     * @param values any values; NaN is passed over
     * @return their extent
     */
    public static Extent of(double... values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (value < min) {
                min = value;
            }
            if (value > max) {
                max = value;
            }
        }
        return new Extent(min, max);
    }

    /**
     * The extent of this and another.
     *
     * @param other the other
     * @return from the smaller minimum to the larger maximum
     */
    public Extent join(Extent other) {
        return new Extent(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** {@return whether there is no number in it} */
    public boolean isEmpty() {
        return min > max;
    }

    /** {@return the largest less the smallest; 0 if there are none} */
    public double length() {
        return isEmpty() ? 0 : max - min;
    }
}
