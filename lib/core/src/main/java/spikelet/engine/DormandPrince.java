package spikelet.engine;

/**
 * A step of the Runge-Kutta pair of orders 5 and 4 of Dormand and Prince (J. Comput. Appl. Math. 6, 1980, table 2), whose last stage is
 * the first of the next step, with the interpolant of order 4 that Shampine found for it (Math. Comp. 46, 1986), in the form of Hairer,
 * Norsett and Wanner (Solving Ordinary Differential Equations I, 2nd edition 1993, section II.6).
 */
final class DormandPrince {
    private static final double[] NODES = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] STAGES = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    /** The solution of order 5 less that of order 4. */
    private static final double[] ERROR = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };
    /** What the interpolant has beyond Hermite's cubic. */
    private static final double[] DENSE = {
        -12715105075.0 / 11282082432.0,
        0,
        87487479700.0 / 32700410799.0,
        -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0,
        -1453857185.0 / 822651844.0,
        69997945.0 / 29380423.0
    };

    private final NeuronEquations equations;
    private final int n;
    private final double[][] slopes;
    private final double[] stage;
    private double h;

    /** The state at the beginning of the step. */
    final double[] x;
    /** The state at its end. */
    final double[] next;
    /** The estimated error at its end. */
    final double[] error;

    DormandPrince(NeuronEquations equations, int variables) {
        this.equations = equations;
        n = variables;
        slopes = new double[NODES.length][n];
        stage = new double[n];
        x = new double[n];
        next = new double[n];
        error = new double[n];
    }

    /** Takes the slopes where the state was set, which a step needs unless it goes on from another. */
    double[] begin(double time) {
        equations.slopes(x, time, slopes[0]);
        return slopes[0];
    }

    /** Computes the state and its error at the end of a step; nothing is moved yet. */
    void attempt(double time, double step) {
        h = step;
        for (int k = 1; k < NODES.length; k++) {
            double[] at = k == NODES.length - 1 ? next : stage;
            for (int j = 0; j < n; j++) at[j] = x[j] + h * sum(STAGES[k], j);
            equations.slopes(at, time + NODES[k] * h, slopes[k]);
        }
        for (int j = 0; j < n; j++) error[j] = h * sum(ERROR, j);
    }

    private double sum(double[] weights, int variable) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) sum += weights[k] * slopes[k][variable];
        return sum;
    }

    /** Goes on to the end of the step. */
    void accept() {
        System.arraycopy(next, 0, x, 0, n);
        System.arraycopy(slopes[slopes.length - 1], 0, slopes[0], 0, n);
    }

    /** The state inside the step just attempted, after a part between 0 and 1 of it. */
    void interpolate(double part, double[] state) {
        double rest = 1 - part;
        for (int j = 0; j < n; j++) {
            double change = next[j] - x[j];
            double first = h * slopes[0][j] - change;
            double last = change - h * slopes[slopes.length - 1][j] - first;
            double dense = h * sum(DENSE, j);
            state[j] = x[j] + part * (change + rest * (first + part * (last + rest * dense)));
        }
    }

    /**
     * The step times the steepness of the equations as the last two stages, both at its end, tell it (Hairer and Wanner, Solving
     * Ordinary Differential Equations II, section IV.2); above 3.25 the method is kept from longer steps by stiffness alone.
     */
    double stiffness() {
        double change = 0;
        double distance = 0;
        for (int j = 0; j < n; j++) {
            double slope = slopes[6][j] - slopes[5][j];
            double state = next[j] - stage[j];
            change += slope * slope;
            distance += state * state;
        }
        return distance > 0 ? h * Math.sqrt(change / distance) : 0;
    }
}
