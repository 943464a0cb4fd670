package spikelet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Pictured;

/** A state variable or input of chosen neurons over time. Immutable; SI units. */
public final class Trace implements Tabular, Pictured {
    private final PopulationSpec population;
    private final String variable;
    private final Dimension dimension;
    private final double[] times;
    private final int[] neurons;
    private final double[][] values;
    private final Spikes spikes;
    private final List<StimulusSpec> stimuli;

    Trace(
            PopulationSpec population,
            String variable,
            Dimension dimension,
            double[] times,
            int[] neurons,
            double[][] values,
            Spikes spikes,
            List<StimulusSpec> stimuli) {
        this.population = population;
        this.variable = variable;
        this.dimension = dimension;
        this.times = times;
        this.neurons = neurons;
        this.values = values;
        this.spikes = spikes;
        this.stimuli = stimuli;
    }

    /**
     * The population recorded from.
     *
     * @return its data
     */
    public PopulationSpec population() {
        return population;
    }

    /**
     * The variable's name.
     *
     * @return such as {@code v}
     */
    public String variable() {
        return variable;
    }

    /**
     * What the variable measures.
     *
     * @return its dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * When the samples were taken.
     *
     * @return in second; a copy
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * The neurons recorded.
     *
     * @return indices, ascending; a copy
     */
    public int[] neurons() {
        return neurons.clone();
    }

    /**
     * The samples of one neuron.
     *
     * @param neuron its index in the population
     * @return in SI units, parallel to {@link #times}; a copy
     * @throws IllegalArgumentException if that neuron was not recorded
     */
    public double[] values(int neuron) {
        int row = Arrays.binarySearch(neurons, neuron);
        Check.that(
                row >= 0,
                "'%s' of population '%s' was not recorded for neuron %d; recorded: %s",
                variable,
                population.name(),
                neuron,
                Names.list(neurons));
        return values[row].clone();
    }

    /**
     * The value of one neuron at a time, the sample at or last before it.
     *
     * @param neuron its index in the population
     * @param time in second
     * @return in SI units
     * @throws IllegalArgumentException if nothing was recorded then
     */
    public double at(int neuron, double time) {
        Check.finite("'" + variable + "' of population '" + population.name() + "': the time", time);
        int found = Arrays.binarySearch(times, time + 1e-9);
        int after = found >= 0 ? found + 1 : -found - 1;
        Check.that(
                after > 0,
                "'%s' of population '%s': nothing was recorded at %s",
                variable,
                population.name(),
                Quantity.format(time, Dimension.TIME));
        return values(neuron)[after - 1];
    }

    /**
     * The first recorded neuron as a line over time in ms, to be drawn beside others.
     *
     * <pre>{@code Panel.of("time", "ms", "v", "mV").with(near.line("near", mV)).with(far.line("far", mV))}</pre>
     *
     * @param label the name in the legend, or {@code ""}
     * @param unit the unit of the panel's other axis, such as {@link Units#mV}
     * @return the line
     */
    public Line line(String label, double unit) {
        Check.that(neurons.length > 0, "'%s' of population '%s': no neuron was recorded", variable, population.name());
        return line(label, unit, neurons[0]);
    }

    /**
     * A neuron as a line over time in ms.
     *
     * @param label the name in the legend, or {@code ""}
     * @param unit the unit of the panel's other axis, such as {@link Units#mV}
     * @param neuron its index in the population
     * @return the line
     * @throws IllegalArgumentException if that neuron was not recorded
     */
    public Line line(String label, double unit, int neuron) {
        Check.that(unit > 0, "'%s' of population '%s': a unit is positive, got %s", variable, population.name(), unit);
        return Line.of(label, DisplayUnit.milliseconds(times), Units.in(values(neuron), unit));
    }

    Spikes spikes() {
        return spikes;
    }

    /**
     * The traces on one time axis; for v with threshold, reset and spikes marked
     * and the time of passing currents shaded.
     *
     * @return the figure
     */
    @Override
    public Figure figure() {
        return Views.traces(List.of(this), stimuli);
    }

    /** One row per sample: {@code time (ms)}, {@code neuron} and the variable with its unit. */
    @Override
    public Columns columns() {
        int n = times.length;
        var milliseconds = DisplayUnit.milliseconds(times);
        var t = new double[n * neurons.length];
        var who = new int[t.length];
        var x = new double[t.length];
        var scale = DisplayUnit.of(dimension);
        for (int k = 0; k < t.length; k++) {
            t[k] = milliseconds[k % n];
            who[k] = neurons[k / n];
            x[k] = values[k / n][k % n] * scale.factor();
        }
        return Columns.named(population.name() + " " + variable)
                .column("time (ms)", t)
                .column("neuron", who)
                .column(variable + " (" + scale.symbol() + ")", x);
    }

    /** What was recorded, in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s of population '%s', %d neurons, %d samples",
                variable,
                population.name(),
                neurons.length,
                times.length);
    }
}
