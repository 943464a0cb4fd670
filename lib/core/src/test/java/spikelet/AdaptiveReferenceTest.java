package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.in;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.equations.Method;
import spikelet.support.Reference;

/** The adaptive method against solvers of order 8 (files under reference), closed forms and published numbers. */
class AdaptiveReferenceTest {
    private static Recording run(EquationModel model, double current, double until, double end, double dt) {
        var net = Network.named("reference").dt(dt);
        var neuron = net.population("neuron", 1, model);
        for (var variable : model.variables().keySet()) neuron.record(variable);
        if (current != 0) net.stimulate(neuron).step(current, 0, until);
        return net.run(end + dt);
    }

    /** Spikes are told at the first grid point that is not before them: an exact crossing can be off by one step at most. */
    private static void assertOnGrid(double[] expected, Recording run, double dt, String what) {
        var got = in(run.spikes("neuron").times(), ms);
        assertTrue(got.length >= expected.length, what + ": " + got.length + " spikes");
        for (int k = 0; k < expected.length; k++) {
            double next = Math.ceil(expected[k] / in(dt, ms) - 1e-6) * in(dt, ms);
            assertEquals(next, got[k], 1e-9, what + ", spike " + k + " at " + expected[k]);
        }
    }

    private static JsonObject squidAxon() {
        return Reference.objects(Reference.read("hh_squid.json").getAsJsonArray("cases"))
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.025})
    void theSquidAxonFiresAtTheGridPointAfterTheReference(double step) {
        var c = squidAxon();
        double dt = step * ms;
        var run = run(Neurons.hodgkinHuxley().method(Method.ADAPTIVE), 2 * nA, 100 * ms, 110 * ms, dt);
        assertOnGrid(Reference.numbers(c.getAsJsonArray("spike_times_ms")), run, dt, "HH at dt " + step);
        assertEquals(c.get("count").getAsInt(), run.spikes("neuron").count());
    }

    @Test
    void theSquidAxonsStateKeepsTheToleranceOverTheWholeRun() {
        double[] largest = new double[3];
        double[] tolerances = {1e-4, 1e-7, 1e-10};
        var samples = squidAxon().getAsJsonObject("samples_v_m_h_n_at_ms");
        for (int k = 0; k < 3; k++) {
            var run = run(Neurons.hodgkinHuxley().tolerance(tolerances[k]), 2 * nA, 100 * ms, 110 * ms, 1 * ms);
            for (var time : samples.keySet()) {
                var expected = Reference.numbers(samples.getAsJsonArray(time));
                double t = Double.parseDouble(time) * ms;
                double[] got = {
                    in(run.trace("neuron", "v").at(0, t), mV) / 100,
                    run.trace("neuron", "m").at(0, t),
                    run.trace("neuron", "h").at(0, t),
                    run.trace("neuron", "n").at(0, t)
                };
                for (int j = 0; j < 4; j++)
                    largest[k] = Math.max(largest[k], Math.abs(got[j] - expected[j] / (j == 0 ? 100 : 1)));
            }
        }
        // The upstroke, which the sample at 2 ms meets, magnifies errors some hundred times.
        for (int k = 0; k < 3; k++)
            assertTrue(largest[k] < 300 * tolerances[k], tolerances[k] + " gives an error of " + largest[k]);
        assertTrue(largest[2] < 1e-8, "the reference itself was made with 1e-11: " + largest[2]);
    }

    static Stream<Arguments> adaptiveNeurons() {
        return Reference.objects(Reference.read("adex.json").getAsJsonArray("sets")).stream()
                .flatMap(set -> Reference.objects(set.getAsJsonArray("cases")).stream()
                        .map(c -> Arguments.of(set.getAsJsonObject("parameters"), c)));
    }

    @ParameterizedTest
    @MethodSource("adaptiveNeurons")
    void theAdExNeuronIsSolvedThroughAllItsSpikes(JsonObject p, JsonObject c) {
        var model = Reference.adEx(p);
        double current = c.get("amp_pA").getAsDouble() * pA;
        double end = c.get("duration_ms").getAsDouble() * ms;
        var run = run(model.method(Method.ADAPTIVE), current, 2 * end, end, 0.1 * ms);
        assertOnGrid(Reference.numbers(c.getAsJsonArray("spike_times_ms")), run, 0.1 * ms, "AdEx");
        assertEquals(
                c.get("final_v_mV").getAsDouble(), in(run.trace("neuron", "v").at(0, end), mV), 1e-4);
        assertEquals(
                c.get("final_w_pA").getAsDouble(), in(run.trace("neuron", "w").at(0, end), pA), 1e-3);
        var fine = run(model.tolerance(1e-10), current, 2 * end, end, 0.1 * ms);
        assertEquals(
                c.get("final_w_pA").getAsDouble(), in(fine.trace("neuron", "w").at(0, end), pA), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"RS, 0.1", "IB, 0.1", "FS, 0.1", "RS, 0.5"})
    void theIzhikevichNeuronFiresAtTheGridPointAfterTheReference(String type, double step) {
        var reference =
                Reference.read("izhikevich.json").getAsJsonObject("neurons").getAsJsonObject(type);
        var expected = Reference.numbers(reference.getAsJsonArray("all_ms"));
        var run = run(Neurons.izhikevich(type).method(Method.ADAPTIVE), 10 * pA, 2 * second, 1 * second, step * ms);
        assertOnGrid(expected, run, step * ms, type);
        assertEquals(expected.length, run.spikes("neuron").count());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1})
    void theLeakyNeuronFiresAtItsClosedFormIntervalWithoutDrift(double step) {
        var model = NeuronModel.of("""
                tau dv/dt = EL - v + R*I : volt
                tau = 20*ms : second; R = 100*MOhm : ohm; EL = -65*mV : volt
                """)
                .spikesWhen("v >= -50*mV")
                .onSpike("v = EL")
                .initially("v = EL")
                .refractory(2 * ms)
                .tolerance(1e-11);
        for (var c : Reference.objects(Reference.read("lif.json").getAsJsonArray("cases"))) {
            if (!c.has("isi_ms")) continue;
            int count = c.get("count_in_1000_ms").getAsInt();
            var expected = new double[count];
            for (int k = 0; k < count; k++)
                expected[k] = c.get("first_spike_ms").getAsDouble()
                        + k * c.get("isi_ms").getAsDouble();
            double current = c.get("I_nA").getAsDouble() * nA;
            assertOnGrid(expected, run(model, current, 2 * second, 1 * second, step * ms), step * ms, "LIF " + current);
        }
    }

    @Test
    void aStiffOscillatorIsSlowButRight() {
        // Van der Pol with mu = 1000: the problem vdpol of the IVP test set (Mazzia and Magherini 2008), in unscaled
        // time.
        var model = NeuronModel.of("dv/dt = w/ms : 1; dw/dt = (1000*(1 - v^2)*w - v)/ms : 1")
                .initially("v = 2")
                .tolerance(1e-8);
        var run = run(model, 0, 0, 2000 * ms, 10 * ms);
        assertEquals(1.706167732170483, run.trace("neuron", "v").at(0, 2000 * ms), 1e-6);
        // w has been beyond 1,300 in the jumps, and its tolerance goes by that.
        assertEquals(-0.8928097010247975e-3, run.trace("neuron", "w").at(0, 2000 * ms), 1300 * 1e-8);
    }

    @Test
    void aLinearSystemComesOutAsByTheMatrixExponential() {
        var model = NeuronModel.of("""
                dv/dt = (-v + 3*w)/(5*ms) + I*k : 1
                dw/dt = (-2*v - w)/(3*ms)       : 1
                k = 1/(nA*ms)                   : 1/(amp*second)
                """).initially("v = 1; w = -0.5");
        for (double dt : new double[] {0.1 * ms, 5 * ms}) {
            var exact = run(model.method(Method.EXACT), 0.7 * nA, 1 * second, 100 * ms, dt);
            for (double tolerance : new double[] {1e-5, 1e-8, 1e-11}) {
                var got = run(model.tolerance(tolerance), 0.7 * nA, 1 * second, 100 * ms, dt);
                for (var x : List.of("v", "w")) {
                    var expected = exact.trace("neuron", x).values(0);
                    for (int k = 0; k < expected.length; k++)
                        assertEquals(expected[k], got.trace("neuron", x).values(0)[k], 20 * tolerance, x + " at " + k);
                }
            }
        }
    }
}
