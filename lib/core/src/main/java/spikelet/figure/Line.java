package spikelet.figure;

import java.util.function.DoubleUnaryOperator;

/**
 * A line through points, in the order given; NaN in y breaks it.
 *
 * @param label  the name in the legend, or {@code ""}
 * @param colour the colour, or null for the next of the panel's cycle
 * @param x      x values
 * @param y      as many y values; NaN leaves a gap
 * @param stroke solid, dashed or dotted
 * @param width  the width, in pixels at the figure's nominal size
 * @param steps  whether a value holds until the next x (a staircase) instead of running straight to the next point
 */
public record Line(String label, Colour colour, double[] x, double[] y, Stroke stroke, double width, boolean steps)
        implements Layer {

    private static final int CURVE = 401;

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the name in the legend
     * @param colour the colour
     * @param x x values
     * @param y as many y values
     * @param stroke solid, dashed or dotted
     * @param width the width
     * @param steps whether a value holds until the next x (a staircase) instead of running straight to the next point
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Line {
        String what = "line '" + Checks.text("line: label", label) + "'";
        x = Checks.finite(what, "x", x);
        y = Checks.orGap(what, "y", y);
        Checks.sameLength(what, "x", x.length, "y", y.length);
        Checks.given(what + ": stroke", stroke);
        Checks.positive(what + ": width", width);
    }

    /**
     * A solid line.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param y     as many y values; NaN leaves a gap
     * @return the line
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Line of(String label, double[] x, double[] y) {
        return new Line(label, null, x, y, Stroke.SOLID, 1.4, false);
    }

    /**
     * The curve of a function, at 401 evenly spaced values of x; it has a gap where the function has no finite value.
     *
     * <pre>{@code Line.of("formula", 0, 100, t -> 1 - Math.exp(-t / 20))}</pre>
     *
     * @param label the name in the legend, or {@code ""}
     * @param from  the first x
     * @param to    the last x
     * @param curve y as a function of x, both in the units of the axes
     * @return the line
     * @throws IllegalArgumentException if the range does not run upwards
     */
    public static Line of(String label, double from, double to, DoubleUnaryOperator curve) {
        Checks.order("line '" + label + "'", from, to);
        Checks.given("line '" + label + "': curve", curve);
        double[] x = new double[CURVE];
        double[] y = new double[CURVE];
        for (int k = 0; k < CURVE; k++) {
            x[k] = from + (to - from) * k / (CURVE - 1);
            double value = curve.applyAsDouble(x[k]);
            y[k] = Double.isFinite(value) ? value : Double.NaN;
        }
        return of(label, x, y);
    }

    @Override
    public Line colour(Colour colour) {
        return new Line(label, colour, x, y, stroke, width, steps);
    }

    /** {@return the same line in dashes} */
    public Line dashed() {
        return new Line(label, colour, x, y, Stroke.DASHED, width, steps);
    }

    /** {@return the same line in dots} */
    public Line dotted() {
        return new Line(label, colour, x, y, Stroke.DOTTED, width, steps);
    }

    /**
     * The same line in another width.
     *
     * @param pixels the width at the figure's nominal size; 1.4 unless said
     * @return the line
     */
    public Line width(double pixels) {
        return new Line(label, colour, x, y, stroke, pixels, steps);
    }

    /** {@return the same line as a staircase: each value holds until the next x} */
    public Line asSteps() {
        return new Line(label, colour, x, y, stroke, width, true);
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
