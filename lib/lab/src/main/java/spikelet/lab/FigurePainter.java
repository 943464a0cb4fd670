package spikelet.lab;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import spikelet.figure.Figure;

/** Paints a whole figure on any graphics: the card, the title and the panels as XChart charts, aligned. */
final class FigurePainter {

    private FigurePainter() {}

    static List<PanelChart> charts(Figure figure) {
        return figure.panels().stream().map(PanelChart::new).toList();
    }

    /**
     * Paints a figure.
     *
     * @param g      where to, in nominal pixels
     * @param figure the figure
     * @param width  the width to fill
     * @param height the height to fill
     * @param vector whether shapes are kept rather than turned into pixels
     */
    static void paint(Graphics2D g, Figure figure, int width, int height, boolean vector) {
        g.setColor(Style.CARD);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        var layout = Layout.of(figure, width, height);
        var charts = charts(figure);
        for (int k = 0; k < charts.size(); k++) {
            var slot = layout.slots().get(k);
            charts.get(k).paint(g, slot, vector);
            double above = slot.plot().getMinY()
                    - slot.flags().height()
                    - slot.legend().rows() * Style.LINE
                    + 10;
            slot.legend().paint(g, slot.plot().getMaxX(), slot.legend().lifted() ? titleLine() : above);
        }
        double room = width - layout.left() - Style.PAD;
        g.setColor(Style.INK);
        Text.fitting(figure.title(), Style.title(), room).draw(g, layout.left(), titleLine());
        g.setColor(Style.TICK);
        double below = figure.title().isBlank() ? 0 : 19;
        Text.fitting(figure.subtitle(), Style.legend(), room).draw(g, layout.left(), titleLine() + below);
    }

    private static double titleLine() {
        return Style.PAD + 11;
    }
}
