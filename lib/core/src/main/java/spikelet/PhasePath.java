package spikelet;

import java.util.Arrays;
import java.util.List;

/**
 * How one neuron moved through a phase plane, in SI units.
 *
 * @param x one value per sample
 * @param y as many values; NaN where a reset makes the neuron jump
 */
record PhasePath(double[] x, double[] y) {
    /** The paths of all neurons of which both variables were recorded. */
    static List<PhasePath> of(Trace x, Trace y) {
        return Arrays.stream(x.neurons()).mapToObj(n -> of(x, y, n)).toList();
    }

    private static PhasePath of(Trace x, Trace y, int neuron) {
        var xs = x.values(neuron);
        var ys = y.values(neuron);
        boolean jumps = x.population().model() instanceof EquationModel m
                && !m.checked().reset().isEmpty();
        if (jumps) {
            var times = x.times();
            for (double spike : x.spikes().of(neuron)) {
                int after = Arrays.binarySearch(times, spike);
                after = after < 0 ? -after - 1 : after + 1;
                if (after < ys.length) ys[after] = Double.NaN;
            }
        }
        return new PhasePath(xs, ys);
    }
}
