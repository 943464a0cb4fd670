package spikelet.figure;

/**
 * A matrix as colours, with a colour bar beside the panel: connectivity, weights, a space-time picture.
 *
 * @param label  what the colour counts, with its unit, {@code "weight (mV)"}; it stands beside the colour bar
 * @param xEdges the edges of the columns, rising; one more than columns
 * @param yEdges the edges of the rows, rising; one more than rows
 * @param values {@code values[row][column]}, rows upwards; NaN is left white
 * @param signed whether the colours run to both sides of zero (blue below, vermillion above) instead of from the
 *               smallest value to the largest
 * @param min    the value of the lowest colour, or NaN to take it from the values; what lies below takes that colour
 * @param max    the value of the highest colour, or NaN; what lies above takes that colour
 */
public record HeatMap(
        String label, double[] xEdges, double[] yEdges, double[][] values, boolean signed, double min, double max)
        implements Layer {

    /**
     * Checks the values and copies the arrays.
     *
     * @param label what the colour counts, with its unit
     * @param xEdges the edges of the columns, rising
     * @param yEdges the edges of the rows, rising
     * @param values {@code values[row][column]}
     * @param signed whether the colours run to both sides of zero
     * @param min the value of the lowest colour, or NaN
     * @param max the value of the highest colour, or NaN
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public HeatMap {
        String what = "heat map '" + Checks.text("heat map: label", label) + "'";
        xEdges = Checks.rising(what, "xEdges", xEdges);
        yEdges = Checks.rising(what, "yEdges", yEdges);
        if (Double.isInfinite(min) || Double.isInfinite(max) || min >= max) {
            throw new IllegalArgumentException(what + ": the range of its colours must be finite and run upwards, got "
                    + Checks.number(min) + " to " + Checks.number(max));
        }
        values = Checks.given(what + ": 'values'", values).clone();
        if (values.length != yEdges.length - 1) {
            throw new IllegalArgumentException(what + ": " + values.length + " rows need " + (values.length + 1)
                    + " y edges (one more), got " + yEdges.length);
        }
        for (int r = 0; r < values.length; r++) {
            values[r] = Checks.orGap(what, "values, row " + r, values[r]);
            if (values[r].length != xEdges.length - 1) {
                throw new IllegalArgumentException(what + ": row " + r + " has " + values[r].length + " columns; "
                        + xEdges.length + " x edges make " + (xEdges.length - 1));
            }
        }
    }

    /**
     * A matrix whose colours span its values.
     *
     * @param label what the colour counts, with its unit
     * @param xEdges the edges of the columns, rising
     * @param yEdges the edges of the rows, rising
     * @param values {@code values[row][column]}
     * @param signed whether the colours run to both sides of zero
     */
    public HeatMap(String label, double[] xEdges, double[] yEdges, double[][] values, boolean signed) {
        this(label, xEdges, yEdges, values, signed, Double.NaN, Double.NaN);
    }

    /**
     * A matrix whose rows and columns are counted from 0: cell (r, c) is centred on y = r, x = c.
     *
     * @param label  what the colour counts, with its unit
     * @param values {@code values[row][column]}
     * @return the heat map; signed if a value is below zero
     */
    public static HeatMap of(String label, double[][] values) {
        Checks.given("heat map '" + label + "': 'values'", values);
        int columns = values.length == 0 || values[0] == null ? 0 : values[0].length;
        return of(label, halves(columns), halves(values.length), values);
    }

    /**
     * A matrix between edges.
     *
     * @param label  what the colour counts, with its unit
     * @param xEdges the edges of the columns
     * @param yEdges the edges of the rows
     * @param values {@code values[row][column]}
     * @return the heat map; signed if a value is below zero
     */
    public static HeatMap of(String label, double[] xEdges, double[] yEdges, double[][] values) {
        HeatMap map = new HeatMap(label, xEdges, yEdges, values, false);
        return map.valueExtent().min() < 0 ? new HeatMap(label, xEdges, yEdges, values, true) : map;
    }

    /**
     * The same matrix with its colours over a fixed range, so that several matrices, or the frames of a film, can be compared.
     *
     * @param min the value of the lowest colour, in the unit of the label, or NaN to take it from the values
     * @param max the value of the highest colour, or NaN; for signed colours zero stays in the middle of the larger of both
     * @return the heat map
     * @throws IllegalArgumentException if the range does not run upwards
     */
    public HeatMap range(double min, double max) {
        return new HeatMap(label, xEdges, yEdges, values, signed, min, max);
    }

    private static double[] halves(int n) {
        double[] edges = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            edges[k] = k - 0.5;
        }
        return edges;
    }

    /** {@return null: a heat map has a scale of colours, not one} */
    @Override
    public Colour colour() {
        return null;
    }

    /** {@return this heat map: it has a scale of colours, not one} */
    @Override
    public HeatMap colour(Colour colour) {
        return this;
    }

    /** {@return the smallest and the largest value} */
    public Extent valueExtent() {
        Extent extent = Extent.NONE;
        for (double[] row : values) {
            extent = extent.join(Extent.of(row));
        }
        return extent;
    }

    @Override
    public Extent xExtent() {
        return Extent.of(xEdges);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(yEdges);
    }
}
