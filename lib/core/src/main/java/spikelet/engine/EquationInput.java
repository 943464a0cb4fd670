package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import spikelet.EquationModel;
import spikelet.EquationSynapse;
import spikelet.NeuronModel;
import spikelet.Synapse;
import spikelet.equations.SynapseEquations;

/** What arrives at neurons through a synapse given by equations, whose state is among theirs. */
final class EquationInput {
    private final Synapse kinetics;
    private final List<SynapseEquations.Increment> increments;
    private final double[] sums;
    private final int[] variables;
    private final double[][] perWeight;
    private Arrivals arrivals;

    /**
     * Prepares the increments.
     *
     * @param model the neurons before this synapse joined
     */
    EquationInput(String label, EquationSynapse synapse, EquationModel model, int size) {
        kinetics = synapse.kinetics();
        increments = synapse.increments(model, label);
        sums = new double[size];
        variables = new int[increments.size()];
        perWeight = new double[increments.size()][size];
    }

    /**
     * Finds the variables and draws the factors.
     *
     * @param all the state variables of the joint model
     * @param parameter the value of a parameter by name and neuron
     */
    void resolve(List<String> all, ToDoubleBiFunction<String, Integer> parameter) {
        for (int k = 0; k < variables.length; k++) {
            var increment = increments.get(k);
            variables[k] = all.indexOf(increment.variable());
            for (int i = 0; i < sums.length; i++) {
                int neuron = i;
                perWeight[k][i] = increment.of(name -> parameter.applyAsDouble(name, neuron));
            }
        }
    }

    Synapse kinetics() {
        return kinetics;
    }

    void attach(Arrivals sums) {
        arrivals = sums;
    }

    void receive(double[][] x, long step) {
        Arrays.fill(sums, 0);
        arrivals.drainInto(sums, step);
        for (int k = 0; k < variables.length; k++) add(x[variables[k]], sums, perWeight[k], sums.length);
    }

    void clear() {
        if (arrivals != null) arrivals.clear();
    }

    private static void add(double[] x, double[] sums, double[] perWeight, int size) {
        for (int i = 0; i < size; i++) x[i] += sums[i] * perWeight[i];
    }

    /** The inputs of a population, in the order in which their equations join. */
    static List<EquationInput> of(NeuronModel receiver, Map<String, Synapse> synapses, int size) {
        var inputs = new ArrayList<EquationInput>();
        var model = receiver.asEquations();
        for (var e : synapses.entrySet()) {
            if (!(e.getValue() instanceof EquationSynapse own)) continue;
            inputs.add(new EquationInput(e.getKey(), own, model, size));
            model = model.joined(e.getKey(), own);
        }
        return inputs;
    }
}
