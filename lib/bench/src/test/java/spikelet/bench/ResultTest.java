package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {
    private final Result own = new Result(
            "Spikelet 1.0",
            List.of(run("spikelet", 0.8, 1.2), run("spikelet", 0.6, 1.0), run("spikelet", 0.7, 1.1)),
            List.of(run("spikelet", 0.22, 0), run("spikelet", 0.2, 0), run("spikelet", 0.3, 0)),
            0);
    private final Result peer = new Result(
            "Brian2 2.0",
            List.of(run("brian2", 0.44, 9), run("brian2", 0.4, 11), run("brian2", 0.5, 10)),
            List.of(),
            1);

    private static Measurement run(String simulator, double runS, double endToEndS) {
        var rates = Map.of("E", 10 * runS);
        return new Measurement(
                "cuba", simulator, "1.0", null, "exact", 1, 1, 4000, 320000, 10, 0.1, runS, endToEndS, null, null, 50,
                1000, 1_000_000, 9.99, rates, null);
    }

    @Test
    void runTimesAreWarmWhereThereIsAWarmState() {
        assertEquals(new Spread(0.22, 0.2, 0.3), own.run());
        assertEquals(new Spread(0.7, 0.6, 0.8), own.firstRun());
        assertEquals(new Spread(0.44, 0.4, 0.5), peer.run());
        assertEquals(peer.run(), peer.firstRun());
    }

    @Test
    void runsThatFellSilentAreSetAsideAndCounted() {
        var silent = Measurement.fromJson(
                run("spikelet", 0.01, 0.3).toJson().replace("\"last_spike_s\":9.99", "\"last_spike_s\":0.02"));
        var result = Result.of(
                "Spikelet 1.0", List.of(run("spikelet", 0.8, 1.2), silent), List.of(silent, run("spikelet", 0.2, 0)));
        assertEquals(1, result.silent());
        assertEquals(new Spread(0.8, 0.8, 0.8), result.firstRun());
        assertEquals(new Spread(0.2, 0.2, 0.2), result.run());
    }

    @Test
    void ratesAreMeansOverTheRuns() {
        assertEquals(2.4, own.rates().get("E"), 1e-12);
    }

    @Test
    void aLineOfJsonHasEveryKeyThatProgramsRelyOn() {
        for (var line : List.of(JsonLine.of(own, peer), JsonLine.of(peer, null))) {
            assertFalse(line.contains("\n"));
            var json = JsonParser.parseString(line).getAsJsonObject();
            for (var key : List.of(
                    "benchmark",
                    "simulator",
                    "version",
                    "jdk",
                    "machine",
                    "threads",
                    "scale",
                    "neurons",
                    "synapses",
                    "bio_s",
                    "build_s",
                    "run_s",
                    "run_s_min",
                    "run_s_max",
                    "rtf",
                    "end_to_end_s",
                    "peak_mb",
                    "spikes",
                    "rates_hz",
                    "ns_per_event",
                    "bytes_per_synapse")) {
                assertTrue(json.has(key), key);
            }
        }
    }

    @Test
    void theLineOfSpikeletSaysHowManyTimesFasterItIs() {
        var json = JsonParser.parseString(JsonLine.of(own, peer)).getAsJsonObject();
        assertEquals("brian2", json.get("compared_with").getAsString());
        assertEquals(2.0, json.get("times_faster_run").getAsDouble());
        assertEquals(10 / 1.1, json.get("times_faster_end_to_end").getAsDouble(), 1e-4);
        assertEquals(0.022, json.get("rtf").getAsDouble());
        assertEquals(220, json.get("ns_per_event").getAsDouble());
    }

    @Test
    void theTableShowsBothAndTheRatio() {
        var table = Report.of(new Cuba(), own, peer);
        assertTrue(table.contains("Spikelet 1.0"), table);
        assertTrue(
                table.lines()
                        .anyMatch(l ->
                                l.matches(" *run, warm JVM .*0\\.220 \\[0\\.200 \\.\\. 0\\.300\\] +0\\.440 .* 2\\.00")),
                table);
        assertTrue(table.contains("10.0 s of biology, scale 1.00, 1 thread, 3 repeats"), table);
    }

    @Test
    void withoutAPeerTheTableHasOneColumn() {
        var table = Report.of(new Cuba(), own, null);
        assertFalse(table.contains("times faster"), table);
        assertFalse(table.contains("Brian2"), table);
    }
}
