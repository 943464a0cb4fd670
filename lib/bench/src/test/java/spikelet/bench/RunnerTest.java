package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerTest {
    @Test
    void aFreshProcessMeasuresASmallNetwork() {
        var options = new Options(List.of("cuba"), false, true, 1, 0, 1, 0.05);
        var found = Runner.run(new Spikelet().command(new Cuba(), options, 0.05, 3));
        assertEquals(1, found.size());
        var m = found.get(0);
        assertEquals(200, m.neurons());
        assertTrue(m.synapses() > 10_000 && m.synapses() < 22_000, "synapses " + m.synapses());
        assertTrue(m.endToEndS() > m.buildS() + m.runS(), m.toJson());
        assertTrue(m.peakMb() > 1, m.toJson());
    }

    @Test
    void aWarmProcessMeasuresAsOftenAsAsked() {
        var options = new Options(List.of("coba"), false, true, 1, 0, 2, 0.05);
        var found = Runner.run(new Spikelet().warm(new Coba(), options, 0.02));
        assertEquals(2, found.size());
        assertTrue(found.get(0).bytesPerSynapse() > 0, found.get(0).toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 0.05, population 'E': it needs at least one neuron",
        "1e9, 0.05, network 'CUBA' needs about",
        "0.05, 1e-9, duration 1 ns is far below the usual",
        "0.05, 1e9, is far above the usual"
    })
    void whatCannotBeIsRefusedInOneLine(double scale, double seconds, String message) {
        var options = new Options(List.of("cuba"), false, true, 1, seconds, 1, scale);
        var command = new Spikelet().command(new Cuba(), options, seconds, 1);
        var refused = assertThrows(IllegalArgumentException.class, () -> Runner.run(command));
        assertTrue(
                refused.getMessage().contains(message)
                        && refused.getMessage().lines().count() == 1,
                refused::getMessage);
    }

    @Test
    void aProcessThatFailsIsQuoted() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var failed = assertThrows(IllegalStateException.class, () -> Runner.run(List.of(java, "NoSuchClass")));
        assertTrue(failed.getMessage().contains("NoSuchClass"), failed.getMessage());
    }
}
