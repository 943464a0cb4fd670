package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.um;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.engine.Philox;

/** Rules that look at distances, at a ring of neighbours, or at the projection as a whole. */
class SpaceAndTotalTest {
    private final Network net = Network.named("space").seed(3);

    private Edges edges(Projection p) {
        p.weight(1 * mV);
        return net.simulation().edges(net.description().projections().get(0).name());
    }

    private static double alongRing(int i, int j, int n) {
        int d = Math.abs(i - j);
        return Math.min(d, n - d) * 1.0 / n * mm;
    }

    /** Each pair is a Bernoulli trial of known probability: at every distance the count lies within four standard deviations. */
    @Test
    void onARingTheProbabilityFallsWithTheDistanceAlongIt() {
        int n = 600;
        var e = net.excitatory("E", n, Lif.with()).layout(Layout.ring(1 * mm));
        var edges = edges(net.connect(e).to(e).probability(0.6, Falloff.gaussian(50 * um)));
        var found = new int[n / 2 + 1];
        for (int k = 0; k < edges.count(); k++) {
            int d = Math.abs(edges.source(k) - edges.target(k));
            found[Math.min(d, n - d)]++;
        }
        double rare = 0;
        double rareFound = 0;
        for (int d = 0; d <= n / 2; d++) {
            double x = d * 1.0 / n * mm / (50 * um);
            double p = 0.6 * Math.exp(-x * x / 2);
            double pairs = d == 0 || d == n / 2 ? n : 2.0 * n;
            if (pairs * p < 10) {
                rare += pairs * p;
                rareFound += found[d];
                continue;
            }
            assertEquals(pairs * p, found[d], 4 * Math.sqrt(pairs * p * (1 - p)), "distance " + d);
        }
        assertEquals(rare, rareFound, 4 * Math.sqrt(rare));
        double expected = net.description()
                .expectedSynapses(net.description().projections().get(0));
        assertEquals(expected, edges.count(), 4 * Math.sqrt(expected));
        assertEquals(alongRing(0, n - 1, n), alongRing(0, 1, n));
    }

    @Test
    void onADiscEveryNeighbourConnectsAndNobodyElse() {
        var e = net.excitatory("E", 144, Lif.with()).layout(Layout.grid(12, 100 * um));
        var edges = edges(net.connect(e).to(e).noAutapses().probability(1, Falloff.within(150 * um)));
        int inner = 10 * 10 * 8;
        int side = 4 * 10 * 5;
        int corner = 4 * 3;
        assertEquals(inner + side + corner, edges.count());
    }

    /** Places and radii are rounded, in either direction; neighbours at exactly the radius are found all the same. */
    @ParameterizedTest
    @ValueSource(doubles = {100 * um, 0.1 * mm, 30 * um, 10 * um, 7e-6})
    void aNeighbourOnTheEdgeOfTheDiscConnects(double spacing) {
        for (int side : new int[] {7, 10, 12, 30}) {
            var e = net.excitatory("E", side * side, Lif.with()).layout(Layout.grid(side, spacing));
            var p = net.connect(e).to(e).noAutapses().probability(1, Falloff.within(spacing));
            assertEquals(4 * side * (side - 1), edges(p).count(), "grid " + side);
            e.layout(Layout.grid(side, spacing).torus());
            assertEquals(4 * side * side, edges(p).count(), "torus " + side);
            p.probability(1, Falloff.within(3 * spacing));
            int within = side == 7 ? 29 : 28;
            if (side > 7) assertEquals(within * side * side, edges(p).count(), "three away on a torus of " + side);
            e.layout(Layout.ring(side * side * spacing));
            p.probability(1, Falloff.within(2 * spacing));
            assertEquals(4 * side * side, edges(p).count(), "ring of " + side * side);
        }
    }

