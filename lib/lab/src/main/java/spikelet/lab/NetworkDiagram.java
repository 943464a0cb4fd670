package spikelet.lab;

import java.util.ArrayList;
import java.util.Locale;
import spikelet.CouplingSpec;
import spikelet.Drive;
import spikelet.NetworkDescription;
import spikelet.Polarity;
import spikelet.ProjectionSpec;
import spikelet.StimulusSpec;
import spikelet.figure.Colour;
import spikelet.figure.Palette;

/**
 * A network as a drawing: a circle for each population, larger for more neurons, in the colour of its transmitter; arrows for
 * excitation, bars for inhibition, as in the literature; resistors for gap junctions; sources of spikes as squares, stimuli as small
 * arrows from outside.
 */
final class NetworkDiagram {

    private static final double CLEAR = 6;

    private final NetworkDescription network;
    private final NetworkLayout layout;
    private final DiagramPen pen = new DiagramPen();

    private NetworkDiagram(NetworkDescription network) {
        this.network = network;
        this.layout = new NetworkLayout(network);
    }

    static String svg(NetworkDescription network) {
        return new NetworkDiagram(network).draw();
    }

    /** The drawing in words. */
    static String words(NetworkDescription network) {
        var parts = new ArrayList<String>();
        network.populations()
                .forEach(p -> parts.add(String.format(Locale.ROOT, "%s, %,d neurons", p.name(), p.size())));
        network.projections().forEach(p -> parts.add(p.source() + " to " + p.target()));
        network.couplings().forEach(c -> parts.add("gap junctions between " + c.first() + " and " + c.second()));
        network.stimuli().forEach(s -> parts.add(s.name() + " into " + s.target()));
        return "Diagram of network " + network.name() + ": " + String.join("; ", parts) + ".";
    }

    private String draw() {
        for (var projection : network.projections()) {
            if (projection.source().equals(projection.target())) {
                loop(projection);
            } else {
                connection(projection);
            }
        }
        network.couplings().forEach(this::coupling);
        layout.nodes.values().forEach(this::population);
        for (var name : layout.nodes.keySet()) {
            var stimuli = network.stimuli().stream()
                    .filter(stimulus -> stimulus.target().equals(name))
                    .toList();
            for (int k = 0; k < stimuli.size(); k++) {
                stimulus(stimuli.get(k), k, stimuli.size());
            }
        }
        return pen.document();
    }

    /** Within a population on the side that stimuli leave free. */
    private void coupling(CouplingSpec coupling) {
        var first = layout.nodes.get(coupling.first());
        var second = layout.nodes.get(coupling.second());
        if (coupling.isWithin()) {
            JunctionSign.loop(
                    pen, first, first.outward - 1.55 * Math.signum(Math.sin(direction(first) - first.outward)));
        } else {
            JunctionSign.between(pen, towards(first, second.x, second.y, 3), towards(second, first.x, first.y, 3));
        }
    }

    private static Colour colour(NetworkLayout.Node node) {
        return switch (node.population.polarity()) {
            case EXCITATORY -> Palette.EXCITATORY;
            case INHIBITORY -> Palette.INHIBITORY;
            case PLAIN -> Palette.NEUTRAL;
        };
    }

