package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sub-expressions are recorded as state variables are. */
class DefinitionTraceTest {
    private static final String LEAKY = """
            C dv/dt = I_leak + I + noise : volt
            I_leak = -g*(v - E) : amp
            I_all = I_leak + I  : amp
            up = v > -60*mV     : boolean
            clock = t/ms        : 1
            noise = s*sqrt(tau)*xi : amp
            C = 200*pF : farad; g : siemens; E = -65*mV : volt; s = 0*pA : amp; tau = 1*ms : second
            """;

    private static EquationModel leaky() {
        return NeuronModel.of(LEAKY).initially("v = E").with("g", Distribution.values(10 * nS, 20 * nS));
    }

    @Test
    void aCurrentOfTheEquationsIsRecordedFromTheStateOfTheSameMoment() {
        var net = Network.named("leaky");
        var n = net.population("n", 2, leaky())
                .record("v")
                .record("I_leak")
                .record("I_all", 1)
                .record("up")
                .record("clock");
        net.stimulate(n).step(0.2 * nA, 5 * ms, 15 * ms);
        var run = net.run(30 * ms);
        double[] g = {10e-9, 20e-9};
        for (int k = 0; k < 2; k++) {
            var v = run.trace("n", "v").values(k);
            var leak = run.trace("n", "I_leak").values(k);
            var up = run.trace("n", "up").values(k);
            for (int s = 0; s < v.length; s++) {
                assertEquals(-g[k] * (v[s] + 65 * mV), leak[s], 1e-24);
                assertEquals(v[s] > -60 * mV ? 1 : 0, up[s]);
            }
            assertTrue(Arrays.stream(up).sum() > 10);
        }
        var all = run.trace("n", "I_all");
        assertArrayEquals(new int[] {1}, all.neurons());
        assertEquals(run.trace("n", "I_leak").at(1, 10 * ms) + 0.2 * nA, all.at(1, 10 * ms), 1e-24);
        assertEquals(run.trace("n", "I_leak").at(1, 20 * ms), all.at(1, 20 * ms), 1e-24);
        assertEquals(Dimension.CURRENT, all.dimension());
        var clock = run.trace("n", "clock");
        assertArrayEquals(Units.in(clock.times(), ms), clock.values(0), 1e-12);
    }

    @Test
    void synapsesArePartOfTheInputCurrent() {
        var model = NeuronModel.of("C dv/dt = -g*(v - E) + I : volt; twice = 2*I : amp; "
                        + "C = 200*pF : farad; g = 10*nS : siemens; E = -65*mV : volt")
                .initially("v = E");
        var net = Network.named("synapses");
        var source = net.spikes("source", new double[] {2 * ms});
        var n = net.population("n", 1, model).record("v").record("twice").record("I_syn");
        net.connect(source).to(n).allToAll().weight(50 * pA).current(5 * ms);
        net.connect(source).to(n).named("c").allToAll().weight(4 * nS).conductance(3 * ms, 0 * mV);
        net.stimulate(n).constant(30 * pA);
        var run = net.run(20 * ms);
        var twice = run.trace("n", "twice").values(0);
        var synaptic = run.trace("n", "I_syn").values(0);
        for (int s = 0; s < twice.length; s++) assertEquals(2 * (synaptic[s] + 30 * pA), twice[s], 1e-24);
        assertTrue(Arrays.stream(synaptic).max().getAsDouble() > 200 * pA);
    }

    @Test
    void theSodiumCurrentOfTheSquidAxonIsDrawnPerArea() {
        var net = Network.named("squid").dt(0.01 * ms);
        var axon = net.population("axon", 1, Neurons.hodgkinHuxley())
                .record("I_Na")
                .record("v")
                .record("m")
                .record("h");
        net.stimulate(axon).step(2 * nA, 1 * ms, 2 * ms);
        var run = net.run(6 * ms);
        var trace = run.trace("axon", "I_Na");
        var v = run.trace("axon", "v").values(0);
        var m = run.trace("axon", "m").values(0);
        var h = run.trace("axon", "h").values(0);
        var sodium = trace.values(0);
        for (int s = 0; s < v.length; s++)
            assertEquals(1200 * Math.pow(m[s], 3) * h[s] * (v[s] - 50 * mV), sodium[s], 1e-12);
        var drawn = (double[]) trace.columns().get("I_Na (uA/cm^2)");
        for (int s = 0; s < drawn.length; s++) assertEquals(sodium[s] * 100, drawn[s], 1e-10);
    }

    @Test
    void aNameThatIsNotThereIsRefusedWithTheNearest() {
        var net = Network.named("typo");
        var n = net.population("n", 2, leaky());
        n.record("I_leek");
        var error = assertThrows(IllegalArgumentException.class, () -> net.run(1 * ms));
        assertEquals(
                "population 'n': record: there is no variable 'I_leek'; did you mean 'I_leak'?", error.getMessage());
        n.record("noise");
        error = assertThrows(IllegalArgumentException.class, () -> net.run(1 * ms));
        assertEquals(
                "population 'n': record: 'noise' holds white noise, which has no value at an instant",
                error.getMessage());
        n.initial("I_leak", 0);
        error = assertThrows(IllegalArgumentException.class, () -> net.run(1 * ms));
        assertEquals(
                "population 'n': 'I_leak' is a sub-expression of its equations and has no initial value",
                error.getMessage());
    }

    @Test
    void aDefinitionGoesBeforeAnInputOfTheSameName() {
        var model = NeuronModel.of("C dv/dt = I_syn : volt; I_syn = 7*pA + I : amp; C = 100*pF : farad");
        var net = Network.named("own");
        net.population("n", 1, model).record("I_syn");
        assertEquals(7 * pA, net.run(1 * ms).trace("n", "I_syn").at(0, 0), 1e-24);
    }
}
