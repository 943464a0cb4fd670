package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spikelet.ConnectionRule;
import spikelet.Distribution;
import spikelet.ProjectionSpec;
import spikelet.Synapse;

/** The synapses of a projection, read from outside: each source fires alone, and what arrives where and when is looked at. */
final class Wiring {
    static final double DT = 1e-4;
    private static final Synapse DECAY = Synapse.decay(5e-3);

    /** What one source sends to one target at one delay; with weight 1 the value counts synapses. */
    record Link(int source, int target, int delay, double value) {}

    private final int sources;
    private final int targets;
    private final SynapseTable table;
    final List<Link> links = new ArrayList<>();

    private Wiring(ProjectionSpec spec, int sources, int targets, long seed) {
        this.sources = sources;
        this.targets = targets;
        table = new Connector(spec, sources, targets, seed, DT).connect();
        for (int s = 0; s < sources; s++) collect(s);
    }

    private void collect(int source) {
        int rows = table.longestDelay() + 1;
        var ring = new DelayRing(targets, rows);
        var fired = new FiredList(sources);
        fired.add(source);
        table.deliver(fired, 0, ring, 0);
        for (int delay = 0; delay < rows; delay++) {
            for (int t = 0; t < targets; t++) {
                double value = ring.sums()[delay * targets + t];
                if (value != 0) links.add(new Link(source, t, delay, value));
            }
        }
    }

    /** A projection between two populations, to be varied. */
    record Plan(
            ConnectionRule rule,
            Distribution weight,
            Distribution delay,
            boolean same,
            boolean autapses,
            boolean multapses) {
        static Plan of(ConnectionRule rule) {
            return new Plan(rule, Distribution.constant(1), Distribution.constant(0), false, true, false);
        }

        Plan weight(Distribution w) {
            return new Plan(rule, w, delay, same, autapses, multapses);
        }

        Plan delay(Distribution d) {
            return new Plan(rule, weight, d, same, autapses, multapses);
        }

        Plan withinOnePopulation() {
            return new Plan(rule, weight, delay, true, autapses, multapses);
        }

        Plan noAutapses() {
            return new Plan(rule, weight, delay, same, false, multapses);
        }

        Plan withMultapses() {
            return new Plan(rule, weight, delay, same, autapses, true);
        }

        Wiring connect(int sources, int targets) {
            return connect(sources, targets, 1);
        }

        Wiring connect(int sources, int targets, long seed) {
            var to = same ? "A" : "B";
            var spec = new ProjectionSpec(
                    "A→" + to,
                    "A",
                    to,
                    rule,
                    DECAY,
                    weight,
                    delay,
                    autapses,
                    multapses,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            return new Wiring(spec, sources, targets, seed);
        }
    }

    int synapses() {
        return table.count();
    }

    /** Synapses per target. */
    int[] inDegrees() {
        var degree = new int[targets];
        for (var l : links) degree[l.target] += (int) l.value;
        return degree;
    }

    /** Synapses per source. */
    int[] outDegrees() {
        var degree = new int[sources];
        for (var l : links) degree[l.source] += (int) l.value;
        return degree;
    }

    boolean hasAutapses() {
        return links.stream().anyMatch(l -> l.source == l.target);
    }

    boolean hasMultapses() {
        return links.stream().anyMatch(l -> l.value > 1);
    }
}
