package spikelet.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense is refused where it is written, in words that name the thing, what was received, and what would do. */
class FigureRefusalsTest {

    private static final double[] TWO = {1, 2};
    private static final double[] THREE = {1, 2, 3};
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    private static Arguments refuses(String what, Executable deed, String... words) {
        return arguments(what, deed, words);
    }

    static Stream<Arguments> nonsense() {
        var panel = Panel.of("time", "ms", "v", "mV");
        return Stream.of(
                refuses("a line with too few y", () -> Line.of("v", THREE, TWO), "line 'v'", "'x' has 3", "'y' has 2"),
                refuses(
                        "a line at infinity",
                        () -> Line.of("v", TWO, new double[] {1, INF}),
                        "value 1",
                        "Infinity",
                        "NaN"),
                refuses("a gap in x", () -> Line.of("v", new double[] {1, NAN}, TWO), "'x' must be finite", "value 1"),
                refuses("a line of no width", () -> Line.of("v", TWO, TWO).width(0), "line 'v'", "positive", "got 0"),
                refuses("a line of null", () -> Line.of("v", null, TWO), "line 'v'", "'x'", "null"),
                refuses("a nameless line", () -> Line.of(null, TWO, TWO), "label", "\"\""),
                refuses("a curve backwards", () -> Line.of("f", 1, 0, x -> x), "line 'f'", "from 1 to 0"),
                refuses("a curve of nothing", () -> Line.of("f", 0, 1, null), "line 'f'", "curve"),
                refuses("a figure above nothing", () -> Figure.titled("CUBA").above(null), "figure 'CUBA'", "below"),
                refuses("points without y", () -> Points.of("p", TWO, new double[0]), "points 'p'", "'y' has 0"),
                refuses(
                        "points of negative size",
                        () -> Points.of("p", TWO, TWO).size(-1),
                        "size",
                        "got -1"),
                refuses(
                        "a raster with too few rows",
                        () -> Raster.of("E", TWO, new int[1]),
                        "raster 'E'",
                        "'row' has 1"),
                refuses(
                        "a spike at no time",
                        () -> Raster.of("E", new double[] {NAN}, new int[1]),
                        "raster 'E'",
                        "NaN"),
                refuses(
                        "bars without an edge",
                        () -> Bars.of("n", TWO, TWO),
                        "bars 'n'",
                        "2 heights need 3 edges",
                        "got 2"),
                refuses(
                        "bars with falling edges",
                        () -> Bars.of("n", new double[] {2, 1}, new double[1]),
                        "must rise",
                        "1 after 2"),
                refuses(
                        "bars with one edge",
                        () -> Bars.of("n", new double[] {2}, new double[0]),
                        "two values",
                        "got 1"),
                refuses("no bin", () -> Bars.histogram("n", TWO, 0, 1, 0), "'n'", "at least one bin, got 0"),
                refuses("a histogram backwards", () -> Bars.histogram("n", TWO, 1, 0, 5), "'n'", "upwards"),
                refuses("an unknown count", () -> Bars.histogram("n", new double[] {NAN}, 0, 1, 5), "values", "NaN"),
                refuses("an unknown height", () -> Bars.of("n", TWO, new double[] {NAN}), "heights", "NaN"),
                refuses("a band with too few", () -> Band.of("m", THREE, THREE, TWO), "band 'm'", "'upper' has 2"),
                refuses(
                        "a negative error",
                        () -> ErrorBars.of("f", TWO, TWO, new double[] {1, -2}),
                        "half length",
                        "value 1 is -2"),
                refuses("errors that are too few", () -> ErrorBars.of("f", THREE, THREE, TWO), "'error' has 2"),
                refuses("a ragged matrix", () -> HeatMap.of("w", new double[][] {{1, 2}, {3}}), "row 1 has 1", "2"),
                refuses("a matrix without rows", () -> HeatMap.of("w", new double[0][]), "heat map 'w'"),
                refuses(
                        "a matrix with too many edges",
                        () -> HeatMap.of("w", THREE, THREE, new double[][] {{1, 2}}),
                        "1 rows need 2 y edges",
                        "got 3"),
                refuses("a mark nowhere", () -> Mark.horizontal("reset", NAN), "mark 'reset'", "NaN"),
                refuses("a mark without colour", () -> Mark.reset(0).colour(null), "colour"),
                refuses("a span backwards", () -> Span.of("step", 20, 10), "span 'step'", "from 20 to 10"),
                refuses("a span without end", () -> Span.of("step", 20, INF), "span 'step'", "Infinity"),
                refuses("an empty note", () -> Note.of(" ", 0, 0), "note", "empty"),
                refuses("a note nowhere", () -> Note.of("here", 0, INF), "note 'here': y", "Infinity"),
                refuses("an axis backwards", () -> panel.yRange(5, -5), "axis 'v'", "from 5 to -5"),
                refuses("an axis of no length", () -> panel.xRange(5, 5), "axis 'time'", "from 5 to 5"),
                refuses("an endless axis", () -> panel.xRange(0, INF), "axis 'time'", "finite"),
                refuses(
                        "logarithms from zero",
                        () -> panel.yRange(0, 5).yAxis(Axis::logarithmic),
                        "axis 'v'",
                        "above 0"),
                refuses("an axis without a name", () -> Axis.of(null, "ms"), "axis", "\"\""),
                refuses("an axis without a unit", () -> Axis.of("time", null), "axis 'time'", "unit"),
                refuses(
                        "ticks without labels",
                        () -> Axis.of("", "").ticks(TWO, "E"),
                        "'places of ticks' has 2",
                        "has 1"),
                refuses("a tick nowhere", () -> new Axis.Tick(NAN, "E"), "tick 'E'", "NaN"),
                refuses("a panel of no height", () -> panel.height(0), "panel 'v'", "height", "got 0"),
                refuses("no layer", () -> panel.with(null), "panel 'v'", "layer"),
                refuses("no legend choice", () -> panel.legend(null), "panel 'v'", "legend"),
                refuses("no title", () -> Figure.titled(null), "title", "\"\""),
                refuses("no panel", () -> Figure.titled("CUBA").panel(null), "figure 'CUBA'", "panel"),
                refuses(
                        "a figure too small",
                        () -> Figure.titled("CUBA").size(10, 300),
                        "width",
                        "200 to 4000",
                        "got 10"),
                refuses(
                        "a figure too tall",
                        () -> Figure.titled("CUBA").size(500, 9000),
                        "height",
                        "100 to 4000",
                        "9000"),
                refuses("no alt text", () -> Figure.titled("CUBA").alt(null), "alt text"),
                refuses("no subtitle", () -> Figure.titled("CUBA").subtitle(null), "subtitle"),
                refuses("no file", () -> Figure.titled("CUBA").save((String) null), "figure 'CUBA'", "file"),
                refuses("a colour's name", () -> Colour.hex("red"), "colour 'red'", "#0072B2"),
                refuses("too much red", () -> new Colour(300, 0, 0, 1), "red", "0 to 255", "got 300"),
                refuses("more than opaque", () -> Palette.NEUTRAL.faded(2), "alpha", "0 to 1", "got 2"),
                refuses("more white than there is", () -> Palette.NEUTRAL.lighter(1.5), "share of white", "got 1.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsenseIsRefusedInWords(String what, Executable deed, String[] words) {
        var message = assertThrows(IllegalArgumentException.class, deed).getMessage();
        for (var word : words) {
            assertTrue(message.contains(word), () -> "'" + word + "' is missing in: " + message);
        }
    }
}
