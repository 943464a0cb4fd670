package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.equations.Method;
import spikelet.support.Reference;

/** Models as equations against spike times of solvers of order 8 (files under reference), and published numbers. */
class EquationReferenceTest {
    private static JsonObject reference(String name) {
        var stream = EquationReferenceTest.class.getResourceAsStream("/reference/" + name + ".json");
        return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static double[] array(JsonObject o, String name) {
        JsonArray values = o.getAsJsonArray(name);
        var result = new double[values.size()];
        for (int k = 0; k < result.length; k++) result[k] = values.get(k).getAsDouble();
        return result;
    }

    /** Spike times in ms. */
    private static double[] spikes(
            NeuronModel model, double current, double from, double until, double end, double dt) {
        var net = Network.named("reference").dt(dt);
        var neuron = net.population("neuron", 1, model);
        net.stimulate(neuron).step(current, from, until);
        return in(net.run(end).spikes("neuron").times(), ms);
    }

    private static double largestDifference(double[] expected, double[] got, String what) {
        assertEquals(expected.length, got.length, what + ": number of spikes");
        double largest = 0;
        for (int k = 0; k < got.length; k++) largest = Math.max(largest, Math.abs(got[k] - expected[k]));
        return largest;
    }

    static Stream<Arguments> squidAxons() {
        return reference("hh_squid").getAsJsonArray("cases").asList().stream()
                .map(c -> Arguments.of(c.getAsJsonObject()));
    }

    @ParameterizedTest
    @MethodSource("squidAxons")
    void theSquidAxonFiresWhenTheReferenceDoes(JsonObject c) {
        var p = c.getAsJsonObject("parameters");
        var model = Neurons.hodgkinHuxley()
                .with("EL", p.get("EL").getAsDouble() * 1e-3)
                .method(Method.RK4);
        double current = c.get("amp_uA_cm2").getAsDouble() * 0.2 * nA;
        double from = c.get("on_ms").getAsDouble() * ms;
        double until = c.get("off_ms").getAsDouble() * ms;
        double end = c.get("end_ms").getAsDouble() * ms;
        var expected = array(c, "spike_times_ms");
        double coarse = largestDifference(expected, spikes(model, current, from, until, end, 0.02 * ms), "HH");
        double fine = largestDifference(expected, spikes(model, current, from, until, end, 0.005 * ms), "HH");
        // A spike is reported at the grid point after its crossing.
        assertTrue(coarse <= 0.021, "at dt 0.02 ms: " + coarse);
        assertTrue(fine <= 0.0055, "at dt 0.005 ms: " + fine);
    }

    @Test
    void exponentialEulerConvergesToTheReferenceToo() {
        var c = reference("hh_squid").getAsJsonArray("cases").get(0).getAsJsonObject();
        var expected = array(c, "spike_times_ms");
        var model = Neurons.hodgkinHuxley().method(Method.EXPONENTIAL_EULER);
        double coarse = largestDifference(expected, spikes(model, 2 * nA, 0, 100 * ms, 110 * ms, 0.02 * ms), "HH");
        double fine = largestDifference(expected, spikes(model, 2 * nA, 0, 100 * ms, 110 * ms, 0.002 * ms), "HH");
        assertTrue(fine < 0.1 && fine < coarse / 5, "first order: " + coarse + " ms, then " + fine + " ms");
    }

    static Stream<Arguments> adaptiveNeurons() {
        var all = new ArrayList<Arguments>();
        for (var set : reference("adex").getAsJsonArray("sets")) {
            var p = set.getAsJsonObject().getAsJsonObject("parameters");
            for (var c : set.getAsJsonObject().getAsJsonArray("cases")) all.add(Arguments.of(p, c.getAsJsonObject()));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("adaptiveNeurons")
    void theAdaptiveNeuronFiresWhenTheReferenceDoes(JsonObject p, JsonObject c) {
        var model = Reference.adEx(p);
        double current = c.get("amp_pA").getAsDouble() * pA;
        double end = c.get("duration_ms").getAsDouble() * ms;
        var expected = array(c, "spike_times_ms");
        double coarse = largestDifference(expected, spikes(model, current, 0, end, end, 0.01 * ms), "AdEx");
        double fine = largestDifference(expected, spikes(model, current, 0, end, end, 0.002 * ms), "AdEx");
        assertTrue(coarse < 0.1, "at dt 0.01 ms: " + coarse);
        assertTrue(fine < coarse / 2, "at dt 0.002 ms: " + fine + ", at 0.01 ms: " + coarse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS", "IB", "FS"})
    void atFineStepsTheIzhikevichNeuronApproachesTheReference(String type) {
        var reference = reference("izhikevich").getAsJsonObject("neurons").getAsJsonObject(type);
        var expected = array(reference, "first5_ms");
        var model = Neurons.izhikevich(type).method(Method.RK4);
        var got = spikes(model, 10 * pA, 0, 400 * ms, 400 * ms, 0.001 * ms);
        for (int k = 0; k < expected.length; k++) assertEquals(expected[k], got[k], 0.02, type + ", spike " + k);
    }
}
