package spikelet.analysis;

import java.util.Arrays;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Axis;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * The power spectrum of population activity, or the coherence of two, by the method of Welch (IEEE Trans. Audio Electroacoust. 15, 1967):
 * segments that overlap by half, their mean taken off, under a Hann window.
 *
 * <p>Power is the two-sided density of the summed spikes: N independent Poisson trains of rate r have N r at all frequencies. Coherence is
 * the squared one, from 0 to 1; n segments of unrelated trains have about 1/n.
 */
public final class Spectrum implements Tabular, Pictured {
    private final String what;
    private final String unit;
    private final double step;
    private final double[] values;
    private final int segments;
    private final double chance;

    private Spectrum(String what, String unit, double step, double[] values, int segments, double chance) {
        this.what = what;
        this.unit = unit;
        this.step = step;
        this.values = values;
        this.segments = segments;
        this.chance = chance;
    }

    /**
     * The power of the summed activity.
     *
     * @param trains the population
     * @param bin width of a bin, in second; frequencies reach up to half its inverse
     * @param length bins in a segment, a power of two; frequencies are 1/(length·bin) apart
     * @return the power, in spikes² per second and hertz
     */
    public static Spectrum power(SpikeTrains trains, double bin, int length) {
        var pooled = Require.given("spectrum: the trains", trains).pooled();
        var activity = rate(pooled, bin);
        var welch = new Welch(activity, activity, bin, length);
        return new Spectrum("power", "1/s", 1 / (bin * length), welch.power(), welch.segments(), pooled.rate());
    }

    /**
     * The power of one train.
     *
     * @param train the train
     * @param bin width of a bin, in second
     * @param length bins in a segment, a power of two
     * @return the power
     */
    public static Spectrum power(SpikeTrain train, double bin, int length) {
        return power(SpikeTrains.of(train), bin, length);
    }

    /**
     * The coherence of two trains or pooled populations.
     *
     * @param first a train
     * @param second another, in the same window
     * @param bin width of a bin, in second
     * @param length bins in a segment, a power of two
     * @return the squared coherence
     */
    public static Spectrum coherence(SpikeTrain first, SpikeTrain second, double bin, int length) {
        SpikeTrains.of(first, second);
        var welch = new Welch(rate(first, bin), rate(second, bin), bin, length);
        int n = welch.segments();
        return new Spectrum("coherence", "", 1 / (bin * length), welch.coherence(), n, 1.0 / n);
    }

    private static double[] rate(SpikeTrain train, double bin) {
        return Arrays.stream(train.bin(bin)).mapToDouble(c -> c / bin).toArray();
    }

    /** {@return the frequencies, in hertz, from zero to half the inverse of the bin} */
    public double[] frequencies() {
        var f = new double[values.length];
        for (int k = 0; k < f.length; k++) f[k] = k * step;
        return f;
    }

    /** {@return power or coherence at each frequency} */
    public double[] values() {
        return values.clone();
    }

    /** {@return how many segments were averaged} */
    public int segments() {
        return segments;
    }

    /** {@return what unrelated Poisson spikes would have at every frequency: for power their rate, for coherence 1/segments} */
    public double chance() {
        return chance;
    }

    /** {@return the frequency above zero with the largest value, in hertz} */
    public double peak() {
        int best = 1;
        for (int k = 2; k < values.length; k++) if (values[k] > values[best]) best = k;
        return best * step;
    }

    /** One row per frequency. */
    @Override
    public Columns columns() {
        return Columns.named(what)
                .column("frequency (Hz)", frequencies())
                .column(unit.isEmpty() ? what : what + " (" + unit + ")", values());
    }

    /** Over the logarithm of frequency, beside unrelated Poisson spikes; power has a logarithmic axis, coherence runs from 0 to 1. */
    @Override
    public Figure figure() {
        // Zero, where the mean was taken off, has no place on a logarithmic axis.
        var f = Arrays.copyOfRange(frequencies(), 1, values.length);
        var y = Arrays.copyOfRange(values, 1, values.length);
        boolean power = !unit.isEmpty();
        var panel = Panel.of("frequency", "Hz", what, unit).xAxis(Axis::logarithmic);
        panel = power ? panel.yAxis(Axis::logarithmic) : panel.yRange(0, 1);
        panel = panel.with(Line.of("", f, y).colour(Palette.NEUTRAL));
        if (!power || chance > 0)
            panel = panel.with(
                    Mark.horizontal(power ? "Poisson" : "chance", chance).colour(Palette.THEORY));
        return Figure.of(panel);
    }

    /** What it is and its peak. */
    @Override
    public String toString() {
        return what + " of " + segments + " segments, largest at " + peak() + " Hz";
    }
}
