package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelFolderTest {
    @TempDir
    Path scratch;

    private Path jar(String name, String content) throws IOException {
        return Files.writeString(scratch.resolve(name), content);
    }

    private Path assemble(Path... jars) throws IOException {
        Path folder = scratch.resolve("kernel");
        KernelFolder.assemble(
                folder,
                List.of(jars),
                List.of(jar("core-sources.jar", "s")),
                Path.of("/opt/jdk/bin/java"),
                List.of("-Xmx8g"));
        return folder;
    }

    @Test
    void theFolderNeedsNothingOutsideButJava() throws IOException {
        Path folder = assemble(jar("spikelet-kernel-1.jar", "k"), jar("core.jar", "c"));
        assertTrue(Files.exists(folder.resolve("lib/core.jar")));
        assertTrue(Files.exists(folder.resolve("sources/core-sources.jar")));
        String json = Files.readString(folder.resolve("kernel.json"));
        assertFalse(json.contains(scratch.toString()), json);
        JsonObject spec = JsonParser.parseString(json).getAsJsonObject();
        var argv = spec.getAsJsonArray("argv").asList().stream()
                .map(e -> e.getAsString())
                .toList();
        assertEquals("/opt/jdk/bin/java", argv.get(0));
        assertTrue(argv.containsAll(StartArchive.options("{resource_dir}/" + StartArchive.name())), json);
        assertTrue(argv.contains("-Xmx8g"), json);
        assertEquals("{connection_file}", argv.get(argv.size() - 1));
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        assertEquals("java", spec.get("language").getAsString());
        assertEquals("Spikelet (Java)", spec.get("display_name").getAsString());
    }

    @Test
    void anOldJarGoesAndAChangedOneIsReplaced() throws IOException {
        Path folder = assemble(jar("spikelet-kernel-1.jar", "k"), jar("old.jar", "o"), jar("core.jar", "before"));
        assemble(jar("spikelet-kernel-1.jar", "k"), jar("core.jar", "after!"));
        assertFalse(Files.exists(folder.resolve("lib/old.jar")));
        assertEquals("after!", Files.readString(folder.resolve("lib/core.jar")));
    }

    @Test
    void aBuildWithoutTheKernelIsRefused() {
        assertThrows(IllegalStateException.class, () -> assemble(jar("core.jar", "c")));
    }
}
