package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.values;
import static spikelet.Units.Hz;
import static spikelet.Units.kHz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Statistics;

/** Spikes from outside: given times, Poisson trains and Poisson populations. */
class SpikeStimulusTest {
    private static final double REST = -65 * mV;
    private static final double KEEP = Math.exp(-0.1 / 20);

    private final Network net = Network.named("spikes");

    private Population silent(int size) {
        return net.population("n", size, Lif.with().threshold("1000 V")).record("v");
    }

    /** What arrived in each step, read off the jumps of v. */
    private static int[] arrivals(double[] v, double weight) {
        var counts = new int[v.length - 1];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = (int) Math.round((v[k + 1] - REST - (v[k] - REST) * KEEP) / weight);
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"0.02", "0.5", "3", "45"})
    void aPoissonTrainHasPoissonCountsInEachStep(double mean) {
        net.stimulate(silent(20)).poisson(mean * 10 + " kHz").weight(1 * mV);
        var v = net.run(500 * ms).trace("n", "v");
        int classes = (int) (mean + 10 * Math.sqrt(mean) + 5);
        var observed = new double[classes];
        int steps = 0;
        for (int k = 0; k < 20; k++) {
            for (int c : arrivals(v.values(k), 1 * mV)) {
                observed[Math.min(c, classes - 1)]++;
                steps++;
            }
        }
        var expected = Statistics.times(steps, Statistics.poisson(mean, classes));
        assertTrue(Statistics.chiSquare(observed, expected) > Statistics.LEVEL);
    }

    @Test
    void trainsOfDifferentNeuronsAndStepsAreIndependent() {
        net.stimulate(silent(2)).poisson(10 * kHz).weight(1 * mV);
        var v = net.run(2 * second).trace("n", "v");
        var a = arrivals(v.values(0), 1 * mV);
        var b = arrivals(v.values(1), 1 * mV);
        double across = 0;
        double along = 0;
        for (int k = 1; k < a.length; k++) {
            across += (a[k] - 1.0) * (b[k] - 1.0);
            along += (a[k] - 1.0) * (a[k - 1] - 1.0);
        }
        // mean and variance of a count are 1, so the sum has a deviation of sqrt(steps)
        assertEquals(0, across, 4 * Math.sqrt(a.length));
        assertEquals(0, along, 4 * Math.sqrt(a.length));
    }

    /** Whether the named neurons are many and in order, begin anywhere or go backwards: no two get the same train. */
    @ParameterizedTest
    @CsvSource({"0, 2000, 1", "5, 1995, 1", "1024, 976, 1", "1999, 2000, -1"})
    void noTwoNamedNeuronsGetTheSameTrain(int first, int count, int by) {
        var named = IntStream.range(0, count).map(k -> first + by * k).toArray();
        net.stimulate(silent(2000)).neurons(named).poisson(10 * kHz).weight(1 * mV);
        var v = net.run(5 * ms).trace("n", "v");
        var different = IntStream.of(named)
                .mapToObj(n -> Arrays.toString(arrivals(v.values(n), 1 * mV)))
                .distinct();
        assertEquals(count, different.count());
    }

    /** Campbell's theorem for jumps w at rate r on a membrane tau: mean r w tau, variance r w² tau / 2. */
    @Test
    void theMembraneUnderDeltaTrainsObeysCampbellsTheorem() {
        double rate = 2 * kHz;
        double w = 0.2 * mV;
        net.stimulate(silent(200)).poisson(rate).weight(w);
        assertCampbell(rate * w * 20 * ms, rate * w * w * 20 * ms / 2, 20 * ms);
    }

    /** With a synapse of time constant s: mean r w s, variance r w² s² / (2 (tau + s)) for the drive w exp(-t/s). */
    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 50})
    void theMembraneUnderExponentialTrainsObeysCampbellsTheorem(double s) {
        double rate = 2 * kHz;
        double w = 0.5 * mV;
        net.stimulate(silent(200)).poisson(rate).weight(w).decay(s * ms);
        assertCampbell(rate * w * s * ms, rate * w * w * s * s * ms / (2 * (20 + s)), (20 + s) * ms);
    }

    /** After ten correlation times, over 2 s and 200 neurons; dt shifts means by dt / 2 tau at most. */
    private void assertCampbell(double mean, double variance, double memory) {
        net.population("n", 200, Lif.with().threshold("1000 V")).record("v").sampleEvery(2 * ms);
        double settled = 10 * memory;
        var v = net.run(settled + 2 * second).trace("n", "v");
        int from = (int) Math.round(settled / (2 * ms));
        var all = new double[200][];
        for (int k = 0; k < 200; k++)
            all[k] = Arrays.stream(v.values(k)).skip(from).toArray();
        var pooled = Arrays.stream(all).flatMapToDouble(Arrays::stream).toArray();
        double independent = 200 * 2 * second / (2 * memory);
        double grid = 0.1 * ms / Math.min(20 * ms, memory);
        assertEquals(REST + mean, Statistics.mean(pooled), 4 * Math.sqrt(variance / independent) + mean * grid);
        assertEquals(variance, Statistics.variance(pooled), variance * (4 * Math.sqrt(2 / independent) + 2 * grid));
    }

    @Test
    void eachNeuronMayHaveARateOfItsOwn() {
        net.stimulate(silent(3)).poisson(values(0, 1 * kHz, 3 * kHz)).weight(1 * mV);
        var v = net.run(2 * second).trace("n", "v");
        double[] expected = {0, 2000, 6000};
        for (int k = 0; k < 3; k++) {
            int count = Arrays.stream(arrivals(v.values(k), 1 * mV)).sum();
            assertEquals(expected[k], count, 4 * Math.sqrt(expected[k]));
        }
    }

    @Test
    void aPoissonPopulationFiresAtItsRateAtMostOnceAStep() {
        net.poisson("slow", 1000, 20 * Hz);
        net.poisson("fast", 100, 5 * kHz);
        var run = net.run(1 * second);
        assertEquals(20_000, run.spikes("slow").count(), 4 * Math.sqrt(20_000));
        double p = -Math.expm1(-0.5);
        double fast = run.spikes("fast").count();
        assertEquals(1e6 * p, fast, 4 * Math.sqrt(1e6 * p * (1 - p)));
    }

    @Test
    void aPoissonPopulationHasTheIntervalsOfAPoissonProcess() {
        net.poisson("p", 200, 40 * Hz);
        var spikes = net.run(5 * second).spikes("p");
        assertTrue(Statistics.chiSquare(
                        Statistics.histogram(spikes.counts(), 300), Statistics.times(200, Statistics.poisson(200, 300)))
                > Statistics.LEVEL);
        // 5 s cut off long intervals, so cv and mean fall short of 1 and 25 ms by about 1 / 200
        assertEquals(1, spikes.cv(), 0.02);
        assertEquals(25 * ms, Statistics.mean(spikes.intervals()), 0.5 * ms);
    }

    @Test
    void givenSpikesLieOnTheNearestGridPoint() {
        net.spikes("in", new double[] {0, 0.04 * ms, 0.06 * ms, 5 * ms, 7.26 * ms}, new double[] {3 * ms});
        var spikes = net.run(10 * ms).spikes("in");
        assertArrayEquals(new double[] {0, 0.1 * ms, 5 * ms, 7.3 * ms}, spikes.of(0), 1e-12, "0 and 0.04 ms are one");
        assertArrayEquals(new double[] {3 * ms}, spikes.of(1), 1e-12);
        assertArrayEquals(new int[] {0, 0, 1, 0, 0}, spikes.neurons());
    }

    @Test
    void givenSpikesNeedNotBeInOrder() {
        net.spikes("in", new double[] {5 * ms, 1 * ms, 3 * ms});
        assertArrayEquals(
                new double[] {1 * ms, 3 * ms, 5 * ms},
                net.run(10 * ms).spikes("in").times(),
                1e-12);
    }

    @Test
    void aSpikeAtTimeZeroActs() {
        var n = silent(1);
        net.connect(net.spikes("in", new double[] {0}))
                .to(n)
                .allToAll()
                .weight(1 * mV)
                .decay(5 * ms);
        n.record("syn");
        assertEquals(1 * mV, net.run(1 * ms).trace("n", "syn").at(0, 0));
    }

    @Test
    void aGivenStimulusAtTimeZeroActs() {
        var n = silent(1);
        net.stimulate(n).spikes(0).weight(1 * mV).decay(5 * ms);
        net.stimulate(n).spikes(0).weight(2 * mV).delta().named("jump");
        n.record("syn");
        var run = net.run(1 * ms);
        assertEquals(1 * mV, run.trace("n", "syn").at(0, 0));
        assertEquals(REST + 2 * mV, run.trace("n", "v").at(0, 0.1 * ms), 6e-6, "v cannot jump before the first step");
    }

    @Test
    void equalTimesOfAStimulusAreManySpikes() {
        net.stimulate(silent(1)).spikes(1 * ms, 1 * ms, 1 * ms).weight(1 * mV);
        assertEquals(REST + 3 * mV, net.run(2 * ms).trace("n", "v").at(0, 1 * ms), 1e-16);
    }

    /** A window takes the spikes of its first grid point and leaves those of its last, whatever the synapse. */
    @Test
    void aWindowBoundsGivenSpikes() {
        var n = silent(1);
        double[] times = {1 * ms, 2 * ms, 3 * ms, 4 * ms};
        net.stimulate(n).spikes(times).weight(1 * mV).from(2 * ms).until(4 * ms);
        assertEquals(
                2,
                Arrays.stream(arrivals(net.run(6 * ms).trace("n", "v").values(0), 1 * mV))
                        .sum());
        net.stimulate(n).spikes(times).weight(1 * mV).decay(5 * ms).from(2 * ms).until(4 * ms);
        n.record("syn");
        var s = net.run(6 * ms).trace("n", "syn");
        assertEquals(0, s.at(0, 1.9 * ms));
        assertEquals(1 * mV, s.at(0, 2 * ms));
        assertTrue(s.at(0, 3 * ms) > 1 * mV && s.at(0, 4 * ms) < s.at(0, 3 * ms));
    }

    @Test
    void aPoissonTrainLivesInItsWindow() {
        net.stimulate(silent(1)).poisson(20 * kHz).weight(1 * mV).from(10 * ms).until(20 * ms);
        var counts = arrivals(net.run(30 * ms).trace("n", "v").values(0), 1 * mV);
        assertEquals(0, Arrays.stream(counts, 0, 100).sum());
        assertEquals(200, Arrays.stream(counts, 100, 200).sum(), 4 * Math.sqrt(200));
        assertEquals(0, Arrays.stream(counts, 200, 299).sum());
    }
}
