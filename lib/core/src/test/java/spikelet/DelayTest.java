package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {
    private final Network net = Network.named("delays");
    private final Population in = net.spikes("in", new double[] {5 * ms});
    private final Population out = net.population("out", 1, Lif.with()).record("v");

    /** The first sample at which something happened. */
    private static double onset(Trace trace, int neuron) {
        var x = trace.values(neuron);
        for (int k = 1; k < x.length; k++) if (x[k] != x[0]) return trace.times()[k];
        return Double.NaN;
    }

    @ParameterizedTest
    @CsvSource({"0, 5.1", "0.1, 5.1", "0.2, 5.2", "1.5, 6.5", "20, 25"})
    void aJumpComesAfterItsDelayButNotBeforeTheNextStep(double delay, double arrival) {
        net.connect(in).to(out).allToAll().weight(1 * mV).delay(delay * ms);
        assertEquals(arrival * ms, onset(net.run(30 * ms).trace("out", "v"), 0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 5.0", "0.1, 5.1", "1.5, 6.5", "20, 25"})
    void aSynapticCurrentBeginsAfterItsDelay(double delay, double arrival) {
        net.connect(in).to(out).allToAll().weight(1 * mV).decay(5 * ms).delay(delay * ms);
        out.record("syn");
        var run = net.run(30 * ms);
        assertEquals(arrival * ms, onset(run.trace("out", "syn"), 0), 1e-12);
        assertEquals(1 * mV, run.trace("out", "syn").at(0, arrival * ms), 1e-17);
        assertEquals((arrival + 0.1) * ms, onset(run.trace("out", "v"), 0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.14, 5.1", "0.16, 5.2", "1.46, 6.5", "0.04, 5.0"})
    void aDelayIsRoundedToTheTimeStep(double delay, double arrival) {
        net.connect(in).to(out).allToAll().weight(1 * mV).decay(5 * ms).delay(delay * ms);
        out.record("syn");
        assertEquals(arrival * ms, onset(net.run(10 * ms).trace("out", "syn"), 0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "1.5, 1.5"})
    void neuronsSendAsSourcesDo(double delay, double later) {
        var sender = net.population("sender", 1, Lif.with());
        net.stimulate(sender).constant(0.3 * nA);
        net.connect(sender).to(out).allToAll().weight(1 * mV).delay(delay * ms);
        var run = net.run(25 * ms);
        double spike = run.spikes("sender").times()[0];
        assertEquals(spike + later * ms, onset(run.trace("out", "v"), 0), 1e-12);
    }

    @Test
    void everySynapseHasADelayOfItsOwn() {
        var many = net.population("many", 4, Lif.with()).record("v");
        net.connect(in).to(many).allToAll().weight(1 * mV).delay(values(3 * ms, 0.5 * ms, 2 * ms, 3 * ms));
        var v = net.run(10 * ms).trace("many", "v");
        var onsets = new double[4];
        for (int k = 0; k < 4; k++) onsets[k] = onset(v, k) - 5 * ms;
        assertArrayEquals(new double[] {3 * ms, 0.5 * ms, 2 * ms, 3 * ms}, onsets, 1e-12);
    }

    @Test
    void drawnDelaysStayWithinTheirBounds() {
        var many = net.population("many", 200, Lif.with()).record("v");
        net.connect(in).to(many).allToAll().weight(1 * mV).delay(uniform(1 * ms, 4 * ms));
        var v = net.run(10 * ms).trace("many", "v");
        for (int k = 0; k < 200; k++) {
            double delay = onset(v, k) - 5 * ms;
            assertTrue(delay > 0.99 * ms && delay < 4.01 * ms, () -> delay + "");
        }
    }

    @Test
    void spikesUnderWayAddUpWhereTheyArrive() {
        var two = net.spikes("two", new double[] {4 * ms}, new double[] {6 * ms});
        net.connect(two).to(out).allToAll().weight(1 * mV).delay(values(3 * ms, 1 * ms));
        net.connect(in).to(out).allToAll().weight(1 * mV).delay(2 * ms);
        var v = net.run(10 * ms).trace("out", "v");
        assertEquals(-65 * mV, v.at(0, 6.9 * ms), 1e-17);
        assertEquals(-62 * mV, v.at(0, 7 * ms), 1e-16);
    }

    @Test
    void aDelayBeyondTheEndOfTheRunBringsNothing() {
        net.connect(in).to(out).allToAll().weight(1 * mV).delay(500 * ms);
        assertTrue(Double.isNaN(onset(net.run(100 * ms).trace("out", "v"), 0)));
    }

    @Test
    void whatIsUnderWayAtTheEndOfARunArrivesInTheNext() {
        net.connect(in).to(out).allToAll().weight(1 * mV).delay(20 * ms);
        var sim = net.simulation();
        sim.run(10 * ms);
        assertEquals(25 * ms, onset(sim.run(30 * ms).trace("out", "v"), 0), 1e-12);
    }
}
