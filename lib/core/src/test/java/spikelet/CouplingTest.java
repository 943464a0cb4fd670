package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.support.Refused.refused;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.equations.Method;
import spikelet.support.Passive;
import spikelet.support.Reference;

/** Gap junctions: two passive cells have a closed form, spiking ones synchronise. */
class CouplingTest {
    private static final double LEAK = 10 * nS;

    /** Two cells in two populations, one of which takes a current. */
    private static Recording pair(NeuronModel a, NeuronModel b, double g, double dt, double duration) {
        var net = Network.named("pair").dt(dt);
        var one = net.population("a", 1, a).initial("v", -70 * mV).record("v").record("I_syn");
        var two = net.population("b", 1, b).initial("v", -70 * mV).record("v").record("I_syn");
        net.couple(one, two).oneToOne().gapJunction(g);
        net.stimulate(one).constant(100 * pA);
        return net.run(duration);
    }

    /** The coupling coefficient of passive cells: (v_b - rest) / (v_a - rest) = g / (g + g_leak), whatever the step. */
    @Test
    void aPassiveCellFollowsItsPartnerByTheCouplingCoefficient() {
        for (double g : new double[] {0.1 * nS, 1 * nS, 10 * nS}) {
            for (double dt : new double[] {0.1 * ms, 0.5 * ms}) {
                for (var b : new NeuronModel[] {Passive.stock(), Passive.equations()}) {
                    var run = pair(Passive.stock(), b, g, dt, 800 * ms);
                    double va = run.trace("a", "v").at(0, 799 * ms) + 70 * mV;
                    double vb = run.trace("b", "v").at(0, 799 * ms) + 70 * mV;
                    assertEquals(g / (g + LEAK), vb / va, 1e-9);
                    assertEquals(100 * pA, LEAK * (va + vb), 1e-18, "all current leaks out in the end");
                }
            }
        }
    }

    /** The mean of two equal cells relaxes with C / g_leak, their difference with C / (g_leak + 2 g). */
    private static double worst(double dt) {
        double g = 5 * nS;
        var run = pair(Passive.stock(), Passive.stock(), g, dt, 60 * ms);
        double worst = 0;
        for (double t = 2 * ms; t < 59 * ms; t += 2 * ms) {
            double sum = 100 * pA / LEAK * (1 - Math.exp(-t / (20 * ms)));
            double difference = 100 * pA / (LEAK + 2 * g) * (1 - Math.exp(-t / (10 * ms)));
            double va = run.trace("a", "v").at(0, t) + 70 * mV;
            double vb = run.trace("b", "v").at(0, t) + 70 * mV;
            worst = Math.max(worst, Math.abs(va - (sum + difference) / 2));
            worst = Math.max(worst, Math.abs(vb - (sum - difference) / 2));
        }
        return worst;
    }

    @Test
    void theTimeCourseIsThatOfTwoCoupledLeakyCells() {
        double coarse = worst(0.1 * ms);
        assertTrue(coarse < 1e-5, () -> "off by " + coarse);
        assertEquals(4, coarse / worst(0.025 * ms), 0.2, "of first order in dt");
    }

    @Test
    void whatFlowsOutOfOneSideFlowsIntoTheOther() {
        var run = pair(Passive.stock(), Passive.equations(), 3 * nS, 0.1 * ms, 30 * ms);
        var in = run.trace("a", "I_syn").values(0);
        var out = run.trace("b", "I_syn").values(0);
        for (int k = 0; k < in.length; k++) assertEquals(-in[k], out[k], 1e-24);
        assertTrue(in[200] < 0, "the driven cell loses current");
    }

    /** In a ring of equal junctions it makes no difference which neuron is driven: everything is symmetric. */
    @Test
    void junctionsConductBothWaysWithinAPopulation() {
        double[][] reached = new double[2][];
        for (int driven = 0; driven < 2; driven++) {
            var net = Network.named("both ways");
            var n = net.population("n", 2, Passive.stock()).record("v");
            net.couple(n).pairs(new int[] {0}, new int[] {1}).gapJunction(2 * nS);
            net.stimulate(n).neurons(driven).constant(50 * pA);
            var v = net.run(50 * ms).trace("n", "v");
            reached[driven] = v.values(1 - driven);
        }
        assertEquals(reached[0][499], reached[1][499]);
        assertTrue(reached[0][499] > -70 * mV);
    }

