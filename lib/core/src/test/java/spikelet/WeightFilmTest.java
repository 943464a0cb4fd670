package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import org.junit.jupiter.api.Test;

/** The weights of a projection as a film. */
class WeightFilmTest {
    @Test
    void aFilmOfWeightsKeepsItsAxes() {
        var net = Network.named("watched");
        var in = net.poisson("in", 20, 80 * Hz);
        var out = net.population("out", 2, Lif.with());
        net.stimulate(out).constant(1 * nA);
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(Distribution.uniform(50 * pA, 200 * pA))
                .current(2 * ms)
                .plastic(Stdp.pair().aPlus(0.1).aMinus(0.12).maxWeight(300 * pA))
                .recordWeights(10 * ms);
        var weights = net.run(100 * ms).weights("in→out");
        var frames = weights.frames(5);
        assertEquals(5, frames.size());
        assertEquals("in→out at 0 ms", frames.get(0).title());
        assertEquals("in→out at 90 ms", frames.get(4).title());
        for (var frame : frames)
            assertEquals(
                    frames.get(0).panels().get(0).y(), frame.panels().get(0).y());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> weights.frames(1))
                .getMessage()
                .contains("a film has 2 to 500 frames, got 1"));
    }
}
