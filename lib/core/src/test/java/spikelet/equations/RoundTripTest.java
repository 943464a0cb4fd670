package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RoundTripTest {
    static final Collection<String> MODELS = Models.ALL.values();

    @Test
    void textOfAnyTreeIsReadBackAsTheSameTree() {
        var expressions = new RandomExpressions(RandomGenerator.of("L64X128MixRandom"));
        for (int k = 0; k < 20_000; k++) {
            var tree = expressions.next(1 + k % 7);
            var text = Text.of(tree);
            assertEquals(Shape.of(tree), Shape.of(Parser.condition(text)), text);
        }
    }

    @Test
    void noParenthesesAreWrittenThatCouldBeLeftOut() {
        var random = new SplittableRandom(7);
        var expressions = new RandomExpressions(random);
        for (int k = 0; k < 3_000; k++) {
            var tree = expressions.next(4);
            var text = Text.of(tree);
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                boolean call = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
                if (call) continue;
                int close = closing(text, open);
                var without = text.substring(0, open) + " " + text.substring(open + 1, close) + " "
                        + text.substring(close + 1);
                boolean same;
                try {
                    same = Shape.of(Parser.condition(without)).equals(Shape.of(tree));
                } catch (ModelError e) {
                    same = false;
                }
                assertTrue(!same, text + " could be " + without);
            }
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            if (text.charAt(i) == '(') depth++;
            if (text.charAt(i) == ')' && --depth == 0) return i;
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void textOfAModelIsReadBackAsTheSameModel(String model) {
        var equations = Parser.equations(model);
        var text = Text.of(equations);
        assertEquals(Shape.of(equations), Shape.of(Parser.equations(text)), text);
        assertEquals(text, Text.of(Parser.equations(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            ((v)) + (w*(2))           => v + w*2
            v - (w - (u))             => v - (w - u)
            (v - w) - u               => v - w - u
            (a*b)/c                   => a*b/c
            a/(b*c)                   => a/(b*c)
            (a^b)^c                   => (a^b)^c
            a**(b**c)                 => a^b^c
            (-a)^2 - (-(b^2))         => (-a)^2 - -b^2
            2^(-x)                    => 2^-x
            20 mV                     => 20*mV
            1/20 mV^2                 => 1/(20*mV^2)
            !(v > w) && u<1 || t>=dt  => not v > w and u < 1 or t >= dt
            not (v > w and u < 1)     => not (v > w and u < 1)
            1e-3*1E3*.5*5.            => 0.001*1000*0.5*5
            1.5e-10*6.02e23           => 1.5e-10*6.02e23
            20*mvolt + 3 seconds      => 20*mV + 3*second
            5*µV/(3*MΩ)               => 5*uV/(3*Mohm)
            """)
    void anExpressionHasOneSpelling(String written, String canonical) {
        assertEquals(canonical, Text.of(Parser.condition(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=Vr; w+=b/2        | v = Vr; w += b/2
            v -= 2 mV; w *= .5  | v -= 2*mV; w *= 0.5
            v = -w; w /= -2     | v = -w; w /= -2
            """)
    void anAssignmentHasOneSpelling(String written, String canonical) {
        var texts = Parser.assignments(written).stream().map(Text::of).toList();
        assertEquals(canonical, String.join("; ", texts));
    }
}
