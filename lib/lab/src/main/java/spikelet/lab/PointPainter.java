package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import spikelet.figure.ErrorBars;
import spikelet.figure.Points;

/** Draws points and points with errors. A point inside the range is drawn whole, also where it reaches over an axis. */
final class PointPainter {

    private PointPainter() {}

    static void points(Graphics2D g, Points points, Slot slot) {
        g.setColor(Style.awt(points.colour()));
        for (int k = 0; k < points.x().length; k++) {
            if (slot.x().contains(points.x()[k]) && slot.y().contains(points.y()[k])) {
                point(
                        g,
                        points.shape(),
                        points.size(),
                        slot.x().at(points.x()[k]),
                        slot.y().at(points.y()[k]));
            }
        }
    }

    static void errorBars(Graphics2D g, ErrorBars bars, Slot slot) {
        g.setColor(Style.awt(bars.colour()));
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int k = 0; k < bars.x().length; k++) {
            if (!slot.x().contains(bars.x()[k]) || Double.isNaN(bars.y()[k])) {
                continue;
            }
            double x = slot.x().at(bars.x()[k]);
            if (bars.error()[k] > 0) {
                cap(g, slot, x, bars.y()[k] - bars.error()[k], bars.y()[k] + bars.error()[k]);
            }
            if (slot.y().contains(bars.y()[k])) {
                point(g, Points.Shape.DISC, 5.5, x, slot.y().at(bars.y()[k]));
            }
        }
    }

    private static void cap(Graphics2D g, Slot slot, double x, double low, double high) {
        double from = slot.y().at(Math.max(low, slot.y().min()));
        double to = slot.y().at(Math.min(high, slot.y().max()));
        if (from <= to) {
            return;
        }
        g.draw(new Line2D.Double(x, from, x, to));
        if (low >= slot.y().min()) {
            g.draw(new Line2D.Double(x - 3, from, x + 3, from));
        }
        if (high <= slot.y().max()) {
            g.draw(new Line2D.Double(x - 3, to, x + 3, to));
        }
    }

    /** Draws one point in the colour that is set. */
    static void point(Graphics2D g, Points.Shape shape, double size, double x, double y) {
        double r = size / 2;
        switch (shape) {
            case DISC -> g.fill(new Ellipse2D.Double(x - r, y - r, size, size));
            case CIRCLE -> {
                g.setStroke(new BasicStroke((float) Math.max(1, size / 5)));
                g.draw(new Ellipse2D.Double(x - r, y - r, size, size));
            }
            case SQUARE -> g.fill(new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 0.9 * size, 0.9 * size));
            case TRIANGLE -> {
                var path = new Path2D.Double();
                path.moveTo(x, y - 1.15 * r);
                path.lineTo(x + 1.1 * r, y + 0.85 * r);
                path.lineTo(x - 1.1 * r, y + 0.85 * r);
                path.closePath();
                g.fill(path);
            }
            case CROSS -> {
                g.setStroke(new BasicStroke((float) Math.max(1.2, size / 4)));
                g.draw(new Line2D.Double(x - 0.8 * r, y - 0.8 * r, x + 0.8 * r, y + 0.8 * r));
                g.draw(new Line2D.Double(x - 0.8 * r, y + 0.8 * r, x + 0.8 * r, y - 0.8 * r));
            }
        }
    }
}
