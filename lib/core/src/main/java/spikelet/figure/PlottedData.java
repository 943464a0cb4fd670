package spikelet.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spikelet.Columns;

/**
 * The numbers of a figure as one long table: a row for each point with the panel it is in (only if there are several),
 * its series, x and y, and for bands, error bars and histograms what belongs to them. Marks, spans and notes are not
 * data and left out; the cells of a heat map stand at their centres, with a value.
 */
final class PlottedData {

    private final List<String> panels = new ArrayList<>();
    private final List<String> series = new ArrayList<>();
    private final Numbers x = new Numbers();
    private final Numbers y = new Numbers();
    private final Numbers low = new Numbers();
    private final Numbers high = new Numbers();
    private final Numbers value = new Numbers();
    private boolean ranges;
    private boolean values;
    private String panel;
    private String name;

    private PlottedData() {}

    static Columns of(Figure figure) {
        PlottedData data = new PlottedData();
        for (Panel panel : figure.panels()) {
            data.panel = panel.y().title();
            for (Layer layer : panel.layers()) {
                data.name = layer.label();
                data.add(layer);
            }
        }
        return data.columns(figure);
    }

    private Columns columns(Figure figure) {
        List<Panel> all = figure.panels();
        Columns columns = Columns.named(figure.title().isBlank() ? "figure" : figure.title());
        if (all.size() > 1) {
            columns = columns.column("panel", panels.toArray(String[]::new));
        }
        columns = columns.column("series", series.toArray(String[]::new));
        boolean oneX = all.stream().map(p -> p.x().title()).distinct().count() == 1;
        String xName =
                oneX && !all.get(0).x().title().isBlank() ? all.get(0).x().title() : "x";
        String yName = all.size() == 1 && !all.get(0).y().title().isBlank()
                ? all.get(0).y().title()
                : "y";
        columns = columns.column(xName, x.toArray())
                .column(yName.equals(xName) || yName.equals("series") ? "y" : yName, y.toArray());
        columns = ranges ? columns.column("low", low.toArray()).column("high", high.toArray()) : columns;
        return values ? columns.column("value", value.toArray()) : columns;
    }

    private void add(Layer layer) {
        if (layer instanceof Line line) {
            pairs(line.x(), line.y());
        } else if (layer instanceof Points points) {
            pairs(points.x(), points.y());
        } else if (layer instanceof Raster raster) {
            pairs(raster.x(), Arrays.stream(raster.row()).asDoubleStream().toArray());
        } else if (layer instanceof ErrorBars bars) {
            for (int k = 0; k < bars.x().length; k++) {
                range(bars.x()[k], bars.y()[k], bars.y()[k] - bars.error()[k], bars.y()[k] + bars.error()[k]);
            }
        } else if (layer instanceof Band band) {
            for (int k = 0; k < band.x().length; k++) {
                range(band.x()[k], (band.lower()[k] + band.upper()[k]) / 2, band.lower()[k], band.upper()[k]);
            }
        } else if (layer instanceof Bars bars) {
            for (int k = 0; k < bars.heights().length; k++) {
                point((bars.edges()[k] + bars.edges()[k + 1]) / 2, bars.heights()[k]);
            }
        } else if (layer instanceof HeatMap map) {
            cells(map);
        }
    }

    private void cells(HeatMap map) {
        values = true;
        for (int r = 0; r < map.values().length; r++) {
            for (int c = 0; c < map.values()[r].length; c++) {
                row(
                        (map.xEdges()[c] + map.xEdges()[c + 1]) / 2,
                        (map.yEdges()[r] + map.yEdges()[r + 1]) / 2,
                        Double.NaN,
                        Double.NaN,
                        map.values()[r][c]);
            }
        }
    }

    private void pairs(double[] xs, double[] ys) {
        for (int k = 0; k < xs.length; k++) {
            point(xs[k], ys[k]);
        }
    }

    private void point(double atX, double atY) {
        row(atX, atY, Double.NaN, Double.NaN, Double.NaN);
    }

    private void range(double atX, double atY, double from, double to) {
        ranges = true;
        row(atX, atY, from, to, Double.NaN);
    }

    private void row(double atX, double atY, double from, double to, double cell) {
        panels.add(panel);
        series.add(name);
        x.add(atX);
        y.add(atY);
        low.add(from);
        high.add(to);
        value.add(cell);
    }

    /** A growing list of doubles without a box for each: a raster has hundreds of thousands. */
    private static final class Numbers {
        private double[] values = new double[256];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
