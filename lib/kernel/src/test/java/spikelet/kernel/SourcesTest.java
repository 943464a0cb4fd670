package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    static Path folder;

    private final Sources sources = new Sources(folder.toFile());

    @BeforeAll
    static void writeJar() throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("brain-sources.jar")))) {
            jar.putNextEntry(new ZipEntry("brain/Neuron.java"));
            jar.write("""
                    package brain;
                    /** A cell that spikes. */
                    public class Neuron<T> {
                        /** A thousandth. */
                        public static final double ms = 1e-3;
                        /** From nothing. */
                        public Neuron() {}
                        /** Sets the time constant. */
                        public Neuron<T> tau(double tau) { return this; }
                        /** Reads the time constant. */
                        public double tau() { return 0; }
                        public void bare() {}
                        /** Inside. */
                        public record Spike(double time) {}
                    }
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTypeAndAVariableOfItHaveTheCommentOfTheType() {
        assertEquals("A cell that spikes.", sources.comment("brain.Neuron<T>").strip());
        assertEquals(
                "A cell that spikes.",
                sources.comment("net:brain.Neuron<String>").strip());
        assertEquals("Inside.", sources.comment("Spike").strip());
    }

    @Test
    void methodsOfOneNameAreToldApartByTheirParameters() {
        assertEquals(
                "Sets the time constant.",
                sources.comment("Neuron<T> Neuron<T>.tau(double tau)").strip());
        assertEquals(
                "Reads the time constant.",
                sources.comment("double Neuron<T>.tau()").strip());
        assertEquals("From nothing.", sources.comment("Neuron<T>()").strip());
    }

    @Test
    void aFieldHasItsComment() {
        assertEquals("A thousandth.", sources.comment("Neuron.ms:double").strip());
    }

    @Test
    void whatHasNoCommentHasNone() {
        assertNull(sources.comment("void Neuron<T>.bare()"));
        assertNull(sources.comment("void Neuron<T>.absent(int x) throws Exception"));
        assertNull(sources.comment("Absent"));
        assertNull(new Sources(folder.resolve("absent").toFile()).comment("Neuron"));
    }
}
