package spikelet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import spikelet.figure.Axis;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Points;

/** A phase plane as a figure. */
final class PhaseView {
    private static final int COLUMNS = 18;
    private static final int ROWS = 11;
    /** Width over height of the plot, so that arrows are drawn at the angle at which the paths run. */
    private static final double ASPECT = 1.75;

    private PhaseView() {}

    static Figure of(Plane plane, Map<String, Dimension> dimensions, List<PhasePath> paths) {
        var unitX = DisplayUnit.of(dimensions.get(plane.x().variable()));
        var unitY = DisplayUnit.of(dimensions.get(plane.y().variable()));
        var panel = Panel.of(axis(plane.x(), unitX), axis(plane.y(), unitY)).height(1.6);
        panel = panel.with(directions(plane, unitX, unitY));
        panel = panel.with(nullcline(plane, plane.dx(), plane.x(), unitX, unitY)
                .colour(Palette.THEORY)
                .width(2));
        panel = panel.with(nullcline(plane, plane.dy(), plane.y(), unitX, unitY)
                .colour(Palette.THRESHOLD)
                .width(2));
        for (var p : paths) {
            panel = panel.with(Line.of("path", unitX.scale(p.x()), unitY.scale(p.y()))
                    .colour(Palette.NEUTRAL)
                    .width(1.2));
        }
        for (var p : plane.fixedPoints()) {
            double[] x = {p.x() * unitX.factor()};
            double[] y = {p.y() * unitY.factor()};
            panel = panel.with(Points.of(p.kind().toString(), x, y)
                    .shape(shape(p))
                    .size(11)
                    .colour(p.isStable() ? Palette.NEUTRAL : Palette.EXCITATORY));
        }
        return Figure.titled("").panel(panel);
    }

    static Columns table(Plane plane, Map<String, Dimension> dimensions) {
        var points = plane.fixedPoints();
        var unitX = DisplayUnit.of(dimensions.get(plane.x().variable()));
        var unitY = DisplayUnit.of(dimensions.get(plane.y().variable()));
        double[] x = points.stream().mapToDouble(FixedPoint::x).toArray();
        double[] y = points.stream().mapToDouble(FixedPoint::y).toArray();
        double[] growth = points.stream().mapToDouble(FixedPoint::growth).toArray();
        double[] frequency = points.stream().mapToDouble(FixedPoint::frequency).toArray();
        return Columns.named("fixed points")
                .column(axis(plane.x(), unitX).title(), unitX.scale(x))
                .column(axis(plane.y(), unitY).title(), unitY.scale(y))
                .column("kind", points.stream().map(p -> p.kind().toString()).toArray(String[]::new))
                .column("growth (1/s)", growth)
                .column("frequency (Hz)", frequency);
    }

    private static Axis axis(Plane.Side side, DisplayUnit unit) {
        return Axis.of(side.variable(), unit.symbol()).range(side.from() * unit.factor(), side.to() * unit.factor());
    }

    private static Points.Shape shape(FixedPoint p) {
        if (p.isStable()) return Points.Shape.DISC;
        return p.kind() == FixedPoint.Kind.SADDLE ? Points.Shape.CROSS : Points.Shape.CIRCLE;
    }

    private static Line nullcline(
            Plane plane, DoubleBinaryOperator rate, Plane.Side of, DisplayUnit unitX, DisplayUnit unitY) {
        var strokes = new Strokes();
        for (var line : Contour.of(plane.x(), plane.y(), rate)) {
            for (int k = 0; k < line[0].length; k++)
                strokes.to(line[0][k] * unitX.factor(), line[1][k] * unitY.factor());
            strokes.lift();
        }
        return strokes.line("d" + of.variable() + "/dt = 0");
    }

    /** Arrows of one length, as what matters is where a state goes. */
    private static Line directions(Plane plane, DisplayUnit unitX, DisplayUnit unitY) {
        var strokes = new Strokes();
        double length = 0.55 / COLUMNS;
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < ROWS; j++) {
                double atX = (i + 0.5) / COLUMNS;
                double atY = (j + 0.5) / ROWS;
                double x = plane.x().at(atX);
                double y = plane.y().at(atY);
                double right = plane.dx().applyAsDouble(x, y) / plane.x().length();
                double up = plane.dy().applyAsDouble(x, y) / plane.y().length() / ASPECT;
                double speed = Math.sqrt(right * right + up * up);
                if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) continue;
                double cos = right / speed * length;
                double sin = up / speed * length;
                double[][] arrow = { // along and across its direction
                    {-0.5, 0}, {0.5, 0}, {0.14, 0.2}, {0.5, 0}, {0.14, -0.2}
                };
                for (var p : arrow) {
                    double alongX = atX + p[0] * cos - p[1] * sin;
                    double alongY = atY + (p[0] * sin + p[1] * cos) * ASPECT;
                    strokes.to(plane.x().at(alongX) * unitX.factor(), plane.y().at(alongY) * unitY.factor());
                }
                strokes.lift();
            }
        }
        return strokes.line("").colour(Palette.RESET.lighter(0.45)).width(0.9);
    }

    /** Strokes of a pen that make one line with gaps. */
    private static final class Strokes {
        private final List<double[]> points = new ArrayList<>();

        void to(double x, double y) {
            points.add(new double[] {x, y});
        }

        void lift() {
            if (!points.isEmpty()) points.add(new double[] {points.get(points.size() - 1)[0], Double.NaN});
        }

        Line line(String label) {
            return Line.of(
                    label,
                    points.stream().mapToDouble(p -> p[0]).toArray(),
                    points.stream().mapToDouble(p -> p[1]).toArray());
        }
    }
}
