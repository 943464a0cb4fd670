package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What show() does in JShell and plain programs without a screen. */
class ShowTest {

    /** Shows two figures and an explorer. */
    static final class Script {
        public static void main(String[] arguments) {
            Figures.trace().show();
            Figures.trace().title("").show();
            Explore.over("x", 0, 1).frames(2).show(x -> Figures.trace());
        }
    }

    @Test
    void withoutAScreenItWritesFilesAndPrintsTheirPaths(@TempDir Path folder) throws Exception {
        for (int run = 0; run < 2; run++) {
            var output = Program.run(Script.class, folder, Map.of(), List.of("-Djava.awt.headless=true"), List.of());
            var figures = folder.toRealPath().resolve("spikelet-figures");
            var names = List.of("01-one-neuron.png", "02-figure.png", "03-one-neuron-over-x.html");
            for (var name : names) {
                assertTrue(output.contains("no screen here: wrote " + figures.resolve(name)), output);
                assertTrue(Files.size(figures.resolve(name)) > 1000, name);
            }
            try (var files = Files.list(figures)) {
                assertEquals(names.size(), files.count(), "running it again replaces them");
            }
        }
    }

    @Test
    void aScreenThatDoesNotAnswerIsAsNone(@TempDir Path folder) throws Exception {
        var output = Program.run(Script.class, folder, Map.of("DISPLAY", ":9876"), List.of(), List.of());
        assertTrue(output.contains("no screen here: wrote "), output);
    }

    @Test
    void titlesBecomeNamesOfFiles() {
        assertEquals("e-i-curve", FigureFolder.slug("E/I  curve!"));
        assertEquals("figure", FigureFolder.slug("神经"));
    }
}
