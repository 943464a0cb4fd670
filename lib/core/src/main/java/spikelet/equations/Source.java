package spikelet.equations;

/**
 * A range of a model's text, kept so that an error can point at it.
 *
 * @param text the whole text
 * @param from where the range begins
 * @param to where it ends, exclusive
 */
public record Source(String text, int from, int to) {
    /**
     * The smallest range that holds both.
     *
     * @param other a range of the same text
     * @return the joint range
     */
    public Source join(Source other) {
        return new Source(text, Math.min(from, other.from), Math.max(to, other.to));
    }

    /**
     * The text of the range.
     *
     * @return as the user wrote it
     */
    public String words() {
        return text.substring(from, to);
    }
}
