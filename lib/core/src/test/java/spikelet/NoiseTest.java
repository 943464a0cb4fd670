package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Statistics;

/**
 * The Ornstein-Uhlenbeck current: mean 30 pA, deviation 50 pA. With 200 neurons over 2 s and a correlation time of 5 ms there are
 * 40,000 independent stretches: a mean is known to 0.7 % of the deviation, a variance to 1 %; tolerances are four times that.
 */
class NoiseTest {
    private static final int SIZE = 200;
    private static final double MEAN = 30 * pA;
    private static final double SD = 50 * pA;

    private static Recording run(double dt, double tau) {
        var net = Network.named("noise").dt(dt);
        var n = net.population("n", SIZE, Lif.with().threshold("1000 V"));
        n.record("I").record("v").sampleEvery(1 * ms);
        net.stimulate(n).noise(MEAN, SD).correlation(tau);
        return net.run(2 * second);
    }

    private static double[] pooled(Trace trace, int from) {
        int n = trace.times().length - from;
        var all = new double[SIZE * n];
        for (int k = 0; k < SIZE; k++) System.arraycopy(trace.values(k), from, all, k * n, n);
        return all;
    }

    private static double correlation(Trace trace, double mean, double sd, int lag) {
        double sum = 0;
        for (int k = 0; k < SIZE; k++) sum += Statistics.covariance(trace.values(k), mean, lag);
        return sum / SIZE / (sd * sd);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void meanDeviationAndCorrelationDoNotDependOnTheStep(double step) {
        var current = run(step * ms, 5 * ms).trace("n", "I");
        var all = pooled(current, 0);
        assertEquals(MEAN, Statistics.mean(all), 0.028 * SD);
        assertEquals(SD * SD, Statistics.variance(all), 0.04 * SD * SD);
        assertEquals(Math.exp(-0.2), correlation(current, MEAN, SD, 1), 0.04);
        assertEquals(Math.exp(-1), correlation(current, MEAN, SD, 5), 0.04);
        assertEquals(Math.exp(-4), correlation(current, MEAN, SD, 20), 0.04);
    }

    @Test
    void theProcessIsNormalAndStationaryFromItsFirstStep() {
        var net = Network.named("start");
        var n = net.population("n", 20_000, Lif.with()).record("I");
        net.stimulate(n).noise(MEAN, SD).from(2 * ms);
        var current = net.run(5 * ms).trace("n", "I");
        for (double t : new double[] {2 * ms, 2.1 * ms, 4.9 * ms}) {
            var x = new double[20_000];
            for (int k = 0; k < x.length; k++) x[k] = current.at(k, t);
            assertTrue(Statistics.kolmogorovSmirnov(x, i -> Statistics.normalCdf((i - MEAN) / SD)) > Statistics.LEVEL);
        }
        assertEquals(0, current.at(7, 1.9 * ms));
    }

    @Test
    void neuronsAreIndependent() {
        var current = run(1 * ms, 5 * ms).trace("n", "I");
        double sum = 0;
        int pairs = SIZE / 2;
        for (int k = 0; k < pairs; k++) {
            var a = current.values(2 * k);
            var b = current.values(2 * k + 1);
            for (int t = 0; t < a.length; t++) sum += (a[t] - MEAN) * (b[t] - MEAN) / (SD * SD * a.length * pairs);
        }
        // 100 pairs of 2 s / tau = 400 independent stretches
        assertEquals(0, sum, 4 / Math.sqrt(pairs * 400.0));
    }

    /** A membrane of 20 ms averages noise of correlation time tau: variance R² sd² tau / (tau + 20 ms). */
    @ParameterizedTest
    @CsvSource({"2", "5", "20"})
    void theMembraneHasTheVarianceOfItsClosedForm(double tau) {
        var v = run(0.1 * ms, tau * ms).trace("n", "v");
        var all = pooled(v, 200);
        double r = 0.1 * mV / pA;
        double variance = r * r * SD * SD * tau / (tau + 20);
        // 200 neurons, 1.8 s, correlated over about 20 ms + tau
        double independent = SIZE * 1.8 * second / (2 * (20 + tau) * ms);
        assertEquals(-65 * mV + r * MEAN, Statistics.mean(all), 4 * Math.sqrt(variance / independent));
        assertEquals(variance, Statistics.variance(all), 4 * variance * Math.sqrt(2 / independent));
    }

    @Test
    void noiseIsTheSameForTheSameSeedAndOtherForAnother() {
        var one = noisy(1);
        assertEquals(one, noisy(1));
        assertNotEquals(one, noisy(2));
    }

    private static double noisy(long seed) {
        var net = Network.named("seed").seed(seed);
        net.stimulate(net.population("n", 1, Lif.with()).record("v")).noise(0, 1 * nA);
        return net.run(10 * ms).trace("n", "v").at(0, 9 * ms);
    }

    @Test
    void twoNoisesOfOnePopulationAreIndependent() {
        var net = Network.named("two");
        var n = net.population("n", 2000, Lif.with()).record("I");
        net.stimulate(n).noise(0, SD).named("a");
        net.stimulate(n).noise(0, SD).named("b");
        var current = net.run(1 * ms).trace("n", "I");
        var x = new double[2000];
        for (int k = 0; k < x.length; k++) x[k] = current.at(k, 0.5 * ms);
        assertEquals(2 * SD * SD, Statistics.variance(x), 4 * 2 * SD * SD * Math.sqrt(2 / 2000.0));
    }

    @Test
    void noiseWithoutDeviationIsAConstant() {
        var net = Network.named("none");
        net.stimulate(net.population("n", 1, Lif.with()).record("I")).noise(MEAN, 0);
        for (double i : net.run(5 * ms).trace("n", "I").values(0)) assertEquals(MEAN, i);
    }
}
