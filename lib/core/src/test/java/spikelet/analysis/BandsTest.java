package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.trains.Signal;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** What figures draw beside a measurement: its error, and what chance would give. */
class BandsTest {

    /** Quantiles as printed in table 26.10 of Abramowitz and Stegun (1964). */
    @Test
    void studentsQuantilesAreThoseOfThePrintedTable() {
        int[] freedom = {1, 2, 3, 4, 5, 10, 20, 30, 120};
        double[] printed = {12.706, 4.303, 3.182, 2.776, 2.571, 2.228, 2.086, 2.042, 1.980};
        for (int k = 0; k < freedom.length; k++) {
            assertEquals(printed[k], TuningCurve.student(freedom[k]), 0.002 * printed[k], "df " + freedom[k]);
        }
    }

    @Test
    void aTuningCurveIsTheMeanOfItsTrialsWithTheirConfidence() {
        var trials = SpikeTrains.of(new double[][] {{0.1}, {0.1, 0.2}, {0.1, 0.2, 0.3}}, 0, 1);
        var curve = TuningCurve.of(new double[] {90}, List.of(trials));
        assertArrayEquals(new double[] {2}, curve.rates());
        // Rates 1, 2, 3: standard error 1/√3, two degrees of freedom.
        assertEquals(4.302652729911275 / Math.sqrt(3), curve.confidence()[0], 1e-12);
    }

    @Test
    void aTuningCurveOfSingleTrialsHasNoBand() {
        var once = SpikeTrains.of(new double[][] {{0.1}}, 0, 1);
        var curve = TuningCurve.of(new double[] {0, 1}, List.of(once, once));
        assertTrue(Double.isNaN(curve.confidence()[0]));
        assertEquals(2, curve.figure().panels().get(0).layers().size());
    }

    @Test
    void stimuliOfATuningCurveRise() {
        var once = SpikeTrains.of(new double[][] {{0.1}}, 0, 1);
        var error = assertThrows(
                IllegalArgumentException.class, () -> TuningCurve.of(new double[] {2, 1}, List.of(once, once)));
        assertEquals("tuning curve: the stimuli are finite and rise, but number 1 is 1.0", error.getMessage());
    }

    @Test
    void aSpikeTriggeredAverageHasTheStandardErrorOfItsSamples() {
        var signal = Signal.of(new double[] {0, 1, 0, 2, 0, 3, 0}, 1 * ms);
        var average = SpikeTriggeredAverage.of(SpikeTrain.at(1 * ms, 3 * ms, 5 * ms), signal, 1 * ms, 0);
        assertArrayEquals(new double[] {0, 2}, average.mean(), 1e-15);
        assertArrayEquals(new double[] {0, 1 / Math.sqrt(3)}, average.errors(), 1e-15);
    }

    @Test
    void intervalsOfAPoissonProcessFollowTheExponentialBesideThem() {
        var histogram = IntervalHistogram.of(SpikeProcess.poisson(50 * Hz).trains(20, 100 * second), 10 * ms, 100 * ms);
        double n = histogram.total();
        for (int b = 0; b < 10; b++) {
            double expected = histogram.exponential()[b] * 10e-3 * n;
            // Counts scatter by their root; four of them are exceeded once in 16,000.
            assertEquals(expected, histogram.counts()[b], 4 * Math.sqrt(expected), "bin " + b);
        }
    }

    @Test
    void aCorrelogramOfStrangersIsFlatAtChance() {
        var two = SpikeProcess.poisson(50 * Hz).trains(2, 400 * second);
        var correlogram = Correlogram.of(two.train(0), two.train(1), 10 * ms, 100 * ms);
        assertEquals(two.train(1).rate(), correlogram.chance());
        double mean = Arrays.stream(correlogram.rates()).average().orElse(0);
        // 210,000 pairs: four of their relative scatter.
        assertEquals(correlogram.chance(), mean, 4 * correlogram.chance() / Math.sqrt(210_000));
    }
}
