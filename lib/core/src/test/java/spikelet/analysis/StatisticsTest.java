package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Curriculum row S5: what rates and intervals say, against closed forms. */
class StatisticsTest {
    /** 40,000 intervals: the standard error of the CV is 0.5 %, that of the Fano factor of 10,000 windows 1.4 %, that of both together below 2 %. */
    @Test
    void aPoissonTrainHasCvAndFanoFactorOne() {
        var train = SpikeProcess.poisson(40 * Hz).seed(1).train(1000 * second);
        var v = Variability.of(train);
        assertEquals(1, v.cv(), 0.02);
        assertEquals(1, v.cv2(), 0.02);
        assertEquals(1, v.lv(), 0.02);
        assertEquals(1, FanoFactor.of(train, 100 * ms), 0.02);
        assertEquals(40, train.rate(), 3 * Math.sqrt(40 / 1000.0));
    }

    /** CV 1/√k, LV 3/(2k + 1) (Shinomoto et al. 2003), Fano factor in long windows CV² plus (1 - k⁻²)/(6 mean), Cox 1962. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 9})
    void aGammaTrainOfOrderKHasCvOneOverRootK(int k) {
        var train = SpikeProcess.gamma(k, 50 * Hz).seed(2).train(1000 * second);
        var v = Variability.of(train);
        assertEquals(1 / Math.sqrt(k), v.cv(), 0.02 / Math.sqrt(k));
        assertEquals(3.0 / (2 * k + 1), v.lv(), 0.02 * 3.0 / (2 * k + 1));
        double mean = 50 * 0.4;
        double fano = 1.0 / k + (1 - 1.0 / k / k) / (6 * mean);
        // 2500 windows: the standard error of a variance is √(2/n) of it, 2.8 %.
        assertEquals(fano, FanoFactor.of(train, 400 * ms), 3 * 0.028 * fano);
        assertEquals(50, train.rate(), 3 * Math.sqrt(50.0 / k / 1000));
    }

    @Test
    void aRegularTrainVariesNotAtAll() {
        var v = Variability.of(SpikeProcess.regular(40 * Hz).train(10 * second));
        assertEquals(0, v.cv());
        assertEquals(0, v.cv2(), 1e-9);
        assertEquals(0, v.lv(), 1e-9);
        assertEquals(0, FanoFactor.of(SpikeProcess.regular(40 * Hz).train(10 * second), 100 * ms));
    }

    /** Intervals 10, 20, 30 ms: CV √(200/3)/20; CV2 the mean of 2/3 and 2/5; LV the mean of 3/9 and 3/25. */
    @Test
    void threeIntervalsAreDoneByHand() {
        var v = Variability.of(SpikeTrain.at(5 * ms, 15 * ms, 35 * ms, 65 * ms));
        assertEquals(3, v.intervals());
        assertEquals(Math.sqrt(200 / 3.0) / 20, v.cv(), 1e-12);
        assertEquals((2 / 3.0 + 2 / 5.0) / 2, v.cv2(), 1e-12);
        assertEquals((3 / 9.0 + 3 / 25.0) / 2, v.lv(), 1e-12);
        assertTrue(Double.isNaN(Variability.of(SpikeTrain.at(5 * ms)).cv()));
        assertEquals("CV 0.41, CV2 0.53, LV 0.23 of 3 intervals", v.toString());
        assertEquals(v.cv(), ((double[]) v.columns().get("CV"))[0]);
    }

    /** The essay's point: a rate that drifts raises the CV, while CV2 still sees the Poisson spikes. */
    @Test
    void aDriftingRateRaisesTheCvButHardlyCv2() {
        var drifting = SpikeProcess.poisson(t -> 50 + 45 * StrictMath.sin(2 * Math.PI * t / 10), 95 * Hz)
                .train(500 * second);
        var v = Variability.of(drifting);
        assertTrue(v.cv() > 1.2, () -> v.toString());
        assertEquals(1, v.cv2(), 0.03);
    }

