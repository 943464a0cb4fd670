package spikelet.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis: what it counts, in which unit, and optionally its range, a logarithmic scale and the places of its ticks.
 * The numbers of a panel are in the unit of its axes: an axis in ms takes 20, not 0.02.
 *
 * @param label what the axis counts, {@code "time"}; {@code ""} for none
 * @param unit  its unit, {@code "ms"}; {@code ""} for a plain number
 * @param min   the lower end, or NaN to take it from the data
 * @param max   the upper end, or NaN to take it from the data
 * @param log   whether the scale is logarithmic
 * @param ticks the ticks; empty for automatic ones
 */
public record Axis(String label, String unit, double min, double max, boolean log, List<Tick> ticks) {

    /**
     * A tick at a place of one's own choice.
     *
     * @param at    the place, in the unit of the axis
     * @param label the text there
     */
    public record Tick(double at, String label) {
        /**
         * Checks the values.
         *
         * @param at the place
         * @param label the text there
         * @throws IllegalArgumentException if they are not as described above, with the reason in words
         */
        public Tick {
            Checks.finite("tick '" + label + "': place", at);
            Checks.text("tick: label", label);
        }
    }

    /**
     * Checks the values.
     *
     * @param label what the axis counts
     * @param unit its unit
     * @param min the lower end
     * @param max the upper end
     * @param log whether the scale is logarithmic
     * @param ticks the ticks
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Axis {
        Checks.text("axis: label", label);
        Checks.text("axis '" + label + "': unit", unit);
        ticks = List.copyOf(ticks);
        if (Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException(
                    "axis '" + label + "': the range must be finite, got " + min + " to " + max);
        }
        if (min >= max) {
            throw new IllegalArgumentException("axis '" + label + "': the range must run upwards, got from "
                    + Checks.number(min) + " to " + Checks.number(max));
        }
        if (log && (min <= 0 || max <= 0)) {
            throw new IllegalArgumentException("axis '" + label + "': a logarithmic axis must lie above 0, got "
                    + Checks.number(min) + " to " + Checks.number(max));
        }
    }

    /**
     * A linear axis with a range taken from the data.
     *
     * @param label what it counts
     * @param unit  its unit, or {@code ""}
     * @return the axis
     */
    public static Axis of(String label, String unit) {
        return new Axis(label, unit, Double.NaN, Double.NaN, false, List.of());
    }

    /**
     * The same axis over a fixed range.
     *
     * @param min the lower end, in the axis' unit, or NaN to take it from the data
     * @param max the upper end, or NaN
     * @return the axis
     */
    public Axis range(double min, double max) {
        return new Axis(label, unit, min, max, log, ticks);
    }

    /** {@return the same axis with a logarithmic scale} */
    public Axis logarithmic() {
        return new Axis(label, unit, min, max, true, ticks);
    }

    /**
     * The same axis with ticks of one's own, for instance the names of populations.
     *
     * @param at     the places
     * @param labels as many labels
     * @return the axis
     */
    public Axis ticks(double[] at, String... labels) {
        Checks.sameLength("axis '" + label + "'", "places of ticks", at.length, "labels of ticks", labels.length);
        List<Tick> list = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            list.add(new Tick(at[k], labels[k]));
        }
        return new Axis(label, unit, min, max, log, list);
    }

    /** {@return the label with its unit, as it stands beside the axis: {@code "time (ms)"}} */
    public String title() {
        if (unit.isBlank()) {
            return label;
        }
        return label.isBlank() ? unit : label + " (" + unit + ")";
    }

    /** Whether two axes count the same, so that panels above each other share them. */
    boolean counts(Axis other) {
        return label.equals(other.label) && unit.equals(other.unit) && log == other.log;
    }
}
