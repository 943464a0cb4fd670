package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import spikelet.figure.Raster;

/**
 * Draws spikes. In a picture each is a filled rectangle of whole pixels, without smoothing: a hundred thousand take
 * milliseconds and the file stays small. In a vector graphic each population is one path, or a picture if there are very many.
 */
final class RasterPainter {

    /** Beyond this number programs that show vector graphics grow slow, and the file larger than a picture. */
    private static final int MOST_AS_PATH = 30_000;

    private static final int FINENESS = 4;

    private RasterPainter() {}

    static void raster(Graphics2D g, Raster raster, Slot slot, boolean vector) {
        g.setColor(Style.awt(raster.colour()));
        double rowHeight = Math.abs(slot.y().at(1) - slot.y().at(0));
        double area = slot.plot().getWidth() * slot.plot().getHeight();
        double each = area / Math.max(1, raster.x().length);
        double height = Math.max(each > 2 ? 1.0 : 0.5, Math.min(14, rowHeight * 0.78));
        double width = width(each, rowHeight);
        if (vector && raster.x().length <= MOST_AS_PATH) {
            path(g, raster, slot, width, height);
        } else if (vector) {
            picture(g, raster, slot, width, height);
        } else {
            pixels(g, raster, slot, width, height);
        }
    }

    /** Few spikes are drawn bold, many fine, so that neither a thin nor a smeared picture comes out. */
    private static double width(double areaOfEach, double rowHeight) {
        return rowHeight >= 4 && areaOfEach > 60 ? 1.5 : areaOfEach > 8 ? 1 : 0.5;
    }

    private static void path(Graphics2D g, Raster raster, Slot slot, double width, double height) {
        var path = new Path2D.Double();
        for (int k = 0; k < raster.x().length; k++) {
            if (shown(raster, slot, k)) {
                double x = slot.x().at(raster.x()[k]);
                double y = slot.y().at(raster.row()[k]);
                path.moveTo(x, y - height / 2);
                path.lineTo(x, y + height / 2);
            }
        }
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(path);
    }

    private static void picture(Graphics2D g, Raster raster, Slot slot, double width, double height) {
        var plot = slot.plot();
        var image = new BufferedImage(
                (int) Math.ceil(plot.getWidth() * FINENESS),
                (int) Math.ceil(plot.getHeight() * FINENESS),
                BufferedImage.TYPE_INT_ARGB);
        var inner = image.createGraphics();
        inner.setColor(g.getColor());
        inner.scale(FINENESS, FINENESS);
        inner.translate(-plot.getMinX(), -plot.getMinY());
        pixels(inner, raster, slot, width, height);
        inner.dispose();
        g.drawImage(
                image, new AffineTransform(1.0 / FINENESS, 0, 0, 1.0 / FINENESS, plot.getMinX(), plot.getMinY()), null);
    }

    private static void pixels(Graphics2D g, Raster raster, Slot slot, double width, double height) {
        var before = g.getTransform();
        var smoothing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setTransform(new AffineTransform());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        double scale = before.getScaleX();
        int w = (int) Math.max(1, Math.round(width * scale));
        int h = (int) Math.max(1, Math.round(height * scale));
        for (int k = 0; k < raster.x().length; k++) {
            if (shown(raster, slot, k)) {
                double x = slot.x().at(raster.x()[k]) * scale + before.getTranslateX();
                double y = slot.y().at(raster.row()[k]) * scale + before.getTranslateY();
                g.fillRect((int) Math.round(x - w / 2.0), (int) Math.round(y - h / 2.0), w, h);
            }
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
        g.setTransform(before);
    }

    private static boolean shown(Raster raster, Slot slot, int k) {
        return slot.x().contains(raster.x()[k]) && slot.y().contains(raster.row()[k]);
    }
}
