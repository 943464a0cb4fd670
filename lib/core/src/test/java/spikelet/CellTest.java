package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.um;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spikelet.equations.Method;

/** What neurons with compartments do. */
class CellTest {
    /** A soma with a passive dendrite, and an axon that begins with a hillock dense in channels. */
    static Cell pyramid() {
        var hh = Channels.hodgkinHuxley();
        return Cell.named("pyramid")
                .channel(Channels.leak("0.05 mS/cm^2", "-65 mV"))
                .section("soma")
                .length(20 * um)
                .diameter(20 * um)
                .section("dendrite")
                .from("soma")
                .length(500 * um)
                .diameter(2 * um)
                .section("hillock")
                .from("soma", 0)
                .length(30 * um)
                .diameter(2 * um)
                .channel(hh.with("gNa", "600 mS/cm^2").with("gK", "180 mS/cm^2"))
                .section("axon")
                .from("hillock")
                .length(500 * um)
                .diameter(1 * um)
                .channel(hh);
    }

    @Test
    void aDistantInputIsSmallerAndSlowerAtTheSoma() {
        double[] near = potential(0.1);
        double[] far = potential(0.9);
        assertTrue(peak(far) + 65 * mV < 0.75 * (peak(near) + 65 * mV), peak(far) + " against " + peak(near));
        assertTrue(argMax(far) > argMax(near) + 20, "0.5 ms later");
    }

    private static double[] potential(double at) {
        var net = Network.named("EPSP").dt(0.025 * ms);
        var cell = Cell.named("passive")
                .channel(Channels.leak("0.05 mS/cm^2", "-65 mV"))
                .section("soma")
                .length(20 * um)
                .diameter(20 * um)
                .section("dendrite")
                .from("soma")
                .length(800 * um)
                .diameter(2 * um);
        var p = net.population("p", 1, cell).record("v");
        net.stimulate(p.at("dendrite", at)).spikes(1 * ms).weight(1 * nS).conductance(2 * ms, 0 * mV);
        return net.run(40 * ms).trace(p, "v").values(0);
    }

    private static double peak(double[] v) {
        return Arrays.stream(v).max().orElseThrow();
    }

    private static int argMax(double[] v) {
        int best = 0;
        for (int k = 0; k < v.length; k++) if (v[k] > v[best]) best = k;
        return best;
    }

    @Test
    void aSpikeBeginsInTheHillockAndTravelsBothWays() {
        var net = Network.named("spike").dt(0.01 * ms);
        var p = net.population("p", 1, pyramid());
        for (var x : new String[] {"hillock(1)", "soma(0.5)", "dendrite(0.5)", "axon(1)"}) p.record(x + ".v");
        net.stimulate(p).step(0.5 * nA, 1 * ms, 20 * ms);
        var run = net.run(25 * ms);
        double hillock = crossing(run.trace(p, "hillock(1).v"), -30 * mV);
        double soma = crossing(run.trace(p, "soma(0.5).v"), -30 * mV);
        double dendrite = crossing(run.trace(p, "dendrite(0.5).v"), -30 * mV);
        double axon = crossing(run.trace(p, "axon(1).v"), -30 * mV);
        assertTrue(hillock < soma, hillock + " before " + soma);
        assertTrue(soma < dendrite, "it runs back into the dendrite");
        assertTrue(hillock < axon, "and on to the end of the axon");
    }

    private static double crossing(Trace trace, double level) {
        var v = trace.values(0);
        for (int k = 1; k < v.length; k++) if (v[k - 1] < level && v[k] >= level) return trace.times()[k];
        return Double.NaN;
    }

    @Test
    void theVelocityGrowsWithTheRootOfTheDiameter() {
        double thin = Cells.velocity(Cells.squidAxon(200 * um, 6.3, 801), 0.01 * ms);
        double thick = Cells.velocity(Cells.squidAxon(800 * um, 6.3, 401), 0.01 * ms);
        assertEquals(2, thick / thin, 0.005);
    }

