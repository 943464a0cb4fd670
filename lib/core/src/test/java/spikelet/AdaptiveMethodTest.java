package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.equations.Method;

/** What the adaptive method promises inside a network: events within time steps, determinism, and words where it cannot go on. */
class AdaptiveMethodTest {
    private static EquationModel clock(double perMs) {
        return NeuronModel.of("dv/dt = rate : 1; rate : Hz")
                .with("rate", perMs * 1e3)
                .spikesWhen("v >= 1")
                .onSpike("v = 0")
                .method(Method.ADAPTIVE);
    }

    private static Spikes spikes(EquationModel model, double duration, double dt) {
        var net = Network.named("clock").dt(dt);
        net.population("n", 1, model);
        return net.run(duration).spikes("n");
    }

    @Test
    void aCrossingAtAGridPointIsNeitherLostNorDoubled() {
        var times = spikes(clock(1), 200.05 * ms, 0.1 * ms).of(0);
        assertEquals(200, times.length);
        for (int k = 0; k < 200; k++) assertEquals(k + 1, times[k] * 1e3, 0.1001, "spike " + k);
    }

    @Test
    void twoCrossingsInOneStepAreTwoSpikes() {
        var s = spikes(clock(27), 10.1 * ms, 0.1 * ms);
        assertEquals(272, s.count(), "floor(27 · 10.1)");
        for (int step = 0; step < 100; step++) {
            int expected = (int) Math.floor(2.7 * (step + 1) + 1e-9) - (int) Math.floor(2.7 * step + 1e-9);
            if (step % 10 > 0 && step % 10 < 9)
                assertEquals(
                        expected,
                        s.between(step * 0.1 * ms, (step + 1) * 0.1 * ms).count(),
                        "step " + step);
        }
    }

    @Test
    void bothSpikesOfAStepArrive() {
        var net = Network.named("two").dt(1 * ms);
        var fast = net.population("fast", 1, clock(2.5));
        var target = net.population("target", 1, NeuronModel.of("dv/dt = 0*v/ms : volt"))
                .record("v");
        net.connect(fast).to(target).allToAll().weight(1 * mV).delay(1 * ms);
        assertEquals(25e-3, net.run(20 * ms).trace("target", "v").at(0, 11 * ms), 2.5e-3, "25 spikes until 10 ms");
    }

    @Test
    void theRefractoryTimeCountsFromTheCrossing() {
        // 0.37 ms up, 1.25 ms held: 1.62 ms between spikes, at any time step
        var model = clock(1 / 0.37).refractory(1.25 * ms);
        for (double dt : new double[] {0.01 * ms, 0.1 * ms, 0.7 * ms}) {
            var times = spikes(model, 200 * ms, dt).of(0);
            for (int k = 0; k < times.length; k++) {
                double exact = 0.37e-3 + k * 1.62e-3;
                assertEquals(Math.ceil(exact / dt - 1e-6) * dt, times[k], 1e-9, "spike " + k + " at dt " + dt);
            }
            assertEquals(1 + (int) ((200 - 0.37) / 1.62), times.length, 1);
        }
    }

    @Test
    void aShortExcursionBeyondTheThresholdIsSeenInALongStep() {
        // sin(t) is above 0.9 for 0.9 ms in every 6.28
        var model = NeuronModel.of("dv/dt = w/ms : 1; dw/dt = -v/ms : 1")
                .initially("w = 1")
                .spikesWhen("v > 0.9")
                .tolerance(1e-3);
        assertEquals(16, spikes(model, 100 * ms, 2 * ms).count());
    }

    @Test
    void deltaSynapsesLiftItAtTheGridPointUnlessItIsHeld() {
        var net = Network.named("lifted");
        var in = net.spikes("in", new double[] {2 * ms}, new double[] {2 * ms, 3 * ms});
        var model = NeuronModel.of("dv/dt = 0*v/ms : volt")
                .spikesWhen("v > 10*mV")
                .onSpike("v = 0*mV")
                .refractory(1.5 * ms)
                .method(Method.ADAPTIVE);
        var out = net.population("out", 1, model).record("v");
        net.connect(in).to(out).allToAll().weight(6 * mV).delay(1 * ms);
        var run = net.run(10 * ms);
        assertArrayEquals(new double[] {3 * ms}, run.spikes("out").times(), 1e-9);
        assertEquals(0, run.trace("out", "v").at(0, 9 * ms), 0, "what comes at 4 ms finds it refractory until 4.5 ms");
    }

