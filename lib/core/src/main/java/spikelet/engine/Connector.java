package spikelet.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import spikelet.ConnectionRule;
import spikelet.Distribution;
import spikelet.ProjectionSpec;

/**
 * Makes the synapses of a projection.
 *
 * <p>Every row (the targets of one source, or the sources of one target) has its own position in the random stream, so the result
 * depends on nothing but seed, name and sizes. Rows are drawn twice, once to count and once to fill, which costs less than growing
 * lists.
 */
final class Connector {
    /** Takes the pairs of a rule as they are drawn. */
    private interface PairSink {
        void accept(int source, int target);
    }

    private final ProjectionSpec spec;
    private final int sources;
    private final int targets;
    private final long seed;
    private final double dt;
    private final boolean skipSelf;

    private int[] rowStart;
    private int[] target;
    /** Position of each synapse in the user's list of pairs; null for other rules. */
    private int[] order;
    /** Position of each synapse before its row was sorted by delay; null where it was not. */
    private int[] origin;

    /** Null where distances do not matter. */
    private final DistanceDraw distances;

    Connector(ProjectionSpec spec, int sources, int targets, long seed, double dt) {
        this(spec, sources, targets, seed, dt, null);
    }

    Connector(ProjectionSpec spec, int sources, int targets, long seed, double dt, DistanceDraw distances) {
        this.distances = distances;
        this.spec = spec;
        this.sources = sources;
        this.targets = targets;
        this.seed = seed;
        this.dt = dt;
        skipSelf = spec.isRecurrent() && !spec.autapses();
    }

