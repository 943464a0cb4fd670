package spikelet.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;

/**
 * Places the populations of a network: signals run from left to right, populations that excite each other in a loop stand together,
 * two of them above each other, more in a ring.
 */
final class NetworkLayout {

    /** A population and its circle. */
    static final class Node {
        final PopulationSpec population;
        final double radius;
        double x;
        double y;
        /** The direction, in radians, in which there is room for a loop to itself and for a stimulus. */
        double outward = -Math.PI / 2;

        Node(PopulationSpec population) {
            this.population = population;
            this.radius = population.model().isSource() ? 19 : 20 + 5.5 * Math.log10(Math.max(1, population.size()));
        }
    }

    private static final double GAP_X = 96;
    private static final double GAP_Y = 62;

    final Map<String, Node> nodes = new LinkedHashMap<>();
    private final NetworkDescription network;
    private final Map<String, List<String>> targets = new LinkedHashMap<>();

    NetworkLayout(NetworkDescription network) {
        this.network = network;
        network.populations().forEach(population -> {
            nodes.put(population.name(), new Node(population));
            targets.put(population.name(), new ArrayList<>());
        });
        network.projections()
                .forEach(projection -> targets.get(projection.source()).add(projection.target()));
        place();
    }

    private void place() {
        var loops = loops();
        var columns = columns(loops);
        double x = 0;
        for (var column : columns) {
            double widest = 0;
            double y = 0;
            for (var loop : column) {
                var size = arrange(loop, x, y, loops.size() == 1);
                widest = Math.max(widest, size[0]);
                y += size[1] + GAP_Y;
            }
            shift(column, x, widest, y - GAP_Y);
            x += widest + GAP_X;
        }
    }

    /** Centres the blocks of a column in its width, and the column on the line y = 0. */
    private void shift(List<List<String>> column, double x, double widest, double tall) {
        for (var loop : column) {
            double left = loop.stream()
                    .mapToDouble(name -> nodes.get(name).x - nodes.get(name).radius)
                    .min()
                    .orElse(0);
            double right = loop.stream()
                    .mapToDouble(name -> nodes.get(name).x + nodes.get(name).radius)
                    .max()
                    .orElse(0);
            double aside = x + widest / 2 - (left + right) / 2;
            for (var name : loop) {
                nodes.get(name).x += aside;
                nodes.get(name).y -= tall / 2;
            }
        }
    }

    /** Arranges the populations of one loop with its upper left corner at a place; gives its width and height. */
    private double[] arrange(List<String> loop, double x, double y, boolean alone) {
        var members = loop.stream().map(nodes::get).toList();
        double largest = members.stream().mapToDouble(node -> node.radius).max().orElse(0);
        if (members.size() == 2 && alone) {
            return sideBySide(members.get(0), members.get(1), y + largest);
        }
        if (members.size() <= 2) {
            double at = y;
            for (var node : members) {
                node.x = x + largest;
                node.y = at + node.radius;
                at += 2 * node.radius + GAP_Y;
            }
            if (members.size() == 2) {
                members.get(1).outward = Math.PI / 2;
            }
            return new double[] {2 * largest, at - GAP_Y - y};
        }
        double ring = Math.max(1.9 * largest, members.size() * (2 * largest + 34) / (2 * Math.PI));
        for (int k = 0; k < members.size(); k++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * k / members.size();
            var node = members.get(k);
            node.x = x + ring + largest + ring * Math.cos(angle);
            node.y = y + ring + largest + ring * Math.sin(angle);
            node.outward = angle;
        }
        return new double[] {2 * (ring + largest), 2 * (ring + largest)};
    }

    /** Two populations that are the whole network lie side by side, since cells are wide. */
    private static double[] sideBySide(Node left, Node right, double y) {
        left.x = left.radius;
        left.y = y;
        left.outward = Math.PI;
        right.x = 2 * left.radius + GAP_X + right.radius;
        right.y = y;
        right.outward = 0;
        return new double[] {right.x + right.radius, 2 * Math.max(left.radius, right.radius)};
    }

    /** Groups of populations that reach each other, in order of definition. */
    private List<List<String>> loops() {
        var loops = new ArrayList<List<String>>();
        for (var name : nodes.keySet()) {
            var home = loops.stream()
                    .filter(loop -> reaches(name, loop.get(0)) && reaches(loop.get(0), name))
                    .findFirst();
            home.ifPresentOrElse(loop -> loop.add(name), () -> loops.add(new ArrayList<>(List.of(name))));
        }
        return loops;
    }

    private boolean reaches(String from, String to) {
        var seen = new ArrayList<>(targets.get(from));
        for (int k = 0; k < seen.size(); k++) {
            for (var next : targets.get(seen.get(k))) {
                if (!seen.contains(next)) {
                    seen.add(next);
                }
            }
        }
        return seen.contains(to);
    }

    /** Loops by the longest way that leads to them. */
    private List<List<List<String>>> columns(List<List<String>> loops) {
        var depth = new HashMap<List<String>, Integer>();
        loops.forEach(loop -> depth.put(loop, 0));
        for (int round = 0; round < loops.size(); round++) {
            for (var projection : network.projections()) {
                var from = find(loops, projection.source());
                var to = find(loops, projection.target());
                if (from != to) {
                    depth.merge(to, depth.get(from) + 1, Math::max);
                }
            }
        }
        var columns = new ArrayList<List<List<String>>>();
        loops.stream().sorted(Comparator.comparing(depth::get)).forEach(loop -> {
            while (columns.size() <= depth.get(loop)) {
                columns.add(new ArrayList<>());
            }
            columns.get(depth.get(loop)).add(loop);
        });
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private static List<String> find(List<List<String>> loops, String name) {
        return loops.stream().filter(loop -> loop.contains(name)).findFirst().orElseThrow();
    }
}
