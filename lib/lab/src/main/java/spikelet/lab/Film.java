package spikelet.lab;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import spikelet.figure.Figure;

/**
 * Figures one after the other, again and again: an animated GIF, which plays wherever pictures show, also in an exported page.
 *
 * <pre>{@code
 * Film.of(run.spaceTime(axon, "axon").frames(60)).every(50*ms)
 * }</pre>
 *
 * Immutable. The figures should have the same size and the same axes.
 */
public final class Film implements Displayable {

    private static final double FINENESS = 1.5;
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final List<Figure> frames;
    private final double interval;

    private Film(List<Figure> frames, double interval) {
        this.frames = frames;
        this.interval = interval;
    }

    /**
     * A film, at 15 pictures a second unless said otherwise.
     *
     * @param frames the figures, in order
     * @return the film
     * @throws IllegalArgumentException if there is none, or they differ in size
     */
    public static Film of(List<Figure> frames) {
        if (frames == null || frames.isEmpty()) {
            throw new IllegalArgumentException("film: it needs at least one figure");
        }
        var first = frames.get(0);
        for (int k = 0; k < frames.size(); k++) {
            var f = frames.get(k);
            if (f.width() != first.width() || f.height() != first.height()) {
                throw new IllegalArgumentException(
                        "film: all figures need the same size; the first has " + first.width()
                                + " x " + first.height() + ", number " + k + " has " + f.width() + " x " + f.height()
                                + "; give each .size(width, height)");
            }
        }
        return new Film(List.copyOf(frames), 0.07);
    }

    /**
     * Sets how long each figure stays.
     *
     * @param interval in second, 20 ms to 10 s; a GIF counts in hundredths of a second
     * @return the film
     */
    public Film every(double interval) {
        if (!(interval >= 0.02 && interval <= 10)) {
            throw new IllegalArgumentException("film: a figure stays for 20 ms to 10 s, got " + interval
                    + " s; units are constants: .every(50*ms)");
        }
        return new Film(frames, interval);
    }

    /** {@return the file as bytes} */
    public byte[] gif() {
        return Interrupts.aside(this::write);
    }

    /**
     * Writes the film to a file.
     *
     * @param file where to; the name must end with {@code .gif}
     * @return the file
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(String file) {
        if (file == null || !file.toLowerCase(Locale.ROOT).endsWith(".gif")) {
            throw new IllegalArgumentException("film: cannot save to '" + file + "'; the name must end with .gif");
        }
        var path = Path.of(file);
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            return Files.write(path, gif());
        } catch (IOException e) {
            throw new UncheckedIOException("film: cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    /** The film; where films do not show, its middle as a picture. */
    @Override
    public MimeBundle display() {
        var middle = frames.get(frames.size() / 2);
        var data = new LinkedHashMap<String, String>();
        data.put(
                MimeBundle.HTML,
                "<img src=\"" + Html.dataUri("image/gif", gif()) + "\" width=\"" + middle.width() + "\" alt=\""
                        + Html.escape(toString()) + "\" style=\"max-width:100%;border-radius:6px\">");
        data.put(MimeBundle.PNG, Base64.getEncoder().encodeToString(middle.png()));
        data.put(MimeBundle.PLAIN, toString());
        return new MimeBundle(data, Map.of(MimeBundle.PNG, Map.of("width", middle.width(), "height", middle.height())));
    }

    private byte[] write() {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            int[] before = null;
            for (int k = 0; k < frames.size(); k++) {
                var painted = Picture.of(frames.get(k), FINENESS);
                int[] pixels = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
                var image = indexed(painted, pixels, before);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, k == 0)), null);
                before = pixels;
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException("film: cannot be written: " + e.getMessage(), e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * With a table of colours, which a GIF has anyway; where they do not suffice, the writer chooses. What is as before is transparent: a
     * film in which little moves is small.
     */
    private static BufferedImage indexed(BufferedImage image, int[] pixels, int[] before) {
        var table = ColourTable.of(pixels, 255);
        if (table == null) {
            return image;
        }
        var colours = table.colours();
        int clear = colours.length / 3;
        var model = new IndexColorModel(8, clear + 1, Arrays.copyOf(colours, colours.length + 3), 0, false, clear);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        for (int k = 0; k < pixels.length; k++) {
            indices[k] = (byte) (before != null && before[k] == pixels[k] ? clear : table.index(pixels[k]));
        }
        return small;
    }

    /** How long the picture stays, and with the first that all begins again (Netscape's extension, a loop without end). */
    private IIOMetadata metadata(ImageWriter writer, BufferedImage image, boolean first) throws IOException {
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("delayTime", Long.toString(Math.round(interval * 100)));
        int clear = image.getColorModel() instanceof IndexColorModel m ? m.getTransparentPixel() : -1;
        control.setAttribute("transparentColorFlag", clear < 0 ? "FALSE" : "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(Math.max(0, clear)));
        if (first) {
            var loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        var found = root.getElementsByTagName(name);
        if (found.getLength() > 0) {
            return (IIOMetadataNode) found.item(0);
        }
        var made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    /** {@return how many figures for how long, and what the first shows} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "film of %d figures, %.1f s: %s",
                frames.size(),
                frames.size() * interval,
                frames.get(0).alt());
    }
}
