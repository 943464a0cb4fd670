package spikelet.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import spikelet.ProgressMeter;
import spikelet.Quantity;
import spikelet.figure.Figure;

/**
 * Puts a slider under a figure: the figure is drawn for a range of values, and the slider turns from one to the next.
 *
 * <pre>{@code
 * Explore.over("tau", 5*ms, 50*ms, "ms").show(tau -> neuron(tau).run(200*ms).traces("n", "v"))
 * }</pre>
 *
 * All frames are computed ahead, so the slider also moves in a page that was exported from the notebook.
 */
public final class Explore {

    private static final int FRAMES = 11;
    private static final int MOST_FRAMES = 200;

    private final String name;
    private final String unit;
    private final double[] values;
    private final boolean sameAxes;

    private Explore(String name, String unit, double[] values, boolean sameAxes) {
        this.name = name;
        this.unit = unit;
        this.values = values;
        this.sameAxes = sameAxes;
    }

    /**
     * A slider over a range, in eleven steps unless said otherwise.
     *
     * @param name what is varied, as it shall stand beside the slider
     * @param from the first value, in SI units
     * @param to   the last value
     * @return what {@link #show} is called on
     * @throws IllegalArgumentException if the range does not run upwards
     */
    public static Explore over(String name, double from, double to) {
        return over(name, from, to, "");
    }

    /**
     * A slider over a range, with the unit that its values are shown in.
     *
     * @param name what is varied
     * @param from the first value, in SI units: {@code 5*ms}
     * @param to   the last value
     * @param unit the unit to show values in: {@code "ms"}
     * @return what {@link #show} is called on
     * @throws IllegalArgumentException if the range does not run upwards or the unit is unknown
     */
    public static Explore over(String name, double from, double to, String unit) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("explorer: give what is varied a name, such as \"tau\"");
        }
        if (!Double.isFinite(from) || !Double.isFinite(to) || from >= to) {
            throw new IllegalArgumentException("explorer over '" + name
                    + "': the range must run upwards between finite values, got " + from + " to " + to);
        }
        if (unit == null) {
            throw new IllegalArgumentException(
                    "explorer over '" + name + "': the unit must not be null; leave it out for none");
        }
        if (!unit.isBlank()) {
            Quantity.parse("1 " + unit);
        }
        return new Explore(name, unit.strip(), spaced(from, to, FRAMES), false);
    }

    private static double[] spaced(double from, double to, int frames) {
        return IntStream.range(0, frames)
                .mapToDouble(k -> from + (to - from) * k / (frames - 1))
                .toArray();
    }

    /**
     * The same slider with another number of steps.
     *
     * @param frames 2 to 200
     * @return the explorer to be
     */
    public Explore frames(int frames) {
        if (frames < 2 || frames > MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "explorer over '" + name + "': 2 to " + MOST_FRAMES + " frames, got " + frames);
        }
        return new Explore(name, unit, spaced(values[0], values[values.length - 1], frames), sameAxes);
    }

    /**
     * The same slider over values of one's choice.
     *
     * @param values the values in the slider's order, in SI units
     * @return the explorer to be
     */
    public Explore values(double... values) {
        if (values.length < 2
                || values.length > MOST_FRAMES
                || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("explorer over '" + name + "': 2 to " + MOST_FRAMES
                    + " finite values, got " + Arrays.toString(values));
        }
        return new Explore(name, unit, values.clone(), sameAxes);
    }

    /**
     * The same slider in steps of equal ratio: 1, 10, 100.
     *
     * @return the explorer to be
     */
    public Explore logarithmic() {
        double from = values[0];
        double to = values[values.length - 1];
        if (from <= 0) {
            throw new IllegalArgumentException(
                    "explorer over '" + name + "': steps of equal ratio need a range above 0, got from " + from);
        }
        int last = values.length - 1;
        var spaced = IntStream.rangeClosed(0, last)
                .mapToDouble(k -> from * Math.pow(to / from, (double) k / last))
                .toArray();
        return new Explore(name, unit, spaced, sameAxes);
    }

    /** {@return the same slider with all frames on the same axes, so that only the data move} */
    public Explore sameAxes() {
        return new Explore(name, unit, values, true);
    }

    /**
     * Draws the figure for each value. In a notebook the result shows itself as the last expression of the cell; elsewhere this
     * opens a window or, without a screen, writes an HTML file and prints its path. An interrupt keeps the frames drawn so far.
     *
     * @param figure the figure for a value, which is in SI units
     * @return the explorer
     * @throws IllegalStateException if the figure of a value fails; the message names the value
     */
    public Explorer show(DoubleFunction<Figure> figure) {
        var explorer = draw(figure);
        if (!Surroundings.isNotebook()) {
            explorer.open();
        }
        return explorer;
    }

    private Explorer draw(DoubleFunction<Figure> figure) {
        List<Figure> frames = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        var meter = new ProgressMeter("explorer over " + name);
        for (double value : values) {
            var caption = name + " = " + Amount.text(value, unit);
            var frame = frame(figure, value, caption);
            if (Thread.currentThread().isInterrupted()) {
                break; // the run behind this frame was cut short
            }
            frames.add(frame);
            captions.add(caption);
            meter.at((double) frames.size() / values.length);
        }
        meter.finish((double) frames.size() / values.length);
        if (frames.isEmpty()) {
            throw new IllegalStateException(
                    "explorer over '" + name + "': interrupted before the first frame was drawn");
        }
        return new Explorer(name, sameAxes ? SameAxes.of(frames) : frames, captions, values.length);
    }

    private Figure frame(DoubleFunction<Figure> figure, double value, String caption) {
        Figure frame;
        try {
            frame = figure.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException("explorer: the frame at " + caption + " failed: " + e.getMessage(), e);
        }
        if (frame == null) {
            throw new IllegalStateException("explorer: there is no figure at " + caption + "; the function gave null");
        }
        return frame;
    }
}
