package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seed gives the same spikes, to the bit: on every machine, in one go or in pieces, recorded or not. */
class DeterminismTest {
    /** A network that uses all that is random: connections, weights, delays, parameters, start, noise, trains, sources. */
    private static Network everything(long seed) {
        return everything(seed, p -> {});
    }

    static Network everything(long seed, Consumer<Population> recording) {
        var net = Network.named("everything").seed(seed);
        var e = net.excitatory("E", 80, Lif.with().tau(normal(20 * ms, 2 * ms).clip(10 * ms, 30 * ms)));
        var i = net.inhibitory("I", 20, Lif.with().threshold(uniform(-52 * mV, -48 * mV)));
        var p = net.poisson("P", 50, 30 * Hz);
        e.initial("v", uniform(-65 * mV, -50 * mV));
        net.connect(p).to(e, i).probability(0.2).weight(2 * mV).delay(uniform(0.5 * ms, 3 * ms));
        net.connect(e)
                .to(e, i)
                .inDegree(10)
                .weight(normal(3 * nS, 1 * nS).clip(0, 9 * nS))
                .conductance(5 * ms, 0);
        net.connect(i)
                .to(e, i)
                .outDegree(10)
                .weight(20 * nS)
                .conductance(10 * ms, -80 * mV)
                .delay(1 * ms);
        net.stimulate(e).noise(100 * pA, 100 * pA);
        net.stimulate(e).poisson(200 * Hz).weight(1 * mV).decay(5 * ms);
        net.stimulate(i).poisson(500 * Hz).weight(1 * mV).decay(5 * ms);
        recording.accept(e);
        recording.accept(i);
        return net;
    }

    /** What remembers at synapses: resources, full sites, bound receptors; and gap junctions, which look at other neurons. */
    private static Network terminals(long seed) {
        return terminals(seed, p -> {});
    }

    static Network terminals(long seed, Consumer<Population> recording) {
        var net = Network.named("terminals").seed(seed);
        var e = net.excitatory("E", 60, Lif.with());
        var i = net.inhibitory("I", 20, Lif.with());
        var p = net.poisson("P", 40, 40 * Hz);
        e.initial("v", uniform(-65 * mV, -50 * mV));
        net.connect(p).to(e, i).probability(0.3).weight(15 * nS).through(Receptor.ampa());
        net.connect(p)
                .to(e)
                .named("NMDA")
                .probability(0.3)
                .weight(1 * nS)
                .delay(uniform(0, 3 * ms))
                .through(Receptor.nmda());
        net.connect(e)
                .to(e, i)
                .inDegree(10)
                .weight(0.5 * mV)
                .delay(uniform(0.5 * ms, 2 * ms))
                .quantal(4)
                .shortTerm(ShortTerm.depressing().use(uniform(0.2, 0.8)));
        net.connect(e)
                .to(i)
                .named("quanta")
                .inDegree(5)
                .weight(50 * pA)
                .current(3 * ms)
                .quantal(Quantal.sites(3).probability(0.4).variation(0.3));
        net.connect(i)
                .to(e)
                .inDegree(10)
                .weight(20 * nS)
                .conductance(10 * ms, -80 * mV)
                .shortTerm(ShortTerm.facilitating().use(0.2));
        net.connect(i).to(e).named("slow").inDegree(5).weight(20 * nS).through(Receptor.gabaB());
        net.couple(i).probability(0.3).gapJunction(uniform(0.5 * nS, 2 * nS)).spikelet(0.3 * mV);
        net.stimulate(e).noise(150 * pA, 100 * pA);
        recording.accept(e);
        return net;
    }

    @Test
    void theNetworkOfTerminalsFiresAsItDidWhenThisWasWritten() {
        var run = terminals(1).run(300 * ms);
        assertTrue(run.spikes("E").count() > 100 && run.spikes("I").count() > 100, run::toString);
        assertEquals("320af2c2de924a081e7bd78175b4a28e8370beb845fbca76711eac7508179847", digest(run));
    }

    @Test
    void terminalsInPiecesAreTerminalsInOneGo() {
        var whole = digest(terminals(3).run(200 * ms));
        var sim = terminals(3).simulation();
        for (double piece : new double[] {0.1 * ms, 6.4 * ms, 93.5 * ms, 100 * ms}) sim.run(piece);
        assertEquals(whole, digest(sim.recording()));
        sim.reset();
        assertEquals(whole, digest(sim.run(200 * ms)), "after a reset");
    }

    @Test
    void recordingTerminalsChangesNothing() {
        var expected = digest(terminals(3).run(150 * ms));
        var recorded =
                terminals(3, e -> List.of("AMPA", "NMDA", "GABA_B", "I_syn").forEach(e::record));
        assertEquals(expected, digest(recorded.run(150 * ms)));
    }

