package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.exponential;
import static spikelet.Distribution.uniform;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;

/** What does not fit is refused before it is allocated, with the way out. */
class MemoryTest {
    private final Network net = Network.named("huge");

    private static void assertRefused(Runnable call, String... parts) {
        long start = System.nanoTime();
        var message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        for (var part : parts) assertTrue(message.contains(part), message);
        assertTrue(System.nanoTime() - start < 5e9, "refused too late");
    }

    @Test
    void tooManyNeurons() {
        net.population("n", Integer.MAX_VALUE, Lif.with());
        assertRefused(net::simulation, "network 'huge'", "GB", "heap", "take fewer neurons");
    }

    @Test
    void tooManySynapses() {
        var n = net.population("n", 1_000_000, Lif.with());
        net.connect(n).to(n).probability(0.1).weight(1 * mV);
        assertRefused(net::simulation, "network 'huge'", "GB", "fewer synapses");
    }

    @Test
    void tooManyGapJunctions() {
        var n = net.population("n", 1_000_000, Lif.with());
        net.couple(n).allToAll().gapJunction(1 * nS);
        assertRefused(net::simulation, "network 'huge'", "GB");
    }

    @Test
    void tooManyTerminalsOfReceptors() {
        var n = net.population("n", 100_000, Lif.with());
        double few = Runtime.getRuntime().maxMemory() * 0.03 / 1e10;
        net.connect(n)
                .to(n)
                .probability(few)
                .weight(1 * nS)
                .delay(uniform(0, 1 * ms))
                .through(Receptor.ampa());
        assertRefused(net::simulation, "network 'huge'", "heap");
    }

    @Test
    void aHeapThatIsTooSmallForAMachineThatIsNot() {
        long heap = Runtime.getRuntime().maxMemory();
        int neurons = (int) Math.min(Integer.MAX_VALUE, heap / 30);
        net.population("n", neurons, Lif.with());
        var message =
                assertThrows(IllegalArgumentException.class, net::simulation).getMessage();
        assertTrue(message.contains("-Xmx") || message.contains("this machine has"), message);
    }

    @Test
    void delaysThatHoldMoreThanTheHeap() {
        var n = net.population("n", 1_000_000, Lif.with());
        net.connect(n)
                .to(n)
                .oneToOne()
                .weight(1 * mV)
                .shortTerm(ShortTerm.depressing())
                .delay(1 * second);
        assertRefused(net::simulation);
        net.connect(n)
                .to(n)
                .oneToOne()
                .weight(1 * mV)
                .shortTerm(ShortTerm.depressing())
                .delay(uniform(0, 1 * second));
        assertRefused(net::simulation);
    }

    @Test
    void delaysWithoutBoundThatHoldMoreThanTheHeap() {
        var n = net.population("n", 500_000, Lif.with());
        net.connect(n)
                .to(n)
                .oneToOne()
                .weight(1 * mV)
                .shortTerm(ShortTerm.depressing())
                .delay(exponential(1 * second));
        assertRefused(net::simulation, "delays", "'n'", "500,000", "shorten them");
        net.connect(n)
                .to(n)
                .oneToOne()
                .weight(1 * mV)
                .shortTerm(ShortTerm.depressing())
                .delay(exponential(Runtime.getRuntime().maxMemory() * 4e-12));
        assertRefused(net::simulation, "to population 'n'");
    }

    @Test
    void aDelayOfAges() {
        var n = net.population("n", 10, Lif.with());
        net.connect(n).to(n).oneToOne().weight(1 * mV).delay("1e9 s");
        assertRefused(net::simulation, "'n→n'", "536,870,912 time steps", "larger dt");
    }

    @Test
    void aRecordingThatDoesNotFit() {
        net.population("n", 10_000, Lif.with()).record("v");
        var sim = net.simulation();
        assertRefused(() -> sim.run(600 * second), "recording", "'huge'", "record fewer neurons", "sampleEvery");
        assertEquals(0, sim.time(), "nothing was run");
        assertEquals(1 * ms, sim.run(1 * ms).duration(), 1e-12, "a shorter run is still possible");
    }

    @Test
    void aRunOfAges() {
        net.population("n", 1, Lif.with()).record("v");
        assertRefused(() -> net.run("1e12 s"), "'huge'");
        net.population("n", 1, Lif.with());
        assertRefused(() -> net.run("1e300 s"), "'huge'", "steps");
    }

    @Test
    void manyNeuronsCanBeRecordedForAShortTime() {
        var n = net.population("n", 300_000, Lif.with()).record("v");
        net.stimulate(n).constant(0.1 * nA);
        var v = net.run(0.3 * ms).trace("n", "v");
        assertEquals(3, v.values(299_999).length);
        assertTrue(v.at(299_999, 0.2 * ms) > -65 * mV);
    }

    @Test
    void theMemoryOfSynapsesIsTold() {
        var n = net.population("n", 1000, Lif.with());
        net.connect(n).to(n).probability(0.1).weight(1 * mV);
        var sim = net.simulation();
        assertEquals(100_000, sim.synapses(), 4 * Math.sqrt(90_000));
        assertTrue(sim.synapseBytes() < 5 * sim.synapses(), "4 bytes each and a little");
    }
}
