package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.uS;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Reference;

/** A neuron with conductances, against an adaptive Runge-Kutta solution of high order ({@code coba_neuron.json}). */
class ConductanceTest {
    private static final JsonObject FILE = Reference.read("coba_neuron.json");
    private static final double[] TIMES = Reference.numbers(FILE.getAsJsonArray("times_ms"));

    private static double parameter(String name) {
        return FILE.getAsJsonObject("parameters").get(name).getAsDouble();
    }

    private static Lif model() {
        return Lif.with()
                .tau(parameter("tau_m_ms") * ms)
                .leak(parameter("g_L_nS") * nS)
                .rest(parameter("E_L_mV") * mV)
                .threshold(parameter("V_t_mV") * mV)
                .reset(parameter("V_r_mV") * mV)
                .refractory(parameter("t_ref_ms") * ms);
    }

    /** A case of the file, in SI units. */
    record Solution(String name, double excitation, double inhibition, double[] v, double[] spikes) {
        static Solution of(JsonObject o) {
            return new Solution(
                    o.get("name").getAsString(),
                    o.get("w_e_nS").getAsDouble() * nS,
                    o.get("w_i_nS").getAsDouble() * nS,
                    scaled(o.getAsJsonArray("v_mV"), mV),
                    scaled(o.getAsJsonArray("spike_times_ms"), ms));
        }

        Recording run(double dt) {
            var net = Network.named("coba neuron").dt(dt);
            var n = net.population("n", 1, model()).record("v");
            net.stimulate(n)
                    .spikes(scaled(FILE.getAsJsonArray("excitatory_inputs_ms"), ms))
                    .weight(excitation)
                    .conductance(parameter("tau_e_ms") * ms, parameter("E_e_mV") * mV)
                    .named("excitation");
            net.stimulate(n)
                    .spikes(scaled(FILE.getAsJsonArray("inhibitory_inputs_ms"), ms))
                    .weight(inhibition)
                    .conductance(parameter("tau_i_ms") * ms, parameter("E_i_mV") * mV)
                    .named("inhibition");
            return net.run(100.5 * ms);
        }

        /** The largest error of v over the times of the file. */
        double worst(double dt) {
            var trace = run(dt).trace("n", "v");
            double worst = 0;
            for (int k = 0; k < TIMES.length; k++) worst = Math.max(worst, Math.abs(trace.at(0, TIMES[k] * ms) - v[k]));
            return worst;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static double[] scaled(JsonArray numbers, double unit) {
        return Arrays.stream(Reference.numbers(numbers)).map(x -> x * unit).toArray();
    }

    static Stream<Solution> all() {
        return Reference.objects(FILE.getAsJsonArray("cases")).stream().map(Solution::of);
    }

    static Stream<Solution> silent() {
        return all().filter(c -> c.spikes.length == 0);
    }

    static Stream<Solution> firing() {
        return all().filter(c -> c.spikes.length > 0);
    }

    /** The usual step errs by microvolts where conductances are as large as in the benchmark network. */
    @ParameterizedTest
    @MethodSource("silent")
    void voltagesAgreeWithTheReference(Solution solution) {
        assertTrue(solution.worst(0.1 * ms) < 5e-6, () -> "off by " + solution.worst(0.1 * ms));
        assertTrue(solution.worst(0.01 * ms) < 5e-8, () -> "off by " + solution.worst(0.01 * ms));
    }

    /** Of second order in dt: half the step, a quarter of the error. */
    @ParameterizedTest
    @MethodSource("silent")
    void theErrorFallsWithTheSquareOfTheStep(Solution solution) {
        double[] steps = {0.1 * ms, 0.05 * ms, 0.025 * ms, 0.0125 * ms};
        for (int k = 1; k < steps.length; k++) {
            assertEquals(4, solution.worst(steps[k - 1]) / solution.worst(steps[k]), 0.1);
        }
    }

    @ParameterizedTest
    @MethodSource("firing")
    void spikesComeWithinOneStepOfTheReference(Solution solution) {
        for (double dt : new double[] {0.1 * ms, 0.02 * ms}) {
            var times = solution.run(dt).spikes("n").times();
            assertEquals(solution.spikes.length, times.length);
            for (int k = 0; k < times.length; k++) assertEquals(solution.spikes[k] + dt / 2, times[k], 0.501 * dt);
        }
    }

    /** The crossing is interpolated within its step, so spikes do not spoil the order; only where it lies makes the ratio vary. */
    @ParameterizedTest
    @MethodSource("firing")
    void voltagesAfterASpikeAgreeToo(Solution solution) {
        double coarse = solution.worst(0.1 * ms);
        double fine = solution.worst(0.01 * ms);
        assertTrue(coarse < 1e-4, () -> "off by " + coarse);
        assertTrue(fine < coarse / 20, () -> "off by " + coarse + ", then " + fine);
    }

    private static Network resting(Synapse synapse, double weight, double v) {
        var net = Network.named("reversal");
        var n = net.population("n", 1, Lif.with()).initial("v", v).record("v");
        net.stimulate(n).spikes(1 * ms).weight(weight).through(synapse);
        return net;
    }

    @Test
    void aConductanceAtItsReversalMovesNothing() {
        var v = resting(Synapse.conductance(5 * ms, -65 * mV), 100 * nS, -65 * mV)
                .run(50 * ms)
                .trace("n", "v")
                .values(0);
        for (double x : v) assertEquals(-65 * mV, x, 1e-16);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 100, 1000})
    void aConductancePullsTowardsItsReversalAndNeverBeyond(double weight) {
        var run = resting(Synapse.conductance(5 * ms, -80 * mV), weight * uS, -65 * mV)
                .run(60 * ms);
        assertEquals(0, run.spikes("n").count(), "inhibition makes no spikes");
        for (double x : run.trace("n", "v").values(0))
            assertTrue(x >= -80 * mV - 1e-12 && x <= -65 * mV, () -> "v " + x);
    }

