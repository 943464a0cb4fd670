package spikelet.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.figure.Axis;

/**
 * The ticks of an axis at round numbers: steps of 1, 2 or 5 times a power of ten, labelled with just the digits that
 * tell them apart. Very large and very small numbers share a power of ten, which stands with the axis' title.
 *
 * @param major  the ticks with a label
 * @param minor  short ticks without one, on logarithmic axes
 * @param factor what to add to the axis' title, {@code "×10⁻⁶"}, or {@code ""}
 */
record Ticks(List<Axis.Tick> major, List<Double> minor, String factor) {

    private static final int[] STEPS = {1, 2, 5};

    /**
     * Ticks for a range.
     *
     * @param axis  the axis, which may bring its own ticks
     * @param min   the lower end
     * @param max   the upper end
     * @param most  the largest number of ticks that fits
     * @param whole whether only whole numbers make sense, as for rows of neurons
     */
    static Ticks of(Axis axis, double min, double max, int most, boolean whole) {
        if (!axis.ticks().isEmpty()) {
            return new Ticks(
                    axis.ticks().stream()
                            .filter(t -> t.at() >= min && t.at() <= max)
                            .toList(),
                    List.of(),
                    "");
        }
        return axis.log() ? logarithmic(min, max, most) : linear(min, max, most, whole);
    }

    private static Ticks linear(double min, double max, int most, boolean whole) {
        var step = step((max - min) / Math.max(1, most), whole);
        var first =
                BigDecimal.valueOf(min).divide(step, 0, RoundingMode.CEILING).multiply(step);
        double largest = Math.max(Math.abs(min), Math.abs(max));
        int power = largest >= 1e5 || largest < 1e-2 ? 3 * Math.floorDiv((int) Math.floor(Math.log10(largest)), 3) : 0;
        var ticks = new ArrayList<Axis.Tick>();
        double slack = 1e-9 * (max - min);
        for (var at = first; at.doubleValue() <= max + slack; at = at.add(step)) {
            int decimals =
                    Math.max(0, step.movePointLeft(power).stripTrailingZeros().scale());
            ticks.add(new Axis.Tick(
                    at.doubleValue(), label(at.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP))));
        }
        return new Ticks(List.copyOf(ticks), List.of(), power == 0 ? "" : "×10" + raised(power));
    }

    private static BigDecimal step(double smallest, boolean whole) {
        int power = (int) Math.floor(Math.log10(smallest));
        for (int exponent = whole ? Math.max(0, power) : power; ; exponent++) {
            for (int digit : STEPS) {
                var step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
                if (step.doubleValue() >= smallest * (1 - 1e-9)) {
                    return step;
                }
            }
        }
    }

    private static Ticks logarithmic(double min, double max, int most) {
        int low = (int) Math.floor(Math.log10(min) - 1e-9);
        int high = (int) Math.ceil(Math.log10(max) + 1e-9);
        double decades = Math.log10(max / min);
        var digits = decades < 1
                ? List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
                : decades < 2 && most > 5 ? List.of(1, 2, 5) : List.of(1);
        int every = Math.max(1, (int) Math.ceil(decades / Math.max(1, most)));
        var major = new ArrayList<Axis.Tick>();
        var minor = new ArrayList<Double>();
        for (int exponent = low; exponent <= high; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double at =
                        BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue();
                if (at < min * (1 - 1e-9) || at > max * (1 + 1e-9)) {
                    continue;
                }
                if (digits.contains(digit) && Math.floorMod(exponent, every) == 0) {
                    major.add(new Axis.Tick(at, label(digit, exponent, low, high)));
                } else if (every == 1 || digit == 1) {
                    minor.add(at);
                }
            }
        }
        return new Ticks(List.copyOf(major), List.copyOf(minor), "");
    }

    private static String label(int digit, int exponent, int low, int high) {
        if (low >= -3 && high <= 4) {
            return label(BigDecimal.valueOf(digit)
                    .scaleByPowerOfTen(exponent)
                    .setScale(Math.max(0, -exponent), RoundingMode.HALF_UP));
        }
        return (digit == 1 ? "" : digit + "·") + "10" + raised(exponent);
    }

    private static String label(BigDecimal value) {
        var text = value.toPlainString();
        return value.signum() < 0 ? "−" + text.substring(1) : text.startsWith("-") ? text.substring(1) : text;
    }

    static String raised(int number) {
        var text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }

    /** The widest label in a font, in pixels. */
    double widest(java.awt.Font font) {
        return IntStream.range(0, major.size())
                .mapToDouble(k -> Text.of(major.get(k).label(), font).width())
                .max()
                .orElse(0);
    }
}
