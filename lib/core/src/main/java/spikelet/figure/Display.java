package spikelet.figure;

import java.util.ServiceLoader;

/** Finds who draws figures, and prepares the notebook that the program runs in, if any. */
public final class Display {

    /** The one kernel of its family without a hook for libraries: it must be told about the types that show themselves. */
    private static final String KERNEL_WITHOUT_HOOK = "io.github.spencerpark.ijava.IJava";

    private static volatile FigureRenderer renderer;

    private Display() {}

    /**
     * Makes results show themselves in notebooks whose kernel cannot be told otherwise. Every type that shows itself
     * as the last expression of a cell calls this in a static initialiser; outside of such a notebook it does nothing.
     */
    public static void ready() {
        if (renderer == null && kernelWithoutHook()) {
            find();
        }
    }

    /**
     * Who draws.
     *
     * @return the renderer, the same each time
     * @throws IllegalStateException if there is none on the class path
     */
    public static FigureRenderer renderer() {
        FigureRenderer found = renderer == null ? find() : renderer;
        if (found == null) {
            throw new IllegalStateException("nothing here can draw figures: add spikelet-lab to the class path"
                    + " (org.spikelet:spikelet-lab), or use columns() for the numbers");
        }
        return found;
    }

    private static synchronized FigureRenderer find() {
        if (renderer == null) {
            // The thread's loader knows what a notebook added to its class path; the own one serves threads without.
            renderer = ServiceLoader.load(FigureRenderer.class)
                    .findFirst()
                    .or(() -> ServiceLoader.load(FigureRenderer.class, Display.class.getClassLoader())
                            .findFirst())
                    .orElse(null);
        }
        return renderer;
    }

    private static boolean kernelWithoutHook() {
        try {
            Class.forName(KERNEL_WITHOUT_HOOK, false, Display.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
