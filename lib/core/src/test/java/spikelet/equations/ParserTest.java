package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Dimension;

class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            a + b*c               => (a + (b * c))
            a - b - c             => ((a - b) - c)
            a/b/c                 => ((a / b) / c)
            a/b*c                 => ((a / b) * c)
            a^b^c                 => (a ^ (b ^ c))
            a ** b                => (a ^ b)
            -a^2                  => (- (a ^ 2.0))
            -a*b                  => ((- a) * b)
            a*-b                  => (a * (- b))
            a - -b                => (a - (- b))
            +a - +b               => (a - b)
            2^-a                  => (2.0 ^ (- a))
            (a + b)*c             => ((a + b) * c)
            a < b and b < c or d  => (((a < b) and (b < c)) or d)
            a or b and c          => (a or (b and c))
            not a and b           => ((not a) and b)
            not a < b             => (not (a < b))
            !(a && b) || not !c   => ((not (a and b)) or (not (not c)))
            a + b >= c*d          => ((a + b) >= (c * d))
            a == b                => (a == b)
            a != b                => (a != b)
            clip(a, -b, c + 1)    => clip(a, (- b), (c + 1.0))
            min(a, max(b, c))     => min(a, max(b, c))
            """)
    void operatorsBindAsInMathematics(String text, String tree) {
        assertEquals(tree, Shape.of(Parser.condition(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20*mV        | (20.0 * 0.001[V])
            20 mV        | (20.0 * 0.001[V])
            20mV         | (20.0 * 0.001[V])
            -20 mV       | (- (20.0 * 0.001[V]))
            1/20 ms      | (1.0 / (20.0 * 0.001[s]))
            3 uF/cm^2    | ((3.0 * 1.0E-6[F]) / (0.01[metre] ^ 2.0))
            3 cm^2       | (3.0 * (0.01[metre] ^ 2.0))
            5 meter      | (5.0 * 1.0[metre])
            2 MΩ + 1 kohm| ((2.0 * 1000000.0[Ohm]) + (1.0 * 1000.0[Ohm]))
            7 µV - 8 μV  | ((7.0 * 1.0E-6[V]) - (8.0 * 1.0E-6[V]))
            volt*amp     | (1.0[V] * 1.0[A])
            ampere/hertz | (1.0[A] / 1.0[Hz])
            .5e1 + 1. + 1E-2 + 0 | (((5.0 + 1.0) + 0.01) + 0.0)
            """)
    void unitsAreLiteralsWithADimension(String text, String tree) {
        assertEquals(tree, Shape.of(Parser.condition(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m", "h", "n", "s", "A", "F", "C", "V", "S", "E", "R", "g", "e", "d", "x_1", "double", "class"})
    void aSingleLetterOrAJavaWordIsAName(String name) {
        assertEquals(name, Shape.of(Parser.condition(name)));
        assertEquals(name, Parser.equations(name + " : 1").parameters().get(0).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C dv/dt = I : volt                 | C
            C*dv/dt = I : volt                 | C
            C * dv / dt = I : volt             | C
            (R*C) dv/dt = I : volt             | (R * C)
            R*C dv/dt = I : volt               | (R * C)
            R*C/2 dv/dt = I : volt             | ((R * C) / 2.0)
            (C + C_0) * dv/dt = I : volt       | (C + C_0)
            20*ms dv/dt = I : volt             | (20.0 * 0.001[s])
            20 ms dv/dt = I : volt             | (20.0 * 0.001[s])
            """)
    void aCoefficientStandsBeforeTheDerivative(String text, String coefficient) {
        var equation = Parser.equations(text).differentials().get(0);
        assertEquals("v", equation.variable());
        assertEquals(coefficient, Shape.of(equation.coefficient()));
        assertEquals(Dimension.VOLTAGE, equation.dimension());
    }

    @Test
    void withoutACoefficientThereIsNone() {
        var equation = Parser.equations("dtau/dt = 0 : 1").differentials().get(0);
        assertEquals("tau", equation.variable());
        assertNull(equation.coefficient());
    }

    @Test
    void linesSemicolonsAndCommentsSeparateStatements() {
        var model = Parser.equations("\r\n # LIF\n dv/dt = v/ms : volt ; ;a:1 # one\r\nb : 1;\n\n;c = a : 1\n#end");
        assertEquals(1, model.differentials().size());
        assertEquals(1, model.definitions().size());
        assertEquals(2, model.parameters().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = a +\n\n b : volt",
                "x = a\n  + b : volt",
                "x = (a # first\n + b)\n : volt",
                "x =\n a + b\n\t: volt",
                "x\n= a\n\n# then\n+ b : volt"
            })
    void anExpressionGoesOnInTheNextLineAroundAnOperator(String text) {
        var definition = Parser.equations(text).definitions().get(0);
        assertEquals("(a + b)", Shape.of(definition.value()));
        assertEquals(Dimension.VOLTAGE, definition.dimension());
    }

    @ParameterizedTest
    @CsvSource({
        "volt, V",
        "mV, V",
        "V, V",
        "s, s",
        "1/s, Hz",
        "1/ms, Hz",
        "siemens/metre^2, S/metre^2",
        "nS/cm^2, S/metre^2",
        "S*meter**-2, S/metre^2",
        "1, ''",
        "amp*ohm, V",
        "(amp)*(ohm/volt), ''",
        "farad*(volt/second), A",
        "µm, metre",
        "Ω, Ohm"
    })
    void aUnitIsAProductOfUnits(String unit, String symbol) {
        assertEquals(
                symbol,
                Parser.equations("x : " + unit).parameters().get(0).dimension().symbol());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x = 20*mV : volt | 0.02
            x = -(3 - 1)*ms/2 : second | -0.001
            x = 2*pi : 1 | 6.283185307179586
            x = exp(0) + int(2 > 1 and not 1 > 2) : 1 | 2
            x = sqrt(4*mV^2) : volt | 0.002
            x = 0 : volt | 0
            x = clip(5, 0, 3) + min(1, 2) + max(1, 2) + abs(-1) : 1 | 7
            x = -0*mV : volt | 0
            x = exprel(0) + log(1) + tanh(0) + sin(0) + cos(0) : 1 | 2
            x = 2^3^0 : 1 | 2
            """)
    void aNameForNumbersAndUnitsIsAParameterWithADefault(String text, double value) {
        var parameter = Parser.equations(text).parameters().get(0);
        assertEquals(value, parameter.value(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e300*farad : farad",
                "1e-300*farad : farad",
                "1e308*volt : volt",
                "4.9e-324 : 1",
                "1.7976931348623157e308 : 1"
            })
    void anExtremeDefaultIsKept(String value) {
        var model = Parser.equations("x = " + value);
        assertEquals(Shape.of(model), Shape.of(Parser.equations(Text.of(model))));
        Latex.of(model);
    }

    @Test
    void aNameWithAUnitAloneIsAParameterWithoutValue() {
        assertTrue(Double.isNaN(
                Parser.equations("g_L : siemens").parameters().get(0).value()));
    }

    @Test
    void definitionsAreSortedSoThatEachUsesOnlyEarlierOnes() {
        var model = Parser.equations("d = b + c : 1; c = b : 1; e = t/ms : 1; b = a : 1; a : 1");
        var names = model.definitions().stream().map(Equations.Definition::name).toList();
        assertEquals(List.of("e", "b", "c", "d"), names);
    }

    @Test
    void noStatementAtASpikeIsNoError() {
        assertTrue(Parser.assignments(" \n; # nothing").isEmpty());
    }

    @Test
    void aMissingTextIsRefused() {
        assertThrows(ModelError.class, () -> Parser.equations(null));
        assertThrows(ModelError.class, () -> Parser.condition(null));
        assertThrows(ModelError.class, () -> Parser.assignments(null));
    }

    @Test
    void everyTreeKnowsItsPlaceInTheText() {
        var sum = (Expr.Binary) Parser.condition("  a*(b - c) + 20 mV ");
        assertEquals("a*(b - c) + 20 mV", sum.at().words());
        assertEquals("a*(b - c)", sum.left().at().words());
        assertEquals("(b - c)", ((Expr.Binary) sum.left()).right().at().words());
        assertEquals("20 mV", sum.right().at().words());
    }
}
