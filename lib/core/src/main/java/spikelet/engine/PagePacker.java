package spikelet.engine;

import java.util.Arrays;
import java.util.Locale;
import spikelet.ProjectionSpec;

/** Sorts the synapses of one source after the other by part of the network and delay, and packs them. Each thread has its own. */
final class PagePacker {
    /** What a page holds in one part, growing. */
    private static final class Sheet {
        int[] first = new int[0];
        int[] run = new int[1024];
        int runs;
        /** The delay of the source's last run. */
        int reached;

        int[] packed = new int[0];
        char[] targets = new char[0];
        float[] weights = new float[0];
        int synapses;

        void begin(int sources) {
            first = new int[2 * sources + 2];
            runs = 0;
            synapses = 0;
        }

        /** Begins a run, after empty ones if the delay is so much longer than that of the run before. */
        void run(int delay, int length) {
            while (delay - reached > MOST) {
                add(MOST << 16);
                reached += MOST;
            }
            add(delay - reached << 16 | length);
            reached = delay;
        }

        private void add(int next) {
            if (runs == run.length) run = Arrays.copyOf(run, 2 * runs);
            run[runs++] = next;
        }

        void endSource(int source) {
            first[2 * source] = runs;
            first[2 * source + 1] = synapses;
            reached = 0;
        }
    }

    /** In steps. */
    private static final int LONGEST = 1 << 29;
    /** Steps between two runs, and synapses in one. */
    private static final int MOST = 0xFFFF;

    private final Sheet[] sheets;
    private WeightCode code;
    private int early;
    private int source;

    /** The synapses of the present source. */
    private int[] place = new int[1024];

    private int[] steps = new int[1024];
    private double[] weight = new double[1024];
    private int count;
    private int longest;

    private double[] drawnWeights = new double[1024];
    private int[] drawnSteps = new int[1024];
    private int[] keys = new int[1024];
    private final DelayOrder byKey = new DelayOrder();

    PagePacker(int parts) {
        sheets = new Sheet[parts];
        for (int k = 0; k < parts; k++) sheets[k] = new Sheet();
    }

    /**
     * Begins a page.
     *
     * @param early 1 for delta synapses, which act at the end of the step before their arrival; with a delay of zero they act at the
     *     next grid point
     */
    void begin(int sources, WeightCode weights, int early) {
        code = weights;
        this.early = early;
        source = 0;
        for (var sheet : sheets) sheet.begin(sources);
    }

    /** Draws the synapses of the present source in one projection. */
    void draw(Connector.SourceDraw draw, int s, int[] places) {
        int n = draw.drawTargets(s);
        room(count + n);
        int[] targets = draw.target;
        for (int k = 0; k < n; k++) place[count + k] = places[targets[k]];
        if (code.kind() != WeightCode.Kind.EQUAL) {
            draw.drawWeights(s, drawnWeights);
            System.arraycopy(drawnWeights, 0, weight, count, n);
        }
        draw.drawDelays(s, drawnSteps);
        for (int k = 0; k < n; k++) {
            if (drawnSteps[k] > LONGEST / sheets.length) throw tooLate(draw.spec());
            steps[count + k] = Math.max(0, drawnSteps[k] - early);
        }
        count += n;
    }

    private static IllegalArgumentException tooLate(ProjectionSpec spec) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "projection '%s': a delay is more than %,d time steps; shorten the delays or take a larger dt",
                spec.name(),
                LONGEST));
    }

    private void room(int n) {
        if (place.length >= n) return;
        int size = Math.max(n, 2 * place.length);
        place = Arrays.copyOf(place, size);
        steps = Arrays.copyOf(steps, size);
        weight = Arrays.copyOf(weight, size);
        drawnWeights = new double[size];
        drawnSteps = new int[size];
        keys = new int[size];
    }

    /** Puts what was drawn for the present source into its place and goes on to the next. */
    void endSource() {
        longest = 0;
        for (int k = 0; k < count; k++) longest = Math.max(longest, steps[k]);
        int range = longest + 1;
        for (int k = 0; k < count; k++) keys[k] = (place[k] >>> 16) * range + steps[k];
        int[] sorted = byKey.of(keys, 0, count);
        for (int k = 0; k < count; ) {
            int key = keys[sorted[k]];
            int end = k + 1;
            while (end < count && keys[sorted[end]] == key && end - k < MOST) end++;
            append(sheets[key / range], key % range, sorted, k, end);
            k = end;
        }
        count = 0;
        source++;
        for (var sheet : sheets) sheet.endSource(source);
    }

    private void append(Sheet sheet, int delay, int[] sorted, int from, int to) {
        int n = to - from;
        sheet.run(delay, n);
        int at = sheet.synapses;
        switch (code.kind()) {
            case CODED -> {
                sheet.packed = room(sheet.packed, at, n);
                for (int k = 0; k < n; k++) {
                    int synapse = sorted[from + k];
                    sheet.packed[at + k] = code.code(weight[synapse]) << 16 | place[synapse] & 0xFFFF;
                }
            }
            case EQUAL -> {
                sheet.targets = room(sheet.targets, at, n);
                for (int k = 0; k < n; k++) sheet.targets[at + k] = (char) place[sorted[from + k]];
            }
            case FLOAT -> {
                sheet.targets = room(sheet.targets, at, n);
                if (sheet.weights.length < sheet.targets.length)
                    sheet.weights = Arrays.copyOf(sheet.weights, sheet.targets.length);
                for (int k = 0; k < n; k++) {
                    sheet.targets[at + k] = (char) place[sorted[from + k]];
                    sheet.weights[at + k] = (float) weight[sorted[from + k]];
                }
            }
        }
        sheet.synapses = at + n;
    }

    private static int[] room(int[] array, int used, int more) {
        return used + more <= array.length ? array : Arrays.copyOf(array, grown(used, more));
    }

    private static char[] room(char[] array, int used, int more) {
        return used + more <= array.length ? array : Arrays.copyOf(array, grown(used, more));
    }

    private static int grown(int used, int more) {
        if (used + more > SegmentRing.MOST_SYNAPSES) throw new PageFull();
        return Math.min(SegmentRing.MOST_SYNAPSES, Math.max(1 << 16, Math.max(used + more, used + used / 2)));
    }

    /** More synapses than a page holds. */
    static final class PageFull extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The page of a part. */
    SynapsePage page(int part) {
        var sheet = sheets[part];
        int[] runs = Arrays.copyOf(sheet.run, sheet.runs);
        return switch (code.kind()) {
            case CODED ->
                new SynapsePage.Coded(sheet.first, runs, Arrays.copyOf(sheet.packed, sheet.synapses), code.unit());
            case EQUAL ->
                new SynapsePage.Equal(sheet.first, runs, Arrays.copyOf(sheet.targets, sheet.synapses), code.unit());
            case FLOAT ->
                new SynapsePage.Weighted(
                        sheet.first,
                        runs,
                        Arrays.copyOf(sheet.targets, sheet.synapses),
                        Arrays.copyOf(sheet.weights, sheet.synapses));
        };
    }
}
