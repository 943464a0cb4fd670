package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where postsynaptic spikes add products to weights they are summed for each neuron; the same rule, written as {@code w = w + ...}, has them
 * listed for each synapse.
 */
class SummedSpikesTest {
    private static final String TRACES = """
            dx/dt = -x/(20*ms) : 1 (pre)
            du/dt = -u/(200*ms) : 1 (pre)
            dy/dt = -y/(30*ms) : 1 (post)
            w_max : weight
            """;
    private static final String PRE = "w -= 0.0012*w_max*y; x += 1; u = 1";

    /** What a synapse gets from a spike. */
    private static final String PAIR = "0.001*w_max*x";

    private static final String SEVERAL = "0.0005*w_max*x*(1 + 2*y) + 0.0003*w_max*u*exp(-y)";

    private static PlasticityRule rule(String pre, String gain, boolean summed) {
        var post = (summed ? "w += " : "w = w + ") + gain + "; y += 1";
        return Plasticity.of(TRACES).onPre(pre).onPost(post).bounds("0", "w_max");
    }

    private static double[] weights(Plasticity rule, double rate, int threads, UnaryOperator<Projection> synapses) {
        var net = Network.named("sums").seed(5);
        var in = net.poisson("in", 30, rate * Hz);
        var out = net.population("out", 3000, Lif.with());
        net.stimulate(out).poisson(1000).weight(3 * mV).decay(5 * ms);
        synapses.apply(net.connect(in).to(out).outDegree(100)).plastic(rule);
        var sim = net.simulation(threads);
        sim.run(2.3 * second);
        return sim.weights("in→out");
    }

    private static Projection some(Projection p, String kind) {
        var delays = Distribution.uniform(0.1 * ms, 9 * ms);
        return switch (kind) {
            case "delta" -> p.weight(Distribution.uniform(0, 1 * mV)).delay(1.5 * ms);
            case "current" ->
                p.weight(Distribution.uniform(0, 0.1 * nA)).current(5 * ms).delay(delays);
            case "tiring" -> p.weight(0.05 * nA).current(5 * ms).delay(delays).shortTerm(ShortTerm.depressing());
            default -> p.weight(Distribution.uniform(-1 * mV, 1 * mV)).delay(delays);
        };
    }

    private static String most(String kind) {
        return kind.equals("delta") || kind.equals("signs") ? "1 mV" : "0.1 nA";
    }

    @ParameterizedTest
    @CsvSource({"delta, 40", "delta, 1", "current, 40", "current, 0.4", "tiring, 40", "signs, 40", "signs, 1"})
    void sumsAndListsComeToTheSame(String kind, double rate) {
        for (var gain : new String[] {PAIR, SEVERAL}) {
            double[][] both = new double[2][];
            for (int k = 0; k < 2; k++)
                both[k] = weights(rule(PRE, gain, k == 0).with("w_max", most(kind)), rate, 2, p -> some(p, kind));
            double largest = kind.equals("delta") || kind.equals("signs") ? 1 * mV : 0.1 * nA;
            assertArrayEquals(both[1], both[0], 1e-11 * largest);
            var start =
                    weights(rule("x += 1", "0*w_max*x", true).with("w_max", most(kind)), rate, 1, p -> some(p, kind));
            long changed = 0;
            for (int j = 0; j < start.length; j++) if (Math.abs(start[j] - both[0][j]) > 1e-4 * largest) changed++;
            assertTrue(changed > start.length / 3, changed + " of " + start.length + " changed");
            assertArrayEquals(
                    both[0], weights(rule(PRE, gain, true).with("w_max", most(kind)), rate, 1, p -> some(p, kind)));
        }
    }

    /** At the upper bound a weight stays, however many spikes would raise it, and at the lower one. */
    @Test
    void boundsHoldBetweenArrivals() {
        var steep = PAIR.replace("0.001", "0.3");
        for (var pre : new String[] {PRE, "w -= 3*w_max*y; x += 1", "w -= 0.2*w_max; x += 1"}) {
            var summed = weights(rule(pre, steep, true).with("w_max", "1 mV"), 20, 2, p -> some(p, "delta"));
            var listed = weights(rule(pre, steep, false).with("w_max", "1 mV"), 20, 2, p -> some(p, "delta"));
            assertArrayEquals(listed, summed, 1e-11 * mV);
            assertTrue(Arrays.stream(summed).allMatch(w -> w >= 0 && w <= 1 * mV));
            assertTrue(Arrays.stream(summed).anyMatch(w -> w == 1 * mV || w == 0));
        }
    }

    @Test
    void weightsThatAreRecordedAreThoseOfTheMoment() {
        var run = new Recording[2];
        for (int k = 0; k < 2; k++) {
            var net = Network.named("recorded").seed(2);
            var in = net.poisson("in", 10, 30 * Hz);
            var out = net.population("out", 5, Lif.with());
            net.stimulate(out).poisson(1000).weight(3 * mV).decay(5 * ms);
            net.connect(in)
                    .to(out)
                    .allToAll()
                    .weight(0.3 * mV)
                    .plastic(rule(PRE, SEVERAL, k == 0).with("w_max", "1 mV"))
                    .recordWeights(3 * ms);
            run[k] = net.run(700 * ms);
        }
        for (int j = 0; j < 50; j++)
            assertArrayEquals(
                    run[1].weights("in→out").of(j), run[0].weights("in→out").of(j), 1e-13 * mV);
    }

    @Test
    void aWeightThatBecomesNoNumberIsNamed() {
        var bad = rule("x += 1", "w_max*x*exp(1000*y)", true).with("w_max", "1 pA");
        var net = PlasticityTest.forced(0, bad, 0.5e-12, new double[][] {{0.1, 0.2}, {0.15, 0.25}}, 0.11, 0.12, 0.13);
        var sim = net.simulation();
        var e = assertThrows(IllegalStateException.class, () -> sim.run(1 * second));
        assertTrue(e.getMessage().contains("the weight became"), e.getMessage());
        assertTrue(e.getMessage().contains("at 150 ms"), e.getMessage());
    }

    @Test
    void aRuleMayReadTheTimeStep() {
        var rule = Plasticity.of("dx/dt = -x/(20*ms) : 1 (pre)\nA : weight")
                .with("A", "1 pA")
                .onPre("x += 1")
                .onPost("w += A*x*dt/(1*ms)");
        double w = PlasticityTest.learnt(rule, 5 * pA, new double[] {0.1}, 0.11)[0];
        assertEquals(5 + 0.1 * Math.exp(-99.5 * PlasticityTest.DT / 0.02), w / pA, 1e-6);
    }
}
