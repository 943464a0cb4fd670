package spikelet.lab;

import java.util.function.Supplier;

/** Drawing after the stop button was pressed: a run that was interrupted leaves its interrupt pending. */
final class Interrupts {
    private Interrupts() {}

    /** Does the work with the interrupt set aside, and puts it back: AWT may swallow it, and writing a file would fail. */
    static <T> T aside(Supplier<T> work) {
        boolean pending = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (pending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
