package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spikelet.figure.Line;

/** How high the spikes of models with a reset are drawn. */
class SpikeStrokeTest {
    private static void assertDrawnTo(double top, NeuronModel model, double current) {
        var net = Network.named("net");
        var n = net.population("n", 1, model).record("v");
        net.stimulate(n).constant(current);
        var run = net.run(200 * ms);
        var layers = run.traces(n, "v").panels().get(0).layers();
        assertEquals(2, layers.size());
        var strokes = ((Line) layers.get(1)).y();
        long high = Arrays.stream(strokes)
                .filter(v -> Math.abs(v - top / mV) < 1e-9)
                .count();
        assertTrue(high > 2);
        assertEquals(run.spikes(n).count(), high);
    }

    @Test
    void anUpstrokeReachesWhereItIsCut() {
        assertDrawnTo(30 * mV, Neurons.izhikevich("RS"), 10 * pA);
        assertDrawnTo(20 * mV, Neurons.adEx(), 1 * nA);
    }

    @Test
    void aThresholdThatIsCreptUpToGetsAStrokeAboveIt() {
        assertDrawnTo(-30 * mV, Neurons.lif(), 0.3 * nA);
    }

    @Test
    void aModelWithAnActionPotentialOfItsOwnGetsNone() {
        var net = Network.named("net");
        var n = net.population("n", 1, Neurons.hodgkinHuxley()).record("v");
        net.stimulate(n).constant(2 * nA);
        assertEquals(1, net.run(50 * ms).traces(n, "v").panels().get(0).layers().size());
    }
}
