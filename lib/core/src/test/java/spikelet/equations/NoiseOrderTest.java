package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spikelet.engine.NeuronKernel;

/** White noise: the variance that is left, the order of convergence along a path and on average, and the calculus that results. */
class NoiseOrderTest {
    private static final int PATHS = 4000;

    private static NeuronKernel kernel(String text, Method method) {
        var checked = Checker.check(Parser.equations(text), null, List.of(), Map.of());
        return CompiledModel.of(checked, method, false, List.of(), Set.of()).kernel();
    }

    private static void step(NeuronKernel kernel, double[] v, double[] noise, double dt) {
        var free = new double[v.length];
        Arrays.fill(free, 1);
        kernel.step(new double[][] {v}, new double[0][], new double[v.length], null, free, noise, 0, dt, v.length);
    }

    /**
     * Of an Ornstein-Uhlenbeck process with a standard deviation of 1, the variance after many steps of a tenth of its time constant. A
     * step is v → R v + s ξ, whose coefficients are read off the kernel, and the variance s²/(1 - R²). Expected are R = 1 - 0.1 (Euler),
     * 1 - 0.1 + 0.005 (Heun), four more terms of e^(-0.1) (Runge-Kutta) or all; s² = 0.2, times (1 - 0.05)² where Heun's second stage
     * halves the decay of the noise.
     */
    @ParameterizedTest
    @CsvSource({
        "EULER, 0.9, 0.2, 1",
        "SEQUENTIAL_EULER, 0.9, 0.2, 1",
        "HEUN, 0.905, 0.1805, 2",
        "RK4, 0.9048375, 0.2, 1",
        "EXPONENTIAL_EULER, 0.9048374180359595, 0.18126924692201815, 9",
        "EXPONENTIAL_MIDPOINT, 0.9048374180359595, 0.18126924692201815, 9",
        "EXPONENTIAL_STRANG, 0.9048374180359595, 0.18126924692201815, 9"
    })
    void theVarianceOfAnOrnsteinUhlenbeckProcessIsTheClosedFormOfTheMethod(
            Method method, double keep, double kick, int order) {
        double variance = kick / (1 - keep * keep);
        assertEquals(variance, variance(method, 1e-3), 1e-12, method.toString());
        double finer = variance(method, 0.1e-3);
        double expected = Math.abs(variance - 1) * Math.pow(0.1, order);
        assertEquals(expected, Math.abs(finer - 1), 0.12 * expected + 1e-12, method + ": weak order " + order);
    }

    private static double variance(Method method, double dt) {
        var ou = kernel("dv/dt = -v/(10*ms) + sqrt(2/(10*ms))*xi : 1", method);
        double[] v = {1, 0};
        step(ou, v, new double[] {0, 1}, dt);
        return v[1] * v[1] / (1 - v[0] * v[0]);
    }

    /** The mean distance from the closed form along the same path, at 10 ms. */
    private static double strongError(String text, Method method, Path closedForm, int steps) {
        int finest = 256;
        var kernel = kernel(text, method);
        var random = new SplittableRandom(5);
        double sum = 0;
        double dt = 10e-3 / steps;
        for (int path = 0; path < PATHS; path++) {
            double[] v = {1};
            double total = 0;
            for (int k = 0; k < steps; k++) {
                double w = 0;
                for (int j = 0; j < finest / steps; j++) w += random.nextGaussian() * Math.sqrt(10e-3 / finest);
                step(kernel, v, new double[] {w / Math.sqrt(dt)}, dt);
                total += w;
            }
            sum += Math.abs(v[0] - closedForm.end(total));
        }
        return sum / PATHS;
    }

    private interface Path {
        double end(double w);
    }

    @ParameterizedTest
    @CsvSource({"EULER, 0.5", "EXPONENTIAL_EULER, 0.5", "HEUN, 0.5"})
    void alongAPathWithMultiplicativeNoiseTheOrderIsOneHalf(Method method, double order) {
        // Ito: v = exp((-1 - 0.5²/2) t/τ + 0.5 W/√τ), τ = 10 ms
        Path ito = w -> Math.exp(-1 - 0.125 + 0.5 * w / Math.sqrt(10e-3));
        var text = "dv/dt = -v/(10*ms) + 0.5*v*xi/sqrt(10*ms) : 1";
        double slope =
                Math.log(strongError(text, method, ito, 16) / strongError(text, method, ito, 256)) / Math.log(16);
        assertEquals(order, slope, 0.15, method.toString());
    }

