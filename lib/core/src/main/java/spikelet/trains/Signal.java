package spikelet.trains;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.Trace;
import spikelet.figure.Figure;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;

/**
 * A quantity sampled at equal steps: a sound, a current, a rate, a membrane potential. Immutable.
 *
 * <pre>{@code Signal.of(t -> StrictMath.sin(2*Math.PI*5*t), 1*second, 1*ms)}</pre>
 */
public final class Signal implements Tabular, Pictured {
    private final double[] values;
    private final double dt;
    private final double from;

    private Signal(double[] values, double dt, double from) {
        this.values = values;
        this.dt = dt;
        this.from = from;
    }

    /**
     * Given samples, the first at time zero.
     *
     * @param values at least one
     * @param dt time between samples, in second
     * @return the signal
     * @throws IllegalArgumentException if a value is not finite or dt not positive
     */
    public static Signal of(double[] values, double dt) {
        return of(values, dt, 0);
    }

    /**
     * Given samples.
     *
     * @param values at least one
     * @param dt time between samples, in second
     * @param from time of the first, in second
     * @return the signal
     */
    public static Signal of(double[] values, double dt, double from) {
        Require.that(values != null && values.length > 0, "signal: give at least one sample");
        Require.time("signal: dt", dt);
        Require.that(Double.isFinite(from), "signal: its beginning must be finite, got %s", from);
        for (int k = 0; k < values.length; k++) {
            Require.that(Double.isFinite(values[k]), "signal: sample %d is %s; samples are finite", k, values[k]);
        }
        return new Signal(values.clone(), dt, from);
    }

    /**
     * Samples of a function.
     *
     * @param function of time in second
     * @param duration in second
     * @param dt time between samples, in second
     * @return the signal
     */
    public static Signal of(DoubleUnaryOperator function, double duration, double dt) {
        Require.given("signal: the function", function);
        Require.time("signal: dt", dt);
        Require.duration("signal: the duration", duration);
        double n = Math.ceil(duration / dt - 1e-6);
        Require.that(
                n >= 1 && n <= 1e8,
                "signal: %s at steps of %s is %.3g samples",
                Require.time(duration),
                Require.time(dt),
                n);
        var values = new double[(int) n];
        for (int k = 0; k < values.length; k++) values[k] = function.applyAsDouble(k * dt);
        return of(values, dt, 0);
    }

    /**
     * What was recorded of a neuron.
     *
     * @param trace the recorded variable
     * @param neuron which neuron
     * @return the samples, in SI units
     */
    public static Signal of(Trace trace, int neuron) {
        var times = Require.given("signal: the trace", trace).times();
        Require.that(times.length > 1, "signal: the trace has %d samples; it needs two", times.length);
        double step = (times[times.length - 1] - times[0]) / (times.length - 1);
        return of(trace.values(neuron), step, times[0]);
    }

    /** {@return the samples; a copy} */
    public double[] values() {
        return values.clone();
    }

    /** {@return the number of samples} */
    public int size() {
        return values.length;
    }

    /** {@return the time between samples, in second} */
    public double dt() {
        return dt;
    }

    /** {@return the time of the first sample, in second} */
    public double from() {
        return from;
    }

    /** {@return the end of the last sample's step, in second} */
    public double until() {
        return from + values.length * dt;
    }

    /** {@return the times of the samples, in second} */
    public double[] times() {
        var times = new double[values.length];
        for (int k = 0; k < times.length; k++) times[k] = from + k * dt;
        return times;
    }

    /**
     * The value at a time: the sample at or last before it.
     *
     * @param time in second
     * @return the value; before the first sample the first, after the last the last
     */
    public double at(double time) {
        return values[Bins.index(time, dt, from, values.length)];
    }

    /** {@return the largest sample} */
    public double max() {
        return Arrays.stream(values).max().getAsDouble();
    }

    /** {@return the smallest sample} */
    public double min() {
        return Arrays.stream(values).min().getAsDouble();
    }

    /** One row per sample: {@code time (ms)}, {@code value}. */
    @Override
    public Columns columns() {
        return Columns.named("signal")
                .column("time (ms)", Bins.milliseconds(times()))
                .column("value", values.clone());
    }

    /** The signal over time. */
    @Override
    public Figure figure() {
        return Figure.of(Panel.of("time", "ms", "signal", "").line("", Bins.milliseconds(times()), values));
    }

    /** Whether the other signal has the same samples at the same times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Signal s && dt == s.dt && from == s.from && Arrays.equals(values, s.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Number of samples, step and range. */
    @Override
    public String toString() {
        return "signal of " + values.length + " samples, " + Require.time(dt) + " apart, from " + min() + " to "
                + max();
    }
}
