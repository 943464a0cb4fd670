package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import spikelet.equations.Method;
import spikelet.support.Reference;

/** Neurons with ion channels against a solver of order 8, and what their papers say of the onset of firing. */
class ConductanceNeuronsTest {
    private static final JsonObject REFERENCE = Reference.read("conductance_neurons.json");

    static final List<JsonObject> CASES = Reference.objects(REFERENCE.getAsJsonArray("cases"));

    private static final Map<String, EquationModel> MODELS = Map.of(
            "traubMiles", Neurons.traubMiles(),
            "connorStevens", Neurons.connorStevens(),
            "wangBuzsaki", Neurons.wangBuzsaki(),
            "morrisLecarClass1", Neurons.morrisLecarClass1(),
            "morrisLecarClass2", Neurons.morrisLecarClass2());

    private static EquationModel model(JsonObject c) {
        var model = MODELS.get(c.get("model").getAsString());
        for (var change : c.getAsJsonObject("changed").entrySet()) {
            model = model.with(change.getKey(), change.getValue().getAsDouble());
        }
        return model;
    }

    /** In ms; 1 µA/cm² is 0.2 nA into 20,000 µm². */
    private static double[] spikes(NeuronModel model, JsonObject c, double dt) {
        var net = Network.named("reference").dt(dt);
        net.stimulate(net.population("n", 1, model))
                .constant(c.get("current_uA_cm2").getAsDouble() * 0.2 * nA);
        return in(net.run(c.get("end_ms").getAsDouble() * ms).spikes("n").times(), ms);
    }

    /** How far behind the reference the spike is that lies farthest from it. */
    private static double largestDelay(JsonObject c, double[] got) {
        var expected = Reference.numbers(c.getAsJsonArray("spike_times_ms"));
        assertEquals(expected.length, got.length, () -> "number of spikes: " + c);
        double largest = 0;
        for (int k = 0; k < got.length; k++) largest = Math.max(largest, Math.abs(got[k] - expected[k]));
        return largest;
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aNeuronWithChannelsFiresWhenTheReferenceDoes(JsonObject c) {
        double late = largestDelay(c, spikes(model(c).method(Method.RK4), c, 0.01 * ms));
        // A spike is reported at the grid point after its crossing.
        assertTrue(late <= 0.0101, late + " ms");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void theParametersAreThoseOfTheReference(JsonObject c) {
        var values = model(c).values();
        for (var p : REFERENCE
                .getAsJsonObject("parameters")
                .getAsJsonObject(c.get("model").getAsString())
                .entrySet()) {
            if (c.getAsJsonObject("changed").has(p.getKey())) continue;
            double si = switch (p.getKey().charAt(0)) {
                case 'g' -> 10;
                case 'E', 'V' -> 1e-3;
                case 'C' -> 1e-2;
                default -> 1;
            };
            double expected = p.getValue().getAsDouble() * si;
            assertEquals(expected, values.get(p.getKey()).min(), 1e-12 * Math.abs(expected), p.getKey());
        }
    }

    private static double rate(EquationModel model, double microamperes) {
        return FiCurve.of(model, new double[] {microamperes * 0.2 * nA}, 0.02 * ms)
                .rates()[0];
    }

    /** Type I (Connor and Stevens 1971; Wang and Buzsáki 1996; class 1 of Rinzel and Ermentrout): any low rate. */
    @Test
    void neuronsOfTypeOneBeginToFireSlowly() {
        assertSlow(rate(Neurons.connorStevens(), 8.4), 10 * Hz);
        assertSlow(rate(Neurons.wangBuzsaki(), 0.17), 5 * Hz);
        assertSlow(rate(Neurons.morrisLecarClass1(), 40.2), 3 * Hz);
    }

    private static void assertSlow(double rate, double limit) {
        assertTrue(rate > 0 && rate < limit, rate + " Hz");
    }

    /** Dayan and Abbott (2001), section 6.2: without the A-current the rate jumps. */
    @Test
    void withoutItsACurrentTheCrabsAxonBeginsToFireFast() {
        var without = Neurons.connorStevens().with("gA", 0);
        for (double current = -10; current <= -6; current += 0.25) {
            double rate = rate(without, current);
            assertTrue(rate == 0 || rate > 60 * Hz, rate + " Hz at " + current + " µA/cm²");
        }
        assertTrue(rate(without, -6) > 60 * Hz);
    }

    /** Rinzel and Ermentrout: class 2 begins at a rate of its own. */
    @Test
    void theMorrisLecarNeuronOfClassTwoBeginsToFireAtARateOfItsOwn() {
        for (double current = 84; current <= 94; current += 1) {
            double rate = rate(Neurons.morrisLecarClass2(), current);
            assertTrue(rate == 0 || rate > 8 * Hz, rate + " Hz at " + current + " µA/cm²");
        }
        assertEquals(0, rate(Neurons.morrisLecarClass2(), 88));
        assertTrue(rate(Neurons.morrisLecarClass2(), 89) > 8 * Hz);
    }

    /** Figure 1 of Wang and Buzsáki: some 60 Hz at 1 µA/cm². */
    @Test
    void theInterneuronFiresFast() {
        assertEquals(59.7 * Hz, rate(Neurons.wangBuzsaki(), 1), 0.1 * Hz);
        assertTrue(rate(Neurons.wangBuzsaki(), 20) > 400 * Hz);
    }
}
