package spikelet.trains;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.Lif;
import spikelet.Network;
import spikelet.analysis.Distance;

class SpikeTrainTest {
    private static final SpikeTrain TRAIN =
            SpikeTrain.at(10 * ms, 30 * ms, 70 * ms).within(0, 100 * ms);

    @Test
    void aTrainIsSpikesAndTheWindowInWhichTheyWereSeen() {
        assertEquals(3, TRAIN.count());
        assertEquals(30, TRAIN.rate(), 1e-12);
        assertEquals(10 * ms, TRAIN.latency());
        assertArrayEquals(new double[] {20, 40}, in(TRAIN.intervals(), ms), 1e-9);
        assertEquals("3 spikes in 0 ms to 100 ms, 30 Hz", TRAIN.toString());
        assertEquals(70 * ms, SpikeTrain.at(10 * ms, 30 * ms, 70 * ms).until());
        assertTrue(Double.isNaN(SpikeTrain.at().latency()));
    }

    @Test
    void aTrainNeverChanges() {
        var times = new double[] {10 * ms};
        var train = SpikeTrain.at(times);
        times[0] = 5;
        train.times()[0] = 6;
        assertEquals(10 * ms, train.latency());
        assertEquals(train, SpikeTrain.at(10 * ms));
        assertEquals(train.hashCode(), SpikeTrain.at(10 * ms).hashCode());
        assertNotEquals(train, SpikeTrain.at(10 * ms).within(0, 1 * second), "the window counts");
    }

    @Test
    void evenSpikesStandInTheMiddleOfEqualParts() {
        assertArrayEquals(
                new double[] {10, 30, 50, 70, 90},
                in(SpikeTrain.evenly(5, 0, 100 * ms).times(), ms),
                1e-9);
        assertEquals(0, SpikeTrain.evenly(0, 0, 100 * ms).count());
    }

    @Test
    void partsAddUpToTheWhole() {
        var train = SpikeTrain.at(0, 10 * ms, 50 * ms, 100 * ms).within(0, 100 * ms);
        for (double at : new double[] {0, 5 * ms, 10 * ms, 50 * ms, 99 * ms, 100 * ms}) {
            var parts = train.between(0, at).merge(train.between(at, 100 * ms));
            assertEquals(train.count() + (at == 100 * ms ? 1 : 0), parts.count(), "at " + at);
        }
        assertArrayEquals(new double[] {10}, in(train.between(10 * ms, 50 * ms).times(), ms), 1e-9);
        assertTrue(
                message(() -> train.between(50 * ms, 200 * ms)).contains("reaches beyond its window, 0 ms to 100 ms"));
    }

    @Test
    void timesOnAGridAreCutWhereTheirReaderExpects() {
        var times = new double[100];
        for (int k = 0; k < 100; k++) times[k] = k * 1e-4 + k * 2e-4;
        var train = SpikeTrain.of(times, 0, 30 * ms);
        for (int k = 1; k < 99; k++) assertEquals(k, train.between(0, k * 3e-4).count(), "before spike " + k);
        for (int c : train.bin(3e-4)) assertEquals(1, c);
    }

    @Test
    void shiftingMovesTheWindowToo() {
        var late = TRAIN.shift(20 * ms);
        assertArrayEquals(new double[] {30, 50, 90}, in(late.times(), ms), 1e-9);
        assertEquals(20 * ms, late.from());
        assertEquals(120 * ms, late.until(), 1e-12);
    }

    @Test
    void aHundredThousandTrainsArePooled() {
        var times = new double[100_000][1];
        for (int k = 0; k < times.length; k++) times[k][0] = 1 - k * 1e-6;
        var pooled = SpikeTrains.of(times, 0, 1).pooled();
        assertEquals(100_000, pooled.count());
        assertEquals(1 - 99_999 * 1e-6, pooled.times()[0]);
    }

    @Test
    void mergedTrainsCoverBothWindows() {
        var merged = TRAIN.merge(SpikeTrain.of(new double[] {5 * ms, 180 * ms}, 0, 200 * ms));
        assertArrayEquals(new double[] {5, 10, 30, 70, 180}, in(merged.times(), ms), 1e-9);
        assertEquals(200 * ms, merged.until());
    }

