package spikelet.lab;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.figure.Extent;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Mark;
import spikelet.figure.Panel;
import spikelet.figure.Raster;

/**
 * Where everything of a figure lies. Room is given first to words (titles, labels, names at the right edge), so that nothing
 * is cut off and nothing covers the data; the plots share what is left, their left and right edges in line.
 */
final class Layout {

    private static final double TITLE = 24;
    private static final double SUBTITLE = 18;
    private static final double SPARE_RIGHT = 6;

    private final Figure figure;
    private final List<Panel> panels;
    private final double width;
    private final double height;
    private final Extent[] xRanges;
    private final boolean[] labelled;
    private final List<Slot> slots = new ArrayList<>();
    private double left;
    private double plotWidth;
    private double yLabels;

    private Layout(Figure figure, double width, double height) {
        this.figure = figure;
        this.panels = figure.panels();
        this.width = width;
        this.height = height;
        this.xRanges = new Extent[panels.size()];
        this.labelled = new boolean[panels.size()];
        shareX();
        placeSides();
        placeRows();
    }

    /** The layout of a figure in a size of one's choice. */
    static Layout of(Figure figure, double width, double height) {
        return new Layout(figure, width, height);
    }

    List<Slot> slots() {
        return slots;
    }

    /** The left end of the title. */
    double left() {
        return left;
    }

    /** Panels next to each other that count the same on x cover the same range, and the lowest of them has the labels. */
    private void shareX() {
        int from = 0;
        for (int to = 1; to <= panels.size(); to++) {
            if (to == panels.size() || !sameX(panels.get(from), panels.get(to))) {
                var range = Ranges.x(panels.subList(from, to));
                IntStream.range(from, to).forEach(k -> xRanges[k] = range);
                labelled[to - 1] = true;
                from = to;
            }
        }
    }

    private static boolean sameX(Panel a, Panel b) {
        return a.x().title().equals(b.x().title()) && a.x().log() == b.x().log();
    }

    private void placeSides() {
        double right = Style.PAD + SPARE_RIGHT;
        double titles = 0;
        // How wide the labels are depends a little on the height, which is known later; all ticks of a range are about
        // as wide.
        double guess = height / Math.max(1, panels.size());
        for (var panel : panels) {
            right = Math.max(right, rightOf(panel));
            titles = Math.max(
                    titles, panel.y().title().isBlank() ? 0 : Style.axisTitle().getSize2D() + 8);
            yLabels = Math.max(yLabels, yTicks(panel, Ranges.y(panel), guess).widest(Style.tickLabel()));
        }
        left = Style.PAD + titles + yLabels + Style.TICK_GAP + Style.TICK_LENGTH;
        plotWidth = Math.max(40, width - left - right);
    }

    private void placeRows() {
        var legends = new ArrayList<LegendRow>();
        var flags = new ArrayList<Flags>();
        var heads = new double[panels.size()];
        var feet = new double[panels.size()];
        double top = Style.PAD
                + (figure.title().isBlank() ? 0 : TITLE)
                + (figure.subtitle().isBlank() ? 0 : SUBTITLE);
        double used = top + Style.PAD - 2;
        for (int k = 0; k < panels.size(); k++) {
            legends.add(legend(k, k == 0 ? null : legends.get(k - 1)));
            flags.add(Flags.of(panels.get(k), x(k)));
            heads[k] = (legends.get(k).lifted() ? 0 : legends.get(k).rows() * Style.LINE)
                    + flags.get(k).height()
                    + (k == 0 ? 4 : 0);
            boolean titled = !panels.get(k).x().title().isBlank();
            feet[k] = (labelled[k] ? Style.TICK_LENGTH + Style.TICK_GAP + 12 + (titled ? 19 : 0) : 0)
                    + (k == panels.size() - 1 ? 0 : Style.PANEL_GAP);
            used += heads[k] + feet[k];
        }
        double weights = panels.stream().mapToDouble(Panel::height).sum();
        double room = Math.max(30 * panels.size(), height - used);
        double y = top;
        for (int k = 0; k < panels.size(); k++) {
            var plot = new Rectangle2D.Double(
                    left, y + heads[k], plotWidth, room * panels.get(k).height() / weights);
            slots.add(slot(k, plot, legends.get(k), flags.get(k)));
            y += heads[k] + plot.height + feet[k];
        }
    }

    /** The first legend goes beside the title where both fit into one line. */
    private LegendRow legend(int k, LegendRow above) {
        var legend = LegendRow.of(panels.get(k), plotWidth, above);
        if (k > 0 || figure.title().isBlank() || legend.rows() != 1) {
            return legend;
        }
        return Text.of(figure.title(), Style.title()).width() + 24 + legend.width() <= plotWidth
                ? legend.lift()
                : legend;
    }

    private Scale x(int k) {
        return new Scale(xRanges[k].min(), xRanges[k].max(), panels.get(k).x().log(), left, left + plotWidth);
    }

    private Slot slot(int k, Rectangle2D plot, LegendRow legend, Flags flags) {
        var panel = panels.get(k);
        var range = Ranges.y(panel);
        var y = new Scale(range.min(), range.max(), panel.y().log(), plot.getMaxY(), plot.getMinY());
        double titleLine = left - Style.TICK_LENGTH - Style.TICK_GAP - yLabels - 8;
        return new Slot(
                panel,
                plot,
                x(k),
                y,
                xTicks(panel, xRanges[k], plotWidth),
                yTicks(panel, range, plot.getHeight()),
                labelled[k],
                titleLine,
                legend,
                flags);
    }

    private static Ticks xTicks(Panel panel, Extent range, double pixels) {
        // Labels must not touch: with longer labels fewer ticks fit.
        for (int most = (int) Math.max(1, pixels / 60); ; most--) {
            var ticks = Ticks.of(panel.x(), range.min(), range.max(), most, false);
            double needed = ticks.major().size() * (ticks.widest(Style.tickLabel()) + 22);
            if (most <= 1 || needed <= pixels || !panel.x().ticks().isEmpty()) {
                return ticks;
            }
        }
    }

    private static Ticks yTicks(Panel panel, Extent range, double pixels) {
        boolean whole = panel.layers().stream().anyMatch(layer -> layer instanceof Raster);
        int most = (int) Math.max(2, Math.min(7, pixels / 28));
        var ticks = Ticks.of(panel.y(), range.min(), range.max(), most, whole);
        // One tick alone gives no scale.
        return ticks.major().size() >= 2 ? ticks : Ticks.of(panel.y(), range.min(), range.max(), 2 * most, whole);
    }

    /** The room at the right edge for names of levels and for a colour bar. */
    private double rightOf(Panel panel) {
        double names = 0;
        double bar = 0;
        for (var layer : panel.layers()) {
            if (layer instanceof Mark mark && mark.horizontal() && !mark.label().isBlank()) {
                names = Math.max(names, 8 + Text.of(mark.label(), Style.mark()).width());
            } else if (layer instanceof HeatMap map) {
                bar = ColourBar.of(map).width();
            }
        }
        return Math.min(width / 3, Math.max(names, bar) + Style.PAD);
    }
}
