package spikelet.codes;

import java.util.Arrays;
import java.util.List;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/**
 * A weighted sum of features, such as counts, that comes nearest to given targets, with a penalty on large weights: ridge regression (Hoerl and
 * Kennard, Technometrics 12, 1970). Immutable.
 *
 * <pre>{@code
 * var readout = LinearReadout.fit(counts, targets, 0.1);
 * readout.predict(newCounts)
 * }</pre>
 */
public final class LinearReadout {
    private final double[] means;
    private final double[][] weights;
    private final double[] offsets;

    private LinearReadout(double[] means, double[][] weights, double[] offsets) {
        this.means = means;
        this.weights = weights;
        this.offsets = offsets;
    }

    /**
     * Fits weights and an offset, which is not penalised, for several targets at once.
     *
     * @param features one row per trial
     * @param targets one row per trial
     * @param ridge the penalty: the sum of squared errors plus ridge times the sum of squared weights is least; positive, or zero if there are more trials than
     *     features
     * @return the readout
     */
    public static LinearReadout fit(double[][] features, double[][] targets, double ridge) {
        int n = check("features", features);
        check("targets", targets);
        Require.sameLength("linear readout: the targets", targets.length, "rows of features", n);
        Require.that(
                ridge >= 0 && Double.isFinite(ridge), "linear readout: the ridge must not be negative, got %s", ridge);
        var means = means(features);
        var offsets = means(targets);
        var x = centred(features, means);
        var y = centred(targets, offsets);
        int p = means.length;
        double[][] weights;
        // The smaller of the two systems: (XᵀX + λ) w = Xᵀy, or w = Xᵀ (XXᵀ + λ)⁻¹ y.
        if (p <= n) weights = Cholesky.of(gram(transposed(x)), ridge).solve(product(transposed(x), y));
        else weights = product(transposed(x), Cholesky.of(gram(x), ridge).solve(y));
        return new LinearReadout(means, weights, offsets);
    }

    /**
     * Fits one target.
     *
     * @param features one row per trial
     * @param target one value per trial
     * @param ridge the penalty
     * @return the readout
     */
    public static LinearReadout fit(double[][] features, double[] target, double ridge) {
        Require.given("linear readout: the target", target);
        return fit(
                features, Arrays.stream(target).mapToObj(t -> new double[] {t}).toArray(double[][]::new), ridge);
    }

    /**
     * The counts of each neuron in each bin as one row of features per trial.
     *
     * @param responses one per trial
     * @param bin width of a bin, in second; the whole duration for the count alone
     * @return the features
     */
    public static double[][] features(List<SpikeTrains> responses, double bin) {
        Require.that(responses != null && !responses.isEmpty(), "linear readout: give at least one response");
        return responses.stream()
                .map(r -> Arrays.stream(r.bin(bin))
                        .flatMapToInt(Arrays::stream)
                        .asDoubleStream()
                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * The readout of one trial.
     *
     * @param features as many as were fitted
     * @return a value per target
     */
    public double[] predict(double... features) {
        Require.sameLength("linear readout: the features", features.length, "weights", means.length);
        var values = offsets.clone();
        for (int i = 0; i < means.length; i++) {
            for (int k = 0; k < values.length; k++) values[k] += (features[i] - means[i]) * weights[i][k];
        }
        return values;
    }

    /**
     * The target with the largest value, for targets that are 1 for the own class and 0 for the others.
     *
     * @param features as many as were fitted
     * @return the class
     */
    public int classify(double... features) {
        var values = predict(features);
        int best = 0;
        for (int k = 1; k < values.length; k++) if (values[k] > values[best]) best = k;
        return best;
    }

    /** {@return the weights, a row per feature and a column per target; a copy} */
    public double[][] weights() {
        return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    private static int check(String what, double[][] rows) {
        Require.that(rows != null && rows.length > 0, "linear readout: there are no %s", what);
        for (int r = 0; r < rows.length; r++) {
            Require.sameLength(
                    "linear readout: row " + r + " of the " + what, rows[r].length, "columns of row 0", rows[0].length);
            for (double v : rows[r])
                Require.that(Double.isFinite(v), "linear readout: row %d of the %s holds %s", r, what, v);
        }
        Require.that(rows[0].length > 0, "linear readout: the rows of %s are empty", what);
        return rows.length;
    }

    private static double[] means(double[][] rows) {
        var means = new double[rows[0].length];
        for (var row : rows) for (int k = 0; k < means.length; k++) means[k] += row[k] / rows.length;
        return means;
    }

    private static double[][] centred(double[][] rows, double[] means) {
        var centred = new double[rows.length][means.length];
        for (int r = 0; r < rows.length; r++)
            for (int k = 0; k < means.length; k++) centred[r][k] = rows[r][k] - means[k];
        return centred;
    }

    private static double[][] transposed(double[][] a) {
        var t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < t.length; j++) t[j][i] = a[i][j];
        return t;
    }

    private static double[][] product(double[][] a, double[][] b) {
        var c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) for (int j = 0; j < b[0].length; j++) c[i][j] += a[i][k] * b[k][j];
        }
        return c;
    }

    /** A Aᵀ. */
    private static double[][] gram(double[][] a) {
        var g = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < a[0].length; k++) sum += a[i][k] * a[j][k];
                g[i][j] = g[j][i] = sum;
            }
        }
        return g;
    }
}