    @Test
    void delayLinesCarryCopiesAndLoseWhatComesTooLate() {
        var lines = TRAIN.delayed(0, 25 * ms, 40 * ms);
        assertEquals(TRAIN, lines.train(0));
        assertArrayEquals(new double[] {35, 55, 95}, in(lines.train(1).times(), ms), 1e-9);
        assertArrayEquals(new double[] {50, 70}, in(lines.train(2).times(), ms), 1e-9);
        assertEquals(100 * ms, lines.until());
    }

    /** Of n = 50,000 spikes a part p is kept, ± √(p(1 - p)/n). */
    @Test
    void thinningKeepsAPartAndJitterKeepsTheCount() {
        var train = SpikeProcess.poisson(100 * Hz).train(500 * second);
        double kept = train.thin(0.3, 1).count() / (double) train.count();
        assertEquals(0.3, kept, 4 * Math.sqrt(0.21 / 50_000));
        assertEquals(train, train.thin(1, 1));
        assertEquals(0, train.thin(0, 1).count());
        var pattern = SpikeTrain.evenly(1000, 0, 100 * second);
        var moved = pattern.jitter(5 * ms, 3);
        assertEquals(1000, moved.count());
        double squares = 0;
        for (int k = 0; k < 1000; k++) squares += Math.pow(moved.times()[k] - pattern.times()[k], 2);
        assertEquals(5 * ms, Math.sqrt(squares / 1000), 4 * 5 * ms / Math.sqrt(2000));
        assertEquals(moved, pattern.jitter(5 * ms, 3));
        assertNotEquals(moved, pattern.jitter(5 * ms, 4));
        assertEquals(pattern, pattern.jitter(0, 3));
    }

    @Test
    void jitterFoldsSpikesBackAtTheEdges() {
        var edge = SpikeTrain.of(new double[] {0, 0, 0, 10 * ms, 10 * ms}, 0, 10 * ms);
        for (long seed = 0; seed < 200; seed++) {
            var moved = edge.jitter(50 * ms, seed);
            assertEquals(5, moved.count());
            assertEquals(moved, SpikeTrain.of(moved.times(), 0, 10 * ms), "in order and inside");
        }
    }

    @Test
    void binsCountEverySpikeOnce() {
        assertArrayEquals(new int[] {1, 1, 1, 0}, TRAIN.bin(25 * ms));
        assertArrayEquals(new int[] {2, 1}, TRAIN.bin(60 * ms));
        assertArrayEquals(new int[] {0, 1}, SpikeTrain.at(100 * ms).bin(50 * ms), "the end belongs to the last bin");
        assertTrue(message(() -> TRAIN.bin(200 * ms)).contains("a bin of 200 ms is longer than the window (100 ms)"));
    }

    @Test
    void brokenTrainsAreRefusedInWords() {
        assertEquals(
                "spike train: the times are not in order: spike 1 at 20 ms comes after spike 0 at 30 ms; sort them first (Arrays.sort)",
                message(() -> SpikeTrain.at(30 * ms, 20 * ms)));
        assertTrue(message(() -> SpikeTrain.at(10 * ms, Double.NaN)).contains("spike 1 is at NaN"));
        assertTrue(message(() -> SpikeTrain.at(-10 * ms)).contains("spike 0 at -10 ms lies outside the window"));
        assertEquals(
                "spike train: the window ends (50 ms) before it begins (100 ms)",
                message(() -> SpikeTrain.of(new double[0], 100 * ms, 50 * ms)));
        assertTrue(message(() -> TRAIN.within(0, 50 * ms))
                .contains("spike 2 at 70 ms lies outside the window, 0 ms to 50 ms"));
        assertTrue(message(() -> TRAIN.thin(1.5, 1)).contains("from 0 to 1, got 1.5"));
        assertTrue(message(() -> TRAIN.jitter(20, 1)).contains("did you mean 20*ms?"));
        assertTrue(message(() -> SpikeTrain.evenly(-1, 0, 1)).contains("must not be negative"));
        assertTrue(message(() -> TRAIN.delayed(-1 * ms)).contains("must not be negative"));
    }

