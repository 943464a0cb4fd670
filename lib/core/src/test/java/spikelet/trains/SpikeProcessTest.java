package spikelet.trains;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.Lif;
import spikelet.Network;
import spikelet.analysis.Correlogram;
import spikelet.analysis.PhaseLocking;
import spikelet.analysis.Variability;

class SpikeProcessTest {
    static Stream<SpikeProcess> processes() {
        return Stream.of(
                SpikeProcess.regular(40 * Hz),
                SpikeProcess.poisson(40 * Hz),
                SpikeProcess.poisson(t -> 40 * (1 + StrictMath.sin(20 * t)), 80 * Hz),
                SpikeProcess.gamma(3, 40 * Hz),
                SpikeProcess.bursts(10 * Hz, 4, 3 * ms),
                SpikeProcess.phaseLocked(300 * Hz, 40 * Hz, 0.7),
                SpikeProcess.neuron(Lif.with(), s -> s.noise(0.2 * nA, 50 * pA)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aSeedDecidesEverySpike(SpikeProcess process) {
        var trains = process.seed(5).trains(3, 1 * second);
        assertEquals(trains, process.seed(5).trains(3, 1 * second));
        assertEquals(1 * second, trains.until(), 1e-9);
        assertTrue(trains.count() > 0);
        if (!process.toString().startsWith("regular")) {
            assertNotEquals(trains, process.seed(6).trains(3, 1 * second));
            assertNotEquals(trains.train(0), trains.train(1));
        }
    }

    /** Every process above but the driven neuron has 40 spikes a second. */
    @Test
    void theMeanRateIsTheOneAskedFor() {
        processes().limit(6).forEach(process -> {
            double rate = process.train(500 * second).rate();
            // Bursts of four raise the variance of counts fourfold.
            assertEquals(40, rate, 4 * Math.sqrt(4 * 40 / 500.0), process::toString);
        });
    }

    @Test
    void theFirstOfManyIsTheOneDrawnAlone() {
        var process = SpikeProcess.poisson(40 * Hz).seed(3);
        assertEquals(process.train(1 * second), process.trains(5, 1 * second).train(0));
    }

    /** Hashes of a second of each process, found on JDK 17 and 25; a machine that rounds otherwise would give another. */
    @ParameterizedTest
    @MethodSource("fingerprints")
    void theBitsAreTheSameOnEveryMachine(SpikeProcess process, int expected) {
        assertEquals(expected, process.seed(11).trains(3, 1 * second).hashCode());
    }

    static Stream<Arguments> fingerprints() {
        int[] expected = {-287435392, 152261464, -1944322039, -893284509, -2052363416, 2033690609};
        var all = processes().toList();
        return IntStream.range(0, expected.length).mapToObj(k -> Arguments.of(all.get(k), expected[k]));
    }

    @Test
    void aPoissonTrainHasExponentialGaps() {
        var random = new spikelet.engine.Philox(spikelet.engine.Philox.key(1, "spike process")).seek(0, 0);
        double first = random.nextExponential() / 40;
        double second = first + random.nextExponential() / 40;
        var times = SpikeProcess.poisson(40 * Hz).train(10).times();
        assertEquals(first, times[0], 1e-15);
        assertEquals(second, times[1], 1e-15);
    }

    @Test
    void regularSpikesBeginAfterHalfAnInterval() {
        assertArrayEquals(
                new double[] {5, 15, 25},
                in(SpikeProcess.regular(100 * Hz).train(30 * ms).times(), ms),
                1e-9);
    }

    @Test
    void theFirstWaitOfAGammaTrainIsThatOfAStrangerWhoComesByChance() {
        // The mean residual time of a renewal process is (1 + CV²)/2 of an interval (Cox 1962).
        var trains = SpikeProcess.gamma(4, 10 * Hz).trains(4000, 2 * second);
        double mean = trains.stream().mapToDouble(SpikeTrain::latency).average().getAsDouble();
        assertEquals(100 * ms * (1 + 0.25) / 2, mean, 4 * 50 * ms / Math.sqrt(4000));
    }

    @Test
    void burstsComeTogether() {
        var c = Correlogram.of(SpikeProcess.bursts(2 * Hz, 3, 5 * ms).train(500 * second), 1 * ms, 30 * ms);
        double[] rates = c.rates();
        assertEquals(2 / 3.0 / 1e-3, rates[30 + 5], 0.1 * 2 / 3.0 / 1e-3, "two of three spikes have a next one");
        assertEquals(1 / 3.0 / 1e-3, rates[30 + 10], 0.1 * 1 / 3.0 / 1e-3);
        assertEquals(6, rates[30 + 20], 6);
    }

    @Test
    void aRateFunctionBeyondItsBoundIsRefusedAtTheTimeItHappens() {
        var process = SpikeProcess.poisson(t -> 100 * t, 50 * Hz);
        assertTrue(
                message(() -> process.train(2 * second)).contains("must stay between 0 and the highest rate, 50 Hz"));
        assertEquals(
                0,
                SpikeProcess.poisson(Signal.of(new double[] {0, 80}, 1 * second))
                        .train(1 * second)
                        .count());
    }

    @Test
    void jitteredCopiesKeepThePattern() {
        var pattern = SpikeTrain.at(20 * ms, 50 * ms, 90 * ms).within(0, 100 * ms);
        var copies = SpikeProcess.jittered(pattern, 1 * ms).trains(500, 100 * ms);
        double mean = copies.stream().mapToDouble(t -> t.times()[1]).average().getAsDouble();
        assertEquals(50 * ms, mean, 4 * 1 * ms / Math.sqrt(500));
        assertTrue(message(() -> SpikeProcess.jittered(pattern, 1 * ms).trains(5, 1 * second))
                .contains("last as long as their pattern, 100 ms"));
    }

    @Test
    void aDrivenNeuronFiresAsInANetwork() {
        var train = SpikeProcess.neuron(Lif.with(), s -> s.step(0.3 * nA, 20 * ms, 120 * ms))
                .train(200 * ms);
        var net = Network.named("alone");
        net.stimulate(net.population("n", 1, Lif.with())).step(0.3 * nA, 20 * ms, 120 * ms);
        assertEquals(net.run(200 * ms).spikes("n").train(0), train);
        assertTrue(train.count() > 2);
        var noisy = SpikeProcess.neuron(Lif.with(), s -> s.noise(0.14 * nA, 60 * pA))
                .trains(20, 2 * second);
        assertTrue(Variability.of(noisy).cv() > 0.3, "noise makes it irregular");
    }

    @Test
    void aDelayedProcessIsTheSameLater() {
        var now = SpikeProcess.poisson(50 * Hz).train(1 * second);
        var late = SpikeProcess.poisson(50 * Hz).delayed(0.5 * ms).train(1 * second);
        assertEquals(now.times()[0] + 0.5 * ms, late.times()[0], 1e-15);
        assertEquals(1 * second, late.until());
    }

    @Test
    void aFibreFollowsThePhaseOfASoundThatIsLate() {
        var late = SpikeProcess.phaseLocked(t -> 500 * (t - 0.5 * ms), 200 * Hz, 0.8)
                .train(100 * second);
        var locking = PhaseLocking.of(late, 500 * Hz);
        assertEquals(0.8, locking.strength(), 4 * 0.5 / Math.sqrt(late.count()));
        assertEquals(0.25, locking.phase(), 0.01);
        assertEquals(
                SpikeProcess.phaseLocked(500 * Hz, 200 * Hz, 0.8).train(1 * second),
                SpikeProcess.phaseLocked(t -> 500 * t, 200 * Hz, 0.8).train(1 * second));
    }

    @Test
    void nonsenseIsRefused() {
        assertTrue(message(() -> SpikeProcess.phaseLocked(t -> StrictMath.log(-t), 100 * Hz, 0.5)
                        .train(1 * second))
                .contains("it must be finite"));
        assertTrue(message(() -> SpikeProcess.poisson(-3)).contains("must be positive, got -3"));
        assertTrue(message(() -> SpikeProcess.gamma(0, 40)).contains("the order must be at least 1, got 0"));
        assertTrue(message(() -> SpikeProcess.bursts(5, 3, 5000)).contains("far longer than usual"));
        assertTrue(message(() -> SpikeProcess.phaseLocked(500, 100, 1.2)).contains("from 0 to 0.99, got 1.2"));
        assertTrue(message(() -> SpikeProcess.poisson(40).train(0)).contains("duration must be a positive time"));
        assertTrue(message(() -> SpikeProcess.poisson(40).trains(0, 1)).contains("at least 1, got 0"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
