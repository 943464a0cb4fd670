package spikelet;

import java.util.Map;
import java.util.TreeMap;

/**
 * The leaky integrate-and-fire neuron (Lapicque 1907; Gerstner et al., <i>Neuronal Dynamics</i>, 2014, section 1.3):
 *
 * <pre>
 * tau dv/dt = (rest - v) + R I          v ≥ threshold: a spike, v = reset for the refractory time
 * </pre>
 *
 * <p>Defaults: tau 20 ms, R 100 MOhm (so a leak of 10 nS and a capacitance of 200 pF), rest -65 mV, threshold -50 mV, reset to
 * rest, refractory 2 ms. Between spikes the equation is linear and is solved exactly, whatever the time step, for input that is
 * constant over a step, for delta synapses and for exponential currents; with conductance synapses see {@link Synapse}. Spike
 * times lie on the grid of the time step: a spike is reported at the first grid point where v has reached the threshold. Refractory
 * time is counted from the crossing itself, interpolated within the step, so that the grid does not slow a neuron down (with delta
 * synapses, which lift v at grid points, from the grid point).
 *
 * <p>Immutable: each setter returns a new model. Each takes a number in SI units ({@code 20*ms}), a text with its unit ({@code
 * "20 ms"}) or a {@link Distribution}, one value per neuron. {@link #model} gives the same neuron as text, to be changed beyond its
 * parameters; in a notebook it shows its equation.
 */
public final class Lif implements NeuronModel {
    static final Parameter TAU = Parameter.time("tau", "20*ms").from(5e-5);
    static final Parameter RESISTANCE =
            new Parameter("resistance", Dimension.RESISTANCE, Parameter.Sign.POSITIVE, 1e3, 1e12, "100*MOhm");
    static final Parameter LEAK =
            new Parameter("leak", Dimension.CONDUCTANCE, Parameter.Sign.POSITIVE, 1e-12, 1e-3, "10*nS");
    static final Parameter REST = Parameter.voltage("rest", "-65*mV");
    static final Parameter THRESHOLD = Parameter.voltage("threshold", "-50*mV");
    static final Parameter RESET = Parameter.voltage("reset", "-65*mV");
    static final Parameter REFRACTORY = Parameter.time("refractory", "2*ms").orZero();

    private static final Parameter CURRENT =
            Parameter.current("current", "0.3*nA").numberOnly();

    private static final String OWNER = "Lif";
    private static final Lif DEFAULT = new Lif(Map.of(
            "tau", Distribution.constant(20e-3),
            "resistance", Distribution.constant(100e6),
            "rest", Distribution.constant(-65e-3),
            "threshold", Distribution.constant(-50e-3),
            "refractory", Distribution.constant(2e-3)));

    /** By parameter name; reset is missing while it follows rest. */
    private final Map<String, Distribution> values;

    private Lif(Map<String, Distribution> values) {
        this.values = values;
    }

    /**
     * The neuron with its default parameters, to be changed one by one.
     *
     * @return the model
     */
    public static Lif with() {
        return DEFAULT;
    }

    private Lif set(Parameter p, Distribution d) {
        var changed = new TreeMap<>(values);
        changed.put(p.name(), p.check(OWNER, d));
        return new Lif(changed);
    }

    private Lif set(Parameter p, double value) {
        return set(p, Distribution.constant(value));
    }

    private Lif set(Parameter p, String text) {
        var changed = new TreeMap<>(values);
        changed.put(p.name(), p.parseAny(OWNER, text));
        return new Lif(changed);
    }

    /**
     * Sets the membrane time constant.
     *
     * @param tau in second, positive
     * @return the changed model
     * @throws IllegalArgumentException if it is not positive or far from usual
     */
    public Lif tau(double tau) {
        return set(TAU, tau);
    }

    /**
     * Sets the membrane time constant.
     *
     * @param tau such as {@code "20 ms"}
     * @return the changed model
     */
    public Lif tau(String tau) {
        return set(TAU, tau);
    }

    /**
     * Sets the membrane time constant, neuron by neuron.
     *
     * @param tau in second
     * @return the changed model
     */
    public Lif tau(Distribution tau) {
        return set(TAU, tau);
    }

