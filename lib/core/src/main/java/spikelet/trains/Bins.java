package spikelet.trains;

import java.util.Arrays;

/** Time cut into bins of equal width. */
public final class Bins {
    private Bins() {}

    /**
     * How many bins cover a window; the last may reach beyond it.
     *
     * @param width of a bin, in second
     * @param from beginning of the window, in second
     * @param until end of the window, in second
     * @return at least one
     * @throws IllegalArgumentException if the bin is not positive or longer than the window
     */
    public static int count(double width, double from, double until) {
        Require.duration("the width of a bin", width);
        Require.that(
                width <= (until - from) * (1 + 1e-9),
                "a bin of %s is longer than the window (%s)",
                Require.time(width),
                Require.time(until - from));
        double bins = Math.ceil((until - from) / width - 1e-6);
        Require.that(bins <= 1e8, "a bin of %s makes %.3g bins; take a wider one", Require.time(width), bins);
        return (int) bins;
    }

    /**
     * The bin of a time. Recorded times carry rounding errors; one that is within a millionth of a bin of the next bin belongs there.
     *
     * @param time in second
     * @param width of a bin, in second
     * @param from beginning of the first bin, in second
     * @param bins how many there are
     * @return from 0 to bins - 1
     */
    public static int index(double time, double width, double from, int bins) {
        return (int) Math.min(bins - 1, Math.max(0, Math.floor((time - from) / width + 1e-6)));
    }

    /**
     * The edges of bins.
     *
     * @param width of a bin, in second
     * @param from beginning of the window, in second
     * @param until end of the window, in second
     * @return one more than there are bins, in second; the last is the end of the window
     */
    public static double[] edges(double width, double from, double until) {
        var edges = new double[count(width, from, until) + 1];
        for (int b = 0; b < edges.length; b++) edges[b] = Math.min(until, from + b * width);
        return edges;
    }

    /**
     * Times in millisecond, without the last digits that a multiplication would add.
     *
     * @param seconds in second
     * @return in millisecond
     */
    public static double[] milliseconds(double... seconds) {
        return Arrays.stream(seconds).map(t -> Math.rint(t * 1e12) / 1e9).toArray();
    }
}
