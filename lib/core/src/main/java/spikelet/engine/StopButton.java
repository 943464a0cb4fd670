package spikelet.engine;

import java.util.concurrent.CancellationException;

/** The stop button while a network is built: the interrupt of the thread that builds it, at which the threads that help look too. */
final class StopButton {
    /** What takes less is finished all the same. */
    private static final long GRACE = 50_000_000;

    private final Thread builder = Thread.currentThread();
    private final long start = System.nanoTime();

    /**
     * Cheap enough for every neuron.
     *
     * @throws CancellationException if it was pressed
     */
    void check(String projection) {
        if (!builder.isInterrupted() || System.nanoTime() - start < GRACE) return;
        throw new CancellationException(
                "projection '" + projection + "': stopped while its synapses were drawn; the network has not run");
    }
}
