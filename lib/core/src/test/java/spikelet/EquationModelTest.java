package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.spaced;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.second;
import static spikelet.support.Refused.refused;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spikelet.equations.CompiledModel;
import spikelet.equations.Method;

class EquationModelTest {
    private static EquationModel leaky() {
        return NeuronModel.of("""
                tau dv/dt = EL - v + R*I : volt
                tau = 20*ms : second; R = 100*MOhm : ohm; EL = -65*mV : volt; Vt = -50*mV : volt
                """)
                .spikesWhen("v > Vt")
                .onSpike("v = EL")
                .initially("v = EL")
                .refractory(2 * ms);
    }

    private static Recording driven(NeuronModel model, boolean conductance) {
        var net = Network.named("driven").seed(3);
        var input = net.poisson("input", 40, 60 * Hz);
        var neurons = net.population("neurons", 5, model).record("v");
        net.stimulate(neurons).step(0.1 * nA, 20 * ms, 300 * ms);
        var synapses = net.connect(input).to(neurons).probability(0.5).delay(1 * ms);
        if (conductance) synapses.weight(1.5 * nS).conductance(4 * ms, 0 * mV);
        else synapses.weight(40 * pA).current(4 * ms);
        return net.run(500 * ms);
    }

    @ParameterizedTest
    @CsvSource({"false, EXACT", "true, EXPONENTIAL_EULER"})
    void theLeakyNeuronAsEquationsDoesWhatTheStockModelDoes(boolean conductance, Method chosen) {
        var stock = driven(Lif.with(), conductance);
        var written = driven(leaky(), conductance);
        assertTrue(stock.spikes("neurons").count() > 20);
        // With conductances the two treat the step of a spike differently, by less than its second order.
        assertArrayEquals(
                stock.spikes("neurons").times(), written.spikes("neurons").times(), conductance ? 0.1001 * ms : 0);
        double[] first = stock.spikes("neurons").times();
        for (int n = 0; n < 5; n++) {
            var expected = stock.trace("neurons", "v").values(n);
            var got = written.trace("neurons", "v").values(n);
            int until = conductance ? (int) Math.round(first[0] / (0.1 * ms)) : expected.length;
            assertArrayEquals(Arrays.copyOf(expected, until), Arrays.copyOf(got, until), 1e-12);
        }
        assertEquals(Method.EXACT, CompiledModel.methodFor(leaky().checked(), false));
        assertEquals(chosen, CompiledModel.methodFor(leaky().checked(), conductance));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EULER", "SEQUENTIAL_EULER", "HEUN", "RK4", "EXPONENTIAL_EULER"})
    void eachMethodConvergesWithItsOrder(Method method) {
        // Conditionally linear, so that every method applies; no closed form, so the finest solution is the reference.
        var model = NeuronModel.of("""
                dv/dt = (w - v - 0.5*v*w^2)/ms : 1
                dw/dt = (2*sin(v) - w*(1 + v^2)/3)/ms : 1
                """).initially("v = 1; w = -2");
        double coarse = error(model, method, 0.1 * ms);
        double fine = error(model, method, 0.05 * ms);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertEquals(method.order(), order, 0.2, method + ": errors " + coarse + " and " + fine);
    }

    /** The mean error of v over 8 ms, against a Runge-Kutta solution at a step of 2.5 µs. */
    private static double error(EquationModel model, Method method, double dt) {
        double sum = 0;
        int points = 16;
        for (int k = 1; k <= points; k++) {
            double t = k * 0.5 * ms;
            sum += Math.abs(v(model.method(method), dt).at(0, t)
                    - v(model.method(Method.RK4), 0.0025 * ms).at(0, t));
        }
        return sum / points;
    }

    private static Trace v(EquationModel model, double dt) {
        var net = Network.named("convergence").dt(dt);
        net.population("n", 1, model).record("v");
        return net.run(8 * ms + dt).trace("n", "v");
    }

    private static double at8ms(EquationModel model, double dt) {
        return v(model, dt).at(0, 8 * ms);
    }

    @Test
    void theIntegratorInUseIsTheOneChosenUnlessOverruled() {
        assertEquals(Method.EXPONENTIAL_STRANG, Neurons.hodgkinHuxley().integrator());
        var overruled = Neurons.hodgkinHuxley().method(Method.RK4);
        assertEquals(Method.RK4, overruled.integrator());
    }

    @Test
    void anOscillatorIsSolvedExactlyAtAnyStep() {
        var model = NeuronModel.of("dv/dt = w/ms : 1; dw/dt = -v/ms : 1").initially("v = 1");
        for (double dt : new double[] {0.1 * ms, 2 * ms}) assertEquals(Math.cos(8), at8ms(model, dt), 1e-13);
    }

    @Test
    void equalTimeConstantsAreNoTrouble() {
        var model = NeuronModel.of("""
                dv/dt = (w - v)/tau : 1
                dw/dt = -w/tau      : 1
                tau = 5*ms : second
                """).initially("w = 1");
        assertEquals(8.0 / 5 * Math.exp(-8.0 / 5), at8ms(model, 1 * ms), 1e-14);
    }

    @Test
    void whiteNoiseGivesTheStationaryVariance() {
        var model = NeuronModel.of("""
                dv/dt = -v/tau + sigma*sqrt(2/tau)*xi : volt
                tau = 10*ms : second; sigma = 3*mV : volt
                """);
        var net = Network.named("noise").seed(5);
        net.population("n", 2000, model).record("v").sampleEvery(50 * ms);
        var trace = net.run(500 * ms).trace("n", "v");
        double sum = 0;
        int samples = 0;
        for (int n = 0; n < 2000; n++) {
            var v = trace.values(n);
            for (int k = 2; k < v.length; k++, samples++) sum += v[k] * v[k];
        }
        // 16,000 nearly independent samples: the variance is known to 1.1 %, Euler's step adds 0.5 %.
        assertEquals(9e-6, sum / samples, 9e-6 * 0.05);
    }

    @Test
    void theRefractoryTimeHoldsTheFirstVariableAlone() {
        var model = NeuronModel.of("dv/dt = 1/ms : 1; dw/dt = 1/ms : 1")
                .spikesWhen("v > 5.05")
                .onSpike("v = 0")
                .refractory(3 * ms);
        var net = Network.named("hold");
        net.population("n", 1, model).record("v").record("w");
        var run = net.run(20 * ms);
        assertEquals(8.05, 1e3 * (run.spikes("n").of(0)[1] - run.spikes("n").of(0)[0]), 0.1);
        assertEquals(19.9, run.trace("n", "w").at(0, 19.9 * ms), 1e-9);
    }

    @Test
    void aModelWithoutResetFiresWhenItsConditionBeginsToHold() {
        var net = Network.named("sine");
        net.population(
                "n",
                1,
                NeuronModel.of("dv/dt = w/ms : 1; dw/dt = -v/ms : 1")
                        .initially("v = 1")
                        .spikesWhen("v > 0.5"));
        // cos(t) rises through 0.5 at 5π/3 + 2πk
        var times = net.run(20 * ms).spikes("n").of(0);
        assertEquals(0.1, times[0] * 1e3, 1e-9, "it holds from the first step on");
        assertEquals(5 * Math.PI / 3, times[1] * 1e3, 0.1);
        assertEquals(11 * Math.PI / 3, times[2] * 1e3, 0.1);
        assertEquals(17 * Math.PI / 3, times[3] * 1e3, 0.1);
    }

    @Test
    void parametersMayDifferBetweenNeurons() {
        var net = Network.named("spread");
        var n = net.population(
                        "n", 3, leaky().with("tau", spaced(10 * ms, 40 * ms)).with("Vt", 0))
                .record("v");
        net.stimulate(n).constant(0.1 * nA);
        var trace = net.run(10.1 * ms).trace("n", "v");
        for (int k = 0; k < 3; k++) {
            double tau = 10 + 15 * k;
            assertEquals(-65e-3 + 10e-3 * (1 - Math.exp(-10 / tau)), trace.at(k, 10 * ms), 1e-12);
        }
    }

    @Test
    void theSameSeedGivesTheSameNoisySpikesInPieces() {
        var model = leaky().with("EL", "-52 mV").named("noisy");
        var noisy = NeuronModel.of(model.equations().text().replace("R*I", "R*I + 6*mV*sqrt(tau)*xi"))
                .with("EL", "-52 mV")
                .spikesWhen("v > Vt")
                .onSpike("v = EL")
                .initially("v = EL");
        var net = Network.named("pieces").seed(7);
        net.population("n", 20, noisy);
        var whole = net.run(400 * ms).spikes("n");
        var sim = net.simulation();
        sim.run(123.4 * ms);
        var pieces = sim.run(276.6 * ms).spikes("n");
        assertTrue(whole.count() > 50, "spikes: " + whole.count());
        assertArrayEquals(whole.times(), pieces.times());
        assertArrayEquals(whole.neurons(), pieces.neurons());
        assertNotEquals(
                Arrays.toString(whole.times()),
                Arrays.toString(net.seed(8).run(400 * ms).spikes("n").times()));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        var net = Network.named("wrong");
        var bare = NeuronModel.of("C dv/dt = -gL*v + I : volt; C : farad; gL : siemens");
        refused(() -> net.population("n", 1, bare), "population 'n'", "'C'", "no value", ".with(");
        refused(() -> bare.with("gl", 3 * nS), "gl", "gL");
        refused(() -> bare.with("gL", "3 mV"), "gL", "siemens", "3 mV");
        refused(() -> net.population("n", 1, leaky().with("Q", "3 mV")), "'Q'");
        refused(
                () -> net.population("n", 1, NeuronModel.of("dv/dt = -v/tao : volt; tau = 1*ms : second")),
                "tao",
                "tau");
        refused(() -> net.population("n", 1, leaky().spikesWhen("v > 3*nA")), "volt", "amp");
        refused(
                () -> net.population("n", 3, leaky().with("tau", Distribution.values(1 * ms))),
                "1 values for 3 neurons");
        refused(() -> net.population("n", 1, Neurons.adEx().method(Method.EXACT)), "exact", "not linear");
        refused(() -> Neurons.izhikevich("RX"), "RX", "RS");
    }

    @Test
    void inputThatTheEquationsHaveNoPlaceForIsRefused() {
        var net = Network.named("inputs");
        var deaf = net.population("deaf", 1, NeuronModel.of("dv/dt = -v/ms : volt"));
        net.stimulate(deaf).constant(1 * nA);
        refused(() -> net.run(1 * ms), "constant→deaf", "no input current", "I");
        var other = Network.named("inputs");
        var input = other.poisson("input", 5, 10 * Hz);
        other.connect(input)
                .to(other.population("n", 1, leaky()))
                .allToAll()
                .weight(1 * mV)
                .decay(5 * ms);
        refused(() -> other.run(1 * ms), "input→n", "drive in volt", ".current(tau)");
    }

    @Test
    void equationsThatRunAwayStopTheRunAndSaySo() {
        var net = Network.named("away");
        net.population(
                "n", 1, NeuronModel.of("dv/dt = v^2/ms : 1").initially("v = 1").method(Method.RK4));
        var error = assertThrows(IllegalStateException.class, () -> net.run(1 * second));
        for (var f : List.of("'n'", "neuron 0", "v became", "ms"))
            assertTrue(error.getMessage().contains(f), error.getMessage());
    }

    @Test
    void theSourceCanBeReadAndHoldsNoForeignName() {
        var model = NeuronModel.of("dv/dt = -v/System : volt; System = 5*ms : second")
                .method(Method.RK4);
        assertTrue(model.source().contains(" * dv/dt = -v/System : volt"));
        assertTrue(model.source().contains("System$ = $p[0][0]"), model.source());
        // The model's System has a dollar behind it; Java's has a method of System.arraycopy alone.
        assertTrue(
                model.source().lines().noneMatch(l -> l.matches("[^*]*\\bSystem\\b(?!\\$|\\.arraycopy).*")),
                model.source());
        assertEquals(100 * MOhm, leaky().values().get("R").min());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void noNameOfAModelMeetsOneOfTheKernel(Method method) {
        var model = NeuronModel.of("""
                dv/dt = (v_1 - v + v_new + slope)/tau : 1
                dv_2/dt = (drive - v_2*kick)/tau      : 1
                slope = 2*x0*fired_1                  : 1
                v_1 = 1 : 1; v_new = 0.5 : 1; v_slope0 = 3 : 1; tau = 5*ms : second
                drive = 1 : 1; kick = 1 : 1; x0 = 0.25 : 1; fired_1 = 1 : 1; class = 2 : 1; now = 1 : 1; i = 1 : 1
                """).spikesWhen("v > now + i + class").onSpike("v = 0; v_2 += v_slope0");
        // v and v_2 relax to 2 and to 1 with a time constant of 5 ms
        assertEquals(2 * (1 - Math.exp(-8.0 / 5)), at8ms(model.method(method), 0.01 * ms), 2e-3);
    }
}
