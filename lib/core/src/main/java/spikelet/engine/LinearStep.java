package spikelet.engine;

import java.util.List;
import java.util.function.IntFunction;
import spikelet.equations.LinearSystem;

/** The exact step of linear neurons: a matrix times the state, the synaptic states and the current. */
final class LinearStep {
    private final int size;
    private final int variables;
    /** Coefficients by [variable][what it is multiplied with], one per neuron or one for all. */
    private final double[][][] state;

    private final double[][][] synapse;
    private final double[][][] rising;
    private final double[][] current;
    private final double[][] constant;
    private final double[][] next;

    LinearStep(IntFunction<LinearSystem> systems, int size, int variables, int synapses, boolean equal) {
        this.size = size;
        this.variables = variables;
        int different = equal ? 1 : size;
        state = new double[variables][variables][different];
        synapse = new double[variables][synapses][different];
        rising = new double[variables][synapses][different];
        current = new double[variables][different];
        constant = new double[variables][different];
        next = new double[variables][size];
        for (int i = 0; i < different; i++) {
            var system = systems.apply(i);
            for (int k = 0; k < variables; k++) {
                for (int j = 0; j < variables; j++) state[k][j][i] = system.state()[k][j];
                for (int s = 0; s < synapses; s++) synapse[k][s][i] = system.synapse()[s][k];
                for (int s = 0; s < synapses; s++) rising[k][s][i] = system.rising()[s][k];
                current[k][i] = system.current()[k];
                constant[k][i] = system.constant()[k];
            }
        }
    }

    void advance(double[][] x, double[] drive, List<SynapticState> synapses, double[] free) {
        for (int k = 0; k < variables; k++) {
            start(next[k], constant[k], current[k], drive, size);
            for (int j = 0; j < variables; j++) add(next[k], state[k][j], x[j], size);
            for (int s = 0; s < synapses.size(); s++) {
                add(next[k], synapse[k][s], synapses.get(s).state, size);
                if (synapses.get(s).rising != null) add(next[k], rising[k][s], synapses.get(s).rising, size);
            }
        }
        hold(x[0], next[0], free, size);
        for (int k = 1; k < variables; k++) System.arraycopy(next[k], 0, x[k], 0, size);
    }

    private static void start(double[] next, double[] constant, double[] gain, double[] drive, int size) {
        if (constant.length < size) startEqual(next, constant[0], gain[0], drive, size);
        else startEach(next, constant, gain, drive, size);
    }

    private static void startEqual(double[] next, double constant, double gain, double[] drive, int size) {
        for (int i = 0; i < size; i++) next[i] = constant + gain * drive[i] + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
    }

    private static void startEach(double[] next, double[] constant, double[] gain, double[] drive, int size) {
        for (int i = 0; i < size; i++)
            next[i] = constant[i] + gain[i] * drive[i] + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
    }

    private static void add(double[] next, double[] gain, double[] x, int size) {
        if (gain.length == size) addEach(next, gain, x, size);
        else if (gain[0] != 0) addEqual(next, gain[0], x, size);
    }

    private static void addEqual(double[] next, double gain, double[] x, int size) {
        for (int i = 0; i < size; i++) next[i] += gain * x[i];
    }

    private static void addEach(double[] next, double[] gain, double[] x, int size) {
        for (int i = 0; i < size; i++) next[i] += gain[i] * x[i];
    }

    private static void hold(double[] v, double[] next, double[] free, int size) {
        for (int i = 0; i < size; i++) v[i] = free[i] * next[i] + (1 - free[i]) * v[i];
    }
}
