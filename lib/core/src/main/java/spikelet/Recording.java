package spikelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.figure.Figure;

/**
 * What was recorded from a simulation: the spikes of every population and the variables that were asked for. Immutable; shows itself
 * as a raster in a notebook.
 */
public final class Recording implements Tabular {
    private final NetworkDescription network;
    private final double duration;
    private final double wallSeconds;
    private final boolean interrupted;
    private final Map<String, Spikes> spikes;
    private final Map<String, List<Trace>> traces;
    private final Map<String, WeightHistory> weights;

    Recording(
            NetworkDescription network,
            double duration,
            double wallSeconds,
            boolean interrupted,
            Map<String, Spikes> spikes,
            Map<String, List<Trace>> traces,
            Map<String, WeightHistory> weights) {
        this.network = network;
        this.duration = duration;
        this.wallSeconds = wallSeconds;
        this.interrupted = interrupted;
        this.spikes = spikes;
        this.traces = traces;
        this.weights = weights;
    }

    /**
     * The weights of a projection while it learnt.
     *
     * @param projection its name, such as {@code E→I}
     * @return their history
     * @throws IllegalArgumentException if they were not recorded; the message tells how
     */
    public WeightHistory weights(String projection) {
        var found = weights.get(projection);
        Check.that(
                found != null,
                "the weights of projection '%s' were not recorded; before the run say .recordWeights(100*ms) where it is connected%s",
                projection,
                weights.isEmpty() ? "" : Nearest.hint(String.valueOf(projection), weights.keySet()));
        return found;
    }

    /**
     * The network that ran.
     *
     * @return its description
     */
    public NetworkDescription network() {
        return network;
    }

    /**
     * The biological time recorded.
     *
     * @return in second
     */
    public double duration() {
        return duration;
    }

    /**
     * The time it took.
     *
     * @return wall-clock seconds of the simulation itself, without compilation
     */
    public double wallSeconds() {
        return wallSeconds;
    }

    /**
     * Whether the last run was interrupted before its end.
     *
     * @return true if less was recorded than was asked for
     */
    public boolean interrupted() {
        return interrupted;
    }

    /**
     * The spikes of a population.
     *
     * @param population its name
     * @return its spikes
     * @throws IllegalArgumentException if there is none of that name
     */
    public Spikes spikes(String population) {
        return spikes.get(network.population(population).name());
    }

    /**
     * The spikes of a population.
     *
     * @param population the population
     * @return its spikes
     */
    public Spikes spikes(Population population) {
        Check.given("the population", population);
        return spikes(population.name());
    }

    /**
     * The spikes of all populations.
     *
     * @return in order of definition
     */
    public List<Spikes> spikes() {
        return List.copyOf(spikes.values());
    }

    /**
     * A recorded variable.
     *
     * @param population the population's name
     * @param variable the variable's name
     * @return its trace
     * @throws IllegalArgumentException if it was not recorded
     */
    public Trace trace(String population, String variable) {
        var recorded = traces.get(network.population(population).name());
        for (var t : recorded) if (t.variable().equals(variable)) return t;
        if (network.population(population).model() instanceof Cell cell && variable != null && variable.contains(".")) {
            var wanted = CellVariable.of(cell, variable);
            for (var t : recorded) {
                boolean same = t.variable().equals("v") || t.variable().contains(".");
                if (same && CellVariable.of(cell, t.variable()).equals(wanted)) return t;
            }
        }
        var names = recorded.stream().map(Trace::variable).toList();
        throw new IllegalArgumentException(
                "'%s' of population '%s' was not recorded; before the run say %s.record(\"%s\")%s"
                        .formatted(
                                variable,
                                population,
                                population.toLowerCase(Locale.ROOT),
                                variable,
                                names.isEmpty() ? "" : "; recorded: " + String.join(", ", names)));
    }

    /**
     * A recorded variable.
     *
     * @param population the population
     * @param variable the variable's name
     * @return its trace
     */
    public Trace trace(Population population, String variable) {
        Check.given("the population", population);
        return trace(population.name(), variable);
    }

    /**
     * Everything that was recorded besides spikes.
     *
     * @return in order of definition
     */
    public List<Trace> traces() {
        return traces.values().stream().flatMap(List::stream).toList();
    }

    /**
     * A mark for each spike, population by population.
     *
     * @return the figure
     */
    public Figure raster() {
        return Views.raster(network.name(), new ArrayList<>(spikes.values()));
    }

    /**
     * A mark for each spike of some populations.
     *
     * @param populations their names
     * @return the figure
     */
    public Figure raster(String... populations) {
        Check.given("raster: the list of populations", populations);
        return Views.raster(
                network.name(), Arrays.stream(populations).map(this::spikes).toList());
    }

    /**
     * A mark for each spike of a shorter stretch, population by population from below.
     *
     * @param from in second
     * @param until in second
     * @param populations their names; none for all
     * @return the figure
     * @throws IllegalArgumentException if the stretch is empty or reaches beyond the recording
     */
    public Figure raster(double from, double until, String... populations) {
        Check.given("raster: the list of populations", populations);
        var chosen = populations.length == 0
                ? spikes.values().stream()
                : Arrays.stream(populations).map(this::spikes);
        return Views.raster(
                network.name(), chosen.map(s -> s.between(from, until)).toList());
    }

