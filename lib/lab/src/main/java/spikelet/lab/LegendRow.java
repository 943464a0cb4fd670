package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import spikelet.figure.Layer;
import spikelet.figure.Line;
import spikelet.figure.Panel;

/**
 * The names of a panel's series, in lines above the plot and at its right end, so that they never cover data.
 *
 * @param lines   the entries of each line
 * @param lifted  whether it stands in the line of the figure's title
 * @param drawn   whether it is shown; a panel that would only repeat the legend above it shows none
 */
record LegendRow(List<List<Entry>> lines, boolean lifted, boolean drawn) {

    private static final double SWATCH = 22;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;

    /** A name and the layers that have it, drawn over each other: a mean and the band around it are one series. */
    record Entry(String name, List<Layer> layers) {

        double width() {
            return SWATCH + GAP + Text.of(name, Style.legend()).width();
        }
    }

    static LegendRow of(Panel panel, double room, LegendRow above) {
        var lines = new ArrayList<List<Entry>>();
        double used = room;
        for (var name : panel.legendNames()) {
            var entry = new Entry(
                    name,
                    panel.layers().stream()
                            .filter(l -> l.isSeries() && l.label().equals(name))
                            .toList());
            double needed = entry.width() + BETWEEN;
            if (lines.isEmpty() || used + needed > room) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            used += needed;
            lines.get(lines.size() - 1).add(entry);
        }
        var row = new LegendRow(lines, false, true);
        return above != null && !lines.isEmpty() && row.entries().equals(above.entries())
                ? new LegendRow(lines, false, false)
                : row;
    }

    private List<String> entries() {
        return lines.stream()
                .flatMap(List::stream)
                .map(entry -> entry.name + entry.layers.get(0).colour())
                .toList();
    }

    LegendRow lift() {
        return new LegendRow(lines, true, drawn);
    }

    int rows() {
        return drawn ? lines.size() : 0;
    }

    /** The width of its only line. */
    double width() {
        return rows() == 0 ? 0 : width(lines.get(0));
    }

    private static double width(List<Entry> line) {
        return line.stream().mapToDouble(Entry::width).sum() + BETWEEN * (line.size() - 1);
    }

    /** Draws it, with the base line of its first line at y, ending at the right end. */
    void paint(Graphics2D g, double right, double y) {
        double base = y;
        for (int k = 0; k < rows(); k++) {
            double x = right - width(lines.get(k));
            for (var entry : lines.get(k)) {
                for (var layer : entry.layers) {
                    swatch(g, layer, x, base - 4.5);
                }
                g.setColor(Style.LABEL);
                Text.of(entry.name, Style.legend()).draw(g, x + SWATCH + GAP, base);
                x += entry.width() + BETWEEN;
            }
            base += Style.LINE;
        }
    }

    private static void swatch(Graphics2D g, Layer layer, double x, double middle) {
        g.setColor(Style.awt(layer.colour()));
        if (layer instanceof Line line) {
            g.setStroke(Style.stroke(line.stroke(), Math.max(2, line.width())));
            g.draw(new Line2D.Double(x + 1, middle, x + SWATCH - 1, middle));
        } else if (layer instanceof spikelet.figure.Points points) {
            PointPainter.point(g, points.shape(), Math.min(9, Math.max(6, points.size())), x + SWATCH / 2, middle);
        } else if (layer instanceof spikelet.figure.ErrorBars) {
            g.setStroke(new BasicStroke(1.3f));
            g.draw(new Line2D.Double(x + SWATCH / 2, middle - 6, x + SWATCH / 2, middle + 6));
            PointPainter.point(g, spikelet.figure.Points.Shape.DISC, 6, x + SWATCH / 2, middle);
        } else if (layer instanceof spikelet.figure.Raster) {
            for (int k = 0; k < 3; k++) {
                g.fill(new Rectangle2D.Double(x + 5 + 5 * k, middle - 5, 2, 10));
            }
        } else {
            g.setColor(Style.awt(
                    layer instanceof spikelet.figure.Band ? AreaPainter.pale(layer.colour()) : layer.colour()));
            g.fill(new Rectangle2D.Double(x + 4, middle - 5, SWATCH - 8, 10));
        }
    }
}
