package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Panel;

/** Figures as SVG. */
class SvgTest {

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textStaysText() throws Exception {
        var texts = parse(Figures.trace().svg()).getElementsByTagName("text");
        var words = new StringBuilder();
        for (int k = 0; k < texts.getLength(); k++) {
            words.append(texts.item(k).getTextContent()).append('|');
        }
        for (var word :
                new String[] {"One neuron", "time (ms)", "v (mV)", "threshold", "reset", "0.3 nA", "−60", "100"}) {
            assertTrue(words.indexOf(word + "|") >= 0, word + " is missing in " + words);
        }
    }

    @Test
    void aLineIsOnePath() {
        var svg = Figures.trace().svg();
        assertTrue(svg.length() < 40_000, svg.length() + " characters");
        assertEquals(1, svg.split("stroke=\"#3C4048\"", -1).length - 1, "the trace is drawn once");
    }

    @Test
    void namesAreEscaped() throws Exception {
        var figure = Figure.titled("a < b & \"c\" 'd'\u0007").panel(Panel.of("<x>", "", "&", ""));
        assertEquals(
                "a < b & \"c\" 'd'. & against <x>, empty.",
                parse(figure.svg()).getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void aHeatMapIsAPictureInside() throws Exception {
        var figure = Figure.of(Panel.of("x", "", "y", "").with(HeatMap.of("w", new double[][] {{1, 2}, {3, 4}})));
        var image = parse(figure.svg()).getElementsByTagName("image");
        assertEquals(1, image.getLength());
        assertTrue(image.item(0)
                .getAttributes()
                .getNamedItem("xlink:href")
                .getNodeValue()
                .startsWith("data:image/png;base64,"));
    }

    @Test
    void manySpikesBecomeAPictureInside() throws Exception {
        assertEquals(
                0,
                parse(Figures.raster(1000).svg()).getElementsByTagName("image").getLength());
        var many = Figures.raster(100_000).svg();
        assertEquals(1, parse(many).getElementsByTagName("image").getLength());
        assertTrue(parse(many).getElementsByTagName("*").getLength() < 200, "no element for each spike");
        assertTrue(many.length() < 1_500_000, many.length() + " characters");
    }

    @Test
    void twoFiguresOnAPageDoNotShareNames() {
        var one = Figures.trace().svg();
        var other = Figures.trace().title("Other").svg();
        var name = one.substring(one.indexOf("clipPath id=\"") + 13, one.indexOf("-0\""));
        assertFalse(other.contains(name));
    }

    @Test
    void pathsAreWrittenShort() {
        var path = new Path2D.Double();
        path.moveTo(10, 20);
        path.lineTo(10, 25.5);
        path.lineTo(-0.25, 25.5);
        path.lineTo(1, 2);
        path.lineTo(1.006, 2.001);
        path.closePath();
        assertEquals("m10 20v5.5h-10.25l1.25-23.5h.01z", SvgPath.of(path));
        assertEquals("0", SvgPath.number(0.001));
        assertEquals("-.05", SvgPath.number(-0.05));
    }
}
