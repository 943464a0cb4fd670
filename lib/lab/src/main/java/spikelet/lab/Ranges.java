package spikelet.lab;

import java.util.List;
import java.util.function.Function;
import spikelet.figure.Axis;
import spikelet.figure.Bars;
import spikelet.figure.ErrorBars;
import spikelet.figure.Extent;
import spikelet.figure.HeatMap;
import spikelet.figure.Layer;
import spikelet.figure.Panel;
import spikelet.figure.Points;
import spikelet.figure.Raster;

/** The range that an axis covers: what its maker fixed, and around the data where nothing was fixed. */
final class Ranges {

    private Ranges() {}

    /** The x range of panels that share their x axis. */
    static Extent x(List<Panel> sharing) {
        var axes = sharing.stream().map(Panel::x).toList();
        boolean points = sharing.stream()
                .flatMap(panel -> panel.layers().stream())
                .anyMatch(layer -> layer instanceof Points || layer instanceof ErrorBars);
        var data = sharing.stream()
                .flatMap(panel -> panel.layers().stream())
                .map(positive(axes.get(0), Layer::xExtent, true))
                .reduce(Extent.NONE, Extent::join);
        boolean spikes =
                sharing.stream().flatMap(panel -> panel.layers().stream()).anyMatch(layer -> layer instanceof Raster);
        if (spikes
                && data.min() > 0
                && data.min() < 0.1 * data.max()
                && !axes.get(0).log()) {
            data = data.join(Extent.of(0)); // time began before the first spike
        }
        return range(axes, axes.get(0).log() ? data : rounded(data), points ? 0.03 : 0, false, false);
    }

    /** Samples end one step before the time that was simulated; an end this near to a round number is taken to be it. */
    private static Extent rounded(Extent data) {
        if (data.length() <= 0) {
            return data;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(data.length())) - 1);
        double min = Math.rint(data.min() / unit) * unit;
        double max = Math.rint(data.max() / unit) * unit;
        double near = 0.006 * data.length();
        return new Extent(
                data.min() - min >= 0 && data.min() - min < near ? min : data.min(),
                max - data.max() >= 0 && max - data.max() < near ? max : data.max());
    }

    /** The y range of a panel. */
    static Extent y(Panel panel) {
        var data = panel.layers().stream()
                .map(positive(panel.y(), Layer::yExtent, false))
                .reduce(Extent.NONE, Extent::join);
        boolean filled = panel.layers().stream().anyMatch(layer -> layer instanceof HeatMap)
                || !panel.layers().isEmpty()
                        && panel.layers().stream().filter(Layer::isSeries).allMatch(layer -> layer instanceof Raster)
                        && panel.layers().stream().anyMatch(layer -> layer instanceof Raster);
        boolean fromZero = panel.layers().stream().anyMatch(layer -> layer instanceof Bars);
        return range(List.of(panel.y()), data, filled ? 0 : 0.06, fromZero, !filled);
    }

    private static Extent range(List<Axis> axes, Extent data, double pad, boolean fromZero, boolean toZero) {
        double fixedMin = axes.stream()
                .mapToDouble(Axis::min)
                .filter(v -> !Double.isNaN(v))
                .findFirst()
                .orElse(Double.NaN);
        double fixedMax = axes.stream()
                .mapToDouble(Axis::max)
                .filter(v -> !Double.isNaN(v))
                .findFirst()
                .orElse(Double.NaN);
        boolean log = axes.get(0).log();
        double min = data.isEmpty() ? log ? 1 : 0 : data.min();
        double max = data.isEmpty() ? log ? 10 : 1 : data.max();
        if (!Double.isNaN(fixedMin)) {
            min = fixedMin;
        }
        if (!Double.isNaN(fixedMax)) {
            max = fixedMax;
        }
        if (max - min <= 1e-9 * Math.max(Math.abs(min), Math.abs(max))) {
            double aside = log ? 0.5 * min : Math.max(0.5, 0.1 * Math.abs(max));
            min = Double.isNaN(fixedMin) ? min - aside : min;
            max = Double.isNaN(fixedMax) || max <= min ? Math.max(min, max) + aside : max;
        }
        // Amounts that come near to zero, rates above all, are judged by their height above it.
        if (Double.isNaN(fixedMin) && toZero && !log && min > 0 && min < 0.4 * max) {
            min = 0;
        }
        // A curve that starts at zero shall stand on the axis; elsewhere nothing shall touch it.
        boolean standing = min == 0 || fromZero && min >= 0;
        double length = log ? Math.log(max / min) : max - min;
        if (Double.isNaN(fixedMin) && !standing) {
            min = log ? min / Math.exp(pad * length) : min - pad * length;
        }
        if (Double.isNaN(fixedMax) && max != 0) {
            max = log ? max * Math.exp(pad * length) : max + pad * length;
        }
        return new Extent(min, max);
    }

    /** On a logarithmic axis only what lies above zero counts. */
    private static Function<Layer, Extent> positive(Axis axis, Function<Layer, Extent> extent, boolean x) {
        if (!axis.log()) {
            return extent;
        }
        return layer -> {
            var all = extent.apply(layer);
            if (all.min() > 0) {
                return all;
            }
            var values = x ? xs(layer) : ys(layer);
            double smallest = Double.POSITIVE_INFINITY;
            for (double value : values) {
                if (value > 0) {
                    smallest = Math.min(smallest, value);
                }
            }
            return all.max() <= 0 || smallest > all.max() ? Extent.NONE : new Extent(smallest, all.max());
        };
    }

    private static double[] xs(Layer layer) {
        if (layer instanceof spikelet.figure.Line line) {
            return line.x();
        } else if (layer instanceof Points points) {
            return points.x();
        } else if (layer instanceof ErrorBars bars) {
            return bars.x();
        } else if (layer instanceof Bars bars) {
            return bars.edges();
        } else if (layer instanceof spikelet.figure.Band band) {
            return band.x();
        } else if (layer instanceof Raster raster) {
            return raster.x();
        } else if (layer instanceof HeatMap map) {
            return map.xEdges();
        }
        return new double[] {layer.xExtent().min(), layer.xExtent().max()};
    }

    private static double[] ys(Layer layer) {
        if (layer instanceof spikelet.figure.Line line) {
            return line.y();
        } else if (layer instanceof Points points) {
            return points.y();
        } else if (layer instanceof ErrorBars bars) {
            return bars.y();
        } else if (layer instanceof Bars bars) {
            return bars.heights();
        } else if (layer instanceof spikelet.figure.Band band) {
            return band.lower();
        } else if (layer instanceof HeatMap map) {
            return map.yEdges();
        }
        return new double[] {layer.yExtent().min(), layer.yExtent().max()};
    }
}
