package spikelet.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import spikelet.Columns;
import spikelet.Dimension;
import spikelet.Quantity;
import spikelet.Tabular;
import spikelet.engine.Philox;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Require;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * The tuning curves of a population: the mean rate of each neuron as a function of a stimulus. Each rises from a baseline, 0 unless set, to a
 * peak, 100 Hz unless set. Immutable; each setter returns a new population.
 *
 * <pre>{@code
 * var cones = Tuning.gaussian(45, 420, 534, 564).over(400, 650).peak(80*Hz);
 * var trains = cones.encode(550, 1*second, seed);
 * cones.decode(trains)
 * cones.cramerRao(550, 1*second)      // no unbiased reader errs less
 * }</pre>
 */
public final class Tuning implements Tabular, Pictured {
    private static final int POINTS = 201;

    /** Of each neuron, from 0 to 1. */
    private final List<DoubleUnaryOperator> shapes;

    private final double low;
    private final double high;
    private final double peak;
    private final double baseline;

    private Tuning(List<DoubleUnaryOperator> shapes, double low, double high, double peak, double baseline) {
        this.shapes = shapes;
        this.low = low;
        this.high = high;
        this.peak = peak;
        this.baseline = baseline;
    }

    /**
     * Curves of one's own.
     *
     * @param low the smallest stimulus
     * @param high the largest stimulus
     * @param shapes one per neuron: from a stimulus to a number from 0, the baseline, to 1, the peak
     * @return the population
     */
    public static Tuning of(double low, double high, DoubleUnaryOperator... shapes) {
        Require.that(shapes != null && shapes.length > 0, "tuning: give at least one curve");
        return new Tuning(List.of(shapes), low, high, 100, 0).over(low, high);
    }

    /**
     * Bells: exp(-(s - c)²/(2 width²)); the stimulus goes two widths beyond the outermost centres unless {@link #over} says otherwise.
     *
     * @param width standard deviation, in the unit of the stimulus
     * @param centres preferred stimuli c, one per neuron
     * @return the population
     */
    public static Tuning gaussian(double width, double... centres) {
        Require.positive("tuning: the width", width);
        return around(2 * width, centres, c -> s -> StrictMath.exp(-(s - c) * (s - c) / (2 * width * width)));
    }

    /**
     * Bells on a circle: exp(kappa(cos(s - c) - 1)), angles in radian, from 0 to 2π (von Mises 1918; used for orientation and direction).
     *
     * @param kappa concentration; the half width is about 1/√kappa
     * @param centres preferred directions c, in radian, one per neuron
     * @return the population
     */
    public static Tuning vonMises(double kappa, double... centres) {
        Require.positive("tuning: kappa", kappa);
        return around(0, centres, c -> s -> StrictMath.exp(kappa * (StrictMath.cos(s - c) - 1)))
                .over(0, 2 * Math.PI);
    }

    /**
     * Rising curves: 1/(1 + exp(-(s - c)/width)).
     *
     * @param width of the rise, in the unit of the stimulus
     * @param centres stimuli c of half the peak, one per neuron
     * @return the population
     */
    public static Tuning sigmoid(double width, double... centres) {
        Require.positive("tuning: the width", width);
        return around(4 * width, centres, c -> s -> 1 / (1 + StrictMath.exp(-(s - c) / width)));
    }

    /**
     * Photoreceptors by the wavelength of the light, with the template of {@link Photopigment}, over 380 to 700 nm.
     *
     * @param peaks wavelengths of greatest absorption in nanometre, such as 420, 534 and 564 for the human cones
     * @return the population
     */
    public static Tuning photoreceptors(double... peaks) {
        return around(1, peaks, peak -> wavelength -> Photopigment.absorbance(peak, wavelength))
                .over(380, 700);
    }

    private static Tuning around(
            double margin, double[] centres, java.util.function.DoubleFunction<DoubleUnaryOperator> curve) {
        Require.that(centres != null && centres.length > 0, "tuning: give at least one centre");
        for (double c : centres) Require.that(Double.isFinite(c), "tuning: a centre is finite, got %s", c);
        var range = Arrays.stream(centres).summaryStatistics();
        double wide = Math.max(margin, 1e-9);
        return new Tuning(
                Arrays.stream(centres).mapToObj(curve).toList(), range.getMin() - wide, range.getMax() + wide, 100, 0);
    }

    /**
     * Sets the range of the stimulus, over which decoders search.
     *
     * @param low the smallest stimulus
     * @param high the largest
     * @return the changed population
     */
    public Tuning over(double low, double high) {
        Require.that(
                Double.isFinite(low) && Double.isFinite(high) && low < high,
                "tuning: the smaller stimulus comes first, got over(%s, %s)",
                low,
                high);
        return new Tuning(shapes, low, high, peak, baseline);
    }

    /**
     * Sets the rate at the top of a curve.
     *
     * @param rate in hertz
     * @return the changed population
     */
    public Tuning peak(double rate) {
        Require.rate("tuning: the peak", rate);
        Require.that(rate > baseline, "tuning: the peak (%s Hz) lies above the baseline (%s Hz)", rate, baseline);
        return new Tuning(shapes, low, high, rate, baseline);
    }

    /**
     * Sets the rate far from the curve.
     *
     * @param rate in hertz, zero or more, below the peak
     * @return the changed population
     */
    public Tuning baseline(double rate) {
        Require.that(
                rate >= 0 && rate < peak,
                "tuning: the baseline lies from 0 to below the peak (%s Hz), got %s",
                peak,
                rate);
        return new Tuning(shapes, low, high, peak, rate);
    }

