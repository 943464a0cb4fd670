package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Synapses with a rise time: double exponential, alpha, and conductances under magnesium. */
class SynapseShapeTest {
    private static final double REST = -65 * mV;
    private static final double MEMBRANE = 20 * ms;
    private static final double RESISTANCE = 100 * MOhm;

    private final Network net = Network.named("shapes");
    private final Population in = net.spikes("in", new double[] {5 * ms});
    private final Population out = net.population("out", 1, Lif.with()).record("v");

    /** One spike's course, of peak 1. */
    private static double course(double rise, double tau, double t) {
        if (t < 0) return 0;
        if (rise == tau) return t / tau * Math.exp(1 - t / tau);
        double peak = rise * tau / (tau - rise) * Math.log(tau / rise);
        return (Math.exp(-t / tau) - Math.exp(-t / rise)) / (Math.exp(-peak / tau) - Math.exp(-peak / rise));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 5", "2, 100", "3, 3", "2.999, 3", "0.1, 0.2"})
    void theCoursePeaksAtTheWeight(double rise, double tau) {
        out.record("syn");
        net.connect(in).to(out).allToAll().weight(50 * pA).current(tau * ms).rise(rise * ms);
        var s = net.run(60 * ms).trace("out", "syn");
        for (int k = 0; k < 55; k++) {
            double t = k * ms;
            assertEquals(50 * pA * course(rise, tau, k), s.at(0, 5 * ms + t), 1e-10 * 50 * pA);
        }
    }

    /** The membrane's closed form under a current that is a difference of exponentials. */
    @ParameterizedTest
    @CsvSource({"0.5, 5", "2, 100", "1, 3"})
    void aLeakyNeuronFollowsADoubleExponentialCurrentExactly(double rise, double tau) {
        net.connect(in).to(out).allToAll().weight(50 * pA).current(tau * ms).rise(rise * ms);
        var v = net.run(60 * ms).trace("out", "v");
        double peak = rise * tau / (tau - rise) * Math.log(tau / rise);
        double scale = 1 / (Math.exp(-peak / tau) - Math.exp(-peak / rise));
        for (int k = 0; k < 55; k++) {
            double expected = 50 * pA * RESISTANCE * scale * (psp(tau, k) - psp(rise, k));
            assertEquals(REST + expected, v.at(0, 5 * ms + k * ms), 1e-13);
        }
    }

    private static double psp(double tau, double t) {
        return tau / (tau - 20) * (Math.exp(-t / tau) - Math.exp(-t / 20));
    }

    @Test
    void aLeakyNeuronFollowsAnAlphaCurrentExactly() {
        net.connect(in).to(out).allToAll().weight(50 * pA).current(4 * ms).alpha();
        var v = net.run(60 * ms).trace("out", "v");
        double k = 1 / 4.0 - 1 / 20.0;
        for (int t = 0; t < 55; t++) {
            double integral = Math.exp(-t / 20.0) * (1 - Math.exp(-k * t) * (1 + k * t)) / (k * k);
            double expected = 50 * pA * RESISTANCE * Math.E / (4.0 * 20) * integral;
            assertEquals(REST + expected, v.at(0, 5 * ms + t * ms), 1e-13);
        }
    }

    @Test
    void threeEqualTimeConstantsAreLikeAnyOther() {
        net.connect(in).to(out).allToAll().weight(50 * pA).current(MEMBRANE).alpha();
        var v = net.run(60 * ms).trace("out", "v");
        for (int t = 0; t < 55; t++) {
            double expected = 50 * pA * RESISTANCE * Math.E / 400 * Math.exp(-t / 20.0) * t * t / 2;
            assertEquals(REST + expected, v.at(0, 5 * ms + t * ms), 1e-13);
        }
    }

    @Test
    void aDriveInVoltRisesToo() {
        net.connect(in).to(out).allToAll().weight(5 * mV).decay(4 * ms).rise(1 * ms);
        var other = net.population("other", 1, Lif.with()).record("v");
        net.connect(in)
                .to(other)
                .allToAll()
                .weight(5 * mV / RESISTANCE)
                .current(4 * ms)
                .rise(1 * ms);
        var run = net.run(60 * ms);
        for (int t = 0; t < 60; t++)
            assertEquals(
                    run.trace("other", "v").at(0, t * ms), run.trace("out", "v").at(0, t * ms), 1e-14);
    }

    @Test
    void neuronsOfEquationsFeelTheSameCurrent() {
        var lif = NeuronModel.of(
                        "tau dv/dt = EL - v + R*I : volt; tau = 20*ms : second; EL = -65*mV : volt; R = 100*Mohm : ohm")
                .initially("v = EL");
        var other = net.population("other", 1, lif).record("v");
        net.connect(in)
                .to(out, other)
                .allToAll()
                .weight(50 * pA)
                .current(4 * ms)
                .rise(1 * ms);
        var run = net.run(60 * ms);
        for (int t = 0; t < 60; t++)
            assertEquals(
                    run.trace("other", "v").at(0, t * ms), run.trace("out", "v").at(0, t * ms), 1e-13);
    }

    /** Two ways to the same neuron: the method for Lif and exponential Euler for equations; both converge to one potential. */
    @Test
    void conductancesThatRiseAreOfSecondOrder() {
        double fine = peakPotential(0.00625 * ms);
        double coarse = Math.abs(peakPotential(0.4 * ms) - fine);
        double half = Math.abs(peakPotential(0.2 * ms) - fine);
        assertEquals(4, coarse / half, 0.4);
    }

    private static double peakPotential(double dt) {
        var net = Network.named("order").dt(dt);
        var in = net.spikes("in", new double[] {4 * ms});
        var out = net.population("out", 1, Lif.with()).record("v");
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(2 * nS)
                .conductance(6 * ms, 0 * mV)
                .rise(2 * ms);
        return net.run(20 * ms).trace("out", "v").at(0, 16 * ms);
    }

    /** Half of the channels are open where exp(0.062 v/mV) = [Mg]/3.57 mM (Jahr and Stevens 1990): at -20.5 mV for 1 mM. */
    @Test
    void magnesiumClosesChannelsAtRestAndOpensThemWhenDepolarised() {
        double half = Math.log(1 / 3.57) / 0.062;
        assertEquals(0.5, openAt(half), 1e-3);
        assertEquals(1 / (1 + Math.exp(0.062 * 65) / 3.57), openAt(-65), 1e-3);
        assertTrue(openAt(-80) < openAt(-65));
    }

    private static double openAt(double v) {
        var net = Network.named("NMDA");
        var in = net.spikes("in", new double[] {1 * ms});
        // So leaky that it stays where it is.
        var clamped = Lif.with()
                .tau("1 ms")
                .resistance("1 ohm")
                .rest(v * mV)
                .threshold(v * mV + 0.2)
                .reset(v * mV);
        var out = net.population("out", 1, clamped).record("I_syn").record("syn");
        net.connect(in)
                .to(out)
                .allToAll()
                .weight("1 nS")
                .conductance(100 * ms, 0.1)
                .magnesium(1);
        var run = net.run(3 * ms);
        return run.trace("out", "I_syn").at(0, 2 * ms)
                / (run.trace("out", "syn").at(0, 2 * ms) * (0.1 - v * mV));
    }

    @Test
    void theShapeMayBeSaidFirst() {
        net.connect(in).to(out).allToAll().alpha().weight(50 * pA).current(4 * ms);
        assertEquals(
                "alpha current, tau 4 ms",
                net.description().projections().get(0).synapse().toString());
    }

    @Test
    void impossibleShapesAreRefusedWhereTheyAreWritten() {
        var p = net.connect(in).to(out).allToAll().weight(50 * pA);
        refused(
                "projection 'in→out': it cannot rise more slowly (9 ms) than it decays (5 ms)",
                () -> p.current(5 * ms).rise(9 * ms));
        refused("magnesium blocks the channels of a conductance", () -> p.magnesium(1));
        refused("rise must not be negative", () -> p.rise(-1 * ms));
        refused("must not be negative", () -> p.conductance(5 * ms, 0).magnesium(-1));
        var q = net.connect(in)
                .to(out)
                .named("second")
                .allToAll()
                .weight(1 * mV)
                .alpha();
        refused("no time course; add .current(tau)", net::description);
        refused("delta synapse has no time course", () -> Synapse.delta().alpha());
        q.decay(5 * ms);
    }

    private static void refused(String part, org.junit.jupiter.api.function.Executable call) {
        var message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }
}
