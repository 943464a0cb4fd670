package spikelet.trains;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.engine.Philox;
import spikelet.figure.Figure;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;

/**
 * Several spike trains in one window: the neurons of a population, or the trials of one neuron. Immutable.
 *
 * <pre>{@code
 * var trials = SpikeProcess.gamma(4, 40*Hz).trains(100, 1*second);
 * trials.train(0).count()
 * trials.between(0, 200*ms).pooled().rate()
 * }</pre>
 */
public final class SpikeTrains implements Tabular, Pictured, Iterable<SpikeTrain> {
    private final List<SpikeTrain> trains;

    private SpikeTrains(List<SpikeTrain> trains) {
        this.trains = trains;
    }

    /**
     * Given trains.
     *
     * @param trains at least one, all in one window
     * @return the trains together
     * @throws IllegalArgumentException if there is none, or if the windows differ
     */
    public static SpikeTrains of(List<SpikeTrain> trains) {
        Require.that(trains != null && !trains.isEmpty(), "spike trains: give at least one train");
        var first = Require.given("spike trains: train 0", trains.get(0));
        for (int k = 1; k < trains.size(); k++) {
            var t = Require.given("spike trains: train " + k, trains.get(k));
            Require.that(
                    Math.abs(t.from() - first.from()) <= SpikeTrain.SLACK
                            && Math.abs(t.until() - first.until()) <= SpikeTrain.SLACK,
                    "spike trains: train %d was observed from %s to %s, train 0 from %s to %s; give all one window with .within(…) or .between(…)",
                    k,
                    Require.time(t.from()),
                    Require.time(t.until()),
                    Require.time(first.from()),
                    Require.time(first.until()));
        }
        return new SpikeTrains(List.copyOf(trains));
    }

    /**
     * Given trains.
     *
     * @param trains at least one, all in one window
     * @return the trains together
     */
    public static SpikeTrains of(SpikeTrain... trains) {
        return of(Arrays.asList(Require.given("spike trains: the list of trains", trains)));
    }

    /**
     * Given times.
     *
     * @param times in second; row k holds the times of train k, ascending
     * @param from beginning of the window, in second
     * @param until end of the window, in second
     * @return the trains
     */
    public static SpikeTrains of(double[][] times, double from, double until) {
        Require.given("spike trains: the list of times", times);
        return of(Arrays.stream(times).map(t -> SpikeTrain.of(t, from, until)).toList());
    }

    /**
     * Reads trains from a file: comma-separated values, or the text formats of PyNN and NEST; which of them is told by the content.
     *
     * @param file the file
     * @return the trains; the window reaches from 0 to the last spike unless the file tells it
     * @throws IllegalArgumentException if the file cannot be understood; the message names file and line
     * @throws java.io.UncheckedIOException if it cannot be read
     * @see TrainFormat
     */
    public static SpikeTrains read(Path file) {
        return TrainReader.read(Require.given("spike trains: the file", file), null);
    }

    /**
     * Reads trains from a file.
     *
     * @param file its path
     * @return the trains
     */
    public static SpikeTrains read(String file) {
        return read(Path.of(Require.given("spike trains: the file", file)));
    }

    /**
     * Reads trains from a file of a known format.
     *
     * @param file the file
     * @param format its format
     * @return the trains
     */
    public static SpikeTrains read(Path file, TrainFormat format) {
        return TrainReader.read(
                Require.given("spike trains: the file", file), Require.given("spike trains: the format", format));
    }

    /**
     * Writes the trains as comma-separated values that {@link #read(Path)} reads again to the bit.
     *
     * @param file where to; overwritten
     * @return the file
     */
    public Path save(Path file) {
        return save(file, TrainFormat.CSV);
    }

    /**
     * Writes the trains as comma-separated values.
     *
     * @param file where to; overwritten
     * @return the file
     */
    public Path save(String file) {
        return save(Path.of(Require.given("spike trains: the file", file)));
    }

    /**
     * Writes the trains.
     *
     * @param file where to; overwritten
     * @param format in which format
     * @return the file
     */
    public Path save(Path file, TrainFormat format) {
        return TrainWriter.write(this, file, Require.given("spike trains: the format", format));
    }

    /** {@return the number of trains, silent ones included} */
    public int size() {
        return trains.size();
    }

    /**
     * One train.
     *
     * @param k its index
     * @return the train
     * @throws IllegalArgumentException if there is no such train
     */
    public SpikeTrain train(int k) {
        Require.that(
                k >= 0 && k < size(), "spike trains: there is no train %d; there are %d, numbered from 0", k, size());
        return trains.get(k);
    }

    /**
     * Some of the trains.
     *
     * @param chosen their indices
     * @return those, in that order
     */
    public SpikeTrains select(int... chosen) {
        return of(Arrays.stream(chosen).mapToObj(this::train).toList());
    }