    /**
     * Each curve in parts of the sum of all. It does not change when the stimulus gets stronger and all rates rise by one factor, as those of
     * cones do in brighter light. The peak is then the rate of all neurons together; reading it from counts is the maximum likelihood where
     * the strength is unknown.
     *
     * @return a population with the same range and peak, without baseline
     */
    public Tuning shares() {
        var parts = IntStream.range(0, size())
                .mapToObj(n -> (DoubleUnaryOperator) s -> share(n, s))
                .toList();
        return new Tuning(parts, low, high, peak, 0);
    }

    private double share(int neuron, double stimulus) {
        var all = shapes.stream().mapToDouble(c -> baseline + (peak - baseline) * c.applyAsDouble(stimulus));
        var rates = all.toArray();
        double sum = Arrays.stream(rates).sum();
        return sum > 0 ? rates[neuron] / sum : 1.0 / rates.length;
    }

    /** {@return the number of neurons} */
    public int size() {
        return shapes.size();
    }

    /** {@return the smallest stimulus} */
    public double low() {
        return low;
    }

    /** {@return the largest stimulus} */
    public double high() {
        return high;
    }

    /** {@return the rate at the top of a curve, in hertz} */
    public double peak() {
        return peak;
    }

    /**
     * The mean rate of each neuron.
     *
     * @param stimulus in the range of the population
     * @return in hertz
     */
    public double[] rates(double stimulus) {
        double margin = 1e-3 * (high - low);
        Require.that(
                stimulus >= low - margin && stimulus <= high + margin,
                "tuning: the stimulus %s lies outside the range, %s to %s; set it with .over(…)",
                stimulus,
                low,
                high);
        return shapes.stream()
                .mapToDouble(shape -> baseline + (peak - baseline) * shape.applyAsDouble(stimulus))
                .toArray();
    }

    /**
     * The rates in parts of the peak: what a reader of normalised rates sees.
     *
     * @param stimulus in the range of the population
     * @return from 0 to 1
     */
    public double[] normalised(double stimulus) {
        return Arrays.stream(rates(stimulus)).map(r -> r / peak).toArray();
    }

    /**
     * Poisson spikes at the rates of a stimulus.
     *
     * @param stimulus in the range of the population
     * @param duration in second
     * @param trial equal numbers give equal spikes
     * @return a train for each neuron
     */
    public SpikeTrains encode(double stimulus, double duration, long trial) {
        Require.duration("tuning: the duration", duration);
        var rates = rates(stimulus);
        return SpikeTrains.of(IntStream.range(0, rates.length)
                .mapToObj(n -> rates[n] <= 0
                        ? SpikeTrain.of(new double[0], 0, duration)
                        : SpikeProcess.poisson(rates[n])
                                .seed(Philox.key(trial, "tuned neuron " + n))
                                .train(duration))
                .toList());
    }

    /**
     * The most likely stimulus given the spikes.
     *
     * @param response a train for each neuron
     * @return in the unit of the stimulus
     * @see MaximumLikelihood
     */
    public double decode(SpikeTrains response) {
        return MaximumLikelihood.of(this).decode(response);
    }

    /**
     * The Fisher information of Poisson counts: duration times the sum of f'²/f (Seung and Sompolinsky, PNAS 90, 1993).
     *
     * @param stimulus in the range of the population
     * @param duration in second
     * @return in one over the square of the stimulus' unit
     */
    public double fisher(double stimulus, double duration) {
        double h = 1e-5 * (high - low);
        double information = 0;
        var middle = rates(stimulus);
        var before = rates(stimulus - h);
        var after = rates(stimulus + h);
        for (int n = 0; n < middle.length; n++) {
            double slope = (after[n] - before[n]) / (2 * h);
            if (middle[n] > 0) information += slope * slope / middle[n];
        }
        return information * duration;
    }

    /**
     * The Cramér-Rao bound: the smallest standard error that any unbiased reader of the spikes can have, 1/√Fisher.
     *
     * @param stimulus in the range of the population
     * @param duration in second
     * @return in the unit of the stimulus
     */
    public double cramerRao(double stimulus, double duration) {
        return 1 / Math.sqrt(fisher(stimulus, duration));
    }

    private double[] grid() {
        return IntStream.range(0, POINTS)
                .mapToDouble(k -> low + (high - low) * k / (POINTS - 1))
                .toArray();
    }

    private List<double[]> curves() {
        var curves = new ArrayList<double[]>();
        for (int n = 0; n < size(); n++) {
            int neuron = n;
            curves.add(Arrays.stream(grid()).map(s -> rates(s)[neuron]).toArray());
        }
        return curves;
    }

    /** 201 stimuli: {@code stimulus}, then {@code neuron 0 (Hz)} and so on. */
    @Override
    public Columns columns() {
        var table = Columns.named("tuning").column("stimulus", grid());
        var curves = curves();
        for (int n = 0; n < size(); n++) table = table.column("neuron " + n + " (Hz)", curves.get(n));
        return table;
    }

    /** The curves. */
    @Override
    public Figure figure() {
        var panel = Panel.of("stimulus", "", "rate", "Hz");
        var curves = curves();
        for (int n = 0; n < size(); n++)
            panel = panel.with(Line.of(size() > 8 ? "" : "neuron " + n, grid(), curves.get(n)));
        return Figure.of(panel);
    }

    private static String plain(double x) {
        return Quantity.format(x, Dimension.NONE);
    }

    /** Number of neurons, range and rates. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d tuned neurons over %s to %s, rates from %s to %s Hz",
                size(),
                plain(low),
                plain(high),
                plain(baseline),
                plain(peak));
    }
}
