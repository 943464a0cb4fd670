package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Spike trains against numbers worked out by hand. */
class SpikesTest {
    /** Neuron 0: intervals 10, 20, 30 ms; neuron 1: twice 40 ms; neuron 2: silent; neuron 3: four times 25 ms. */
    private static Spikes spikes() {
        var net = Network.named("given");
        net.spikes(
                "S",
                new double[] {5 * ms, 15 * ms, 35 * ms, 65 * ms},
                new double[] {10 * ms, 50 * ms, 90 * ms},
                new double[0],
                new double[] {0, 25 * ms, 50 * ms, 75 * ms, 100 * ms});
        return net.run(0.2 * second).spikes("S");
    }

    @Test
    void spikesAreInOrderOfTimeThenNeuron() {
        var s = spikes();
        assertEquals(12, s.count());
        double[] times = {0, 5, 10, 15, 25, 35, 50, 50, 65, 75, 90, 100};
        assertArrayEquals(times, Units.in(s.times(), ms), 1e-9);
        assertArrayEquals(new int[] {3, 0, 1, 0, 3, 0, 1, 3, 0, 3, 1, 3}, s.neurons());
    }

    @Test
    void eachNeuronHasItsTimesAndCounts() {
        var s = spikes();
        assertEquals(4, s.size());
        assertArrayEquals(new int[] {4, 3, 0, 5}, s.counts());
        assertArrayEquals(new double[] {5, 15, 35, 65}, Units.in(s.of(0), ms), 1e-9);
        assertEquals(0, s.of(2).length);
        assertArrayEquals(new double[] {20, 15, 0, 25}, s.rates(), 1e-9);
        assertEquals(15 * Hz, s.rate(), 1e-9, "12 spikes of 4 neurons in 0.2 s");
    }

    @Test
    void intervalsComeNeuronByNeuron() {
        double[] expected = {10, 20, 30, 40, 40, 25, 25, 25, 25};
        assertArrayEquals(expected, Units.in(spikes().intervals(), ms), 1e-9);
    }

    /** sd of 10, 20, 30 is sqrt(200 / 3); neuron 3 is regular; neuron 1 has too few intervals to count. */
    @Test
    void theCvIsTheMeanOverNeuronsWithThreeIntervals() {
        assertEquals(Math.sqrt(200 / 3.0) / 20 / 2, spikes().cv(), 1e-12);
        assertTrue(Double.isNaN(spikes().between(0, 20 * ms).cv()));
    }

    @Test
    void aStretchExcludesItsBeginningAndIncludesItsEnd() {
        var part = spikes().between(10 * ms, 50 * ms);
        assertArrayEquals(new double[] {15, 25, 35, 50, 50}, Units.in(part.times(), ms), 1e-9);
        assertEquals(10 * ms, part.from());
        assertEquals(50 * ms, part.until());
        assertEquals(5 / (4 * 40 * ms), part.rate(), 1e-9);
        assertArrayEquals(new int[] {2, 1, 0, 2}, part.counts());
    }

    @Test
    void partsAddUpToTheWhole() {
        var s = spikes();
        for (double at : new double[] {0.1 * ms, 10 * ms, 37 * ms, 50 * ms, 100 * ms, 150 * ms}) {
            assertEquals(
                    12, s.between(0, at).count() + s.between(at, 0.2 * second).count());
        }
        assertEquals(12, s.between(0, 0.2 * second).count(), "a spike at time zero belongs to the first part");
        assertEquals(0, s.between(100 * ms, 200 * ms).count());
    }

    @Test
    void aStretchOfAStretchIsAStretch() {
        var part = spikes().between(10 * ms, 90 * ms).between(25 * ms, 75 * ms);
        assertArrayEquals(new double[] {35, 50, 50, 65, 75}, Units.in(part.times(), ms), 1e-9);
        var e = assertThrows(IllegalArgumentException.class, () -> part.between(0, 30 * ms));
        assertTrue(e.getMessage().contains("beyond what was recorded, 25 ms to 75 ms"), e.getMessage());
    }

    @Test
    void theRateOverTimeCountsEachSpikeInTheBinItEnds() {
        var rate = spikes().rateOverTime(50 * ms);
        double one = 1 / (4 * 50 * ms);
        assertArrayEquals(new double[] {8 * one, 4 * one, 0, 0}, rate, 1e-9);
        assertArrayEquals(new double[] {0, 50, 100, 150, 200}, Units.in(spikes().binEdges(50 * ms), ms), 1e-9);
    }

    @Test
    void theLastBinMayBeShorterAndKeepsItsRate() {
        var part = spikes().between(0, 80 * ms);
        assertArrayEquals(new double[] {0, 30, 60, 80}, Units.in(part.binEdges(30 * ms), ms), 1e-9);
        double[] expected = {5 / (4 * 30 * ms), 3 / (4 * 30 * ms), 2 / (4 * 20 * ms)};
        assertArrayEquals(expected, part.rateOverTime(30 * ms), 1e-9);
    }

    @Test
    void theMeanOfTheRateOverTimeIsTheRate() {
        var net = Network.named("poisson");
        net.poisson("P", 100, 40 * Hz);
        var s = net.run(1 * second).spikes("P");
        for (double bin : new double[] {1 * ms, 7 * ms, 20 * ms, 300 * ms, 1 * second}) {
            var rate = s.rateOverTime(bin);
            var edges = s.binEdges(bin);
            assertEquals(rate.length + 1, edges.length);
            double sum = 0;
            for (int b = 0; b < rate.length; b++) sum += rate[b] * (edges[b + 1] - edges[b]);
            assertEquals(s.rate(), sum, 1e-9);
        }
    }

    @Test
    void whatIsReturnedIsACopy() {
        var s = spikes();
        s.times()[0] = -1;
        s.neurons()[0] = 99;
        s.counts()[0] = 99;
        assertEquals(0, s.times()[0]);
        assertEquals(3, s.neurons()[0]);
    }

    @Test
    void spikesAreATable() {
        var t = spikes().columns();
        assertEquals(List.of("time (ms)", "neuron", "population"), t.names());
        assertEquals(12, t.rows());
        assertEquals(5, ((double[]) t.get("time (ms)"))[1], 1e-9);
        assertEquals("S", ((String[]) t.get("population"))[11]);
        assertTrue(t.toCsv().startsWith("time (ms),neuron,population\r\n0.0,3,S\r\n5.0,0,S\r\n"), t::toCsv);
    }

    @Test
    void spikesSayWhatTheyAreInOneLine() {
        assertEquals("S: 4 neurons, 12 spikes, 15 Hz, CV of intervals 0.20", spikes().toString());
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de-DE"));
            assertEquals("S: 4 neurons, 12 spikes, 15 Hz, CV of intervals 0.20", spikes().toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSilentPopulationHasNoRateAndNoCv() {
        var net = Network.named("silent");
        net.population("n", 3, Lif.with());
        var s = net.run(10 * ms).spikes("n");
        assertEquals(0, s.rate());
        assertTrue(Double.isNaN(s.cv()));
        assertEquals(0, s.intervals().length);
        assertArrayEquals(new double[2], s.rateOverTime(5 * ms));
        assertEquals("n: 3 neurons, 0 spikes, 0 Hz", s.toString());
    }
}