    private static Network driven(Method method, double dt) {
        return driven(method, dt, false);
    }

    private static Network driven(Method method, double dt, boolean more) {
        var net = Network.named("driven").seed(3).dt(dt);
        var input = net.poisson("input", 200, 30 * Hz);
        var neurons =
                net.population("neurons", 5, Neurons.adEx().method(method)).record("v");
        if (more) neurons.record("w").sampleEvery(5 * ms);
        net.stimulate(neurons).constant(300 * pA);
        net.connect(input)
                .to(neurons)
                .probability(0.5)
                .weight(3 * nS)
                .conductance(5 * ms, 0 * mV)
                .delay(1 * ms);
        return net;
    }

    @Test
    void betweenSpikesConductancesActAsInTheClosedFormOfAStep() {
        var leaky = NeuronModel.of(
                        "C dv/dt = g*(EL - v) + I : volt; C = 200*pF : farad; g = 10*nS : siemens; EL = -65*mV : volt")
                .initially("v = EL");
        // Exponential Euler is exact here: all else is constant over a time step.
        var expected = shot(leaky.method(Method.EXPONENTIAL_EULER));
        var got = shot(leaky.tolerance(1e-11));
        assertTrue(Arrays.stream(expected).max().orElseThrow() > -50e-3);
        assertArrayEquals(expected, got, 1e-11);
    }

    private static double[] shot(EquationModel model) {
        var net = Network.named("shot").seed(4);
        var input = net.poisson("input", 100, 30 * Hz);
        var n = net.population("n", 1, model).record("v");
        net.connect(input)
                .to(n)
                .allToAll()
                .weight(1 * nS)
                .conductance(5 * ms, 0 * mV)
                .delay(1 * ms);
        return net.run(300 * ms).trace("n", "v").values(0);
    }

    @Test
    void theSameSpikesComeInPiecesAndWithAnyRecordingToTheBit() {
        var whole = driven(Method.ADAPTIVE, 0.1 * ms).run(300 * ms);
        var sim = driven(Method.ADAPTIVE, 0.1 * ms).simulation();
        sim.run(17.3 * ms);
        sim.run(100.1 * ms);
        var pieces = sim.run(182.6 * ms);
        assertArrayEquals(
                whole.spikes("neurons").times(), pieces.spikes("neurons").times());
        assertArrayEquals(
                whole.trace("neurons", "v").values(2),
                pieces.trace("neurons", "v").values(2));
        sim.reset();
        assertArrayEquals(
                whole.trace("neurons", "v").values(2),
                sim.run(300 * ms).trace("neurons", "v").values(2),
                "after a reset");
        var net = driven(Method.ADAPTIVE, 0.1 * ms, true);
        assertArrayEquals(
                whole.spikes("neurons").times(),
                net.run(300 * ms).spikes("neurons").times());
    }

    @Test
    void aVariableThatIsZeroButForRoundingDoesNotAskForEndlessSteps() {
        var model = NeuronModel.of("""
                dv/dt = (EL - v)/(10*ms) : volt
                dw/dt = ((v - EL)*nS - w)/(100*ms) : amp
                EL = -65.1*mV : volt
                """).initially("v = -65.1*mV + 1e-16*volt").method(Method.ADAPTIVE);
        var net = Network.named("rest").dt(1 * ms);
        net.population("n", 1, model).record("w");
        assertEquals(0, net.run(1 * second).trace("n", "w").at(0, 999 * ms), 1e-20);
    }

    private static String refusal(EquationModel model) {
        return assertThrows(IllegalStateException.class, () -> spikes(model.method(Method.ADAPTIVE), 50 * ms, 0.1 * ms))
                .getMessage();
    }

    private static void assertNames(String message, String... parts) {
        for (var part : parts) assertTrue(message.contains(part), message);
    }

