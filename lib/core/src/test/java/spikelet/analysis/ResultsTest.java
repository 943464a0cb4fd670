package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.Tabular;
import spikelet.codes.Tuning;
import spikelet.figure.Pictured;
import spikelet.trains.Signal;
import spikelet.trains.SpikeProcess;

/** Every result is a picture, a table and a sentence. */
class ResultsTest {
    static Stream<Object> results() {
        var trials = SpikeProcess.poisson(40 * Hz).trains(8, 2 * second);
        var one = trials.train(0);
        var wave = Signal.of(t -> StrictMath.sin(20 * t), 2 * second, 1 * ms);
        int[] stimuli = IntStream.range(0, 8).map(k -> k % 2).toArray();
        return Stream.of(
                one,
                trials,
                wave,
                Psth.of(trials, 50 * ms),
                Psth.of(trials.select(0), 50 * ms),
                IntervalHistogram.of(trials, 5 * ms, 100 * ms),
                Correlogram.of(one, 2 * ms, 50 * ms),
                Correlogram.of(one, trials.train(1), 2 * ms, 50 * ms),
                SpikeTriggeredAverage.of(one, wave, 50 * ms, 10 * ms),
                Spectrum.power(trials, 2 * ms, 128),
                Spectrum.coherence(one, trials.train(1), 2 * ms, 128),
                InformationByCode.of(stimuli, Symbols.count(trials), Symbols.latency(trials, 5 * ms)),
                InformationOverTime.of(stimuli, trials, 100 * ms, Symbols::count),
                Tuning.gaussian(10, 0, 20, 40));
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyResultShowsItself(Object result) {
        var figure = ((Pictured) result).figure();
        assertFalse(figure.panels().isEmpty());
        for (var panel : figure.panels()) {
            assertFalse(panel.layers().isEmpty());
            assertFalse(panel.x().label().isBlank() || panel.y().label().isBlank(), "each axis says what it counts");
        }
        var table = ((Tabular) result).columns();
        assertTrue(table.rows() > 0 && table.toCsv().lines().count() == table.rows() + 1);
        assertFalse(result.toString().contains("@"), result::toString);
    }
}
