package spikelet.lab;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spikelet.figure.Colour;

/** Writes the SVG of a diagram, which becomes as large as what is drawn. */
final class DiagramPen {

    private static final double MARGIN = 12;

    private final StringBuilder svg = new StringBuilder();
    private Rectangle2D drawn;

    String document() {
        if (drawn == null) {
            reach(0, 0);
        }
        double width = drawn.getWidth() + 2 * MARGIN;
        double height = drawn.getHeight() + 2 * MARGIN;
        var box = String.format(
                Locale.ROOT, "%.0f %.0f %.0f %.0f", drawn.getMinX() - MARGIN, drawn.getMinY() - MARGIN, width, height);
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"%s\" font-family=\"%s\" "
                        + "fill=\"none\" stroke-linecap=\"round\">%n<rect x=\"%s\" y=\"%s\" width=\"100%%\" height=\"100%%\" "
                        + "fill=\"#fff\"/>%n%s</svg>",
                width,
                height,
                box,
                HouseFont.CSS_FAMILY,
                SvgPath.number(drawn.getMinX() - MARGIN),
                SvgPath.number(drawn.getMinY() - MARGIN),
                svg);
    }

    /** Remembers that something reaches to a place, so that the drawing is as large as what is drawn. */
    void reach(double x, double y) {
        if (drawn == null) {
            drawn = new Rectangle2D.Double(x, y, 0, 0);
        }
        drawn.add(x, y);
    }

    /** The end of a connection: an arrow's head, or the bar of an inhibitory synapse. */
    void tip(double x, double y, double angle, boolean arrow, String colour) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        if (arrow) {
            line(
                    "<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\" stroke=\"%s\" stroke-linejoin=\"round\"/>",
                    x + 4 * c,
                    y + 4 * s,
                    x - 6 * c - 5 * s,
                    y - 6 * s + 5 * c,
                    x - 6 * c + 5 * s,
                    y - 6 * s - 5 * c,
                    colour,
                    colour);
        } else {
            line(
                    "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"3\"/>",
                    x - 7 * s, y + 7 * c, x + 7 * s, y - 7 * c, colour);
        }
    }

    void words(String text, double x, double y, double size, String anchor, Colour colour, boolean strong) {
        line(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                x, y, size, anchor, colour.hex(), strong ? " font-weight=\"500\"" : "", Html.escape(text));
    }

    void line(String form, Object... parts) {
        List<Object> written = new ArrayList<>();
        for (var part : parts) {
            written.add(part instanceof Double number ? SvgPath.number(number) : part);
        }
        svg.append(form.formatted(written.toArray())).append('\n');
    }
}