    /**
     * Sets the membrane resistance.
     *
     * @param resistance in ohm, positive
     * @return the changed model
     */
    public Lif resistance(double resistance) {
        return set(RESISTANCE, resistance);
    }

    /**
     * Sets the membrane resistance.
     *
     * @param resistance such as {@code "100 MOhm"}
     * @return the changed model
     */
    public Lif resistance(String resistance) {
        return set(RESISTANCE, resistance);
    }

    /**
     * Sets the membrane resistance, neuron by neuron.
     *
     * @param resistance in ohm
     * @return the changed model
     */
    public Lif resistance(Distribution resistance) {
        return set(RESISTANCE, resistance);
    }

    /**
     * Sets the leak conductance, which is one over the resistance.
     *
     * @param leak in siemens, positive
     * @return the changed model
     */
    public Lif leak(double leak) {
        return setLeak(LEAK.check(OWNER, leak));
    }

    /**
     * Sets the leak conductance, which is one over the resistance.
     *
     * @param leak such as {@code "10 nS"}
     * @return the changed model
     */
    public Lif leak(String leak) {
        return setLeak(LEAK.parse(OWNER, leak));
    }

    private Lif setLeak(double leak) {
        Check.that(Double.isFinite(1 / leak), "Lif: leak %s is too small to be one", leak);
        return set(RESISTANCE, 1 / leak);
    }

    /**
     * Sets the resting potential, to which the membrane leaks.
     *
     * @param rest in volt
     * @return the changed model
     */
    public Lif rest(double rest) {
        return set(REST, rest);
    }

    /**
     * Sets the resting potential.
     *
     * @param rest such as {@code "-65 mV"}
     * @return the changed model
     */
    public Lif rest(String rest) {
        return set(REST, rest);
    }

    /**
     * Sets the resting potential, neuron by neuron.
     *
     * @param rest in volt
     * @return the changed model
     */
    public Lif rest(Distribution rest) {
        return set(REST, rest);
    }

    /**
     * Sets the threshold: the neuron fires when v reaches it.
     *
     * @param threshold in volt, above the reset
     * @return the changed model
     */
    public Lif threshold(double threshold) {
        return set(THRESHOLD, threshold);
    }

    /**
     * Sets the threshold.
     *
     * @param threshold such as {@code "-50 mV"}
     * @return the changed model
     */
    public Lif threshold(String threshold) {
        return set(THRESHOLD, threshold);
    }

    /**
     * Sets the threshold, neuron by neuron.
     *
     * @param threshold in volt
     * @return the changed model
     */
    public Lif threshold(Distribution threshold) {
        return set(THRESHOLD, threshold);
    }

    /**
     * Sets the potential right after a spike; until it is set, it is the resting potential.
     *
     * @param reset in volt, below the threshold
     * @return the changed model
     */
    public Lif reset(double reset) {
        return set(RESET, reset);
    }

    /**
     * Sets the potential right after a spike.
     *
     * @param reset such as {@code "-60 mV"}
     * @return the changed model
     */
    public Lif reset(String reset) {
        return set(RESET, reset);
    }

    /**
     * Sets the potential right after a spike, neuron by neuron.
     *
     * @param reset in volt
     * @return the changed model
     */
    public Lif reset(Distribution reset) {
        return set(RESET, reset);
    }

    /**
     * Sets the absolute refractory time, for which v stays at the reset; synaptic currents and conductances go on.
     *
     * @param refractory in second, zero or positive
     * @return the changed model
     */
    public Lif refractory(double refractory) {
        return set(REFRACTORY, refractory);
    }

    /**
     * Sets the absolute refractory time.
     *
     * @param refractory such as {@code "5 ms"}
     * @return the changed model
     */
    public Lif refractory(String refractory) {
        return set(REFRACTORY, refractory);
    }

    /**
     * Sets the absolute refractory time, neuron by neuron.
     *
     * @param refractory in second
     * @return the changed model
     */
    public Lif refractory(Distribution refractory) {
        return set(REFRACTORY, refractory);
    }

