package spikelet.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import spikelet.Progress;

/**
 * The notebook that this program runs in, if any. Kernels of the family differ in where they keep the methods
 * {@code display(Object)} and {@code updateDisplay(String, Object)}, but not in what these do; so they are looked up by name and
 * no kernel is needed to compile or run this library.
 */
final class Surroundings {

    private static volatile Surroundings notebook;

    private final Method display;
    private final Method update;
    private final Consumer<MimeBundle> plainDisplay;

    private Surroundings(Method display, Method update, Consumer<MimeBundle> plainDisplay) {
        this.display = display;
        this.update = update;
        this.plainDisplay = plainDisplay;
    }

    /**
     * Called by an adapter once a kernel runs in this virtual machine.
     *
     * @param kernel       the kernel
     * @param places       the names of the classes that may have the two methods
     * @param plainDisplay how the kernel shows something once, should the two methods not be found
     */
    static void opened(Object kernel, List<String> places, Consumer<MimeBundle> plainDisplay) {
        for (var place : places) {
            try {
                var type = Class.forName(place, true, kernel.getClass().getClassLoader());
                notebook = new Surroundings(
                        type.getMethod("display", Object.class),
                        type.getMethod("updateDisplay", String.class, Object.class),
                        plainDisplay);
                Progress.install(new NotebookProgress());
                return;
            } catch (ReflectiveOperationException | LinkageError notThisKernel) {
                continue;
            }
        }
        notebook = new Surroundings(null, null, plainDisplay);
    }

    static void left() {
        notebook = null;
    }

    static boolean isNotebook() {
        return notebook != null;
    }

    /**
     * Shows something in the running cell.
     *
     * @return its id for {@link #update}; null where the kernel cannot replace it
     */
    static String display(Object value) {
        var here = notebook;
        var bundle = MimeBundle.of(value);
        if (here.display == null) {
            here.plainDisplay.accept(bundle);
            return null;
        }
        return (String) here.call(here.display, bundle);
    }

    /** Replaces what was shown. */
    static void update(String id, Object value) {
        var here = notebook;
        if (here.update != null && id != null) {
            here.call(here.update, id, MimeBundle.of(value));
        }
    }

    private Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the notebook could not show this: " + e.getCause().getMessage(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the notebook's " + method.getName() + " cannot be called", e);
        }
    }
}
