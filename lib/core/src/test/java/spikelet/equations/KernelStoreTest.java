package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store gives back what it was given or nothing, and nothing fails for it. */
class KernelStoreTest {
    private static final Map<String, byte[]> CLASSES = Map.of("A", new byte[] {1, 2, 3}, "A$B", new byte[900]);

    @TempDir
    Path scratch;

    private Path folder;
    private KernelStore store;

    @BeforeEach
    void begin() {
        folder = scratch.resolve("kernels");
        store = new KernelStore(folder, "this build");
    }

    private Path only() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }

    private static void assertSame(Optional<Map<String, byte[]>> found) {
        var classes = found.orElseThrow();
        assertEquals(CLASSES.keySet(), classes.keySet());
        CLASSES.forEach((name, bytes) -> assertArrayEquals(bytes, classes.get(name)));
    }

    @Test
    void whatWasKeptIsFoundByItsSourceAndBuild() {
        assertTrue(store.find("source").isEmpty());
        store.keep("source", CLASSES);
        assertSame(store.find("source"));
        assertTrue(store.find("another source").isEmpty());
        assertTrue(new KernelStore(folder, "another build").find("source").isEmpty());
        new KernelStore(folder, "another build").keep("source", CLASSES);
        assertTrue(store.find("source").isEmpty());
    }

    /** Two sources whose hash is the same. */
    @Test
    void anotherSourceOfTheSameNameIsNotTaken() throws IOException {
        store.keep("source", CLASSES);
        var file = only();
        store.keep("other", CLASSES);
        try (var files = Files.list(folder)) {
            var other = files.filter(f -> !f.equals(file)).findFirst().orElseThrow();
            Files.copy(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertTrue(store.find("source").isEmpty());
        assertSame(store.find("other"));
    }

    @Test
    void aBrokenFileIsAsIfItWereNotThere() throws IOException {
        store.keep("source", CLASSES);
        var file = only();
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(store.find("source").isEmpty(), "cut to " + length);
        }
        for (int k = 0; k < whole.length; k++) {
            var changed = whole.clone();
            changed[k] ^= 0x40;
            Files.write(file, changed);
            assertTrue(store.find("source").isEmpty(), "byte " + k);
        }
        store.keep("source", CLASSES);
        assertSame(store.find("source"));
    }

    @Test
    void aFolderThatCannotBeIsPassedOver() throws IOException {
        var nowhere = new KernelStore(Files.createFile(scratch.resolve("file")), "this build");
        nowhere.keep("source", CLASSES);
        assertTrue(nowhere.find("source").isEmpty());
    }

    @Test
    void aFullFolderIsEmptied() throws IOException {
        Files.createDirectories(folder);
        for (int k = 0; k < KernelStore.MOST; k++) Files.createFile(folder.resolve("k" + k));
        store.keep("source", CLASSES);
        only();
        assertSame(store.find("source"));
    }
}
