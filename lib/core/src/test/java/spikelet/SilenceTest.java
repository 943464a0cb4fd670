package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;

/**
 * A network that fell silent is not slow: what decays never becomes a subnormal number, with which processors compute a hundred times
 * more slowly. With potentials told from rest, 0 mV, both v and synapses decay to nothing.
 */
class SilenceTest {
    private static final Lif FROM_REST = Lif.with().rest(0).threshold(20 * mV);

    private static void assertNothingSubnormal(Network net) {
        for (var trace : net.run(40 * second).traces()) {
            double last = trace.at(0, 39 * second);
            assertEquals(0, last, 1e-100, trace::toString);
            assertFalse(last != 0 && Math.abs(last) < Double.MIN_NORMAL, () -> trace + " " + last);
        }
    }

    @Test
    void currentsAndDrivesDecayToNothing() {
        var net = Network.named("currents").dt(1 * ms);
        var n = net.population("n", 1, FROM_REST)
                .initial("v", 10 * mV)
                .record("v")
                .record("syn")
                .record("syn2");
        net.stimulate(n).spikes(5 * ms).weight(1 * mV).decay(5 * ms);
        net.stimulate(n).spikes(5 * ms).weight(1 * nA).current(5 * ms).named("current");
        assertNothingSubnormal(net);
    }

    @Test
    void conductancesDecayToNothing() {
        var net = Network.named("conductances").dt(1 * ms);
        var n = net.population("n", 1, FROM_REST)
                .initial("v", -10 * mV)
                .record("v")
                .record("syn");
        net.stimulate(n).spikes(5 * ms).weight(1 * nS).conductance(5 * ms, 10 * mV);
        assertNothingSubnormal(net);
    }
}
