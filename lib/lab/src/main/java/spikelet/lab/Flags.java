package spikelet.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import spikelet.figure.Layer;
import spikelet.figure.Mark;
import spikelet.figure.Panel;
import spikelet.figure.Span;

/**
 * The names of shaded spans and upright marks, above the plot where they begin to be true. Names that would touch go one line
 * higher; a third one at the same place, or one that was shown already, is left out.
 *
 * @param flags the names with their places
 * @param rows  how many lines they take
 */
record Flags(List<Flag> flags, int rows) {

    /** A name, its colour, its left end and its line, counted upwards. */
    record Flag(Text text, Color colour, double x, int row) {}

    private static final double GAP = 8;
    private static final int MOST_ROWS = 2;

    static Flags of(Panel panel, Scale x) {
        var flags = new ArrayList<Flag>();
        var shown = new ArrayList<String>();
        int rows = 0;
        for (var layer : panel.layers()) {
            double middle = middle(layer, x);
            if (layer.label().isBlank() || Double.isNaN(middle)) {
                continue;
            }
            var text = Text.of(layer.label(), Style.mark());
            double left = Math.max(x.from(), Math.min(x.to() - text.width(), middle - text.width() / 2));
            int row = 0;
            while (row < MOST_ROWS && taken(flags, row, left, text.width())) {
                row++;
            }
            if (row < MOST_ROWS && !(row > 0 && shown.contains(layer.label()))) {
                flags.add(new Flag(text, Style.words(layer.colour()), left, row));
                shown.add(layer.label());
                rows = Math.max(rows, row + 1);
            }
        }
        return new Flags(List.copyOf(flags), rows);
    }

    private static double middle(Layer layer, Scale x) {
        if (layer instanceof Span span && span.to() > x.min() && span.from() < x.max()) {
            return (x.at(Math.max(span.from(), x.min())) + x.at(Math.min(span.to(), x.max()))) / 2;
        } else if (layer instanceof Mark mark && !mark.horizontal() && x.contains(mark.at())) {
            return x.at(mark.at());
        }
        return Double.NaN;
    }

    private static boolean taken(List<Flag> flags, int row, double left, double width) {
        return flags.stream()
                .anyMatch(flag ->
                        flag.row == row && left < flag.x + flag.text.width() + GAP && flag.x < left + width + GAP);
    }

    /** The room that they take above the plot. */
    double height() {
        return rows * Style.LINE * 0.9;
    }

    /** Draws them above the upper edge of a plot. */
    void paint(Graphics2D g, double top) {
        for (var flag : flags) {
            g.setColor(flag.colour);
            flag.text.draw(g, flag.x, top - 5 - flag.row * Style.LINE * 0.9);
        }
    }
}