    /** As on the ring: at every distance, in quarters of sigma, the count lies within four standard deviations. */
    @ParameterizedTest
    @ValueSource(strings = {"line", "grid", "torus", "scattered", "scattered torus", "given places"})
    void onALineAndInThePlaneTheProbabilityFallsWithTheDistance(String where) {
        var from = switch (where) {
            case "line" -> Layout.line(1 * mm);
            case "grid" -> Layout.grid(20, 50 * um);
            case "torus" -> Layout.grid(20, 50 * um).torus();
            case "scattered" -> Layout.scattered(1 * mm, 2 * mm);
            case "scattered torus" -> Layout.scattered(1 * mm, 2 * mm).torus();
            default -> Layout.at(spread(400, 0), spread(400, 1));
        };
        var to = where.equals("given places") ? Layout.grid(20, 50 * um) : from;
        var e = net.excitatory("E", 400, Lif.with()).layout(from);
        var i = net.inhibitory("I", 400, Lif.with()).layout(to);
        for (double sigma : new double[] {30 * um, 300 * um}) {
            var edges = edges(net.connect(e).to(i).probability(0.7, Falloff.gaussian(sigma)));
            var expected = new double[40];
            var variance = new double[40];
            var found = new double[40];
            var a = from.places(400, 3, "E");
            var b = to.places(400, 3, "I");
            var period = to.period(400);
            for (int s = 0; s < 400; s++) {
                for (int t = 0; t < 400; t++) {
                    double d = distance(a, s, b, t, period);
                    double p = 0.7 * Math.exp(-d * d / (2 * sigma * sigma));
                    expected[quarter(d, sigma)] += p;
                    variance[quarter(d, sigma)] += p * (1 - p);
                }
            }
            for (int k = 0; k < edges.count(); k++)
                found[quarter(distance(a, edges.source(k), b, edges.target(k), period), sigma)]++;
            for (int q = 0; q < 40; q++)
                assertEquals(expected[q], found[q], 4 * Math.sqrt(variance[q]) + 3, "quarter " + q + " of " + sigma);
        }
    }

    private static double[] spread(int n, int row) {
        var random = new Philox(Philox.key(row, "places"));
        return IntStream.range(0, n)
                .mapToDouble(k -> -0.5 * mm + 2 * mm * random.nextDouble())
                .toArray();
    }

    private static double distance(double[][] a, int s, double[][] b, int t, double[] period) {
        double x = Math.abs(a[0][s] - b[0][t]);
        double y = Math.abs(a[1][s] - b[1][t]);
        return Math.hypot(Math.min(x, Math.abs(period[0] - x)), Math.min(y, Math.abs(period[1] - y)));
    }

    private static int quarter(double distance, double sigma) {
        return (int) Math.min(39, 4 * distance / sigma);
    }

    @Test
    void onATorusNobodyStandsAtAnEdge() {
        var e = net.excitatory("E", 144, Lif.with())
                .layout(Layout.grid(12, 100 * um).torus());
        var edges = edges(net.connect(e).to(e).noAutapses().probability(1, Falloff.within(150 * um)));
        for (int degree : edges.outDegrees(144)) assertEquals(8, degree);
        for (int degree : edges.inDegrees(144)) assertEquals(8, degree);
    }

    /** The short way of looking (cells) finds what the long way (all pairs) finds. */
    @Test
    void scatteredPopulationsOfDifferentSizesMeetWhereTheyAreNear() {
        var layout = Layout.scattered(2 * mm, 1 * mm);
        var e = net.excitatory("E", 300, Lif.with()).layout(layout);
        var i = net.inhibitory("I", 90, Lif.with()).layout(layout);
        var edges = edges(net.connect(e).to(i).probability(1, Falloff.within(130 * um)));
        var from = layout.places(300, 3, "E");
        var to = layout.places(90, 3, "I");
        int expected = 0;
        for (int a = 0; a < 300; a++)
            for (int b = 0; b < 90; b++)
                if (Math.hypot(from[0][a] - to[0][b], from[1][a] - to[1][b]) <= 130 * um) expected++;
        assertTrue(expected > 100);
        assertEquals(expected, edges.count());
    }

