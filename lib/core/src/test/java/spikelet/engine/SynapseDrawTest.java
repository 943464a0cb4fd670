package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.constant;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.ms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spikelet.ConnectionRule.AllToAll;
import spikelet.ConnectionRule.Listed;
import spikelet.ConnectionRule.Probability;
import spikelet.Edges;
import spikelet.engine.Wiring.Link;
import spikelet.engine.Wiring.Plan;
import spikelet.support.Statistics;

/** Weights and delays of single synapses. Weights are kept as float, so they are compared as such. */
class SynapseDrawTest {
    private static final Listed SHUFFLED = new Listed(Edges.of(new int[] {2, 0, 1, 0, 2}, new int[] {0, 3, 1, 0, 3}));

    private static Map<List<Integer>, Link> byPair(Wiring wiring) {
        var map = new HashMap<List<Integer>, Link>();
        for (var l : wiring.links) map.put(List.of(l.source(), l.target()), l);
        return map;
    }

    @Test
    void listedPairsAreConnectedAndNoOthers() {
        var wiring = Plan.of(SHUFFLED).connect(3, 4);
        assertEquals(5, wiring.synapses());
        var pairs = byPair(wiring);
        for (int k = 0; k < 5; k++) {
            var pair = List.of(SHUFFLED.edges().source(k), SHUFFLED.edges().target(k));
            assertEquals(1, pairs.get(pair).value());
        }
    }

    @Test
    void weightsAndDelaysOfListedPairsComeInTheOrderOfTheList() {
        var wiring = Plan.of(SHUFFLED)
                .weight(values(10, 11, 12, 13, 14))
                .delay(values(0.5 * ms, 0.4 * ms, 0.3 * ms, 0.2 * ms, 0.1 * ms))
                .connect(3, 4);
        var pairs = byPair(wiring);
        for (int k = 0; k < 5; k++) {
            int s = SHUFFLED.edges().source(k);
            int t = SHUFFLED.edges().target(k);
            assertEquals(new Link(s, t, 5 - k, 10 + k), pairs.get(List.of(s, t)));
        }
    }

    @Test
    void drawnWeightsOfListedPairsHangOnTheirPlaceInTheList() {
        var up = byPair(Plan.of(new Listed(Edges.of(new int[] {0, 1}, new int[] {5, 6})))
                .weight(normal(5, 1))
                .connect(2, 9));
        var down = byPair(Plan.of(new Listed(Edges.of(new int[] {1, 0}, new int[] {7, 8})))
                .weight(normal(5, 1))
                .connect(2, 9));
        assertEquals(up.get(List.of(0, 5)).value(), down.get(List.of(1, 7)).value());
        assertEquals(up.get(List.of(1, 6)).value(), down.get(List.of(0, 8)).value());
    }

    @Test
    void aPairListedTwiceHasTwoSynapses() {
        var twice = new Listed(Edges.of(new int[] {1, 1, 0}, new int[] {2, 2, 0}));
        assertEquals(2, byPair(Plan.of(twice).connect(2, 3)).get(List.of(1, 2)).value());
        var weighted = Plan.of(twice).weight(values(3, 4, 5)).connect(2, 3);
        assertEquals(7, byPair(weighted).get(List.of(1, 2)).value());
    }

    @Test
    void weightsOfAllToAllComeSourceBySource() {
        var wiring = Plan.of(new AllToAll()).weight(values(1, 2, 3, 4, 5, 6)).connect(2, 3);
        for (var l : wiring.links) assertEquals(1 + 3 * l.source() + l.target(), l.value());
    }

    @Test
    void aWrongNumberOfWeightsIsToldWithBothNumbers() {
        var plan = Plan.of(new AllToAll()).weight(values(1, 2, 3));
        var error = assertThrows(IllegalArgumentException.class, () -> plan.connect(2, 3));
        assertTrue(error.getMessage().contains("A→B"), error.getMessage());
        assertTrue(error.getMessage().contains("3 values for 6 synapses"), error.getMessage());
    }

    @Test
    void drawnWeightsFollowTheirDistribution() {
        var wiring = Plan.of(new Probability(0.5)).weight(normal(5, 1)).connect(300, 300);
        var w = wiring.links.stream().mapToDouble(Link::value).toArray();
        assertTrue(Statistics.kolmogorovSmirnov(w, x -> Statistics.normalCdf(x - 5)) > Statistics.LEVEL);
    }

    @Test
    void drawnDelaysFollowTheirDistributionOnTheGrid() {
        // Delays of [0.95, 2.05) ms round to 10 … 20 steps, a class of one step each.
        var wiring =
                Plan.of(new AllToAll()).delay(uniform(0.95 * ms, 2.05 * ms)).connect(200, 100);
        var observed = new double[11];
        for (var l : wiring.links) observed[l.delay() - 10] += l.value();
        var expected = Statistics.times(20_000 / 11.0, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        assertTrue(Statistics.chiSquare(observed, expected) > Statistics.LEVEL);
    }

    @Test
    void delaysNeitherAddNorLoseNorMixUpSynapses() {
        var plan = Plan.of(new Probability(0.3)).weight(normal(5, 1));
        var without = byPair(plan.connect(80, 60));
        var with = byPair(plan.delay(uniform(0, 3 * ms)).connect(80, 60));
        assertEquals(without.keySet(), with.keySet());
        without.forEach(
                (pair, link) -> assertEquals(link.value(), with.get(pair).value()));
    }

    @Test
    void equalDelaysAreThoseOfAConstant() {
        var plan = Plan.of(new Probability(0.3));
        var one = plan.delay(constant(1.5 * ms)).connect(50, 50);
        var many = plan.delay(values(filled(one.synapses(), 1.5 * ms)).clip(1 * ms, 2 * ms))
                .connect(50, 50);
        assertEquals(one.links, many.links);
        assertTrue(one.links.stream().allMatch(l -> l.delay() == 15));
    }

    private static double[] filled(int n, double x) {
        var values = new double[n];
        java.util.Arrays.fill(values, x);
        return values;
    }

    @Test
    void weightsAndDelaysAreDrawnIndependently() {
        var wiring = Plan.of(new AllToAll())
                .weight(normal(5, 1))
                .delay(uniform(0, 5 * ms))
                .connect(150, 150);
        var w = wiring.links.stream().mapToDouble(l -> l.value() - 5).toArray();
        var d = wiring.links.stream().mapToDouble(l -> l.delay() - 25).toArray();
        double sum = 0;
        for (int k = 0; k < w.length; k++) sum += w[k] * d[k];
        double sd = Math.sqrt(w.length * Statistics.variance(w) * Statistics.variance(d));
        assertEquals(0, sum, 4 * sd);
    }
}
