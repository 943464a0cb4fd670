package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    /** What a peer's script prints; it may say more than is asked. */
    private static final String BRIAN2 = """
            {"benchmark": "cuba", "simulator": "brian2", "version": "2.5.1", "method": "exact", "threads": 1,
            "scale": 1.0, "dt_ms": 0.1, "seed": 2, "neurons": 4000, "synapses": 318541, "bio_s": 10.0,
            "generate_s": 2.5, "compile_s": 6.5, "build_s": 0.02, "run_s": 0.44, "end_to_end_s": 9.1,
            "peak_mb": 14.7, "spikes": 218392, "last_spike_s": 9.99, "events": 17391000,
            "rates_hz": {"E": 5.43, "I": 5.56}, "bytes_per_synapse": 20.2, "python": "3.11.2"}""".replace("\n", "");

    @Test
    void aPeersLineIsRead() {
        var m = Measurement.fromJson(BRIAN2);
        assertEquals("brian2", m.simulator());
        assertEquals(318541, m.synapses());
        assertEquals(6.5, m.compileS());
        assertEquals(Map.of("E", 5.43, "I", 5.56), m.ratesHz());
        assertNull(m.jdk());
    }

    @Test
    void writingAndReadingGivesTheSame() {
        var m = Measurement.fromJson(BRIAN2);
        assertEquals(m, Measurement.fromJson(m.toJson()));
        assertFalse(m.toJson().contains("\n"));
    }

    @Test
    void theStarterSetsTheTimeFromStartToResult() {
        var m = Measurement.fromJson(BRIAN2).endToEnd(9.4);
        assertEquals(9.4, m.endToEndS());
        assertEquals(0.44, m.runS());
    }

    @Test
    void theCostOfAnEventIsRunTimeOverEvents() {
        assertEquals(0.44e9 / 17391000, Measurement.fromJson(BRIAN2).nsPerEvent(), 1e-9);
        assertTrue(Double.isNaN(
                Measurement.fromJson(BRIAN2.replace("17391000", "0")).nsPerEvent()));
    }

    @Test
    void aNetworkWithoutSpikesInTheLastTenthOfASecondIsSilent() {
        assertFalse(Measurement.fromJson(BRIAN2).silent());
        assertTrue(Measurement.fromJson(BRIAN2.replace("9.99", "0.03")).silent());
    }
}
