package spikelet.figure;

/**
 * A shaded stretch of the x axis: the time that a stimulus is on. It lies behind everything else.
 *
 * @param label  the text at its top, or {@code ""}
 * @param colour the colour; it is drawn pale
 * @param from   where it begins
 * @param to     where it ends
 */
public record Span(String label, Colour colour, double from, double to) implements Layer {

    /**
     * Checks the values.
     *
     * @param label the text at its top
     * @param colour the colour
     * @param from where it begins
     * @param to where it ends
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Span {
        Checks.text("span: label", label);
        Checks.given("span '" + label + "': colour", colour);
        Checks.order("span '" + label + "'", from, to);
    }

    /**
     * A shaded stretch in the colour of stimuli.
     *
     * @param label the text at its top, or {@code ""}
     * @param from  where it begins
     * @param to    where it ends
     * @return the span
     * @throws IllegalArgumentException if it does not run upwards
     */
    public static Span of(String label, double from, double to) {
        return new Span(label, Palette.STIMULUS, from, to);
    }

    @Override
    public Span colour(Colour colour) {
        return new Span(label, colour, from, to);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(from, to);
    }

    @Override
    public Extent yExtent() {
        return Extent.NONE;
    }
}
