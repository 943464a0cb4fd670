package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import spikelet.figure.Colour;
import spikelet.figure.Stroke;

/** The look of figures: colours of what is not data, sizes and distances in pixels at a figure's nominal size. */
final class Style {

    static final Color CARD = Color.WHITE;
    static final Color INK = new Color(0x24292F);
    static final Color LABEL = new Color(0x3C4048);
    static final Color TICK = new Color(0x57606A);
    static final Color AXIS = new Color(0x6E7781);
    static final Color GRID = new Color(0xECEEF1);

    static final double PAD = 14;
    static final double TICK_LENGTH = 4;
    static final double TICK_GAP = 4;
    static final double LINE = 17;
    static final double PANEL_GAP = 12;

    private Style() {}

    static Font title() {
        return HouseFont.medium(15);
    }

    static Font axisTitle() {
        return HouseFont.regular(13);
    }

    static Font tickLabel() {
        return HouseFont.regular(12);
    }

    static Font legend() {
        return HouseFont.regular(12.5);
    }

    static Font mark() {
        return HouseFont.regular(11.5);
    }

    static Color awt(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * colour.alpha()));
    }

    /** Words in a pale colour cannot be read on white, so they take a darker one of the same hue. */
    static Color words(Colour colour) {
        double brightness = (0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue()) / 255;
        double keep = Math.min(1, 0.47 / Math.max(0.01, brightness));
        return new Color((int) (colour.red() * keep), (int) (colour.green() * keep), (int) (colour.blue() * keep));
    }

    static BasicStroke stroke(Stroke stroke, double width) {
        float w = (float) width;
        return switch (stroke) {
            case SOLID -> new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED ->
                new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5 + w, 3 + w}, 0);
            case DOTTED ->
                new BasicStroke(
                        w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {0.1f, 2 + 1.5f * w}, 0);
        };
    }
}
