package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JVM asks for huge pages where asking helps. */
class HugePagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"always [madvise] never, 1", "[always] madvise never, 0", "always madvise [never], 0"})
    void whereLinuxGivesThemOnRequest(String setting, int options) throws IOException {
        Path file = Files.writeString(folder.resolve("enabled"), setting + "\n");
        assertEquals(options, HugePages.options(file).size());
    }

    @Test
    void notOnOtherSystems() {
        assertEquals(List.of(), HugePages.options(folder.resolve("missing")));
    }
}
