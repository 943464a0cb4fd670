package spikelet.lab;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text, measured and drawn the same way for pictures and vector graphics. Raised and lowered digits
 * ({@code 10⁻³}, {@code g₀}) are drawn as small ordinary ones, since few fonts have them all.
 */
final class Text {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋₊ₙ";
    private static final String PLAIN = "0123456789−+n";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double SMALL = 0.72;

    /** A stretch of characters in one size and height. */
    private record Run(String text, Font font, double lift, double width) {}

    private final List<Run> runs = new ArrayList<>();
    private final double size;

    private Text(String text, Font font) {
        size = font.getSize2D();
        int from = 0;
        while (from < text.length()) {
            int level = level(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && level(text.charAt(to)) == level) {
                to++;
            }
            add(text.substring(from, to), level, font);
            from = to;
        }
    }

    static Text of(String text, Font font) {
        return new Text(text, font);
    }

    /** The text in a font that is made smaller, by a quarter at most, and then cut, so that it fits. */
    static Text fitting(String text, Font font, double room) {
        var all = new Text(text, font);
        if (all.width() <= room) {
            return all;
        }
        var smaller = font.deriveFont((float) (font.getSize2D() * Math.max(0.75, room / all.width())));
        for (int length = text.length(); length > 1; length--) {
            var cut = new Text(
                    length == text.length() ? text : text.substring(0, length).strip() + "…", smaller);
            if (cut.width() <= room) {
                return cut;
            }
        }
        return new Text("…", smaller);
    }

    private void add(String text, int level, Font font) {
        if (level == 0) {
            var able = able(text, font);
            runs.add(new Run(text, able, 0, width(text, able)));
            return;
        }
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            plain.append(PLAIN.charAt((level > 0 ? RAISED : LOWERED).indexOf(c)));
        }
        var small = font.deriveFont((float) (size * SMALL));
        runs.add(new Run(
                plain.toString(), small, level > 0 ? 0.36 * size : -0.16 * size, width(plain.toString(), small)));
    }

    /** 1 for a raised character, -1 for a lowered one. */
    private static int level(char c) {
        return RAISED.indexOf(c) >= 0 ? 1 : LOWERED.indexOf(c) >= 0 ? -1 : 0;
    }

    /** The font, or the machine's own where the text has letters that the house font lacks and the machine can help. */
    private static Font able(String text, Font font) {
        if (font.canDisplayUpTo(text) < 0) {
            return font;
        }
        try {
            var other = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
            width(text, other);
            return other.canDisplayUpTo(text) < 0 ? other : font;
        } catch (Error | RuntimeException noFontOnThisMachine) {
            return font;
        }
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    double width() {
        return runs.stream().mapToDouble(Run::width).sum();
    }

    /** Draws with the left end of the base line at a place. */
    void draw(Graphics2D g, double x, double y) {
        double at = x;
        for (var run : runs) {
            g.setFont(run.font);
            g.drawString(run.text, (float) at, (float) (y - run.lift));
            at += run.width;
        }
    }

    /** Draws with the middle at x. */
    void centred(Graphics2D g, double x, double y) {
        if (g instanceof SvgGraphics svg && runs.size() == 1) {
            g.setFont(runs.get(0).font);
            svg.drawString(runs.get(0).text, x, y, SvgGraphics.MIDDLE);
        } else {
            draw(g, x - width() / 2, y);
        }
    }

    /** Draws with the right end at x. */
    void endingAt(Graphics2D g, double x, double y) {
        if (g instanceof SvgGraphics svg && runs.size() == 1) {
            g.setFont(runs.get(0).font);
            svg.drawString(runs.get(0).text, x, y, SvgGraphics.END);
        } else {
            draw(g, x - width(), y);
        }
    }

    /** Draws upwards, with the middle of the base line at a place. */
    void upwards(Graphics2D g, double x, double y) {
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        centred(g, 0, 0);
        g.setTransform(before);
    }

    /** How far below a middle line the base line lies, so that digits look centred on it. */
    double drop() {
        return 0.355 * size;
    }
}
