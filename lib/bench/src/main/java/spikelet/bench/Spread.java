package spikelet.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several repeats of one measurement came to.
 *
 * @param median the middle value; the mean of the two middle ones where their number is even
 * @param min the smallest value
 * @param max the largest value
 */
record Spread(double median, double min, double max) {

    /**
     * The spread of some values.
     *
     * @param values at least one, all finite
     * @return their median, minimum and maximum
     */
    static Spread of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("a spread needs at least one value, got none");
        var sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
    }

    /** The median, with the range where there is one: {@code 0.44 [0.43 .. 0.47]}. */
    @Override
    public String toString() {
        return min == max ? number(median) : number(median) + " [" + number(min) + " .. " + number(max) + "]";
    }

    /** Three significant digits, without an exponent. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 100 ? 0 : 2 - (int) Math.floor(Math.log10(size));
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(9, decimals)) + "f", value);
    }
}
