package spikelet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words for what a figure shows, made from its content. */
final class AltText {

    private AltText() {}

    static String of(Figure figure) {
        List<String> sentences = new ArrayList<>();
        if (!figure.title().isBlank()) {
            sentences.add(figure.title());
        }
        if (!figure.subtitle().isBlank()) {
            sentences.add(figure.subtitle());
        }
        for (Panel panel : figure.panels()) {
            sentences.add(of(panel));
        }
        return sentences.isEmpty() ? "Empty figure." : String.join(". ", sentences) + ".";
    }

    private static String of(Panel panel) {
        List<String> parts = new ArrayList<>();
        panel.layers().stream().map(AltText::of).filter(text -> !text.isBlank()).forEach(parts::add);
        String axes = panel.y().title() + " against " + panel.x().title();
        return parts.isEmpty() ? axes + ", empty" : axes + ": " + String.join("; ", parts);
    }

    private static String of(Layer layer) {
        String name = layer.label().isBlank() ? "" : " '" + layer.label() + "'";
        if (layer instanceof Raster raster) {
            return count(raster.x().length, "spike") + (name.isEmpty() ? "" : " of" + name);
        } else if (layer instanceof Line line) {
            return "line" + name + range(line.yExtent());
        } else if (layer instanceof Points points) {
            return count(points.x().length, "point") + name + range(points.yExtent());
        } else if (layer instanceof ErrorBars bars) {
            return count(bars.x().length, "point") + " with errors" + name + range(Extent.of(bars.y()));
        } else if (layer instanceof Bars bars) {
            return "histogram" + name + " of " + count(bars.heights().length, "bin") + range(bars.yExtent());
        } else if (layer instanceof Band band) {
            return "band" + name + range(band.yExtent());
        } else if (layer instanceof HeatMap map) {
            return "heat map" + name + range(map.valueExtent());
        } else if (layer instanceof Mark mark) {
            return (name.isEmpty() ? "line" : layer.label()) + " at " + (mark.horizontal() ? "y" : "x") + " = "
                    + round(mark.at());
        } else if (layer instanceof Span span) {
            return (name.isEmpty() ? "shaded" : layer.label()) + " from " + round(span.from()) + " to "
                    + round(span.to());
        }
        return layer.label();
    }

    private static String count(int n, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
    }

    private static String range(Extent extent) {
        return extent.isEmpty() ? ", empty" : " from " + round(extent.min()) + " to " + round(extent.max());
    }

    private static String round(double value) {
        return Checks.number(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
    }
}
