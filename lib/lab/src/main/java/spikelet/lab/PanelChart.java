package spikelet.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import spikelet.figure.Band;
import spikelet.figure.Bars;
import spikelet.figure.ErrorBars;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Layer;
import spikelet.figure.Line;
import spikelet.figure.Mark;
import spikelet.figure.Note;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Points;
import spikelet.figure.Raster;
import spikelet.figure.Span;

/**
 * A panel as an XChart chart. XChart holds the range, the plot and what a person adds with its own methods (series, annotations,
 * windows, encoders); the layers are annotations of their own kind, and axes and words are drawn here, since XChart turns every
 * letter into outlines and cannot line up charts to the pixel.
 */
final class PanelChart extends XYChart {

    private final Panel panel;
    /** What lies behind everything, also behind series that are added with XChart's methods. */
    private final List<LayerArt> areas = new ArrayList<>();

    private boolean vector;
    private Slot slot;

    PanelChart(Panel panel) {
        super(Figure.of(panel).width(), Figure.of(panel).height());
        this.panel = panel;
        var styler = getStyler();
        var clear = new Color(255, 255, 255, 0);
        styler.setChartBackgroundColor(clear).setPlotBackgroundColor(clear);
        styler.setPlotBorderVisible(false)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setAxisTitlesVisible(false)
                .setAxisTicksVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotMargin(0);
        styler.setAxisTickLabelsFont(Style.tickLabel()).setAxisTitleFont(Style.axisTitle());
        styler.setXAxisLogarithmic(panel.x().log())
                .setYAxisLogarithmic(panel.y().log());
        setXAxisTitle(panel.x().title());
        setYAxisTitle(panel.y().title());
        styler.setSeriesColors(
                IntStream.range(0, 7).mapToObj(k -> Style.awt(Palette.cycle(k))).toArray(Color[]::new));
        styler.setSeriesMarkers(new Marker[] {SeriesMarkers.NONE});
        for (int stage = 0; stage < 3; stage++) {
            for (var layer : panel.layers()) {
                if (stage(layer) == stage && stage == 0) {
                    areas.add(new LayerArt(layer));
                } else if (stage(layer) == stage) {
                    addAnnotation(new LayerArt(layer));
                }
            }
        }
    }

    /** Areas lie behind lines and points, marks and notes before them; otherwise the order is the panel's. */
    private static int stage(Layer layer) {
        if (layer instanceof Span || layer instanceof HeatMap || layer instanceof Band || layer instanceof Bars) {
            return 0;
        }
        return layer instanceof Mark || layer instanceof Note ? 2 : 1;
    }

    /** Paints the panel alone, as XChart's windows and encoders ask for it. */
    @Override
    public void paint(Graphics2D g, int width, int height) {
        g.setColor(Style.CARD);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        paint(g, Layout.of(Figure.of(panel), width, height).slots().get(0), false);
    }

    /** Paints the panel into its place in a figure. */
    void paint(Graphics2D g, Slot place, boolean asVector) {
        slot = place;
        vector = asVector;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        AxesPainter.grid(g, slot);
        AxesPainter.axes(g, slot);
        getStyler().setXAxisMin(slot.x().min()).setXAxisMax(slot.x().max());
        getStyler().setYAxisMin(slot.y().min()).setYAxisMax(slot.y().max());
        var plot = slot.plot();
        var before = g.getTransform();
        g.translate(plot.getMinX(), plot.getMinY());
        areas.forEach(area -> area.paint(g));
        int width = getWidth();
        int height = getHeight();
        super.paint(g, (int) Math.round(plot.getWidth()), (int) Math.round(plot.getHeight()));
        setWidth(width); // XChart takes what it painted for the chart's new size
        setHeight(height);
        g.setTransform(before);
        AxesPainter.words(g, slot);
        sayIfEmpty(g);
        MarkPainter.levelNames(g, slot);
        slot.flags().paint(g, plot.getMinY());
        for (var layer : panel.layers()) {
            if (layer instanceof HeatMap map) {
                ColourBar.of(map).paint(g, plot);
            }
        }
    }

    private void sayIfEmpty(Graphics2D g) {
        var series = panel.layers().stream().filter(Layer::isSeries).toList();
        if (!series.isEmpty()
                && series.stream().allMatch(layer -> layer.yExtent().isEmpty())) {
            g.setColor(Style.TICK);
            var words = series.stream().allMatch(layer -> layer instanceof Raster) ? "no spikes" : "no data";
            Text.of(words, Style.axisTitle())
                    .centred(g, slot.plot().getCenterX(), slot.plot().getCenterY());
        }
    }

    /** A layer as XChart knows it: something painted over the plot, in the plot's own coordinates. */
    private final class LayerArt extends Annotation {

        private final Layer layer;

        LayerArt(Layer layer) {
            super(false);
            this.layer = layer;
        }

        @Override
        public void paint(Graphics2D g) {
            if (!isVisible) {
                return;
            }
            bounds = slot.plot();
            var transform = g.getTransform();
            var clip = g.getClip();
            g.translate(-bounds.getMinX(), -bounds.getMinY());
            if (!(layer instanceof Points || layer instanceof ErrorBars || layer instanceof Span)) {
                g.clip(new Rectangle2D.Double(
                        bounds.getMinX(), bounds.getMinY() - 1, bounds.getWidth() + 1, bounds.getHeight() + 1.5));
            }
            draw(g);
            g.setTransform(transform); // the clip was asked for in these coordinates
            g.setClip(clip);
        }

        private void draw(Graphics2D g) {
            if (layer instanceof Line line) {
                LinePainter.line(g, line, slot);
            } else if (layer instanceof Raster raster) {
                RasterPainter.raster(g, raster, slot, vector);
            } else if (layer instanceof Points points) {
                PointPainter.points(g, points, slot);
            } else if (layer instanceof ErrorBars bars) {
                PointPainter.errorBars(g, bars, slot);
            } else if (layer instanceof Bars bars) {
                AreaPainter.bars(
                        g,
                        bars,
                        slot,
                        panel.layers().stream()
                                        .filter(other -> other instanceof Bars)
                                        .count()
                                > 1);
            } else if (layer instanceof Band band) {
                AreaPainter.band(g, band, slot);
            } else if (layer instanceof Span span) {
                AreaPainter.span(g, span, slot);
            } else if (layer instanceof HeatMap map) {
                HeatMapPainter.heatMap(g, map, slot);
            } else if (layer instanceof Mark mark) {
                MarkPainter.mark(g, mark, slot);
            } else if (layer instanceof Note note) {
                MarkPainter.note(g, note, slot);
            }
        }
    }
}
