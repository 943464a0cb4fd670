package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.engine.Philox;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Curriculum rows S13 and S14: what a neuron that reads time can tell. */
class TempotronTest {
    /** Each input fires once, at a random moment of 500 ms. */
    private static List<SpikeTrains> randomPatterns(int n, int inputs, long seed) {
        var random = new Philox(Philox.key(seed, "patterns"));
        var patterns = new ArrayList<SpikeTrains>();
        for (int p = 0; p < n; p++) {
            random.seek(p, 0);
            var trains = new SpikeTrain[inputs];
            for (int i = 0; i < inputs; i++) {
                trains[i] = SpikeTrain.of(new double[] {random.nextDouble() * 500 * ms}, 0, 500 * ms);
            }
            patterns.add(SpikeTrains.of(trains));
        }
        return patterns;
    }

    private static boolean[] randomLabels(int n, long seed) {
        var random = new Philox(Philox.key(seed, "labels"));
        var labels = new boolean[n];
        for (int p = 0; p < n; p++) labels[p] = random.nextInt(2) == 1;
        return labels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itLearnsTwiceAsManyPatternsAsItHasInputsToNinetyFivePercent(long seed) {
        int inputs = 100;
        var patterns = randomPatterns(2 * inputs, inputs, seed);
        var fires = randomLabels(2 * inputs, seed);
        var untrained = Tempotron.of(inputs).seed(seed);
        var neuron = untrained.learn(patterns, fires, 500);

        assertTrue(neuron.accuracy(patterns, fires) >= 0.95, () -> "" + neuron.accuracy(patterns, fires));
    }

    /** K(t) = V0(exp(-t/15 ms) - exp(-t/3.75 ms)) has its top, 1, at ln 4/(1/3.75 - 1/15) = 6.93 ms. */
    @Test
    void oneSpikeLiftsThePotentialByItsWeight() {
        var neuron = Tempotron.of(1).weights(0.7);
        var spike = SpikeTrains.of(SpikeTrain.at(100 * ms).within(0, 500 * ms));
        assertEquals(0.7, neuron.maximum(spike), 1e-12);
        var potential = neuron.potential(spike, 0.01 * ms);
        assertEquals(0.7, potential.max(), 1e-6);
        double top = Math.log(4) / (1 / 3.75 - 1 / 15.0) * ms;
        assertEquals(0.7, potential.at(100 * ms + top), 1e-6);
        assertEquals(0, potential.at(99 * ms));
        assertFalse(neuron.fires(spike));
        assertTrue(neuron.weights(1.01).fires(spike));
    }

    @Test
    void theMaximumIsThatOfAFineGrid() {
        for (long seed = 0; seed < 5; seed++) {
            var pattern = randomPatterns(1, 60, seed).get(0);
            var neuron = Tempotron.of(60).seed(seed).tau(20 * ms).rise(3 * ms);
            double grid = neuron.potential(pattern, 0.005 * ms).max();
            assertEquals(grid, neuron.maximum(pattern), 1e-4);
            assertTrue(neuron.maximum(pattern) >= grid - 1e-12);
        }
    }

    /**
     * Three sequences of three spikes of one input, which reaches the reader over delay lines; one reader for each sequence. The last two
     * have the same intervals in another order, so the lines must be longer than the longer interval.
     */
    @Test
    void threeSequencesOfEqualRateAreToldByTheirTiming() {
        var sequences = List.of(
                SpikeTrain.at(10 * ms, 50 * ms, 90 * ms).within(0, 200 * ms),
                SpikeTrain.at(10 * ms, 20 * ms, 90 * ms).within(0, 200 * ms),
                SpikeTrain.at(10 * ms, 80 * ms, 90 * ms).within(0, 200 * ms));
        var delays = new double[17];
        for (int k = 0; k < delays.length; k++) delays[k] = k * 5 * ms;
        var trials = new ArrayList<SpikeTrains>();
        var unseen = new ArrayList<SpikeTrains>();
        var stimuli = new int[60];
        for (int k = 0; k < 60; k++) {
            stimuli[k] = k % 3;
            trials.add(sequences.get(k % 3).jitter(0.5 * ms, k).delayed(delays));
            unseen.add(sequences.get(k % 3).jitter(0.5 * ms, 1000 + k).delayed(delays));
        }
        var readers = new Tempotron[3];
        for (int s = 0; s < 3; s++) {
            var fires = new boolean[60];
            for (int k = 0; k < 60; k++) fires[k] = stimuli[k] == s;
            readers[s] = Tempotron.of(delays.length).learn(trials, fires, 2000);
            assertEquals(1, readers[s].accuracy(trials, fires), "sequence " + s);
        }
        int right = 0;
        for (int k = 0; k < 60; k++) {
            int best = 0;
            for (int s = 1; s < 3; s++) {
                if (readers[s].maximum(unseen.get(k)) > readers[best].maximum(unseen.get(k))) best = s;
            }
            if (best == stimuli[k]) right++;
        }
        assertEquals(60, right, "and on trials that it has not seen");
        // A rate readout sees three spikes each time: it gives one answer to all, a third of them right.
        var counts = LinearReadout.features(
                sequences.stream().map(t -> SpikeTrains.of(t)).toList(), 200 * ms);
        for (var row : counts) assertArrayEquals(new double[] {3}, row);
        var readout = LinearReadout.fit(counts, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 0.1);
        assertEquals(
                1, Arrays.stream(counts).mapToInt(readout::classify).distinct().count());
    }

    @Test
    void aSeedDecidesWhatIsLearnt() {
        var patterns = randomPatterns(20, 20, 1);
        var fires = randomLabels(20, 1);
        var one = Tempotron.of(20).seed(4).learn(patterns, fires, 50);
        assertArrayEquals(
                one.weights(),
                Tempotron.of(20).seed(4).learn(patterns, fires, 50).weights());
        assertFalse(Arrays.equals(
                one.weights(),
                Tempotron.of(20).seed(5).learn(patterns, fires, 50).weights()));
    }

    @Test
    void nonsenseIsRefused() {
        var patterns = randomPatterns(2, 3, 1);
        assertTrue(message(() -> Tempotron.of(4).learn(patterns, new boolean[2], 5))
                .contains("3 values for 4 inputs"));
        assertTrue(message(() -> Tempotron.of(3).learn(patterns, new boolean[1], 5))
                .contains("1 values for 2 patterns"));
        assertTrue(
                message(() -> Tempotron.of(3).rise(20 * ms)).contains("the rise (20 ms) is shorter than tau (15 ms)"));
        assertTrue(message(() -> Tempotron.of(3).learning(0.1, 1)).contains("below 1, got 1"));
        assertTrue(message(() -> Tempotron.of(3).tau(15)).contains("did you mean 15*ms?"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
