package spikelet.figure;

import java.util.Arrays;

/**
 * A histogram: bars that stand on zero between edges.
 *
 * @param label   the name in the legend, or {@code ""}
 * @param colour  the colour, or null for the next of the panel's cycle
 * @param edges   the edges of the bins, rising; one more than heights
 * @param heights the heights
 */
public record Bars(String label, Colour colour, double[] edges, double[] heights) implements Layer {

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the name in the legend
     * @param colour the colour
     * @param edges the edges of the bins, rising
     * @param heights the heights
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Bars {
        String what = "bars '" + Checks.text("bars: label", label) + "'";
        edges = Checks.rising(what, "edges", edges);
        heights = Checks.finite(what, "heights", heights);
        if (edges.length != heights.length + 1) {
            throw new IllegalArgumentException(what + ": " + heights.length + " heights need " + (heights.length + 1)
                    + " edges (one more), got " + edges.length);
        }
    }

    /**
     * A histogram.
     *
     * @param label   the name in the legend, or {@code ""}
     * @param edges   the edges of the bins, rising; one more than heights
     * @param heights the heights
     * @return the bars
     * @throws IllegalArgumentException if the edges do not rise or their number does not fit
     */
    public static Bars of(String label, double[] edges, double[] heights) {
        return new Bars(label, null, edges, heights);
    }

    /**
     * Counts values into bins of equal width. Each bin holds its lower edge, the last one both; values outside are left out.
     *
     * <pre>{@code Bars.histogram("amplitudes", in(amplitudes, pA), 0, 120, 60)}</pre>
     *
     * @param label  the name in the legend, or {@code ""}
     * @param values what is counted, in the unit of the axis
     * @param from   the lowest edge
     * @param to     the highest edge
     * @param bins   how many bins, one at least
     * @return the bars
     * @throws IllegalArgumentException if the range does not run upwards, there is no bin, or a value is not finite
     */
    public static Bars histogram(String label, double[] values, double from, double to, int bins) {
        String what = "bars '" + Checks.text("bars: label", label) + "'";
        Checks.order(what, from, to);
        if (bins < 1) {
            throw new IllegalArgumentException(what + ": a histogram has at least one bin, got " + bins);
        }
        double[] edges = new double[bins + 1];
        for (int b = 0; b <= bins; b++) edges[b] = from + (to - from) * b / bins;
        double[] heights = new double[bins];
        for (double x : Checks.finite(what, "values", values)) {
            if (x < from || x > to) continue;
            int found = Arrays.binarySearch(edges, x);
            heights[Math.min(bins - 1, found >= 0 ? found : -found - 2)]++;
        }
        return of(label, edges, heights);
    }

    @Override
    public Bars colour(Colour colour) {
        return new Bars(label, colour, edges, heights);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(edges);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(heights).join(Extent.of(0));
    }

    @Override
    public boolean isSeries() {
        return true;
    }
}
