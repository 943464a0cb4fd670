package spikelet.analysis;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Bins;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/**
 * How much a reader knows who has seen the trials up to some moment: how soon a code tells.
 *
 * <pre>{@code InformationOverTime.of(stimuli, trials, 5*ms, seen -> Symbols.latency(seen, 1*ms))}</pre>
 */
public final class InformationOverTime implements Tabular, Pictured {
    private final String code;
    private final double[] times;
    private final double[] bits;

    private InformationOverTime(String code, double[] times, double[] bits) {
        this.code = code;
        this.times = times;
        this.bits = bits;
    }

    /**
     * Reads the trials up to one moment after the other.
     *
     * @param stimuli the number of the stimulus of each trial
     * @param trials one train per trial
     * @param step between two moments, in second
     * @param code how the part that was seen is read
     * @return the information at each moment, with the correction of Panzeri and Treves
     */
    public static InformationOverTime of(
            int[] stimuli, SpikeTrains trials, double step, Function<SpikeTrains, Symbols> code) {
        Require.given("information over time: the trials", trials);
        Require.given("information over time: the code", code);
        return read(stimuli, trials, step, until -> code.apply(trials.between(trials.from(), until)));
    }

    /**
     * Reads the trials of a population up to one moment after the other.
     *
     * @param stimuli the number of the stimulus of each trial
     * @param trials one population response per trial, all in one window
     * @param step between two moments, in second
     * @param code how the part that was seen is read
     * @return the information at each moment, with the correction of Panzeri and Treves
     */
    public static InformationOverTime of(
            int[] stimuli, List<SpikeTrains> trials, double step, Function<List<SpikeTrains>, Symbols> code) {
        Require.that(trials != null && !trials.isEmpty(), "information over time: give at least one trial");
        Require.given("information over time: the code", code);
        var window = trials.get(0);
        return read(
                stimuli,
                window,
                step,
                until -> code.apply(trials.stream()
                        .map(t -> t.between(window.from(), until))
                        .toList()));
    }

    private static InformationOverTime read(
            int[] stimuli, SpikeTrains window, double step, DoubleFunction<Symbols> seen) {
        var edges = Bins.edges(step, window.from(), window.until());
        var times = new double[edges.length - 1];
        var bits = new double[times.length];
        var name = "";
        for (int k = 0; k < times.length; k++) {
            times[k] = edges[k + 1];
            var symbols = seen.apply(times[k]);
            bits[k] = Information.between(stimuli, symbols).panzeriTreves();
            name = symbols.code();
        }
        return new InformationOverTime(name, times, bits);
    }

    /** {@return the moments, in second} */
    public double[] times() {
        return times.clone();
    }

    /** {@return the information at each moment, in bit} */
    public double[] bits() {
        return bits.clone();
    }

    /** One row per moment: {@code time (ms)}, {@code information (bit)}. */
    @Override
    public Columns columns() {
        return Columns.named("information over time")
                .column("time (ms)", Bins.milliseconds(times))
                .column("information (bit)", bits());
    }

    /** The information over time. */
    @Override
    public Figure figure() {
        return Figure.of(Panel.of("time", "ms", "information", "bit")
                .with(Line.of(code, Bins.milliseconds(times), bits).colour(Palette.NEUTRAL)));
    }

    /** The code and what it knows at the end. */
    @Override
    public String toString() {
        return "information of the " + code + " code over " + times.length + " moments, " + bits[bits.length - 1]
                + " bit at the end";
    }
}
