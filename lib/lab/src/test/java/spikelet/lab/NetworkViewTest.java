package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import spikelet.Lif;
import spikelet.Network;
import spikelet.NetworkDescription;
import spikelet.Population;
import spikelet.figure.Palette;

/** The drawing of a network. */
class NetworkViewTest {

    private static Network balanced() {
        var net = Network.named("E & I");
        var e = net.excitatory("E", 3200, Lif.with().tau(20 * ms));
        var i = net.inhibitory("I", 800, Lif.with().tau(20 * ms));
        net.connect(e).to(e, i).probability(0.02).weight(1 * mV).delta();
        net.connect(i).to(e, i).probability(0.02).weight(-5 * mV).delta();
        net.stimulate(e).step(0.3 * nA, 20 * ms, 120 * ms);
        return net;
    }

    private static Document parse(NetworkDescription network) throws Exception {
        var svg = NetworkDiagram.svg(network);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPopulationIsACircleInItsColourWithItsNameAndSize() throws Exception {
        var drawing = parse(balanced().description());
        var circles = drawing.getElementsByTagName("circle");
        assertEquals(2, circles.getLength());
        assertEquals(
                Palette.EXCITATORY.hex(),
                circles.item(0).getAttributes().getNamedItem("stroke").getNodeValue());
        assertEquals(
                Palette.INHIBITORY.hex(),
                circles.item(1).getAttributes().getNamedItem("stroke").getNodeValue());
        var words = new ArrayList<String>();
        for (int k = 0; k < drawing.getElementsByTagName("text").getLength(); k++) {
            words.add(drawing.getElementsByTagName("text").item(k).getTextContent());
        }
        assertEquals("[E, 3,200, I, 800]", words.toString());
    }

    @Test
    void inhibitionEndsInBarsAndExcitationInArrows() {
        var svg = NetworkDiagram.svg(balanced().description());
        assertEquals(2, svg.split("stroke-width=\"3\"", -1).length - 1, "two inhibitory projections, two bars");
        assertEquals(
                3, svg.split("stroke-linejoin=\"round\"/>", -1).length - 1 - 1, "two excitatory ones and a stimulus");
    }

    /** A resistor has twelve flanks; it conducts both ways and so has no head. */
    @Test
    void gapJunctionsAreResistors() throws Exception {
        var net = balanced();
        var before = NetworkDiagram.svg(net.description());
        var e = net.excitatory("E", 3200, Lif.with().tau(20 * ms));
        var i = net.inhibitory("I", 800, Lif.with().tau(20 * ms));
        net.couple(i).probability(0.1).gapJunction(1 * nS);
        net.couple(e, i).probability(0.1).gapJunction(1 * nS);
        var drawing = parse(net.description());
        int resistors = 0;
        for (int k = 0; k < drawing.getElementsByTagName("path").getLength(); k++) {
            var path = drawing.getElementsByTagName("path").item(k).getAttributes();
            boolean zigzag = path.getNamedItem("d").getNodeValue().split("L", -1).length > 12;
            if (!zigzag) continue;
            resistors++;
            assertEquals(Palette.NEUTRAL.hex(), path.getNamedItem("stroke").getNodeValue());
        }
        assertEquals(2, resistors);
        assertEquals(
                before.split("stroke-width=\"3\"", -1).length,
                NetworkDiagram.svg(net.description()).split("stroke-width=\"3\"", -1).length);
        assertTrue(NetworkDiagram.words(net.description()).contains("gap junctions between I and I"));
        assertTrue(NetworkView.html(net.description()).contains("gap junctions, time step"));
    }

    @Test
    void populationsNeverOverlap() {
        for (int n = 1; n <= 8; n++) {
            var net = Network.named("n" + n);
            var all = new ArrayList<Population>();
            for (int k = 0; k < n; k++) {
                all.add(net.population(
                        "p" + k, (int) Math.pow(10, k % 5), Lif.with().tau(10 * ms)));
            }
            for (int k = 0; k < n; k++) {
                if (n % 2 == 0 || k < n - 1) {
                    net.connect(all.get(k))
                            .to(all.get((k + 1) % n))
                            .allToAll()
                            .weight(1 * mV)
                            .delta();
                }
            }
            var nodes = new ArrayList<>(new NetworkLayout(net.description()).nodes.values());
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    double apart = Math.hypot(nodes.get(a).x - nodes.get(b).x, nodes.get(a).y - nodes.get(b).y);
                    assertTrue(
                            apart > nodes.get(a).radius + nodes.get(b).radius + 10,
                            n + " populations: " + a + ", " + b);
                }
            }
        }
    }

    @Test
    void signalsRunFromLeftToRight() {
        var net = Network.named("chain");
        var input = net.poisson("input", 100, 20 * Hz);
        var first = net.population("first", 10, Lif.with().tau(10 * ms));
        var second = net.population("second", 10, Lif.with().tau(10 * ms));
        net.connect(second).to(second).allToAll().weight(1 * mV).delta();
        net.connect(first).to(second).allToAll().weight(1 * mV).delta();
        net.connect(input).to(first).allToAll().weight(1 * mV).delta();
        var nodes = new NetworkLayout(net.description()).nodes;
        assertTrue(nodes.get("input").x < nodes.get("first").x && nodes.get("first").x < nodes.get("second").x);
    }

    @Test
    void theCellShowsDrawingSummaryAndParts() {
        var html = MimeBundle.of(balanced()).data().get("text/html");
        assertTrue(html.contains("E &amp; I"), "the name, escaped");
        assertTrue(html.contains("<img src=\"data:image/svg+xml;base64,"), "a drawing that untrusted pages show");
        assertTrue(html.contains("4,000 neurons"), "the summary");
        assertTrue(html.contains("probability 0.02"), "the parts");
        assertTrue(html.contains("alt=\"Diagram of network"), "words for those who do not see it");
    }

    @Test
    void aRecordingShowsItsRasterWithASummary() {
        var run = balanced().run(50 * ms);
        var figure = RecordingView.figure(run);
        assertTrue(figure.subtitle().startsWith("50 ms simulated in "), figure.subtitle());
        assertTrue(figure.subtitle().contains("E ") && figure.subtitle().contains("Hz"), figure.subtitle());
    }
}
