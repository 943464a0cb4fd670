package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.spaced;
import static spikelet.Units.in;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.figure.Legend;

/** What a run gives back: spikes of all, traces of what was asked for. */
class RecordingTest {
    private final Network net = Network.named("recorded");
    private final Population n = net.excitatory("N", 5, Lif.with());
    private final Population s = net.spikes("S", new double[] {1 * ms, 2 * ms});

    RecordingTest() {
        net.stimulate(n).constant(spaced(0.1 * nA, 0.5 * nA));
    }

    private static void assertRefused(Runnable call, String... parts) {
        var message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        for (var part : parts) assertTrue(message.contains(part), message);
    }

    @Test
    void everyPopulationHasItsSpikes() {
        var run = net.run(100 * ms);
        assertEquals(
                List.of("N", "S"), run.spikes().stream().map(Spikes::population).toList());
        assertArrayEquals(run.spikes("N").times(), run.spikes(n).times());
        assertEquals(2, run.spikes(s).count());
        assertEquals(Polarity.EXCITATORY, run.spikes(n).polarity());
        assertEquals(0.1 * second, run.duration(), 1e-15);
        assertEquals(run.duration(), run.spikes("N").until());
        assertTrue(run.wallSeconds() > 0);
    }

    @Test
    void chosenNeuronsAreRecordedAndNoOthers() {
        n.record("v", 4, 1).record("I");
        var run = net.run(10 * ms);
        assertEquals(2, run.traces().size());
        var v = run.trace("N", "v");
        assertArrayEquals(new int[] {1, 4}, v.neurons());
        assertArrayEquals(v.values(4), run.trace(n, "v").values(4));
        assertRefused(() -> v.values(2), "'v' of population 'N'", "neuron 2", "recorded: 1, 4");
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, run.trace("N", "I").neurons());
    }

    @Test
    void aTraceGivesTheLineOfOneNeuronInTheUnitOfTheAxis() {
        n.record("v", 1, 4);
        var v = net.run(1 * ms).trace("N", "v");
        var line = v.line("neuron", mV);
        assertEquals("neuron", line.label());
        assertEquals(0.3, line.x()[3]);
        assertEquals(-65, line.y()[0], 1e-12);
        assertArrayEquals(in(v.values(1), mV), line.y());
        assertArrayEquals(in(v.values(4), mV), v.line("", mV, 4).y());
        assertRefused(() -> v.line("", mV, 0), "neuron 0", "recorded: 1, 4");
        assertRefused(() -> v.line("", 0), "'v' of population 'N'", "a unit is positive");
    }

    @Test
    void samplesAreTakenAtTheBeginningOfEachStep() {
        n.record("v");
        var v = net.run(1 * ms).trace("N", "v");
        assertEquals(10, v.times().length);
        for (int k = 0; k < 10; k++) assertEquals(k * 0.1 * ms, v.times()[k], 1e-18);
        assertEquals(-65 * mV, v.values(0)[0]);
        assertEquals(Dimension.VOLTAGE, v.dimension());
        assertEquals("v", v.variable());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 3})
    void aSamplingIntervalThinsTheTrace(double interval) {
        n.record("v");
        var all = net.run(20 * ms).trace("N", "v");
        n.sampleEvery(interval * ms);
        var thin = net.run(20 * ms).trace("N", "v");
        int every = (int) Math.round(interval * 10);
        assertEquals((200 + every - 1) / every, thin.times().length);
        for (int k = 0; k < thin.times().length; k++) {
            assertEquals(all.times()[k * every], thin.times()[k], 1e-15);
            assertEquals(all.values(3)[k * every], thin.values(3)[k]);
        }
    }

    @Test
    void theValueAtATimeIsTheLastSample() {
        n.record("v").sampleEvery(1 * ms);
        var v = net.run(5 * ms).trace("N", "v");
        assertEquals(v.values(2)[3], v.at(2, 3 * ms));
        assertEquals(v.values(2)[3], v.at(2, 3.9 * ms));
        assertEquals(v.values(2)[4], v.at(2, 1 * second));
        assertRefused(() -> v.at(2, -1 * ms), "nothing was recorded at -1 ms");
        assertRefused(() -> v.at(2, Double.NaN), "NaN");
    }

    @Test
    void traceAndRecordingAreTables() {
        n.record("v", 1, 3).sampleEvery(1 * ms);
        var run = net.run(2.1 * ms);
        var t = run.trace("N", "v").columns();
        assertEquals(List.of("time (ms)", "neuron", "v (mV)"), t.names());
        assertArrayEquals(new double[] {0, 1, 2, 0, 1, 2}, (double[]) t.get("time (ms)"), 1e-12);
        assertArrayEquals(new int[] {1, 1, 1, 3, 3, 3}, (int[]) t.get("neuron"));
        assertEquals(-65, ((double[]) t.get("v (mV)"))[0], 1e-12);
        assertEquals(List.of("time (ms)", "neuron", "population"), run.columns().names());
        assertEquals(2, run.columns().rows());
    }

    @Test
    void populationsAreATable() {
        var t = net.run(100 * ms).populations();
        assertEquals(List.of("population", "neurons", "spikes", "rate (Hz)", "CV of intervals"), t.names());
        assertArrayEquals(new String[] {"N", "S"}, (String[]) t.get("population"));
        assertArrayEquals(new int[] {5, 1}, (int[]) t.get("neurons"));
        assertEquals(20, ((double[]) t.get("rate (Hz)"))[1], 1e-9);
    }

    @Test
    void whatWasNotRecordedIsRefusedWithTheCallThatWouldHave() {
        n.record("I");
        var run = net.run(1 * ms);
        assertRefused(
                () -> run.trace("N", "v"), "'v' of population 'N' was not recorded", ".record(\"v\")", "recorded: I");
        assertRefused(() -> run.trace("S", "v"), "'v' of population 'S'");
        assertRefused(() -> run.spikes("M"), "no population 'M'", "did you mean 'N'");
        assertRefused(() -> run.trace("Q", "v"), "no population 'Q'");
    }

    @Test
    void anUnknownVariableSuggestsTheNearest() {
        net.connect(s)
                .to(n)
                .allToAll()
                .weight(1 * mV)
                .through(Synapse.decay(5 * ms).named("AMPA"));
        n.record("AMAP");
        assertRefused(() -> net.run(1 * ms), "population 'N'", "no variable 'AMAP'", "did you mean 'AMPA'");
        var fresh = net.excitatory("N", 5, Lif.with()).initial("w", 0);
        assertEquals("N", fresh.name());
        assertRefused(() -> net.run(1 * ms), "no variable 'w'", "v");
    }

    @Test
    void aRecordingDoesNotChangeWhenTheSimulationGoesOn() {
        n.record("v");
        var sim = net.simulation();
        var first = sim.run(50 * ms);
        var spikes = first.spikes("N").times();
        var v = first.trace("N", "v").values(4);
        sim.run(100 * ms);
        assertEquals(50 * ms, first.duration(), 1e-15);
        assertArrayEquals(spikes, first.spikes("N").times());
        assertArrayEquals(v, first.trace("N", "v").values(4));
        var all = sim.recording().trace("N", "v").values(4);
        assertArrayEquals(v, Arrays.copyOf(all, 500));
        sim.reset();
        assertArrayEquals(v, first.trace("N", "v").values(4));
    }

    @Test
    void aRunSaysHowLongHowFastAndWhatFired() {
        var text = net.run(100 * ms).toString();
        assertTrue(text.startsWith("recorded: 100 ms of biology in "), text);
        assertTrue(text.contains("S: 1 neuron, 2 spikes, 20 Hz"), text);
    }

    @Test
    void aSimulationThatHasNotRunHasAnEmptyRecording() {
        n.record("v");
        var run = net.simulation().recording();
        assertEquals(0, run.duration());
        assertEquals(0, run.spikes("N").count());
        assertEquals(0, run.trace("N", "v").times().length);
        assertEquals(0, run.trace("N", "v").columns().rows());
        assertTrue(run.toString().contains("0 ms"), run::toString);
    }

    @Test
    void aRasterShowsTheStretchThatIsAskedFor() {
        var run = net.run(100 * ms);
        var panel = run.raster(20 * ms, 50 * ms, "N").panels().get(0);
        assertEquals(20, panel.x().min(), 1e-9);
        assertEquals(50, panel.x().max(), 1e-9);
        assertEquals(1, panel.layers().size());
        assertEquals(2, run.raster(0, 50 * ms).panels().get(0).layers().size());
        assertRefused(() -> run.raster(50 * ms, 200 * ms), "reaches beyond what was recorded");
        assertRefused(() -> run.raster(0, 50 * ms, "M"), "'M'");
    }

    @Test
    void manyPopulationsAreNamedBesideTheRaster() {
        for (int k = 0; k < 4; k++) net.population("layer " + k, 10, Lif.with());
        var panel = net.run(10 * ms).raster().panels().get(0);
        assertEquals(Legend.OFF, panel.legend());
        var ticks = panel.y().ticks();
        assertEquals(6, ticks.size());
        assertEquals("N", ticks.get(0).label());
        assertEquals(2, ticks.get(0).at(), "the middle of five neurons");
        assertEquals("layer 3", ticks.get(5).label());
    }

    @Test
    void figuresAreMadeOfWhatWasRecorded() {
        n.record("v").record("I");
        var run = net.run(100 * ms);
        for (var figure : List.of(
                run.raster(),
                run.raster("N"),
                run.rate(),
                run.rate(5 * ms),
                run.isi("N"),
                run.isi(n),
                run.traces("N", "v"),
                run.traces(n, "I"),
                run.spikes("N").raster(),
                run.trace("N", "v").figure())) {
            assertTrue(!figure.panels().isEmpty());
        }
        assertRefused(() -> net.run(1.5 * ms).isi("S"), "'S'", "no neuron fired twice");
        assertRefused(() -> run.rate(1 * second), "bin of 1 s is longer");
        assertEquals(1, net.run(0.5 * ms).rate().panels().size(), "also of a very short run");
    }
}
