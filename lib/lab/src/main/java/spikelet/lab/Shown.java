package spikelet.lab;

/** What the adapters to the kernels have in common. */
final class Shown {

    /** The forms that are made when a cell does not ask for a certain one. */
    static final String[] FORMS = {MimeBundle.HTML, MimeBundle.PNG, MimeBundle.PLAIN};

    private static final String IJAVA = "io.github.spencerpark.ijava.IJava";

    private Shown() {}

    /** Tablesaw's table, without running its slow static initialiser. */
    static Class<?> tablesawTable() {
        try {
            return Class.forName(MimeBundle.TABLESAW_TABLE, false, Shown.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Tablesaw is not on the class path; spikelet-lab needs it", e);
        }
    }

    /** Registers with IJava if that is the kernel here; it has no hook for libraries. */
    static void installInIJava() {
        try {
            var kernel = Class.forName(IJAVA, true, Shown.class.getClassLoader())
                    .getMethod("getKernelInstance")
                    .invoke(null);
            if (kernel != null) {
                IJavaDisplay.install(kernel);
            }
        } catch (ReflectiveOperationException | LinkageError notThisKernel) {
            // Somewhere else: in another kernel, in JShell, in a program.
            return;
        }
    }
}
