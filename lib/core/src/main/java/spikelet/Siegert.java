package spikelet;

/**
 * The mean firing rate of a leaky integrate-and-fire neuron with noisy input, in closed form (Siegert, Phys. Rev. 81, 1951, pages
 * 617-623; in the form of Brunel, J. Comput. Neurosci. 8, 2000, pages 183-208, equation 21):
 *
 * <pre>
 * 1/rate = refractory + tau sqrt(pi) ∫ exp(x²) (1 + erf x) dx,   x from (reset - mean)/(sqrt(2) sd) to (threshold - mean)/(sqrt(2) sd)
 * </pre>
 *
 * <pre>{@code
 * Siegert.of(neuron).rate(-53*mV, 3*mV)
 * Siegert.of(neuron).poisson(1600*Hz, 0.1*mV).poisson(400*Hz, -0.2*mV).rate()
 * }</pre>
 *
 * <p>Mean and standard deviation are those that v would have if there were no threshold; Brunel's sigma is sqrt(2) times the latter. The
 * input is taken for white noise (the diffusion approximation): good for many inputs, each much smaller than the way from reset to
 * threshold. With jumps of one size, v lands half a jump beyond the threshold on average (Helias, Deger, Rotter and Diesmann, PLoS
 * Comput. Biol. 6, 2010, e1000929), so a neuron with few, strong inputs fires less than this says.
 *
 * <p>A simulation that looks at v at grid points only misses short visits above the threshold. It behaves as if the threshold lay higher
 * by 0.5826 sd sqrt(2 dt/tau), where 0.5826 is -zeta(1/2)/sqrt(2 pi) (Broadie, Glasserman and Kou, Math. Finance 7, 1997, pages
 * 325-349); {@link #onGrid} gives the rate of such a simulation.
 *
 * <p>Currents that decay with a short time constant tau_s filter the noise. To first order in sqrt(tau_s/tau) that acts as if threshold and
 * reset lay higher by |zeta(1/2)| sd sqrt(tau_s/tau) (Fourcaud and Brunel, Neural Comput. 14, 2002, pages 2057-2110; their alpha/2 is
 * |zeta(1/2)|/sqrt(2), their sigma sqrt(2) sd); {@link #correlation}.
 *
 * <p>Immutable: each input returns a new object. Independent inputs add their means and their variances.
 */
public final class Siegert {
    private static final String OWNER = "Siegert";
    private static final Parameter MEAN = Parameter.voltage("mean", "-55*mV").numberOnly();
    private static final Parameter SD =
            Parameter.voltage("sd", "3*mV").orZero().from(1e-9).numberOnly();
    private static final Parameter CURRENT =
            Parameter.current("current", "0.3*nA").numberOnly();
    private static final Parameter RATE = Parameter.rate("rate").upTo(1e7).numberOnly();
    private static final Parameter WEIGHT =
            Parameter.voltage("weight", "0.1*mV").from(1e-9).numberOnly();
    private static final Parameter DT =
            Parameter.time("dt", "0.1*ms").orZero().from(1e-9).numberOnly();
    private static final Parameter CORRELATION =
            Parameter.time("correlation", "0.5*ms").orZero().from(1e-9).numberOnly();
    private static final double ZETA = 1.4603545088095868; // -zeta(1/2)
    private static final double OVERSHOOT = 0.5825971579390107;

    private final Lif neuron;
    private final double tau;
    private final double mean;
    private final double variance;
    private final double dt;
    private final double correlation;

    private Siegert(Lif neuron, double mean, double variance, double dt, double correlation) {
        this.neuron = neuron;
        this.tau = Lif.one(Lif.TAU, neuron.tau());
        this.mean = mean;
        this.variance = variance;
        this.dt = dt;
        this.correlation = correlation;
    }

    /**
     * A neuron without input.
     *
     * @param neuron the neuron
     * @return the theory of its rate
     * @throws IllegalArgumentException if a parameter differs between neurons or the reset is not below the threshold
     */
    public static Siegert of(Lif neuron) {
        Check.given("Siegert: the neuron", neuron).validate(OWNER, 1);
        Lif.one(Lif.RESET, neuron.reset());
        Lif.one(Lif.THRESHOLD, neuron.threshold());
        Lif.one(Lif.REFRACTORY, neuron.refractory());
        return new Siegert(neuron, Lif.one(Lif.REST, neuron.rest()), 0, 0, 0);
    }

