package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;
import static spikelet.Units.us;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import spikelet.trains.Signal;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Correlations and spectra against closed forms and scipy. */
class CorrelationTest {
    @Test
    void aFewPairsAreCountedByHand() {
        var a = SpikeTrain.at(10 * ms, 20 * ms).within(0, 100 * ms);
        var b = SpikeTrain.at(11 * ms, 25 * ms).within(0, 100 * ms);
        var c = Correlogram.of(a, b, 1 * ms, 15 * ms);
        int[] expected = new int[31];
        for (int lag : new int[] {1, 15, -9, 5}) expected[15 + lag] = 1;
        assertArrayEquals(expected, c.counts());
        assertArrayEquals(new double[] {-15 * ms, 15 * ms}, new double[] {c.lags()[0], c.lags()[30]}, 1e-12);
        assertEquals(1 * ms, c.peak(), 1e-12, "of equal peaks the one nearest to zero");
        assertEquals(31, c.columns().rows());
    }

    @Test
    void aSpikeIsNotCountedWithItself() {
        var c = Correlogram.of(SpikeProcess.regular(100 * Hz).train(1 * second), 1 * ms, 25 * ms);
        for (int k = 0; k < c.counts().length; k++) {
            int lag = k - 25;
            int expected = lag % 10 == 0 && lag != 0 ? 100 - Math.abs(lag) / 10 : 0;
            assertEquals(expected, c.counts()[k], "lag " + lag + " ms");
        }
    }

    @Test
    void strangersFireAtTheirOwnRateAtEveryLag() {
        var trains = SpikeProcess.poisson(50 * Hz).trains(2, 1000 * second);
        var rates = Correlogram.of(trains.train(0), trains.train(1), 10 * ms, 200 * ms)
                .rates();
        // 25,000 pairs in each bin: 0.6 % standard error.
        for (double r : rates) assertEquals(50, r, 4 * 0.0063 * 50);
    }

    /** Curriculum row S12: fibres of the two ears lock to one tone; the lag of their spikes is the time difference of the sound. */
    @Test
    void phaseLockedFibresOfTwoEarsTellTheTimeDifference() {
        for (double difference : new double[] {0, 100 * us, 300 * us, 667 * us}) {
            var left = SpikeProcess.phaseLocked(500 * Hz, 150 * Hz, 0.9)
                    .seed(1)
                    .trains(20, 2 * second)
                    .pooled();
            var right = SpikeProcess.phaseLocked(500 * Hz, 150 * Hz, 0.9)
                    .delayed(difference)
                    .seed(2)
                    .trains(20, 2 * second)
                    .pooled();
            assertEquals(
                    difference, Correlogram.of(left, right, 20 * us, 900 * us).peak(), 60 * us);
            double turn = PhaseLocking.of(right, 500 * Hz).phase()
                    - PhaseLocking.of(left, 500 * Hz).phase();
            assertEquals(difference * 500, turn - Math.floor(turn + 0.25), 0.01, "the phase tells it too");
        }
    }

    @Test
    void spikesAtTheTopOfAWaveSeeTheWave() {
        var wave = Signal.of(t -> StrictMath.cos(2 * Math.PI * 10 * t), 10 * second, 1 * ms);
        var train =
                SpikeProcess.regular(10 * Hz).train(10 * second).shift(-50 * ms).between(0, 9.9 * second);
        var average = SpikeTriggeredAverage.of(train, wave, 50 * ms, 50 * ms);
        for (int k = 0; k < 101; k++) {
            assertEquals(StrictMath.cos(2 * Math.PI * 10 * average.lags()[k]), average.mean()[k], 1e-9);
        }
        assertTrue(average.spikes() >= 97);
        assertEquals(101, average.columns().rows());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> SpikeTriggeredAverage.of(SpikeTrain.at(1 * ms), wave, 50 * ms, 0))
                .getMessage()
                .contains("none of 1 spikes"));
    }

    private static JsonObject reference() {
        var stream = CorrelationTest.class.getResourceAsStream("/reference/spectra.json");
        return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static SpikeTrain train(JsonObject r, String name) {
        double bin = r.get("bin_ms").getAsDouble() * ms;
        var times = r.getAsJsonArray(name).asList().stream().mapToDouble(b -> (b.getAsInt() + 0.5) * bin);
        return SpikeTrain.of(times.toArray(), 0, r.get("bins").getAsInt() * bin);
    }

    private static double[] array(JsonObject r, String name) {
        return r.getAsJsonArray(name).asList().stream()
                .mapToDouble(v -> v.getAsDouble())
                .toArray();
    }

    @Test
    void spectrumAndCoherenceAreThoseOfScipy() {
        var r = reference();
        var a = train(r, "first_bins");
        var b = train(r, "second_bins");
        var power = Spectrum.power(a, 2 * ms, 512);
        assertArrayEquals(array(r, "power"), power.values(), 1e-9);
        assertArrayEquals(
                array(r, "coherence"), Spectrum.coherence(a, b, 2 * ms, 512).values(), 1e-9);
        assertEquals(12, power.peak(), 500 / 512.0, "the modulation of the reference");
        assertEquals(257, power.columns().rows());
        assertEquals(15, power.segments());
    }

    /** N r at every frequency, the two next to zero aside, from which the mean was taken off. */
    @Test
    void poissonSpikesAreWhite() {
        var power = Spectrum.power(SpikeProcess.poisson(20 * Hz).trains(10, 200 * second), 2 * ms, 256);
        double mean = java.util.Arrays.stream(power.values(), 2, 128).average().getAsDouble();
        // 780 overlapping segments of 126 frequencies.
        assertEquals(200, mean, 0.015 * 200);
    }

    @Test
    void aSegmentIsAPowerOfTwo() {
        var train = SpikeProcess.poisson(20 * Hz).train(1 * second);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Spectrum.power(train, 2 * ms, 100))
                .getMessage()
                .contains("power of two, got 100"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Spectrum.power(train, 2 * ms, 1024))
                .getMessage()
                .contains("longer than the trains"));
        assertEquals(1, Spectrum.power(train, 2 * ms, 128).figure().panels().size());
        assertEquals(1, Correlogram.of(train, 2 * ms, 50 * ms).figure().panels().size());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Correlogram.of(train, 2 * ms, 2 * second))
                .getMessage()
                .contains("not shorter than the window"));
        assertEquals(2, SpikeTrains.of(train, train).size());
    }
}
