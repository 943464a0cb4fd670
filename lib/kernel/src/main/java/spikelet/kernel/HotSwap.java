package spikelet.kernel;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Map;

/**
 * Replaces the code of a loaded class, as a debugger does. The kernel's JVM is started with {@code -javaagent} so that running
 * {@code var net = …} again does not take away the variables whose classes use {@code net}: JShell declares the variable
 * anew and needs the code that reads it changed in place.
 */
public final class HotSwap {
    private static volatile Instrumentation instrumentation;

    private HotSwap() {}

    /**
     * Called by the JVM before the main class.
     *
     * @param arguments not used
     * @param given what changes loaded classes
     */
    public static void premain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    static boolean available() {
        return instrumentation != null;
    }

    /**
     * Replaces the code of the classes.
     *
     * @return false when this JVM cannot do it, or not for this change, such as a new field
     */
    static boolean replace(Map<Class<?>, byte[]> classes) {
        if (!available()) return false;
        var definitions = new ClassDefinition[classes.size()];
        int i = 0;
        for (var entry : classes.entrySet()) definitions[i++] = new ClassDefinition(entry.getKey(), entry.getValue());
        try {
            instrumentation.redefineClasses(definitions);
            return true;
        } catch (ReflectiveOperationException
                | UnmodifiableClassException
                | UnsupportedOperationException
                | LinkageError e) {
            return false;
        }
    }
}
