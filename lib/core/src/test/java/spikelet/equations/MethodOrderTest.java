package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How fast each method's error falls with its step, against closed forms. */
class MethodOrderTest {
    /**
     * The normal form of the Hopf bifurcation: in polar coordinates r' = r - r³, φ' = 1, so that r(t) = 1/√(1 + (1/r₀² - 1) e^(-2t)). No
     * variable enters its own equation linearly.
     */
    private static final String HOPF = """
            dv/dt = (v - w - v*q)/ms : 1
            dw/dt = (v + w - w*q)/ms : 1
            q = v^2 + w^2            : 1
            """;

    /** Each variable enters its own equation linearly. */
    private static final String CONDITIONALLY_LINEAR = """
            dv/dt = -v*w/ms  : 1
            dw/dt = -w*v/ms  : 1
            """;

    private static CompiledModel compile(String text, Method method) {
        var checked = Checker.check(Parser.equations(text), null, List.of(), Map.of());
        return CompiledModel.of(checked, method, false, List.of(), Set.of());
    }

    /** The state at 2 ms. */
    private static double[] solve(String text, Method method, double v, double w, int steps) {
        var kernel = compile(text, method).kernel();
        double[][] x = {{v}, {w}};
        double dt = 2e-3 / steps;
        for (int k = 0; k < steps; k++)
            kernel.step(x, new double[0][], new double[1], null, new double[] {1}, null, k * dt, dt, 1);
        return new double[] {x[0][0], x[1][0]};
    }

    private static double hopfError(Method method, int steps) {
        var got = solve(HOPF, method, 0.5, 0, steps);
        double r = 1 / Math.sqrt(1 + 3 * Math.exp(-4));
        return Math.hypot(got[0] - r * Math.cos(2), got[1] - r * Math.sin(2));
    }

    private static double lineError(Method method, int steps) {
        // v - w is constant: with v = 2, w = 1 at first, w/v = e^(-t)/2 and w = 1/(2 e^t - 1)
        var got = solve(CONDITIONALLY_LINEAR, method, 2, 1, steps);
        double w = 1 / (2 * Math.exp(2) - 1);
        return Math.hypot(got[0] - (1 + w), got[1] - w);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EXACT", "ADAPTIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void theErrorFallsWithTheOrderOfTheMethod(Method method) {
        double hopf = Math.log(hopfError(method, 100) / hopfError(method, 200)) / Math.log(2);
        assertEquals(method.order(), hopf, 0.1, method + " on the Hopf normal form");
        double line = Math.log(lineError(method, 100) / lineError(method, 200)) / Math.log(2);
        assertEquals(method.order(), line, 0.1, method + " on a conditionally linear system");
    }

    /** A membrane, a channel, the calcium that it lets in, what calcium opens, and a drive that hangs on time: layer upon layer. */
    private static final String LAYERS = """
            dv/dt = (1 + sin(t/ms) - v - m*(v - 2) - 3*k*v)/ms : 1
            dk/dt = (c*(1 - k) - exp(-v)*k)/ms                 : 1
            dm/dt = ((1 - m)*exp(v) - m)/ms                    : 1
            dc/dt = (m*(2 - v) - 2*c)/ms                       : 1
            """;

    private static double[] layers(Method method, int steps) {
        var kernel = compile(LAYERS, method).kernel();
        double[][] x = {{0}, {0.1}, {0.2}, {0.3}};
        double dt = 2e-3 / steps;
        for (int k = 0; k < steps; k++)
            kernel.step(x, new double[0][], new double[1], null, new double[] {1}, null, k * dt, dt, 1);
        return new double[] {x[0][0], x[1][0], x[2][0], x[3][0]};
    }

    @Test
    void throughLayersOfGatesAndBackTheErrorOfEachVariableFallsWithTheSquareOfTheStep() {
        var exact = layers(Method.RK4, 2000);
        var coarse = layers(Method.EXPONENTIAL_STRANG, 100);
        var fine = layers(Method.EXPONENTIAL_STRANG, 200);
        for (int k = 0; k < exact.length; k++) {
            double order = Math.log(Math.abs((coarse[k] - exact[k]) / (fine[k] - exact[k]))) / Math.log(2);
            assertEquals(2, order, 0.1, "variable " + k);
        }
    }

    /** Else they would cost as much as twice. */
    @Test
    void theRatesOfGatesAreComputedOnceAStep() {
        for (var function : List.of("Fast.exp(", "Fast.relax(")) {
            int once = count(compile(LAYERS, Method.EXPONENTIAL_EULER).source(), function);
            int twice = count(compile(LAYERS, Method.EXPONENTIAL_MIDPOINT).source(), function);
            int split = count(compile(LAYERS, Method.EXPONENTIAL_STRANG).source(), function);
            assertEquals(2 * once, twice, function);
            // One more is the second half step of v.
            assertEquals(function.equals("Fast.exp(") ? once : once + 1, split, function);
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({"EXPONENTIAL_EULER", "EXPONENTIAL_MIDPOINT", "EXPONENTIAL_STRANG"})
    void theExponentialMethodsAreExactWhereNothingElseChanges(Method method) {
        var kernel = compile("dv/dt = (3 - v)/(5*ms) : 1", method).kernel();
        double[][] x = {{-1}};
        kernel.step(x, new double[0][], new double[1], null, new double[] {1}, null, 0, 20e-3, 1);
        assertEquals(3 - 4 * Math.exp(-4), x[0][0], 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"EXPONENTIAL_EULER", "EXPONENTIAL_MIDPOINT", "EXPONENTIAL_STRANG"})
    void theExponentialMethodsStandStepsThatAreFarTooLongForOthers(Method method) {
        // Steps of 1 ms at a rate of 50 per ms, towards a point at which v = 1 and no line: v + v³ = 2.
        var kernel = compile("dv/dt = 50*(2 - v - v^3)/ms : 1", method).kernel();
        double[][] x = {{3}};
        for (int k = 0; k < 50; k++)
            kernel.step(x, new double[0][], new double[1], null, new double[] {1}, null, 0, 1e-3, 1);
        assertEquals(1, x[0][0], 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "'dv/dt = -v/ms : 1', EXACT",
        "'dv/dt = -v*w/ms : 1; dw/dt = -w/ms : 1', EXPONENTIAL_EULER",
        "'dv/dt = -v*w/ms : 1; dw/dt = (1 - w)*exp(v)/ms : 1', EXPONENTIAL_STRANG",
        "'dv/dt = (w*(1 - v) - v^3)/ms : 1; dw/dt = (1 - w)*exp(v)/ms : 1', EXPONENTIAL_STRANG",
        "'dv/dt = -v*w*q/ms : 1; dw/dt = (q - w)*exp(v)/ms : 1; dq/dt = (v - q)*exp(v)/ms : 1', EXPONENTIAL_STRANG",
        "'dv/dt = -v*w*q/ms : 1; dw/dt = (q - w)*exp(v)/ms : 1; dq/dt = (w - q)/ms : 1', EXPONENTIAL_MIDPOINT",
        "'dv/dt = (v^2 - w)/ms : 1; dw/dt = (v - w)/ms : 1', RK4",
        "'dv/dt = (v^2 - w)/ms + xi/sqrt(ms) : 1; dw/dt = (v - w)/ms : 1', HEUN"
    })
    void theMethodIsChosenToSuitTheEquations(String text, Method chosen) {
        assertTrue(
                compile(text, null).method() == chosen,
                text + ": " + compile(text, null).method());
    }
}
