package spikelet.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spikelet.Columns;
import spikelet.Tabular;

/**
 * A figure, as data: panels above each other, with a title. Immutable; every method returns a new figure.
 *
 * <pre>{@code
 * Figure.titled("One neuron")
 *       .panel(Panel.of("time", "ms", "v", "mV").line("", times, volts).with(Mark.threshold(-50)))
 *       .save(Path.of("neuron.svg"));
 * }</pre>
 *
 * Panels that count the same on the x axis share it: they cover the same range and only the lowest is labelled.
 * As the last expression of a notebook cell a figure shows itself; elsewhere {@link #show()} does.
 */
public final class Figure implements Tabular {

    static {
        Display.ready();
    }

    private static final int WIDTH = 720;

    private final String title;
    private final String subtitle;
    private final List<Panel> panels;
    private final int width;
    private final int height;
    private final String alt;

    private Figure(String title, String subtitle, List<Panel> panels, int width, int height, String alt) {
        this.title = title;
        this.subtitle = subtitle;
        this.panels = panels;
        this.width = width;
        this.height = height;
        this.alt = alt;
    }

    /**
     * A figure without panels yet.
     *
     * @param title the title above it, or {@code ""} for none
     * @return the figure
     */
    public static Figure titled(String title) {
        return new Figure(Checks.text("figure: title", title), "", List.of(), WIDTH, 0, "");
    }

    /**
     * A figure of panels, without a title.
     *
     * @param panels the panels, from top to bottom
     * @return the figure
     */
    public static Figure of(Panel... panels) {
        Figure figure = titled("");
        for (Panel panel : panels) {
            figure = figure.panel(panel);
        }
        return figure;
    }

