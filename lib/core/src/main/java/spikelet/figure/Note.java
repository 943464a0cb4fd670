package spikelet.figure;

/**
 * A few words in the plot.
 *
 * @param label  the text
 * @param colour the colour
 * @param x      where: x of the anchor
 * @param y      where: y of the anchor
 * @param anchor which part of the text lies there
 */
public record Note(String label, Colour colour, double x, double y, Anchor anchor) implements Layer {

    /** The part of a text that lies at its place. */
    public enum Anchor {
        /** The text begins there. */
        LEFT,
        /** The text is centred there. */
        CENTRE,
        /** The text ends there. */
        RIGHT
    }

    /**
     * Checks the values.
     *
     * @param label the text
     * @param colour the colour
     * @param x where
     * @param y where
     * @param anchor which part of the text lies there
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Note {
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("note: the text must not be empty");
        }
        Checks.given("note '" + label + "': colour", colour);
        Checks.given("note '" + label + "': anchor", anchor);
        Checks.finite("note '" + label + "': x", x);
        Checks.finite("note '" + label + "': y", y);
    }

    /**
     * A note that begins at a place.
     *
     * @param text the words
     * @param x    x, in the unit of the axis
     * @param y    y, in the unit of the axis
     * @return the note
     */
    public static Note of(String text, double x, double y) {
        return new Note(text, Palette.NEUTRAL, x, y, Anchor.LEFT);
    }

    @Override
    public Note colour(Colour colour) {
        return new Note(label, colour, x, y, anchor);
    }

    /**
     * The same note with another part at its place.
     *
     * @param anchor the part
     * @return the note
     */
    public Note anchor(Anchor anchor) {
        return new Note(label, colour, x, y, anchor);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(y);
    }
}
