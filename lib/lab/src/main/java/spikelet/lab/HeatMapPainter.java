package spikelet.lab;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import spikelet.figure.HeatMap;

/** Draws heat maps pixel by pixel, so that uneven edges, logarithmic axes and matrices finer than the screen come out right. */
final class HeatMapPainter {

    private HeatMapPainter() {}

    static void heatMap(Graphics2D g, HeatMap map, Slot slot) {
        var plot = slot.plot();
        // Two pixels of the picture for each nominal one: what a figure is drawn at.
        int width = (int) Math.ceil(plot.getWidth() * 2);
        int height = (int) Math.ceil(plot.getHeight() * 2);
        var colours = ColourBar.of(map);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var columns = new int[width][];
        var x = slot.x().between(0, width);
        var y = slot.y().between(height, 0);
        for (int c = 0; c < width; c++) {
            columns[c] = cells(map.xEdges(), x.valueAt(c), x.valueAt(c + 1));
        }
        for (int r = 0; r < height; r++) {
            var rows = cells(map.yEdges(), y.valueAt(r + 1), y.valueAt(r));
            for (int c = 0; rows != null && c < width; c++) {
                double value = columns[c] == null ? Double.NaN : mean(map.values(), rows, columns[c]);
                if (!Double.isNaN(value)) {
                    image.setRGB(c, r, 0xFF000000 | colours.rgb(value));
                }
            }
        }
        g.drawImage(
                image,
                new AffineTransform(
                        plot.getWidth() / width, 0, 0, plot.getHeight() / height, plot.getMinX(), plot.getMinY()),
                null);
    }

    /** A heat map's values averaged over the cells that a pixel covers; NaN where there is none. */
    private static double mean(double[][] values, int[] rows, int[] columns) {
        double sum = 0;
        int n = 0;
        for (int r = rows[0]; r <= rows[1]; r++) {
            for (int c = columns[0]; c <= columns[1]; c++) {
                if (!Double.isNaN(values[r][c])) {
                    sum += values[r][c];
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** The cells between two values of an axis, as the first and the last index; null if there are none. */
    private static int[] cells(double[] edges, double low, double high) {
        int first = index(edges, low);
        int last = Math.max(first, index(edges, Math.nextDown(high)));
        return last < 0 || first >= edges.length - 1
                ? null
                : new int[] {Math.max(0, first), Math.min(edges.length - 2, last)};
    }

    private static int index(double[] edges, double value) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : -at - 2;
    }
}
