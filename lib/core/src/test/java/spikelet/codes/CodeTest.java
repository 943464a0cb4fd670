package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.trains.Signal;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** What is written as spikes is read again. */
class CodeTest {
    private static final double[] VALUES = {0, 0.2, 0.5, 0.55, 0.9, 1};

    /** Each code with the error that it cannot avoid. */
    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("poisson", Code.poisson(200 * Hz, 500 * second), 4 * Math.sqrt(1 / (200.0 * 500))),
                Arguments.of("regular", Code.regular(100 * Hz, 10 * second), 0.5 / 1000 + 1e-9),
                Arguments.of("latency", Code.latency(100 * ms), 1e-12),
                Arguments.of("phase", Code.phase(8 * Hz, 5), 1e-9),
                Arguments.of("burst", Code.burst(20, 2 * ms), 0.5 / 20),
                Arguments.of("own", Code.of(v -> SpikeTrain.at(v).within(0, 1), SpikeTrain::latency), 1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void valuesComeBack(String name, Code code, double error) {
        var trains = code.encode(VALUES);
        assertEquals(VALUES.length, trains.size());
        assertArrayEquals(VALUES, code.decode(trains), error, name);
        assertEquals(trains, code.encode(VALUES, 0), "the same trial, the same spikes");
    }

    @Test
    void poissonTrialsDifferAndAreKnownByTheirNumber() {
        var trials = Code.poisson(50 * Hz, 1 * second).trials(new double[] {0.5, 0.5}, 3);
        assertNotEquals(trials.get(0), trials.get(1));
        assertNotEquals(trials.get(0).train(0), trials.get(0).train(1));
        assertEquals(trials.get(2), Code.poisson(50 * Hz, 1 * second).encode(new double[] {0.5, 0.5}, 2));
    }

    @Test
    void theLargestValueFiresFirst() {
        var latencies = Code.latency(100 * ms).encode(0.25, 1, 0);
        assertArrayEquals(new double[] {75}, in(latencies.train(0).times(), ms), 1e-9);
        assertArrayEquals(new double[] {0}, latencies.train(1).times());
        assertEquals(0, latencies.train(2).count(), "nothing says nothing");
        assertEquals(1, Readout.firstSpike(latencies));
    }

    /** v(1 - exp(-t/tau)) = threshold at t = tau ln(v/(v - threshold)): for v = 1 and threshold 0.5 at tau ln 2. */
    @Test
    void aChargedMembraneFiresAtTheLogarithm() {
        var code = Code.latency(20 * ms, 0.5, 200 * ms);
        var trains = code.encode(1, 0.75, 0.5, 0.2);
        assertEquals(20 * ms * Math.log(2), trains.train(0).latency(), 1e-12);
        assertEquals(20 * ms * Math.log(3), trains.train(1).latency(), 1e-12);
        assertEquals(0, trains.train(2).count(), "at the threshold it never arrives");
        assertArrayEquals(new double[] {1, 0.75, 0, 0}, code.decode(trains), 1e-9);
    }

    @Test
    void ranksKeepTheOrderAndNothingElse() {
        var code = Code.rankOrder(5 * ms);
        var trains = code.encode(0.1, 0.9, 0, 0.5);
        assertArrayEquals(new int[] {1, 3, 0, 2}, Readout.order(trains));
        assertArrayEquals(new double[] {0.5, 1, 0, 0.75}, code.decode(trains), 1e-12);
        assertEquals(trains, code.encode(0.2, 0.99, 0, 0.6));
    }

    @Test
    void aPhaseSurvivesJitterAtTheEdgeOfTheCycle() {
        var code = Code.phase(8 * Hz, 50);
        var read = code.decode(code.encode(0.02, 0.5, 0.98).jitter(2 * ms, 1));
        assertArrayEquals(new double[] {0.02, 0.5, 0.98}, read, 4 * 2 * 8 * 2e-3 / Math.sqrt(50));
    }

    @Test
    void anImageIsATrainForEachPixel() {
        var image = new double[][] {{0, 0.5}, {1, 0.25}, {0.75, 0}};
        var trains = Code.latency(100 * ms).encode(image, 0);
        assertEquals(6, trains.size());
        assertEquals(25 * ms, trains.train(4).latency(), 1e-12, "row by row");
        assertTrue(message(() -> Code.latency(100 * ms).encode(new double[][] {{0, 1}, {1}}, 0))
                .contains("row 1 of the image: 1 values for 2 pixels of row 0"));
    }

    @Test
    void aSignalIsReadBackToWithinAStep() {
        var signal = Signal.of(t -> StrictMath.sin(2 * Math.PI * 3 * t) + 0.3 * t, 1 * second, 1 * ms);
        var code = new DeltaModulation(0.05);
        var spikes = code.encode(signal);
        assertEquals(2, spikes.size());
        var back = code.decode(spikes, signal.at(0), 1 * ms);
        assertEquals(signal.size(), back.size());
        for (int k = 0; k < signal.size(); k++) assertEquals(signal.values()[k], back.values()[k], 0.05 + 1e-6);
        // Down from 1 to -1 and up again, three times, in steps of 0.05: 40 steps each way, and 0.3 more ups than
        // downs.
        assertEquals(6, spikes.train(0).count() - spikes.train(1).count(), 2);
        assertEquals(120, spikes.train(0).count(), 6);
        assertEquals(0, code.encode(Signal.of(t -> 5, 1 * second, 1 * ms)).count(), "what stands still is silent");
    }

    @Test
    void aRampCrossesItsLevelsAtEqualTimes() {
        var up = new DeltaModulation(0.1)
                .encode(Signal.of(t -> t, 1 * second, 250 * ms))
                .train(0);
        assertArrayEquals(new double[] {100, 200, 300, 400, 500, 600, 700}, in(up.times(), ms), 1e-6);
    }

    @Test
    void aPopulationSpeaksForOneValue() {
        var tuning = Tuning.gaussian(10, 0, 20, 40, 60, 80, 100).over(0, 100);
        var code = Code.population(tuning, 100 * second);
        var trains = code.encode(33, 71);
        assertEquals(12, trains.size());
        var read = code.decode(trains);
        assertEquals(33, read[0], 4 * tuning.cramerRao(33, 100 * second));
        assertEquals(71, read[1], 4 * tuning.cramerRao(71, 100 * second));
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals(
                "code: value 1 is 255.0; values go from 0 to 1, divide them by the largest",
                message(() -> Code.latency(100 * ms).encode(0, 255)));
        assertTrue(message(() -> Code.burst(5, 2 * ms).encode(Double.NaN)).contains("value 0 is NaN"));
        assertTrue(message(() -> Code.latency(20 * ms, 1.5, 100 * ms)).contains("between 0 and 1, got 1.5"));
        assertTrue(message(() -> Code.rankOrder(20)).contains("did you mean 20*ms?"));
        assertTrue(message(() -> new DeltaModulation(0)).contains("the step must be positive"));
        assertTrue(message(() -> new DeltaModulation(1).decode(SpikeTrains.of(SpikeTrain.at(1)), 0, 1 * ms))
                .contains("two trains"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
