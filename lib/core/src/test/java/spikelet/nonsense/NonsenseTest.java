package spikelet.nonsense;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Nonsense is refused where it is written, in words that name the object, the value, the rule and the way out. */
class NonsenseTest {
    private static List<Nonsense> all() {
        return Stream.of(
                        LifNonsense.CASES,
                        TextNonsense.CASES,
                        NetworkNonsense.CASES,
                        ProjectionNonsense.CASES,
                        DaleNonsense.CASES,
                        StimulusNonsense.CASES,
                        ResultNonsense.CASES,
                        SynapseNonsense.CASES,
                        SpaceNonsense.CASES,
                        NullNonsense.CASES)
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return all().stream().map(n -> DynamicTest.dynamicTest(n.written(), () -> check(n)));
    }

    private static void check(Nonsense nonsense) {
        var bench = new Nonsense.Bench();
        var error = assertThrows(Exception.class, () -> nonsense.call().on(bench), nonsense.written());
        var message = String.valueOf(error.getMessage());
        if (Boolean.getBoolean("spikelet.nonsense")) System.out.println(nonsense.written() + "\n    " + message);
        assertEquals(IllegalArgumentException.class, error.getClass(), message);
        assertTrue(message.length() > 20 && !message.contains("\n"), message);
        assertAll(nonsense.expected().stream().map(part ->
                (Executable) () -> assertTrue(message.contains(part), () -> "'" + part + "' in: " + message)));
    }

    @Test
    void theTableIsLongAndNamesNoCallTwice() {
        assertTrue(all().size() >= 80);
        assertEquals(
                all().size(), all().stream().map(Nonsense::written).distinct().count());
    }
}
