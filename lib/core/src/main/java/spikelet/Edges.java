package spikelet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import spikelet.engine.MemoryPlan;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Panel;

/**
 * A list of synapses: from which neuron to which, perhaps with weights and delays. Read from a file, made of arrays, or taken from a
 * simulation ({@link Simulation#edges}); given to a projection with {@link Projection#edges}. Immutable: arrays are copied.
 *
 * <p>Files: {@code .csv} has the columns {@code source} and {@code target}, and may have {@code weight (pA)} and {@code delay (ms)} with
 * any unit that fits; empty lines and those that begin with # are skipped. Every other name is the binary form, 8 bytes a synapse and 4 and 8 more for weight and delay, with a checksum.
 */
public final class Edges implements Tabular {
    private static final int MOST_CELLS = 200;

    private final int[] sources;
    private final int[] targets;
    private final float[] weights;
    private final Dimension weightDimension;
    private final double[] delays;

    Edges(int[] sources, int[] targets, float[] weights, Dimension weightDimension, double[] delays) {
        this.sources = sources;
        this.targets = targets;
        this.weights = weights;
        this.weightDimension = weightDimension;
        this.delays = delays;
    }

    /**
     * A list of pairs: {@code sources[k]} to {@code targets[k]}.
     *
     * @param sources source neurons, numbered from 0
     * @param targets target neurons, as many
     * @return the list
     * @throws IllegalArgumentException if the arrays differ in length or hold a negative number
     */
    public static Edges of(int[] sources, int[] targets) {
        Check.that(sources != null && targets != null, "edges: they need two lists of neurons, got null");
        Check.that(
                sources.length == targets.length,
                "edges: they need as many sources as targets, got %d and %d",
                sources.length,
                targets.length);
        return checked(sources.clone(), targets.clone(), null, null, null);
    }

    /** A list that keeps the arrays it is given. */
    static Edges checked(int[] sources, int[] targets, float[] weights, Dimension unit, double[] delays) {
        for (int s : sources) Check.that(s >= 0, "edges: neurons are numbered from 0, got source %d", s);
        for (int t : targets) Check.that(t >= 0, "edges: neurons are numbered from 0, got target %d", t);
        for (int k = 0; weights != null && k < weights.length; k++)
            Check.that(Float.isFinite(weights[k]), "edges: the weight of synapse %d is %s", k, weights[k]);
        if (delays != null) {
            Check.finite("edges: delays", delays);
            for (double d : delays) Check.that(d >= 0, "edges: a delay must not be negative, got %s s", d);
        }
        return new Edges(sources, targets, weights, unit, delays);
    }

    /**
     * These pairs with weights.
     *
     * @param weights one per pair, in the SI unit of the synapse
     * @param unit volt, ampere or siemens
     * @return the list
     */
    public Edges weights(double[] weights, Dimension unit) {
        checkLength("weights", weights);
        Check.given("edges: the unit of the weights", unit);
        var rounded = new float[weights.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = (float) weights[k];
            if (Float.isInfinite(rounded[k]))
                Check.that(false, "edges: weight %s of synapse %d is far too large for one", weights[k], k);
        }
        return new Edges(sources, targets, rounded, unit, delays);
    }

    /**
     * These pairs with delays.
     *
     * @param delays one per pair, in second
     * @return the list
     */
    public Edges delays(double[] delays) {
        checkLength("delays", delays);
        return checked(sources, targets, weights, weightDimension, delays.clone());
    }

    private void checkLength(String what, double[] values) {
        Check.given("edges: the " + what, values);
        Check.finite("edges: " + what, values);
        Check.that(values.length == count(), "edges: %d %s for %d pairs", values.length, what, count());
    }

    /**
     * Reads a list from a file.
     *
     * @param file {@code .csv}, or binary
     * @return the list
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such list, or does not fit into the memory; the message names file and line
     */
    public static Edges read(Path file) throws IOException {
        Check.given("edges: the file", file);
        try {
            return isCsv(file) ? EdgesCsv.read(file) : EdgesBinary.read(file);
        } catch (OutOfMemoryError e) {
            throw MemoryPlan.full("file '" + file + "'", Files.size(file), e);
        }
    }

    /**
     * Writes the list to a file.
     *
     * @param file {@code .csv}, or binary; overwritten once the new file is complete
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Path file) throws IOException {
        Check.given("edges: the file", file);
        if (isCsv(file)) EdgesCsv.write(this, file);
        else EdgesBinary.write(this, file);
        return file;
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * The number of synapses.
     *
     * @return zero or more
     */
    public int count() {
        return sources.length;
    }

    /**
     * A synapse's source.
     *
     * @param synapse its position in the list
     * @return a neuron
     */
    public int source(int synapse) {
        checkSynapse(synapse);
        return sources[synapse];
    }

    /**
     * A synapse's target.
     *
     * @param synapse its position in the list
     * @return a neuron
     */
    public int target(int synapse) {
        checkSynapse(synapse);
        return targets[synapse];
    }

