package spikelet;

import java.util.Arrays;
import spikelet.engine.Philox;

/**
 * Where the neurons of a population stand: on a line, a ring, a grid, scattered over a rectangle, or at given places. Distances decide
 * who connects ({@link Falloff}). Immutable data; lengths in metre.
 */
public final class Layout {
    private enum Kind {
        LINE,
        RING,
        GRID,
        SCATTERED,
        LISTED
    }

    private static final Parameter LENGTH = Parameter.length("length", "1*mm");

    private final Kind kind;
    private final double width;
    private final double height;
    private final int columns;
    private final boolean periodic;
    private final double[] x;
    private final double[] y;

    private Layout(Kind kind, double width, double height, int columns, boolean periodic, double[] x, double[] y) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.periodic = periodic;
        this.x = x;
        this.y = y;
    }

    /**
     * Neurons side by side, the first in the middle of the first part of the line.
     *
     * @param length in metre
     * @return the layout
     */
    public static Layout line(double length) {
        return new Layout(Kind.LINE, checked(length), 0, 0, false, null, null);
    }

    /**
     * Neurons side by side on a line that bites its tail; distances are along the ring.
     *
     * @param circumference in metre
     * @return the layout
     */
    public static Layout ring(double circumference) {
        return new Layout(Kind.RING, checked(circumference), 0, 0, true, null, null);
    }

    /**
     * Neurons in rows, neuron 0 at the lower left.
     *
     * @param columns neurons in a row
     * @param spacing between neighbours, in metre
     * @return the layout
     */
    public static Layout grid(int columns, double spacing) {
        Check.that(columns > 0, "grid: it needs at least one column, got %d", columns);
        return new Layout(Kind.GRID, checked(spacing), 0, columns, false, null, null);
    }

    /**
     * Neurons anywhere in a rectangle, drawn uniformly from the network's seed.
     *
     * @param width in metre
     * @param height in metre
     * @return the layout
     */
    public static Layout scattered(double width, double height) {
        return new Layout(Kind.SCATTERED, checked(width), checked(height), 0, false, null, null);
    }

    /**
     * Neurons at given places.
     *
     * @param x in metre, one per neuron
     * @param y in metre, as many
     * @return the layout
     */
    public static Layout at(double[] x, double[] y) {
        Check.that(
                x != null && y != null && x.length == y.length && x.length > 0,
                "layout: x and y need one number per neuron each");
        Check.finite("layout: x", x);
        Check.finite("layout: y", y);
        return new Layout(Kind.LISTED, 0, 0, 0, false, x.clone(), y.clone());
    }

    private static double checked(double length) {
        return LENGTH.check("layout", length);
    }

    /**
     * The same rectangle with its opposite edges joined, so that no neuron stands at an edge.
     *
     * @return a grid or scattered layout without edges
     */
    public Layout torus() {
        Check.that(
                kind == Kind.GRID || kind == Kind.SCATTERED,
                "layout: a torus is made of a grid or of scattered neurons; a line without ends is ring(circumference)");
        return new Layout(kind, width, height, columns, true, x, y);
    }

    /** Refuses a population that does not fit. */
    void check(String owner, int size) {
        Check.that(
                kind != Kind.LISTED || x.length == size,
                "%s: the layout has %d places for %d neurons",
                owner,
                x == null ? 0 : x.length,
                size);
        Check.that(
                kind != Kind.GRID || !periodic || size % columns == 0,
                "%s: %d neurons do not fill the rows of %d of a torus",
                owner,
                size,
                columns);
    }

    /**
     * The places of all neurons.
     *
     * @param size number of neurons
     * @param seed the network's seed
     * @param population the population's name
     * @return x in the first row, y in the second, in metre
     */
    public double[][] places(int size, long seed, String population) {
        Check.that(size >= 0, "layout: the number of neurons must not be negative, got %d", size);
        if (kind == Kind.LISTED) return new double[][] {x.clone(), y.clone()};
        var places = new double[2][size];
        var random = kind == Kind.SCATTERED ? new Philox(Philox.key(seed, "places of " + population)) : null;
        for (int i = 0; i < size; i++) {
            if (random != null) {
                places[0][i] = width * random.nextDouble();
                places[1][i] = height * random.nextDouble();
            } else if (kind == Kind.GRID) {
                places[0][i] = (i % columns) * width;
                places[1][i] = Math.floorDiv(i, columns) * width;
            } else {
                places[0][i] = (i + 0.5) * width / size;
            }
        }
        return places;
    }

    /**
     * After how far a place is itself again.
     *
     * @param size number of neurons
     * @return along x and along y, in metre; infinite where the layout has edges
     */
    public double[] period(int size) {
        double infinite = Double.POSITIVE_INFINITY;
        if (!periodic) return new double[] {infinite, infinite};
        return switch (kind) {
            case RING -> new double[] {width, infinite};
            case GRID -> new double[] {columns * width, Math.floorDiv(size, columns) * width};
            default -> new double[] {width, height};
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout l
                && kind == l.kind
                && width == l.width
                && height == l.height
                && columns == l.columns
                && periodic == l.periodic
                && Arrays.equals(x, l.x)
                && Arrays.equals(y, l.y);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {kind, width, height, columns, periodic, Arrays.hashCode(x)});
    }

    /** In words: {@code ring of 1 mm}. */
    @Override
    public String toString() {
        var w = Quantity.format(width, Dimension.LENGTH);
        var h = Quantity.format(height, Dimension.LENGTH);
        return switch (kind) {
            case LINE -> "line of " + w;
            case RING -> "ring of " + w;
            case GRID -> "grid of " + columns + " columns, spacing " + w + (periodic ? ", torus" : "");
            case SCATTERED -> "scattered over " + w + " by " + h + (periodic ? ", torus" : "");
            case LISTED -> "at " + Names.count(x.length, "given place");
        };
    }
}
