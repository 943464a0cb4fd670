package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notebook's stop button interrupts the thread of the cell. */
class InterruptTest {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Network net = Network.named("stopped");

    @BeforeEach
    void listen() {
        net.poisson("p", 50, 100 * Hz);
        net.stimulate(net.population("n", 1, Lif.with()).record("v")).constant(0.3 * nA);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void clear() {
        System.setOut(console);
        Thread.interrupted();
    }

    @Test
    void anInterruptedRunKeepsWhatItRecorded() {
        Thread.currentThread().interrupt();
        var run = net.run(1 * second);
        assertTrue(run.interrupted());
        assertTrue(run.duration() > 0 && run.duration() < 0.1 * second, () -> run.duration() + " s");
        assertEquals(run.duration(), run.trace("n", "v").times().length * 0.1 * ms, 1e-12);
        assertTrue(run.toString().contains("interrupted"), run::toString);
    }

    @Test
    void itSaysHowFarItCame() {
        Thread.currentThread().interrupt();
        net.run(1 * second);
        var text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("stopped at") && text.contains("of 1 s"), text);
    }

    @Test
    void theInterruptStaysPendingSoThatALoopOfRunsEnds() {
        Thread.currentThread().interrupt();
        int runs = 0;
        double biology = 0;
        for (; runs < 100; runs++) biology += net.run(1 * second).duration();
        assertTrue(Thread.currentThread().isInterrupted());
        assertTrue(biology < 2 * second, "a hundred runs of a second took as long as two");
    }

    @Test
    void anInterruptedRunCanGoOnAsIfNothingHadHappened() {
        var expected = net.run(100 * ms);
        var sim = net.simulation();
        Thread.currentThread().interrupt();
        sim.run(100 * ms);
        assertTrue(Thread.interrupted());
        var rest = sim.run(100 * ms - sim.time());
        assertFalse(rest.interrupted());
        assertEquals(DeterminismTest.digest(expected), DeterminismTest.digest(rest));
        assertArrayEquals(
                expected.trace("n", "v").values(0), rest.trace("n", "v").values(0));
    }

    @Test
    void aRunThatEndsInTimeIsNotCalledInterrupted() {
        Thread.currentThread().interrupt();
        var run = net.run(0.1 * ms);
        assertFalse(run.interrupted());
        assertEquals(0.1 * ms, run.duration(), 1e-12);
        assertTrue(Thread.currentThread().isInterrupted());
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    /** Synapses that would take seconds to draw, or more; what was built in that time is left behind. */
    @ParameterizedTest
    @ValueSource(strings = {"probability", "in-degree", "plastic"})
    void aNetworkCanBeStoppedWhileItIsBuilt(String rule) throws Exception {
        var large = Network.named("large");
        var e = large.excitatory("E", 50_000, Lif.with());
        var p = large.connect(e).to(e).weight(0.01 * mV);
        switch (rule) {
            case "probability" -> p.probability(0.01);
            case "in-degree" -> p.inDegree(500);
            default -> p.outDegree(100).plastic(Stdp.pair().maxWeight(1 * mV));
        }
        var description = large.description();
        var thrown = new AtomicReference<Throwable>();
        var stopped = new AtomicLong();
        var cell = new Thread(() -> {
            try {
                new Simulation(description, 2);
            } catch (CancellationException stop) {
                thrown.set(stop);
            }
            stopped.set(System.nanoTime());
        });
        cell.start();
        Thread.sleep(200);
        long pressed = System.nanoTime();
        cell.interrupt();
        cell.join(20_000);
        assertFalse(cell.isAlive(), "still building");
        assertTrue(
                thrown.get() != null && thrown.get().getMessage().contains("'E→E': stopped"),
                () -> "built in " + (stopped.get() - pressed) * 1e-9 + " s");
    }

    @Test
    void anotherThreadCanStopALongRun() throws Exception {
        var large = Network.named("long");
        var e = large.excitatory("E", 2000, Lif.with());
        large.stimulate(e).constant(0.3 * nA);
        large.connect(e).to(e).probability(0.02).weight(0.01 * mV);
        var sim = large.simulation();
        var started = new CountDownLatch(1);
        var result = new AtomicReference<Recording>();
        var cell = new Thread(() -> {
            started.countDown();
            result.set(sim.run(600 * second));
        });
        cell.start();
        started.await();
        Thread.sleep(50);
        cell.interrupt();
        cell.join(20_000);
        assertFalse(cell.isAlive(), "still running");
        assertTrue(result.get().interrupted());
        assertTrue(result.get().spikes("E").until() < 600 * second);
    }
}
