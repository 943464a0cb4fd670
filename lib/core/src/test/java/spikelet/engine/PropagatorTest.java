package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-step solutions against the same formulas in sixty digits. */
class PropagatorTest {
    private static final MathContext DIGITS = new MathContext(60);

    private static BigDecimal big(double x) {
        return new BigDecimal(x);
    }

    private static BigDecimal exp(BigDecimal x) {
        var small = x.divide(BigDecimal.valueOf(1 << 20), DIGITS);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int k = 1; k < 20; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 20; k++) sum = sum.multiply(sum, DIGITS);
        return sum;
    }

    private static BigDecimal left(double dt, double tau) {
        return exp(big(dt).negate().divide(big(tau), DIGITS));
    }

    /** tau_s / (tau_m - tau_s) (exp(-dt/tau_m) - exp(-dt/tau_s)): what cancels needs the many digits. */
    private static double response(double dt, double tau, double tauDrive) {
        var difference = big(tau).subtract(big(tauDrive), DIGITS);
        return big(tauDrive)
                .divide(difference, DIGITS)
                .multiply(left(dt, tau).subtract(left(dt, tauDrive), DIGITS), DIGITS)
                .doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 0.02, 0.005",
        "1e-4, 0.005, 0.02",
        "1e-4, 0.02, 0.0199999",
        "1e-4, 0.02, 0.02000000001",
        "1e-4, 0.02, 0.019999999999999997",
        "1e-3, 0.01, 0.0001",
        "1e-6, 0.02, 10",
        "1e-2, 0.001, 0.1"
    })
    void aDriveMovesTheMembraneAsInSixtyDigits(double dt, double tau, double tauDrive) {
        double exact = response(dt, tau, tauDrive);
        assertEquals(1, Propagator.response(dt, tau, tauDrive) / exact, 4e-15);
    }

    @Test
    void equalTimeConstantsGiveTheAlphaFunction() {
        double dt = 1e-4;
        double tau = 0.02;
        double alpha = dt / tau * left(dt, tau).doubleValue();
        assertEquals(1, Propagator.response(dt, tau, tau) / alpha, 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.02", "1e-6, 10", "1e-2, 1e-4", "1e-4, 0.0001"})
    void whatIsLeftAfterAStepAndItsMeanAreExact(double dt, double tau) {
        assertEquals(1, Propagator.decay(dt, tau) / left(dt, tau).doubleValue(), 4e-15);
        double mean = BigDecimal.ONE
                .subtract(left(dt, tau), DIGITS)
                .multiply(big(tau), DIGITS)
                .divide(big(dt), DIGITS)
                .doubleValue();
        assertEquals(1, Propagator.mean(dt, tau) / mean, 4e-15);
    }
}
