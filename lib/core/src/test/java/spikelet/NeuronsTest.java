package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.pF;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Reference;

/** Stock models against closed forms and solvers of order 8; what needs more than a few lines has a test of its own. */
class NeuronsTest {
    private static double rate(NeuronModel model, double current) {
        return FiCurve.of(model, new double[] {current}, 0.02 * ms).rates()[0];
    }

    private static int spikesIn2Seconds(NeuronModel model, double current) {
        var net = Network.named("edge");
        net.stimulate(net.population("n", 1, model)).constant(current);
        return net.run(2 * second).spikes("n").count();
    }

    /** Rheobase k (VT - EL)² / 4; above it v moves from reset to peak in the time of an arctangent. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 100, 300})
    void theQuadraticNeuronFiresAtTheRateOfItsClosedForm(double picoamperes) {
        double k = 0.67 * nS / mV;
        double capacitance = 200 * pF;
        double current = picoamperes * pA;
        double rheobase = k * (15 * mV) * (15 * mV) / 4;
        double middle = -57.5 * mV;
        double width = Math.sqrt((current - rheobase) / k);
        double period =
                capacitance / (k * width) * (Math.atan((0 - middle) / width) - Math.atan((-65 * mV - middle) / width));
        assertEquals(1 / period, rate(Neurons.qif(), current), 0.002 / period);
        assertEquals(0, spikesIn2Seconds(Neurons.qif(), rheobase * 0.999));
        assertTrue(spikesIn2Seconds(Neurons.qif(), rheobase * 1.01) > 0);
    }

    /** The nullcline's minimum lies at VT, so the rheobase is gL (VT - EL - DT). */
    @Test
    void theExponentialNeuronFiresFromItsRheobaseOn() {
        double rheobase = 10 * nS * (-59.9 - -65 - 3.48) * mV;
        assertEquals(0, spikesIn2Seconds(Neurons.eif(), rheobase * 0.99));
        assertTrue(spikesIn2Seconds(Neurons.eif(), rheobase * 1.02) > 0);
    }

    /** At rest v - v³/3 = w and v + a = b w. */
    @Test
    void theFitzHughNagumoNeuronRestsAtTheCrossingOfItsNullclines() {
        var net = Network.named("rest");
        net.population("n", 1, Neurons.fitzHughNagumo()).record("v").record("w");
        var run = net.run(500 * ms);
        double v = run.trace("n", "v").at(0, 499 * ms);
        double w = run.trace("n", "w").at(0, 499 * ms);
        assertEquals(w, v - v * v * v / 3, 1e-9);
        assertEquals(0.8 * w, v + 0.7, 1e-9);
        assertEquals(0, run.spikes("n").count());
        assertTrue(spikesIn2Seconds(Neurons.fitzHughNagumo(), 0.5 * nA) > 20, "it oscillates between its knees");
    }

    @Test
    void theSquidAxonIsSilentBelowItsThresholdCurrent() {
        var model = Neurons.hodgkinHuxley();
        var net = Network.named("quiet");
        net.stimulate(net.population("n", 1, model)).constant(0.4 * nA);
        assertTrue(net.run(200 * ms).spikes("n").count() <= 1);
        assertTrue(rate(model, 2 * nA) > 60 * Hz);
    }

    /** Current of a case in ampere; spike times in ms. */
    private static void assertFiresLike(JsonObject reference, EquationModel model, String current, double unit) {
        for (var c : Reference.objects(reference.getAsJsonArray("cases"))) {
            var net = Network.named("reference").dt(0.01 * ms);
            net.stimulate(net.population("n", 1, model)).constant(c.get(current).getAsDouble() * unit);
            var got = in(net.run(c.get("end_ms").getAsDouble() * ms).spikes("n").times(), ms);
            // A spike is reported at the grid point after its crossing.
            assertArrayEquals(Reference.numbers(c.getAsJsonArray("spike_times_ms")), got, 0.0101, c::toString);
        }
    }

    @Test
    void theExponentialNeuronFiresWhenTheReferenceDoes() {
        var reference = Reference.read("eif_fhn.json").getAsJsonObject("eif");
        assertFiresLike(reference, Neurons.eif(), "current_pA", 1 * pA);
    }

    @Test
    void theFitzHughNagumoNeuronFiresWhenTheReferenceDoes() {
        var reference = Reference.read("eif_fhn.json").getAsJsonObject("fitzHughNagumo");
        assertFiresLike(reference, Neurons.fitzHughNagumo(), "current", 1 * nA);
    }

    /** The entry point itself is the list: what is added there is tested here. */
    private static List<EquationModel> all() throws ReflectiveOperationException {
        var models = new ArrayList<EquationModel>();
        for (var method : Neurons.class.getMethods()) {
            if (method.getReturnType() != EquationModel.class) continue;
            if (method.getParameterCount() == 0) models.add((EquationModel) method.invoke(null));
        }
        for (var type : new String[] {"RS", "IB", "CH", "FS", "TC", "RZ", "LTS"}) models.add(Neurons.izhikevich(type));
        return models;
    }

    @Test
    void everyStockModelIsCompleteAndStartsAtRest() throws ReflectiveOperationException {
        assertEquals(22, all().size());
        for (var model : all()) {
            var net = Network.named("stock");
            var first = model.variables().keySet().iterator().next();
            net.population("n", 1, model).record(first);
            var run = net.run(0.5 * ms);
            var v = run.trace("n", first).values(0);
            assertTrue(Math.abs(v[v.length - 1] - v[0]) < 0.3 * Math.max(Math.abs(v[0]), 1e-9), model.name());
            assertTrue(model.summary().startsWith(model.name()), model.summary());
        }
    }

    @Test
    void everyStockModelShowsItselfWithItsSpikeAndItsValues() throws ReflectiveOperationException {
        for (var model : all()) {
            var latex = model.latex();
            assertTrue(latex.contains("\\Rightarrow"), latex);
            assertEquals(count(latex, '{'), count(latex, '}'), latex);
            assertEquals(latex.split("left\\W").length, latex.split("right\\W").length, latex);
            for (var row : latex.lines().skip(1).toList()) {
                if (!row.startsWith("\\end")) assertEquals(1, count(row, '&'), row);
            }
            // Names of several letters are set upright on purpose; a number without a unit of its own is not.
            assertFalse(latex.contains("NaN") || latex.contains("metre") || latex.contains("e+"), latex);
        }
    }

    private static long count(String s, char c) {
        return s.chars().filter(x -> x == c).count();
    }
}
