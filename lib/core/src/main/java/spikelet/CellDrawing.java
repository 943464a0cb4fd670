package spikelet;

import java.util.Arrays;
import java.util.HashMap;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Panel;

/**
 * A cell as a picture in the plane: each section straight, its compartments as wide as they are (but never too thin to see) and coloured by a value.
 * Where sections grow is given by the cell, at which angle is the drawing's choice: branches fan out, the narrower the farther from the root.
 */
final class CellDrawing {
    private static final int CELLS = 420;
    /** The thinnest stroke, half its width, in cells of the picture. */
    private static final double THINNEST = 1.1;

    private final Cell cell;
    private final double[] x;
    private final double[] y;
    private final double[] angle;

    private CellDrawing(Cell cell) {
        this.cell = cell;
        int n = cell.sections().size();
        x = new double[n];
        y = new double[n];
        angle = new double[n];
        layOut();
    }

    /** The cell with its diameters as colours. */
    static Figure of(Cell cell) {
        var tree = cell.compartments();
        var diameters = new double[tree.size()];
        for (int node = 0; node < diameters.length; node++) {
            var place = tree.place(node);
            diameters[node] = cell.sections().get(tree.index(place.section())).diameterAt(place.at()) * 1e6;
        }
        return new CellDrawing(cell).figure(cell.name(), "diameter (um)", diameters);
    }

    /** The cell with the potential of a neuron at a time as colours. */
    static Figure of(Recording run, String population, int neuron, double time) {
        var cell = SpaceTime.cell(run, population);
        var tree = cell.compartments();
        var traces = SpaceTime.byNode(run, population, cell);
        Check.that(
                time >= 0 && time <= run.duration(),
                "population '%s': nothing was recorded at %s; the run lasted %s",
                population,
                Quantity.format(time, Dimension.TIME),
                Quantity.format(run.duration(), Dimension.TIME));
        var v = new double[tree.size()];
        Arrays.fill(v, Double.NaN);
        boolean any = false;
        for (int node : tree.membrane()) {
            if (traces[node] == null) continue;
            v[node] = traces[node].at(neuron, time) * 1e3;
            any = true;
        }
        Check.that(
                any,
                "v of population '%s' was not recorded in its compartments; before the run say .record(\"*.v\")",
                population);
        var title = population + ", " + Quantity.format(time, Dimension.TIME);
        return new CellDrawing(cell).figure(title, "v (mV)", v);
    }

    private void layOut() {
        var tree = cell.compartments();
        var siblings = new HashMap<Place, Integer>();
        var placed = new HashMap<Place, Integer>();
        for (var s : cell.sections()) if (s.from() != null) siblings.merge(s.from(), 1, Integer::sum);
        var depth = new int[x.length];
        for (int k = 1; k < x.length; k++) {
            var from = cell.sections().get(k).from();
            int parent = tree.index(from.section());
            depth[k] = depth[parent] + 1;
            int rank = placed.merge(from, 1, Integer::sum) - 1;
            int count = siblings.get(from);
            double along = from.at() * cell.sections().get(parent).length();
            x[k] = x[parent] + along * StrictMath.cos(angle[parent]);
            y[k] = y[parent] + along * StrictMath.sin(angle[parent]);
            angle[k] = angle[parent] + turn(from.at(), rank, count, depth[k], k);
        }
    }

    private static double turn(double at, int rank, int count, int depth, int k) {
        if (at > 0 && at < 1) return (k % 2 == 0 ? 1 : -1) * Math.PI / 3;
        double fan = Math.PI / 4 * StrictMath.pow(0.8, depth - 1);
        double aside = count == 1 ? 0 : fan * (1 - 2.0 * rank / (count - 1));
        return at == 0 ? Math.PI + aside : aside;
    }

    private Figure figure(String title, String label, double[] values) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int k = 0; k < x.length; k++) {
            var s = cell.sections().get(k);
            double radius = Math.max(s.diameter(), s.endDiameter()) / 2;
            for (double along : new double[] {0, s.length()}) {
                double px = x[k] + along * StrictMath.cos(angle[k]);
                double py = y[k] + along * StrictMath.sin(angle[k]);
                box[0] = Math.min(box[0], px - radius);
                box[1] = Math.max(box[1], px + radius);
                box[2] = Math.min(box[2], py - radius);
                box[3] = Math.max(box[3], py + radius);
            }
        }
        double pixel = Math.max(box[1] - box[0], box[3] - box[2]) / CELLS;
        double margin = 4 * pixel;
        int columns = (int) Math.ceil((box[1] - box[0] + 2 * margin) / pixel);
        int rows = (int) Math.ceil((box[3] - box[2] + 2 * margin) / pixel);
        var picture = new double[rows][columns];
        for (var row : picture) Arrays.fill(row, Double.NaN);
        for (int k = x.length - 1; k >= 0; k--) draw(picture, k, values, box[0] - margin, box[2] - margin, pixel);
        var map = new HeatMap(
                label, edges(columns, box[0] - margin, pixel), edges(rows, box[2] - margin, pixel), picture, false);
        int height = (int) Math.max(150, Math.min(640, 100 + 560.0 * rows / columns));
        return Figure.titled(title)
                .panel(Panel.of("x", "um", "y", "um").with(map))
                .size(720, height)
                .alt("drawing of cell '" + cell.name() + "', coloured by " + label);
    }

    private static double[] edges(int n, double from, double pixel) {
        var edges = new double[n + 1];
        for (int k = 0; k <= n; k++) edges[k] = (from + k * pixel) * 1e6;
        return edges;
    }

    /** The root last, so that it covers where the branches begin. */
    private void draw(double[][] picture, int k, double[] values, double left, double bottom, double pixel) {
        var s = cell.sections().get(k);
        int n = s.count();
        double cos = StrictMath.cos(angle[k]);
        double sin = StrictMath.sin(angle[k]);
        double widest = Math.max(Math.max(s.diameter(), s.endDiameter()) / 2, THINNEST * pixel);
        double xEnd = x[k] + s.length() * cos;
        double yEnd = y[k] + s.length() * sin;
        int c0 = (int) Math.floor((Math.min(x[k], xEnd) - widest - left) / pixel);
        int c1 = (int) Math.ceil((Math.max(x[k], xEnd) + widest - left) / pixel);
        int r0 = (int) Math.floor((Math.min(y[k], yEnd) - widest - bottom) / pixel);
        int r1 = (int) Math.ceil((Math.max(y[k], yEnd) + widest - bottom) / pixel);
        int first = cell.compartments().first(k);
        for (int r = Math.max(0, r0); r <= Math.min(picture.length - 1, r1); r++) {
            for (int c = Math.max(0, c0); c <= Math.min(picture[0].length - 1, c1); c++) {
                double dx = left + (c + 0.5) * pixel - x[k];
                double dy = bottom + (r + 0.5) * pixel - y[k];
                double along = (dx * cos + dy * sin) / s.length();
                double aside = Math.abs(dy * cos - dx * sin);
                if (along < 0 || along > 1) continue;
                if (aside > Math.max(s.diameterAt(along) / 2, THINNEST * pixel)) continue;
                double value = values[first + Math.min(n - 1, (int) (along * n))];
                if (!Double.isNaN(value)) picture[r][c] = value;
            }
        }
    }
}
