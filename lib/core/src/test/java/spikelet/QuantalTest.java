package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.pA;
import static spikelet.support.Refused.refused;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spikelet.support.Statistics;

/** Stochastic release against the binomial law (del Castillo and Katz 1954), and its mean against short-term plasticity. */
class QuantalTest {
    private static final int SYNAPSES = 40_000;

    /** What each of many equal synapses brings at each spike of one source, in quanta. */
    private static double[][] quanta(int synapses, double[] times, long seed, Quantal quantal, ShortTerm plasticity) {
        var net = Network.named("quantal").seed(seed);
        var n = net.population("n", synapses, Lif.with()).record("syn").sampleEvery(1 * ms);
        var s = net.spikes("s", times);
        var p = net.connect(s)
                .to(n)
                .allToAll()
                .current("1e15 s")
                .weight(0.001 * pA)
                .quantal(quantal);
        if (plasticity != null) p.shortTerm(plasticity);
        var trace = net.run(times[times.length - 1] + 2 * ms).trace("n", "syn");
        var found = new double[times.length][synapses];
        for (int i = 0; i < synapses; i++) {
            double before = 0;
            for (int k = 0; k < times.length; k++) {
                double after = trace.at(i, times[k] + 1 * ms);
                found[k][i] = (after - before) / (0.001 * pA);
                before = after;
            }
        }
        return found;
    }

