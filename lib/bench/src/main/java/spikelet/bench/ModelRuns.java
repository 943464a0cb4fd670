package spikelet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import spikelet.Progress;
import spikelet.equations.CompiledModel;
import spikelet.equations.Method;

/** Runs every stock neuron in this JVM, warmed up, and prints a {@link ModelTime} each. */
final class ModelRuns {
    /** Runs before the one that counts: the first compile the kernel, and at their end HotSpot has compiled it too. */
    private static final int WARM_UP = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ModelRuns() {}

    /**
     * Runs.
     *
     * @param args number of neurons, biological seconds
     */
    public static void main(String[] args) {
        int neurons = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        Progress.install(Progress.NONE);
        for (var c : ModelCase.all())
            System.out.println(measure(c, neurons, seconds).toJson());
    }

    static ModelTime measure(ModelCase c, int neurons, double seconds) {
        double runS = 0;
        int spikes = 0;
        for (int k = 0; k <= WARM_UP; k++) {
            var simulation = c.simulation(neurons);
            // Processor time, as Brian2 measures its own.
            long start = THREADS.getCurrentThreadCpuTime();
            spikes = simulation.run(seconds).spikes("n").count();
            runS = (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
        }
        double ns = runS * 1e9 / (neurons * Math.rint(seconds / ModelCase.DT));
        return new ModelTime(c.model().name(), method(c).toString(), ns, spikes / (neurons * seconds));
    }

    static Method method(ModelCase c) {
        return c.model()
                .method()
                .orElseGet(() -> CompiledModel.methodFor(c.model().checked(), false));
    }
}