    /**
     * The membrane time constant.
     *
     * @return in second
     */
    public Distribution tau() {
        return values.get("tau");
    }

    /**
     * The membrane resistance.
     *
     * @return in ohm
     */
    public Distribution resistance() {
        return values.get("resistance");
    }

    /**
     * The resting potential.
     *
     * @return in volt
     */
    public Distribution rest() {
        return values.get("rest");
    }

    /**
     * The threshold.
     *
     * @return in volt
     */
    public Distribution threshold() {
        return values.get("threshold");
    }

    /**
     * The potential after a spike.
     *
     * @return in volt
     */
    public Distribution reset() {
        return values.getOrDefault("reset", rest());
    }

    /**
     * The refractory time.
     *
     * @return in second
     */
    public Distribution refractory() {
        return values.get("refractory");
    }

    /**
     * The rheobase: the largest constant current at which the neuron stays silent for ever, (threshold - rest) / R.
     *
     * @return in ampere
     * @throws IllegalArgumentException if a parameter differs between neurons
     */
    public double rheobase() {
        return (one(THRESHOLD, threshold()) - one(REST, rest())) / one(RESISTANCE, resistance());
    }

    /**
     * The firing rate under a constant current, in closed form: 1 / (refractory + tau ln((R I - (reset - rest)) / (R I -
     * (threshold - rest)))), zero up to the rheobase.
     *
     * @param current in ampere
     * @return in hertz
     * @throws IllegalArgumentException if a parameter differs between neurons
     */
    public double rate(double current) {
        CURRENT.check(OWNER, current);
        if (current <= rheobase()) return 0;
        double rest = one(REST, rest());
        double drive = one(RESISTANCE, resistance()) * current;
        double up = one(RESET, reset()) - rest;
        double top = one(THRESHOLD, threshold()) - rest;
        return 1 / (one(REFRACTORY, refractory()) + one(TAU, tau()) * Math.log((drive - up) / (drive - top)));
    }

    /** The one value of a parameter that closed forms need. */
    static double one(Parameter p, Distribution d) {
        Check.that(
                d.isConstant(),
                "Lif: %s differs between neurons (%s); the closed form needs one value",
                p.name(),
                d.format(p.dimension()));
        return d.min();
    }

    /** Whether reset and rest are the same numbers even where they are drawn. */
    boolean resetsToRest() {
        return reset().equals(rest());
    }

    /**
     * This neuron written as equations: the same spikes, in the language in which a model can be changed beyond its parameters. A drive
     * in volt ({@code decay} synapses) is for Lif alone.
     *
     * @return {@link Neurons#lif} with the values of this neuron
     */
    public EquationModel model() {
        return IntegrateAndFire.of(this);
    }

    /** The same as {@link #model()}. */
    @Override
    public EquationModel asEquations() {
        return model();
    }

    /**
     * The equation, the spike and the parameters as LaTeX, as a notebook shows them.
     *
     * @return an aligned environment
     */
    public String latex() {
        return model().latex();
    }

    /** Checks the parameters against each other once the model is in use. */
    void validate(String owner, int size) {
        values.forEach((name, distribution) -> Check.count(owner, name, distribution, size));
        if (!reset().isConstant() || !threshold().isConstant()) return;
        Check.that(
                reset().min() < threshold().min(),
                "%s: the reset (%s) must lie below the threshold (%s), or the neuron would fire for ever",
                owner,
                reset().format(Dimension.VOLTAGE),
                threshold().format(Dimension.VOLTAGE));
    }

    @Override
    public String name() {
        return "LIF";
    }

    @Override
    public Map<String, Dimension> variables() {
        return Map.of("v", Dimension.VOLTAGE);
    }

    @Override
    public String summary() {
        return "LIF, tau %s, R %s, rest %s, threshold %s, reset %s, refractory %s"
                .formatted(
                        tau().format(Dimension.TIME),
                        resistance().format(Dimension.RESISTANCE),
                        rest().format(Dimension.VOLTAGE),
                        threshold().format(Dimension.VOLTAGE),
                        reset().format(Dimension.VOLTAGE),
                        refractory().format(Dimension.TIME));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lif lif && values.equals(lif.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return summary();
    }
}