    @Test
    void aHugeJunctionJoinsTwoCellsAndStaysStable() {
        var run = pair(Passive.stock(), Passive.stock(), 1e-5, 0.5 * ms, 400 * ms);
        double va = run.trace("a", "v").at(0, 399 * ms);
        assertTrue(va > -70 * mV && va < -60 * mV, () -> "v " + va);
    }

    static Stream<JsonObject> pairs() {
        return Reference.objects(Reference.read("gap_junctions.json").getAsJsonArray("cases")).stream();
    }

    private static Spikes spikes(JsonObject c, double dt) {
        boolean squid = c.get("model").getAsString().equals("Hodgkin-Huxley");
        var net = Network.named("pair").dt(dt);
        var n = net.population("n", 2, squid ? Neurons.hodgkinHuxley().method(Method.RK4) : Neurons.wangBuzsaki());
        net.couple(n).allToAll().gapJunction(c.get("gap_junction_nS").getAsDouble() * nS);
        var drive = Reference.numbers(c.getAsJsonArray("drive_nA"));
        net.stimulate(n).constant(values(drive[0] * nA, drive[1] * nA));
        return net.run(200 * ms).spikes("n");
    }

    /** The largest error of a spike time; a spike is reported at the end of the step in which v crosses. */
    private static double worstSpike(JsonObject c, double dt) {
        var spikes = spikes(c, dt);
        double worst = 0;
        for (int k = 0; k < 2; k++) {
            var expected =
                    Reference.numbers(c.getAsJsonArray("spikes_ms").get(k).getAsJsonArray());
            var times = spikes.of(k);
            assertEquals(expected.length, times.length);
            for (int j = 0; j < times.length; j++)
                worst = Math.max(worst, Math.abs(times[j] - dt / 2 - expected[j] * ms));
        }
        return worst;
    }

    /** Squid axons and interneurons of unequal drive, against scipy ({@code gap_junctions.json}); of first order in dt. */
    @ParameterizedTest
    @MethodSource("pairs")
    void coupledCellsSpikeAsInTheReference(JsonObject c) {
        double coarse = worstSpike(c, 0.02 * ms);
        double fine = worstSpike(c, 0.01 * ms);
        assertTrue(coarse < 0.2 * ms, () -> "off by " + coarse);
        assertTrue(fine < 0.1 * ms, () -> "off by " + fine);
        assertTrue(fine < 0.6 * coarse, () -> "off by " + coarse + ", then " + fine);
    }

    /** Unequal drive pulls the cells apart; the stronger the junction, the closer they fire. */
    @Test
    void gapJunctionsSynchronise() {
        double before = 1;
        var model = "";
        for (var c : pairs().toList()) {
            if (!c.get("model").getAsString().equals(model)) before = 1;
            model = c.get("model").getAsString();
            var run = spikes(c, 0.02 * ms);
            var a = run.of(0);
            var b = run.of(1);
            double lag = a[a.length - 1] - b[a.length - 1];
            assertTrue(lag < before / 2, model + " lags by " + lag);
            before = lag;
        }
    }

    @Test
    void aSpikeletIsASmallSpike() {
        var net = Network.named("spikelet");
        var a = net.population("a", 1, Lif.with());
        var b = net.population("b", 1, Lif.with()).record("v");
        net.couple(a, b).oneToOne().gapJunction(0).spikelet("0.7 mV");
        net.stimulate(a).step(1 * nA, 0, 30 * ms);
        var run = net.run(40 * ms);
        double spike = run.spikes("a").times()[0];
        var v = run.trace("b", "v");
        assertEquals(-65 * mV, v.at(0, spike), 1e-15);
        assertEquals(-65 * mV + 0.7 * mV, v.at(0, spike + 0.1 * ms), 1e-15, "acts from the next time step on");
        assertEquals(0, net.simulation().synapses(), "a junction is no synapse that is counted");
    }

    @Test
    void eachPairIsDrawnOnce() {
        var net = Network.named("drawn").seed(4);
        var n = net.population("n", 300, Passive.stock()).record("I_syn").initial("v", values(ramp(300)));
        net.couple(n).probability(0.1).gapJunction(1 * nS);
        var run = net.run(0.1 * ms).trace("n", "I_syn");
        double sum = 0;
        double all = 0;
        for (int k = 0; k < 300; k++) {
            sum += run.at(k, 0);
            all += Math.abs(run.at(k, 0));
        }
        assertEquals(0, sum, 1e-13 * all, "what leaves a neuron enters another");
        assertEquals(
                4485,
                net.description()
                        .expectedJunctions(net.description().couplings().get(0)),
                1e-9);
        assertTrue(net.summary().contains("4,485 gap junctions, probability 0.1, 1 nS"), net.summary());
    }

