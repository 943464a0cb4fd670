package spikelet;

import java.util.Arrays;

/** Interspike intervals, collected in one pass over all spikes. */
final class IntervalStatistics {
    private static final int ENOUGH = 3;

    private final double[][] byNeuron;

    private IntervalStatistics(double[][] byNeuron) {
        this.byNeuron = byNeuron;
    }

    static IntervalStatistics of(Spikes spikes) {
        var times = spikes.times();
        var neurons = spikes.neurons();
        var counts = spikes.counts();
        var intervals = new double[spikes.size()][];
        for (int n = 0; n < intervals.length; n++) intervals[n] = new double[Math.max(0, counts[n] - 1)];
        var last = new double[intervals.length];
        var seen = new int[intervals.length];
        for (int k = 0; k < times.length; k++) {
            int n = neurons[k];
            if (seen[n] > 0) intervals[n][seen[n] - 1] = times[k] - last[n];
            last[n] = times[k];
            seen[n]++;
        }
        return new IntervalStatistics(intervals);
    }

    double[] intervals() {
        return Arrays.stream(byNeuron).flatMapToDouble(Arrays::stream).toArray();
    }

    double meanCv() {
        return Arrays.stream(byNeuron)
                .filter(i -> i.length >= ENOUGH)
                .mapToDouble(IntervalStatistics::cv)
                .average()
                .orElse(Double.NaN);
    }

    private static double cv(double[] intervals) {
        double mean = Arrays.stream(intervals).average().getAsDouble();
        double variance = Arrays.stream(intervals)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .getAsDouble();
        double cv = Math.sqrt(variance) / mean;
        // Times are multiples of dt and so carry rounding errors: a regular train has exactly zero.
        return cv < 1e-9 ? 0 : cv;
    }
}
