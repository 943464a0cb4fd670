package spikelet.equations;

import java.util.Arrays;

/**
 * exp(A) of a small matrix by scaling and squaring (Moler and Van Loan, SIAM Review 45, 2003, method 3) around a Taylor sum.
 *
 * <p>Needs no eigenvalues, so equal time constants and oscillating systems are like any other. The matrix is balanced first (Parlett and
 * Reinsch, Numer. Math. 13, 1969): volts, amperes and siemens in SI units differ by nine orders of magnitude, and each needless squaring
 * would cost a bit.
 */
public final class MatrixExponential {
    private static final int TERMS = 18;

    private MatrixExponential() {}

    /**
     * The exponential of a matrix.
     *
     * @param matrix square
     * @return exp(matrix)
     */
    public static double[][] of(double[][] matrix) {
        int n = matrix.length;
        var a = new double[n][];
        for (int i = 0; i < n; i++) a[i] = matrix[i].clone();
        var scales = balance(a);
        var e = ofBalanced(a);
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) e[i][j] *= scales[i] / scales[j];
        return e;
    }

    /** Scales rows and columns by powers of two, which is exact, until their sums agree. */
    private static double[] balance(double[][] a) {
        int n = a.length;
        var scales = new double[n];
        Arrays.fill(scales, 1);
        boolean changed = true;
        for (int round = 0; round < 100 && changed; round++) {
            changed = false;
            for (int i = 0; i < n; i++) {
                double row = 0;
                double column = 0;
                for (int j = 0; j < n; j++) {
                    if (j == i) continue;
                    row += Math.abs(a[i][j]);
                    column += Math.abs(a[j][i]);
                }
                if (column == 0) continue;
                // A row of zeros (a constant input) does not mind how small its column gets.
                int exponent = row == 0
                        ? -Math.max(0, Math.getExponent(column) + 1)
                        : Math.getExponent(Math.sqrt(row / column));
                if (exponent == 0) continue;
                changed = true;
                double factor = Math.scalb(1.0, exponent);
                scales[i] *= factor;
                for (int j = 0; j < n; j++) {
                    a[j][i] *= factor;
                    a[i][j] /= factor;
                }
            }
        }
        return scales;
    }

    private static double[][] ofBalanced(double[][] a) {
        int n = a.length;
        double norm = 0;
        for (var row : a) {
            double sum = 0;
            for (double x : row) sum += Math.abs(x);
            norm = Math.max(norm, sum);
        }
        int squarings = norm > 0.5 ? Math.max(0, Math.getExponent(norm) + 2) : 0;
        double scale = Math.scalb(1.0, -squarings);
        var scaled = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) scaled[i][j] = a[i][j] * scale;
        var sum = identity(n);
        var term = identity(n);
        for (int k = 1; k <= TERMS; k++) {
            term = product(term, scaled);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    term[i][j] /= k;
                    sum[i][j] += term[i][j];
                }
            }
        }
        for (int s = 0; s < squarings; s++) sum = product(sum, sum);
        return sum;
    }

    private static double[][] identity(int n) {
        var one = new double[n][n];
        for (int i = 0; i < n; i++) one[i][i] = 1;
        return one;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        var c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double x = a[i][k];
                for (int j = 0; j < n; j++) c[i][j] += x * b[k][j];
            }
        }
        return c;
    }
}
