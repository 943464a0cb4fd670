package spikelet.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

    private static final double[] TIME = {0, 1, 2};
    private static final double[] V = {-70, -60, -50};

    private static Panel trace() {
        return Panel.of("time", "ms", "v", "mV").line("v", TIME, V).with(Mark.threshold(-50));
    }

    @Test
    void addingAPanelLeavesTheOldFigureAsItWas() {
        var empty = Figure.titled("one");
        var figure = empty.panel(trace());
        assertEquals(0, empty.panels().size());
        assertEquals(1, figure.panels().size());
    }

    @Test
    void aFigureKeepsItsDataWhenTheCallersArrayChanges() {
        var y = V.clone();
        var figure = Figure.of(Panel.of("time", "ms", "v", "mV").line("v", TIME, y));
        y[0] = 99;
        var line = (Line) figure.panels().get(0).layers().get(0);
        assertArrayEquals(V, line.y());
    }

    @Test
    void aFigureGrowsWithItsPanels() {
        var one = Figure.titled("one").panel(trace());
        assertEquals(720, one.width());
        assertTrue(one.panel(trace()).height() > one.height() + 150);
        assertTrue(one.panel(trace().height(0.4)).height() < one.panel(trace()).height());
        assertEquals(300, one.size(500, 300).height());
    }

    @Test
    void theAltTextTellsWhatIsShown() {
        var words = Figure.titled("One neuron")
                .panel(trace().with(Span.of("step", 0.5, 1.5)))
                .alt();
        assertEquals(
                "One neuron. v (mV) against time (ms): line 'v' from -70 to -50; threshold at y = -50; step from 0.5 to 1.5.",
                words);
        assertEquals("my words", Figure.titled("x").alt("my words").alt());
        assertEquals("Empty figure.", Figure.titled("").alt());
    }

    @Test
    void thePlottedNumbersAreATable() {
        var columns = Figure.titled("One").panel(trace()).columns();
        assertEquals(List.of("series", "time (ms)", "v (mV)"), columns.names());
        assertArrayEquals(V, (double[]) columns.get("v (mV)"));
        assertEquals("series,time (ms),v (mV)\r\nv,0.0,-70.0\r\nv,1.0,-60.0\r\nv,2.0,-50.0\r\n", columns.toCsv());
    }

    @Test
    void theTableOfSeveralPanelsSaysWhichPanelARowIsFrom() {
        var rate = Panel.of("time", "ms", "rate", "Hz")
                .with(Band.of("E", TIME, new double[] {1, 2, 3}, new double[] {3, 4, 5}));
        var columns = Figure.titled("Two").panel(trace()).panel(rate).columns();
        assertEquals(List.of("panel", "series", "time (ms)", "y", "low", "high"), columns.names());
        assertEquals("rate (Hz)", ((String[]) columns.get("panel"))[3]);
        assertEquals(3.0, ((double[]) columns.get("y"))[4]);
        assertEquals(4.0, ((double[]) columns.get("high"))[4]);
    }

    @Test
    void theTableOfAHeatMapHoldsItsValues() {
        var map = HeatMap.of("weight (mV)", new double[][] {{1, 2}, {3, 4}});
        var columns = Figure.of(Panel.of("from", "", "to", "").with(map)).columns();
        assertArrayEquals(new double[] {1, 2, 3, 4}, (double[]) columns.get("value"));
    }

    @Test
    void aFigureIsWrittenAsCsvWithoutAnyRenderer(@TempDir Path folder) throws Exception {
        var file = Figure.titled("One").panel(trace()).save(folder.resolve("deep/one.csv"));
        assertTrue(Files.readString(file).startsWith("series,time (ms),v (mV)"));
    }

    @Test
    void withoutARendererTheMessageSaysWhatToAdd() {
        var error = assertThrows(
                IllegalStateException.class, () -> Figure.of(trace()).png());
        assertTrue(error.getMessage().contains("spikelet-lab"), error.getMessage());
    }

    @Test
    void anUnknownEndingIsRefused(@TempDir Path folder) {
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> Figure.titled("One").panel(trace()).save(folder.resolve("one.gif")));
        assertTrue(error.getMessage().contains(".png, .svg or .csv"), error.getMessage());
    }

    @Test
    void seriesWithoutAColourGetOneEach() {
        var panel = Panel.of("time", "ms", "v", "mV").line("a", TIME, V).line("b", TIME, V);
        assertNotEquals(panel.layers().get(0).colour(), panel.layers().get(1).colour());
        var taken = Panel.of("time", "ms", "v", "mV")
                .line("a", TIME, V, Palette.cycle(1))
                .line("b", TIME, V)
                .line("c", TIME, V);
        assertEquals(
                3, taken.layers().stream().map(Layer::colour).distinct().count(), "a colour in use is not given again");
    }

    @Test
    void theLegendAppearsWithTheSecondName() {
        var one = Panel.of("time", "ms", "v", "mV").line("a", TIME, V);
        assertEquals(List.of(), one.legendNames());
        assertEquals(List.of("a"), one.legend(Legend.ON).legendNames());
        assertEquals(
                List.of("a", "b"), one.line("b", TIME, V).line("a", TIME, V).legendNames());
        assertEquals(List.of(), one.line("b", TIME, V).legend(Legend.OFF).legendNames());
    }

    @Test
    void axesSayTheirUnit() {
        assertEquals("time (ms)", Axis.of("time", "ms").title());
        assertEquals("neuron", Axis.of("neuron", "").title());
        assertEquals("mV", Axis.of("", "mV").title());
    }

    @Test
    void coloursAreReadAndWritten() {
        assertEquals("#D55E00", Palette.EXCITATORY.hex());
        assertEquals(Colour.hex("0072b2"), Palette.INHIBITORY);
        assertEquals("#FFFFFF", Palette.EXCITATORY.lighter(1).hex());
        assertEquals(Palette.cycle(0), Palette.cycle(7));
    }

    @Test
    void anEmptyRasterHasNoExtent() {
        assertTrue(Raster.of("E", new double[0], new int[0]).yExtent().isEmpty());
        assertEquals(
                new Extent(-0.5, 3.5),
                Raster.of("E", new double[] {1, 2}, new int[] {0, 3}).yExtent());
    }

    @Test
    void aFunctionBecomesALineWithGapsWhereItHasNoValue() {
        var line = Line.of("1/x", -1, 1, x -> 1 / x);
        assertEquals(401, line.x().length);
        assertEquals(-1, line.y()[0]);
        assertTrue(Double.isNaN(line.y()[200]), "there is no 1/0");
        assertEquals(1, line.y()[400]);
    }

    @Test
    void aLayerCanBeAddedToAFigure() {
        var figure = Figure.titled("One").panel(trace()).with(Line.of("formula", 0, 2, t -> -60));
        assertEquals(3, figure.panels().get(0).layers().size());
        assertThrows(IllegalStateException.class, () -> Figure.titled("none").with(Mark.reset(0)));
    }

    /** 0.3 is not 3 times 0.1 in a computer's numbers; a value on an edge still belongs to the bin that begins there. */
    @Test
    void aHistogramCountsWhatLiesInEachBin() {
        var bars = Bars.histogram("n", new double[] {-0.1, 0, 0.1, 0.3, 0.35, 0.5, 0.6}, 0, 0.5, 5);
        assertArrayEquals(new double[] {1, 1, 0, 2, 1}, bars.heights());
        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5}, bars.edges(), 1e-15);
    }

    @Test
    void oneFigureGoesAboveAnother() {
        var both = Figure.titled("upper")
                .panel(trace())
                .above(Figure.titled("lower").panel(trace().height(0.5)));
        assertEquals("upper", both.title());
        assertEquals(2, both.panels().size());
        assertEquals(0.5, both.panels().get(1).height());
        assertEquals("lower", Figure.of(trace()).above(Figure.titled("lower")).title());
    }
}
