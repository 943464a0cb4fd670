package spikelet.trains;

/** The von Mises distribution, the normal distribution of the circle. */
final class VonMises {
    private VonMises() {}

    /** The modified Bessel function of the first kind and order 0, by its power series (Abramowitz and Stegun 1964, 9.6.12). */
    static double bessel0(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    /** The modified Bessel function of the first kind and order 1 (9.6.10). */
    static double bessel1(double x) {
        double term = x / 2;
        double sum = term;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x * x / (4.0 * k * (k + 1));
            sum += term;
        }
        return sum;
    }

    /** The concentration whose vector strength I1/I0 is given (Mardia and Jupp, Directional Statistics, 2000), by bisection. */
    static double concentration(double strength) {
        double low = 0;
        double high = 500;
        for (int k = 0; k < 80; k++) {
            double middle = (low + high) / 2;
            if (bessel1(middle) / bessel0(middle) < strength) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
