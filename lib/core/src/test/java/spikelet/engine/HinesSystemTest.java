package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.um;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Cell;
import spikelet.Channels;
import spikelet.Compartments;

/** The elimination on a tree against a dense one, on random trees. */
class HinesSystemTest {
    private static Compartments randomTree(Random random) {
        var cell = Cell.named("random").channel(Channels.leak("0.1 mS/cm^2", "-65 mV"));
        int sections = 1 + random.nextInt(9);
        for (int s = 0; s < sections; s++) {
            cell = cell.section("s" + s);
            if (s > 0) cell = cell.from("s" + random.nextInt(s), random.nextInt(5) * 0.25);
            cell = cell.length((10 + 90 * random.nextDouble()) * um)
                    .diameter((1 + random.nextDouble()) * um, (0.5 + random.nextDouble()) * um)
                    .compartments(1 + random.nextInt(6));
        }
        return cell.compartments();
    }

    private static double[][] dense(Compartments tree, double[] membrane) {
        int n = tree.size();
        var a = new double[n][n];
        for (int k = 0; k < n; k++) {
            a[k][k] += membrane[k];
            if (k == 0) continue;
            int up = tree.parent(k);
            a[k][k] += tree.axial(k);
            a[up][up] += tree.axial(k);
            a[k][up] -= tree.axial(k);
            a[up][k] -= tree.axial(k);
        }
        return a;
    }

    /** Gauss with pivots. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[best][c])) best = r;
            var row = a[c];
            a[c] = a[best];
            a[best] = row;
            double x = b[c];
            b[c] = b[best];
            b[best] = x;
            for (int r = c + 1; r < n; r++) {
                double f = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) a[r][k] -= f * a[c][k];
                b[r] -= f * b[c];
            }
        }
        for (int c = n - 1; c >= 0; c--) {
            for (int k = c + 1; k < n; k++) b[c] -= a[c][k] * b[k];
            b[c] /= a[c][c];
        }
        return b;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theTreeIsSolvedLikeADenseMatrixForEachNeuron(int neurons) {
        var random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            var tree = randomTree(random);
            int n = tree.size();
            var system = new HinesSystem(tree, neurons);
            var membrane = new double[neurons][n];
            var right = new double[neurons][n];
            var joint = new double[n * neurons];
            for (int i = 0; i < neurons; i++) {
                for (int k = 0; k < n; k++) {
                    membrane[i][k] = tree.capacitance(k) / 1e-4 * (0.5 + random.nextDouble());
                    right[i][k] = membrane[i][k] * (random.nextDouble() - 0.7) * 0.1;
                    system.diagonal[k * neurons + i] = membrane[i][k];
                    joint[k * neurons + i] = right[i][k];
                }
            }
            system.eliminate();
            system.solve(joint);
            for (int i = 0; i < neurons; i++) {
                var expected = solve(dense(tree, membrane[i]), right[i]);
                for (int k = 0; k < n; k++) assertEquals(expected[k], joint[k * neurons + i], 1e-12);
            }
        }
    }
}
