package spikelet.lab;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The fonts of figures: Roboto, which comes along as a library, so that a figure looks the same on every machine and
 * needs no installed font.
 *
 * <p>On Linux without the library fontconfig, as in many containers, Java cannot load even a font that one brings. It
 * can if it is told not to ask fontconfig, by a file that names one font for every purpose; that file is written only
 * when the first try failed.
 */
final class HouseFont {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final String REGULAR_FILE = "Roboto-Regular.ttf";
    private static final String MEDIUM_FILE = "Roboto-Medium.ttf";

    /** The family as SVG asks for it, with what to take where it is not installed. */
    static final String CSS_FAMILY = "Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    private static HouseFont loaded;

    private final Font regular;
    private final Font medium;

    private HouseFont(Font regular, Font medium) {
        this.regular = regular;
        this.medium = medium;
    }

    /** The usual weight in a size. */
    static Font regular(double pixels) {
        return load().regular.deriveFont((float) pixels);
    }

    /** The weight of titles in a size. */
    static Font medium(double pixels) {
        return load().medium.deriveFont((float) pixels);
    }

    private static synchronized HouseFont load() {
        if (loaded == null) {
            Screen.isThere(); // settles what Java may assume, before it draws for the first time
            try {
                loaded = read();
            } catch (IOException | FontFormatException | RuntimeException | InternalError withFontconfig) {
                loaded = readWithoutFontconfig(withFontconfig);
            }
        }
        return loaded;
    }

    private static HouseFont readWithoutFontconfig(Throwable withFontconfig) {
        try {
            tellJavaNotToAskFontconfig();
            return read();
        } catch (IOException | FontFormatException | RuntimeException | InternalError | LinkageError again) {
            again.addSuppressed(withFontconfig);
            throw new IllegalStateException(
                    "this machine cannot draw text: Java finds neither fonts nor what it needs to"
                            + " read its own. Install the packages fontconfig and fonts-dejavu-core (Debian, Ubuntu), or"
                            + " fontconfig and dejavu-sans-fonts (Fedora), or fontconfig and ttf-dejavu (Alpine)",
                    again);
        }
    }

    private static HouseFont read() throws IOException, FontFormatException {
        return new HouseFont(read(REGULAR_FILE), read(MEDIUM_FILE));
    }

    private static Font read(String file) throws IOException, FontFormatException {
        try (var in = HouseFont.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the font '" + file + "' is not on the class path; it comes with"
                        + " com.formdev:flatlaf-fonts-roboto");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    private static void tellJavaNotToAskFontconfig() throws IOException {
        var folder = Files.createTempDirectory("spikelet-fonts");
        var file = folder.resolve(REGULAR_FILE);
        try (var in = HouseFont.class.getResourceAsStream(FOLDER + REGULAR_FILE)) {
            Files.copy(in, file);
        }
        var text = new StringBuilder("version=1\nsequence.allfonts=latin-1\nfilename.Roboto=" + file + "\n");
        for (var logical : List.of("dialog", "dialoginput", "sansserif", "serif", "monospaced")) {
            for (var style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(logical).append('.').append(style).append(".latin-1=Roboto\n");
            }
        }
        var properties = Files.writeString(folder.resolve("fontconfig.properties"), text);
        // Java reads the font file again whenever it likes, so both stay until the end of the program.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(properties, file, folder)));
        System.setProperty("sun.awt.fontconfig", properties.toString());
    }

    private static void delete(Path... paths) {
        try {
            for (var path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
