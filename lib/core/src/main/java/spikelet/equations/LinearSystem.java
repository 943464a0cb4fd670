package spikelet.equations;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The exact step of a linear model: x' = A x + u I + c with input I that is the sum of a constant current and exponentially decaying
 * ones (Rotter and Diesmann, Biol. Cybern. 81, 1999). The coefficients are read off the equations by evaluating them.
 *
 * @param state how the state enters the new state
 * @param current how a constant unit current enters
 * @param synapse how a unit synaptic current enters, by its position in the list of time constants
 * @param rising how a unit of the rising part of a synaptic current enters, by the same position; 0 where it jumps
 * @param constant what is added in any case
 */
public record LinearSystem(
        double[][] state, double[] current, double[][] synapse, double[][] rising, double[] constant) {

    /**
     * The step of one neuron.
     *
     * @param equations a linear model
     * @param parameters gives the value of each parameter, in SI units
     * @param dt time step in second
     * @param taus decay time constants of the synaptic currents in second
     * @param rises their rise time constants in second; 0 for none
     * @return the coefficients of the step
     */
    static LinearSystem of(
            Dynamics dynamics, ToDoubleFunction<String> parameters, double dt, double[] taus, double[] rises) {
        var x = dynamics.variables();
        int n = x.size();
        int m = taus.length;
        // The augmented system: state, synaptic currents, their rising parts, the constant current, one.
        int last = n + 2 * m;
        var a = new double[last + 2][last + 2];
        for (int i = 0; i < n; i++) {
            var f = dynamics.drift().get(x.get(i));
            double offset = at(f, x, -1, 0, parameters);
            double gain = at(f, x, -1, 1, parameters) - offset;
            for (int j = 0; j < n; j++) a[i][j] = (at(f, x, j, 0, parameters) - offset) * dt;
            for (int s = 0; s < m; s++) a[i][n + s] = gain * dt;
            a[i][last] = gain * dt;
            a[i][last + 1] = offset * dt;
        }
        for (int s = 0; s < m; s++) {
            a[n + s][n + s] = -dt / taus[s];
            if (rises[s] == 0) continue;
            a[n + s][n + m + s] = dt / taus[s];
            a[n + m + s][n + m + s] = -dt / rises[s];
        }
        var e = MatrixExponential.of(a);
        var state = new double[n][n];
        var synapse = new double[m][n];
        var rising = new double[m][n];
        var current = new double[n];
        var constant = new double[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(e[i], 0, state[i], 0, n);
            for (int s = 0; s < m; s++) synapse[s][i] = e[i][n + s];
            for (int s = 0; s < m; s++) rising[s][i] = e[i][n + m + s];
            current[i] = e[i][last];
            constant[i] = e[i][last + 1];
            // What only spikes change stays what it is, without the last digit that the exponential may lose.
            if (!Algebra.isZero(dynamics.drift().get(x.get(i)))) continue;
            for (int j = 0; j < n; j++) state[i][j] = i == j ? 1 : 0;
        }
        return new LinearSystem(state, current, synapse, rising, constant);
    }

    /** A derivative where one variable is 1 and the others are 0. */
    private static double at(
            Expr f, List<String> variables, int one, double input, ToDoubleFunction<String> parameters) {
        return Evaluate.of(f, name -> {
            if (name.equals(Dynamics.DRIVE)) return input;
            int k = variables.indexOf(name);
            if (k >= 0) return k == one ? 1 : 0;
            return parameters.applyAsDouble(name);
        });
    }
}
