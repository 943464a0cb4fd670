package spikelet.lab;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import spikelet.figure.Axis;

/** Grid, axis lines, ticks and words of one panel. */
final class AxesPainter {

    private AxesPainter() {}

    static void grid(Graphics2D g, Slot slot) {
        var plot = slot.plot();
        g.setColor(Style.GRID);
        g.setStroke(new BasicStroke(1));
        for (var tick : slot.xTicks().major()) {
            double x = slot.x().at(tick.at());
            g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        }
        for (var tick : slot.yTicks().major()) {
            double y = slot.y().at(tick.at());
            g.draw(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y));
        }
    }

    static void axes(Graphics2D g, Slot slot) {
        var plot = slot.plot();
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(plot.getMinX(), plot.getMinY(), plot.getMinX(), plot.getMaxY()));
        g.draw(new Line2D.Double(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
        marks(g, slot);
    }

    private static void marks(Graphics2D g, Slot slot) {
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        slot.xTicks().major().forEach(tick -> xMark(g, slot, tick.at(), Style.TICK_LENGTH));
        slot.xTicks().minor().forEach(at -> xMark(g, slot, at, Style.TICK_LENGTH / 2));
        slot.yTicks().major().forEach(tick -> yMark(g, slot, tick.at(), Style.TICK_LENGTH));
        slot.yTicks().minor().forEach(at -> yMark(g, slot, at, Style.TICK_LENGTH / 2));
    }

    private static void xMark(Graphics2D g, Slot slot, double at, double length) {
        double x = slot.x().at(at);
        double y = slot.plot().getMaxY();
        g.draw(new Line2D.Double(x, y, x, y + length));
    }

    private static void yMark(Graphics2D g, Slot slot, double at, double length) {
        double x = slot.plot().getMinX();
        double y = slot.y().at(at);
        g.draw(new Line2D.Double(x - length, y, x, y));
    }

    static void words(Graphics2D g, Slot slot) {
        var plot = slot.plot();
        g.setColor(Style.TICK);
        for (var tick : slot.yTicks().major()) {
            var text = Text.of(tick.label(), Style.tickLabel());
            text.endingAt(
                    g,
                    plot.getMinX() - Style.TICK_LENGTH - Style.TICK_GAP,
                    slot.y().at(tick.at()) + text.drop());
        }
        double base = plot.getMaxY() + Style.TICK_LENGTH + Style.TICK_GAP + 9;
        if (slot.labelled()) {
            for (var tick : slot.xTicks().major()) {
                Text.of(tick.label(), Style.tickLabel()).centred(g, slot.x().at(tick.at()), base);
            }
        }
        g.setColor(Style.LABEL);
        var xTitle = withFactor(slot.panel().x(), slot.xTicks());
        if (slot.labelled() && !xTitle.isBlank()) {
            Text.of(xTitle, Style.axisTitle()).centred(g, plot.getCenterX(), base + 19);
        }
        upwards(g, withFactor(slot.panel().y(), slot.yTicks()), slot.titleLine(), plot);
    }

    /** A turned title beside a plot; one that is longer than the plot is high breaks before its unit, or else shrinks. */
    static void upwards(Graphics2D g, String title, double base, Rectangle2D plot) {
        if (title.isBlank()) {
            return;
        }
        var font = Style.axisTitle();
        double room = plot.getHeight() + 16;
        var text = Text.of(title, font);
        if (text.width() > room) {
            font = font.deriveFont((float) Math.max(8, font.getSize2D() * room / text.width()));
            text = Text.of(title, font);
        }
        text.upwards(g, base, plot.getCenterY());
    }

    static String withFactor(Axis axis, Ticks ticks) {
        return withFactor(axis.label(), axis.unit(), ticks);
    }

    static String withFactor(String label, String unit, Ticks ticks) {
        if (ticks.factor().isEmpty()) {
            return Axis.of(label, unit).title();
        }
        return Axis.of(label, unit.isBlank() ? ticks.factor() : ticks.factor() + " " + unit)
                .title();
    }
}
