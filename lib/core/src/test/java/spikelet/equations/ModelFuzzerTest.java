package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFuzzerTest {
    /** Raise it for a longer search: {@code -Dfuzz=1000000}. */
    private static final int COUNT = Integer.getInteger("fuzz", 20_000);

    @Test
    void anyTextIsAModelOrIsRefusedInWords() {
        var fuzzer = new ModelFuzzer(Long.getLong("fuzz.seed", 1));
        fuzzer.run(COUNT);
        // The search means something only if it comes past the parser, and finds all kinds of errors.
        assertTrue(fuzzer.outcomes.get("checked equations") > COUNT / 200, () -> fuzzer.outcomes.toString());
        assertTrue(fuzzer.outcomes.get("no checked equations") > COUNT / 200, () -> fuzzer.outcomes.toString());
        assertTrue(fuzzer.problems.size() > 100, () -> fuzzer.problems.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "+", "not ", "2^", "exp(", "1+", "1*(1+", "1 and ", "v^-", "!(", "a/(b-c*"})
    void aDeepTextIsRefusedOnASmallStack(String piece) throws InterruptedException {
        for (int times : new int[] {190, 250, 20_000}) {
            var text = "dv/dt = " + piece.repeat(times) + "1 : volt";
            var failure = new Throwable[1];
            var thread = new Thread(null, () -> failure[0] = outcome(text), "small stack", 512 << 10);
            thread.start();
            thread.join();
            if (failure[0] != null) throw new AssertionError(piece + " " + times, failure[0]);
        }
    }

    private static Throwable outcome(String text) {
        try {
            var model = Parser.equations(text);
            Latex.of(model);
            Text.of(model);
            Checker.check(model, null, List.of(), Map.of());
        } catch (ModelError e) {
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            return e;
        }
        return null;
    }

    @Test
    void subExpressionsThatMultiplyAreRefusedBeforeTheyFillTheMemory() {
        var squares = new StringBuilder("dv/dt = x40*volt/ms : volt; x0 = v/volt : 1\n");
        for (int k = 1; k <= 40; k++) squares.append("x" + k + " = x" + (k - 1) + "*x" + (k - 1) + " : 1\n");
        var error = assertThrows(
                ModelError.class, () -> Refusal.ofModel(squares.toString()).execute());
        assertTrue(
                error.getMessage().contains("has more than 100000 parts once all sub-expressions are put in"),
                error.getMessage());
        var chain = new StringBuilder("dv/dt = x2000*volt/ms : volt; x0 = v/volt : 1\n");
        for (int k = 1; k <= 2000; k++) chain.append("x" + k + " = 1 - x" + (k - 1) + " : 1\n");
        error = assertThrows(
                ModelError.class, () -> Refusal.ofModel(chain.toString()).execute());
        assertTrue(error.getMessage().contains("has more than 600 levels"), error.getMessage());
    }

    @Test
    void aTextBeyondAllMeasureIsRefused() {
        var error = assertThrows(ModelError.class, () -> Parser.equations("x".repeat(100_001)));
        assertTrue(error.getMessage().startsWith("line 1: the text has 100001 characters; a model has at most 100000"));
        assertThrows(ModelError.class, () -> Parser.equations("a : 1\n" + "dv/dt = -v/ms : volt\n".repeat(3_000)));
    }
}
