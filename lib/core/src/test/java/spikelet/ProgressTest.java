package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {
    private record Update(String title, double done, double elapsed, double left) {}

    /** Remembers what it is told, and presses the stop button after some updates. */
    private static final class Watcher implements Progress {
        private final List<Update> updates = new ArrayList<>();
        private final List<Update> ends = new ArrayList<>();
        private final int stopAfter;

        Watcher(int stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void update(String title, double done, double elapsed, double left) {
            updates.add(new Update(title, done, elapsed, left));
            if (updates.size() == stopAfter) Thread.currentThread().interrupt();
        }

        @Override
        public void finish(String title, double done, double elapsed) {
            ends.add(new Update(title, done, elapsed, 0));
        }
    }

    private final Progress before = ProgressMeter.display;

    @AfterEach
    void restore() {
        Progress.install(before);
        Thread.interrupted();
    }

    private static Network network() {
        var net = Network.named("long work");
        net.population("n", 1, Lif.with());
        return net;
    }

    @Test
    void aRunOfLessThanASecondShowsNothing() {
        var watcher = new Watcher(0);
        Progress.install(watcher);
        double took = network().run(100 * ms).wallSeconds();
        if (took < 1) assertTrue(watcher.updates.isEmpty() && watcher.ends.isEmpty());
    }

    /** Simulates until it is told of the progress; a step of one neuron is so cheap that there is always more to do. */
    @Test
    @Timeout(60)
    void aRunOfMoreThanASecondShowsHowFarItIs() {
        var watcher = new Watcher(2);
        Progress.install(watcher);
        var net = network().dt("1 us");
        var run = net.run(600 * second);
        assertTrue(run.interrupted());
        assertEquals(2, watcher.updates.size());
        var first = watcher.updates.get(0);
        var next = watcher.updates.get(1);
        assertEquals("long work", first.title);
        assertTrue(first.elapsed >= 1, "not before a second");
        assertTrue(next.elapsed >= first.elapsed + 0.19, "five times a second at most");
        assertTrue(first.done > 0 && first.done < next.done && next.done < 1);
        assertEquals(first.elapsed * (1 - first.done) / first.done, first.left, 1e-9 * first.left);
        assertEquals(1, watcher.ends.size());
        assertEquals(run.duration() / (600 * second), watcher.ends.get(0).done, 1e-9);
    }

    /** Spikes cannot be counted beforehand; who shows the progress is the first here to find the memory full. */
    @Test
    @Timeout(60)
    void aHeapThatIsFullIsToldAndWhatWasRecordedIsKept() {
        Progress.install(new Progress() {
            @Override
            public void update(String title, double done, double elapsed, double left) {
                throw new OutOfMemoryError();
            }

            @Override
            public void finish(String title, double done, double elapsed) {}
        });
        var sim = network().dt("1 us").simulation();
        var e = assertThrows(IllegalStateException.class, () -> sim.run(600 * second));
        assertTrue(
                e.getMessage().contains("'long work'") && e.getMessage().contains("the heap is full at"),
                e::getMessage);
        assertTrue(sim.recording().duration() > 0);
    }

    @Test
    void nobodyCannotBeInstalled() {
        assertThrows(IllegalArgumentException.class, () -> Progress.install(null));
        Progress.install(Progress.NONE);
        Progress.NONE.update("", 0, 0, 0);
        Progress.NONE.finish("", 0, 0);
    }

    private static String terminal(double done, double elapsed, double left, boolean end) {
        var out = new ByteArrayOutputStream();
        var terminal = new TerminalProgress(new PrintStream(out, true, StandardCharsets.UTF_8));
        if (end) terminal.finish("CUBA", done, elapsed);
        else terminal.update("CUBA", done, elapsed, left);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTerminalShowsABarAndTheTimeLeft() {
        var line = terminal(0.5, 5, 125, false);
        assertTrue(line.startsWith("\rCUBA [###############...............] 50 %, 2 min 5 s left"), line);
        assertFalse(line.contains("\n"), "it writes over itself");
        assertTrue(terminal(0, 1, Double.NaN, false).contains("? left"));
    }

    @Test
    void theTerminalSaysHowItEnded() {
        assertTrue(terminal(1, 8.4, 0, true).contains("CUBA done after 8 s"));
        assertTrue(terminal(0.25, 61, 0, true).contains("CUBA stopped at 25 % after 1 min 1 s"));
    }
}
