package spikelet.engine;

import spikelet.Receptor;
import spikelet.equations.MatrixExponential;

/**
 * The exact step of receptors and their G-protein: a matrix over (r, s, 1) that also gives the means over the step. Within a step there
 * is transmitter in its first part, perhaps all or none of it.
 */
final class ReceptorStep {
    private static final int R = 0;
    private static final int S = 1;
    private static final int SUM_R = 2;
    private static final int SUM_S = 3;
    private static final int ONE = 4;

    private final double[][] m;
    private final double dt;
    /** What a step leaves of the bound receptors, and what it binds of free ones. */
    final double keep;

    final double gain;
    /** What they add to the mean over the step, per bound receptor and per receptor. */
    final double perBound;

    final double perWeight;

    /**
     * Solves the step.
     *
     * @param present the part of the step with transmitter
     */
    ReceptorStep(Receptor receptor, double present, double dt) {
        this.dt = dt;
        var with = present == 0 ? null : during(receptor, receptor.binding(), present * dt);
        var without = present == 1 ? null : during(receptor, 0, (1 - present) * dt);
        m = with == null ? without : without == null ? with : product(without, with);
        keep = m[R][R];
        gain = m[R][ONE];
        perBound = m[SUM_R][R] / dt;
        perWeight = m[SUM_R][ONE] / dt;
    }

    private static double[][] during(Receptor receptor, double binding, double time) {
        var rate = new double[5][5];
        rate[R][R] = -time * (binding + receptor.unbinding());
        rate[R][ONE] = time * binding;
        receptor.gProtein().ifPresent(g -> {
            rate[S][R] = time * g.production();
            rate[S][S] = -time * g.removal();
        });
        rate[SUM_R][R] = time;
        rate[SUM_S][S] = time;
        return MatrixExponential.of(rate);
    }

    private static double[][] product(double[][] a, double[][] b) {
        var c = new double[5][5];
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 5; j++) for (int k = 0; k < 5; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    double bound(double r) {
        return keep * r + gain;
    }

    /** What is bound after many steps. */
    double bound(double r, long steps) {
        double end = gain / (1 - keep);
        return end + (r - end) * StrictMath.pow(keep, steps);
    }

    double protein(double r, double s) {
        return m[S][R] * r + m[S][S] * s + m[S][ONE];
    }

    double meanBound(double r) {
        return perBound * r + perWeight;
    }

    double meanProtein(double r, double s) {
        return (m[SUM_S][R] * r + m[SUM_S][S] * s + m[SUM_S][ONE]) / dt;
    }
}
