package spikelet.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import spikelet.figure.Axis;
import spikelet.figure.Extent;
import spikelet.figure.Figure;
import spikelet.figure.Panel;

/** Gives frames of an explorer the ranges that hold all of them. Axes with a range of their own keep it. */
final class SameAxes {

    private SameAxes() {}

    static List<Figure> of(List<Figure> frames) {
        int panels = frames.get(0).panels().size();
        if (frames.stream().anyMatch(frame -> frame.panels().size() != panels)) {
            throw new IllegalStateException("explorer: frames can only have the same axes if they have as many panels");
        }
        var changed = new ArrayList<List<Panel>>();
        frames.forEach(frame -> changed.add(new ArrayList<>(frame.panels())));
        for (int p = 0; p < panels; p++) {
            int at = p;
            var x = join(changed, at, panel -> Ranges.x(List.of(panel)));
            var y = join(changed, at, Ranges::y);
            changed.forEach(list ->
                    list.set(at, list.get(at).xAxis(axis -> over(axis, x)).yAxis(axis -> over(axis, y))));
        }
        var figures = new ArrayList<Figure>();
        for (int k = 0; k < frames.size(); k++) {
            figures.add(frames.get(k).panels(changed.get(k)));
        }
        return figures;
    }

    private static Extent join(List<List<Panel>> frames, int at, Function<Panel, Extent> range) {
        return frames.stream().map(panels -> range.apply(panels.get(at))).reduce(Extent.NONE, Extent::join);
    }

    private static Axis over(Axis axis, Extent range) {
        return axis.range(
                Double.isNaN(axis.min()) ? range.min() : axis.min(),
                Double.isNaN(axis.max()) ? range.max() : axis.max());
    }
}