    private static double[] oneSpike(Quantal quantal) {
        return quanta(SYNAPSES, new double[] {1 * ms}, 3, quantal, null)[0];
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "5, 0.4", "10, 0.9", "3, 0.05", "200, 0.37"})
    void quantaAreBinomial(int n, double p) {
        var found = oneSpike(Quantal.sites(n).probability(p));
        var counts = Arrays.stream(found).mapToInt(x -> (int) Math.rint(x)).toArray();
        for (int k = 0; k < counts.length; k++) assertEquals(counts[k], found[k], 1e-9, "whole quanta");
        var expected = Statistics.times(SYNAPSES, Statistics.binomial(n, p));
        assertTrue(Statistics.chiSquare(Statistics.histogram(counts, n + 1), expected) > Statistics.LEVEL);
        assertEquals(n * p, Statistics.mean(found), 0.02 * n * p);
        assertEquals(n * p * (1 - p), Statistics.variance(found), 0.02 * n * p * (1 - p));
    }

    /** A part (1 - p)^n of the spikes brings nothing; the tolerance is four standard errors. */
    @Test
    void transmissionFails() {
        double failures = Arrays.stream(oneSpike(Quantal.sites(3).probability(0.25)))
                .filter(x -> x == 0)
                .count();
        double expected = 0.75 * 0.75 * 0.75;
        assertEquals(expected, failures / SYNAPSES, 4 * Math.sqrt(expected * (1 - expected) / SYNAPSES));
    }

    @Test
    void aProbabilityOfZeroBringsNothingAndOneBringsAll() {
        for (double x : oneSpike(Quantal.sites(7).probability(0))) assertEquals(0, x);
        for (double x : oneSpike(Quantal.sites(7).probability(1))) assertEquals(7, x, 1e-12);
    }

    /** A sum of k quanta of mean 1 and variation c has the variance k c², so in all n p (1 - p + c²). */
    @Test
    void quantaOfUnequalSizeAddTheirVariance() {
        var found = oneSpike(Quantal.sites(5).probability(0.4).variation(0.3));
        assertEquals(2, Statistics.mean(found), 0.02 * 2);
        assertEquals(2 * (0.6 + 0.09), Statistics.variance(found), 0.02 * 2 * 0.69);
        for (double x : found) assertTrue(x >= 0, "a quantum never changes its sign");
    }

    /** Sites that empty and refill: over many synapses the mean is that of short-term plasticity (Fuhrmann et al. 2002). */
    @Test
    void theMeanOfManySynapsesIsTheDeterministicOne() {
        double[] times =
                IntStream.range(0, 10).mapToDouble(k -> (1 + 50 * k) * ms).toArray();
        for (var plasticity : new ShortTerm[] {
            ShortTerm.depressing(),
            ShortTerm.facilitating(),
            ShortTerm.depressing().use(0.2).facilitation(200 * ms)
        }) {
            var found = quanta(SYNAPSES, times, 5, Quantal.sites(4), plasticity);
            var expected = plasticity.efficacies(times).amplitudes();
            for (int k = 0; k < times.length; k++) {
                double p = expected[k];
                assertEquals(4 * p, Statistics.mean(found[k]), 4 * Math.sqrt(4 * p * (1 - p) / SYNAPSES), "spike " + k);
                // Full with probability x and released with u, each site by itself: still binomial.
                assertEquals(4 * p * (1 - p), Statistics.variance(found[k]), 0.05 * 4 * p, "spike " + k);
            }
        }
    }

    @Test
    void anEmptySiteCannotReleaseAgain() {
        var plasticity = ShortTerm.depressing().use(1).recovery("1e9 s");
        var found = quanta(50, new double[] {1 * ms, 11 * ms}, 1, Quantal.sites(3), plasticity);
        for (double x : found[0]) assertEquals(3, x, 1e-12);
        for (double x : found[1]) assertEquals(0, x);
    }

    /** What a synapse draws hangs on seed, projection, step and synapse: other spikes and other parts do not move it. */
    @Test
    void aDrawDependsOnNothingElse() {
        var quantal = Quantal.sites(5).probability(0.5);
        var alone = quanta(300, new double[] {21 * ms}, 8, quantal, null)[0];
        var after = quanta(300, new double[] {1 * ms, 5 * ms, 21 * ms}, 8, quantal, null)[2];
        assertArrayEquals(alone, after, 1e-9);
        assertNotEquals(
                Arrays.toString(alone),
                Arrays.toString(quanta(300, new double[] {21 * ms}, 9, quantal, null)[0]),
                "another seed");
        assertNotEquals(
                Arrays.toString(alone),
                Arrays.toString(quanta(300, new double[] {22 * ms}, 8, quantal, null)[0]),
                "another time");
    }

    @Test
    void whatCannotBeIsRefused() {
        var net = Network.named("net");
        var n = net.excitatory("n", 2, Lif.with());
        refused(() -> net.connect(n).to(n).quantal(0, 0.5), "at least one release site", "0");
        refused(() -> net.connect(n).to(n).quantal(-3), "-3");
        refused(() -> net.connect(n).to(n).quantal(1_000_000, 0.5), "1,000,000");
        refused(() -> net.connect(n).to(n).quantal(5, 40), "between 0 and 1", "did you mean 0.4?");
        refused(() -> net.connect(n).to(n).quantal(5, -0.1), "between 0 and 1");
        refused(() -> net.connect(n).to(n).quantal(5, Double.NaN), "between 0 and 1");
        refused(() -> net.connect(n).to(n).quantal(null), "projection 'n→n'", "null");
        refused(() -> Quantal.sites(5).variation(-1), "variation");
        refused(
                () -> net.connect(n).to(n).quantal(5, 0.4).shortTerm(ShortTerm.depressing()),
                "projection 'n→n'",
                "twice",
                ".quantal(5)");
        refused(() -> net.connect(n).to(n).shortTerm(ShortTerm.depressing()).quantal(5, 0.4), "twice", ".quantal(5)");
        refused(() -> net.connect(n).to(n).quantal(5, 0.4).weight(-1 * mV), "Dale");
        net.connect(n).to(n).allToAll().weight(1 * mV).quantal(5);
        refused(net::description, "projection 'n→n'", "needs a probability", ".shortTerm(");
    }

    @Test
    void theDescriptionTellsTheRelease() {
        var net = Network.named("told");
        var n = net.population("n", 10, Lif.with());
        net.connect(n).to(n).allToAll().weight(1 * mV).quantal(5, 0.4);
        assertTrue(net.summary().contains("quantal (5 release sites, probability 0.4)"), net.summary());
    }
}
