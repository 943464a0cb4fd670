package spikelet.analysis;

import spikelet.trains.Require;

/** Averaged auto- and cross-periodograms of two signals. */
final class Welch {
    private final double[] first;
    private final double[] second;
    private final double[] crossReal;
    private final double[] crossImaginary;
    private final int segments;

    Welch(double[] x, double[] y, double dt, int length) {
        Require.that(
                length >= 4 && Integer.bitCount(length) == 1,
                "spectrum: the length of a segment is a power of two, got %d",
                length);
        Require.that(
                length <= x.length,
                "spectrum: a segment of %d bins is longer than the trains, %d bins",
                length,
                x.length);
        int half = length / 2;
        segments = (x.length - length) / half + 1;
        first = new double[half + 1];
        second = new double[half + 1];
        crossReal = new double[half + 1];
        crossImaginary = new double[half + 1];
        var window = new double[length];
        double power = 0;
        for (int k = 0; k < length; k++) {
            window[k] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * k / length);
            power += window[k] * window[k];
        }
        var fourier = new Fourier(length);
        double scale = dt / (power * segments);
        for (int s = 0; s < segments; s++) {
            // Two real signals are one complex one; their transforms come apart by symmetry.
            var re = piece(x, s * half, window);
            var im = piece(y, s * half, window);
            fourier.transform(re, im);
            for (int k = 0; k <= half; k++) add(re, im, k, (length - k) % length, scale);
        }
    }

    private static double[] piece(double[] x, int from, double[] window) {
        double mean = 0;
        for (int k = 0; k < window.length; k++) mean += x[from + k];
        mean /= window.length;
        var piece = new double[window.length];
        for (int k = 0; k < window.length; k++) piece[k] = (x[from + k] - mean) * window[k];
        return piece;
    }

    private void add(double[] re, double[] im, int k, int mirror, double scale) {
        double xr = (re[k] + re[mirror]) / 2;
        double xi = (im[k] - im[mirror]) / 2;
        double yr = (im[k] + im[mirror]) / 2;
        double yi = (re[mirror] - re[k]) / 2;
        first[k] += scale * (xr * xr + xi * xi);
        second[k] += scale * (yr * yr + yi * yi);
        crossReal[k] += scale * (xr * yr + xi * yi);
        crossImaginary[k] += scale * (xi * yr - xr * yi);
    }

    int segments() {
        return segments;
    }

    double[] power() {
        return first.clone();
    }

    double[] coherence() {
        var coherence = new double[first.length];
        for (int k = 0; k < coherence.length; k++) {
            double cross = crossReal[k] * crossReal[k] + crossImaginary[k] * crossImaginary[k];
            double both = first[k] * second[k];
            coherence[k] = both > 0 ? cross / both : 0;
        }
        return coherence;
    }
}