    /**
     * Adds a panel below the others.
     *
     * @param panel the panel
     * @return the figure with it
     */
    public Figure panel(Panel panel) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(Checks.given("figure '" + title + "': panel", panel));
        return new Figure(title, subtitle, List.copyOf(more), width, height, alt);
    }

    /**
     * Adds a layer to the lowest panel: a formula to a measured curve, a mark to a trace.
     *
     * @param layer the layer
     * @return the figure with it
     * @throws IllegalStateException if there is no panel yet
     */
    public Figure with(Layer layer) {
        if (panels.isEmpty()) {
            throw new IllegalStateException("figure '" + title + "' has no panel yet that could take a layer");
        }
        List<Panel> changed = new ArrayList<>(panels);
        changed.add(changed.remove(changed.size() - 1).with(layer));
        return panels(changed);
    }

    /**
     * Puts this figure above another: all panels in one figure, so that those that count the same on x share it. Title,
     * width and subtitle are this figure's, unless it has no title.
     *
     * @param below the other figure
     * @return the figure of both
     */
    public Figure above(Figure below) {
        Checks.given("figure '" + title + "': figure below it", below);
        List<Panel> all = new ArrayList<>(panels);
        all.addAll(below.panels);
        Figure named = title.isBlank() ? below : this;
        return new Figure(named.title, named.subtitle, List.copyOf(all), width, 0, "");
    }

    /**
     * The same figure with other panels.
     *
     * @param panels the panels, from top to bottom
     * @return the figure
     */
    public Figure panels(List<Panel> panels) {
        return new Figure(title, subtitle, List.copyOf(panels), width, height, alt);
    }

    /**
     * The same figure under another title.
     *
     * @param title the title, or {@code ""} for none
     * @return the figure
     */
    public Figure title(String title) {
        return new Figure(Checks.text("figure: title", title), subtitle, panels, width, height, alt);
    }

    /**
     * The same figure with a smaller line under its title: what was varied, what was found.
     *
     * @param subtitle the line, or {@code ""} for none
     * @return the figure
     */
    public Figure subtitle(String subtitle) {
        return new Figure(title, Checks.text("figure '" + title + "': subtitle", subtitle), panels, width, height, alt);
    }

    /**
     * The same figure in another size. Without this it is 720 pixels wide and grows with its panels.
     *
     * @param width  pixels, 200 to 4000
     * @param height pixels, 100 to 4000
     * @return the figure
     */
    public Figure size(int width, int height) {
        Checks.within("figure '" + title + "': width", width, 200, 4000);
        Checks.within("figure '" + title + "': height", height, 100, 4000);
        return new Figure(title, subtitle, panels, width, height, alt);
    }

    /**
     * The same figure with words for those who do not see it. Without this they are made from its content.
     *
     * @param text what the figure shows
     * @return the figure
     */
    public Figure alt(String text) {
        return new Figure(
                title, subtitle, panels, width, height, Checks.text("figure '" + title + "': alt text", text));
    }

    /** {@return the title, or {@code ""}} */
    public String title() {
        return title;
    }

    /** {@return the line under the title, or {@code ""}} */
    public String subtitle() {
        return subtitle;
    }

    /** {@return the panels, from top to bottom} */
    public List<Panel> panels() {
        return panels;
    }

    /** {@return the width in pixels; pictures have twice as many} */
    public int width() {
        return width;
    }

    /** {@return the height in pixels; pictures have twice as many} */
    public int height() {
        if (height > 0) {
            return height;
        }
        double weights = panels.stream().mapToDouble(Panel::height).sum();
        return (int) Math.min(
                4000,
                (title.isBlank() ? 60 : 90) + (subtitle.isBlank() ? 0 : 18) + Math.round(230 * Math.max(0.5, weights)));
    }

    /** {@return what the figure shows, in words} */
    public String alt() {
        return alt.isBlank() ? AltText.of(this) : alt;
    }

    /** {@return the plotted numbers, one row for each point, named by panel and series} */
    @Override
    public Columns columns() {
        return PlottedData.of(this);
    }

    /**
     * A picture in PNG form at twice the figure's size.
     *
     * @return the bytes of the file
     * @throws IllegalStateException if spikelet-lab, which draws, is not on the class path
     */
    public byte[] png() {
        return Display.renderer().png(this);
    }

    /**
     * A vector picture in SVG form, with text as text.
     *
     * @return the document
     * @throws IllegalStateException if spikelet-lab, which draws, is not on the class path
     */
    public String svg() {
        return Display.renderer().svg(this);
    }

    /**
     * Writes the figure to a file in the form that its name ends with: {@code .png}, {@code .svg}, or {@code .csv} for
     * the plotted numbers.
     *
     * @param file where to; folders are made as needed
     * @return the file
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws UncheckedIOException     if it cannot be written
     */
    public Path save(Path file) {
        Checks.given("figure '" + title + "': file to save to", file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            if (name.endsWith(".png")) {
                Files.write(file, png());
            } else if (name.endsWith(".svg")) {
                Files.writeString(file, svg());
            } else if (name.endsWith(".csv")) {
                Files.writeString(file, columns().toCsv());
            } else {
                throw new IllegalArgumentException("figure '" + title + "': cannot save to '" + file
                        + "'; the name must end with .png, .svg or .csv");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("figure '" + title + "': cannot write '" + file + "': " + e.getMessage(), e);
        }
        return file;
    }

    /**
     * Writes the figure to a file, as {@link #save(Path)}.
     *
     * @param file where to: {@code "raster.png"}
     * @return the file
     */
    public Path save(String file) {
        return save(Path.of(Checks.given("figure '" + title + "': file to save to", file)));
    }

    /**
     * Shows the figure: in the notebook's cell, else in a window, else, on a machine without a screen, as a file whose
     * path is printed.
     *
     * @throws IllegalStateException if spikelet-lab, which draws, is not on the class path
     */
    public void show() {
        Display.renderer().show(this);
    }

    /** {@return the figure in words} */
    @Override
    public String toString() {
        return alt();
    }
}
