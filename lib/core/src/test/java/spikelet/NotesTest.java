package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.us;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import spikelet.trains.SpikeProcess;

/** What a run does not refuse but its reader should know is printed once, before the result. */
class NotesTest {
    private final Network net = Network.named("net");
    private final Population e = net.excitatory("E", 2, Lif.with());

    private static String printed(Runnable cell) {
        var console = System.out;
        var text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            cell.run();
        } finally {
            System.setOut(console);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private String run() {
        return printed(() -> net.run(100 * ms));
    }

    @Test
    void aNetworkWithoutSurprisesPrintsNothing() {
        net.connect(e).to(e).allToAll().weight(1 * mV);
        net.stimulate(e).step(1 * nA, 20 * ms, 50 * ms);
        assertEquals("", run());
    }

    @Test
    void whatWasReplacedIsTold() {
        for (int k = 0; k < 2; k++) net.connect(e).to(e).allToAll().weight(1 * mV);
        var text = run();
        assertTrue(
                text.startsWith("note: projection 'E→E' was defined more than once; the last definition counts"), text);
        assertEquals(1, text.lines().count());
    }

    @Test
    void whatWasNotFinishedIsTold() {
        net.connect(e);
        net.stimulate(e);
        assertEquals(2, run().lines().filter(line -> line.startsWith("note: ")).count());
    }

    /** step(1*nA, 20, 50) without units is a step at 20 seconds, which no usual range would refuse. */
    @Test
    void aStimulusThatNeverCameIsTold() {
        net.stimulate(e).step(1 * nA, 20, 50);
        var text = run();
        assertTrue(text.contains("'step→E' begins at 20 s, after the end of this run (100 ms)"), text);
    }

    @Test
    void spikesThatFallIntoOneStepAreTold() {
        var pooled = SpikeProcess.poisson(200 * Hz).trains(40, 100 * ms).pooled();
        net.spikes("ear", pooled);
        assertTrue(run().matches("note: population 'ear': \\d+ of its 8\\d\\d spikes are lost: .*\\R"), this::run);
        net.spikes("ear", SpikeProcess.poisson(200 * Hz).trains(40, 100 * ms));
        net.dt(10 * us);
        assertEquals("", run(), "each fibre is a neuron of its own");
    }

    @Test
    void aSpikeNearZeroIsNoMistake() {
        net.spikes("ear", new double[] {1e-9, 20 * ms});
        assertEquals("", run());
    }

    @Test
    void askingForNotesPrintsNothing() {
        net.connect(e);
        assertEquals("", printed(() -> assertEquals(1, net.notes().size())));
        assertEquals("", printed(net::description));
    }
}
