package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import spikelet.figure.Line;

/**
 * Draws lines as one path each, so that dashes run through (XChart draws every segment by itself, and a dash begins anew at each
 * sample). A line with far more samples than pixels is thinned to the first, lowest, highest and last sample of each half
 * pixel, which gives the same picture.
 */
final class LinePainter {

    private static final double BIN = 0.5;

    private final Path2D.Double path = new Path2D.Double();
    private final boolean steps;
    private boolean begun;
    private double lastX;
    private double lastY;

    private boolean open;
    private double bin;
    private double binX;
    private double first;
    private double low;
    private double high;
    private double last;

    private LinePainter(boolean steps) {
        this.steps = steps;
    }

    static void line(Graphics2D g, Line line, Slot slot) {
        if (line.x().length == 0) {
            return;
        }
        g.setColor(Style.awt(line.colour()));
        g.setStroke(
                thins(line, slot)
                        ? new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                        : Style.stroke(line.stroke(), line.width()));
        g.draw(path(line, slot));
    }

    private static boolean thins(Line line, Slot slot) {
        return line.x().length > 4 * slot.plot().getWidth() / BIN && rises(line.x());
    }

    static Path2D path(Line line, Slot slot) {
        var painter = new LinePainter(line.steps());
        boolean thin = thins(line, slot);
        // Far outside of the plot pixels become so large that drawing libraries lose them.
        double top = slot.plot().getMinY() - 2000;
        double bottom = slot.plot().getMaxY() + 2000;
        for (int k = 0; k < line.x().length; k++) {
            double x = slot.x().at(line.x()[k]);
            double y = slot.y().at(line.y()[k]);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                painter.flush();
                painter.begun = false;
            } else if (thin) {
                painter.thin(x, Math.max(top, Math.min(bottom, y)));
            } else {
                painter.add(x, Math.max(top, Math.min(bottom, y)));
            }
        }
        painter.flush();
        return painter.path;
    }

    private static boolean rises(double[] x) {
        for (int k = 1; k < x.length; k++) {
            if (x[k] < x[k - 1]) {
                return false;
            }
        }
        return true;
    }

    private void thin(double x, double y) {
        double into = Math.floor(x / BIN);
        if (open && into != bin) {
            flush();
        }
        if (!open) {
            open = true;
            bin = into;
            binX = x;
            first = y;
            low = y;
            high = y;
        }
        low = Math.min(low, y);
        high = Math.max(high, y);
        last = y;
    }

    private void flush() {
        if (open) {
            open = false;
            add(binX, first);
            if (low < Math.min(first, last)) {
                add(binX, low);
            }
            if (high > Math.max(first, last)) {
                add(binX, high);
            }
            if (last != first) {
                add(binX, last);
            }
        }
    }

    private void add(double x, double y) {
        if (!begun) {
            path.moveTo(x, y);
            begun = true;
        } else {
            if (steps && x != lastX) {
                path.lineTo(x, lastY);
            }
            if (x != lastX || y != lastY) {
                path.lineTo(x, y);
            }
        }
        lastX = x;
        lastY = y;
    }
}
