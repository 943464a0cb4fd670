package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spikelet.equations.CompiledModel;
import spikelet.equations.Method;

/** Exponential methods where a variable does not enter its own equation linearly. */
class ExponentialMethodTest {
    /** The squid axon with the current of NMDA receptors, whose block depends on v (Jahr and Stevens 1990, at 1 mM magnesium). */
    private static EquationModel withNmda() {
        var axon = Neurons.hodgkinHuxley();
        var text = axon.equations().text().replace("= I/area", "= I/area + I_N")
                + "\nI_N = gN*B*(0*mV - v) : amp/metre^2; gN = 0.1*mS/cm^2 : siemens/metre^2"
                + "\nB = 1/(1 + exp(-62/volt*v)/3.57) : 1";
        return NeuronModel.of(text)
                .spikesWhen("v > 0*mV")
                .initially(
                        "v = -65*mV; m = alpha_m/(alpha_m + beta_m); h = alpha_h/(alpha_h + beta_h); n = alpha_n/(alpha_n + beta_n)");
    }

    private static double[] spikes(EquationModel model, double current, double dt) {
        var net = Network.named("exponential").dt(dt);
        net.stimulate(net.population("n", 1, model)).constant(current);
        return in(net.run(100 * ms).spikes("n").times(), ms);
    }

    /** How late the last spike is, less the half step by which the grid tells it late on average. */
    private static double lateness(EquationModel model, double current, double dt) {
        var exact = spikes(model.tolerance(1e-9), current, 0.001 * ms);
        var got = spikes(model, current, dt);
        assertEquals(exact.length, got.length, "spikes at dt " + dt);
        return got[got.length - 1] - exact[exact.length - 1] - 0.5 * in(dt, ms);
    }

    @Test
    void anAxonWithReceptorsThatItsVoltageUnblocksKeepsStableSteps() {
        assertEquals(
                Method.EXPONENTIAL_STRANG, CompiledModel.methodFor(withNmda().checked(), false));
        assertTrue(
                withNmda().summary().contains("exponential Strang splitting"),
                withNmda().summary());
        double coarse = lateness(withNmda(), 2 * nA, 0.1 * ms);
        double fine = lateness(withNmda(), 2 * nA, 0.025 * ms);
        assertTrue(coarse < 1 && fine < coarse / 8, "second order: " + coarse + " ms, then " + fine + " ms");
        for (double dt : new double[] {0.2 * ms, 0.5 * ms, 1 * ms})
            assertTrue(spikes(withNmda(), 2 * nA, dt).length > 3, "stable at dt " + dt);
    }

    @Test
    void exponentialEulerTakesItTooAndIsOfFirstOrder() {
        var model = withNmda().method(Method.EXPONENTIAL_EULER);
        double coarse = lateness(model, 2 * nA, 0.05 * ms);
        double fine = lateness(model, 2 * nA, 0.0125 * ms);
        assertEquals(4, coarse / fine, 0.4, coarse + " ms, then " + fine + " ms");
    }

    @Test
    void forTheSquidAxonTheMidpointIsBetterThanEulerAtHalfTheStep() {
        for (double dt : new double[] {0.1 * ms, 0.05 * ms}) {
            double euler = lateness(Neurons.hodgkinHuxley().method(Method.EXPONENTIAL_EULER), 2 * nA, dt / 2);
            double midpoint = lateness(Neurons.hodgkinHuxley().method(Method.EXPONENTIAL_MIDPOINT), 2 * nA, dt);
            assertTrue(midpoint < euler / 2, "at the same cost " + midpoint + " ms and " + euler + " ms");
        }
    }

    @Test
    void forTheSquidAxonStrangsSplittingIsBetterThanTheMidpointAtTwiceTheCost() {
        for (double dt : new double[] {0.1 * ms, 0.05 * ms, 0.025 * ms}) {
            double midpoint = lateness(Neurons.hodgkinHuxley().method(Method.EXPONENTIAL_MIDPOINT), 2 * nA, dt);
            double strang = lateness(Neurons.hodgkinHuxley().method(Method.EXPONENTIAL_STRANG), 2 * nA, dt);
            assertTrue(strang < 0.6 * midpoint, strang + " ms and " + midpoint + " ms");
        }
    }

    /** Gates are told at the grid point and not half a step before or after it, where v is only within the step. */
    @Test
    void whatIsRecordedOfEachVariableIsOfSecondOrder() {
        var exact = recorded(Neurons.hodgkinHuxley().tolerance(1e-10), 0.1 * ms);
        var coarse = recorded(Neurons.hodgkinHuxley(), 0.05 * ms);
        var fine = recorded(Neurons.hodgkinHuxley(), 0.025 * ms);
        for (int k = 0; k < exact.length; k++)
            assertEquals(4, (coarse[k] - exact[k]) / (fine[k] - exact[k]), 0.3, "variable " + k);
    }

    /** On the way to the first spike. */
    private static double[] recorded(EquationModel model, double dt) {
        var net = Network.named("gates").dt(dt);
        var n = net.population("n", 1, model);
        var names = List.of("v", "m", "h", "n");
        names.forEach(n::record);
        net.stimulate(n).constant(2 * nA);
        var run = net.run(2.5 * ms);
        return names.stream().mapToDouble(x -> run.trace("n", x).at(0, 2 * ms)).toArray();
    }

    @Test
    void aRefractoryNeuronWithGatesHoldsItsPotential() {
        var model = NeuronModel.of("dv/dt = (1 - v*w)/ms : 1; dw/dt = (1 - w)*exp(v)/ms : 1")
                .spikesWhen("v > 0.5")
                .onSpike("v = 0.1")
                .refractory(3 * ms)
                .method(Method.EXPONENTIAL_STRANG);
        var net = Network.named("held").dt(0.1 * ms);
        net.population("n", 1, model).record("v").record("w");
        var run = net.run(10 * ms);
        double first = run.spikes("n").times()[0];
        for (double after = 0.2 * ms; after < 2.8 * ms; after += 0.1 * ms)
            assertEquals(0.1, run.trace("n", "v").at(0, first + after), "held " + in(after, ms) + " ms after");
        double w = run.trace("n", "w").at(0, first + 1 * ms);
        double later = 1 - (1 - w) * Math.exp(-Math.exp(0.1));
        assertEquals(later, run.trace("n", "w").at(0, first + 2 * ms), 1e-9, "w goes on");
    }

    @Test
    void anUpstrokeThatRunsAwayIsCutOffAndFires() {
        // Steps at which their upstroke is over in far less than one.
        var models = Map.of(Neurons.adEx(), 800 * pA, Neurons.eif(), 300 * pA, Neurons.qif(), 200 * pA);
        models.forEach((model, current) -> {
            var exact = spikes(model.tolerance(1e-9), current, 0.001 * ms);
            for (var method :
                    new Method[] {Method.EXPONENTIAL_EULER, Method.EXPONENTIAL_MIDPOINT, Method.EXPONENTIAL_STRANG}) {
                var got = spikes(model.method(method), current, 0.01 * ms);
                assertEquals(exact.length, got.length, model.name() + " by " + method);
                assertEquals(exact[exact.length - 1], got[got.length - 1], 0.2, model.name() + " by " + method);
            }
        });
    }
}
