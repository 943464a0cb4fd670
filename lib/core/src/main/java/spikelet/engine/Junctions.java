package spikelet.engine;

import java.util.Arrays;
import java.util.Locale;
import spikelet.ConnectionRule;
import spikelet.CouplingSpec;

/** The gap junctions of one coupling, drawn: which neurons, and how well they conduct. */
final class Junctions {
    /** Both ends are listed in one array, which grows by doubling. */
    private static final int MOST = 1 << 29;

    private int[] first = new int[64];
    private int[] second = new int[64];
    private int count;
    private final double[] conductance;

    Junctions(CouplingSpec spec, int firstSize, int secondSize, long seed) {
        if (spec.expected(firstSize, secondSize) > MOST)
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "gap junctions '%s': %,.0f of them are more than the %,d that one coupling holds; take a smaller probability",
                    spec.name(),
                    spec.expected(firstSize, secondSize),
                    MOST));
        draw(spec, firstSize, secondSize, seed);
        var values = spec.conductance();
        if (values.count() >= 0 && values.count() != count)
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "gap junctions '%s': the conductance has %d values for %d junctions",
                    spec.name(),
                    values.count(),
                    count));
        conductance = Draws.perNeuron(values, count, seed, "conductance of " + spec.name());
    }

    /** Each pair has its chance once: within a population with the later neurons only. */
    private void draw(CouplingSpec spec, int firstSize, int secondSize, long seed) {
        if (spec.rule() instanceof ConnectionRule.Listed listed) {
            var edges = listed.edges();
            for (int k = 0; k < edges.count(); k++) add(edges.source(k), edges.target(k));
        } else if (spec.rule() instanceof ConnectionRule.OneToOne) {
            for (int i = 0; i < firstSize; i++) add(i, i);
        } else {
            double p = spec.rule() instanceof ConnectionRule.Probability some ? some.p() : 1;
            if (p == 0) return;
            var random = new Philox(Philox.key(seed, "coupling " + spec.name()));
            double scale = p == 1 ? 0 : 1 / StrictMath.log1p(-p);
            for (int i = 0; i < firstSize; i++) {
                random.seek(i, 0);
                double j = spec.isWithin() ? i : -1;
                while (true) {
                    j += 1 + (p == 1 ? 0 : Math.floor(StrictMath.log1p(-random.nextDouble()) * scale));
                    if (j >= secondSize) break;
                    if (j != i || !spec.isOfOnePopulation()) add(i, (int) j);
                }
            }
        }
    }

    private void add(int i, int j) {
        if (count == first.length) {
            first = Arrays.copyOf(first, 2 * count);
            second = Arrays.copyOf(second, 2 * count);
        }
        first[count] = i;
        second[count++] = j;
    }

    int count() {
        return count;
    }

    /** The junctions seen from the neurons of the first population, of the second, or of one population at both ends. */
    JunctionChannels seen(NeuronGroup from, NeuronGroup to, boolean fromFirst, boolean fromSecond) {
        var start = new int[from.size + 1];
        for (int k = 0; k < count; k++) {
            if (fromFirst) start[first[k] + 1]++;
            if (fromSecond) start[second[k] + 1]++;
        }
        for (int i = 0; i < from.size; i++) start[i + 1] += start[i];
        var next = start.clone();
        var partners = new int[start[from.size]];
        var g = new double[partners.length];
        for (int k = 0; k < count; k++) {
            if (fromFirst) {
                g[next[first[k]]] = conductance[k];
                partners[next[first[k]]++] = second[k];
            }
            if (fromSecond) {
                g[next[second[k]]] = conductance[k];
                partners[next[second[k]]++] = first[k];
            }
        }
        return new JunctionChannels(from, to, start, partners, g);
    }
}