    @Test
    void aTotalIsExactAndItsPairsDiffer() {
        var e = net.excitatory("E", 30, Lif.with());
        for (int total : new int[] {0, 7, 400, 869, 870}) {
            var edges = edges(net.connect(e).to(e).noAutapses().total(total));
            assertEquals(total, edges.count());
            var seen = new HashSet<Integer>();
            for (int k = 0; k < total; k++) {
                assertTrue(seen.add(edges.source(k) * 30 + edges.target(k)));
                assertFalse(edges.source(k) == edges.target(k));
            }
        }
    }

    /** Of all pairs a fixed number, each set alike: a block of the matrix holds a hypergeometric number, and every block alike. */
    @ParameterizedTest
    @ValueSource(ints = {3000, 9000, 27_000})
    void aTotalTakesEveryPairAlike(int total) {
        int n = 200;
        var in = net.spikes("in", new double[n][0]);
        var out = net.population("out", n, Lif.with());
        var edges = edges(net.connect(in).to(out).total(total));
        var blocks = new double[100];
        for (int k = 0; k < total; k++) blocks[edges.source(k) / 20 * 10 + edges.target(k) / 20]++;
        double left = 1 - (double) total / (n * n);
        double sum = 0;
        for (double b : blocks) sum += (b - total / 100.0) * (b - total / 100.0) / (total / 100.0 * left);
        assertEquals(99, sum, 4 * Math.sqrt(2 * 99.0));
    }

    /** With replacement the number of synapses of a source is binomial: mean 100, variance 100 (1 - 1/200). */
    @Test
    void aTotalWithMultapsesSpreadsOverTheSourcesByChance() {
        var in = net.spikes("in", new double[200][0]);
        var out = net.population("out", 50, Lif.with());
        var edges = edges(net.connect(in).to(out).total(20_000).multapses());
        assertEquals(20_000, edges.count());
        double sum = 0;
        for (int degree : edges.outDegrees(200)) sum += (degree - 100.0) * (degree - 100.0);
        double variance = 100 * (1 - 1.0 / 200);
        assertEquals(variance, sum / 200, 4 * variance * Math.sqrt(2.0 / 200));
    }

    @Test
    void aSmallWorldWithoutRewiringIsALattice() {
        var e = net.excitatory("E", 20, Lif.with());
        var edges = edges(net.connect(e).to(e).smallWorld(4, 0));
        assertEquals(80, edges.count());
        for (int k = 0; k < 80; k++) {
            int d = Math.floorMod(edges.target(k) - edges.source(k), 20);
            assertTrue(d == 1 || d == 2 || d == 18 || d == 19);
        }
    }

    /**
     * Watts and Strogatz, Nature 393, 1998: the lattice has clustering 3(k-2)/(4(k-1)) and paths of about n/2k; with a few synapses
     * rewired the paths are short and the clustering stays, (1-p)^3 of it (Barrat and Weigt, Eur. Phys. J. B 13, 2000).
     */
    @Test
    void aSmallWorldIsClusteredAndItsPathsAreShort() {
        int n = 1000;
        int k = 10;
        var e = net.excitatory("E", n, Lif.with());
        double lattice = 3.0 * (k - 2) / (4 * (k - 1));
        for (double p : new double[] {0, 0.01, 0.1, 0.3, 1}) {
            var targets = new ArrayList<Set<Integer>>();
            for (int i = 0; i < n; i++) targets.add(new HashSet<>());
            var edges = edges(net.connect(e).to(e).smallWorld(k, p));
            for (int j = 0; j < edges.count(); j++) targets.get(edges.source(j)).add(edges.target(j));
            // The part that is rewired deviates by 0.005 at most, and three of them make a triangle: four deviations.
            double clustered = lattice * Math.pow(1 - p, 3);
            assertEquals(clustered, clustering(targets), 0.04, "clustering at " + p);
            double length = pathLength(targets);
            if (p == 0) assertEquals(n / 2.0 / k + 0.5, length, 0.1);
            if (p == 0.01) assertTrue(length < 10, () -> "length " + length);
            // A random graph: ln n / ln k.
            if (p == 1) assertEquals(Math.log(n) / Math.log(k), length, 0.3);
        }
    }

