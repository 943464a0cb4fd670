package spikelet.trains;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.in;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainFileTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TrainFormat.class)
    void whatIsSavedIsReadAgain(TrainFormat format) {
        var trains = SpikeProcess.poisson(30 * Hz)
                .trains(4, 1 * second)
                .and(SpikeTrains.of(SpikeTrain.at().within(0, 1)));
        var back = SpikeTrains.read(trains.save(folder.resolve("deep/trains.txt"), format), format);
        assertEquals(5, back.size(), "silent trains too");
        assertEquals(1 * second, back.until());
        for (int k = 0; k < 5; k++)
            assertArrayEquals(trains.train(k).times(), back.train(k).times(), 1e-12);
    }

    @Test
    void commaSeparatedValuesKeepEveryBit() {
        var trains = SpikeProcess.gamma(3, 30 * Hz).trains(4, 1 * second).each(t -> t.shift(0.5));
        assertEquals(trains, SpikeTrains.read(trains.save(folder.resolve("trains.csv"))));
        assertEquals(
                trains,
                SpikeTrains.read(trains.save(folder.resolve("trains.csv").toString())));
    }

    @Test
    void theTableOfARecordingIsReadAsItIsWritten() {
        var read =
                SpikeTrains.read(file("run.csv", "time (ms),neuron,population\r\n0.0,3,S\r\n5.5,0,S\r\n12.0,3,S\r\n"));
        assertEquals(4, read.size());
        assertArrayEquals(new double[] {0, 12}, in(read.train(3).times(), ms), 1e-12);
        assertEquals(12 * ms, read.until());
        assertEquals(100 * ms, read.each(t -> t.within(0, 100 * ms)).until());
        assertEquals(
                1, SpikeTrains.read(file("one.csv", "time (s)\n0.1\n0.2\n")).size());
    }

    /** The form of printSpikes of PyNN 0.4 to 0.7: header, then time in ms and id. */
    @Test
    void pynnsFilesAreRead() {
        var read = SpikeTrains.read(file(
                "population.ras",
                "# dimensions = [3, 3]\n# first_id = 0\n# last_id = 8\n# dt = 0.1\n3.1\t6\n5\t4\n7.8\t3\n10.2\t4\n"));
        assertEquals(9, read.size());
        assertArrayEquals(new double[] {5, 10.2}, in(read.train(4).times(), ms), 1e-9);
        assertEquals(0, read.train(8).count());
    }

    /** The form of NEST 3's ASCII backend, its variant in steps, NEST's older header in a comment, and NEST 2's files without a header. */
    @Test
    void nestsFilesAreRead() {
        var head = "# NEST version: 3.6.0\n# RecordingBackendASCII version: 2\n";
        var read = SpikeTrains.read(file("spikes.dat", head + "sender\ttime_ms\n12\t3.400\n14\t5.100\n12\t8.000\n"));
        assertEquals(3, read.size(), "senders 12 to 14");
        assertArrayEquals(new double[] {3.4, 8}, in(read.train(0).times(), ms), 1e-9);
        var steps = SpikeTrains.read(
                file("steps.dat", head + "sender\ttime_step\ttime_offset\n3\t34\t0.000\n3\t80\t0.025\n"));
        assertArrayEquals(new double[] {3.4, 7.975}, in(steps.train(0).times(), ms), 1e-9);
        var comment = SpikeTrains.read(file("older.dat", head + "# sender\ttime_ms\n2\t0.100\n"));
        assertArrayEquals(new double[] {0.1}, in(comment.train(0).times(), ms), 1e-9);
        assertArrayEquals(
                new double[] {7},
                in(SpikeTrains.read(file("a.gdf", "5\t7.000\n")).train(0).times(), ms),
                1e-9);
    }

    /** The form of Neo's AsciiSpikeTrainIO: a train a line, in second. */
    @Test
    void aTrainALineIsReadWhenOneSaysSo() {
        var read = SpikeTrains.read(file("neo.txt", "0.100000\t0.250000\t\n\n0.3\n"), TrainFormat.LINES);
        assertEquals(3, read.size());
        assertArrayEquals(new double[] {0.1, 0.25}, read.train(0).times());
        assertEquals(0, read.train(1).count());
        assertTrue(
                message(() -> SpikeTrains.read(file("neo.txt", "0.1\t0.2\n"))).contains("TrainFormat.LINES"));
    }

    @Test
    void brokenFilesAreRefusedByNameAndLine() {
        var text = message(() -> SpikeTrains.read(file("broken.csv", "time (ms),train\n1.0,0\nx,1\n")));
        assertTrue(text.endsWith("broken.csv', line 3: 'x' is not a number"), text);
        assertTrue(message(() -> SpikeTrains.read(file("short.csv", "time (ms),train\n1.0\n")))
                .contains("line 2: expected 2 columns, got: 1.0"));
        assertTrue(message(() -> SpikeTrains.read(file("id.csv", "time (ms),train\n1.0,0.5\n")))
                .contains("line 2: '0.5' is not the number of a neuron"));
        assertTrue(message(() -> SpikeTrains.read(file("nan.csv", "time (ms),train\nNaN,0\n")))
                .contains("line 2: 'NaN' is not finite"));
        assertTrue(message(() -> SpikeTrains.read(file("unit.csv", "time,train\n1.0,0\n")))
                .contains("line 1: the header must have a column 'time (ms)' or 'time (s)'"));
        assertTrue(message(() -> SpikeTrains.read(file("p.ras", "# first_id = 0\n3.1\n")))
                .contains("line 2: expected a time and an id, got: 3.1"));
        assertTrue(message(() -> SpikeTrains.read(file("w.csv", "# until (s) = 0.001\ntime (ms),train\n5,0\n")))
                .contains("outside the window"));
        assertTrue(message(() -> SpikeTrains.read(file("huge.csv", "time (ms),train\n1.0,2000000000\n")))
                .contains("ids up to 2000000000"));
        assertTrue(assertThrows(UncheckedIOException.class, () -> SpikeTrains.read("no/such/file.csv"))
                .getMessage()
                .contains("no/such/file.csv"));
    }

    @Test
    void anEmptyFileIsOneSilentTrain() {
        var read = SpikeTrains.read(file("empty.csv", "time (ms),train\n"));
        assertEquals(1, read.size());
        assertEquals(0, read.count());
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
