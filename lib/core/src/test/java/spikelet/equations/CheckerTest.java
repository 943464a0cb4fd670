package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Dimension;

class CheckerTest {
    static final Collection<String> MODELS = Models.ALL.values();

    private static final String NAMES =
            "\ntau : second; E : volt; R : ohm; g : siemens; i : amp; C : farad; k : 1; sigma : volt; f : Hz; L : metre";

    private static Checked check(String text) {
        return Checker.check(Parser.equations(text), null, List.of(), Map.of());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everyPublishedModelHasUnitsThatFit(String model) {
        check(model);
    }

    /** Each unit is the one that the expression must have: any other is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R*i                          | volt
            E/R + g*E                    | amp
            C*E/tau                      | amp
            C*R                          | second
            1/tau + 2*f                  | Hz
            sqrt(E^2)                    | volt
            sqrt(E)*sqrt(E)              | volt
            (E*E)^0.5                    | volt
            E^(3/2)/E^(1/2)              | volt
            (1/tau)^(-2)                 | second^2
            E^0                          | 1
            k^k + 2^k + k^2.5            | 1
            exp(E/mV) + log(tau*f)       | 1
            exprel(E/volt)*tanh(k)       | 1
            sin(2*pi*f*t) + cos(0)       | 1
            abs(-E)                      | volt
            min(E, 3 mV) + max(0, E)     | volt
            clip(E, 0, 1*mV)             | volt
            clip(0, E, 0)                | volt
            int(E > 0)*E                 | volt
            int(0 == k and not k < 2)    | 1
            E + 0 - 0.0                  | volt
            0                            | volt
            -(0)                         | siemens
            0 + i                        | amp
            0*mV + E                     | volt
            I*R                          | volt
            t/dt                         | 1
            g/L^2                        | siemens/metre^2
            sigma*sqrt(2/tau)*xi         | volt/second
            sigma*xi/sqrt(tau)           | volt/second
            20 mV/nA                     | ohm
            1 mS/cm^2                    | siemens/metre^2
            """)
    void anExpressionHasTheUnitOfItsParts(String expression, String unit) {
        check("x = (" + expression + ") : " + unit + NAMES);
        if (expression.matches("0|-\\(0\\)")) return;
        var wrong = "x = (" + expression + ") : " + unit + "*amp^3" + NAMES;
        assertThrows(ModelError.class, () -> check(wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dv/dt = (E - v)/tau
            tau dv/dt = E - v
            C dv/dt = g*(E - v) + I
            (R*C) dv/dt = E - v + R*I
            dv/dt = (g*(E - v) + I)/C
            C*R*C dv/dt = C*E
            dv/dt = 0
            C dv/dt = 0
            dv/dt = (E - v)/tau + sigma*sqrt(2/tau)*xi
            tau dv/dt = E - v + sigma*sqrt(tau)*xi
            sqrt(tau) dv/dt = sigma*xi
            k dv/dt = v/ms
            """)
    void theRightSideIsCoefficientTimesVariablePerSecond(String equation) {
        check(equation + " : volt" + NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v > 20*mV",
                "v > 0",
                "not (w > 3*nA) and v > E",
                "t > 10 ms or v == E",
                "abs(v - E) <= 1 mV",
                "1 > 0"
            })
    void aThresholdIsACondition(String threshold) {
        var model = Parser.equations("dv/dt = (E - v)/tau : volt; dw/dt = -w/tau : amp; tau : second; E : volt");
        Checker.check(model, Parser.condition(threshold), List.of(), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v = E",
                "v = 0",
                "w += 2*nA; v -= 3 mV",
                "v *= 0.5; v /= 2",
                "v *= 0",
                "v = E + (v - E)*int(w > 0)",
                "w += 0",
                "v = R*w"
            })
    void aSpikeChangesStateVariables(String reset) {
        var model =
                Parser.equations("dv/dt = (E - v)/tau : volt; dw/dt = -w/tau : amp; tau : second; E : volt; R : ohm");
        Checker.check(model, null, Parser.assignments(reset), Map.of());
    }

    @Test
    void anyModelBuiltOfPartsThatFitIsAccepted() {
        var random = new SplittableRandom(11);
        var typed = new TypedExpressions(random);
        for (int k = 0; k < 2_000; k++) {
            var model = typed.model(1 + k % 6);
            var threshold = typed.condition(1 + k % 4);
            Checker.check(
                    Parser.equations(model),
                    Parser.condition(threshold),
                    Parser.assignments("v = " + typed.number("volt", 3) + "; w += " + typed.number("amp", 3)),
                    Map.of());
        }
    }

    @Test
    void parametersWithoutAValueAreMissing() {
        var model = Parser.equations(
                "dv/dt = (E - v)/tau + k*volt/ms : volt; E : volt; tau = 10 ms : second; k : 1; u : 1");
        assertEquals(
                List.of("E", "k", "u"),
                Checker.check(model, null, List.of(), Map.of()).missing());
        var given = Map.of("E", Dimension.VOLTAGE, "tau", Dimension.TIME, "k", Dimension.NONE);
        assertEquals(List.of("u"), Checker.check(model, null, List.of(), given).missing());
    }

    @Test
    void whatIsGivenNeedsNoDeclaration() {
        var model = Parser.equations("tau dv/dt = E - v : volt");
        var given =
                Map.of("E", Dimension.VOLTAGE, "tau", Dimension.TIME, "V_r", Dimension.VOLTAGE, "tua", Dimension.TIME);
        var checked = Checker.check(model, null, Parser.assignments("v = V_r"), given);
        assertEquals(List.of(), checked.missing());
        assertEquals(List.of("tua"), checked.unused());
        assertEquals(
                Map.of("v", Dimension.VOLTAGE, "E", Dimension.VOLTAGE, "tau", Dimension.TIME, "V_r", Dimension.VOLTAGE),
                checked.dimensions());
    }

    @Test
    void aGivenValueHasTheDeclaredUnit() {
        assertRefusedGiven("""
                line 2: 'E' is declared in volt, but the value given has unit amp
                    E : volt
                    ^
                give it in the declared unit, or declare it ': amp'""", Map.of("E", Dimension.CURRENT));
    }

    @Test
    void onlyParametersAreGiven() {
        assertRefusedGiven("""
                line 1: 'v' cannot be given a value: it is a state variable, its start value is set on the population
                    tau dv/dt = E - v + x : volt
                    ^^^^^^^^^
                only parameters are given""", Map.of("v", Dimension.VOLTAGE));
        assertRefusedGiven("""
                line 4: 'x' cannot be given a value: it is a sub-expression
                    x = 2*E : volt
                    ^
                only parameters are given""", Map.of("x", Dimension.VOLTAGE));
        assertRefusedGiven("""
                line 1: 'I' cannot be given a value: it is built in (the input current from stimuli and synapses)
                    tau dv/dt = E - v + x : volt
                    ^
                only parameters are given""", Map.of("I", Dimension.CURRENT));
    }

    private static void assertRefusedGiven(String message, Map<String, Dimension> given) {
        var model = Parser.equations("tau dv/dt = E - v + x : volt\nE : volt\ntau : second\nx = 2*E : volt");
        var error = assertThrows(ModelError.class, () -> Checker.check(model, null, List.of(), given));
        assertEquals(message, error.getMessage());
    }

    @Test
    void anErrorKnowsItsLineAndColumn() {
        var error = assertThrows(ModelError.class, () -> check("\n# two lines before\n  dv/dt = v*foo : volt"));
        assertEquals(3, error.line());
        assertEquals(13, error.column());
        assertEquals("foo", error.at().words());
    }
}
