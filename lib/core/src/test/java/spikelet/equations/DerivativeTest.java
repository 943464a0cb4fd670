package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
    private static Expr of(String text) {
        return Parser.equations("dx/dt = (" + text + ")*Hz : 1")
                .differentials()
                .get(0)
                .right();
    }

    private static double value(Expr e, double x) {
        return Evaluate.of(e, name -> name.equals("x") ? x : 0.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "a",
                "x",
                "-x",
                "a*x - x/a + x*x",
                "a/x",
                "(x + a)/(x*x - 7)",
                "x^2",
                "x^3*a",
                "x^-2",
                "(1 + x)^0.5",
                "x^x",
                "a^x",
                "exp(-x/a)",
                "log(x + 3)",
                "sqrt(x*x + a)",
                "sin(a*x)",
                "cos(x)*x",
                "tanh(x - a)",
                "abs(x - 1)",
                "min(x*x, x)",
                "max(x*x, x)",
                "clip(x*a, -0.2, 0.3)",
                "1/exprel(-(x + 0.3)/0.2)",
                "exprel(x)",
                "sinh(x*a) - cosh(x)",
                "log10(x + a)",
                "mod(x, 0.55)*x",
                "round(x) + sign(x)*x",
                "x*int(x > 0.5)",
                "1/(1 + exp(-62*x)*a/3.57)"
            })
    void itIsTheLimitOfDifferences(String text) {
        var f = of(text);
        var slope = Derivative.of(f, "x");
        double h = 1e-5;
        for (double x : new double[] {0.2, 0.4, 0.9, 1.7}) {
            double expected = (value(f, x + h) - value(f, x - h)) / (2 * h);
            double curve = Math.abs(value(f, x + h) - 2 * value(f, x) + value(f, x - h)) / (h * h);
            assertEquals(expected, value(slope, x), 1e-6 * (1 + Math.abs(expected) + curve), text + " at " + x);
        }
    }

    @Test
    void exprelHasASlopeAtZeroToo() {
        var slope = Derivative.of(of("exprel(x)"), "x");
        for (double x : new double[] {0, 1e-12, -1e-5}) assertEquals(0.5, value(slope, x), 1e-5);
    }

    @Test
    void ofALineItIsTheSlopeOfTheLine() {
        var f = of("a*(0.3 - x) + 4*x/a");
        assertEquals(value(Algebra.line(f, "x").slope(), 5), value(Derivative.of(f, "x"), 5), 1e-15);
        assertTrue(Algebra.isZero(Derivative.of(of("a*a + 4"), "x")));
    }
}
