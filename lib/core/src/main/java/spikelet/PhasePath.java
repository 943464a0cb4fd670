package spikelet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import spikelet.equations.Ceiling;

/**
 * How one neuron moved through a phase plane, in SI units.
 *
 * @param x one value per sample
 * @param y as many values; NaN where a reset makes the neuron jump
 */
record PhasePath(double[] x, double[] y) {
    /** Spike times and sample times of one instant may differ by rounding. */
    private static final double ROUNDING = 1e-9;

    /** The paths of all neurons of which both variables were recorded. */
    static List<PhasePath> of(Trace x, Trace y) {
        boolean jumps = x.population().model() instanceof EquationModel m
                && !m.checked().reset().isEmpty();
        double[] none = {};
        return Arrays.stream(x.neurons())
                .mapToObj(n ->
                        broken(x, x.values(n), y.values(n), jumps ? x.spikes().of(n) : none))
                .toList();
    }

    /** Before each spike's first sample comes the end of the upstroke, where the equations make one, and a gap. */
    private static PhasePath broken(Trace trace, double[] x, double[] y, double[] spikes) {
        var times = trace.times();
        double peak = peak(trace);
        var brokenX = new double[x.length + 2 * spikes.length];
        var brokenY = new double[brokenX.length];
        int n = 0;
        int next = 0;
        for (int k = 0; k < x.length; k++) {
            while (k > 0 && next < spikes.length && spikes[next] < times[k] + ROUNDING) {
                brokenX[n] = Double.isNaN(peak) ? x[k - 1] : peak;
                brokenY[n++] = y[k - 1];
                brokenX[n] = x[k];
                brokenY[n++] = Double.NaN;
                next++;
            }
            brokenX[n] = x[k];
            brokenY[n++] = y[k];
        }
        return new PhasePath(Arrays.copyOf(brokenX, n), Arrays.copyOf(brokenY, n));
    }

    /** Where the upstroke of the horizontal variable is cut off; NaN if nowhere. */
    private static double peak(Trace x) {
        if (!(x.population().model() instanceof EquationModel model)) return Double.NaN;
        if (!model.variables().keySet().iterator().next().equals(x.variable())) return Double.NaN;
        var values = new HashMap<String, Double>();
        model.values().forEach((name, value) -> {
            if (value.isConstant()) values.put(name, value.min());
        });
        var ceiling = Ceiling.of(model.checked(), values);
        return ceiling == null || !ceiling.cutsUpstroke() ? Double.NaN : ceiling.potential();
    }
}
