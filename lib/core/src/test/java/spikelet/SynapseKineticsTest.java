package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Synapses between spike and membrane: decay, superposition, and which of them share a state variable. */
class SynapseKineticsTest {
    private static final double REST = -65 * mV;
    private static final double TAU = 20 * ms;

    private final Network net = Network.named("kinetics");
    private final Population out = net.population("out", 1, Lif.with()).record("v");

    private Population at(String name, double... times) {
        return net.spikes(name, times);
    }

    private static double psp(double w, double tau, double t) {
        return t < 0 ? 0 : w * tau / (tau - TAU) * (Math.exp(-t / tau) - Math.exp(-t / TAU));
    }

    @Test
    void aStateVariableDecaysExponentially() {
        net.connect(at("in", 5 * ms)).to(out).allToAll().weight(3 * mV).decay(7 * ms);
        out.record("syn");
        var s = net.run(60 * ms).trace("out", "syn");
        assertEquals(0, s.at(0, 4.9 * ms));
        for (int k = 0; k < 10; k++) {
            assertEquals(3 * mV * Math.exp(-k * 5 / 7.0), s.at(0, 5 * ms + k * 5 * ms), 1e-16);
        }
    }

    @Test
    void potentialsOfManySpikesAndKineticsSuperpose() {
        net.connect(at("fast", 5 * ms, 12 * ms, 14 * ms))
                .to(out)
                .allToAll()
                .weight(2 * mV)
                .decay(3 * ms);
        net.connect(at("slow", 8 * ms)).to(out).allToAll().weight(-5 * mV).decay(50 * ms);
        net.connect(at("amp", 10 * ms)).to(out).allToAll().weight(20 * pA).current(9 * ms);
        var v = net.run(100 * ms).trace("out", "v");
        for (int k = 0; k < 100; k++) {
            double t = k * ms;
            double expected = psp(2 * mV, 3 * ms, t - 5 * ms) + psp(2 * mV, 3 * ms, t - 12 * ms);
            expected += psp(2 * mV, 3 * ms, t - 14 * ms)
                    + psp(-5 * mV, 50 * ms, t - 8 * ms)
                    + psp(20 * pA * 100 * MOhm, 9 * ms, t - 10 * ms);
            assertEquals(REST + expected, v.at(0, t), 1e-14);
        }
    }

    @Test
    void aDriveInVoltIsACurrentTimesTheResistance() {
        var other = net.population("other", 1, Lif.with().resistance(40 * MOhm)).record("v");
        var in = at("in", 5 * ms, 9 * ms);
        net.connect(in).to(out).allToAll().weight(2 * mV).decay(5 * ms);
        net.connect(in).to(other).allToAll().weight(2 * mV / (40 * MOhm)).current(5 * ms);
        var run = net.run(50 * ms);
        assertArrayEquals(
                run.trace("out", "v").values(0), run.trace("other", "v").values(0), 1e-16);
    }

    @Test
    void equalKineticsShareOneVariable() {
        net.connect(at("a", 5 * ms)).to(out).allToAll().weight(1 * mV).decay(5 * ms);
        net.connect(at("b", 5 * ms)).to(out).allToAll().weight(2 * mV).decay(5 * ms);
        net.stimulate(out).spikes(5 * ms).weight(4 * mV).decay(5 * ms);
        assertEquals(
                List.of("syn"), List.copyOf(net.description().synapses("out").keySet()));
        out.record("syn");
        assertEquals(7 * mV, net.run(10 * ms).trace("out", "syn").at(0, 5 * ms), 1e-17);
    }

    @Test
    void sharingDoesNotChangeTheMembrane() {
        net.connect(at("a", 5 * ms, 8 * ms)).to(out).allToAll().weight(1 * mV).decay(5 * ms);
        net.connect(at("b", 6 * ms)).to(out).allToAll().weight(2 * mV).decay(5 * ms);
        var apart = net.population("apart", 1, Lif.with()).record("v");
        net.connect(at("c", 5 * ms, 8 * ms)).to(apart).allToAll().weight(1 * mV).decay(5 * ms);
        net.connect(at("d", 6 * ms)).to(apart).allToAll().weight(2 * mV).decay(5.0000000001 * ms);
        assertEquals(2, net.description().synapses("apart").size());
        var run = net.run(50 * ms);
        assertArrayEquals(
                run.trace("out", "v").values(0), run.trace("apart", "v").values(0), 1e-12);
    }

