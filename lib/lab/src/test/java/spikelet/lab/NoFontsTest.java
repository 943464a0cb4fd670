package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Machines without fonts get the same pictures as others. */
@EnabledOnOs(OS.LINUX)
class NoFontsTest {

    /** Draws a figure in every form. */
    static final class Drawing {
        public static void main(String[] arguments) {
            var figure = Figures.trace().title("τ = 20 ms");
            System.out.println("png " + java.util.Arrays.hashCode(figure.png()));
            System.out.println("other letters " + (figure.title("神经元").png().length > 0));
            System.out.println("svg " + figure.svg().hashCode());
            System.out.println(
                    "chart " + MimeBundle.of(Lab.charts(figure).get(0)).data().containsKey("image/png"));
        }
    }

    private static String draw(Path folder, Map<String, String> environment, List<String> before) throws Exception {
        return Program.run(Drawing.class, folder, environment, List.of("-Djava.awt.headless=true"), before);
    }

    @Test
    void withoutAnyFontThePicturesAreTheSame(@TempDir Path folder) throws Exception {
        var nothing = Files.createDirectories(folder.resolve("nothing"));
        var config = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + nothing + "</dir><cachedir>" + nothing
                        + "</cachedir></fontconfig>");
        var environment = Map.of("FONTCONFIG_FILE", config.toString(), "FONTCONFIG_PATH", nothing.toString());
        assertSame(draw(folder, Map.of(), List.of()), draw(folder, environment, List.of()));
    }

    @Test
    void withoutFontconfigThePicturesAreTheSame(@TempDir Path folder) throws Exception {
        var library = library();
        Assumptions.assumeTrue(library != null, "fontconfig was found, so it can be hidden");
        Assumptions.assumeTrue(mayHide(library), "this user may hide a file from a program");
        var hidden =
                List.of("unshare", "-m", "sh", "-c", "mount --bind /dev/null " + library + " && exec \"$@\"", "sh");
        assertSame(draw(folder, Map.of(), List.of()), draw(folder, Map.of(), hidden));
    }

    private static void assertSame(String withFonts, String without) {
        assertEquals(4, withFonts.lines().count(), withFonts);
        assertEquals(withFonts, without);
    }

    private static Path library() throws IOException {
        for (var place : List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")) {
            var file = Path.of(place, "libfontconfig.so.1");
            if (Files.exists(file)) {
                return file.toRealPath();
            }
        }
        return null;
    }

    private static boolean mayHide(Path library) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-m", "mount", "--bind", "/dev/null", library.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
