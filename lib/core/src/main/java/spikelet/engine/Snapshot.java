package spikelet.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The state of an engine as a stream of bytes: delayed spikes, neurons, synapses, recordings. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * Writes the state.
     *
     * @param engine the engine, between two steps
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public static void write(Engine engine, OutputStream out) throws IOException {
        try {
            var state = new StateWriter(out);
            engine.visit(state);
            state.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Looks whether a state fits, and changes nothing.
     *
     * @param engine the engine
     * @param in where from
     * @param length bytes to be read
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it does not fit the engine, or its recordings do not fit into the heap
     */
    public static void check(Engine engine, InputStream in, long length) throws IOException {
        try {
            var state = new StateReader(in, length, true);
            engine.visit(state);
            state.end();
            MemoryPlan.refuse("what was recorded before", state.listed());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Takes over a state that was {@link #check checked}.
     *
     * @param engine the engine; if reading fails it can only be reset
     * @param in where from
     * @param length bytes to be read
     * @throws IOException if it cannot be read
     */
    public static void read(Engine engine, InputStream in, long length) throws IOException {
        try {
            engine.restoring(true);
            engine.visit(new StateReader(in, length, false));
            engine.resend();
            engine.restoring(false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
