package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Distances against closed forms, an exhaustive search, and PySpike. */
class DistanceTest {
    private static SpikeTrain train(double... milliseconds) {
        return SpikeTrain.of(
                java.util.Arrays.stream(milliseconds).map(t -> t / 1000).toArray(), 0, 1 * second);
    }

    private static final SpikeTrain SILENT = train();

    static Stream<JsonObject> pairs() {
        var stream = DistanceTest.class.getResourceAsStream("/reference/spike_distances.json");
        return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("cases")
                .asList()
                .stream()
                .map(c -> c.getAsJsonObject());
    }

    private static SpikeTrain train(JsonObject pair, String name) {
        return train(pair.getAsJsonArray(name).asList().stream()
                .mapToDouble(t -> t.getAsDouble())
                .toArray());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theDistancesWithoutATimeScaleAreThoseOfPySpike(JsonObject pair) {
        var a = train(pair, "a_ms");
        var b = train(pair, "b_ms");
        var name = pair.get("name").getAsString();
        assertEquals(pair.get("isi").getAsDouble(), Distance.isi().between(a, b), 1e-12, name);
        assertEquals(pair.get("spike").getAsDouble(), Distance.spike().between(a, b), 1e-12, name);
        assertEquals(pair.get("spike").getAsDouble(), Distance.spike().between(b, a), 1e-12, name);
    }

    @Test
    void victorAndPurpuraMoveASpikeOnlyWhenThatIsCheaperThanTwoSteps() {
        var distance = Distance.victorPurpura(1 / (10 * ms));
        assertEquals(0.5, distance.between(train(100), train(105)), 1e-12);
        assertEquals(2, distance.between(train(100), train(300)), 1e-12);
        assertEquals(1, distance.between(train(100), SILENT), 1e-12);
        assertEquals(0, distance.between(train(1, 2, 3), train(1, 2, 3)), 1e-12);
    }

    @Test
    void victorAndPurpuraCountWhenMovingIsFreeAndMatchWhenItIsDear() {
        var a = SpikeProcess.poisson(30 * Hz).seed(1).train(1 * second);
        var b = SpikeProcess.poisson(50 * Hz).seed(2).train(1 * second);
        assertEquals(Math.abs(a.count() - b.count()), Distance.victorPurpura(0).between(a, b), 1e-12);
        assertEquals(Math.abs(a.count() - b.count()), Distance.count().between(a, b), 1e-12);
        assertEquals(a.count() + b.count(), Distance.victorPurpura(1e9).between(a, b), 1e-12);
    }

    /** Every way to pair spikes in order, tried one by one. */
    private static double cheapest(double[] a, int i, double[] b, int j, double cost) {
        if (i == a.length) return b.length - j;
        if (j == b.length) return a.length - i;
        double move = cost * Math.abs(a[i] - b[j]) + cheapest(a, i + 1, b, j + 1, cost);
        return Math.min(move, 1 + Math.min(cheapest(a, i + 1, b, j, cost), cheapest(a, i, b, j + 1, cost)));
    }

    @Test
    void victorAndPurpuraFindTheCheapestOfAllWays() {
        for (int seed = 0; seed < 20; seed++) {
            var trains = SpikeProcess.poisson(7 * Hz).seed(seed).trains(2, 1 * second);
            double cost = 2.0 + seed;
            double best = cheapest(trains.train(0).times(), 0, trains.train(1).times(), 0, cost);
            assertEquals(best, Distance.victorPurpura(cost).between(trains.train(0), trains.train(1)), 1e-9);
        }
    }

    /** Two spikes d apart: D² = 1 - exp(-d/tau); one against none: D² = 1/2. */
    @Test
    void vanRossumsDistanceOfOneOrTwoSpikesIsItsClosedForm() {
        var distance = Distance.vanRossum(10 * ms);
        assertEquals(Math.sqrt(0.5), distance.between(train(100), SILENT), 1e-12);
        assertEquals(Math.sqrt(1 - Math.exp(-0.5)), distance.between(train(100), train(105)), 1e-12);
        assertEquals(0, distance.between(train(100, 200), train(100, 200)), 0);
        assertEquals(0, distance.between(SILENT, SILENT), 0);
    }

    @Test
    void vanRossumsFastSumIsTheIntegralOfTheDrawnOutTrains() {
        var trains = SpikeProcess.poisson(40 * Hz).seed(5).trains(2, 1 * second);
        for (double tau : new double[] {1 * ms, 10 * ms, 100 * ms}) {
            double squares = pairs(trains.train(0), trains.train(0), tau)
                    + pairs(trains.train(1), trains.train(1), tau)
                    - 2 * pairs(trains.train(0), trains.train(1), tau);
            double got = Distance.vanRossum(tau).between(trains.train(0), trains.train(1));
            assertEquals(Math.sqrt(squares / 2), got, 1e-9);
            assertEquals(got, Distance.vanRossum(tau).between(trains.train(1), trains.train(0)), 1e-9);
        }
    }

    private static double pairs(SpikeTrain a, SpikeTrain b, double tau) {
        double sum = 0;
        for (double s : a.times()) for (double t : b.times()) sum += Math.exp(-Math.abs(s - t) / tau);
        return sum;
    }

    /** Curriculum row S13: the same count, spread over 100 ms or packed into its first or last 20 ms. */
    @Test
    void packedAndEvenTrainsAreOneForACountAndApartForEveryDistanceOfTime() {
        var even = SpikeTrain.evenly(6, 0, 100 * ms);
        var early = SpikeTrain.evenly(6, 0, 20 * ms).within(0, 100 * ms);
        var late = SpikeTrain.evenly(6, 80 * ms, 100 * ms).within(0, 100 * ms);
        var all = SpikeTrains.of(even, early, late);
        for (var row : Distance.count().matrix(all)) assertArrayEquals(new double[3], row);
        for (var distance : new Distance[] {
            Distance.vanRossum(10 * ms), Distance.victorPurpura(1 / (10 * ms)), Distance.isi(), Distance.spike()
        }) {
            var matrix = distance.matrix(all);
            assertTrue(matrix[0][1] > 0.1 && matrix[0][2] > 0.1 && matrix[1][2] > 0.1);
        }
    }

    @Test
    void theMatrixIsSymmetricWithAnEmptyDiagonalAndAFigure() {
        var trials = SpikeProcess.poisson(30 * Hz).trains(4, 1 * second);
        var matrix = Distance.spike().matrix(trials);
        for (int i = 0; i < 4; i++) {
            assertEquals(0, matrix[i][i]);
            for (int j = 0; j < 4; j++) assertEquals(matrix[i][j], matrix[j][i]);
        }
        assertEquals(1, Distance.spike().figure(trials).panels().size());
        double sum = Distance.isi().between(trials, trials.jitter(5 * ms, 1));
        assertTrue(sum > 0, "populations are compared neuron by neuron");
    }

    @Test
    void nonsenseIsRefused() {
        assertTrue(message(() -> Distance.vanRossum(20)).contains("did you mean 20*ms?"));
        assertTrue(message(() -> Distance.victorPurpura(-1)).contains("must not be negative"));
        assertTrue(message(() -> Distance.spike().between(SILENT, SpikeTrain.of(new double[0], 0, 2 * second)))
                .contains("give all one window"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