    /**
     * Recorded variables over time, one above the other; for v with threshold, reset and spikes marked and the time of passing
     * currents shaded.
     *
     * @param population the population's name
     * @param variables one or more variables, such as {@code "v", "I"}
     * @return the figure
     * @throws IllegalArgumentException if one was not recorded
     */
    public Figure traces(String population, String... variables) {
        Check.that(
                variables != null && variables.length > 0,
                "traces of population '%s': name at least one variable, for example \"v\"",
                population);
        return Views.traces(
                Arrays.stream(variables).map(v -> trace(population, v)).toList(), network.stimuli());
    }

    /**
     * Recorded variables over time, one above the other.
     *
     * @param population the population
     * @param variables one or more variables
     * @return the figure
     */
    public Figure traces(Population population, String... variables) {
        Check.given("the population", population);
        return traces(population.name(), variables);
    }

    /**
     * The potential of neuron 0 along its compartments, from the root to the end of a section, over time.
     *
     * @param population a population of {@link Cell}s that recorded {@code *.v}, or v of the sections on the way
     * @param section where the path ends
     * @return the space-time picture
     * @throws IllegalArgumentException if v was not recorded there
     */
    public SpaceTime spaceTime(Population population, String section) {
        return spaceTime(population, section, 0);
    }

    /**
     * The potential of a neuron along its compartments, from the root to the end of a section, over time.
     *
     * @param population a population of {@link Cell}s that recorded {@code *.v}, or v of the sections on the way
     * @param section where the path ends
     * @param neuron its index
     * @return the space-time picture
     */
    public SpaceTime spaceTime(Population population, String section, int neuron) {
        Check.given("the population", population);
        return SpaceTime.of(this, population.name(), Check.name("section", section), neuron);
    }

    /**
     * The cell as a drawing, coloured by the potential of neuron 0 at a time.
     *
     * @param population a population of {@link Cell}s that recorded {@code *.v}
     * @param time in second
     * @return the figure
     * @throws IllegalArgumentException if v was not recorded then
     */
    public Figure drawing(Population population, double time) {
        Check.given("the population", population);
        return CellDrawing.of(this, population.name(), 0, time);
    }

    /**
     * The rate of each population over time, in bins of 1/100 of the duration but at least 1 ms.
     *
     * @return the figure
     */
    public Figure rate() {
        return rate(Math.min(duration, Math.max(1e-3, Math.rint(duration / 100 * 1e3) * 1e-3)));
    }

    /**
     * The rate of each population over time.
     *
     * @param bin width of a bin in second
     * @return the figure
     */
    public Figure rate(double bin) {
        return Views.rate(network.name(), new ArrayList<>(spikes.values()), bin);
    }

    /**
     * The histogram of the interspike intervals of a population.
     *
     * @param population its name
     * @return the figure
     */
    public Figure isi(String population) {
        return spikes(population).isi();
    }

    /**
     * The histogram of the interspike intervals of a population.
     *
     * @param population the population
     * @return the figure
     */
    public Figure isi(Population population) {
        Check.given("the population", population);
        return isi(population.name());
    }

    /** All spikes, one row each: {@code time (ms)}, {@code neuron}, {@code population}; population by population. */
    @Override
    public Columns columns() {
        var all = spikes.values().stream().toList();
        int n = all.stream().mapToInt(Spikes::count).sum();
        var t = new double[n];
        var who = new int[n];
        var names = new String[n];
        int k = 0;
        for (var s : all) {
            var at = DisplayUnit.milliseconds(s.times());
            var neurons = s.neurons();
            for (int j = 0; j < at.length; j++, k++) {
                t[k] = at[j];
                who[k] = neurons[j];
                names[k] = s.population();
            }
        }
        return Columns.named("spikes")
                .column("time (ms)", t)
                .column("neuron", who)
                .column("population", names);
    }

    /**
     * One row per population: neurons, spikes, rate, coefficient of variation of the intervals.
     *
     * @return the table
     */
    public Columns populations() {
        var all = spikes.values();
        return Columns.named(network.name())
                .column("population", all.stream().map(Spikes::population).toArray(String[]::new))
                .column("neurons", all.stream().mapToInt(Spikes::size).toArray())
                .column("spikes", all.stream().mapToInt(Spikes::count).toArray())
                .column("rate (Hz)", all.stream().mapToDouble(Spikes::rate).toArray())
                .column("CV of intervals", all.stream().mapToDouble(Spikes::cv).toArray());
    }

    /** The run in words: how long, how fast, and a line per population. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s of biology in %.2f s%s%n",
                network.name(),
                Quantity.format(duration, Dimension.TIME),
                wallSeconds,
                interrupted ? ", interrupted" : ""));
        for (var s : spikes.values()) text.append("  ").append(s).append(System.lineSeparator());
        return text.toString();
    }
}
