package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.nA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.Neurons;

class ModelsBenchmarkTest {
    @Test
    void aNeuronIsMeasuredAndItsSpikesAreCounted() {
        var time = ModelRuns.measure(new ModelCase(Neurons.hodgkinHuxley(), 2 * nA), 20, 0.1);
        assertEquals("Hodgkin-Huxley", time.model());
        assertTrue(time.ns() > 0);
        assertEquals(60, time.rate(), 15);
        assertEquals(time, ModelTime.fromJson(time.toJson()));
    }

    @Test
    void theSameEquationsAreWrittenForThePeer() {
        var text = BrianText.of(List.of(new ModelCase(Neurons.lif(), 0.2 * nA)), 10, 0.1);
        assertTrue(text.contains("dv_/dt"), text);
        assertTrue(text.contains("(unless refractory)"), text);
        assertTrue(text.contains("\"method\":\"exact\""), text);
        assertTrue(Files.isRegularFile(Path.of("src/main/python/models.py")));
    }

    @Test
    void ratesThatDifferAreNotCalledTheSame() {
        assertTrue(ModelsBenchmark.agrees(20, 20.5));
        assertTrue(ModelsBenchmark.agrees(0, 0));
        assertFalse(ModelsBenchmark.agrees(15, 11));
        var own = List.of(new ModelTime("EIF", "RK4", 10, 15), new ModelTime("EIF", "RK4", 12, 15));
        var peer = List.of(new ModelTime("EIF", "rk4", 22, 11));
        var row = ModelsBenchmark.row(own, peer);
        assertTrue(row.contains("11.0 [10.0 .. 12.0]") && row.contains("2.00") && row.contains("not the same"), row);
    }
}
