package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.analysis.Distance;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

class ReadoutTest {
    private static final SpikeTrain EVEN = SpikeTrain.evenly(6, 0, 100 * ms);
    private static final SpikeTrain EARLY = SpikeTrain.evenly(6, 0, 20 * ms).within(0, 100 * ms);
    private static final SpikeTrain LATE =
            SpikeTrain.evenly(6, 80 * ms, 100 * ms).within(0, 100 * ms);

    private static SpikeTrains trials(double jitter, int first) {
        var trials = new ArrayList<SpikeTrain>();
        for (int k = 0; k < 60; k++) {
            trials.add((k % 3 == 0 ? EVEN : k % 3 == 1 ? EARLY : LATE).jitter(jitter, first + k));
        }
        return SpikeTrains.of(trials);
    }

    private static int[] labels() {
        var labels = new int[60];
        for (int k = 0; k < 60; k++) labels[k] = k % 3;
        return labels;
    }

    @Test
    void neighboursInTimeTellWhatNeighboursInCountCannot() {
        var known = trials(2 * ms, 0);
        var others = trials(2 * ms, 1000);
        for (var distance :
                new Distance[] {Distance.vanRossum(10 * ms), Distance.victorPurpura(1 / (10 * ms)), Distance.spike()}) {
            var reader = NearestNeighbour.by(distance);
            assertEquals(1, reader.learn(known, labels()).accuracy(others, labels()));
            assertEquals(1, reader.neighbours(5).learn(known, labels()).accuracy(others, labels()));
            assertEquals(1, reader.learnTemplates(known, labels()).accuracy(others, labels()));
        }
        assertEquals(
                1 / 3.0,
                NearestNeighbour.by(Distance.count()).learn(known, labels()).accuracy(others, labels()),
                1e-12);
    }

    /** Two images as latencies: the order of the pixels tells them although each pixel fires once. */
    @Test
    void populationsAreToldByAllTheirNeurons() {
        var code = Code.latency(100 * ms);
        var images = List.of(code.encode(0.9, 0.1, 0.5, 0.3), code.encode(0.3, 0.5, 0.1, 0.9));
        var seen = new ArrayList<SpikeTrains>();
        var unseen = new ArrayList<SpikeTrains>();
        var labels = new int[20];
        for (int k = 0; k < 20; k++) {
            labels[k] = k % 2;
            seen.add(images.get(k % 2).jitter(5 * ms, k));
            unseen.add(images.get(k % 2).jitter(5 * ms, 100 + k));
        }
        var reader = NearestNeighbour.by(Distance.victorPurpura(1 / (10 * ms)));
        assertEquals(1, reader.learn(seen, labels).accuracy(unseen, labels));
        assertEquals(1, reader.learnTemplates(seen, labels).accuracy(unseen, labels));
        assertEquals(
                0.5, NearestNeighbour.by(Distance.count()).learn(seen, labels).accuracy(unseen, labels));
    }

    @Test
    void jitterBreaksATemporalCode() {
        var reader = NearestNeighbour.by(Distance.vanRossum(10 * ms));
        double fine = reader.learn(trials(2 * ms, 0), labels()).accuracy(trials(2 * ms, 1000), labels());
        double broken = reader.learn(trials(300 * ms, 0), labels()).accuracy(trials(300 * ms, 1000), labels());
        assertTrue(fine == 1 && broken < 0.6, fine + " then " + broken);
    }

    @Test
    void ofEqualVotesTheNearestCounts() {
        var reader = NearestNeighbour.by(Distance.vanRossum(10 * ms)).neighbours(2);
        assertEquals(7, reader.learn(SpikeTrains.of(EARLY, LATE), 7, 3).classify(EARLY));
        assertTrue(message(() -> reader.classify(EARLY)).contains("first say .learn(trials, labels)"));
        assertTrue(message(() -> reader.learn(SpikeTrains.of(EARLY), 1, 2)).contains("2 values for 1 trials"));
        assertTrue(message(() -> reader.neighbours(0)).contains("at least 1"));
    }

    static Stream<JsonObject> regressions() {
        var stream = ReadoutTest.class.getResourceAsStream("/reference/ridge.json");
        var file = JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .getAsJsonObject();
        return file.getAsJsonArray("cases").asList().stream().map(c -> {
            c.getAsJsonObject().add("ridge", file.get("ridge"));
            return c.getAsJsonObject();
        });
    }

    private static double[][] matrix(JsonArray rows) {
        return rows.asList().stream()
                .map(r -> r.getAsJsonArray().asList().stream()
                        .mapToDouble(v -> v.getAsDouble())
                        .toArray())
                .toArray(double[][]::new);
    }

    /** More trials than features, and more features than trials. */
    @ParameterizedTest
    @MethodSource("regressions")
    void ridgeWeightsAreThoseOfNumpy(JsonObject c) {
        var features = matrix(c.getAsJsonArray("features"));
        var targets = matrix(c.getAsJsonArray("targets"));
        var readout = LinearReadout.fit(features, targets, c.get("ridge").getAsDouble());
        var expected = matrix(c.getAsJsonArray("weights"));
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], readout.weights()[i], 1e-12);
    }

    @Test
    void aLineIsFoundExactlyWithoutARidge() {
        var readout =
                LinearReadout.fit(new double[][] {{0, 1}, {1, 0}, {2, 2}, {3, 5}}, new double[] {4, 4, 10, 18}, 0);
        assertArrayEquals(new double[] {2 * 7 + 2 * 4 + 2}, readout.predict(7, 4), 1e-9);
    }

    @Test
    void timeBinsLetALinearReadoutTellTrainsOfEqualCount() {
        var responses = trials(2 * ms, 0).stream().map(t -> SpikeTrains.of(t)).toList();
        var targets = new double[60][3];
        for (int k = 0; k < 60; k++) targets[k][k % 3] = 1;
        var readout = LinearReadout.fit(LinearReadout.features(responses, 20 * ms), targets, 0.1);
        var others = LinearReadout.features(
                trials(2 * ms, 1000).stream().map(t -> SpikeTrains.of(t)).toList(), 20 * ms);
        for (int k = 0; k < 60; k++) assertEquals(k % 3, readout.classify(others[k]));
        assertEquals(1, LinearReadout.features(responses, 100 * ms)[0].length);
    }

    @Test
    void dependentFeaturesNeedARidge() {
        var twice = new double[][] {{1, 2}, {2, 4}, {3, 6}};
        assertTrue(message(() -> LinearReadout.fit(twice, new double[] {1, 2, 3}, 0))
                .contains("give a ridge above zero"));
        assertEquals(2, LinearReadout.fit(twice, new double[] {1, 2, 3}, 1e-6).predict(2, 4)[0], 1e-6);
        assertTrue(message(() -> LinearReadout.fit(twice, new double[] {1}, 0))
                .contains("1 values for 3 rows of features"));
        assertTrue(message(() -> LinearReadout.fit(twice, new double[] {1, 2, Double.NaN}, 0))
                .contains("row 2 of the targets holds NaN"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