    /** Order, neurons and times of all spikes, bit by bit. */
    static String digest(Recording run) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var s : run.spikes()) {
                var times = s.times();
                var neurons = s.neurons();
                var bytes = ByteBuffer.allocate(12 * times.length);
                for (int k = 0; k < times.length; k++) bytes.putDouble(times[k]).putInt(neurons[k]);
                sha.update(bytes.array());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The same on JDK 17 and 25, whatever the processor. If this fails after a change of the engine, the change altered results: say
     * so where changes are told, and store the new value.
     */
    @Test
    void theNetworkOfCurrentsFiresAsItDidWhenThisWasWritten() {
        assertEquals(
                "be31b1b8cdd1ff7215f7977843724ed10207b1cfc6d900f6cc07043b3f650610",
                digest(Benchmark.cuba(1).run(300 * ms)));
    }

    @Test
    void theNetworkOfConductancesFiresAsItDidWhenThisWasWritten() {
        assertEquals(
                "12b53f106fbe6332896cf6983eaaa38d4de686d464198940fa81d92c4491b155",
                digest(Benchmark.coba(1).run(100 * ms)));
    }

    @Test
    void theNetworkOfEverythingFiresAsItDidWhenThisWasWritten() {
        assertEquals(
                "e8fc0f1c4a8c14e6e66fd255105ef584944f1ffb9af9269dd4b4363b312ca3ce",
                digest(everything(1).run(300 * ms)));
    }

    /** The values of every time step, so that the last bits of every function count. */
    @Test
    void theStockNeuronsMoveAsTheyDidWhenThisWasWritten() throws NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var model : Neurons.all()) {
            var v = model.variables().keySet().iterator().next();
            var net = Network.named(model.name());
            var n = net.population("n", 3, model).record(v);
            if (model.takesCurrent()) net.stimulate(n).constant(600 * pA);
            var trace = net.run(40 * ms).trace("n", v);
            for (double x : trace.values(2))
                sha.update(ByteBuffer.allocate(8).putDouble(x).array());
        }
        assertEquals(
                "69989712c76ab884bf2323bf1456c3347dd9fd6806761e8d0de6901cb07266cc",
                HexFormat.of().formatHex(sha.digest()));
    }

    /** Spikes and traces of all that is rich: synapses that learn, release, or are equations; adaptive steps; cells. */
    @ParameterizedTest
    @CsvSource({
        "STATISTICS, bb36c573dea3cd34",
        "TERMINALS, 56ce94020267c26d",
        "PLASTIC, 9e4a689b5a2a0852",
        "SHAPES, 2a8d9eb57b82a273",
        "STIMULI, c04ccef33029651c",
        "MODELS, 7eb73a1defab0028",
        "EQUATIONS, b904d6fb5c2e0c2b",
        "ADAPTIVE, 02cd09516578ea0d",
        "CELLS, b1935283bc49b586"
    })
    void richNetworksDoAsTheyDidWhenThisWasWritten(SavedNetworks which, String digest) {
        var whole = which.network().simulation(1).run(120 * ms);
        assertEquals(digest, SavedNetworks.digest(whole).substring(0, 16));
        var pieces = which.network().simulation(3);
        for (double piece : new double[] {0.1, 23.9, 36, 60}) pieces.run(piece * ms);
        assertEquals(digest, SavedNetworks.digest(pieces.recording()).substring(0, 16), "in pieces, by three threads");
    }

    @Test
    void theSameSeedGivesTheSameSpikes() {
        assertEquals(digest(everything(7).run(200 * ms)), digest(everything(7).run(200 * ms)));
    }

    @Test
    void anotherSeedGivesOtherSpikes() {
        assertNotEquals(
                digest(everything(7).run(200 * ms)), digest(everything(8).run(200 * ms)));
        assertNotEquals(
                digest(everything(0).run(200 * ms)), digest(everything(-1).run(200 * ms)));
    }

    @Test
    void aRunInPiecesIsTheRunInOneGo() {
        var whole = everything(3).run(200 * ms);
        var sim = everything(3).simulation();
        for (double piece : new double[] {0.1 * ms, 6.4 * ms, 93.5 * ms, 100 * ms}) sim.run(piece);
        assertEquals(digest(whole), digest(sim.recording()));
        assertEquals(whole.duration(), sim.time());
    }

    @Test
    void afterAResetItRunsAsTheFirstTime() {
        var sim = everything(3).simulation();
        var first = digest(sim.run(150 * ms));
        sim.run(77 * ms);
        sim.reset();
        assertEquals(0, sim.time());
        assertEquals(0, sim.recording().spikes("E").count());
        assertEquals(first, digest(sim.run(150 * ms)));
    }

    @Test
    void aNetworkRunsTheSameAgainAndAgain() {
        var net = everything(3);
        assertEquals(digest(net.run(150 * ms)), digest(net.run(150 * ms)));
    }

    @Test
    void recordingChangesNothing() {
        var all = everything(
                3, p -> List.of("v", "exc", "inh", "syn", "I", "I_syn").forEach(p::record));
        assertEquals(digest(everything(3).run(150 * ms)), digest(all.run(150 * ms)));
    }

    @Test
    void tracesInPiecesAreTracesInOneGo() {
        var whole = everything(3, p -> p.record("v", 0, 5).sampleEvery(0.7 * ms));
        var expected = whole.run(100 * ms).trace("E", "v");
        var sim = whole.simulation();
        sim.run(33.3 * ms);
        var pieces = sim.run(66.7 * ms).trace("E", "v");
        assertArrayEquals(expected.times(), pieces.times());
        assertArrayEquals(expected.values(5), pieces.values(5));
    }

    /** Synapses hang on seed and names alone: what else is in the network, and in which order, does not move them. */
    @Test
    void otherPartsOfTheNetworkDoNotChangeAProjection() {
        assertArrayEquals(reached(false), reached(true));
    }

    private static double[] reached(boolean crowded) {
        var net = Network.named("order").seed(5);
        if (crowded) {
            var other = net.excitatory("other", 30, Lif.with());
            net.connect(other).to(other).probability(0.5).weight(1 * mV);
        }
        var b = net.population("b", 200, Lif.with()).record("v");
        if (crowded) net.poisson("p", 10, 50 * Hz);
        var a = net.spikes("a", new double[] {1 * ms}, new double[] {2 * ms});
        net.connect(a).to(b).probability(0.3).weight(normal(2 * mV, 0.5 * mV));
        var v = net.run(5 * ms).trace("b", "v");
        var reached = new double[200];
        for (int k = 0; k < 200; k++) reached[k] = v.at(k, 4 * ms);
        return reached;
    }
}