    /** An input so long that g stays: v = (rest + g R E) / (1 + g R), and the membrane is faster by 1 + g R. */
    @Test
    void aSteadyConductanceActsAsASecondLeak() {
        var net = Network.named("shunt");
        var n = net.population("n", 1, Lif.with()).record("v");
        net.stimulate(n).spikes(0).weight(20 * nS).conductance("1e7 s", "-80 mV");
        var v = net.run(50 * ms).trace("n", "v");
        double end = (-65 * mV + 2 * -80 * mV) / 3;
        for (int k = 0; k < 50; k += 5) {
            double expected = end + (-65 * mV - end) * Math.exp(-k * ms * 3 / (20 * ms));
            assertEquals(expected, v.at(0, k * ms), 1e-10);
        }
    }

    @Test
    void shuntingInhibitionDividesAnExcitatoryPotential() {
        double alone = peak(0);
        double shunted = peak(100 * nS);
        assertTrue(shunted < 0.5 * alone && shunted > 0, () -> shunted + " of " + alone);
    }

    private static double peak(double shunt) {
        var net = Network.named("shunting");
        var n = net.population("n", 1, Lif.with()).record("v");
        net.stimulate(n).spikes(10 * ms).weight(2 * nS).conductance(5 * ms, 0);
        net.stimulate(n)
                .spikes(9 * ms)
                .weight(shunt)
                .conductance(20 * ms, -65 * mV)
                .named("shunt");
        var v = net.run(40 * ms).trace("n", "v").values(0);
        return Arrays.stream(v).max().getAsDouble() + 65 * mV;
    }

    /** Beside a conductance a current is averaged over the step: of second order too. */
    @Test
    void currentsBesideAClosedConductanceKeepTheirClosedForm() {
        double before = besideConductance(0.2 * ms);
        double now = besideConductance(0.1 * ms);
        assertEquals(4, before / now, 0.1);
        assertTrue(now < 1e-6, () -> "off by " + now);
    }

    private static double besideConductance(double dt) {
        var net = Network.named("beside").dt(dt);
        var n = net.population("n", 1, Lif.with()).record("v");
        net.stimulate(n).spikes(0).weight(0.05 * nA).current(5 * ms);
        net.stimulate(n).spikes(500 * ms).weight(1 * nS).conductance(5 * ms, 0).named("closed");
        var v = net.run(50 * ms).trace("n", "v");
        double t = 10 * ms;
        double exact = -65 * mV + 5 * mV * 5 / (5 - 20.0) * (Math.exp(-t / (5 * ms)) - Math.exp(-t / (20 * ms)));
        return Math.abs(v.at(0, t) - exact);
    }

    @Test
    void aConstantCurrentBesideAClosedConductanceIsExact() {
        var net = Network.named("constant");
        var n = net.population("n", 1, Lif.with()).record("v");
        net.stimulate(n).constant(0.1 * nA);
        net.stimulate(n).spikes(500 * ms).weight(1 * nS).conductance(5 * ms, 0);
        var with = net.run(50 * ms).trace("n", "v").values(0);
        var expected = new double[500];
        for (int k = 0; k < 500; k++) expected[k] = -65 * mV - 10 * mV * Math.expm1(-k * 0.1 / 20);
        assertArrayEquals(expected, with, 1e-14);
    }
}