    @Test
    void theFanoFactorIsVarianceOverMean() {
        assertEquals(4 / 3.0 / 2, FanoFactor.of(1, 3, 1, 3), 1e-12);
        assertTrue(Double.isNaN(FanoFactor.of(0, 0)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FanoFactor.of(3))
                .getMessage()
                .contains("at least two counts"));
    }

    @Test
    void thePsthFollowsTheRateFunction() {
        var trials = SpikeProcess.poisson(t -> t < 0.5 ? 20 : 80, 80 * Hz).trains(400, 1 * second);
        var psth = Psth.of(trials, 100 * ms);
        for (int b = 0; b < 10; b++) {
            double rate = b < 5 ? 20 : 80;
            double error = Math.sqrt(rate / 0.1 / 400);
            assertEquals(rate, psth.rates()[b], 4 * error);
            assertEquals(error, psth.errors()[b], 0.2 * error);
        }
        assertEquals(10, psth.columns().rows());
        assertEquals(1, psth.figure().panels().size());
    }

    @Test
    void thePsthKeepsTheMeanRateWhenItsLastBinIsCutOff() {
        var trials = SpikeTrains.of(SpikeTrain.at(10 * ms, 70 * ms, 90 * ms).within(0, 100 * ms));
        assertArrayEquals(
                new double[] {1 / 0.06, 2 / 0.04}, Psth.of(trials, 60 * ms).rates(), 1e-9);
    }

    @Test
    void poissonIntervalsAreExponential() {
        var histogram = IntervalHistogram.of(SpikeProcess.poisson(100 * Hz).train(1000 * second), 5 * ms, 30 * ms);
        var density = histogram.density();
        for (int b = 0; b < density.length; b++) {
            double part = Math.exp(-0.5 * b) - Math.exp(-0.5 * (b + 1));
            assertEquals(part, density[b] * 0.005, 4 * Math.sqrt(part / 1e5));
        }
        assertEquals(
                histogram.total(),
                SpikeProcess.poisson(100 * Hz).train(1000 * second).count() - 1);
        assertTrue(
                Arrays.stream(histogram.counts()).sum() < histogram.total(), "longer intervals are counted, not shown");
        assertEquals(6, histogram.columns().rows());
        assertEquals(1, histogram.figure().panels().size());
    }

    @Test
    void identicalNeuronsAreInFullSynchronyAndStrangersInOneOverRootN() {
        var one = SpikeProcess.poisson(20 * Hz).train(200 * second);
        assertEquals(1, Synchrony.chi(SpikeTrains.of(one, one, one), 5 * ms), 1e-12);
        var strangers = SpikeProcess.poisson(20 * Hz).trains(25, 200 * second);
        // The variance of the mean is estimated from 40,000 bins.
        assertEquals(1 / Math.sqrt(25), Synchrony.chi(strangers, 5 * ms), 0.2 * 0.02);
    }

    @Test
    void phaseLockingFindsStrengthAndPhase() {
        var train = SpikeProcess.phaseLocked(500 * Hz, 100 * Hz, 0.8).train(100 * second);
        var locking = PhaseLocking.of(train, 500 * Hz);
        assertEquals(0.8, locking.strength(), 4 * 0.5 / Math.sqrt(train.count()));
        assertEquals(0.5, Math.abs(locking.phase() - 0.5), 0.01, "most spikes at the beginning of a period");
        assertTrue(locking.rayleigh() > 13.8);
        var late = PhaseLocking.of(train.shift(0.5 * ms), 500 * Hz);
        assertEquals(0.25, late.phase(), 0.01);
        assertTrue(PhaseLocking.of(SpikeProcess.poisson(100 * Hz).train(100 * second), 500 * Hz)
                        .rayleigh()
                < 13.8);
        assertTrue(Double.isNaN(PhaseLocking.of(SpikeTrain.at(), 500 * Hz).phase()));
    }
}
