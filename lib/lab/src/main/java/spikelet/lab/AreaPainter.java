package spikelet.lab;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import spikelet.figure.Band;
import spikelet.figure.Bars;
import spikelet.figure.Colour;
import spikelet.figure.Span;
import spikelet.figure.Stroke;

/** Draws what fills areas: spans, bands and bars. */
final class AreaPainter {

    private AreaPainter() {}

    /** The colour of an area that others must be seen through. */
    static Colour pale(Colour colour) {
        return colour.faded(0.24 * colour.alpha());
    }

    static void span(Graphics2D g, Span span, Slot slot) {
        var plot = slot.plot();
        double from = Math.max(plot.getMinX(), slot.x().at(span.from()));
        double to = Math.min(plot.getMaxX(), slot.x().at(span.to()));
        if (to > from) {
            g.setColor(Style.awt(span.colour().faded(0.15 * span.colour().alpha())));
            g.fill(new Rectangle2D.Double(from, plot.getMinY(), to - from, plot.getHeight()));
            g.setColor(Style.awt(span.colour()));
            g.fill(new Rectangle2D.Double(from, plot.getMinY() - 2.5, to - from, 2.5));
        }
    }

    static void band(Graphics2D g, Band band, Slot slot) {
        g.setColor(Style.awt(pale(band.colour())));
        int from = 0;
        while (from < band.x().length) {
            int to = from;
            while (to < band.x().length && !gap(band, to)) {
                to++;
            }
            if (to > from + 1) {
                g.fill(outline(band, from, to, slot));
            }
            from = to + 1;
        }
    }

    private static boolean gap(Band band, int k) {
        return Double.isNaN(band.lower()[k]) || Double.isNaN(band.upper()[k]);
    }

    private static Path2D outline(Band band, int from, int to, Slot slot) {
        var path = new Path2D.Double();
        for (int k = from; k < to; k++) {
            double x = slot.x().at(band.x()[k]);
            double y = inside(slot, band.upper()[k]);
            if (k == from) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        for (int k = to - 1; k >= from; k--) {
            path.lineTo(slot.x().at(band.x()[k]), inside(slot, band.lower()[k]));
        }
        path.closePath();
        return path;
    }

    /** The pixel of a y value, at the plot's edge if it lies outside or has none. */
    private static double inside(Slot slot, double value) {
        double y = slot.y().at(value);
        double bottom = slot.plot().getMaxY();
        return Double.isNaN(y) ? bottom : Math.max(slot.plot().getMinY() - 10, Math.min(bottom + 10, y));
    }

    /** A histogram; of several in one panel only the outlines are strong, so that none hides another. */
    static void bars(Graphics2D g, Bars bars, Slot slot, boolean shared) {
        var colour = bars.colour();
        g.setColor(Style.awt(shared ? pale(colour) : colour.lighter(0.22)));
        double zero = Math.min(slot.plot().getMaxY(), inside(slot, 0));
        var outline = new Path2D.Double();
        for (int k = 0; k < bars.heights().length; k++) {
            double left = slot.x()
                    .at(Math.max(bars.edges()[k], slot.x().log() ? slot.x().min() : bars.edges()[k]));
            double right = slot.x().at(bars.edges()[k + 1]);
            double y = inside(slot, bars.heights()[k]);
            double gap = right - left > 4 && !shared ? 1 : 0;
            if (right > left && bars.heights()[k] != 0) {
                g.fill(new Rectangle2D.Double(
                        left + gap / 2, Math.min(y, zero), right - left - gap, Math.abs(zero - y)));
            }
            if (k == 0) {
                outline.moveTo(left, zero);
            }
            outline.lineTo(left, y);
            outline.lineTo(right, y);
            if (k == bars.heights().length - 1) {
                outline.lineTo(right, zero);
            }
        }
        if (shared && bars.heights().length > 0) {
            g.setColor(Style.awt(colour));
            g.setStroke(Style.stroke(Stroke.SOLID, 1.4));
            g.draw(outline);
        }
    }
}
