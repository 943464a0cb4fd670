package spikelet.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Distances that take their time scale from the intervals. */
final class IntervalDistances {
    private final double[] times;
    private final double from;
    private final double until;
    /** Of each spike, the time to the nearest spike of the other train. */
    private double[] nearest;
    /** The last spike at or before the current moment; -1 before the first. */
    private int previous;

    private IntervalDistances(SpikeTrain train) {
        from = train.from();
        until = train.until();
        // A silent train counts as one that fires at both edges.
        times = train.count() > 0 ? train.times() : new double[] {from, until};
    }

    static double isi(SpikeTrain a, SpikeTrain b) {
        return average(a, b, false);
    }

    static double spike(SpikeTrain a, SpikeTrain b) {
        return average(a, b, true);
    }

    private static double average(SpikeTrain a, SpikeTrain b, boolean spike) {
        SpikeTrains.of(a, b);
        Require.that(a.duration() > 0, "distance: the window is empty");
        var x = new IntervalDistances(a);
        var y = new IntervalDistances(b);
        x.nearest = x.nearestIn(y);
        y.nearest = y.nearestIn(x);
        var events = DoubleStream.concat(
                        DoubleStream.of(a.from(), a.until()),
                        DoubleStream.concat(Arrays.stream(x.times), Arrays.stream(y.times)))
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        for (int k = 0; k + 1 < events.length; k++) {
            double left = events[k];
            double right = events[k + 1];
            x.moveTo(left);
            y.moveTo(left);
            double value =
                    spike ? (spikeAt(x, y, left) + spikeAt(x, y, right)) / 2 : contrast(x.interval(), y.interval());
            sum += (right - left) * value;
        }
        return sum / a.duration();
    }

    private static double contrast(double one, double other) {
        return Math.abs(one - other) / Math.max(one, other);
    }

    /** Linear in time between two events. */
    private static double spikeAt(IntervalDistances x, IntervalDistances y, double t) {
        double mean = (x.interval() + y.interval()) / 2;
        return (x.gap(t) * y.interval() + y.gap(t) * x.interval()) / (2 * mean * mean);
    }

    private void moveTo(double t) {
        int found = Arrays.binarySearch(times, t);
        previous = found >= 0 ? found : -found - 2;
        while (previous + 1 < times.length && times[previous + 1] <= t) previous++;
    }

    /** The current interval; at an edge not shorter than its neighbour. */
    private double interval() {
        int n = times.length;
        if (previous < 0) return n > 1 ? Math.max(times[0] - from, times[1] - times[0]) : times[0] - from;
        if (previous < n - 1) return times[previous + 1] - times[previous];
        double rest = until - times[n - 1];
        return n > 1 ? Math.max(rest, times[n - 1] - times[n - 2]) : rest;
    }

    /** The distance to the other train's spikes, from that of the previous spike to that of the next; constant at an edge. */
    private double gap(double t) {
        if (previous < 0) return nearest[0];
        if (previous == times.length - 1) return nearest[previous];
        double length = times[previous + 1] - times[previous];
        return ((times[previous + 1] - t) * nearest[previous] + (t - times[previous]) * nearest[previous + 1]) / length;
    }

    private double[] nearestIn(IntervalDistances other) {
        var t = other.times;
        int n = t.length;
        // One more spike on either side, an interval away but not inside the window.
        double before = n > 1 ? Math.min(from, t[0] - (t[1] - t[0])) : from;
        double after = n > 1 ? Math.max(until, t[n - 1] + (t[n - 1] - t[n - 2])) : until;
        return Arrays.stream(times)
                .map(x -> {
                    int found = Arrays.binarySearch(t, x);
                    if (found >= 0) return 0;
                    int next = -found - 1;
                    return Math.min(x - (next > 0 ? t[next - 1] : before), (next < n ? t[next] : after) - x);
                })
                .toArray();
    }
}
