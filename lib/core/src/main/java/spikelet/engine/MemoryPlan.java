package spikelet.engine;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import spikelet.Cell;
import spikelet.ConnectionRule;
import spikelet.Drive;
import spikelet.EquationModel;
import spikelet.Lif;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;
import spikelet.ProjectionSpec;
import spikelet.Receptor;
import spikelet.StockSynapse;
import spikelet.Synapse;
import spikelet.equations.Method;

/** Tells before anything is allocated whether it will fit. What is recorded while it runs is not in it. */
public final class MemoryPlan {
    /** An array entry of a double; of an int or a float it is half. */
    private static final double ENTRY = 8;

    private static final String FEWER = "take fewer neurons or fewer synapses";

    private final NetworkDescription net;

    private MemoryPlan(NetworkDescription net) {
        this.net = net;
    }

    static void check(NetworkDescription net, int threads) {
        refuse("network '" + net.name() + "'", bytes(net, threads));
    }

    static IllegalArgumentException full(NetworkDescription net, int threads, OutOfMemoryError e) {
        return full("network '" + net.name() + "'", bytes(net, threads), e);
    }

    /** What a network will take. */
    static double bytes(NetworkDescription net, int threads) {
        var plan = new MemoryPlan(net);
        double bytes = 0;
        for (var p : net.populations()) bytes += p.size() * plan.perNeuron(p);
        for (var p : net.projections()) bytes += plan.projection(p);
        bytes += plan.segments(threads);
        // Both sides list a junction.
        for (var c : net.couplings()) bytes += net.expectedJunctions(c) * 40;
        return bytes;
    }

    private double perNeuron(PopulationSpec p) {
        if (p.model().isSource()) return 2 * ENTRY;
        double bytes = p.model() instanceof Cell c
                ? perNeuron(c)
                : p.model() instanceof Lif lif
                        ? perNeuron(p.name(), lif)
                        : perNeuron(net.receiver(p.name()).asEquations());
        bytes += inputs(p.name());
        for (var place : net.places(p.name()).keySet()) bytes += inputs(place) + 2 * ENTRY;
        return bytes;
    }

    /** The sums that arrive and the states that they act on, currents, and the neurons that each stimulus reaches. */
    private double inputs(String target) {
        double entries = 1.5;
        for (var synapse : net.synapses(target).values()) {
            if (synapse instanceof Receptor) entries += 4;
            else entries += 2 + (synapse instanceof StockSynapse s && s.rise() > 0 ? 1 : 0);
        }
        for (var s : net.stimuli()) if (s.target().equals(target)) entries += entries(s.drive());
        return entries * ENTRY;
    }

    /** The neurons that a stimulus reaches, and what it keeps for each. */
    private static double entries(Drive drive) {
        if (drive instanceof Drive.SpikeTrain) return 1;
        return drive instanceof Drive.PoissonTrain train ? train.rate().isConstant() ? 1 : 3.5 : 3;
    }

    /** Those that are integrated in place have no sums apart from the states, and two rows for the rates that conductances make. */
    private double perNeuron(String name, Lif lif) {
        var kinetics = net.synapses(name);
        boolean coupled = net.couplings().stream()
                .anyMatch(c -> c.first().equals(name) || c.second().equals(name));
        if (!PlainLif.fits(lif, kinetics, coupled)) return (LifParameters.areEqual(lif) ? 3 : 13) * ENTRY;
        boolean conducts = kinetics.values().stream()
                .anyMatch(s -> s instanceof StockSynapse stock && stock.kind() == Synapse.Kind.CONDUCTANCE);
        return (2.5 + (conducts ? 2 : 0) - kinetics.size()) * ENTRY;
    }

    /** Where neurons that fire do their step again, the state before it is kept, and what steps of their own size need. */
    private static double perNeuron(EquationModel model) {
        long drawn =
                model.values().values().stream().filter(d -> !d.isConstant()).count();
        int variables = model.variables().size();
        boolean repeats = !model.checked().reset().isEmpty()
                || model.method().filter(Method.ADAPTIVE::equals).isPresent();
        return (8.0 + variables + drawn + (repeats ? 4 + 2 * variables : 0)) * ENTRY;
    }

    /** Eight arrays over all nodes, and the gates. */
    private static double perNeuron(Cell cell) {
        double entries = 8.0 * cell.compartments().size();
        for (var s : cell.sections())
            for (var c : s.channels()) entries += (double) s.count() * c.gates().size();
        return entries * ENTRY;
    }

    private double projection(ProjectionSpec p) {
        double n = net.expectedSynapses(p);
        if (Pathway.carries(p)) return n * (bytesPacked(p) + bytesCollected(p));
        boolean sorted = !p.delay().isConstant();
        // Receptors have a state for each source and delay; delays that are drawn are different.
        int receptors = sorted && p.synapse() instanceof Receptor ? 32 : 0;
        double perSynapse = 4
                + (p.weight().isConstant() ? 0 : 4)
                + (sorted ? 8 : 0)
                + bytesCollected(p)
                + receptors
                + bytesOfRelease(p);
        return n * perSynapse + bytesOfLearning(p, n) + bytesUnderWay(p);
    }

