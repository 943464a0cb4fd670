package spikelet.figure;

/**
 * Points with an upright bar through each: a measured value with its error.
 *
 * @param label  the name in the legend, or {@code ""}
 * @param colour the colour, or null for the next of the panel's cycle
 * @param x      x values
 * @param y      as many y values; a point with NaN is not drawn
 * @param error  as many errors, the half length of the bar, not negative; NaN draws the point alone
 */
public record ErrorBars(String label, Colour colour, double[] x, double[] y, double[] error) implements Layer {

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the name in the legend
     * @param colour the colour
     * @param x x values
     * @param y as many y values
     * @param error as many errors, the half length of the bar, not negative
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public ErrorBars {
        String what = "error bars '" + Checks.text("error bars: label", label) + "'";
        x = Checks.finite(what, "x", x);
        y = Checks.orGap(what, "y", y);
        error = Checks.orGap(what, "error", error);
        Checks.sameLength(what, "x", x.length, "y", y.length);
        Checks.sameLength(what, "x", x.length, "error", error.length);
        for (int k = 0; k < error.length; k++) {
            if (error[k] < 0) {
                throw new IllegalArgumentException(what + ": 'error' is a half length and must not be negative, but "
                        + "value " + k + " is " + Checks.number(error[k]));
            }
        }
    }

    /**
     * Points with errors.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param y     as many y values
     * @param error as many errors, the half length of the bar
     * @return the error bars
     * @throws IllegalArgumentException if the lengths differ, a value is infinite or an error negative
     */
    public static ErrorBars of(String label, double[] x, double[] y, double[] error) {
        return new ErrorBars(label, null, x, y, error);
    }

    @Override
    public ErrorBars colour(Colour colour) {
        return new ErrorBars(label, colour, x, y, error);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        Extent extent = Extent.of(y);
        for (int k = 0; k < y.length; k++) {
            extent = extent.join(Extent.of(y[k] - error[k], y[k] + error[k]));
        }
        return extent;
    }

    @Override
    public boolean isSeries() {
        return true;
    }
}