    @Test
    void withAConstantFactorTheOrderAlongAPathIsOne() {
        var text = "dv/dt = -v/(10*ms) + xi/sqrt(10*ms) : 1";
        double coarse = strongDistance(text, 16);
        double fine = strongDistance(text, 128);
        assertEquals(1, Math.log(coarse / fine) / Math.log(8), 0.1);
    }

    /** The mean distance between Euler's path and the exact one, which is a sum over the finest steps. */
    private static double strongDistance(String text, int steps) {
        int finest = 4096;
        var kernel = kernel(text, Method.EULER);
        var random = new SplittableRandom(6);
        double sum = 0;
        double h = 10e-3 / finest;
        for (int path = 0; path < 500; path++) {
            double[] v = {1};
            double exact = 1;
            double w = 0;
            for (int k = 1; k <= finest; k++) {
                double kick = random.nextGaussian() * Math.sqrt(h);
                // The noise of a step of h decays on average for half of it.
                exact = exact * Math.exp(-h / 10e-3) + kick / Math.sqrt(10e-3) * Math.exp(-h / 20e-3);
                w += kick;
                if (k % (finest / steps) != 0) continue;
                double dt = 10e-3 / steps;
                step(kernel, v, new double[] {w / Math.sqrt(dt)}, dt);
                w = 0;
            }
            sum += Math.abs(v[0] - exact);
        }
        return sum / 500;
    }

    @ParameterizedTest
    @CsvSource({"EULER", "HEUN", "RK4", "EXPONENTIAL_EULER", "EXPONENTIAL_MIDPOINT", "EXPONENTIAL_STRANG"})
    void theMeanUnderMultiplicativeNoiseIsItosAndNotStratonovichs(Method method) {
        // E v = e^(-t/τ) by Ito, e^(-t/τ + t/2τ) by Stratonovich, as the factor is v/√τ
        var kernel = kernel("dv/dt = -v/(10*ms) + v*xi/sqrt(10*ms) : 1", method);
        int neurons = 40_000;
        var v = new double[neurons];
        Arrays.fill(v, 1);
        var random = new SplittableRandom(7);
        for (int k = 0; k < 100; k++) step(kernel, v, normal(random, neurons), 0.1e-3);
        double mean = Arrays.stream(v).average().orElseThrow();
        // The standard deviation of the mean is e^-1 √(e - 1)/200 = 0.0024; Stratonovich's would be 0.607.
        assertEquals(Math.exp(-1), mean, 0.012, method.toString());
    }

    private static double[] normal(SplittableRandom random, int n) {
        var x = new double[n];
        for (int i = 0; i < n; i++) x[i] = random.nextGaussian();
        return x;
    }

    @Test
    void theWeakOrderOfEulerIsOne() {
        // E v after n steps is (1 - 1/n)^n exactly: read off as the mean of the two-point noise ±1, which has the same
        // two moments.
        double coarse = meanOverTwoPointNoise(5) - Math.exp(-1);
        double fine = meanOverTwoPointNoise(10) - Math.exp(-1);
        assertEquals(1, Math.log(coarse / fine) / Math.log(2), 0.15);
    }

    /** All 2^n paths. */
    private static double meanOverTwoPointNoise(int steps) {
        var kernel = kernel("dv/dt = -v/(10*ms) + 0.5*v*xi/sqrt(10*ms) : 1", Method.EULER);
        int paths = 1 << steps;
        var v = new double[paths];
        Arrays.fill(v, 1);
        for (int k = 0; k < steps; k++) {
            var noise = new double[paths];
            for (int i = 0; i < paths; i++) noise[i] = (i >> k & 1) == 0 ? -1 : 1;
            step(kernel, v, noise, 10e-3 / steps);
        }
        return Arrays.stream(v).average().orElseThrow();
    }
}
