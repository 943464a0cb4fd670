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
    /** Each input fires once, at a random moment of 500 ms, as in figure 2 of Gütig and Sompolinsky. */
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
}
