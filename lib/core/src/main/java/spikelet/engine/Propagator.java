package spikelet.engine;

/**
 * Exact one-step solutions of the leaky membrane {@code tau dv/dt = -v + drive} (Rotter and Diesmann, Biol. Cybern. 81, 1999).
 *
 * <p>All through {@link StrictMath}, so that a network's spikes do not depend on the virtual machine.
 */
final class Propagator {
    private Propagator() {}

    /** What is left of a quantity that decays with tau after dt. */
    static double decay(double dt, double tau) {
        return StrictMath.exp(-dt / tau);
    }

    /**
     * What a drive of size 1 that decays with tauDrive adds to a membrane of time constant tau within dt. Written with expm1(a) /
     * a, it stays exact where the time constants are equal or nearly so.
     */
    static double response(double dt, double tau, double tauDrive) {
        double a = dt * (1 / tau - 1 / tauDrive);
        double ratio = a == 0 ? 1 : StrictMath.expm1(a) / a;
        return dt / tau * decay(dt, tau) * ratio;
    }

    /** The mean over dt of a quantity that decays with tau from 1. */
    static double mean(double dt, double tau) {
        return -StrictMath.expm1(-dt / tau) * tau / dt;
    }
}