    @Test
    void variablesAreNamedByTheirSourceOrTheirSynapse() {
        var e = net.excitatory("E", 1, Lif.with());
        var i = net.inhibitory("I", 1, Lif.with());
        net.connect(e).to(out).allToAll().weight(1 * mV).decay(5 * ms);
        net.connect(i).to(out).allToAll().weight(-1 * mV).decay(10 * ms);
        net.connect(e)
                .to(out)
                .allToAll()
                .weight(6 * nS)
                .through(Synapse.conductance(2 * ms, 0).named("AMPA"))
                .named("fast");
        net.connect(e)
                .to(out)
                .allToAll()
                .weight(1 * nS)
                .conductance(100 * ms, 0)
                .named("slow");
        net.stimulate(out).poisson("1 kHz").weight(1 * pA).current(3 * ms);
        var volt = Dimension.VOLTAGE;
        var expected = Map.of(
                "v",
                volt,
                "exc",
                volt,
                "inh",
                volt,
                "AMPA",
                Dimension.CONDUCTANCE,
                "exc2",
                Dimension.CONDUCTANCE,
                "syn",
                Dimension.CURRENT,
                "I",
                Dimension.CURRENT,
                "I_syn",
                Dimension.CURRENT);
        assertEquals(expected, net.description().variables("out"));
        assertEquals(
                Map.of("v", volt, "I", Dimension.CURRENT, "I_syn", Dimension.CURRENT),
                net.description().variables("E"));
    }

    @Test
    void deltaSynapsesHaveNoVariable() {
        net.connect(at("in", 5 * ms)).to(out).allToAll().weight(1 * mV);
        assertTrue(net.description().synapses("out").isEmpty());
    }

    @Test
    void aStateVariableCanBeginAnywhere() {
        net.connect(at("in")).to(out).allToAll().weight(1 * mV).decay(5 * ms);
        out.initial("syn", "2 mV");
        var v = net.run(30 * ms).trace("out", "v");
        assertEquals(REST + psp(2 * mV, 5 * ms, 20 * ms), v.at(0, 20 * ms), 1e-15);
    }

    @Test
    void theSynapticCurrentIsToldInAmpere() {
        net.connect(at("in", 5 * ms)).to(out).allToAll().weight(2 * mV).decay(5 * ms);
        net.connect(at("in2", 5 * ms)).to(out).allToAll().weight(30 * pA).current(5 * ms);
        net.connect(at("in3", 5 * ms)).to(out).allToAll().weight(1 * nS).conductance(5 * ms, 0);
        net.stimulate(out).constant(0.1 * nA).from(50 * ms);
        out.record("I_syn").record("I");
        var run = net.run(60 * ms);
        double expected = 2 * mV / (100 * MOhm) + 30 * pA + 1 * nS * 65 * mV;
        assertEquals(expected, run.trace("out", "I_syn").at(0, 5 * ms), 1e-20);
        assertEquals(0, run.trace("out", "I").at(0, 49.9 * ms));
        assertEquals(0.1 * nA, run.trace("out", "I").at(0, 50 * ms));
    }

    @Test
    void spikesOfOneStepAddUp() {
        var many = net.spikes("many", new double[] {5 * ms}, new double[] {5 * ms}, new double[] {5.04 * ms});
        net.connect(many).to(out).allToAll().weight(1 * mV).decay(5 * ms);
        out.record("syn");
        assertEquals(3 * mV, net.run(10 * ms).trace("out", "syn").at(0, 5 * ms), 1e-17);
    }

    @Test
    void autapsesActOnTheirOwnNeuron() {
        var self = net.excitatory("self", 2, Lif.with()).record("exc");
        net.stimulate(self).step(1 * nA, 0, 4 * ms).neurons(0);
        net.connect(self).to(self).oneToOne().weight(1 * mV).decay(5 * ms);
        var run = net.run(5 * ms);
        double spike = run.spikes("self").times()[0];
        assertEquals(1 * mV, run.trace("self", "exc").at(0, spike), 1e-17);
        assertEquals(0, run.trace("self", "exc").at(1, 5 * ms));
    }
}
