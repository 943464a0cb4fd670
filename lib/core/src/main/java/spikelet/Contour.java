package spikelet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * The lines on which a function of two variables is zero, by marching squares (Lorensen and Cline, Comput. Graph. 21, 1987, in two
 * dimensions): where its sign differs between two neighbours of a grid, the place of the zero between them is found by bisection, and places
 * of one square are joined. A closed curve smaller than a square is missed.
 */
final class Contour {
    private static final int SQUARES = 160;
    private static final int HALVINGS = 40;

    private final Plane.Side x;
    private final Plane.Side y;
    private final DoubleBinaryOperator f;
    private final double[][] values = new double[SQUARES + 1][SQUARES + 1];
    /** Where the zero crosses an edge of the grid. */
    private final Map<Integer, double[]> places = new HashMap<>();
    /** The one or two edges that an edge is joined to. */
    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

    private Contour(Plane.Side x, Plane.Side y, DoubleBinaryOperator f) {
        this.x = x;
        this.y = y;
        this.f = f;
    }

    /** The lines, each as {@code {xs, ys}}; a closed one ends where it began. */
    static List<double[][]> of(Plane.Side x, Plane.Side y, DoubleBinaryOperator f) {
        var contour = new Contour(x, y, f);
        for (int i = 0; i <= SQUARES; i++)
            for (int j = 0; j <= SQUARES; j++) contour.values[i][j] = f.applyAsDouble(contour.x(i), contour.y(j));
        for (int i = 0; i < SQUARES; i++) for (int j = 0; j < SQUARES; j++) contour.square(i, j);
        return contour.lines();
    }

    private double x(int i) {
        return x.at((double) i / SQUARES);
    }

    private double y(int j) {
        return y.at((double) j / SQUARES);
    }

    private void square(int i, int j) {
        double sum = values[i][j] + values[i + 1][j] + values[i][j + 1] + values[i + 1][j + 1];
        if (Double.isNaN(sum)) return;
        var crossed = new ArrayList<Integer>(4); // counter-clockwise from below
        if (differ(i, j, i + 1, j)) crossed.add(edge(i, j, false));
        if (differ(i + 1, j, i + 1, j + 1)) crossed.add(edge(i + 1, j, true));
        if (differ(i, j + 1, i + 1, j + 1)) crossed.add(edge(i, j + 1, false));
        if (differ(i, j, i, j + 1)) crossed.add(edge(i, j, true));
        if (crossed.size() == 2) join(crossed.get(0), crossed.get(1));
        if (crossed.size() < 4) return;
        double middle = f.applyAsDouble((x(i) + x(i + 1)) / 2, (y(j) + y(j + 1)) / 2);
        boolean likeFirst = middle > 0 == values[i][j] > 0;
        join(crossed.get(0), crossed.get(likeFirst ? 1 : 3));
        join(crossed.get(2), crossed.get(likeFirst ? 3 : 1));
    }

    private boolean differ(int i, int j, int k, int l) {
        return values[i][j] > 0 != values[k][l] > 0;
    }

    /** The number of the edge that goes from a grid point to the right or upwards; its zero is found when it is first asked for. */
    private int edge(int i, int j, boolean upwards) {
        int number = 2 * (i * (SQUARES + 1) + j) + (upwards ? 1 : 0);
        places.computeIfAbsent(number, n -> zero(i, j, upwards ? i : i + 1, upwards ? j + 1 : j));
        return number;
    }

    private double[] zero(int i, int j, int k, int l) {
        boolean above = values[i][j] > 0;
        double low = 0;
        double high = 1;
        for (int n = 0; n < HALVINGS; n++) {
            double middle = (low + high) / 2;
            double value = f.applyAsDouble(x(i) + (x(k) - x(i)) * middle, y(j) + (y(l) - y(j)) * middle);
            if (value > 0 == above) low = middle;
            else high = middle;
        }
        return new double[] {x(i) + (x(k) - x(i)) * low, y(j) + (y(l) - y(j)) * low};
    }

    private void join(int a, int b) {
        neighbours.computeIfAbsent(a, n -> new ArrayList<>(2)).add(b);
        neighbours.computeIfAbsent(b, n -> new ArrayList<>(2)).add(a);
    }

    private List<double[][]> lines() {
        var lines = new ArrayList<double[][]>();
        var edges = neighbours.keySet().stream().sorted().toList();
        for (int e : edges) if (neighbours.get(e).size() == 1) lines.add(walk(e));
        for (int e : edges) if (!neighbours.get(e).isEmpty()) lines.add(walk(e));
        lines.removeIf(line -> line[0].length < 2);
        return lines;
    }

    /** Follows a line from an edge, forgetting the joints passed. */
    private double[][] walk(int start) {
        var path = new ArrayList<double[]>();
        path.add(places.get(start));
        int at = start;
        while (!neighbours.get(at).isEmpty()) {
            int next = neighbours.get(at).remove(0);
            neighbours.get(next).remove((Integer) at);
            path.add(places.get(next));
            at = next;
        }
        return new double[][] {
            path.stream().mapToDouble(p -> p[0]).toArray(),
            path.stream().mapToDouble(p -> p[1]).toArray()
        };
    }
}