    private void population(NetworkLayout.Node node) {
        pen.reach(node.x - node.radius, node.y - node.radius);
        pen.reach(node.x + node.radius, node.y + node.radius);
        var colour = colour(node);
        var pale = colour.lighter(0.86).hex();
        if (node.population.model().isSource()) {
            pen.line(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"7\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                    node.x - node.radius, node.y - node.radius, 2 * node.radius, 2 * node.radius, pale, colour.hex());
        } else {
            pen.line(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                    node.x, node.y, node.radius, pale, colour.hex());
        }
        var name = node.population.name();
        boolean inside = Text.of(name, Style.title()).width() < 1.7 * node.radius;
        var count = String.format(Locale.ROOT, "%,d", node.population.size());
        if (inside) {
            pen.words(name, node.x, node.y + 1, 15, "middle", Palette.NEUTRAL, true);
            pen.words(count, node.x, node.y + 16, 11.5, "middle", Palette.NEUTRAL, false);
        } else {
            double half = Text.of(name, Style.axisTitle()).width() / 2;
            pen.reach(node.x - half, node.y);
            pen.reach(node.x + half, node.y + node.radius + 20);
            pen.words(count, node.x, node.y + 4, 12, "middle", Palette.NEUTRAL, false);
            pen.words(name, node.x, node.y + node.radius + 17, 13, "middle", Palette.NEUTRAL, true);
        }
    }

    /** A curve that leaves the straight line to its left, so that the way back is another one. */
    private void connection(ProjectionSpec projection) {
        var from = layout.nodes.get(projection.source());
        var to = layout.nodes.get(projection.target());
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double distance = Math.hypot(dx, dy);
        boolean both = network.projections().stream()
                .anyMatch(other -> other.source().equals(projection.target())
                        && other.target().equals(projection.source()));
        int twin = twin(projection);
        double bend = (both ? 0.2 : 0.06) * distance + 16 * twin;
        double middleX = (from.x + to.x) / 2 + bend * dy / distance;
        double middleY = (from.y + to.y) / 2 - bend * dx / distance;
        pen.reach((from.x + to.x) / 4 + middleX / 2, (from.y + to.y) / 4 + middleY / 2);
        var start = towards(from, middleX, middleY, 3);
        var end = towards(to, middleX, middleY, head(from) ? CLEAR : CLEAR + 1);
        var colour = colour(from).hex();
        pen.line(
                "<path d=\"M%s %sQ%s %s %s %s\" stroke=\"%s\" stroke-width=\"1.8\"/>",
                start[0], start[1], middleX, middleY, end[0], end[1], colour);
        pen.tip(end[0], end[1], Math.atan2(end[1] - middleY, end[0] - middleX), head(from), colour);
    }

    /** How many projections between the same two populations were drawn before. */
    private int twin(ProjectionSpec projection) {
        int twins = 0;
        for (var other : network.projections()) {
            if (other.name().equals(projection.name())) {
                break;
            }
            twins +=
                    other.source().equals(projection.source()) && other.target().equals(projection.target()) ? 1 : 0;
        }
        return twins;
    }

    private static boolean head(NetworkLayout.Node from) {
        return from.population.polarity() != Polarity.INHIBITORY;
    }

    /** The point on the rim of a population that faces another point, a little outside. */
    private static double[] towards(NetworkLayout.Node node, double x, double y, double clear) {
        double angle = Math.atan2(y - node.y, x - node.x);
        double reach = node.radius + clear;
        if (node.population.model().isSource()) {
            reach /= Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
        }
        return new double[] {node.x + reach * Math.cos(angle), node.y + reach * Math.sin(angle)};
    }

    /** A loop on the side of the population that looks outwards. */
    private void loop(ProjectionSpec projection) {
        var node = layout.nodes.get(projection.source());
        double angle = node.outward;
        double open = 0.42;
        double reach = node.radius + CLEAR;
        double far = node.radius + 44 + 12 * twin(projection);
        double[] start = {
            node.x + (node.radius + 3) * Math.cos(angle - open), node.y + (node.radius + 3) * Math.sin(angle - open)
        };
        double[] end = {node.x + reach * Math.cos(angle + open), node.y + reach * Math.sin(angle + open)};
        double[] one = {node.x + far * Math.cos(angle - open * 1.15), node.y + far * Math.sin(angle - open * 1.15)};
        double[] two = {node.x + far * Math.cos(angle + open * 1.15), node.y + far * Math.sin(angle + open * 1.15)};
        for (var bend : new double[][] {one, two}) {
            // The curve goes three quarters of the way to the points that pull it.
            pen.reach(node.x + 0.85 * (bend[0] - node.x), node.y + 0.85 * (bend[1] - node.y));
        }
        var colour = colour(node).hex();
        pen.line(
                "<path d=\"M%s %sC%s %s %s %s %s %s\" stroke=\"%s\" stroke-width=\"1.8\"/>",
                start[0], start[1], one[0], one[1], two[0], two[1], end[0], end[1], colour);
        pen.tip(end[0], end[1], Math.atan2(end[1] - two[1], end[0] - two[0]), head(node), colour);
    }

    /** A stimulus comes from the outer left, several side by side, each with a sign for its course in time. */
    private void stimulus(StimulusSpec stimulus, int k, int count) {
        var node = layout.nodes.get(stimulus.target());
        double angle = direction(node) + 0.5 * (k - (count - 1) / 2.0);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double near = node.radius + CLEAR;
        double far = node.radius + 30;
        var colour = Palette.STIMULUS.hex();
        pen.line(
                "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"1.8\"/>",
                node.x + far * c, node.y + far * s, node.x + near * c, node.y + near * s, colour);
        pen.tip(node.x + near * c, node.y + near * s, angle + Math.PI, true, colour);
        double x = node.x + (far + 13) * c;
        double y = node.y + (far + 13) * s;
        pen.reach(x - 10, y - 9);
        pen.reach(x + 10, y + 9);
        pen.line(
                "<path d=\"%s\" transform=\"translate(%s %s)\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"/>",
                course(stimulus.drive()), x - 9, y, colour);
    }

    /** Where stimuli come from: left of the loop that the population may have to itself. */
    private double direction(NetworkLayout.Node node) {
        var name = node.population.name();
        boolean loop = network.projections().stream()
                .anyMatch(projection ->
                        projection.source().equals(name) && projection.target().equals(name));
        if (!loop && network.populations().size() == 1) {
            return Math.PI;
        }
        double before = node.outward - 0.95;
        double after = node.outward + 0.95;
        return Math.cos(before) + 0.3 * Math.sin(before) < Math.cos(after) + 0.3 * Math.sin(after) ? before : after;
    }

    /** A drive's course in time, in a box of 18 by 14 pixels. */
    private static String course(Drive drive) {
        if (drive instanceof Drive.Constant) {
            return "M0 6h5v-12h9v12h4";
        } else if (drive instanceof Drive.Ramp) {
            return "M0 6h3l12-12v12h3";
        } else if (drive instanceof Drive.Sine) {
            return "M0 0q4.5-12 9 0q4.5 12 9 0";
        } else if (drive instanceof Drive.Sampled) {
            return "M0 6h3v-8h4v5h3v-9h4v10h4";
        } else if (drive instanceof Drive.Noise) {
            return "M0 1l2-5l2 8l2-10l2 9l2-4l2 6l2-11l2 10l2-4";
        }
        return "M1 6v-12M5 6v-12M13 6v-12M17 6v-12";
    }
}
