package spikelet.support;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What may not be written, and the words in which it is refused. */
public final class Refused {
    private Refused() {}

    public static void refused(Executable nonsense, String... words) {
        var message = assertThrows(IllegalArgumentException.class, nonsense).getMessage();
        for (var w : words) assertTrue(message.contains(w), "'" + w + "' in: " + message);
    }
}
