package spikelet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One plot: two axes and the layers drawn between them. Immutable; every method returns a new panel.
 *
 * <pre>{@code
 * Panel.of("time", "ms", "v", "mV")
 *      .line("v", times, volts)
 *      .with(Mark.threshold(-50))
 *      .with(Span.of("0.3 nA", 20, 120))
 *      .yRange(-75, -45)
 * }</pre>
 */
public final class Panel {

    private final Axis x;
    private final Axis y;
    private final List<Layer> layers;
    private final double height;
    private final Legend legend;

    private Panel(Axis x, Axis y, List<Layer> layers, double height, Legend legend) {
        this.x = Checks.given("panel: x axis", x);
        this.y = Checks.given("panel: y axis", y);
        this.layers = layers;
        this.height = Checks.positive("panel '" + y.label() + "': height", height);
        this.legend = Checks.given("panel '" + y.label() + "': legend", legend);
    }

    /**
     * An empty panel.
     *
     * @param xLabel what the x axis counts
     * @param xUnit  its unit, or {@code ""}
     * @param yLabel what the y axis counts
     * @param yUnit  its unit, or {@code ""}
     * @return the panel
     */
    public static Panel of(String xLabel, String xUnit, String yLabel, String yUnit) {
        return of(Axis.of(xLabel, xUnit), Axis.of(yLabel, yUnit));
    }

    /**
     * An empty panel.
     *
     * @param x the x axis
     * @param y the y axis
     * @return the panel
     */
    public static Panel of(Axis x, Axis y) {
        return new Panel(x, y, List.of(), 1, Legend.AUTOMATIC);
    }

    /**
     * Adds a layer on top. Data without a colour takes the next of {@link Palette#cycle}; once all are in use, lines are
     * dashed as well.
     *
     * @param layer the layer
     * @return the panel with it
     */
    public Panel with(Layer layer) {
        Checks.given("panel '" + y.label() + "': layer", layer);
        Layer coloured = layer;
        if (layer.colour() == null) {
            var colour = nextColour();
            boolean again = layers.stream().anyMatch(other -> colour.equals(other.colour()));
            coloured = again && layer instanceof Line line ? line.colour(colour).dashed() : layer.colour(colour);
        }
        List<Layer> more = new ArrayList<>(layers);
        more.add(coloured);
        return new Panel(x, y, List.copyOf(more), height, legend);
    }

    private Colour nextColour() {
        int used = 0;
        while (true) {
            Colour colour = Palette.cycle(used++);
            if (used > layers.size() || layers.stream().noneMatch(layer -> colour.equals(layer.colour()))) {
                return colour;
            }
        }
    }

    /**
     * Adds a solid line; {@link Line} has more to say about it.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param y     as many y values; NaN leaves a gap
     * @return the panel with it
     */
    public Panel line(String label, double[] x, double[] y) {
        return with(Line.of(label, x, y));
    }

    /**
     * Adds a solid line in a colour.
     *
     * @param label  the name in the legend, or {@code ""}
     * @param x      x values
     * @param y      as many y values; NaN leaves a gap
     * @param colour the colour, for instance {@link Palette#EXCITATORY}
     * @return the panel with it
     */
    public Panel line(String label, double[] x, double[] y, Colour colour) {
        return with(Line.of(label, x, y).colour(colour));
    }

    /**
     * Adds discs.
     *
     * @param label the name in the legend, or {@code ""}
     * @param x     x values
     * @param y     as many y values
     * @return the panel with them
     */
    public Panel points(String label, double[] x, double[] y) {
        return with(Points.of(label, x, y));
    }

    /**
     * Adds spikes.
     *
     * @param label  the population, or {@code ""}
     * @param x      spike times, in the unit of the axis
     * @param row    as many rows
     * @param colour the colour, for instance {@link Palette#INHIBITORY}
     * @return the panel with them
     */
    public Panel raster(String label, double[] x, int[] row, Colour colour) {
        return with(Raster.of(label, x, row).colour(colour));
    }

    /**
     * Adds a histogram.
     *
     * @param label   the name in the legend, or {@code ""}
     * @param edges   the edges of the bins; one more than heights
     * @param heights the heights
     * @return the panel with it
     */
    public Panel bars(String label, double[] edges, double[] heights) {
        return with(Bars.of(label, edges, heights));
    }

    /**
     * The same panel over a fixed x range.
     *
     * @param min the lower end, or NaN to take it from the data
     * @param max the upper end, or NaN
     * @return the panel
     */
    public Panel xRange(double min, double max) {
        return xAxis(axis -> axis.range(min, max));
    }

    /**
     * The same panel over a fixed y range.
     *
     * @param min the lower end, or NaN to take it from the data
     * @param max the upper end, or NaN
     * @return the panel
     */
    public Panel yRange(double min, double max) {
        return yAxis(axis -> axis.range(min, max));
    }

    /**
     * The same panel with another x axis: {@code xAxis(Axis::logarithmic)}.
     *
     * @param change what to do to the axis
     * @return the panel
     */
    public Panel xAxis(UnaryOperator<Axis> change) {
        return new Panel(change.apply(x), y, layers, height, legend);
    }

    /**
     * The same panel with another y axis: {@code yAxis(Axis::logarithmic)}.
     *
     * @param change what to do to the axis
     * @return the panel
     */
    public Panel yAxis(UnaryOperator<Axis> change) {
        return new Panel(x, change.apply(y), layers, height, legend);
    }

    /**
     * The same panel at another height.
     *
     * @param weight the height as a multiple of a usual panel's; 1 unless said
     * @return the panel
     */
    public Panel height(double weight) {
        return new Panel(x, y, layers, weight, legend);
    }

    /**
     * The same panel with or without a legend.
     *
     * @param legend when to show it
     * @return the panel
     */
    public Panel legend(Legend legend) {
        return new Panel(x, y, layers, height, legend);
    }

    /** {@return the x axis} */
    public Axis x() {
        return x;
    }

    /** {@return the y axis} */
    public Axis y() {
        return y;
    }

    /** {@return the layers, in the order they are drawn} */
    public List<Layer> layers() {
        return layers;
    }

    /** {@return the height as a multiple of a usual panel's} */
    public double height() {
        return height;
    }

    /** {@return when the legend is shown} */
    public Legend legend() {
        return legend;
    }

    /** {@return the names in the legend's order, each once; empty if it is not shown} */
    public List<String> legendNames() {
        List<String> names = layers.stream()
                .filter(Layer::isSeries)
                .map(Layer::label)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return switch (legend) {
            case OFF -> List.of();
            case ON -> names;
            case AUTOMATIC -> names.size() < 2 ? List.of() : names;
        };
    }

    /** {@return the range of the data in x} */
    public Extent xExtent() {
        return layers.stream().map(Layer::xExtent).reduce(Extent.NONE, Extent::join);
    }

    /** {@return the range of the data in y} */
    public Extent yExtent() {
        return layers.stream().map(Layer::yExtent).reduce(Extent.NONE, Extent::join);
    }
}
