package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialsTest {
    @TempDir
    Path folder;

    private Optional<String> firstError(String... cells) throws IOException {
        return Tutorials.firstError(
                Files.writeString(folder.resolve("n.ipynb"), "{\"cells\": [" + String.join(",", cells) + "]}"));
    }

    private static String cell(String metadata, String outputs) {
        return "{\"cell_type\": \"code\", \"metadata\": {%s}, \"source\": [\"a\\n\", \"b\"], \"outputs\": [%s]}"
                .formatted(metadata, outputs);
    }

    private static final String TEXT = "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"words\"}";
    private static final String ERROR =
            "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"why\", \"traceback\": []}";
    private static final String STREAM = "{\"output_type\": \"stream\", \"name\": \"stderr\", \"text\": \"x\"}";

    @Test
    void aFailingCellIsToldWithItsNumberErrorAndCode() throws IOException {
        String error = firstError(TEXT, cell("", STREAM), cell("", STREAM + "," + ERROR))
                .orElseThrow();
        assertTrue(error.startsWith("cell 3 of the notebook: E: why"), error);
        assertTrue(error.contains("    a\n    b"), error);
    }

    @Test
    void anErrorThatIsMeantIsNone() throws IOException {
        assertEquals(Optional.empty(), firstError(cell("\"tags\": [\"raises-exception\"]", ERROR)));
        assertEquals(Optional.empty(), firstError(TEXT, cell("\"tags\": []", STREAM)));
    }

    @Test
    void aKernelThatDiedOrACellThatIsTooSlowIsTheReason() {
        assertEquals(
                "DeadKernelError: Kernel died",
                Tutorials.reason(List.of("Traceback", "nbclient.exceptions.DeadKernelError: Kernel died", "")));
        assertEquals(
                "CellTimeoutError: A cell timed out",
                Tutorials.reason(List.of("nbclient.exceptions.CellTimeoutError: A cell timed out", "preview", "---")));
        assertEquals("no such file", Tutorials.reason(List.of("no such file")));
    }

    @Test
    void notebooksAreFoundByTheBeginningOfTheirNamesInOrder() throws IOException {
        for (String name : List.of("02-b.ipynb", "01-a.ipynb", "10-c.ipynb", "data.csv"))
            Files.writeString(folder.resolve(name), "{}");
        assertEquals(List.of("01-a.ipynb", "02-b.ipynb", "10-c.ipynb"), names(List.of()));
        assertEquals(List.of("02-b.ipynb"), names(List.of("02")));
        assertEquals(List.of("01-a.ipynb", "10-c.ipynb"), names(List.of("10", "01-a.ipynb")));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> names(List.of("99")))
                .getMessage()
                .contains("01-a, 02-b, 10-c"));
    }

    private List<String> names(List<String> wanted) throws IOException {
        return Tutorials.find(folder, wanted).stream()
                .map(p -> p.getFileName().toString())
                .toList();
    }
}
