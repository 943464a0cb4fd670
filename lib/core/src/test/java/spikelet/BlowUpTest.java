package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to infinity stops the run and is named; text is the way to insist on the weights that it takes. */
class BlowUpTest {
    private final Network net = Network.named("blown");
    private final Population in = net.spikes("in", new double[] {3 * ms}, new double[] {3 * ms});
    private final Population out = net.population("out", 3, Lif.with()).record("v");

    private String messageOf(Simulation sim) {
        return assertThrows(IllegalStateException.class, () -> sim.run(50 * ms)).getMessage();
    }

    private static void assertNames(String message, String... parts) {
        for (var part : parts) assertTrue(message.contains(part), message);
    }

    @Test
    void infinityNamesPopulationNeuronVariableAndTime() {
        net.connect(in).to(out).pairs(new int[] {0, 1}, new int[] {2, 2}).weight("1.5e308 V");
        assertNames(messageOf(net.simulation()), "'out'", "neuron 2", "v became Infinity", "3.1 ms", "weight");
    }

    @Test
    void minusInfinityDoesNotPassUnnoticed() {
        net.connect(in).to(out).allToAll().weight("-1.5e308 V");
        assertNames(messageOf(net.simulation()), "'out'", "neuron 0", "v became -Infinity");
    }

    @Test
    void neitherDoesAPotentialThatNoMembraneWouldStand() {
        net.connect(in).to(out).allToAll().weight("-1e12 V").decay(500 * ms);
        assertNames(messageOf(net.simulation()), "'out'", "neuron 0", "v became");
    }

    @ParameterizedTest
    @CsvSource({"1e300 S, 0 mV", "1e308 S, -65 mV", "1e300 S, -80 mV"})
    void aConductanceWithoutBoundGivesAPotentialOrAMessage(String weight, String reversal) {
        net.connect(in).to(out).allToAll().weight(weight).conductance("5 ms", reversal);
        var sim = net.simulation();
        try {
            for (double v : sim.run(50 * ms).trace("out", "v").values(0)) assertTrue(Math.abs(v) < 1, () -> "v " + v);
        } catch (IllegalStateException e) {
            assertNames(e.getMessage(), "'out'", "neuron 0", "v became");
        }
    }

    @Test
    void whatWasRecordedBeforeIsKept() {
        net.connect(in).to(out).allToAll().weight("1.5e308 V");
        var sim = net.simulation();
        messageOf(sim);
        var kept = sim.recording();
        assertEquals(3 * ms, kept.duration(), 1e-12);
        assertEquals(-65 * mV, kept.trace("out", "v").at(0, 2.9 * ms), 1e-17);
        assertEquals(2, kept.spikes("in").count());
    }

    @Test
    void aBlownSimulationAsksForAReset() {
        net.connect(in).to(out).allToAll().weight("1.5e308 V");
        var sim = net.simulation();
        messageOf(sim);
        assertNames(messageOf(sim), "reset");
        sim.reset();
        assertEquals(1 * ms, sim.run(1 * ms).duration(), 1e-12);
    }

    @Test
    void anInfiniteWeightIsRefusedWhereItIsWritten() {
        var p = net.connect(in).to(out).allToAll();
        var e = assertThrows(
                IllegalArgumentException.class, () -> p.weight("1e999 V").delta());
        assertNames(e.getMessage(), "in→out", "weight", "finite");
    }
}
