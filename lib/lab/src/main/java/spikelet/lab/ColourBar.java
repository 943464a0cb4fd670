package spikelet.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import spikelet.figure.Axis;
import spikelet.figure.HeatMap;

/**
 * The colours of a heat map and the bar beside it that explains them. Unsigned values take viridis (van der Walt and Smith 2015),
 * which grows lighter evenly and is safe for colour-blind readers; signed ones run from the inhibitory to the excitatory colour
 * through white.
 *
 * @param label  what the colours count
 * @param signed whether zero is in the middle
 * @param min    the value of the lowest colour
 * @param max    the value of the highest colour
 */
record ColourBar(String label, boolean signed, double min, double max) {

    private static final int[] VIRIDIS = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };
    private static final int[] SIGNED = {0x00365A, 0x0072B2, 0x8FC1E3, 0xF7F7F7, 0xF2B58C, 0xD55E00, 0x6E2C00};
    private static final double WIDTH = 12;

    static ColourBar of(HeatMap map) {
        var extent = map.valueExtent();
        double min = Double.isNaN(map.min()) ? extent.isEmpty() ? 0 : extent.min() : map.min();
        double max = Double.isNaN(map.max()) ? extent.isEmpty() ? 1 : extent.max() : map.max();
        if (map.signed()) {
            double largest = Math.max(Math.abs(min), Math.abs(max));
            min = -largest;
            max = largest;
        }
        return new ColourBar(map.label(), map.signed(), min, max > min ? max : min + 1);
    }

    /** The colour of a value as 0xRRGGBB. */
    int rgb(double value) {
        var anchors = signed ? SIGNED : VIRIDIS;
        double at = Math.max(0, Math.min(1, (value - min) / (max - min))) * (anchors.length - 1);
        int k = (int) Math.min(anchors.length - 2, Math.floor(at));
        double share = at - k;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = anchors[k] >> shift & 255;
            int high = anchors[k + 1] >> shift & 255;
            rgb |= (int) Math.round(low + share * (high - low)) << shift;
        }
        return rgb;
    }

    private Ticks ticks(double height) {
        return Ticks.of(Axis.of(label, ""), min, max, (int) Math.max(2, Math.min(6, height / 34)), false);
    }

    /** The label with the ticks' power of ten, which goes before its unit. */
    private String titled(Ticks ticks) {
        int unit = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
        return unit < 0
                ? AxesPainter.withFactor(label, "", ticks)
                : AxesPainter.withFactor(
                        label.substring(0, unit), label.substring(unit + 2, label.length() - 1), ticks);
    }

    /** The room it needs right of the plot. */
    double width() {
        double title = label.isBlank() ? 0 : Style.axisTitle().getSize2D() + 8;
        return 14 + WIDTH + 6 + ticks(200).widest(Style.tickLabel()) + title;
    }

    void paint(Graphics2D g, Rectangle2D plot) {
        double x = plot.getMaxX() + 14;
        int steps = 64;
        for (int k = 0; k < steps; k++) {
            // One step's overlap hides the seams that anti-aliasing would show.
            g.setColor(new Color(rgb(min + (max - min) * (k + 0.5) / steps)));
            double top = plot.getMaxY() - plot.getHeight() * (k + 1) / steps;
            g.fill(new Rectangle2D.Double(x, top, WIDTH, Math.min(plot.getHeight() * 2 / steps, plot.getMaxY() - top)));
        }
        var scale = new Scale(min, max, false, plot.getMaxY(), plot.getMinY());
        var ticks = ticks(plot.getHeight());
        for (var tick : ticks.major()) {
            double y = scale.at(tick.at());
            g.setColor(Style.AXIS);
            g.setStroke(new java.awt.BasicStroke(1));
            g.draw(new Line2D.Double(x + WIDTH, y, x + WIDTH + 3, y));
            g.setColor(Style.TICK);
            var text = Text.of(tick.label(), Style.tickLabel());
            text.draw(g, x + WIDTH + 6, y + text.drop());
        }
        if (!label.isBlank()) {
            g.setColor(Style.LABEL);
            double base = x
                    + WIDTH
                    + 6
                    + ticks.widest(Style.tickLabel())
                    + 8
                    + Style.axisTitle().getSize2D() * 0.8;
            AxesPainter.upwards(g, titled(ticks), base, plot);
        }
    }
}
