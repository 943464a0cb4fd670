package spikelet.analysis;

/** The fast Fourier transform of Cooley and Tukey (1965), radix 2, in place. */
final class Fourier {
    private final int n;
    private final double[] cosine;
    private final double[] sine;

    /** For a power of two. */
    Fourier(int n) {
        this.n = n;
        cosine = new double[n / 2];
        sine = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            cosine[k] = StrictMath.cos(2 * Math.PI * k / n);
            sine[k] = -StrictMath.sin(2 * Math.PI * k / n);
        }
    }

    void transform(double[] re, double[] im) {
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int length = 2; length <= n; length *= 2) {
            for (int start = 0; start < n; start += length) butterflies(re, im, start, length / 2, n / length);
        }
    }

    private void butterflies(double[] re, double[] im, int start, int half, int stride) {
        for (int k = 0; k < half; k++) {
            int a = start + k;
            int b = a + half;
            double c = cosine[k * stride];
            double s = sine[k * stride];
            double x = re[b] * c - im[b] * s;
            double y = re[b] * s + im[b] * c;
            re[b] = re[a] - x;
            im[b] = im[a] - y;
            re[a] += x;
            im[a] += y;
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