    @Test
    void aCellOfOneCompartmentIsThePointNeuron() {
        double area = 20000 * um * um;
        double side = Math.sqrt(area / Math.PI);
        var cell = Cell.named("patch")
                .channel(Channels.hodgkinHuxley())
                .section("soma")
                .length(side)
                .diameter(side);
        var net = Network.named("patch").dt(0.005 * ms);
        var p = net.population("cell", 1, cell).record("v");
        var point = net.population("point", 1, Neurons.hodgkinHuxley().method(Method.RK4))
                .record("v");
        for (var n : new Population[] {p, point}) net.stimulate(n).step(2 * nA, 1 * ms, 40 * ms);
        var run = net.run(50 * ms);
        assertArrayEquals(run.spikes(point).times(), run.spikes(p).times(), 0.0051 * ms);
        assertTrue(run.spikes(p).count() >= 3);
    }

    @Test
    void eachOfManyNeuronsDoesWhatItWouldAlone() {
        var net = Network.named("many").dt(0.025 * ms);
        var one = net.population("one", 1, pyramid()).record("axon(0.5).v");
        var many = net.population("many", 7, pyramid()).record("axon(0.5).v");
        net.stimulate(one.at("dendrite", 0.5)).constant(0.4 * nA);
        net.stimulate(many.at("dendrite", 0.5))
                .constant(Distribution.values(0, 0.1 * nA, 0.4 * nA, 0, 1 * nA, 0.4 * nA, 0.2 * nA));
        var run = net.run(10 * ms);
        var alone = run.trace(one, "axon(0.5).v").values(0);
        assertArrayEquals(alone, run.trace(many, "axon(0.5).v").values(2), 0);
        assertArrayEquals(alone, run.trace(many, "axon(0.5).v").values(5), 0);
        assertNotEquals(alone[300], run.trace(many, "axon(0.5).v").values(4)[300]);
    }

    @Test
    void runningAgainAndRunningInPiecesGiveTheSameToTheBit() {
        var net = Network.named("pieces").dt(0.025 * ms);
        var p = net.population("p", 2, pyramid()).record("*.v").record("axon.m");
        net.stimulate(p.at("dendrite", 0.3)).noise(0.3 * nA, 0.1 * nA);
        net.stimulate(p.at("dendrite", 0.3)).poisson("400 Hz").weight(1 * nS).conductance(2 * ms, 0 * mV);
        var sim = net.simulation();
        var whole = sim.run(10 * ms);
        sim.reset();
        sim.run(3 * ms);
        var pieces = sim.run(7 * ms);
        assertEquals(whole.traces().size(), pieces.traces().size());
        for (int k = 0; k < whole.traces().size(); k++)
            assertArrayEquals(
                    whole.traces().get(k).values(1), pieces.traces().get(k).values(1), 0);
    }

    @Test
    void aProjectionReachesAPlaceAfterItsDelay() {
        var net = Network.named("projection").dt(0.025 * ms);
        var e = net.spikes("E", new double[] {2 * ms});
        var p = net.population("pyramid", 3, pyramid());
        p.at("dendrite", 0.8).record("v");
        net.connect(e)
                .to(p.at("dendrite", 0.8))
                .allToAll()
                .weight(2 * nS)
                .conductance(2 * ms, 0 * mV)
                .delay(1 * ms);
        net.connect(e)
                .to(p.at("dendrite", 0.2))
                .allToAll()
                .weight(20e-12)
                .current(2 * ms)
                .delay(5 * ms);
        var run = net.run(10 * ms);
        var trace = run.trace(p, "dendrite(0.8).v");
        assertEquals(trace.at(2, 2.9 * ms), trace.at(2, 3 * ms), 0.1 * mV, "not before its delay");
        assertTrue(trace.at(2, 3.5 * ms) > trace.at(2, 3 * ms) + 0.5 * mV, "then at once");
        assertTrue(net.summary().contains("E→pyramid at dendrite(0.8)"), net.summary());
    }

    @Test
    void aNeuronNeedNotReachItsOwnDendrite() {
        var net = Network.named("autapses");
        var p = net.population("p", 5, pyramid());
        net.connect(p)
                .to(p.at("dendrite", 0.5))
                .allToAll()
                .noAutapses()
                .weight(1 * nS)
                .conductance(2 * ms, 0 * mV);
        assertEquals(20, net.simulation().synapses());
        assertTrue(net.summary().contains("20 synapses"), net.summary());
    }

