package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.ConnectionRule.AllToAll;
import spikelet.ConnectionRule.FixedInDegree;
import spikelet.ConnectionRule.FixedOutDegree;
import spikelet.ConnectionRule.OneToOne;
import spikelet.ConnectionRule.Probability;
import spikelet.engine.Wiring.Link;
import spikelet.engine.Wiring.Plan;
import spikelet.support.Statistics;

/** Which neurons a rule connects; statistical statements at the level of {@link Statistics#LEVEL}. */
class ConnectorTest {
    private static void assertAll(int degree, int[] degrees) {
        assertTrue(Arrays.stream(degrees).allMatch(d -> d == degree), () -> Arrays.toString(degrees));
    }

    /** Degrees that a rule leaves to chance are those of independent pairs. */
    private static void assertBinomial(int[] degrees, int n, double p) {
        var expected = Statistics.times(degrees.length, Statistics.binomial(n, p));
        assertTrue(Statistics.chiSquare(Statistics.histogram(degrees, n + 1), expected) > Statistics.LEVEL);
    }

    @Test
    void allToAllConnectsEveryPairOnce() {
        var wiring = Plan.of(new AllToAll()).connect(7, 5);
        assertEquals(35, wiring.synapses());
        assertAll(7, wiring.inDegrees());
        assertAll(5, wiring.outDegrees());
    }

    @Test
    void withoutAutapsesOnlyTheDiagonalIsMissing() {
        var wiring = Plan.of(new AllToAll()).withinOnePopulation().noAutapses().connect(6, 6);
        assertEquals(30, wiring.synapses());
        assertFalse(wiring.hasAutapses());
        assertAll(5, wiring.inDegrees());
    }

    @Test
    void autapsesConcernOnePopulationAlone() {
        var wiring = Plan.of(new AllToAll()).noAutapses().connect(6, 6);
        assertEquals(36, wiring.synapses(), "neuron 3 of another population is not neuron 3 of this one");
    }

    @Test
    void oneToOneConnectsEqualNumbers() {
        var wiring = Plan.of(new OneToOne()).connect(9, 9);
        assertEquals(9, wiring.synapses());
        for (var l : wiring.links) assertEquals(new Link(l.source(), l.source(), 0, 1), l);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.9})
    void aProbabilityConnectsEachPairOnItsOwn(double p) {
        int n = 1000;
        int m = 200;
        var wiring = Plan.of(new Probability(p)).connect(n, m);
        assertEquals(p * n * m, wiring.synapses(), 4 * Math.sqrt(n * m * p * (1 - p)));
        assertFalse(wiring.hasMultapses());
        assertBinomial(wiring.outDegrees(), m, p);
        assertBinomial(wiring.inDegrees(), n, p);
    }

    @Test
    void theBenchmarkNetworkHasItsNumberOfSynapses() {
        // 0.02 · 4000² = 320,000 ± 560
        var plan = Plan.of(new Probability(0.02));
        int n = 0;
        n += plan.connect(3200, 3200, 1).synapses() + plan.connect(3200, 800, 2).synapses();
        n += plan.connect(800, 3200, 3).synapses() + plan.connect(800, 800, 4).synapses();
        assertEquals(320_000, n, 4 * 560);
    }

    @Test
    void probabilityZeroConnectsNobodyAndOneConnectsAll() {
        assertEquals(0, Plan.of(new Probability(0)).connect(50, 40).synapses());
        assertEquals(2000, Plan.of(new Probability(1)).connect(50, 40).synapses());
        assertAll(50, Plan.of(new Probability(1)).connect(50, 40).inDegrees());
    }

    @Test
    void aProbabilityWithoutAutapsesLeavesThemOut() {
        var wiring =
                Plan.of(new Probability(0.5)).withinOnePopulation().noAutapses().connect(300, 300);
        assertFalse(wiring.hasAutapses());
        assertBinomial(wiring.inDegrees(), 299, 0.5);
    }

    @Test
    void aFixedInDegreeIsTheSameForAllTargets() {
        var wiring = Plan.of(new FixedInDegree(30)).connect(100, 2000);
        assertAll(30, wiring.inDegrees());
        assertFalse(wiring.hasMultapses());
        assertBinomial(wiring.outDegrees(), 2000, 0.3);
    }

    @Test
    void aFixedOutDegreeIsTheSameForAllSources() {
        var wiring = Plan.of(new FixedOutDegree(30)).connect(2000, 100);
        assertAll(30, wiring.outDegrees());
        assertFalse(wiring.hasMultapses());
        assertBinomial(wiring.inDegrees(), 2000, 0.3);
    }

    @Test
    void theFullInDegreeTakesEverySource() {
        assertAll(
                1,
                Arrays.stream(Plan.of(new FixedInDegree(12))
                                .connect(12, 5)
                                .links
                                .toArray(Link[]::new))
                        .mapToInt(l -> (int) l.value())
                        .toArray());
        var noSelf = Plan.of(new FixedInDegree(11))
                .withinOnePopulation()
                .noAutapses()
                .connect(12, 12);
        assertEquals(132, noSelf.synapses());
        assertFalse(noSelf.hasAutapses() || noSelf.hasMultapses());
    }

    @Test
    void degreesWithoutAutapsesStayExact() {
        var in =
                Plan.of(new FixedInDegree(5)).withinOnePopulation().noAutapses().connect(40, 40);
        var out = Plan.of(new FixedOutDegree(5))
                .withinOnePopulation()
                .noAutapses()
                .connect(40, 40);
        assertAll(5, in.inDegrees());
        assertAll(5, out.outDegrees());
        assertFalse(in.hasAutapses() || out.hasAutapses());
    }

    @Test
    void multapsesAreDrawnWithReplacement() {
        var wiring = Plan.of(new FixedInDegree(30)).withMultapses().connect(20, 3000);
        assertTrue(wiring.hasMultapses());
        assertAll(30, wiring.inDegrees());
        var counts = wiring.links.stream().mapToInt(l -> (int) l.value()).toArray();
        double pairs = 20 * 3000;
        var observed = Statistics.histogram(counts, 31);
        observed[0] = pairs - counts.length;
        var expected = Statistics.times(pairs, Statistics.binomial(30, 1 / 20.0));
        assertTrue(Statistics.chiSquare(observed, expected) > Statistics.LEVEL);
    }

    @Test
    void multapsesAllowMoreSynapsesThanSources() {
        assertAll(
                50,
                Plan.of(new FixedInDegree(50)).withMultapses().connect(3, 10).inDegrees());
        var two = Plan.of(new FixedOutDegree(9))
                .withMultapses()
                .withinOnePopulation()
                .noAutapses();
        assertFalse(two.connect(2, 2).hasAutapses());
    }

    @Test
    void aSeedGivesTheSameSynapsesAndAnotherSeedOthers() {
        var plan = Plan.of(new Probability(0.1));
        assertEquals(plan.connect(100, 100, 1).links, plan.connect(100, 100, 1).links);
        assertNotEquals(plan.connect(100, 100, 1).links, plan.connect(100, 100, 2).links);
    }
}
