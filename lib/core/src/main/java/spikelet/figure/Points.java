package spikelet.figure;

/**
 * Single points.
 *
 * @param label  the name in the legend, or {@code ""}
 * @param colour the colour, or null for the next of the panel's cycle
 * @param x      x values
 * @param y      as many y values; a point with NaN is not drawn
 * @param shape  the shape of a point
 * @param size   the size, in pixels at the figure's nominal size
 */
public record Points(String label, Colour colour, double[] x, double[] y, Shape shape, double size) implements Layer {

    /** The shape of a point; telling series apart by shape as well helps where colours are not seen. */
    public enum Shape {
        /** A filled disc. */
        DISC,
        /** A circle. */
        CIRCLE,
        /** A filled square. */
        SQUARE,
        /** A filled triangle. */
        TRIANGLE,
        /** A diagonal cross. */
        CROSS
    }

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the name in the legend
     * @param colour the colour
     * @param x x values
     * @param y as many y values
     * @param shape the shape of a point
     * @param size the size
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Points {
        String what = "points '" + Checks.text("points: label", label) + "'";
        x = Checks.finite(what, "x", x);
        y = Checks.orGap(what, "y", y);
        Checks.sameLength(what, "x", x.length, "y", y.length);
        Checks.given(what + ": shape", shape);
        Checks.positive(what + ": size", size);
    }

    /**
     * Filled discs.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param y     as many y values; a point with NaN is not drawn
     * @return the points
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Points of(String label, double[] x, double[] y) {
        return new Points(label, null, x, y, Shape.DISC, 6);
    }

    @Override
    public Points colour(Colour colour) {
        return new Points(label, colour, x, y, shape, size);
    }

    /**
     * The same points in another shape.
     *
     * @param shape the shape
     * @return the points
     */
    public Points shape(Shape shape) {
        return new Points(label, colour, x, y, shape, size);
    }

    /**
     * The same points in another size.
     *
     * @param pixels the size at the figure's nominal size; 6 unless said
     * @return the points
     */
    public Points size(double pixels) {
        return new Points(label, colour, x, y, shape, pixels);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(y);
    }

    @Override
    public boolean isSeries() {
        return true;
    }
}
