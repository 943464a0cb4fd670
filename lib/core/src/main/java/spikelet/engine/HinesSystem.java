package spikelet.engine;

import spikelet.Compartments;

/**
 * The linear system of a time step: {@code diagonal · v - (axial currents) = right} in each node of a tree, for all neurons at once. One sweep from the
 * last node to the first eliminates, one back solves (Hines, Int. J. Bio-Med. Comput. 15, 1984): the work grows with the number of nodes. Entry
 * {@code node · neurons + neuron} belongs to a node of a neuron, so that the inner loops run over neurons.
 */
final class HinesSystem {
    final double[] diagonal;
    private final int neurons;
    private final int nodes;
    private final int[] parent;
    private final double[] axial;
    /** The sum of the axial conductances of a node. */
    private final double[] sum;
    /** After elimination: axial conductance over diagonal. */
    private final double[] factor;

    HinesSystem(Compartments tree, int neurons) {
        this.neurons = neurons;
        nodes = tree.size();
        parent = new int[nodes];
        axial = new double[nodes];
        sum = new double[nodes];
        diagonal = new double[nodes * neurons];
        factor = new double[nodes * neurons];
        for (int node = 0; node < nodes; node++) {
            parent[node] = tree.parent(node);
            axial[node] = tree.axial(node);
            sum[node] += axial[node];
            if (node > 0) sum[parent[node]] += axial[node];
        }
    }

    /** Adds the axial conductances to the diagonal and eliminates; the diagonal holds its inverse from here on. */
    void eliminate() {
        for (int node = 0; node < nodes; node++) shift(diagonal, node * neurons, sum[node], neurons);
        for (int node = nodes - 1; node > 0; node--)
            eliminate(diagonal, factor, node * neurons, parent[node] * neurons, axial[node], neurons);
        eliminateRoot(diagonal, neurons);
    }

    /** Solves for one right side, which is overwritten by the solution; may be called again after one elimination. */
    void solve(double[] right) {
        for (int node = nodes - 1; node > 0; node--)
            gather(right, factor, node * neurons, parent[node] * neurons, neurons);
        scale(right, diagonal, neurons);
        for (int node = 1; node < nodes; node++)
            substitute(right, diagonal, factor, node * neurons, parent[node] * neurons, neurons);
    }

    double axialSum(int node) {
        return sum[node];
    }

    private static void shift(double[] a, int at, double by, int n) {
        for (int i = at; i < at + n; i++) a[i] += by;
    }

    private static void eliminate(double[] diagonal, double[] factor, int at, int up, double g, int n) {
        for (int i = 0; i < n; i++) {
            double inverse = 1 / diagonal[at + i];
            double f = g * inverse;
            diagonal[at + i] = inverse;
            factor[at + i] = f;
            diagonal[up + i] -= f * g;
        }
    }

    private static void eliminateRoot(double[] diagonal, int n) {
        for (int i = 0; i < n; i++) diagonal[i] = 1 / diagonal[i];
    }

    private static void gather(double[] right, double[] factor, int at, int up, int n) {
        for (int i = 0; i < n; i++) right[up + i] += factor[at + i] * right[at + i];
    }

    private static void scale(double[] right, double[] inverse, int n) {
        for (int i = 0; i < n; i++) right[i] *= inverse[i];
    }

    private static void substitute(double[] right, double[] inverse, double[] factor, int at, int up, int n) {
        for (int i = 0; i < n; i++) right[at + i] = right[at + i] * inverse[at + i] + factor[at + i] * right[up + i];
    }
}
