package spikelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Cell} cut into compartments: a tree of nodes, each with its membrane and a conductance to its parent. Parents come before their
 * children (Hines 1984), so that one sweep from the last node to the first eliminates and one back solves.
 *
 * <p>Each section brings one node for each compartment, at its centre, and one without membrane at its end; the first section also one at its
 * beginning. A frustum's membrane is its lateral surface; the resistance between two centres is that of the tube between them.
 */
public final class Compartments {
    private final List<Section> sections;
    private final int[] first;
    private final int[] parent;
    private final int[] section;
    private final double[] centre;
    private final double[] area;
    private final double[] capacitance;
    private final double[] axial;

    Compartments(List<Section> sections) {
        this.sections = sections;
        int n = 1;
        for (var s : sections) n += s.count() + 1;
        first = new int[sections.size()];
        parent = new int[n];
        section = new int[n];
        centre = new double[n];
        area = new double[n];
        capacitance = new double[n];
        axial = new double[n];
        parent[0] = -1;
        int node = 1;
        for (int k = 0; k < sections.size(); k++) node = add(k, node);
    }

    private int add(int k, int node) {
        var s = sections.get(k);
        int n = s.count();
        first[k] = node;
        int before = s.from() == null ? 0 : node(s.from());
        double reached = 0;
        for (int c = 0; c <= n; c++) {
            double here = c == n ? 1 : (c + 0.5) / n;
            section[node + c] = k;
            centre[node + c] = here;
            parent[node + c] = before;
            axial[node + c] = conductance(s, reached, here);
            if (c < n) area[node + c] = lateral(s, (double) c / n, (double) (c + 1) / n);
            capacitance[node + c] = area[node + c] * s.capacitance();
            before = node + c;
            reached = here;
        }
        return node + n + 1;
    }

    private static double conductance(Section s, double from, double to) {
        double product = s.diameterAt(from) * s.diameterAt(to);
        return Math.PI * product / (4 * s.axialResistivity() * s.length() * (to - from));
    }

    private static double lateral(Section s, double from, double to) {
        double r1 = s.diameterAt(from) / 2;
        double r2 = s.diameterAt(to) / 2;
        double along = s.length() * (to - from);
        return Math.PI * (r1 + r2) * Math.sqrt(along * along + (r1 - r2) * (r1 - r2));
    }

    /**
     * The number of nodes, those without membrane included.
     *
     * @return at least three
     */
    public int size() {
        return parent.length;
    }

    /**
     * The node through which a node's axial current reaches the root.
     *
     * @param node its index
     * @return a smaller index; -1 for node 0
     */
    public int parent(int node) {
        return parent[node];
    }

    /**
     * The conductance to the parent.
     *
     * @param node its index
     * @return in siemens; 0 for node 0
     */
    public double axial(int node) {
        return axial[node];
    }

    /**
     * The membrane's area.
     *
     * @param node its index
     * @return in square metre; 0 at the ends of sections
     */
    public double area(int node) {
        return area[node];
    }

    /**
     * The membrane's capacitance.
     *
     * @param node its index
     * @return in farad; 0 at the ends of sections
     */
    public double capacitance(int node) {
        return capacitance[node];
    }

    /**
     * The first compartment of a section; the others follow.
     *
     * @param index the section's position in {@link Cell#sections}
     * @return the node
     */
    public int first(int index) {
        return first[index];
    }

    /**
     * Where a node lies.
     *
     * @param node its index
     * @return the place of its centre
     */
    public Place place(int node) {
        return new Place(sections.get(section[node]).name(), centre[node]);
    }

    /**
     * The node that stands for a place: the compartment that holds it; at 0 and 1 the end of the section itself.
     *
     * @param place a place of the cell
     * @return the node
     * @throws IllegalArgumentException if the cell has no such section
     */
    public int node(Place place) {
        int k = index(place.section());
        var s = sections.get(k);
        if (place.at() == 0) return s.from() == null ? 0 : node(s.from());
        int n = s.count();
        return first[k] + (place.at() == 1 ? n : Math.min(n - 1, (int) Math.floor(place.at() * n)));
    }

    /** The compartment that holds a place, never an end. */
    int compartment(Place place) {
        int k = index(place.section());
        int n = sections.get(k).count();
        return first[k] + Math.min(n - 1, (int) Math.floor(place.at() * n));
    }

    int index(String name) {
        for (int k = 0; k < sections.size(); k++) if (sections.get(k).name().equals(name)) return k;
        throw new IllegalArgumentException("there is no section '%s'%s"
                .formatted(
                        name,
                        Nearest.hint(name, sections.stream().map(Section::name).toList())));
    }

    /** The nodes from the far end of the first section, as seen from another, to the end of that other. */
    int[] path(String section) {
        int last = node(new Place(section, 1));
        var up = new ArrayList<Integer>();
        for (int node = last; node >= 0; node = parent[node]) up.add(node);
        int begin = first[0];
        int end = begin + sections.get(0).count();
        // A path that leaves at the beginning of the first section comes from its end.
        if (last > end && up.stream().noneMatch(n -> n >= begin && n <= end))
            for (int node = begin; node <= end; node++) up.add(node);
        var path = new int[up.size()];
        for (int k = 0; k < path.length; k++) path[k] = up.get(path.length - 1 - k);
        return path;
    }

    /** The distances along a path from its first node, in metre. */
    double[] distances(int[] path) {
        var distances = new double[path.length];
        for (int k = 1; k < path.length; k++) {
            int near = path[k - 1];
            int far = path[k];
            int step = parent[far] == near ? far : near;
            distances[k] = distances[k - 1] + lengthToParent(step);
        }
        return distances;
    }

    /** Half a compartment at the ends of a section, a whole one within; a branch begins at the centre line of what it grows from. */
    private double lengthToParent(int node) {
        var s = sections.get(section[node]);
        int up = parent[node];
        boolean within = up > 0 && section[up] == section[node];
        return s.length() * (centre[node] - (within ? centre[up] : 0));
    }

    /** The compartments with membrane. */
    int[] membrane() {
        var all = new int[size()];
        int n = 0;
        for (int k = 0; k < size(); k++) if (area[k] > 0) all[n++] = k;
        return Arrays.copyOf(all, n);
    }
}