    @Test
    void whatRunsAwayIsNamedWhereItDoes() {
        // v = 1/(1 - t/ms)
        var message =
                refusal(NeuronModel.of("dw/dt = -w/ms : 1; dv/dt = v^2/ms : 1").initially("v = 1; w = 1"));
        assertNames(message, "population 'n'", "neuron 0", "v became", "at 1 ms", "ran away");
    }

    @Test
    void whatIsFarTooStiffIsToldToTakeAnotherMethod() {
        var message = refusal(NeuronModel.of("dw/dt = -w/ms : 1; dv/dt = 1e12*(cos(t/ms) - v)/ms : 1"));
        assertNames(
                message, "population 'n'", "neuron 0", "v would need", "20,000 steps", "stiff", "EXPONENTIAL_EULER");
    }

    @Test
    void aResetThatEndsBeyondTheThresholdIsRefusedUnlessARefractoryTimePasses() {
        var model = clock(1).onSpike("v = 2");
        assertNames(refusal(model), "population 'n'", "neuron 0", "more than 100 times", "1 ms", "refractory");
        assertEquals(50, spikes(model.refractory(1 * ms), 50.05 * ms, 0.1 * ms).count());
    }

    @Test
    void noiseIsRefused() {
        var noisy = NeuronModel.of("dv/dt = -v/ms + xi/sqrt(ms) : 1").method(Method.ADAPTIVE);
        var net = Network.named("noisy");
        var message = assertThrows(IllegalArgumentException.class, () -> net.population("n", 1, noisy))
                .getMessage();
        assertNames(message, "adaptive", "xi", "Heun");
    }

    @Test
    void firingByChanceIsRefused() {
        var model =
                NeuronModel.of("dv/dt = -v/ms : 1").spikesWhen("rand() < 0.1").method(Method.ADAPTIVE);
        var net = Network.named("chance");
        var message = assertThrows(IllegalArgumentException.class, () -> net.population("n", 1, model))
                .getMessage();
        assertNames(message, "adaptive", "by chance", "RK4");
    }

    @Test
    void aResetByChanceIsDrawnForEachSpike() {
        var model = clock(1).onSpike("v = 0.5*rand()");
        var times = spikes(model, 400 * ms, 0.1 * ms).of(0);
        double mean = (times[times.length - 1] - times[0]) / (times.length - 1);
        // Intervals are uniform from 0.5 to 1 ms; the mean of some 530 is known to 0.0063 ms.
        assertEquals(0.75e-3, mean, 0.025e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-6, 1e-14, 0.2, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceThatCannotBeKeptIsRefused(double tolerance) {
        var model = Neurons.adEx();
        var message = assertThrows(IllegalArgumentException.class, () -> model.tolerance(tolerance))
                .getMessage();
        assertNames(message, "model 'AdEx'", "tolerance", "1e-13", Double.toString(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"HEUN", "RK4"})
    void anExplicitMethodThatBlowsUpTellsTheWayOut(Method method) {
        var net = Network.named("axon");
        var axon = net.population("axon", 1, Neurons.hodgkinHuxley().method(method));
        net.stimulate(axon).constant("2 nA");
        var message = assertThrows(IllegalStateException.class, () -> net.run(50 * ms))
                .getMessage();
        assertNames(message, "'axon'", method.toString(), "smaller dt", "EXPONENTIAL_EULER", "ADAPTIVE");
    }

    @Test
    void theSummaryTellsTheMethodAndItsTolerance() {
        assertNames(Neurons.hodgkinHuxley().summary(), "exponential Strang splitting");
        assertNames(Neurons.adEx().summary(), "Runge-Kutta, fourth order");
        var model = Neurons.adEx().tolerance(1e-8);
        assertNames(model.summary(), "Dormand-Prince 5(4), adaptive (tolerance 1.0E-8)");
        assertEquals(1e-8, model.tolerance());
        assertEquals(Method.ADAPTIVE, model.method().orElseThrow());
        assertEquals(model, Neurons.adEx().tolerance(1e-8));
        assertTrue(!model.equals(Neurons.adEx().tolerance(1e-7)));
        assertEquals(Method.RK4, model.method(Method.RK4).method().orElseThrow());
        assertEquals(
                1, Arrays.stream(Method.values()).filter(m -> m.order() == 5).count());
    }
}