    /** Strengths and variables, and an index by target or, where postsynaptic spikes are put off, lists of them. */
    private double bytesOfLearning(ProjectionSpec p, double synapses) {
        if (p.plasticity().isEmpty()) return 0;
        var rule = p.plasticity().get();
        double perSynapse = ENTRY + ENTRY * rule.synapseVariables();
        if (!PlasticRule.isDeferred(p, net.receiver(p.target()))) return synapses * (perSynapse + ENTRY);
        return synapses * perSynapse + net.population(p.target()).size() * PlasticKernel.HISTORY * (ENTRY + ENTRY / 2);
    }

    private static int bytesPacked(ProjectionSpec p) {
        return switch (WeightCode.of(p).kind()) {
            case EQUAL -> 2;
            case CODED -> 4;
            case FLOAT -> 6;
        };
    }

    /** Rules that do not go source by source make a list before the synapses are packed. */
    private static int bytesCollected(ProjectionSpec p) {
        if (p.rule() instanceof ConnectionRule.Listed) return 8;
        // Distinct pairs are drawn as long, sorted with room to merge, and then listed.
        if (p.rule() instanceof ConnectionRule.FixedTotal && !p.multapses()) return 20;
        return p.rule() instanceof ConnectionRule.FixedInDegree ? 4 : 0;
    }

    /** The runs of synapses of one delay, of all projections that share their tables. */
    private double segments(int threads) {
        record Bundle(String source, Synapse kinetics) {}
        var synapses = new HashMap<Bundle, Double>();
        var delays = new HashMap<Bundle, Double>();
        for (var p : net.projections()) {
            if (!Pathway.carries(p)) continue;
            var bundle = new Bundle(p.source(), p.synapse().kinetics());
            synapses.merge(bundle, net.expectedSynapses(p), Double::sum);
            delays.merge(bundle, delays(p), Math::max);
        }
        double bytes = 0;
        for (var bundle : synapses.keySet()) {
            int sources = net.population(bundle.source).size();
            double runs = Math.min(synapses.get(bundle) / sources, threads * delays.get(bundle));
            bytes += sources * (ENTRY * threads + ENTRY / 2 * runs);
        }
        return bytes;
    }

    private double delays(ProjectionSpec p) {
        var d = p.delay();
        if (d.isConstant()) return 1;
        double range = Double.isInfinite(d.max()) ? 4 * Math.abs(d.typical()) : d.max() - Math.max(0, d.min());
        return 1 + range / net.dt();
    }

    /** Buffers of synapses that do not always do the same hold a row per step of delay; delays without an upper bound are known only once drawn. */
    private double bytesUnderWay(ProjectionSpec p) {
        boolean ring = p.shortTerm().isPresent() || p.quantal().isPresent();
        if (Double.isInfinite(p.delay().max()) || !ring || p.plasticity().isPresent()) return 0;
        return p.delay().max() / net.dt() * net.population(p.target()).size() * ENTRY;
    }

    /** Parameters and state of synapses that do not always do the same. */
    private static int bytesOfRelease(ProjectionSpec p) {
        boolean drawn = p.shortTerm().isPresent() && !p.shortTerm().get().isConstant();
        boolean sites = p.shortTerm().isPresent() && p.quantal().isPresent();
        return (drawn ? 24 : 0) + (sites ? 4 : 0);
    }

    /**
     * Refuses what exceeds the free heap; the garbage that is still in the heap does not count against it.
     *
     * @param what the object as its user calls it
     * @param bytes that it will take
     * @throws IllegalArgumentException if it does not fit; the message tells the way out
     */
    public static void refuse(String what, double bytes) {
        refuse(what, bytes, FEWER);
    }

    static void refuse(String what, double bytes, String fewer) {
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
                wayOut(bytes, fewer)));
    }

    /**
     * What to say of something that seemed to fit and did not: while it is made, more is held for a moment.
     *
     * @param what the object as its user calls it
     * @param bytes that it was thought to take
     * @param e what was thrown
     * @return the refusal, to be thrown
     */
    public static IllegalArgumentException full(String what, double bytes, OutOfMemoryError e) {
        double heap = Runtime.getRuntime().maxMemory();
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "%s does not fit into the heap (%s); %s",
                        what,
                        size(heap),
                        wayOut(Math.max(heap, bytes), FEWER)),
                e);
    }

    private static String wayOut(double bytes, String fewer) {
        double wanted = bytes * 1.3;
        if (wanted > physicalMemory()) return "this machine has " + size(physicalMemory()) + ": " + fewer;
        return "start Java with a larger heap, -Xmx" + (long) Math.ceil(wanted / (1L << 30)) + "g, or " + fewer;
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
