package spikelet.figure;

/**
 * A straight line right across the panel at one value, with its name beside it: a threshold, a reset, the moment a
 * stimulus begins.
 *
 * @param label      the text in the plot, or {@code ""}
 * @param colour     the colour
 * @param horizontal whether it lies at a y value (else it stands at an x value)
 * @param at         the value
 * @param stroke     solid, dashed or dotted
 */
public record Mark(String label, Colour colour, boolean horizontal, double at, Stroke stroke) implements Layer {

    /**
     * Checks the values.
     *
     * @param label the text in the plot
     * @param colour the colour
     * @param horizontal whether it lies at a y value (else it stands at an x value)
     * @param at the value
     * @param stroke solid, dashed or dotted
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Mark {
        Checks.text("mark: label", label);
        Checks.given("mark '" + label + "': colour", colour);
        Checks.given("mark '" + label + "': stroke", stroke);
        Checks.finite("mark '" + label + "': place", at);
    }

    /**
     * A dashed line across the panel at a y value.
     *
     * @param label the text in the plot, or {@code ""}
     * @param y     the value
     * @return the mark
     */
    public static Mark horizontal(String label, double y) {
        return new Mark(label, Palette.RESET, true, y, Stroke.DASHED);
    }

    /**
     * A dashed line up the panel at an x value.
     *
     * @param label the text in the plot, or {@code ""}
     * @param x     the value
     * @return the mark
     */
    public static Mark vertical(String label, double x) {
        return new Mark(label, Palette.RESET, false, x, Stroke.DASHED);
    }

    /**
     * A threshold: a dashed line at a y value, in its own colour.
     *
     * @param y the value
     * @return the mark, named "threshold"
     */
    public static Mark threshold(double y) {
        return new Mark("threshold", Palette.THRESHOLD, true, y, Stroke.DASHED);
    }

    /**
     * A reset value: a dotted line at a y value, in its own colour.
     *
     * @param y the value
     * @return the mark, named "reset"
     */
    public static Mark reset(double y) {
        return new Mark("reset", Palette.RESET, true, y, Stroke.DOTTED);
    }

    @Override
    public Mark colour(Colour colour) {
        return new Mark(label, colour, horizontal, at, stroke);
    }

    /**
     * The same mark in another stroke.
     *
     * @param stroke solid, dashed or dotted
     * @return the mark
     */
    public Mark stroke(Stroke stroke) {
        return new Mark(label, colour, horizontal, at, stroke);
    }

    @Override
    public Extent xExtent() {
        return horizontal ? Extent.NONE : Extent.of(at);
    }

    @Override
    public Extent yExtent() {
        return horizontal ? Extent.of(at) : Extent.NONE;
    }
}
