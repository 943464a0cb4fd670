package spikelet.engine;

import java.util.Arrays;
import java.util.Locale;
import spikelet.ConnectionRule;
import spikelet.Distribution;
import spikelet.ProjectionSpec;

/**
 * Makes the synapses of a projection.
 *
 * <p>Every row (the targets of one source, or the sources of one target) has its own position in the random stream, so the result
 * depends on nothing but seed, name and sizes, and rows can be drawn in any order and by several threads. Rows are drawn twice where their
 * lengths must be known first, which costs less than growing lists.
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
    /** Null where distances do not matter. */
    private final DistanceDraw distances;

    private final StopButton stop;
    /** The number of synapses of each source where it is drawn before them, else null. */
    private final int[] counts;
    /** The targets of all sources, where a rule does not draw them source by source; else null. */
    private final int[] collected;
    /** Where a source's synapses begin among all of them; null as long as nobody needs to know. */
    private int[] rowStart;
    /** Position of each synapse in the user's list of pairs; null for other rules. */
    private final int[] order;
    /** Position of each synapse before its row was sorted by delay; null where it was not. */
    private int[] origin;

    Connector(ProjectionSpec spec, int sources, int targets, long seed, double dt) {
        this(spec, sources, targets, seed, dt, null, new StopButton());
    }

    Connector(
            ProjectionSpec spec,
            int sources,
            int targets,
            long seed,
            double dt,
            DistanceDraw distances,
            StopButton stop) {
        this.distances = distances;
        this.stop = stop;
        this.spec = spec;
        this.sources = sources;
        this.targets = targets;
        this.seed = seed;
        this.dt = dt;
        skipSelf = spec.isRecurrent() && !spec.autapses();
        boolean total = spec.rule() instanceof ConnectionRule.FixedTotal;
        counts = total && spec.multapses() ? perSource() : null;
        boolean listed = spec.rule() instanceof ConnectionRule.Listed;
        boolean collects = listed || spec.rule() instanceof ConnectionRule.FixedInDegree || (total && counts == null);
        if (collects) {
            var count = new long[sources + 1];
            var pairs = listed || !total ? null : distinctPairs();
            drawAll(pairs, (s, t) -> count[s + 1]++);
            rowStart = cumulate(count);
            collected = new int[rowStart[sources]];
            order = listed ? new int[collected.length] : null;
            var next = rowStart.clone();
            var pair = new int[1];
            drawAll(pairs, (s, t) -> {
                if (listed) order[next[s]] = pair[0]++;
                collected[next[s]++] = t;
            });
        } else {
            collected = null;
            order = null;
        }
        checkCount(spec.weight(), "weight");
        checkCount(spec.delay(), "delay");
    }

    private int[] perSource() {
        return PairDraw.perSource(stream("connect"), ((ConnectionRule.FixedTotal) spec.rule()).count(), sources);
    }

    private int[] cumulate(long[] count) {
        for (int s = 0; s < sources; s++) count[s + 1] += count[s];
        if (count[sources] > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "projection '%s' would have %,d synapses; one projection holds at most %,d: split the source population",
                    spec.name(),
                    count[sources],
                    Integer.MAX_VALUE - 8));
        }
        var starts = new int[sources + 1];
        for (int s = 0; s <= sources; s++) starts[s] = (int) count[s];
        return starts;
    }

    /** Where each source's synapses begin among all of them, and their number. */
    private int[] rowStart() {
        if (rowStart == null) {
            var count = new long[sources + 1];
            var row = new SourceDraw();
            for (int s = 0; s < sources; s++) count[s + 1] = counts != null ? counts[s] : row.drawTargets(s);
            rowStart = cumulate(count);
        }
        return rowStart;
    }

    private void checkCount(Distribution d, String what) {
        if (d.count() < 0 || d.count() == rowStart()[sources]) return;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "projection '%s': %s has %d values for %d synapses",
                spec.name(),
                what,
                d.count(),
                rowStart[sources]));
    }

    private int steps(double delay) {
        return (int) Math.rint(delay / dt);
    }

    private Philox stream(String what) {
        return new Philox(Philox.key(seed, "projection " + spec.name() + " " + what));
    }

    /** Whether what is drawn hangs on the place of a synapse among all of them. */
    private static boolean isIndexed(Distribution d) {
        if (d instanceof Distribution.Clipped c) return isIndexed(c.of());
        return d.count() >= 0 || d instanceof Distribution.Spaced;
    }

    /** Draws the synapses of one source after the other. Each thread has its own. */
    final class SourceDraw {
        /** The targets, good until the next draw. */
        int[] target = new int[16];

        int count;
        private double[] drawn = new double[0];
        private final Subset taken = new Subset();
        private final Philox connect = stream("connect");
        private final Philox weight = stream("weight");
        private final Philox delay = stream("delay");

        /** Draws the targets of a source, ascending where that costs nothing; returns how many they are. */
        int drawTargets(int source) {
            stop.check(spec.name());
            count = 0;
            var rule = spec.rule();
            if (collected != null) {
                count = rowStart[source + 1] - rowStart[source];
                room(count);
                System.arraycopy(collected, rowStart[source], target, 0, count);
            } else if (rule instanceof ConnectionRule.AllToAll) {
                room(targets);
                for (int t = 0; t < targets; t++) if (!skipSelf || source != t) target[count++] = t;
            } else if (rule instanceof ConnectionRule.OneToOne) {
                target[count++] = source;
            } else if (rule instanceof ConnectionRule.Probability p) {
                drawBernoulli(source, p.p());
            } else if (rule instanceof ConnectionRule.FixedOutDegree out) {
                drawDegree(connect, source, targets, out.count(), taken, (s, t) -> add(t));
            } else if (counts != null) {
                drawTotal(source);
            } else if (rule instanceof ConnectionRule.ByDistance) {
                drawByDistance(source);
            } else {
                var world = (ConnectionRule.SmallWorld) rule;
                connect.seek(source, 0);
                for (int t : PairDraw.smallWorld(connect, source, sources, world.neighbours(), world.rewiring()))
                    add(t);
            }
            return count;
        }

        /** Draws the weights of the synapses, after their targets. */
        void drawWeights(int source, double[] into) {
            draw(spec.weight(), weight, source, into);
        }

        ProjectionSpec spec() {
            return spec;
        }

        /** Draws the delays of the synapses in steps, after their targets. */
        void drawDelays(int source, int[] into) {
            if (spec.delay().isConstant()) {
                Arrays.fill(into, 0, count, steps(spec.delay().min()));
                return;
            }
            if (drawn.length < count) drawn = new double[Math.max(count, 2 * drawn.length)];
            draw(spec.delay(), delay, source, drawn);
            for (int k = 0; k < count; k++) into[k] = steps(drawn[k]);
        }

        /** The stream is positioned by row, or by pair where the user listed pairs and so fixed the order. */
        private void draw(Distribution d, Philox random, int source, double[] into) {
            int first = order != null || isIndexed(d) ? rowStart()[source] : 0;
            int all = rowStart == null ? 0 : rowStart[sources];
            if (order == null) random.seek(source, 0);
            for (int k = 0; k < count; k++) {
                int index = order == null ? first + k : order[first + k];
                if (order != null) random.seek(index, 0);
                into[k] = d.draw(random, index, all);
            }
        }

        private void room(int n) {
            if (target.length < n) target = Arrays.copyOf(target, Math.max(n, 2 * target.length));
        }

        private void add(int t) {
            room(count + 1);
            target[count++] = t;
        }

        private void drawTotal(int source) {
            connect.seek(source, 0);
            int row = skipSelf ? targets - 1 : targets;
            count = counts[source];
            room(count);
            for (int k = 0; k < count; k++) target[k] = connect.nextInt(row);
            // In order they are delivered faster, but not if the row is cut into short pieces by delay anyway.
            if (spec.delay().isConstant()) Arrays.sort(target, 0, count);
            if (skipSelf) for (int k = 0; k < count; k++) if (target[k] >= source) target[k]++;
        }

        private void drawByDistance(int source) {
            connect.seek(source, 0);
            for (int t : distances.candidates(source)) {
                boolean connects = connect.nextDouble() < distances.probability(source, t);
                if (connects && !(skipSelf && source == t)) add(t);
            }
        }

        /** Skips from one connection to the next by geometric gaps: the cost is that of the synapses, not of the pairs. */
        private void drawBernoulli(int source, double p) {
            if (p == 0) return;
            double scale = p == 1 ? 0 : 1 / StrictMath.log1p(-p);
            connect.seek(source, 0);
            double t = -1;
            while (true) {
                t += 1 + (p == 1 ? 0 : Math.floor(StrictMath.log1p(-connect.nextDouble()) * scale));
                if (t >= targets) break;
                if (!skipSelf || source != (int) t) add((int) t);
            }
        }
    }

    /** Of a fixed total without multapses, ascending. */
    private long[] distinctPairs() {
        int count = ((ConnectionRule.FixedTotal) spec.rule()).count();
        return PairDraw.distinct(stream("connect"), count, (long) sources * rowOfPairs());
    }

    private int rowOfPairs() {
        return skipSelf ? targets - 1 : targets;
    }

    /** Rules that do not draw source by source. */
    private void drawAll(long[] pairs, PairSink sink) {
        if (spec.rule() instanceof ConnectionRule.FixedInDegree in) {
            var random = stream("connect");
            var taken = new Subset();
            for (int t = 0; t < targets; t++) {
                stop.check(spec.name());
                drawDegree(random, t, sources, in.count(), taken, (row, s) -> sink.accept(s, row));
            }
        } else if (pairs != null) {
            int row = rowOfPairs();
            for (long pair : pairs) {
                int s = (int) (pair / row);
                int t = (int) (pair % row);
                sink.accept(s, skipSelf && t >= s ? t + 1 : t);
            }
        } else {
            var edges = ((ConnectionRule.Listed) spec.rule()).edges();
            for (int k = 0; k < edges.count(); k++) sink.accept(edges.source(k), edges.target(k));
        }
    }

    /** For one neuron, {@code degree} partners out of {@code partners}, in ascending order. */
    private void drawDegree(Philox random, int row, int partners, int degree, Subset chosen, PairSink sink) {
        random.seek(row, 0);
        int pool = skipSelf ? partners - 1 : partners;
        int[] members = spec.multapses() ? chosen.any(random, pool, degree) : chosen.distinct(random, pool, degree);
        for (int k = 0; k < degree; k++) sink.accept(row, skipSelf && members[k] >= row ? members[k] + 1 : members[k]);
    }

    /** All synapses, by source and then by delay. */
    SynapseTable connect() {
        int[] starts = rowStart();
        var target = new int[starts[sources]];
        boolean drawsWeights = !spec.weight().isConstant();
        boolean drawsDelays = !spec.delay().isConstant();
        var weights = drawsWeights ? new float[target.length] : null;
        if (drawsDelays && spec.shortTerm().isPresent()) origin = new int[target.length];
        var row = new SourceDraw();
        var weight = new double[0];
        var delay = new int[0];
        var byDelay = new DelayOrder();
        var firstSegment = new int[sources + 1];
        var segments = new SegmentList();
        for (int s = 0; s < sources; s++) {
            int from = starts[s];
            int n = row.drawTargets(s);
            if (weight.length < n) weight = new double[2 * n];
            if (delay.length < n) delay = new int[2 * n];
            if (drawsWeights) row.drawWeights(s, weight);
            if (drawsDelays) row.drawDelays(s, delay);
            int[] sorted = drawsDelays ? byDelay.of(delay, 0, n) : null;
            for (int k = 0; k < n; k++) {
                int old = sorted == null ? k : sorted[k];
                target[from + k] = row.target[old];
                if (drawsWeights) weights[from + k] = (float) weight[old];
                if (origin != null) origin[from + k] = from + old;
                if (drawsDelays && (k == 0 || delay[old] != delay[sorted[k - 1]])) segments.add(from + k, delay[old]);
            }
            firstSegment[s + 1] = segments.count;
        }
        double equal = drawsWeights ? 0 : spec.weight().min();
        if (!drawsDelays) return new SynapseTable(starts, steps(spec.delay().min()), target, weights, equal);
        int[] begins = Arrays.copyOf(segments.start, segments.count + 1);
        begins[segments.count] = target.length;
        return new SynapseTable(
                firstSegment, begins, Arrays.copyOf(segments.delay, segments.count), 0, target, weights, equal);
    }

    /** One value for all if the distribution is constant, else one per synapse, in the order of the table; after {@link #connect}. */
    double[] perSynapse(Distribution d, String what) {
        if (d.isConstant()) return new double[] {d.min()};
        checkCount(d, what);
        int all = rowStart[sources];
        var drawn = new double[all];
        var random = stream(what);
        for (int s = 0; s < sources; s++) {
            stop.check(spec.name());
            if (order == null) random.seek(s, 0);
            for (int k = rowStart[s]; k < rowStart[s + 1]; k++) {
                if (order != null) random.seek(order[k], 0);
                drawn[k] = d.draw(random, order == null ? k : order[k], all);
            }
        }
        if (origin == null) return drawn;
        var sorted = new double[drawn.length];
        for (int k = 0; k < sorted.length; k++) sorted[k] = drawn[origin[k]];
        return sorted;
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
