package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spikelet.equations.CheckedRule;
import spikelet.equations.CompiledRule;
import spikelet.equations.Owner;

/** A neuron that has a rate in the place of spikes, with weights that learn: the kernel of a rule of plasticity without its events. */
public final class RateNeuron {
    private final CompiledRule compiled;
    private final PlasticKernel kernel;
    private final int[] begins;
    private final int[] ends;
    private final int[] targets;
    private final int input;
    private final int output;
    private double time;

    /**
     * Compiles a neuron.
     *
     * @param rule with the variables x of the inputs and y of the neuron
     * @param values of the parameters
     * @param starts where variables start, by name
     * @param weights to start with; their number is that of the inputs
     * @param low the lower bound of the weights
     * @param high the upper bound
     * @param dt time step in second
     */
    public RateNeuron(
            CheckedRule rule,
            Map<String, Double> values,
            Map<String, Double> starts,
            double[] weights,
            double low,
            double high,
            double dt) {
        compiled = CompiledRule.of(rule, new ArrayList<>(values.keySet()));
        kernel = compiled.kernel();
        int n = weights.length;
        kernel.p = values.values().stream().mapToDouble(v -> v).toArray();
        kernel.pre = new double[compiled.variables(Owner.PRE).size()][n];
        kernel.post = variables(Owner.POST, 1, starts);
        kernel.synapse = variables(Owner.SYNAPSE, n, starts);
        kernel.shared = new double[0];
        kernel.neuron = new double[compiled.variables(Owner.NEURON).size()][1];
        kernel.w = weights.clone();
        kernel.low = low;
        kernel.high = high;
        kernel.dt = dt;
        input = compiled.variables(Owner.PRE).indexOf("x");
        output = compiled.variables(Owner.POST).indexOf("y");
        kernel.endTarget = 1;
        begins = new int[n];
        ends = new int[n];
        for (int k = 0; k < n; k++) {
            begins[k] = k;
            ends[k] = k + 1;
        }
        targets = new int[n];
    }

    private double[][] variables(Owner owner, int size, Map<String, Double> starts) {
        var first = compiled.starts(owner, starts);
        var all = new double[first.length][size];
        for (int k = 0; k < all.length; k++) java.util.Arrays.fill(all[k], first[k]);
        return all;
    }

    /**
     * One time step.
     *
     * @param x the inputs
     * @param y the output
     * @return an input whose weight is no number, or -1
     */
    public int step(double[] x, double y) {
        System.arraycopy(x, 0, kernel.pre[input], 0, x.length);
        kernel.post[output][0] = y;
        int bad = kernel.flow(begins, ends, targets, time);
        kernel.drift(time);
        decay(compiled.decays(Owner.POST, name -> parameter(name)));
        time += kernel.dt;
        return bad;
    }

    private double parameter(String name) {
        return kernel.p[compiled.parameters().indexOf(name)];
    }

    private void decay(List<CompiledRule.Decay> decays) {
        for (int k = 0; k < decays.size(); k++) {
            var d = decays.get(k);
            if (d == null || d.rate() == 0) continue;
            kernel.post[k][0] = d.rest() + (kernel.post[k][0] - d.rest()) * StrictMath.exp(d.rate() * kernel.dt);
        }
    }

    /**
     * The weights, which are not to be changed.
     *
     * @return one per input
     */
    public double[] weights() {
        return kernel.w;
    }

    /**
     * A variable of the neuron.
     *
     * @param name its name
     * @return its value
     */
    public double variable(String name) {
        return kernel.post[compiled.variables(Owner.POST).indexOf(name)][0];
    }

    /**
     * The variables of the neuron.
     *
     * @return names
     */
    public List<String> variables() {
        return compiled.variables(Owner.POST);
    }
}
