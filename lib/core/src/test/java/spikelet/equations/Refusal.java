package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * A text that is refused.
 *
 * @param text the text
 * @param message what the user reads
 */
record Refusal(String text, String message) {
    private static final String PARAMETERS = "\ntau : second; E_L : volt; R : ohm; g : siemens; b : amp; C : farad";
    private static final String TWO_VARIABLES = "dv/dt = (E_L - v)/tau : volt\ndw/dt = -w/tau : amp" + PARAMETERS;

    /** Reads and checks equations. */
    static Executable ofModel(String text) {
        return () -> Checker.check(Parser.equations(text), null, List.of(), Map.of());
    }

    /** The same after which tau, E_L, R, g, b and C are declared. */
    static Executable ofModelWithParameters(String text) {
        return ofModel(text + PARAMETERS);
    }

    /** A threshold of a model with v in volt and w in amp. */
    static Executable ofThreshold(String text) {
        return () -> Checker.check(Parser.equations(TWO_VARIABLES), Parser.condition(text), List.of(), Map.of());
    }

    /** A reset of the same model. */
    static Executable ofReset(String text) {
        return () -> Checker.check(Parser.equations(TWO_VARIABLES), null, Parser.assignments(text), Map.of());
    }

    void check(Executable reading) {
        assertEquals(message, assertThrows(ModelError.class, reading).getMessage());
    }

    @Override
    public String toString() {
        return text.length() < 60 ? text : text.substring(0, 60) + "…";
    }
}
