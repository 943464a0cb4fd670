package spikelet.codes;

import spikelet.trains.Require;

/**
 * The Cholesky factor of a symmetric positive matrix (Golub and Van Loan, Matrix Computations, section 4.2). One system to solve is no reason
 * for the core to depend on a library for linear algebra.
 */
final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Of a matrix plus ridge times the unit matrix. */
    static Cholesky of(double[][] a, double ridge) {
        int n = a.length;
        var l = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) largest = Math.max(largest, a[i][i] + ridge);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j] + (i == j ? ridge : 0);
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                if (i > j) {
                    l[i][j] = sum / l[j][j];
                    continue;
                }
                Require.that(
                        sum > 1e-14 * largest,
                        "linear readout: the features are not independent; give a ridge above zero, for example 0.1");
                l[i][i] = Math.sqrt(sum);
            }
        }
        return new Cholesky(l);
    }

    /** Solves for each column of b. */
    double[][] solve(double[][] b) {
        int n = lower.length;
        int columns = b[0].length;
        var x = new double[n][columns];
        for (int c = 0; c < columns; c++) {
            for (int i = 0; i < n; i++) {
                double sum = b[i][c];
                for (int k = 0; k < i; k++) sum -= lower[i][k] * x[k][c];
                x[i][c] = sum / lower[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = x[i][c];
                for (int k = i + 1; k < n; k++) sum -= lower[k][i] * x[k][c];
                x[i][c] = sum / lower[i][i];
            }
        }
        return x;
    }
}