    /** {@return all trains} */
    public Stream<SpikeTrain> stream() {
        return trains.stream();
    }

    @Override
    public Iterator<SpikeTrain> iterator() {
        return trains.iterator();
    }

    /** {@return the beginning of the window, in second} */
    public double from() {
        return trains.get(0).from();
    }

    /** {@return the end of the window, in second} */
    public double until() {
        return trains.get(0).until();
    }

    /** {@return the length of the window, in second} */
    public double duration() {
        return until() - from();
    }

    /** {@return the number of spikes of all trains} */
    public int count() {
        return trains.stream().mapToInt(SpikeTrain::count).sum();
    }

    /** {@return the number of spikes of each train} */
    public int[] counts() {
        return trains.stream().mapToInt(SpikeTrain::count).toArray();
    }

    /** {@return the rate of each train, in hertz} */
    public double[] rates() {
        return trains.stream().mapToDouble(SpikeTrain::rate).toArray();
    }

    /** {@return the mean rate of a train, in hertz} */
    public double rate() {
        return count() / (size() * duration());
    }

    /** {@return the spike times, in second, one row per train; copies} */
    public double[][] times() {
        return trains.stream().map(SpikeTrain::times).toArray(double[][]::new);
    }

    /** {@return all spikes as one train} */
    public SpikeTrain pooled() {
        return trains.get(0).merge(trains.subList(1, size()).toArray(SpikeTrain[]::new));
    }

    /**
     * A part of every train, as {@link SpikeTrain#between}.
     *
     * @param from in second
     * @param until in second
     * @return the parts
     */
    public SpikeTrains between(double from, double until) {
        return each(t -> t.between(from, until));
    }

    /**
     * Every train changed in the same way: {@code trains.each(t -> t.shift(5*ms))}.
     *
     * @param change what to do with a train
     * @return the changed trains
     */
    public SpikeTrains each(UnaryOperator<SpikeTrain> change) {
        return of(trains.stream().map(change).toList());
    }

    /**
     * Moves each spike by a normally distributed time of its own, as {@link SpikeTrain#jitter}.
     *
     * @param sd standard deviation, in second
     * @param seed equal seeds move the spikes equally
     * @return the jittered trains
     */
    public SpikeTrains jitter(double sd, long seed) {
        var random = new Philox(Philox.key(seed, "jitter"));
        return of(IntStream.range(0, size())
                .mapToObj(k -> trains.get(k).jitter(sd, random.seek(k, 0)))
                .toList());
    }

    /**
     * Keeps each spike with some probability, independently.
     *
     * @param probability from 0 to 1
     * @param seed equal seeds keep the same spikes
     * @return the thinner trains
     */
    public SpikeTrains thin(double probability, long seed) {
        var random = new Philox(Philox.key(seed, "thin"));
        return of(IntStream.range(0, size())
                .mapToObj(k -> trains.get(k).thin(probability, random.seek(k, 0)))
                .toList());
    }

    /**
     * These trains, then others.
     *
     * @param others in the same window
     * @return all of them
     */
    public SpikeTrains and(SpikeTrains others) {
        var all = new ArrayList<>(trains);
        all.addAll(others.trains);
        return of(all);
    }

    /**
     * The number of spikes in each bin, as {@link SpikeTrain#bin}.
     *
     * @param width of a bin, in second
     * @return one row per train
     */
    public int[][] bin(double width) {
        return trains.stream().map(t -> t.bin(width)).toArray(int[][]::new);
    }

    /** One row per spike: {@code time (ms)}, {@code train}. */
    @Override
    public Columns columns() {
        return Columns.named("spike trains").column("time (ms)", milliseconds()).column("train", rows());
    }

    private double[] milliseconds() {
        return Bins.milliseconds(
                trains.stream().flatMapToDouble(t -> Arrays.stream(t.times())).toArray());
    }

    private int[] rows() {
        return IntStream.range(0, size())
                .flatMap(k -> IntStream.generate(() -> k).limit(trains.get(k).count()))
                .toArray();
    }

    /** A row of marks for each train. */
    @Override
    public Figure figure() {
        double end = Math.max(until(), from() + 1e-4);
        var panel = Panel.of("time", "ms", "train", "")
                .raster("", milliseconds(), rows(), Palette.NEUTRAL)
                .yRange(-0.5, size() - 0.5)
                .xRange(from() * 1e3, end * 1e3);
        return Figure.titled("").panel(panel).size(720, size() < 6 ? 200 : size() < 40 ? 280 : 360);
    }

    /** Whether the other trains are the same, to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeTrains s && trains.equals(s.trains);
    }

    @Override
    public int hashCode() {
        return trains.hashCode();
    }

    /** Number of trains, spikes and window. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d train%s, %,d spikes in %s to %s",
                size(),
                size() == 1 ? "" : "s",
                count(),
                Require.time(from()),
                Require.time(until()));
    }
}
