package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spikelet.equations.Latex;
import spikelet.equations.Method;
import spikelet.equations.Text;

/** Integers, booleans, and variables that only spikes change. */
class HeldVariablesTest {
    /** Fires every 10 ms; counts, and is lifted twice as fast after every third spike. */
    private static EquationModel counter() {
        return NeuronModel.of("""
                dv/dt = (1 + int(fast))/(10*ms)      : 1
                count : integer (spikes)
                fast = false : boolean (spikes)
                third = mod(count + 1, every) == 0   : boolean
                every = 3                            : integer
                """).spikesWhen("v > 0.99999").onSpike("v = 0; fast = third; count += 1");
    }

    private static Recording run(EquationModel model, String... variables) {
        var net = Network.named("held");
        var neurons = net.population("n", 1, model);
        for (var v : variables) neurons.record(v);
        return net.run(101 * ms);
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
    void aBooleanSwitchesAnEquationAndAnIntegerCounts(Method method) {
        var run = run(counter().method(method), "count", "fast");
        // 10, 20, 30, then one of 5: 35, 45, 55, 60, 70, 80, 85, 95 ms.
        double[] expected = {10, 20, 30, 35, 45, 55, 60, 70, 80, 85, 95};
        assertArrayEquals(expected, Units.in(run.spikes("n").times(), ms), 0.1001);
        assertEquals(expected.length, run.trace("n", "count").at(0, 100 * ms));
        assertEquals(0, run.trace("n", "fast").at(0, 28 * ms));
        assertEquals(1, run.trace("n", "fast").at(0, 32 * ms));
        assertEquals(Dimension.NONE, run.trace("n", "count").dimension());
    }

    @Test
    void aHeldVariableStaysExactlyWhatItIsUnderTheExactMethod() {
        // A threshold that each spike raises; linear, so exact.
        var model = NeuronModel.of("""
                dv/dt = (drive - v)/(10*ms) : volt
                drive = 30*mV               : volt (spikes)
                count : integer (spikes)
                """).spikesWhen("v > 15*mV").onSpike("v = 0*mV; count += 1; drive += 1*mV");
        assertEquals(Method.EXACT, spikelet.equations.CompiledModel.methodFor(model.checked(), false));
        var run = run(model, "count", "drive");
        int spikes = run.spikes("n").count();
        assertTrue(spikes > 10);
        for (double c : run.trace("n", "count").values(0)) assertEquals(Math.rint(c), c);
        assertEquals(spikes, run.trace("n", "count").at(0, 100.9 * ms));
        assertEquals((30 + spikes) * mV, run.trace("n", "drive").at(0, 100.9 * ms), 1e-15);
        // ln 2 time constants to half of the drive, told at the end of its step.
        assertEquals(10 * Math.log(2), run.spikes("n").times()[0] / ms, 0.1);
    }

    @Test
    void aStartIsTakenFromTheTextThenFromWithThenFromInitiallyThenFromThePopulation() {
        var model = NeuronModel.of("dv/dt = 0*mV/ms : volt; k = 2 : integer (spikes); on : boolean (spikes)");
        assertEquals(2, start(model, "k"));
        assertEquals(0, start(model, "on"));
        assertEquals(5, start(model.with("k", 5), "k"));
        assertEquals(6, start(model.with("k", "6"), "k"));
        assertEquals(1, start(model.with("on", true), "on"));
        assertEquals(1, start(model.with("on", "true"), "on"));
        assertEquals(8, start(model.with("k", 5).initially("k += 3; on = k > 7"), "k"));
        assertEquals(1, start(model.with("k", 5).initially("k += 3; on = k > 7"), "on"));
        var net = Network.named("start");
        var n = net.population("n", 3, model.with("k", Distribution.values(1, 2, 3)))
                .record("k")
                .record("on");
        assertEquals(3, net.run(1 * ms).trace("n", "k").at(2, 0));
        n.initial("k", 9).initial("on", "true");
        var run = net.run(1 * ms);
        assertEquals(9, run.trace("n", "k").at(2, 0));
        assertEquals(1, run.trace("n", "on").at(2, 0));
    }

    private static double start(EquationModel model, String variable) {
        return run(model, variable).trace("n", variable).at(0, 0);
    }

    @Test
    void aBooleanParameterMayDifferFromNeuronToNeuron() {
        var model = NeuronModel.of("""
                dv/dt = int(adapts and not off)/ms : 1
                adapts : boolean; off = false : boolean
                """);
        var net = Network.named("parameters");
        net.population("n", 2, model.with("adapts", Distribution.values(0, 1))).record("v");
        var v = net.run(2 * ms).trace("n", "v");
        assertEquals(0, v.at(0, 1 * ms));
        assertEquals(1, v.at(1, 1 * ms), 1e-12);
        assertTrue(model.with("adapts", true).summary().endsWith(", off false, adapts true"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k     | 2.5   | model 'model': k is an integer, got 2.5; give whole numbers
            on    | 2     | model 'model': on is a boolean; write "true" or "false", got "2"
            on    | maybe | model 'model': on is a boolean; write "true" or "false", got "maybe"
            k     | uniform(1, 3) | model 'model': k is an integer, got uniform(1, 3); give whole numbers, one or Distribution.values(…)
            """)
    void aValueOfTheWrongSortIsRefused(String parameter, String value, String message) {
        var model = NeuronModel.of("dv/dt = 0*mV/ms : volt; k : integer; on : boolean");
        var error = assertThrows(IllegalArgumentException.class, () -> model.with(parameter, value));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aBooleanIsNotGivenAsANumberOrTheOtherWayRound() {
        var model = NeuronModel.of("dv/dt = 0*mV/ms : volt; k : integer; on : boolean");
        var error = assertThrows(IllegalArgumentException.class, () -> model.with("k", true));
        assertEquals(
                "model 'model': 'k' is no boolean; to declare it as one write 'k : boolean' in the equations",
                error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> model.with("on", 0.5));
        assertEquals(
                "model 'model': on is a boolean, got 0.5; give true or false, as values 1 or 0", error.getMessage());
        var net = Network.named("refused");
        var held = NeuronModel.of("dv/dt = 0*mV/ms : volt; k : integer (spikes)");
        var n = net.population("n", 1, held);
        error = assertThrows(IllegalArgumentException.class, () -> n.initial("k", 0.5));
        assertEquals("population 'n': initial k is an integer, got 0.5; give whole numbers", error.getMessage());
    }

    @Test
    void aModelWithoutAnEquationIsRefusedWhereItIsUsed() {
        var net = Network.named("empty");
        var model = NeuronModel.of("k : integer").with("k", 1);
        var error = assertThrows(IllegalArgumentException.class, () -> net.population("n", 1, model));
        assertEquals(
                "population 'n': its model has no differential equation; write one, for example 'dv/dt = (EL - v)/tau : volt'",
                error.getMessage());
    }

    @Test
    void theMembranePotentialComesFirstWhereverItStands() {
        var model = NeuronModel.of("count : integer (spikes)\ndv/dt = -v/ms : volt");
        assertEquals(Map.of("v", Dimension.VOLTAGE, "count", Dimension.NONE), model.variables());
        assertEquals("v", model.variables().keySet().iterator().next());
    }

    @Test
    void booleansAreToldAsTextAndLatex() {
        var equations = counter().equations();
        assertEquals("""
                dv/dt = (1 + int(fast))/(10*ms) : 1
                count : integer (spikes)
                fast : boolean (spikes)
                third = mod(count + 1, every) == 0 : boolean
                every = 3 : integer
                """, Text.of(equations));
        assertEquals("""
                \\begin{aligned}
                \\frac{dv}{dt} &= \\frac{1 + \\left[\\mathrm{fast}\\right]}{10\\,\\mathrm{ms}} \\\\
                \\mathrm{third} &= (\\mathrm{count} + 1) \\bmod \\mathrm{every} = 0 \\\\
                & \\mathrm{every} = 3
                \\end{aligned}""", Latex.of(equations));
    }
}
