package spikelet.kernel;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;

/**
 * {@code System.out} and {@code System.err} of the cells. What is printed appears within a twentieth of a second, or at once after a
 * {@code flush()}; a message for each line would be more than a notebook server lets through.
 *
 * <p>A thread's output goes to the cell that started the thread, also when that cell has ended; output of the workers of a
 * pool, which serve all cells, goes to the cell that runs now.
 */
final class CellOutput {
    /** Where the kernel itself prints: in the terminal of the notebook server. */
    static final PrintStream SERVER_LOG = System.err;

    private static final int DELAY_MILLIS = 50;
    private static final int LARGEST_MESSAGE = 1 << 15;

    private static final InheritableThreadLocal<ShellReplyEnvironment> STARTED_BY = new InheritableThreadLocal<>();
    private static final Set<Thread> MUTED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "cell-output");
        thread.setDaemon(true);
        return thread;
    });

    /** The cell that runs now, or else the last one. */
    private static volatile ShellReplyEnvironment current;

    // what waits to be sent; guarded by the class's lock
    private static final ByteArrayOutputStream WAITING = new ByteArrayOutputStream();
    private static ShellReplyEnvironment waitingFor;
    private static boolean waitingForError;

    private CellOutput() {}

    /** Sends everything printed from now on to the cells, and refuses to read. */
    static void install() {
        System.setOut(new PrintStream(new Stream(false), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Stream(true), false, StandardCharsets.UTF_8));
        System.setIn(new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException(
                        "a cell cannot read from the keyboard; write the value into the cell instead, as in: var name = \"Ada\";");
            }
        });
    }

    /** From now on this cell is the running one. */
    static void begin(ShellReplyEnvironment cell) {
        current = cell;
    }

    /** The calling thread, and those it will start, print into the cell that runs now. */
    static void joinCurrentCell() {
        STARTED_BY.set(current);
    }

    /** Drops all that a thread prints from now on: its cell has been given up. */
    static void mute(Thread thread) {
        if (thread != null) MUTED.add(thread);
    }

    /** The cell in which output of the calling thread appears; null for nowhere. */
    static ShellReplyEnvironment cell() {
        if (MUTED.contains(Thread.currentThread())) return null;
        var own = STARTED_BY.get();
        return own == null || own == current || servesAPool() ? current : own;
    }

    private static boolean servesAPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread
                || StackWalker.getInstance()
                        .walk(frames -> frames.anyMatch(
                                frame -> frame.getClassName().startsWith(ThreadPoolExecutor.class.getName())));
    }

    private static synchronized void write(boolean error, byte[] bytes, int from, int length) {
        var cell = cell();
        if (cell == null) return;
        if (cell != waitingFor || error != waitingForError) {
            flush();
            WAITING.reset();
        }
        if (WAITING.size() == 0) LATER.schedule(CellOutput::flush, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        waitingFor = cell;
        waitingForError = error;
        WAITING.write(bytes, from, length);
        if (WAITING.size() > LARGEST_MESSAGE) flush();
    }

    /** Sends what waits, but for an unfinished character at its end. */
    static synchronized void flush() {
        byte[] bytes = WAITING.toByteArray();
        int whole = bytes.length - unfinished(bytes);
        if (whole == 0) return;
        String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
        if (waitingForError) waitingFor.writeToStdErr(text);
        else waitingFor.writeToStdOut(text);
        WAITING.reset();
        WAITING.write(bytes, whole, bytes.length - whole);
    }

    /** The number of bytes at the end that begin a UTF-8 character without completing it. */
    private static int unfinished(byte[] bytes) {
        for (int tail = 1; tail <= Math.min(3, bytes.length); tail++) {
            int b = bytes[bytes.length - tail] & 0xff;
            if (b < 0x80) return 0;
            if (b >= 0xc0) return tail < (b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2) ? tail : 0;
        }
        return 0;
    }

    private static final class Stream extends OutputStream {
        private final boolean error;

        Stream(boolean error) {
            this.error = error;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            CellOutput.write(error, bytes, from, length);
        }

        @Override
        public void flush() {
            CellOutput.flush();
        }
    }
}