    SynapseTable connect() {
        var count = new long[sources + 1];
        countRows(count);
        for (int s = 0; s < sources; s++) count[s + 1] += count[s];
        if (count[sources] > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "projection '%s' would have %,d synapses; one projection holds at most %,d: split the source population",
                    spec.name(),
                    count[sources],
                    Integer.MAX_VALUE - 8));
        }
        rowStart = new int[sources + 1];
        for (int s = 0; s <= sources; s++) rowStart[s] = (int) count[s];
        target = new int[rowStart[sources]];
        boolean listed = spec.rule() instanceof ConnectionRule.Listed;
        order = listed ? new int[target.length] : null;
        var next = rowStart.clone();
        var pair = new int[1];
        draw((s, t) -> {
            if (listed) order[next[s]] = pair[0]++;
            target[next[s]++] = t;
        });
        checkCount(spec.weight(), "weight");
        checkCount(spec.delay(), "delay");
        float[] weights = spec.weight().isConstant() ? null : drawWeights();
        double weight = spec.weight().isConstant() ? spec.weight().min() : 0;
        if (!spec.delay().isConstant()) return withDelays(weights, weight);
        return new SynapseTable(rowStart, steps(spec.delay().min()), target, weights, weight);
    }

    /** Counts the synapses of each source; where their number is drawn first, the targets can wait. */
    private void countRows(long[] count) {
        if (!(spec.rule() instanceof ConnectionRule.FixedTotal total) || !spec.multapses()) {
            draw((s, t) -> count[s + 1]++);
            return;
        }
        var counts = PairDraw.perSource(stream("connect"), total.count(), sources);
        for (int s = 0; s < sources; s++) count[s + 1] = counts[s];
    }

    private void checkCount(Distribution d, String what) {
        if (d.count() < 0 || d.count() == target.length) return;
        throw new IllegalArgumentException("projection '%s': %s has %d values for %d synapses"
                .formatted(spec.name(), what, d.count(), target.length));
    }

    private int steps(double delay) {
        return (int) Math.rint(delay / dt);
    }

    private Philox stream(String what) {
        return new Philox(Philox.key(seed, "projection " + spec.name() + " " + what));
    }

    private void draw(PairSink sink) {
        var rule = spec.rule();
        if (rule instanceof ConnectionRule.AllToAll) {
            for (int s = 0; s < sources; s++)
                for (int t = 0; t < targets; t++) if (!skipSelf || s != t) sink.accept(s, t);
        } else if (rule instanceof ConnectionRule.OneToOne) {
            for (int s = 0; s < sources; s++) sink.accept(s, s);
        } else if (rule instanceof ConnectionRule.Probability p) {
            drawBernoulli(p.p(), sink);
        } else if (rule instanceof ConnectionRule.FixedInDegree in) {
            drawDegree(targets, sources, in.count(), (t, s) -> sink.accept(s, t));
        } else if (rule instanceof ConnectionRule.FixedOutDegree out) {
            drawDegree(sources, targets, out.count(), sink);
        } else if (rule instanceof ConnectionRule.FixedTotal total) {
            drawTotal(total.count(), sink);
        } else if (rule instanceof ConnectionRule.ByDistance) {
            drawByDistance(sink);
        } else if (rule instanceof ConnectionRule.SmallWorld world) {
            drawSmallWorld(world, sink);
        } else if (rule instanceof ConnectionRule.Listed listed) {
            var edges = listed.edges();
            for (int k = 0; k < edges.count(); k++) sink.accept(edges.source(k), edges.target(k));
        }
    }

    private void drawTotal(int count, PairSink sink) {
        var random = stream("connect");
        int row = skipSelf ? targets - 1 : targets;
        if (!spec.multapses()) {
            for (long pair : PairDraw.distinct(random, count, (long) sources * row))
                accept(sink, (int) (pair / row), (int) (pair % row));
            return;
        }
        for (int s = 0; s < sources; s++) {
            random.seek(s, 0);
            var chosen = new int[rowStart[s + 1] - rowStart[s]];
            for (int k = 0; k < chosen.length; k++) chosen[k] = random.nextInt(row);
            // In order they are delivered faster, but not if the row is cut into short pieces by delay anyway.
            if (spec.delay().isConstant()) Arrays.sort(chosen);
            for (int t : chosen) accept(sink, s, t);
        }
    }

    private void accept(PairSink sink, int source, int target) {
        sink.accept(source, skipSelf && target >= source ? target + 1 : target);
    }

    private void drawByDistance(PairSink sink) {
        var random = stream("connect");
        for (int s = 0; s < sources; s++) {
            random.seek(s, 0);
            for (int t : distances.candidates(s)) {
                boolean connects = random.nextDouble() < distances.probability(s, t);
                if (connects && !(skipSelf && s == t)) sink.accept(s, t);
            }
        }
    }

    private void drawSmallWorld(ConnectionRule.SmallWorld world, PairSink sink) {
        var random = stream("connect");
        for (int s = 0; s < sources; s++) {
            random.seek(s, 0);
            for (int t : PairDraw.smallWorld(random, s, sources, world.neighbours(), world.rewiring()))
                sink.accept(s, t);
        }
    }

    /** Skips from one connection to the next by geometric gaps: the cost is that of the synapses, not of the pairs. */
    private void drawBernoulli(double p, PairSink sink) {
        if (p == 0) return;
        var random = stream("connect");
        double scale = p == 1 ? 0 : 1 / StrictMath.log1p(-p);
        for (int s = 0; s < sources; s++) {
            random.seek(s, 0);
            double t = -1;
            while (true) {
                t += 1 + (p == 1 ? 0 : Math.floor(StrictMath.log1p(-random.nextDouble()) * scale));
                if (t >= targets) break;
                if (!skipSelf || s != (int) t) sink.accept(s, (int) t);
            }
        }
    }

    /** For each of {@code rows} neurons, {@code degree} partners out of {@code partners}, in ascending order. */
    private void drawDegree(int rows, int partners, int degree, PairSink sink) {
        var random = stream("connect");
        var chosen = new int[degree];
        var taken = new BitSet(partners);
        for (int row = 0; row < rows; row++) {
            random.seek(row, 0);
            int pool = skipSelf ? partners - 1 : partners;
            if (spec.multapses()) for (int k = 0; k < degree; k++) chosen[k] = random.nextInt(pool);
            else chooseDistinct(random, pool, chosen, taken);
            Arrays.sort(chosen);
            for (int c : chosen) sink.accept(row, skipSelf && c >= row ? c + 1 : c);
        }
    }

    /** Floyd's algorithm (Bentley, CACM 30, 1987): k draws for k distinct numbers. */
    private static void chooseDistinct(Philox random, int pool, int[] chosen, BitSet taken) {
        for (int k = 0; k < chosen.length; k++) {
            int last = pool - chosen.length + k;
            int c = random.nextInt(last + 1);
            if (taken.get(c)) c = last;
            taken.set(c);
            chosen[k] = c;
        }
        for (int c : chosen) taken.clear(c);
    }

    private float[] drawWeights() {
        var weights = new float[target.length];
        var random = stream("weight");
        forEachSynapse(random, (k, index) -> weights[k] = (float) spec.weight().draw(random, index, target.length));
        return weights;
    }

    /** One value for all if the distribution is constant, else one per synapse, in the order of the table; after {@link #connect}. */
    double[] perSynapse(Distribution d, String what) {
        if (d.isConstant()) return new double[] {d.min()};
        checkCount(d, what);
        var drawn = new double[target.length];
        var random = stream(what);
        forEachSynapse(random, (k, index) -> drawn[k] = d.draw(random, index, target.length));
        if (origin == null) return drawn;
        var sorted = new double[drawn.length];
        for (int k = 0; k < sorted.length; k++) sorted[k] = drawn[origin[k]];
        return sorted;
    }

    private interface SynapseSink {
        void accept(int synapse, int index);
    }

    /** Positions the stream by row, or by pair where the user listed pairs and so fixed the order. */
    private void forEachSynapse(Philox random, SynapseSink sink) {
        for (int s = 0; s < sources; s++) {
            if (order == null) random.seek(s, 0);
            for (int k = rowStart[s]; k < rowStart[s + 1]; k++) {
                if (order != null) random.seek(order[k], 0);
                sink.accept(k, order == null ? k : order[k]);
            }
        }
    }

    /** Sorts each row by delay, keeping the order of targets within a delay. */
    private SynapseTable withDelays(float[] weights, double weight) {
        var delays = new int[target.length];
        var random = stream("delay");
        forEachSynapse(random, (k, index) -> delays[k] = steps(spec.delay().draw(random, index, target.length)));
        var order = new DelayOrder();
        var firstSegment = new int[sources + 1];
        var segments = new SegmentList();
        if (spec.shortTerm().isPresent()) origin = new int[target.length];
        for (int s = 0; s < sources; s++) {
            int from = rowStart[s];
            int n = rowStart[s + 1] - from;
            var sorted = order.of(delays, from, n);
            var oldTarget = Arrays.copyOfRange(target, from, from + n);
            var oldWeight = weights == null ? null : Arrays.copyOfRange(weights, from, from + n);
            for (int k = 0; k < n; k++) {
                int old = sorted[k];
                int d = delays[from + old];
                target[from + k] = oldTarget[old];
                if (weights != null) weights[from + k] = oldWeight[old];
                if (origin != null) origin[from + k] = from + old;
                if (k == 0 || d != delays[from + sorted[k - 1]]) segments.add(from + k, d);
            }
            firstSegment[s + 1] = segments.count;
        }
        int[] starts = Arrays.copyOf(segments.start, segments.count + 1);
        starts[segments.count] = target.length;
        return new SynapseTable(
                firstSegment, starts, Arrays.copyOf(segments.delay, segments.count), 0, target, weights, weight);
    }

    private static final class SegmentList {
        private int[] start = new int[1024];
        private int[] delay = new int[1024];
        private int count;

        private void add(int from, int steps) {
            if (count == start.length) {
                start = Arrays.copyOf(start, 2 * count);
                delay = Arrays.copyOf(delay, 2 * count);
            }
            start[count] = from;
            delay[count++] = steps;
        }
    }
}
