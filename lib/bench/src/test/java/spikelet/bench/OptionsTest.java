package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final List<String> KNOWN = List.of("cuba", "coba");

    @Test
    void withoutArgumentsEveryBenchmarkRunsThreeTimesForItsOwnSeconds() {
        assertEquals(new Options(KNOWN, false, false, 1, 0, 3, 1), Options.parse(KNOWN));
    }

    @Test
    void everyOptionIsRead() {
        var options = Options.parse(
                KNOWN,
                "coba",
                "--json",
                "--alone",
                "--threads",
                "2",
                "--seconds",
                "0.5",
                "--repeat",
                "7",
                "--scale",
                "10");
        assertEquals(new Options(List.of("coba"), true, true, 2, 0.5, 7, 10), options);
    }

    @Test
    void namesRunInTheOrderGivenAndOnlyOnce() {
        assertEquals(
                List.of("coba", "cuba"),
                Options.parse(KNOWN, "coba", "cuba", "coba").names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brunell           | there is no benchmark 'brunell'; there are cuba, coba
            --fast            | there is no option '--fast'
            --threads 0       | --threads: expected a whole number of at least 1, got '0'
            --threads two     | --threads: expected a whole number of at least 1, got 'two'
            --repeat 1.5      | --repeat: expected a whole number of at least 1, got '1.5'
            --repeat          | --repeat: expected a value after it
            --seconds -1      | --seconds: expected a number above 0, got '-1'
            --seconds NaN     | --seconds: expected a number above 0, got 'NaN'
            --scale Infinity  | --scale: expected a number above 0, got 'Infinity'
            --scale 1,5       | --scale: expected a number above 0, got '1,5'
            """)
    void whatCannotBeUnderstoodIsRefusedInWords(String commandLine, String message) {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Options.parse(KNOWN, commandLine.strip().split(" ")));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void moreThreadsThanTheEngineHasAreRefusedAndNotIgnored() {
        var tooMany = Options.parse(KNOWN, "--threads", Integer.toString(Spikelet.MOST_THREADS + 1));
        var refused = assertThrows(IllegalArgumentException.class, () -> Spikelet.refuse(tooMany));
        assertTrue(refused.getMessage().startsWith("--threads: this machine has "), refused.getMessage());
        Spikelet.refuse(Options.parse(KNOWN, "--threads", Integer.toString(Spikelet.MOST_THREADS)));
    }

    @Test
    void helpNamesEveryOption() {
        for (var option : List.of("--json", "--threads", "--seconds", "--repeat", "--scale", "--alone")) {
            assertTrue(Options.USAGE.contains(option), option);
        }
        assertFalse(Options.USAGE.formatted("cuba, coba").contains("%"));
    }
}
