package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The PNG writer, against the reader of the JDK. */
class PngFileTest {

    private static BufferedImage image(int colours) {
        var random = new Random(colours);
        var palette = random.ints(colours, 0, 1 << 24).toArray();
        var image = new BufferedImage(61, 37, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 37; y++) {
            for (int x = 0; x < 61; x++) {
                image.setRGB(x, y, palette[random.nextInt(colours)]);
            }
        }
        return image;
    }

    @Test
    void fewColoursComeBackExactly() {
        for (int colours : new int[] {1, 2, 200}) {
            var image = image(colours);
            var back = Figures.read(PngFile.of(image));
            for (int y = 0; y < 37; y++) {
                for (int x = 0; x < 61; x++) {
                    assertEquals(image.getRGB(x, y), back.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void manyColoursComeBackExactlyToo() {
        var image = image(100_000);
        var back = Figures.read(PngFile.of(image));
        for (int y = 0; y < 37; y++) {
            for (int x = 0; x < 61; x++) {
                assertEquals(image.getRGB(x, y), back.getRGB(x, y));
            }
        }
    }

    @Test
    void edgesOfLettersMayBeOffByAnEighth() {
        var image = Picture.of(Figures.trace());
        var back = Figures.read(PngFile.of(image));
        int worst = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    worst = Math.max(
                            worst, Math.abs((image.getRGB(x, y) >> shift & 255) - (back.getRGB(x, y) >> shift & 255)));
                }
            }
        }
        assertTrue(worst <= 32, "worst difference " + worst);
    }
}
