package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.Tabular;
import spikelet.codes.Tuning;
import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Pictured;
import spikelet.trains.Signal;
import spikelet.trains.SpikeProcess;

/** Every result is a picture with words and units at its axes, a table and a sentence. */
class ResultsTest {
    /** Numbers without a unit: what is counted, a ratio, and what the user gave without one. */
    private static final Set<String> PLAIN =
            Set.of("train", "neuron", "code", "coherence", "signal", "mean signal", "stimulus");

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
                TuningCurve.of(new double[] {0, 1}, List.of(trials, trials)),
                Spectrum.power(trials, 2 * ms, 128),
                Spectrum.coherence(one, trials.train(1), 2 * ms, 128),
                InformationByCode.of(stimuli, Symbols.count(trials), Symbols.latency(trials, 5 * ms)),
                InformationOverTime.of(stimuli, trials, 100 * ms, Symbols::count),
                Tuning.gaussian(10, 0, 20, 40),
                Distance.victorPurpura(50 * Hz).figure(trials));
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyResultShowsItself(Object result) {
        var figure = result instanceof Figure drawn ? drawn : ((Pictured) result).figure();
        assertFalse(figure.panels().isEmpty());
        for (var panel : figure.panels()) {
            assertFalse(panel.layers().isEmpty());
            for (var axis : List.of(panel.x(), panel.y())) {
                assertFalse(axis.label().isBlank(), "each axis says what it counts");
                assertTrue(PLAIN.contains(axis.label()) == axis.unit().isBlank(), () -> "unit of " + axis);
            }
            panel.layers().stream()
                    .filter(layer -> layer instanceof HeatMap)
                    .forEach(layer -> assertFalse(layer.label().isBlank(), "a colour bar says what it counts"));
        }
        var table = ((Tabular) result).columns();
        assertTrue(table.rows() > 0 && table.toCsv().lines().count() == table.rows() + 1);
        assertFalse(result.toString().contains("@"), result::toString);
    }
}
