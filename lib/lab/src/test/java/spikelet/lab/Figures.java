package spikelet.lab;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import spikelet.figure.Figure;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Span;

/** Figures for tests, and ways to look into pictures. */
final class Figures {

    private Figures() {}

    static double[] spaced(double from, double to, int n) {
        var values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = from + (to - from) * k / (n - 1);
        }
        return values;
    }

    static Figure trace() {
        var time = spaced(0, 150, 1501);
        var v = new double[time.length];
        for (int k = 0; k < v.length; k++) {
            v[k] = -60 + 10 * Math.sin(time[k] / 5);
        }
        return Figure.titled("One neuron")
                .panel(Panel.of("time", "ms", "v", "mV")
                        .with(Span.of("0.3 nA", 20, 120))
                        .line("v", time, v)
                        .with(Mark.threshold(-50))
                        .with(Mark.reset(-65)));
    }

    static Figure raster(int spikes) {
        var random = new Random(1);
        var time = random.doubles(spikes, 0, 1000).toArray();
        var row = random.ints(spikes, 0, 4000).toArray();
        return Figure.titled("CUBA")
                .panel(Panel.of("time", "ms", "neuron", "").raster("E", time, row, Palette.EXCITATORY));
    }

    static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of pixels of about a colour, in a part of a picture given in nominal pixels. */
    static int pixels(BufferedImage image, spikelet.figure.Colour colour, int x, int y, int width, int height) {
        int count = 0;
        for (int row = 2 * y; row < Math.min(image.getHeight(), 2 * (y + height)); row++) {
            for (int column = 2 * x; column < Math.min(image.getWidth(), 2 * (x + width)); column++) {
                int rgb = image.getRGB(column, row);
                int off = Math.abs((rgb >> 16 & 255) - colour.red())
                        + Math.abs((rgb >> 8 & 255) - colour.green())
                        + Math.abs((rgb & 255) - colour.blue());
                count += off < 24 ? 1 : 0;
            }
        }
        return count;
    }
}
