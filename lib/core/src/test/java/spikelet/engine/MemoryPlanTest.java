package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.logNormal;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import org.junit.jupiter.api.Test;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Neurons;
import spikelet.Receptor;
import spikelet.ShortTerm;
import spikelet.Stdp;

/** What is said of a network's memory before it is made is what it then takes. */
class MemoryPlanTest {
    private interface Change {
        void to(Network net);
    }

    private static long used() {
        for (int k = 0; k < 3; k++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Lists that are dropped once synapses are packed are planned, and are not held. */
    private static void assertPlanned(Change change, double dropped) {
        var net = Network.named("net").seed(1);
        change.to(net);
        var description = net.description();
        double planned = MemoryPlan.bytes(description, 2);
        long before = used();
        var engine = new Engine(description, 2);
        double held = used() - before + dropped;
        assertTrue(engine.step() == 0 && held > 8e6, () -> "too small to be seen: " + held);
        // The garbage collector rounds large arrays up, to regions of two to four megabytes here.
        assertTrue(planned > 0.7 * held && planned < 1.35 * held, () -> "planned " + planned + ", held " + held);
    }

    @Test
    void neurons() {
        assertPlanned(net -> net.population("n", 400_000, Lif.with()), 0);
        assertPlanned(net -> net.population("n", 200_000, Lif.with().tau(uniform(10 * ms, 20 * ms))), 0);
        assertPlanned(net -> net.population("n", 100_000, Neurons.hodgkinHuxley()), 0);
        assertPlanned(net -> net.population("n", 100_000, Neurons.adEx()), 0);
        assertPlanned(
                net -> {
                    var n = net.population("n", 200_000, Lif.with());
                    net.stimulate(n).noise(50 * pA, 50 * pA);
                    net.stimulate(n).poisson(100 * Hz).weight(1 * nS).conductance(5 * ms, 0);
                },
                0);
    }

    @Test
    void plainSynapses() {
        assertPlanned(
                net -> {
                    var n = net.population("n", 10_000, Lif.with());
                    net.connect(n).to(n).outDegree(1000).weight(0.1 * mV);
                },
                0);
        assertPlanned(
                net -> {
                    var n = net.population("n", 10_000, Lif.with());
                    net.connect(n).to(n).inDegree(500).weight(logNormal(0.1 * mV, 0.1 * mV));
                },
                4 * 5e6);
        assertPlanned(
                net -> {
                    var n = net.population("n", 5_000, Lif.with());
                    net.connect(n)
                            .to(n)
                            .probability(0.2)
                            .weight(normal(0.1 * mV, 0.01 * mV).clip(0, 0.2 * mV))
                            .delay(uniform(0.1 * ms, 5 * ms));
                },
                0);
    }

    @Test
    void pairsThatAreDrawnTogether() {
        assertPlanned(
                net -> {
                    var n = net.population("n", 10_000, Lif.with());
                    net.connect(n).to(n).total(5_000_000).weight(0.1 * mV);
                },
                20 * 5e6);
    }

    @Test
    void whatSeemedToFitAndDidNotIsToldWithTheWayOut() {
        var net = Network.named("net");
        net.population("n", 10, Lif.with());
        var full = new OutOfMemoryError();
        var refusal = MemoryPlan.full(net.description(), 1, full);
        assertTrue(
                refusal.getMessage()
                        .matches("network 'net' does not fit into the heap \\(.*\\); .*take fewer neurons.*"),
                refusal::getMessage);
        assertSame(full, refusal.getCause());
    }

    @Test
    void synapsesThatDoNotAlwaysDoTheSame() {
        assertPlanned(
                net -> {
                    var n = net.population("n", 5_000, Lif.with());
                    net.connect(n)
                            .to(n)
                            .outDegree(300)
                            .weight(uniform(0, 1 * mV))
                            .shortTerm(ShortTerm.depressing().use(uniform(0.2, 0.8)));
                },
                0);
        assertPlanned(
                net -> {
                    var n = net.population("n", 5_000, Lif.with());
                    net.connect(n)
                            .to(n)
                            .outDegree(500)
                            .weight(uniform(0, 1 * mV))
                            .plastic(Stdp.pair().maxWeight(1 * mV));
                },
                0);
        assertPlanned(
                net -> {
                    var n = net.population("n", 5_000, Lif.with());
                    net.connect(n).to(n).outDegree(500).weight(1 * nS).through(Receptor.ampa());
                },
                0);
    }
}
