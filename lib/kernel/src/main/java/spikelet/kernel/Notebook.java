package spikelet.kernel;

import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * What a cell can call beyond its last expression. The two methods have the names and forms of the other Java kernels.
 *
 * <pre>{@code
 * var id = display("0 %");
 * for (int i = 1; i <= 100; i++) {
 *     Thread.sleep(20);
 *     updateDisplay(id, i + " %");
 * }
 * }</pre>
 */
public final class Notebook {
    private static SpikeletKernel kernel;

    private Notebook() {}

    static void open(SpikeletKernel opened) {
        kernel = opened;
    }

    /**
     * Shows a value in the running cell, in the form it would have as the last expression.
     *
     * @param value any value
     * @return an id for {@link #updateDisplay}
     * @throws IllegalStateException outside of a notebook
     */
    public static String display(Object value) {
        String id = UUID.randomUUID().toString();
        kernel().display(identified(id, value));
        return id;
    }

    /**
     * Shows a value in place of an earlier one.
     *
     * @param id what {@link #display} returned
     * @param value the new value
     * @throws IllegalStateException outside of a notebook
     */
    public static void updateDisplay(String id, Object value) {
        kernel().updateDisplay(identified(id, value));
    }

    private static DisplayData identified(String id, Object value) {
        DisplayData data = kernel().toDisplay(value);
        data.setDisplayId(id);
        return data;
    }

    private static SpikeletKernel kernel() {
        if (kernel == null)
            throw new IllegalStateException("display(…) shows values in a notebook; here, use println or show()");
        return kernel;
    }
}