    @Test
    void trainsTogetherShareOneWindow() {
        var both = SpikeTrains.of(TRAIN, TRAIN.jitter(1 * ms, 1));
        assertEquals(2, both.size());
        assertEquals(6, both.count());
        assertEquals(30, both.rate(), 1e-9);
        assertArrayEquals(new int[] {3, 3}, both.counts());
        assertEquals(6, both.pooled().count());
        assertEquals(List.of("time (ms)", "train"), both.columns().names());
        assertEquals(6, both.columns().rows());
        assertEquals("2 trains, 6 spikes in 0 ms to 100 ms", both.toString());
        assertEquals(TRAIN, both.select(0).train(0));
        assertEquals(4, both.and(both).size());
        assertEquals(1, both.figure().panels().size());
        assertEquals(both, SpikeTrains.of(both.times(), 0, 100 * ms));
        assertArrayEquals(new int[] {1, 1, 1, 0}, both.bin(25 * ms)[0]);
        assertTrue(message(() -> SpikeTrains.of(TRAIN, SpikeTrain.at(1 * ms)))
                .contains("train 1 was observed from 0 ms to 1 ms, train 0 from 0 ms to 100 ms"));
        assertTrue(message(() -> both.train(2)).contains("there is no train 2; there are 2, numbered from 0"));
        assertTrue(message(() -> SpikeTrains.of()).contains("at least one train"));
    }

    /** Curriculum row S13: two inputs of equal rate drive a neuron, which answers the packed one alone. */
    @Test
    void trainsDriveANetworkAndComeBackFromIt() {
        var even = SpikeTrain.evenly(6, 0, 100 * ms);
        var packed = SpikeTrain.evenly(6, 0, 20 * ms).within(0, 100 * ms);
        var net = Network.named("reader");
        var input = net.spikes("in", even, packed);
        var cell = net.population("cell", 2, Lif.with().tau(10 * ms));
        net.connect(input).to(cell).oneToOne().weight(5 * mV);
        var run = net.run(150 * ms);
        assertEquals(0, run.spikes("cell").train(0).count(), "even input is forgotten between spikes");
        assertEquals(1, run.spikes("cell").train(1).count(), "packed input adds up");
        var answers = run.spikes("cell").trains();
        assertEquals(0, Distance.count().between(even, packed));
        // One spike against none: √½, whatever the time constant.
        assertEquals(Math.sqrt(0.5), Distance.vanRossum(10 * ms).between(answers.train(0), answers.train(1)), 1e-12);
        var back = run.spikes("in").trains();
        assertEquals(2, back.size());
        assertArrayEquals(packed.times(), back.train(1).times(), 0.5e-4 + 1e-9);
        assertEquals(150 * ms, back.until(), 1e-9);
        assertEquals(back.train(1), run.spikes("in").train(1));
        net.spikes("in", SpikeTrains.of(even, packed));
        assertEquals(12, net.run(150 * ms).spikes("in").count());
    }

    @Test
    void aSignalIsSamplesOnAClock() {
        var signal = Signal.of(t -> 2 * t, 1 * second, 10 * ms);
        assertEquals(100, signal.size());
        assertEquals(1 * second, signal.until(), 1e-12);
        assertEquals(0.4, signal.at(0.2), 1e-12);
        assertEquals(0.4, signal.at(0.2099), 1e-12, "a sample holds until the next");
        assertEquals(1.98, signal.at(5), 1e-12);
        assertEquals(100, signal.columns().rows());
        assertEquals(signal, Signal.of(signal.values(), 10 * ms));
        assertTrue(message(() -> Signal.of(new double[] {1, Double.NaN}, 1 * ms))
                .contains("sample 1 is NaN"));
        var net = Network.named("trace");
        var cell = net.population("cell", 1, Lif.with());
        cell.record("v");
        var v = Signal.of(net.run(10 * ms).trace("cell", "v"), 0);
        assertEquals(-65 * mV, v.at(5 * ms), 1e-9);
        assertEquals(0.1 * ms, v.dt(), 1e-12);
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
