package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights can be watched while they learn. */
class WeightHistoryTest {
    private static Network network(int... synapses) {
        return network(10 * ms, synapses);
    }

    private static Network network(double every, int... synapses) {
        var net = Network.named("watched");
        var in = net.poisson("in", 20, 80 * Hz);
        var out = net.population("out", 2, Lif.with());
        net.stimulate(out).constant(1 * nA);
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(Distribution.uniform(-200 * pA, -50 * pA))
                .current(2 * ms)
                .plastic(Stdp.pair().aPlus(0.1).aMinus(0.12).maxWeight(300 * pA))
                .recordWeights(every, synapses);
        return net;
    }

    @Test
    void whatIsRecordedIsWhatTheWeightsWereThen() {
        var sim = network().simulation();
        var first = sim.weights("in→out");
        sim.run(50 * ms);
        var later = sim.weights("in→out");
        var weights = sim.run(51 * ms).weights("in→out");
        assertEquals(11, weights.times().length);
        assertArrayEquals(first, weights.at(0));
        assertArrayEquals(later, weights.at(50 * ms));
        assertArrayEquals(later, weights.at(59.9 * ms));
        assertEquals(later[7], weights.of(7)[5]);
        assertEquals(Arrays.stream(later).average().orElseThrow(), weights.mean()[5], 1e-25);
        assertTrue(!Arrays.equals(first, later));
        assertEquals(40, weights.synapses().length);
    }

    @Test
    void chosenSynapsesAreRecordedAlone() {
        var all = network().run(100 * ms).weights("in→out");
        var some = network(3, 30).run(100 * ms).weights("in→out");
        assertArrayEquals(new int[] {3, 30}, some.synapses());
        assertArrayEquals(all.of(30), some.of(30));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> some.of(4))
                .getMessage()
                .contains("synapse 4 was not recorded; recorded: [3, 30]"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> network(40).simulation())
                        .getMessage()
                        .contains("there is no synapse 40 whose weight could be recorded; it has 40, numbered from 0"));
    }

    @Test
    void recordingChangesNothing() {
        var watched = network(0.1 * ms).simulation();
        watched.run(200 * ms);
        var sim = network(1 * second, 0).simulation();
        sim.run(200 * ms);
        assertArrayEquals(sim.weights("in→out"), watched.weights("in→out"));
    }

    @Test
    void historiesAreDrawn() {
        var weights = network().run(100 * ms).weights("in→out");
        assertEquals("in→out", weights.figure().title());
        assertEquals("in→out at 90 ms", weights.distribution(90 * ms).title());
        assertTrue(
                weights.distributions().toString().contains("weight"),
                weights.distributions().toString());
        assertEquals(11 * 40 - 40, ((double[]) weights.columns().get("weight (nA)")).length);
    }

    @Test
    void askingForWhatWasNotRecordedTellsHow() {
        var net = network();
        var run = net.run(10 * ms);
        assertEquals(
                "the weights of projection 'in→ot' were not recorded; before the run say .recordWeights(100*ms) where it is connected; did you mean 'in→out'?",
                assertThrows(IllegalArgumentException.class, () -> run.weights("in→ot"))
                        .getMessage());
    }
}
