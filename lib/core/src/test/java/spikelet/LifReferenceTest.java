package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.values;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Reference;

/** The neuron of {@code lif.json}: closed forms, one neuron per case, all in one network. */
class LifReferenceTest {
    private static final JsonObject FILE = Reference.read("lif.json");
    private static final List<JsonObject> CASES = Reference.objects(FILE.getAsJsonArray("cases"));
    private static final JsonObject PSP = FILE.getAsJsonObject("exp_psp");

    private static double parameter(String name) {
        return FILE.getAsJsonObject("parameters").get(name).getAsDouble();
    }

    private static Lif model() {
        return Lif.with()
                .tau(parameter("tau_m_ms") * ms)
                .resistance(parameter("R_MOhm") * MOhm)
                .rest(parameter("E_L_mV") * mV)
                .threshold(parameter("V_th_mV") * mV)
                .reset(parameter("V_reset_mV") * mV)
                .refractory(parameter("t_ref_ms") * ms);
    }

    private static double of(int k, String name) {
        return CASES.get(k).get(name).getAsDouble();
    }

    private static double[] currents() {
        return CASES.stream().mapToDouble(c -> c.get("I_nA").getAsDouble() * nA).toArray();
    }

    private static Recording run(double dt) {
        var net = Network.named("lif.json").dt(dt);
        var neurons = net.population("n", CASES.size(), model()).record("v").sampleEvery(10 * ms);
        net.stimulate(neurons).constant(values(currents()));
        return net.run(1 * second);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 2.5, 10})
    void voltagesBelowThresholdAreExactWhateverTheStep(double step) {
        var v = run(step * ms).trace("n", "v");
        int checked = 0;
        for (int k = 0; k < CASES.size(); k++) {
            for (int at : new int[] {10, 50}) {
                if (!CASES.get(k).has("v_at_" + at + "_ms")) continue;
                assertEquals(of(k, "v_at_" + at + "_ms") * mV, v.at(k, at * ms), 1e-9);
                checked++;
            }
            if (of(k, "rate_Hz") == 0) assertEquals(of(k, "v_inf_mV") * mV, v.at(k, 990 * ms), 1e-9);
        }
        assertEquals(4, checked);
    }

    /** Spikes lie on the grid, at most a step late; intervals drift by the second order of dt, far less than that. */
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.05, 0.1})
    void everySpikeComesWithinOneStep(double step) {
        double dt = step * ms;
        var spikes = run(dt).spikes("n");
        for (int k = 0; k < CASES.size(); k++) {
            if (of(k, "rate_Hz") == 0) continue;
            var times = spikes.of(k);
            for (int n = 0; n < times.length; n++) {
                double late = times[n] - (of(k, "first_spike_ms") + n * of(k, "isi_ms")) * ms;
                double drift = n == 0 ? 1e-12 : 0.35 * dt;
                assertTrue(
                        late > -drift && late < dt + drift,
                        "%s, spike %d is late by %s".formatted(CASES.get(k), n, late));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.05, 0.1})
    void spikeCountsOfASecondAreThoseOfTheClosedForm(double step) {
        var counts = run(step * ms).spikes("n").counts();
        for (int k = 0; k < CASES.size(); k++) {
            int expected = of(k, "rate_Hz") == 0 ? 0 : (int) of(k, "count_in_1000_ms");
            assertEquals(expected, counts[k], CASES.get(k)::toString);
        }
    }

    @Test
    void theClosedFormOfTheModelIsThatOfTheFile() {
        for (int k = 0; k < CASES.size(); k++) {
            assertEquals(of(k, "rate_Hz") * Hz, model().rate(currents()[k]), 1e-9);
        }
        assertEquals(0.15 * nA, model().rheobase(), 1e-20);
    }

    /** The mean interval of a second: the grid moves its two ends by a step at most, and dt tells how far. */
    @Test
    void ratesApproachTheClosedFormAsTheStepShrinks() {
        for (double dt : new double[] {0.1 * ms, 0.02 * ms, 0.005 * ms}) {
            var rates = FiCurve.of(model(), currents(), dt).rates();
            for (int k = 0; k < CASES.size(); k++) {
                double rate = of(k, "rate_Hz");
                assertEquals(rate, rates[k], rate * dt / (0.5 * second));
            }
        }
    }

    private static Trace psp(double dt, double tau, double duration) {
        var net = Network.named("psp").dt(dt);
        var n = net.population("n", 1, model()).record("v");
        net.stimulate(n).spikes(0).weight(0.05 * nA).current(tau);
        return net.run(duration).trace("n", "v");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1})
    void thePostsynapticPotentialIsExactWhateverTheStep(double step) {
        var v = psp(step * ms, PSP.get("tau_syn_ms").getAsDouble() * ms, 60 * ms);
        var samples = PSP.getAsJsonObject("samples_mV");
        for (var at : samples.keySet()) {
            double expected = (parameter("E_L_mV") + samples.get(at).getAsDouble()) * mV;
            assertEquals(expected, v.at(0, Double.parseDouble(at) * ms), 1e-14);
        }
    }

    @Test
    void thePostsynapticPotentialPeaksWhereItShould() {
        double dt = 0.001 * ms;
        var v = psp(dt, 5 * ms, 12 * ms).values(0);
        int top = 0;
        for (int k = 0; k < v.length; k++) if (v[k] > v[top]) top = k;
        assertEquals(PSP.get("peak_ms").getAsDouble() * ms, top * dt, dt);
        assertEquals((parameter("E_L_mV") + PSP.get("peak_mV").getAsDouble()) * mV, v[top], 1e-11);
    }

    /** v - E_L = R w (t / tau) exp(-t / tau); the general formula divides by zero there. */
    @ParameterizedTest
    @ValueSource(doubles = {20, 20.0000001, 19.999999999999996})
    void equalTimeConstantsOfSynapseAndMembraneGiveTheAlphaFunction(double tau) {
        var v = psp(0.1 * ms, tau * ms, 60 * ms);
        for (double t : new double[] {1 * ms, 20 * ms, 50 * ms}) {
            double expected = -65 * mV + 5 * mV * t / (20 * ms) * Math.exp(-t / (20 * ms));
            assertEquals(expected, v.at(0, t), 1e-10);
        }
    }
}
