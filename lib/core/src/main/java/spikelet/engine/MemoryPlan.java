package spikelet.engine;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import spikelet.Cell;
import spikelet.NetworkDescription;
import spikelet.ProjectionSpec;
import spikelet.Receptor;

/** Tells before anything is allocated whether it will fit. */
final class MemoryPlan {
    /** State, input buffers and recorded spikes, per neuron. */
    private static final double BYTES_PER_NEURON = 200;

    private MemoryPlan() {}

    static void check(NetworkDescription net) {
        double bytes = net.neurons() * BYTES_PER_NEURON;
        for (var p : net.populations()) if (p.model() instanceof Cell c) bytes += p.size() * bytesPerNeuron(c);
        for (var p : net.projections()) {
            bytes += net.expectedSynapses(p) * bytesPerSynapse(p);
            bytes += bytesUnderWay(net, p);
        }
        // Both sides list a junction.
        for (var c : net.couplings()) bytes += net.expectedJunctions(c) * 40;
        refuse("network '" + net.name() + "'", bytes);
    }

    /** Eight arrays over all nodes, and the gates. */
    private static double bytesPerNeuron(Cell cell) {
        double entries = 8.0 * cell.compartments().size();
        for (var s : cell.sections())
            for (var c : s.channels()) entries += (double) s.count() * c.gates().size();
        return 8 * entries;
    }

    /** Buffers of synapses that do not always do the same hold a row per step of delay; delays without an upper bound are known only once drawn. */
    private static double bytesUnderWay(NetworkDescription net, ProjectionSpec p) {
        if (Double.isInfinite(p.delay().max()) || !isSpecial(p)) return 0;
        return p.delay().max() / net.dt() * net.population(p.target()).size() * 8;
    }

    private static boolean isSpecial(ProjectionSpec p) {
        return p.shortTerm().isPresent() || p.quantal().isPresent();
    }

    private static int bytesPerSynapse(ProjectionSpec p) {
        boolean sorted = !p.delay().isConstant();
        // Receptors have a state for each source and delay; delays that are drawn are different.
        int receptors = sorted && p.synapse() instanceof Receptor ? 32 : 0;
        return 4
                + (p.weight().isConstant() ? 0 : 4)
                + (sorted ? 8 : 0)
                + receptors
                + bytesOfRelease(p)
                + p.plasticity().map(rule -> 20 + 8 * rule.synapseVariables()).orElse(0);
    }

    /** Parameters and state of synapses that do not always do the same. */
    private static int bytesOfRelease(ProjectionSpec p) {
        boolean drawn = p.shortTerm().isPresent() && !p.shortTerm().get().isConstant();
        boolean sites = p.shortTerm().isPresent() && p.quantal().isPresent();
        return (drawn ? 44 : 0) + (sites ? 4 : 0);
    }

    /** Refuses what exceeds the free heap; the garbage that is still in the heap does not count against it. */
    static void refuse(String what, double bytes) {
        var runtime = Runtime.getRuntime();
        if (bytes < freeHeap(runtime)) return;
        System.gc();
        double free = freeHeap(runtime);
        if (bytes < free) return;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s needs about %s of memory, but only %s of the heap (%s) are free; %s",
                what,
                size(bytes),
                size(free),
                size(runtime.maxMemory()),
                wayOut(bytes)));
    }

    private static String wayOut(double bytes) {
        double wanted = bytes * 1.3;
        if (wanted > physicalMemory())
            return "this machine has " + size(physicalMemory()) + ": take fewer neurons or fewer synapses";
        return "start Java with a larger heap: -Xmx" + (long) Math.ceil(wanted / (1L << 30)) + "g";
    }

    private static double physicalMemory() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getTotalMemorySize();
    }

    private static double freeHeap(Runtime runtime) {
        return (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static String size(double bytes) {
        if (bytes >= 1L << 30) return String.format(Locale.ROOT, "%.1f GB", bytes / (1L << 30));
        return String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / (1 << 20)));
    }
}
