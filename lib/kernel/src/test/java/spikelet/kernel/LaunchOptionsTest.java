package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.kernel.LaunchOptions.Task;

class LaunchOptionsTest {
    private static LaunchOptions parse(String line) {
        return LaunchOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void withoutOptionsTheTutorialsAreOpened() {
        assertEquals(Task.OPEN, parse("").task());
    }

    @Test
    void whatIsNotKnownGoesToJupyter() {
        var options = parse("--lab --no-browser --port 9999 -Xmx8g");
        assertTrue(options.lab());
        assertEquals(List.of("--no-browser", "--port", "9999"), options.jupyter());
        assertEquals(List.of("-Xmx8g"), options.java());
    }

    @Test
    void namesOfTutorialsFollowExecute() {
        var options = parse("--execute 01 02-models --inplace --timeout 30");
        assertEquals(Task.EXECUTE, options.task());
        assertEquals(List.of("01", "02-models"), options.names());
        assertTrue(options.inPlace());
        assertEquals(30, options.cellSeconds());
    }

    @Test
    void anOptionThatNothingUnderstandsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> parse("--execute --inplcae"));
        assertThrows(IllegalArgumentException.class, () -> parse("--check now"));
        assertThrows(IllegalArgumentException.class, () -> parse("--timeout soon"));
        assertThrows(IllegalArgumentException.class, () -> parse("--execute --timeout"));
    }
}
