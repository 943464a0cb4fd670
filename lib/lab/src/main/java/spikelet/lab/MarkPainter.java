package spikelet.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spikelet.figure.Mark;
import spikelet.figure.Note;

/** Draws marks and notes, and the names of level marks right of the plot, pushed apart where they would touch. */
final class MarkPainter {

    private static final double APART = 13.5;

    private MarkPainter() {}

    static void mark(Graphics2D g, Mark mark, Slot slot) {
        var plot = slot.plot();
        if (!(mark.horizontal() ? slot.y() : slot.x()).contains(mark.at())) {
            return;
        }
        g.setColor(Style.awt(mark.colour()));
        g.setStroke(Style.stroke(mark.stroke(), 1.3));
        if (mark.horizontal()) {
            double y = slot.y().at(mark.at());
            g.draw(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y));
        } else {
            double x = slot.x().at(mark.at());
            g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        }
    }

    static void note(Graphics2D g, Note note, Slot slot) {
        if (!slot.x().contains(note.x()) || !slot.y().contains(note.y())) {
            return;
        }
        var text = Text.of(note.label(), Style.mark());
        double x = slot.x().at(note.x());
        double left = switch (note.anchor()) {
            case LEFT -> x;
            case CENTRE -> x - text.width() / 2;
            case RIGHT -> x - text.width();
        };
        left = Math.max(slot.plot().getMinX() + 2, Math.min(slot.plot().getMaxX() - text.width() - 2, left));
        double y = slot.y().at(note.y());
        g.setColor(new Color(255, 255, 255, 200));
        g.fill(new Rectangle2D.Double(left - 2, y - 8, text.width() + 4, 16));
        g.setColor(Style.words(note.colour()));
        text.draw(g, left, y + text.drop());
    }

    static void levelNames(Graphics2D g, Slot slot) {
        List<Mark> marks = new ArrayList<>();
        for (var layer : slot.panel().layers()) {
            if (layer instanceof Mark mark
                    && mark.horizontal()
                    && !mark.label().isBlank()
                    && slot.y().contains(mark.at())) {
                marks.add(mark);
            }
        }
        marks.sort(Comparator.comparingDouble(mark -> slot.y().at(mark.at())));
        var heights = marks.stream().mapToDouble(mark -> slot.y().at(mark.at())).toArray();
        spread(heights, slot.plot().getMinY(), slot.plot().getMaxY());
        for (int k = 0; k < heights.length; k++) {
            var text = Text.of(marks.get(k).label(), Style.mark());
            g.setColor(Style.words(marks.get(k).colour()));
            text.draw(g, slot.plot().getMaxX() + 8, heights[k] + text.drop());
        }
    }

    /** Moves sorted heights apart, downwards first, then as far up again as the lower edge demands. */
    static void spread(double[] heights, double top, double bottom) {
        for (int round = 0; round < 20; round++) {
            for (int k = 1; k < heights.length; k++) {
                double missing = APART - (heights[k] - heights[k - 1]);
                if (missing > 0) {
                    heights[k] += missing / 2;
                    heights[k - 1] -= missing / 2;
                }
            }
        }
        for (int k = heights.length - 1; k >= 0; k--) {
            double limit = k == heights.length - 1 ? bottom : heights[k + 1] - APART;
            heights[k] = Math.min(heights[k], limit);
        }
        for (int k = 0; k < heights.length; k++) {
            double limit = k == 0 ? top : heights[k - 1] + APART;
            heights[k] = Math.max(heights[k], limit);
        }
    }
}