    private static double clustering(List<Set<Integer>> targets) {
        double sum = 0;
        for (var mine : targets) {
            int links = 0;
            for (int a : mine) for (int b : mine) if (targets.get(a).contains(b)) links++;
            sum += links / (mine.size() * (mine.size() - 1.0));
        }
        return sum / targets.size();
    }

    private static double pathLength(List<Set<Integer>> targets) {
        int n = targets.size();
        long sum = 0;
        for (int start = 0; start < n; start++) {
            var distance = new int[n];
            Arrays.fill(distance, -1);
            distance[start] = 0;
            var queue = new ArrayDeque<>(List.of(start));
            while (!queue.isEmpty()) {
                int here = queue.remove();
                for (int next : targets.get(here)) {
                    if (distance[next] >= 0) continue;
                    distance[next] = distance[here] + 1;
                    sum += distance[next];
                    queue.add(next);
                }
            }
        }
        return sum / (n * (n - 1.0));
    }

    /** A tenth of 4,000 connections leads elsewhere, within four standard deviations, and degrees stay. */
    @Test
    void rewiringLeadsTheGivenPartElsewhere() {
        var e = net.excitatory("E", 400, Lif.with());
        var edges = edges(net.connect(e).to(e).smallWorld(10, 0.1));
        for (int degree : edges.outDegrees(400)) assertEquals(10, degree);
        int far = 0;
        for (int k = 0; k < edges.count(); k++) {
            int d = Math.floorMod(edges.target(k) - edges.source(k), 400);
            if (Math.min(d, 400 - d) > 5) far++;
        }
        // Of the 389 neurons to rewire to, fewer than 1 on average is near again: a synapse of a neighbour that was
        // rewired itself.
        assertEquals(400, far, 4 * Math.sqrt(4000 * 0.1 * 0.9));
    }

    @Test
    void whatCannotBeIsRefusedWhereItIsWritten() {
        var e = net.excitatory("E", 10, Lif.with());
        var i = net.inhibitory("I", 5, Lif.with()).layout(Layout.line(1 * mm));
        says(
                "total 101, but there are only 100 pairs",
                () -> edges(net.connect(e).to(e).total(101)));
        says("must not be negative, got -1", () -> net.connect(e).to(e).total(-1));
        says("population 'E' has no layout", () -> edges(net.connect(e).to(e).probability(1, Falloff.within(1 * mm))));
        e.layout(Layout.ring(1 * mm));
        says("do not lie in one space", () -> edges(net.connect(e).to(i).probability(1, Falloff.within(1 * mm))));
        net.connect(e).to(i).allToAll().weight(1 * mV);
        says("one population with each other", () -> net.connect(e).to(i).smallWorld(2, 0.1));
        net.connect(e).to(i).allToAll().weight(1 * mV);
        says(
                "an even number of neighbours up to 8, got 3",
                () -> net.connect(e).to(e).smallWorld(3, 0.1));
        says("a probability lies between 0 and 1", () -> net.connect(e).to(e).smallWorld(2, 2));
        says("2 places for 10 neurons", () -> e.layout(Layout.at(new double[2], new double[2])));
        says("do not fill the rows of 3", () -> e.layout(Layout.grid(3, 1 * mm).torus()));
        says("did you mean", () -> Layout.ring(20));
        says("must be positive", () -> Falloff.gaussian(0));
    }

    private static void says(String part, org.junit.jupiter.api.function.Executable call) {
        var message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }
}
