package spikelet.lab;

import spikelet.figure.Palette;

/** Gap junctions in a network's diagram: a line with a resistor in it, as in a circuit, and no head, for they conduct both ways. */
final class JunctionSign {
    private static final int TEETH = 6;
    private static final double LENGTH = 24;
    private static final double HEIGHT = 4.5;

    private JunctionSign() {}

    /** Straight from one population to the other. */
    static void between(DiagramPen pen, double[] from, double[] to) {
        draw(
                pen,
                "M" + at(from)
                        + resistor((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, to[0] - from[0], to[1] - from[1]) + "L"
                        + at(to));
    }

    /** From a population to itself, on one of its sides. */
    static void loop(DiagramPen pen, NetworkLayout.Node node, double angle) {
        double open = 0.45;
        double far = node.radius + 22;
        double x = node.x + far * Math.cos(angle);
        double y = node.y + far * Math.sin(angle);
        double along = -Math.sin(angle);
        double across = Math.cos(angle);
        draw(pen, "M" + rim(node, angle - open) + resistor(x, y, along, across) + "L" + rim(node, angle + open));
        pen.reach(x - LENGTH / 2, y - LENGTH / 2);
        pen.reach(x + LENGTH / 2, y + LENGTH / 2);
    }

    private static void draw(DiagramPen pen, String path) {
        pen.line(
                "<path d=\"%s\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"/>",
                path, Palette.NEUTRAL.hex());
    }

    private static String rim(NetworkLayout.Node node, double angle) {
        double reach = node.radius + 3;
        return at(new double[] {node.x + reach * Math.cos(angle), node.y + reach * Math.sin(angle)});
    }

    private static String at(double[] point) {
        return SvgPath.number(point[0]) + " " + SvgPath.number(point[1]);
    }

    /** A zigzag about a point, along a direction of any length. */
    private static String resistor(double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        double c = dx / length;
        double s = dy / length;
        var path = new StringBuilder();
        for (int k = 0; k <= 2 * TEETH; k++) {
            double along = LENGTH * (k / (2.0 * TEETH) - 0.5);
            double aside = k % 2 == 0 ? 0 : k % 4 == 1 ? HEIGHT : -HEIGHT;
            path.append('L').append(at(new double[] {x + along * c - aside * s, y + along * s + aside * c}));
        }
        return path.toString();
    }
}
