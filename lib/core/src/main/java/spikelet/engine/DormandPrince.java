package spikelet.engine;

/**
 * A step of the Runge-Kutta pair of orders 5 and 4 of Dormand and Prince (J. Comput. Appl. Math. 6, 1980, table 2), whose last stage is
 * the first of the next step, with the interpolant of order 4 that Shampine found for it (Math. Comp. 46, 1986), in the form of Hairer,
 * Norsett and Wanner (Solving Ordinary Differential Equations I, 2nd edition 1993, section II.6).
 */
final class DormandPrince {
    private static final double C1 = 1.0 / 5;
    private static final double C2 = 3.0 / 10;
    private static final double C3 = 4.0 / 5;
    private static final double C4 = 8.0 / 9;

    private static final double A10 = 1.0 / 5;
    private static final double A20 = 3.0 / 40;
    private static final double A21 = 9.0 / 40;
    private static final double A30 = 44.0 / 45;
    private static final double A31 = -56.0 / 15;
    private static final double A32 = 32.0 / 9;
    private static final double A40 = 19372.0 / 6561;
    private static final double A41 = -25360.0 / 2187;
    private static final double A42 = 64448.0 / 6561;
    private static final double A43 = -212.0 / 729;
    private static final double A50 = 9017.0 / 3168;
    private static final double A51 = -355.0 / 33;
    private static final double A52 = 46732.0 / 5247;
    private static final double A53 = 49.0 / 176;
    private static final double A54 = -5103.0 / 18656;
    private static final double A60 = 35.0 / 384;
    private static final double A62 = 500.0 / 1113;
    private static final double A63 = 125.0 / 192;
    private static final double A64 = -2187.0 / 6784;
    private static final double A65 = 11.0 / 84;

    /** The solution of order 5 less that of order 4. */
    private static final double E0 = 71.0 / 57600;

    private static final double E2 = -71.0 / 16695;
    private static final double E3 = 71.0 / 1920;
    private static final double E4 = -17253.0 / 339200;
    private static final double E5 = 22.0 / 525;
    private static final double E6 = -1.0 / 40;

    /** What the interpolant has beyond Hermite's cubic. */
    private static final double D0 = -12715105075.0 / 11282082432.0;

    private static final double D2 = 87487479700.0 / 32700410799.0;
    private static final double D3 = -10690763975.0 / 1880347072.0;
    private static final double D4 = 701980252875.0 / 199316789632.0;
    private static final double D5 = -1453857185.0 / 822651844.0;
    private static final double D6 = 69997945.0 / 29380423.0;

    private final NeuronEquations equations;
    private final int n;
    /** The slopes of each stage. */
    private final double[] s0;

    private final double[] s1;
    private final double[] s2;
    private final double[] s3;
    private final double[] s4;
    private final double[] s5;
    private final double[] s6;
    private final double[] stage;
    /** The interpolant of the step just attempted. */
    private final double[] change;

    private final double[] first;
    private final double[] last;
    private final double[] dense;
    private boolean hasCurve;
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
        s0 = new double[n];
        s1 = new double[n];
        s2 = new double[n];
        s3 = new double[n];
        s4 = new double[n];
        s5 = new double[n];
        s6 = new double[n];
        stage = new double[n];
        change = new double[n];
        first = new double[n];
        last = new double[n];
        dense = new double[n];
        x = new double[n];
        next = new double[n];
        error = new double[n];
    }

    /** Takes the slopes where the state was set, which a step needs unless it goes on from another. */
    double[] begin(double time) {
        equations.slopes(x, time, s0);
        return s0;
    }

    /**
     * Computes the state and its error at the end of a step; nothing is moved yet. Loops over the stages and their weights would take a
     * tenth longer.
     */
    void attempt(double time, double step) {
        h = step;
        hasCurve = false;
        for (int j = 0; j < n; j++) stage[j] = x[j] + h * (A10 * s0[j]);
        equations.slopes(stage, time + C1 * h, s1);
        for (int j = 0; j < n; j++) stage[j] = x[j] + h * (A20 * s0[j] + A21 * s1[j]);
        equations.slopes(stage, time + C2 * h, s2);
        for (int j = 0; j < n; j++) stage[j] = x[j] + h * (A30 * s0[j] + A31 * s1[j] + A32 * s2[j]);
        equations.slopes(stage, time + C3 * h, s3);
        for (int j = 0; j < n; j++) stage[j] = x[j] + h * (A40 * s0[j] + A41 * s1[j] + A42 * s2[j] + A43 * s3[j]);
        equations.slopes(stage, time + C4 * h, s4);
        for (int j = 0; j < n; j++)
            stage[j] = x[j] + h * (A50 * s0[j] + A51 * s1[j] + A52 * s2[j] + A53 * s3[j] + A54 * s4[j]);
        equations.slopes(stage, time + h, s5);
        // The weight of zero lets an infinite slope spoil the step.
        for (int j = 0; j < n; j++)
            next[j] = x[j] + h * (A60 * s0[j] + 0 * s1[j] + A62 * s2[j] + A63 * s3[j] + A64 * s4[j] + A65 * s5[j]);
        equations.slopes(next, time + h, s6);
        for (int j = 0; j < n; j++)
            error[j] = h * (E0 * s0[j] + E2 * s2[j] + E3 * s3[j] + E4 * s4[j] + E5 * s5[j] + E6 * s6[j]);
    }

    /** Goes on to the end of the step. */
    void accept() {
        System.arraycopy(next, 0, x, 0, n);
        System.arraycopy(s6, 0, s0, 0, n);
    }

    /** The state inside the step just attempted, after a part between 0 and 1 of it. */
    void interpolate(double part, double[] state) {
        if (!hasCurve) findCurve();
        double rest = 1 - part;
        for (int j = 0; j < n; j++)
            state[j] = x[j] + part * (change[j] + rest * (first[j] + part * (last[j] + rest * dense[j])));
    }

    private void findCurve() {
        for (int j = 0; j < n; j++) {
            change[j] = next[j] - x[j];
            first[j] = h * s0[j] - change[j];
            last[j] = change[j] - h * s6[j] - first[j];
            dense[j] = h * (D0 * s0[j] + D2 * s2[j] + D3 * s3[j] + D4 * s4[j] + D5 * s5[j] + D6 * s6[j]);
        }
        hasCurve = true;
    }

    /**
     * The step times the steepness of the equations as the last two stages, both at its end, tell it (Hairer and Wanner, Solving
     * Ordinary Differential Equations II, section IV.2); above 3.25 the method is kept from longer steps by stiffness alone.
     */
    double stiffness() {
        double change = 0;
        double distance = 0;
        for (int j = 0; j < n; j++) {
            double slope = s6[j] - s5[j];
            double state = next[j] - stage[j];
            change += slope * slope;
            distance += state * state;
        }
        return distance > 0 ? h * Math.sqrt(change / distance) : 0;
    }
}
