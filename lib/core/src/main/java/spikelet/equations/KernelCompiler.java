package spikelet.equations;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;
import spikelet.engine.NeuronKernel;

/**
 * Compiles kernels in memory with Janino, each class in a loader of its own so that it can be unloaded. Equal sources share a class; the
 * classes used last are kept, so that a cell that is run again finds its kernel warm, others as long as a kernel of theirs lives. A {@link
 * KernelStore} keeps them for other virtual machines.
 *
 * <p>Janino and not javax.tools: for the Hodgkin-Huxley kernel, processor time on JDK 17 / 25, medians of three starts on a busy machine,
 * the first in a virtual machine takes 0.21 / 0.24 s against 0.36 / 0.40 s, later ones 8.6 / 8.7 ms against 24 / 22 ms, and the step that
 * comes of it 13.5 / 14.6 ns a neuron against 14.3 / 14.7.
 */
final class KernelCompiler {
    /** Classes that are kept whether they are in use or not. */
    static final int KEPT = 32;

    private static final Optional<KernelStore> STORE = KernelStore.asked();

    private static final Map<String, WeakReference<Class<?>>> KNOWN = new LinkedHashMap<>();

    private static final Map<String, Class<?>> RECENT = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Class<?>> eldest) {
            return size() > KEPT;
        }
    };

    private KernelCompiler() {}

    /** A kernel of its own: it holds the values of the block it works on. */
    static NeuronKernel compile(String source) {
        return compile(source, NeuronKernel.class);
    }

    static <T> T compile(String source, Class<T> kind) {
        try {
            return kind.cast(type(source).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated kernel cannot be made:\n" + source, e);
        }
    }

    private static synchronized Class<?> type(String source) {
        var known = KNOWN.get(source);
        Class<?> type = known == null ? null : known.get();
        if (type == null) {
            KNOWN.values().removeIf(w -> w.get() == null);
            type = compileAnew(source);
            KNOWN.put(source, new WeakReference<>(type));
        }
        RECENT.put(source, type);
        return type;
    }

    private static Class<?> compileAnew(String source) {
        try {
            return new Loader(bytecodes(source)).loadClass("GeneratedKernel");
        } catch (CompileException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "a generated kernel does not compile: " + e.getMessage() + "\n" + source, e);
        }
    }

    private static Map<String, byte[]> bytecodes(String source) throws CompileException {
        var kept = STORE.flatMap(s -> s.find(source));
        if (kept.isPresent()) return kept.get();
        var classes = cook(source).getBytecodes();
        STORE.ifPresent(s -> s.keep(source, classes));
        return classes;
    }

    /** Loads the classes of one kernel. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(NeuronKernel.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    static SimpleCompiler cook(String source) throws CompileException {
        var compiler = new SimpleCompiler();
        compiler.setParentClassLoader(NeuronKernel.class.getClassLoader());
        compiler.cook(source);
        return compiler;
    }
}