    private static double[] ramp(int n) {
        var v = new double[n];
        for (int k = 0; k < n; k++) v[k] = -70 * mV + k * 0.01 * mV;
        return v;
    }

    /** Neuron k at k·0.01 mV: in a fully coupled population the current tells the number of partners and the sum of potentials. */
    @Test
    void allPairsAreAllPairs() {
        var net = Network.named("all");
        var n = net.population("n", 20, Passive.stock()).record("I_syn").initial("v", values(ramp(20)));
        net.couple(n).allToAll().gapJunction(1 * nS);
        var run = net.run(0.1 * ms).trace("n", "I_syn");
        for (int k = 0; k < 20; k++) assertEquals(1 * nS * 0.01 * mV * (190 - 20 * k), run.at(k, 0), 1e-24);
    }

    /** Dale's principle is about transmitters; a later definition replaces an earlier one, a refused one does not count. */
    @Test
    void couplingsOfAnyPolarityAndDefinedAgain() {
        var net = Network.named("again");
        var e = net.excitatory("E", 5, Lif.with());
        var i = net.inhibitory("I", 5, Lif.with());
        net.couple(e, i).oneToOne().gapJunction(1 * nS);
        net.couple(e, i).allToAll().gapJunction("uniform(1 nS, 2 nS)");
        assertThrows(IllegalArgumentException.class, () -> net.couple(i).probability(2));
        assertEquals(1, net.description().couplings().size());
        assertTrue(net.summary().contains("25 gap junctions, all to all, uniform(1 nS, 2 nS)"), net.summary());
        assertTrue(
                net.notes().toString().contains("coupling 'E↔I'"), net.notes().toString());
        var first = net.description();
        net.couple(e, i).allToAll().gapJunction(uniform(1 * nS, 2 * nS));
        assertEquals(first, net.description());
        net.couple(e, i).allToAll().gapJunction(uniform(1 * nS, 3 * nS));
        assertNotEquals(first, net.description());
    }

    @Test
    void whatCannotBeIsRefused() {
        var net = Network.named("net");
        var a = net.population("a", 5, Lif.with());
        var b = net.population("b", 6, Lif.with());
        var p = net.poisson("p", 5, 20);
        refused(() -> net.couple(p), "population 'p'", "only sends spikes");
        refused(() -> net.couple(null), "null");
        refused(() -> net.couple(a).gapJunction(-1 * nS), "gap junctions 'a↔a'", "negative", "-1 nS");
        refused(() -> net.couple(a).gapJunction(normal(1 * nS, 1 * nS)), "negative", ".clip(");
        refused(() -> net.couple(a).gapJunction(1), "far above", "nS");
        refused(() -> net.couple(a).gapJunction("1 mV"), "gap junction", "1 mV");
        refused(() -> net.couple(a).probability(20), "0.2");
        refused(() -> net.couple(a).oneToOne(), "to itself");
        refused(() -> net.couple(a, b).oneToOne(), "'a' has 5", "'b' has 6");
        refused(() -> net.couple(a).pairs(new int[] {1}, new int[] {1}), "neuron 1 is coupled to itself");
        refused(() -> net.couple(a).pairs(new int[] {1, 2}, new int[] {2, 1}), "listed twice");
        refused(() -> net.couple(a).pairs(new int[] {1}, new int[] {7}), "no neuron 7");
        refused(() -> net.couple(a).pairs(new int[] {1}, new int[] {}), "1 and 0");
        refused(() -> net.couple(a).spikelet(1000), "spikelet");
        var silent = net.population("x", 1, NeuronModel.of("dv/dt = -v/(10*ms) : volt"));
        refused(() -> net.couple(silent), "'x'", "no input current");
        var open = net.couple(a).allToAll();
        refused(net::description, "gap junctions 'a↔a'", ".gapJunction(1*nS)");
        open.gapJunction(values(1 * nS, 2 * nS));
        refused(net::simulation, "2 values for 10 junctions");
    }
}
