package spikelet.codes;

import java.util.Comparator;
import java.util.stream.IntStream;
import spikelet.engine.Fast;
import spikelet.trains.SpikeTrains;

/**
 * The input spikes of a pattern in order of time, with all that does not change while weights are learnt. Between two spikes the potential is the
 * difference of two exponentials, whose maximum is known in closed form, so no time step is needed.
 */
final class Volley {
    private record Spike(double time, int input) {}

    private final double tau;
    private final double rise;
    /** Makes the top of a single spike's potential 1. */
    private final double scale;

    private final double[] times;
    private final int[] inputs;
    /** Decay from each spike to the next, the last to the end of the window. */
    private final double[] slowDecay;

    private final double[] fastDecay;
    private double maximum;

    Volley(SpikeTrains pattern, double tau, double rise) {
        this.tau = tau;
        this.rise = rise;
        double top = StrictMath.log(tau / rise) / (1 / rise - 1 / tau);
        scale = 1 / (StrictMath.exp(-top / tau) - StrictMath.exp(-top / rise));
        var spikes = IntStream.range(0, pattern.size())
                .boxed()
                .flatMap(i -> java.util.Arrays.stream(pattern.train(i).times()).mapToObj(t -> new Spike(t, i)))
                .sorted(Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::input))
                .toList();
        times = spikes.stream().mapToDouble(Spike::time).toArray();
        inputs = spikes.stream().mapToInt(Spike::input).toArray();
        slowDecay = new double[times.length];
        fastDecay = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            slowDecay[k] = Fast.exp(-gap(k, pattern.until()) / tau);
            fastDecay[k] = Fast.exp(-gap(k, pattern.until()) / rise);
        }
    }

    private double gap(int k, double end) {
        return (k + 1 < times.length ? times[k + 1] : end) - times[k];
    }

    /** Finds where the potential is largest; its value is then in {@link #maximum}. */
    double timeOfMaximum(double[] weights) {
        maximum = times.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
        double at = Double.NaN;
        double slow = 0;
        double fast = 0;
        for (int k = 0; k < times.length; k++) {
            slow += weights[inputs[k]];
            fast += weights[inputs[k]];
            // It turns within the interval if it rises at first and falls at its end.
            boolean rises = fast / rise > slow / tau;
            double slowEnd = slow * slowDecay[k];
            double fastEnd = fast * fastDecay[k];
            boolean falls = fastEnd / rise < slowEnd / tau;
            if (rises && falls && slow > 0) {
                double after = StrictMath.log(fast * tau / (slow * rise)) / (1 / rise - 1 / tau);
                double top = scale * (slow * Fast.exp(-after / tau) - fast * Fast.exp(-after / rise));
                if (top > maximum) {
                    maximum = top;
                    at = times[k] + after;
                }
            }
            slow = slowEnd;
            fast = fastEnd;
            double end = scale * (slow - fast);
            if (end > maximum) {
                maximum = end;
                at = k + 1 < times.length ? times[k + 1] : times[k] - tau * StrictMath.log(slowDecay[k]);
            }
        }
        return at;
    }

    double maximum() {
        return maximum;
    }

    /** Adds to each weight what its spikes before a moment contribute then. */
    void addKernels(double at, double factor, double[] change) {
        for (int k = 0; k < times.length && times[k] < at; k++) {
            double since = at - times[k];
            change[inputs[k]] += factor * scale * (Fast.exp(-since / tau) - Fast.exp(-since / rise));
        }
    }

    double at(double time, double[] weights) {
        var potential = 0.0;
        for (int k = 0; k < times.length && times[k] < time; k++) {
            double since = time - times[k];
            potential += weights[inputs[k]] * scale * (Fast.exp(-since / tau) - Fast.exp(-since / rise));
        }
        return potential;
    }
}