    private void checkSynapse(int synapse) {
        Check.that(
                synapse >= 0 && synapse < sources.length,
                "edges: there is no synapse %d; there are %d, numbered from 0",
                synapse,
                sources.length);
    }

    /**
     * The weights.
     *
     * @return one per synapse, in SI units; empty if the list has none
     */
    public Optional<double[]> weights() {
        if (weights == null) return Optional.empty();
        var values = new double[weights.length];
        for (int k = 0; k < values.length; k++) values[k] = weights[k];
        return Optional.of(values);
    }

    /**
     * What the weights measure.
     *
     * @return volt, ampere or siemens; empty if the list has none
     */
    public Optional<Dimension> weightDimension() {
        return Optional.ofNullable(weightDimension);
    }

    /**
     * The delays.
     *
     * @return one per synapse, in second; empty if the list has none
     */
    public Optional<double[]> delays() {
        return delays == null ? Optional.empty() : Optional.of(delays.clone());
    }

    /**
     * How many synapses leave each source neuron.
     *
     * @param sourceNeurons the number of source neurons
     * @return one per neuron
     */
    public int[] outDegrees(int sourceNeurons) {
        return degrees(sources, sourceNeurons, "source");
    }

    /**
     * How many synapses end on each target neuron.
     *
     * @param targetNeurons the number of target neurons
     * @return one per neuron
     */
    public int[] inDegrees(int targetNeurons) {
        return degrees(targets, targetNeurons, "target");
    }

    private static int[] degrees(int[] neurons, int size, String what) {
        Check.that(size >= 0, "edges: the number of neurons must not be negative, got %d", size);
        var degrees = new int[size];
        for (int n : neurons) {
            Check.that(n < size, "edges: %s neuron %d is not among %d", what, n, size);
            degrees[n]++;
        }
        return degrees;
    }

    /**
     * The connectivity matrix as a picture: sources from left to right, targets upwards; neurons share a cell where there are many.
     *
     * @param sourceNeurons the number of source neurons
     * @param targetNeurons the number of target neurons
     * @return a heat map of synapses per pair of neurons
     */
    public Figure matrix(int sourceNeurons, int targetNeurons) {
        outDegrees(sourceNeurons);
        inDegrees(targetNeurons);
        Check.that(
                sourceNeurons > 0 && targetNeurons > 0,
                "edges: a matrix needs at least one source and one target neuron, got %d and %d",
                sourceNeurons,
                targetNeurons);
        int wide = Math.min(sourceNeurons, MOST_CELLS);
        int high = Math.min(targetNeurons, MOST_CELLS);
        var cells = new double[high][wide];
        for (int k = 0; k < count(); k++) {
            int column = (int) ((long) sources[k] * wide / sourceNeurons);
            cells[(int) ((long) targets[k] * high / targetNeurons)][column]++;
        }
        var x = edges(wide, sourceNeurons);
        var y = edges(high, targetNeurons);
        for (int r = 0; r < high; r++) {
            for (int c = 0; c < wide; c++) {
                double pairs = neurons(c, wide, sourceNeurons) * neurons(r, high, targetNeurons);
                cells[r][c] /= pairs;
            }
        }
        return Figure.titled("connectivity")
                .panel(Panel.of("source neuron", "", "target neuron", "")
                        .with(HeatMap.of("synapses per pair", x, y, cells)))
                .size(520, 440);
    }

    /** The first neuron of each cell, less a half, so that neurons are centred on their numbers. */
    private static double[] edges(int cells, int size) {
        var edges = new double[cells + 1];
        for (int k = 0; k <= cells; k++) edges[k] = firstOf(k, cells, size) - 0.5;
        return edges;
    }

    private static double neurons(int cell, int cells, int size) {
        return firstOf(cell + 1, cells, size) - firstOf(cell, cells, size);
    }

    private static double firstOf(int cell, int cells, int size) {
        return Math.ceil((double) cell * size / cells);
    }

    /** Source, target, and weight and delay where there are any. */
    @Override
    public Columns columns() {
        var table = Columns.named("edges").column("source", sources.clone()).column("target", targets.clone());
        if (weights != null) {
            var unit = DisplayUnit.of(weightDimension);
            table = table.column(
                    "weight (" + unit.symbol() + ")", unit.scale(weights().orElseThrow()));
        }
        return delays == null ? table : table.column("delay (ms)", DisplayUnit.milliseconds(delays));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edges e
                && Arrays.equals(sources, e.sources)
                && Arrays.equals(targets, e.targets)
                && Arrays.equals(weights, e.weights)
                && Objects.equals(weightDimension, e.weightDimension)
                && Arrays.equals(delays, e.delays);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sources) + Arrays.hashCode(targets);
    }

    /** In words: {@code 3,200 synapses with weights (A) and delays}. */
    @Override
    public String toString() {
        var text = Names.count(count(), "synapse");
        if (weights != null) text += " with weights (" + weightDimension.symbol() + ")";
        if (delays != null) text += (weights == null ? " with" : " and") + " delays";
        return text;
    }
}
