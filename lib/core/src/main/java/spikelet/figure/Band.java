package spikelet.figure;

/**
 * A shaded band between two curves, for instance a mean and its deviation to both sides.
 *
 * @param label  the name in the legend, or {@code ""}
 * @param colour the colour, or null for the next of the panel's cycle; it is drawn pale
 * @param x      x values
 * @param lower  as many lower values; NaN leaves a gap
 * @param upper  as many upper values; NaN leaves a gap
 */
public record Band(String label, Colour colour, double[] x, double[] lower, double[] upper) implements Layer {

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the name in the legend
     * @param colour the colour
     * @param x x values
     * @param lower as many lower values
     * @param upper as many upper values
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Band {
        String what = "band '" + Checks.text("band: label", label) + "'";
        x = Checks.finite(what, "x", x);
        lower = Checks.orGap(what, "lower", lower);
        upper = Checks.orGap(what, "upper", upper);
        Checks.sameLength(what, "x", x.length, "lower", lower.length);
        Checks.sameLength(what, "x", x.length, "upper", upper.length);
    }

    /**
     * A band.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param lower as many lower values; NaN leaves a gap
     * @param upper as many upper values; NaN leaves a gap
     * @return the band
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Band of(String label, double[] x, double[] lower, double[] upper) {
        return new Band(label, null, x, lower, upper);
    }

    @Override
    public Band colour(Colour colour) {
        return new Band(label, colour, x, lower, upper);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(lower).join(Extent.of(upper));
    }

    @Override
    public boolean isSeries() {
        return true;
    }
}
