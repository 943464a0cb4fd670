package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.figure.Axis;

/** Ticks are round, few enough, and no longer than they need to be. */
class TicksTest {

    static Stream<Arguments> ranges() {
        return Stream.of(
                arguments("a second", false, 0.0, 1000.0, 10, "0 100 200 300 400 500 600 700 800 900 1000", ""),
                arguments("a potential", false, -71.2, -48.8, 5, "−70 −65 −60 −55 −50", ""),
                arguments("a sine", false, -1.1, 1.1, 5, "−1.0 −0.5 0.0 0.5 1.0", ""),
                arguments("a part", false, 0.2, 0.55, 4, "0.2 0.3 0.4 0.5", ""),
                arguments("a small current", false, 0.0, 3e-10, 4, "0 100 200 300", "×10⁻¹²"),
                arguments("a large count", false, 0.0, 2.5e6, 5, "0.0 0.5 1.0 1.5 2.0 2.5", "×10⁶"),
                arguments("decades", true, 0.05, 2000.0, 6, "0.1 1 10 100 1000", ""),
                arguments("many decades", true, 1e-12, 1e-2, 5, "10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻²", ""),
                arguments("one decade", true, 1.0, 10.0, 8, "1 2 5 10", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void ticksAreRound(String what, boolean log, double min, double max, int most, String labels, String factor) {
        var axis = log ? Axis.of("x", "").logarithmic() : Axis.of("x", "");
        var ticks = Ticks.of(axis, min, max, most, false);
        assertEquals(labels, ticks.major().stream().map(Axis.Tick::label).collect(Collectors.joining(" ")));
        assertEquals(factor, ticks.factor());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"-0.5, 2.5, 9, 0 1 2", "-0.5, 9.5, 4, 0 5", "-0.5, 0.5, 5, 0"})
    void neuronsAreCountedInWholeNumbers(double min, double max, int most, String labels) {
        var ticks = Ticks.of(Axis.of("neuron", ""), min, max, most, true);
        assertEquals(labels, ticks.major().stream().map(Axis.Tick::label).collect(Collectors.joining(" ")));
    }
}
