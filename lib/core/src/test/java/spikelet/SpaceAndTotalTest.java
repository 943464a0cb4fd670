package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.um;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

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
