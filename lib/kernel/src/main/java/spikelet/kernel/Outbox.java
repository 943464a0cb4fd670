package spikelet.kernel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Sends what cells publish, in its order, on a thread of its own. A cell's thread may be interrupted at any moment, and an
 * interrupt in the midst of a message would tear it.
 */
final class Outbox {
    /** A cell that publishes faster than can be sent has to wait. */
    private static final int MOST_WAITING = 256;

    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var sender = new Thread(task, "outbox");
        sender.setDaemon(true);
        return sender;
    });

    /** Leaves something to be sent. */
    void post(Runnable send) {
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                send.run();
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all that was posted is sent. */
    void drain() {
        try {
            thread.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