    @Test
    void aPlaceOfARedefinedPopulationIsAPlaceOfTheNewOne() {
        var net = Network.named("again");
        var p = net.population("p", 1, pyramid());
        net.stimulate(p.at("dendrite", 0.5)).constant(0.1 * nA);
        net.population("p", 2, pyramid().startsAt(-70 * mV)).record("v");
        assertEquals(2, net.run(1 * ms).trace("p", "v").neurons().length);
        net.population("p", 1, Lif.with());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> net.run(1 * ms))
                .getMessage()
                .contains("no sections"));
    }

    @Test
    void aRecordedPlaceIsFoundByAnyNameOfItsCompartment() {
        var net = Network.named("places");
        var p = net.population("p", 1, Cells.passiveCable(1 * mm, 10)).record("dendrite.v");
        var run = net.run(1 * ms);
        assertEquals(10, run.traces().size());
        assertEquals(
                run.trace(p, "dendrite(0.75).v").toString(),
                run.trace(p, "dendrite(0.72).v").toString());
    }

    @Test
    void gatesStartAtTheirSteadyState() {
        var net = Network.named("rest").dt(0.025 * ms);
        var p = net.population("p", 1, Cells.squidAxon(500 * um, 6.3, 11))
                .record("axon.m")
                .record("axon(0.5).HH.h");
        var run = net.run(5 * ms);
        assertEquals(0.0529, run.trace(p, "axon(0.5).m").at(0, 0), 1e-4);
        assertEquals(0.5961, run.trace(p, "axon(0.5).h").at(0, 0), 1e-4);
        assertEquals(0.0529, run.trace(p, "axon(0.5).m").at(0, 4 * ms), 1e-3);
    }

    @Test
    void aHotAxonIsFaster() {
        double cold = Cells.velocity(Cells.squidAxon(476 * um, 6.3, 201), 0.01 * ms);
        double warm = Cells.velocity(Cells.squidAxon(476 * um, 18.5, 201), 0.01 * ms);
        assertTrue(warm > 1.4 * cold, warm + " against " + cold);
    }

    /** The d_lambda rule of Hines and Carnevale 2001: an odd number, none longer than a tenth of the length constant at 100 Hz. */
    @Test
    void theNumberOfCompartmentsFollowsTheLengthConstant() {
        var s = pyramid().sections().get(1);
        double lambda = 0.5 * Math.sqrt(2e-6 / (Math.PI * 100 * 1 * 0.01));
        assertEquals(lambda, s.lengthConstant(), 1e-12);
        assertEquals(13, s.count());
        assertTrue(500 * um / s.count() <= 0.1 * lambda);
        assertEquals(1, pyramid().sections().get(0).count());
    }

    @Test
    void equalDescriptionsAreEqual() {
        assertEquals(pyramid(), pyramid());
        assertEquals(pyramid().hashCode(), pyramid().hashCode());
        assertNotEquals(pyramid(), pyramid().celsius(20));
        var summary = pyramid().summary();
        assertTrue(summary.contains("dendrite from soma(1) 500 um x 2 um, 13 compartments, leak"), summary);
    }

    @Test
    void aBlownUpCellNamesNeuronPlaceAndTime() {
        var net = Network.named("blown").dt(0.1 * ms);
        var p = net.population("p", 2, pyramid());
        net.stimulate(p.at("dendrite", 0.5)).step("1e308 A", "1 ms", "2 ms").neurons(1);
        var message =
                assertThrows(IllegalStateException.class, () -> net.run(5 * ms)).getMessage();
        for (var part : new String[] {"'p'", "neuron 1", "(", "1.1 ms", "input"})
            assertTrue(message.contains(part), message);
    }

    @Test
    void aNetworkOfCellsTooLargeForTheMemoryIsRefusedBeforeItIsBuilt() {
        var net = Network.named("large");
        net.population("p", 10_000_000, Cells.passiveCable(1 * mm, 1001));
        var message = assertThrows(IllegalArgumentException.class, () -> net.run(1 * ms))
                .getMessage();
        assertTrue(message.contains("memory"), message);
    }
}
