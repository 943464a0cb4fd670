package spikelet.kernel;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Replaces the code of a loaded class, as a debugger does, so that running {@code var net = …} again does not take away the
 * variables whose classes use {@code net}: JShell declares the variable anew and needs the code that reads it changed in place.
 *
 * <p>The JVM that runs the cells becomes its own agent when this is first needed. With {@code -javaagent} it would be from the start, but every
 * class would then load more slowly, and from Java 25 on none from a {@link StartArchive}.
 */
public final class HotSwap {
    /** What the JVM must be started with. */
    static final List<String> OPTIONS = List.of("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading");

    private static volatile Instrumentation instrumentation;
    private static boolean tried;

    private HotSwap() {}

    /**
     * Called by the JVM when this becomes its agent.
     *
     * @param arguments not used
     * @param given what changes loaded classes
     */
    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /** Whether code can be replaced; only in the kernel's JVM, which was started for it. */
    private static synchronized boolean available() {
        if (tried) return instrumentation != null;
        tried = true;
        try {
            var jar = Path.of(HotSwap.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var self =
                    VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
            try {
                self.loadAgent(jar.toString());
            } finally {
                self.detach();
            }
        } catch (IOException
                | URISyntaxException
                | AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException e) {
            return false; // JShell then takes away what uses the old variable, and the kernel says so
        }
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
