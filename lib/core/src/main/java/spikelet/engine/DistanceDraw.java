package spikelet.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import spikelet.Falloff;

/**
 * Draws connections whose probability falls with distance. Targets are sorted into cells as wide as the fall-off reaches, so that a
 * source looks at its neighbours alone.
 */
final class DistanceDraw {
    private static final int MOST_CELLS = 1024;

    private final double[][] sources;
    private final double[][] targets;
    private final double[] period;
    private final Falloff falloff;
    private final double peak;
    private final int[] cells = new int[2];
    private final double[] low = new double[2];
    private final double[] width = new double[2];
    private final int[] first;
    private final int[] members;

    DistanceDraw(double[][] sources, double[][] targets, double[] period, Falloff falloff, double peak) {
        this.sources = sources;
        this.targets = targets;
        this.period = period;
        this.falloff = falloff;
        this.peak = peak;
        for (int axis = 0; axis < 2; axis++) {
            boolean endless = period[axis] < Double.POSITIVE_INFINITY;
            double min = endless ? 0 : Arrays.stream(targets[axis]).min().orElse(0);
            double max =
                    endless ? period[axis] : Arrays.stream(targets[axis]).max().orElse(0);
            low[axis] = min;
            cells[axis] = (int) Math.max(1, Math.min(MOST_CELLS, Math.floor((max - min) / falloff.reach())));
            // A hair wider, so that the largest place lies within the last cell.
            width[axis] = Math.max((max - min) * (1 + 1e-9), 1e-12) / cells[axis];
        }
        int n = targets[0].length;
        first = new int[cells[0] * cells[1] + 1];
        for (int t = 0; t < n; t++) first[cell(t) + 1]++;
        for (int c = 0; c + 1 < first.length; c++) first[c + 1] += first[c];
        members = new int[n];
        var next = first.clone();
        for (int t = 0; t < n; t++) members[next[cell(t)]++] = t;
    }

    private int cell(int target) {
        return index(targets[0][target], 0) + cells[0] * index(targets[1][target], 1);
    }

    private int index(double place, int axis) {
        int k = (int) Math.floor((place - low[axis]) / width[axis]);
        return Math.max(0, Math.min(cells[axis] - 1, k));
    }

    /** The probability that a source reaches a target. */
    double probability(int source, int target) {
        double dx = gap(sources[0][source] - targets[0][target], period[0]);
        double dy = gap(sources[1][source] - targets[1][target], period[1]);
        return peak * falloff.at(Math.sqrt(dx * dx + dy * dy));
    }

    private static double gap(double d, double period) {
        double a = Math.abs(d);
        return period < Double.POSITIVE_INFINITY ? Math.min(a % period, period - a % period) : a;
    }

    /** All targets that may be within reach of a source, ascending. */
    int[] candidates(int source) {
        var found = new int[16];
        int count = 0;
        for (int cy : near(sources[1][source], 1)) {
            for (int cx : near(sources[0][source], 0)) {
                int c = cx + cells[0] * cy;
                int more = first[c + 1] - first[c];
                if (count + more > found.length) found = Arrays.copyOf(found, Math.max(count + more, 2 * count));
                System.arraycopy(members, first[c], found, count, more);
                count += more;
            }
        }
        var ascending = Arrays.copyOf(found, count);
        Arrays.sort(ascending);
        return ascending;
    }

    /** The cells of an axis that lie within reach of a place, which may stand beyond all of them. */
    private int[] near(double place, int axis) {
        boolean endless = period[axis] < Double.POSITIVE_INFINITY;
        int middle = endless ? index(place, axis) : (int) Math.floor((place - low[axis]) / width[axis]);
        return IntStream.rangeClosed(middle - 1, middle + 1)
                .map(k -> endless ? Math.floorMod(k, cells[axis]) : k)
                .filter(k -> k >= 0 && k < cells[axis])
                .distinct()
                .toArray();
    }
}
