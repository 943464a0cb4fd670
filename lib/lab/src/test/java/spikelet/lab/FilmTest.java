package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.um;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spikelet.Cell;
import spikelet.Channels;
import spikelet.Network;
import spikelet.SpaceTime;
import spikelet.figure.Figure;
import spikelet.figure.Panel;

/** Films: the file is what a browser expects, and what is drawn moves. */
class FilmTest {

    private static SpaceTime spike() {
        var cell = Cell.named("axon")
                .channel(Channels.hodgkinHuxley())
                .section("axon")
                .length(60 * mm)
                .diameter(500 * um)
                .compartments(121);
        var net = Network.named("axon").dt(0.02 * ms);
        var a = net.population("axon", 1, cell).record("axon.v");
        net.stimulate(a.at("axon", 0)).step("30 uA", "0.5 ms", "1 ms");
        return net.run(6 * ms).spaceTime(a, "axon");
    }

    @Test
    void aFilmIsAGifThatRepeatsAndMoves(@TempDir Path folder) throws IOException {
        var film = Film.of(spike().frames(12)).every(60 * ms);
        var file = film.save(folder.resolve("spike.gif").toString());
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
        assertEquals(12, reader.getNumImages(true));
        var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
        var control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        assertEquals("6", control.getAttribute("delayTime"));
        var loop = (IIOMetadataNode)
                root.getElementsByTagName("ApplicationExtension").item(0);
        assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
        assertEquals(840, reader.getWidth(0));
        assertTrue(difference(reader.read(4), reader.read(8)) > 500, "the spike has moved on");
    }

    private static int difference(BufferedImage a, BufferedImage b) {
        int n = 0;
        for (int x = 0; x < a.getWidth(); x++)
            for (int y = 0; y < a.getHeight(); y++) if (a.getRGB(x, y) != b.getRGB(x, y)) n++;
        return n;
    }

    @Test
    void whatStandsStillCostsLittle() throws IOException {
        var frames = spike().frames(2);
        int one = Film.of(frames.subList(0, 1)).gif().length;
        int still = Film.of(List.of(frames.get(0), frames.get(0))).gif().length;
        assertTrue(still - one < one / 5, one + " bytes, and " + still + " with the same again");
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(
                new ByteArrayInputStream(Film.of(frames).gif())));
        var first = reader.read(0);
        var shown = new BufferedImage(first.getWidth(), first.getHeight(), BufferedImage.TYPE_INT_RGB);
        shown.getGraphics().drawImage(first, 0, 0, null);
        shown.getGraphics().drawImage(reader.read(1), 0, 0, null);
        reader.setInput(ImageIO.createImageInputStream(
                new ByteArrayInputStream(Film.of(frames.subList(1, 2)).gif())));
        var alone = reader.read(0);
        int off = 0;
        for (int x = 0; x < shown.getWidth(); x++)
            for (int y = 0; y < shown.getHeight(); y++)
                off = Math.max(off, farthest(shown.getRGB(x, y), alone.getRGB(x, y)));
        assertTrue(off <= 64, "one over the other they look as alone, to what the tables of colours differ: " + off);
    }

    private static int farthest(int a, int b) {
        int off = 0;
        for (int shift = 0; shift < 24; shift += 8)
            off = Math.max(off, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        return off;
    }

    @Test
    void aFilmShowsItselfInANotebook() {
        var bundle = MimeBundle.of(Film.of(spike().frames(3)));
        assertTrue(bundle.data().get("text/html").startsWith("<img src=\"data:image/gif;base64,R0lGOD"));
        assertTrue(bundle.data().containsKey("image/png"), "for hosts without films");
        assertTrue(bundle.data().get("text/plain").startsWith("film of 3 figures"));
    }

    @Test
    void figuresOfDifferentSizesMakeNoFilm() {
        var figure = Figure.of(Panel.of("x", "", "y", "").line("", new double[] {0, 1}, new double[] {0, 1}));
        var e = assertThrows(
                IllegalArgumentException.class, () -> Film.of(List.of(figure.size(300, 200), figure.size(400, 200))));
        assertTrue(e.getMessage().contains("400 x 200"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Film.of(List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> Film.of(List.of(figure)).every(50));
        assertThrows(
                IllegalArgumentException.class, () -> Film.of(List.of(figure)).save("film.png"));
    }

    @Test
    void aChannelIsShownAsEquations() {
        assertTrue(
                MimeBundle.of(Channels.hodgkinHuxley()).data().get("text/latex").contains("m^"));
    }

    @Test
    void whatReachesAPlaceIsDrawnAtItsPopulation() {
        var net = Network.named("places");
        var e = net.poisson("E", 3, "10 Hz");
        var cell = Cell.named("c")
                .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
                .section("soma")
                .length(20 * um)
                .diameter(20 * um);
        var p = net.population("P", 1, cell);
        net.connect(e).to(p.at("soma", 1)).allToAll().weight("1 nS").conductance("2 ms", "0 mV");
        net.stimulate(p.at("soma", 0)).constant("1 pA");
        var svg = NetworkDiagram.svg(net.description());
        assertTrue(svg.contains(">E<") && svg.contains(">P<"), svg);
        assertTrue(MimeBundle.of(net).data().get("text/html").contains("soma(1)"));
    }
}