    /**
     * Adds a constant current.
     *
     * @param current in ampere
     * @return with this input too
     */
    public Siegert current(double current) {
        double lift = CURRENT.check(OWNER, current) * Lif.one(Lif.RESISTANCE, neuron.resistance());
        return new Siegert(neuron, mean + lift, variance, dt, correlation);
    }

    /**
     * Adds Poisson spikes, each of which lifts v by the weight: mean tau · rate · weight, variance tau · rate · weight² / 2.
     *
     * @param rate of all spikes together, in hertz
     * @param weight in volt, negative if they inhibit
     * @return with this input too
     */
    public Siegert poisson(double rate, double weight) {
        double step = WEIGHT.check(OWNER, weight);
        double lift = tau * RATE.check(OWNER, rate) * step;
        return new Siegert(neuron, mean + lift, variance + lift * step / 2, dt, correlation);
    }

    /**
     * Adds white noise.
     *
     * @param sd the standard deviation it would give v without a threshold, in volt
     * @return with this input too
     */
    public Siegert noise(double sd) {
        SD.check(OWNER, sd);
        return new Siegert(neuron, mean, variance + sd * sd, dt, correlation);
    }

    /**
     * The rate not of the neuron but of its simulation with white noise, which compares v with the threshold at grid points only.
     *
     * @param dt time step in second, much smaller than tau
     * @return the theory of the simulation
     */
    public Siegert onGrid(double dt) {
        return new Siegert(neuron, mean, variance, DT.check(OWNER, dt), correlation);
    }

    /**
     * The rate when the noise is not white but decays with a time constant, as the currents of synapses do; good to first order in
     * sqrt(correlation/tau).
     *
     * @param tau time constant of the currents in second, much smaller than the neuron's; 0 for white noise
     * @return the theory with coloured noise
     */
    public Siegert correlation(double tau) {
        return new Siegert(neuron, mean, variance, dt, CORRELATION.check(OWNER, tau));
    }

    /** An input given by what it adds to the mean and to the variance of v. */
    Siegert plus(double mean, double variance) {
        return new Siegert(neuron, this.mean + mean, this.variance + variance, dt, correlation);
    }

    /**
     * The mean of v if there were no threshold.
     *
     * @return in volt
     */
    public double mean() {
        return mean;
    }

    /**
     * The standard deviation of v if there were no threshold.
     *
     * @return in volt
     */
    public double sd() {
        return Math.sqrt(variance);
    }

    /**
     * The mean rate under the inputs given.
     *
     * @return in hertz
     */
    public double rate() {
        return between(mean, sd());
    }

    /**
     * The mean rate for a given mean and standard deviation, whatever inputs were given.
     *
     * @param mean of v if there were no threshold, in volt
     * @param sd its standard deviation, in volt; 0 for no noise
     * @return in hertz
     * @throws IllegalArgumentException if one is far from usual
     */
    public double rate(double mean, double sd) {
        return between(MEAN.check(OWNER, mean), SD.check(OWNER, sd));
    }

    private double between(double mean, double sd) {
        double threshold = Lif.one(Lif.THRESHOLD, neuron.threshold());
        double up = threshold - Lif.one(Lif.RESET, neuron.reset());
        double refractory = Lif.one(Lif.REFRACTORY, neuron.refractory());
        double scale = Math.sqrt(2) * sd;
        double filtered = ZETA * sd * Math.sqrt(correlation / tau);
        double high = threshold + filtered - mean + OVERSHOOT * scale * Math.sqrt(dt / tau);
        double low = high - up - OVERSHOOT * scale * Math.sqrt(dt / tau);
        if (sd == 0) return high >= 0 ? 0 : 1 / (refractory + tau * StrictMath.log(low / high));
        return 1 / (refractory + tau * Math.sqrt(Math.PI) * FirstPassage.integral(low / scale, high / scale));
    }

    /** The neuron and its input. */
    @Override
    public String toString() {
        return "Siegert: %s; mean %s, sd %s"
                .formatted(
                        neuron.summary(),
                        Quantity.format(mean, Dimension.VOLTAGE),
                        Quantity.format(sd(), Dimension.VOLTAGE));
    }
}
