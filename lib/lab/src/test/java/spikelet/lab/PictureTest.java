package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spikelet.figure.Axis;
import spikelet.figure.Band;
import spikelet.figure.Bars;
import spikelet.figure.Colour;
import spikelet.figure.ErrorBars;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Line;
import spikelet.figure.Mark;
import spikelet.figure.Note;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Points;

/** Figures as PNG: that what was asked for is there, whole, and in its place. */
class PictureTest {

    private static final Colour WHITE = Colour.hex("#FFFFFF");

    @Test
    void aPictureHasTwiceTheNominalSize() {
        var image = Figures.read(Figures.trace().png());
        assertEquals(1440, image.getWidth());
        assertEquals(2 * Figures.trace().height(), image.getHeight());
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(Figures.trace().png(), Figures.trace().png());
    }

    @Test
    void nothingTouchesTheEdgeOfTheCard() {
        var image = Figures.read(Figures.trace().png());
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(0xFFFFFFFF, image.getRGB(x, 1), "top edge at " + x);
            assertEquals(0xFFFFFFFF, image.getRGB(x, image.getHeight() - 2), "bottom edge at " + x);
        }
        for (int y = 0; y < image.getHeight(); y++) {
            assertEquals(0xFFFFFFFF, image.getRGB(1, y), "left edge at " + y);
            assertEquals(0xFFFFFFFF, image.getRGB(image.getWidth() - 2, y), "right edge at " + y);
        }
    }

    @Test
    void aHundredThousandSpikesAreDrawnInUnderASecondAndMakeASmallFile() {
        Figures.raster(1000).png();
        long start = System.nanoTime();
        var png = Figures.raster(100_000).png();
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertTrue(png.length < 200_000, png.length + " bytes");
        assertTrue(seconds < 3, seconds + " s, where a second is usual on a busy machine");
    }

    @Test
    void everySpikeInsideTheRangeIsDrawnAndNoneOutside() {
        var x = new double[] {5, 50, 95, 150};
        var row = new int[] {0, 1, 2, 1};
        var figure = Figure.of(Panel.of("time", "ms", "neuron", "")
                .raster("", x, row, Palette.EXCITATORY)
                .xRange(0, 100));
        var slot = Layout.of(figure, figure.width(), figure.height()).slots().get(0);
        var image = Figures.read(figure.png());
        for (int k = 0; k < 3; k++) {
            int atX = (int) slot.x().at(x[k]);
            int atY = (int) slot.y().at(row[k]);
            assertTrue(Figures.pixels(image, Palette.EXCITATORY, atX - 2, atY - 8, 4, 16) > 20, "spike " + k);
        }
        int right = (int) slot.plot().getMaxX() + 2;
        assertEquals(0, Figures.pixels(image, Palette.EXCITATORY, right, 0, 720 - right, figure.height()));
    }

    @Test
    void aTraceThatBeginsBeforeTheShownTimeIsCutOff() {
        var time = Figures.spaced(-100, 200, 301);
        var figure = Figure.of(Panel.of("time", "ms", "v", "mV")
                .line("", time, time, Palette.INHIBITORY)
                .xRange(0, 100)
                .yRange(0, 100));
        var slot = Layout.of(figure, figure.width(), figure.height()).slots().get(0);
        var image = Figures.read(figure.png());
        int left = (int) slot.plot().getMinX() - 2;
        assertEquals(0, Figures.pixels(image, Palette.INHIBITORY, 0, 0, left, figure.height()));
        assertTrue(Figures.pixels(image, Palette.INHIBITORY, left, 0, 720 - left, figure.height()) > 500);
    }

    @Test
    void aGapInALineStaysEmpty() {
        var figure = Figure.of(Panel.of("time", "ms", "v", "mV")
                .line("", new double[] {0, 4, 5, 6, 10}, new double[] {1, 1, Double.NaN, 1, 1}, Palette.INHIBITORY));
        var slot = Layout.of(figure, figure.width(), figure.height()).slots().get(0);
        var image = Figures.read(figure.png());
        int y = (int) slot.y().at(1);
        int from = (int) slot.x().at(4.2);
        int to = (int) slot.x().at(5.8);
        assertEquals(0, Figures.pixels(image, Palette.INHIBITORY, from, y - 4, to - from, 8));
    }

    @Test
    void aPointOnTheAxisIsDrawnWhole() {
        var figure = Figure.of(Panel.of("current", "nA", "rate", "Hz")
                .with(Points.of("", new double[] {0, 1, 2}, new double[] {0, 0, 5})
                        .size(12)
                        .colour(Palette.EXCITATORY)));
        var slot = Layout.of(figure, figure.width(), figure.height()).slots().get(0);
        var image = Figures.read(figure.png());
        int x = (int) slot.x().at(1);
        int y = (int) slot.y().at(0);
        int above = Figures.pixels(image, Palette.EXCITATORY, x - 8, y - 8, 16, 8);
        int below = Figures.pixels(image, Palette.EXCITATORY, x - 8, y, 16, 8);
        assertTrue(below > 0.7 * above, below + " pixels below the axis, " + above + " above");
    }

    @Test
    void theValuesOfAHeatMapLieWhereTheyBelong() {
        var figure = Figure.of(Panel.of("from", "", "to", "").with(HeatMap.of("w", new double[][] {{-1, 0}, {0, 1}})));
        var slot = Layout.of(figure, figure.width(), figure.height()).slots().get(0);
        var image = Figures.read(figure.png());
        int low = image.getRGB((int) (2 * slot.x().at(0)), (int) (2 * slot.y().at(0)));
        int high = image.getRGB((int) (2 * slot.x().at(1)), (int) (2 * slot.y().at(1)));
        assertTrue((low & 255) > (low >> 16 & 255), "the negative value is blue");
        assertTrue((high >> 16 & 255) > (high & 255), "the positive value is vermillion");
    }

    @Test
    void matricesOverOneRangeHaveOneScaleOfColours() {
        var weak = HeatMap.of("w", new double[][] {{0, 1}});
        var strong = HeatMap.of("w", new double[][] {{0, 4}});
        assertEquals(ColourBar.of(strong), ColourBar.of(weak.range(0, 4)));
        assertTrue(ColourBar.of(weak).rgb(1) != ColourBar.of(weak.range(0, 4)).rgb(1));
        assertEquals(
                ColourBar.of(strong).rgb(4), ColourBar.of(weak.range(0, 4)).rgb(9), "above the range: its last colour");
        assertEquals(
                -3,
                ColourBar.of(HeatMap.of("w", new double[][] {{-1, 1}}).range(-2, 3))
                        .min(),
                "zero stays in the middle");
        assertEquals(
                "heat map 'w': the range of its colours must be finite and run upwards, got 4 to 0",
                assertThrows(IllegalArgumentException.class, () -> weak.range(4, 0))
                        .getMessage());
    }

    @Test
    void everyKindOfLayerLeavesItsMark() {
        double[] x = {1, 2, 3};
        double[] y = {1, 3, 2};
        var base = Panel.of("x", "", "y", "").xRange(0, 4).yRange(0, 5);
        var layers = Arrays.asList(
                Line.of("", x, y).dashed(),
                Line.of("", x, y).dotted().asSteps(),
                Points.of("", x, y).shape(Points.Shape.CIRCLE),
                Points.of("", x, y).shape(Points.Shape.CROSS),
                Points.of("", x, y).shape(Points.Shape.SQUARE),
                Points.of("", x, y).shape(Points.Shape.TRIANGLE),
                Bars.of("", new double[] {0, 1, 2, 3}, y),
                Band.of("", x, new double[] {0, 1, 1}, y),
                ErrorBars.of("", x, y, new double[] {0.2, 0.3, Double.NaN}),
                Mark.vertical("here", 2),
                Note.of("a note", 2, 4).anchor(Note.Anchor.RIGHT));
        int blank = darkPixels(Figure.of(base));
        for (var layer : layers) {
            assertTrue(darkPixels(Figure.of(base.with(layer))) != blank, () -> layer + " is not seen");
        }
    }

    private static int darkPixels(Figure figure) {
        var image = Figures.read(figure.png());
        int total = image.getWidth() * image.getHeight();
        return total - Figures.pixels(image, WHITE, 0, 0, 720, figure.height());
    }

    @Test
    void oddDataStillGiveAPicture() {
        double[] none = {};
        double[] one = {1e-12};
        var x = Panel.of("x", "", "y", "");
        var odd = Arrays.asList(
                x,
                x.line("", none, none),
                x.line("", one, one),
                x.line("", new double[] {0, 1}, new double[] {Double.NaN, Double.NaN}),
                x.line("", new double[] {0, 1}, new double[] {1e300, -1e300}),
                x.line("", new double[] {0, 1}, new double[] {1, 1 + 1e-15}),
                x.line("", new double[] {1e9, 1e9 + 1}, new double[] {1e-300, 2e-300}),
                x.yAxis(Axis::logarithmic).line("", new double[] {0, 1, 2}, new double[] {0, -1, 10}),
                x.xAxis(Axis::logarithmic).yAxis(Axis::logarithmic).points("", one, one),
                x.yAxis(Axis::logarithmic).line("", none, none),
                x.bars("", new double[] {0, 1}, new double[] {0}),
                x.raster("", none, new int[0], Palette.NEUTRAL),
                x.line(
                                "a name that is much too long for the room that there is, even in a wide figure, one would think, and longer",
                                one,
                                one)
                        .line("b", one, one));
        for (var panel : odd) {
            var figure = Figure.titled(
                            "an odd one with a title that is far too long for the line that it should fit into, really")
                    .panel(panel);
            assertEquals(1440, Figures.read(figure.png()).getWidth());
            assertTrue(figure.svg().startsWith("<svg"));
            assertTrue(figure.size(200, 100).png().length > 0);
        }
    }

    @Test
    void namesInOtherScriptsDoNotStopAFigure() {
        var figure = Figure.titled("神经元 τₘ → 10⁻³").panel(Panel.of("时间", "ms", "V₀", "mV²"));
        assertTrue(figure.png().length > 0);
    }

    @Test
    void twoPanelsShareTheirTimeAxisAndTheirEdges() {
        var rate = Panel.of("time", "ms", "rate", "Hz").line("", new double[] {0, 300}, new double[] {10_000, 20_000});
        var slots = Layout.of(Figures.trace().panel(rate), 720, 500).slots();
        assertEquals(slots.get(0).plot().getMinX(), slots.get(1).plot().getMinX());
        assertEquals(slots.get(0).plot().getMaxX(), slots.get(1).plot().getMaxX());
        assertEquals(slots.get(0).x().max(), slots.get(1).x().max());
        assertTrue(!slots.get(0).labelled() && slots.get(1).labelled(), "only the lower one is labelled");
    }

    @Test
    void panelsOfOtherQuantitiesKeepTheirOwnAxis() {
        var other = Panel.of("interval", "ms", "count", "").bars("", new double[] {0, 1}, new double[] {1});
        var slots = Layout.of(Figures.trace().panel(other), 720, 500).slots();
        assertTrue(slots.get(0).labelled() && slots.get(1).labelled());
        assertEquals(1, slots.get(1).x().max());
    }

    @Test
    void levelNamesDoNotLieOnEachOther() {
        double[] heights = {100, 101, 102, 198};
        MarkPainter.spread(heights, 0, 200);
        IntStream.range(1, heights.length)
                .forEach(k -> assertTrue(heights[k] - heights[k - 1] > 13, () -> Arrays.toString(heights)));
    }

    @Test
    void aWindowThatRedrawsAPartOfItselfGetsItWhole() {
        var figure = Figures.trace();
        var whole = Picture.of(figure);
        var image = new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.scale(2, 2);
        g.setClip(0, 0, figure.width(), figure.height());
        FigurePainter.paint(g, figure, figure.width(), figure.height(), false);
        g.dispose();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(whole.getRGB(x, y), image.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void aFigureIsSavedInTheFormThatItsNameSays(@TempDir Path folder) throws Exception {
        var png = Figures.trace().save(folder.resolve("new/one.PNG"));
        assertEquals(1440, Figures.read(Files.readAllBytes(png)).getWidth());
        var svg = Figures.trace().save(folder.resolve("one.svg"));
        assertTrue(Files.readString(svg).startsWith("<svg"));
    }

    @Test
    void aSubtitleStandsUnderTheTitleAndPushesThePlotDown() {
        var plain = Figures.trace().size(720, 320);
        var slot = Layout.of(plain, 720, 320).slots().get(0);
        var lower = Layout.of(plain.subtitle("tau 20 ms"), 720, 320).slots().get(0);
        assertTrue(lower.plot().getMinY() > slot.plot().getMinY() + 15);
        assertTrue(plain.subtitle("tau 20 ms").svg().contains(">tau 20 ms</text>"));
    }
}
