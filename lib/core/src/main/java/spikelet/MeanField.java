package spikelet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spikelet.engine.Philox;
import spikelet.figure.Display;

/**
 * The rates at which every population of a network gives out what it gets: mean-field theory (Amit and Brunel, Cereb. Cortex 7, 1997,
 * pages 237-252; Brunel, J. Comput. Neurosci. 8, 2000, equations 3 to 6 and 21). Each neuron is taken to hear independent Poisson
 * trains of the mean rates of the others; {@link Siegert} tells the rate at which it answers, and that must be the rate of its
 * population.
 *
 * <pre>{@code
 * MeanField.of(net).rate("E")
 * table(MeanField.of(net))
 * }</pre>
 *
 * <p>Only numbers of inputs count, not the size of a population. Where a network has several such states, this is the one that the
 * rates come to from silence if they follow {@code dr/dt = answer(r) - r}. A state can be unstable: theory then still tells its mean, the
 * network oscillates about it.
 *
 * <p>For populations of {@link Lif} neurons of equal parameters and Poisson sources, delta synapses or exponential currents of one
 * time constant, Poisson and constant stimuli. Weights that are drawn count by mean and variance. Delays, seed and dt do not matter.
 */
public final class MeanField implements Tabular {
    static {
        Display.ready();
    }

    private static final int MOST_TURNS = 100_000;
    private static final int DRAWS = 1 << 16;
    private static final double FIRST_STEP = 0.1;
    private static final double LEAST_STEP = 1e-3;
    private static final double SETTLED = 1e-11;

    private final NetworkDescription network;
    private final List<PopulationSpec> populations;
    /** For each target and source, what a rate of 1 Hz adds to the mean and to the variance of v. */
    private final double[][] lift;

    private final double[][] spread;
    private final Siegert[] alone;
    private final double[] rates;

    private MeanField(NetworkDescription network) {
        this.network = network;
        populations = network.populations();
        int n = populations.size();
        lift = new double[n][n];
        spread = new double[n][n];
        alone = new Siegert[n];
        for (int k = 0; k < n; k++) if (populations.get(k).model() instanceof Lif neuron) alone[k] = Siegert.of(neuron);
        var correlations = new LinkedHashMap<String, Double>();
        for (var p : network.projections()) add(p, correlations);
        for (var s : network.stimuli()) add(s, correlations);
        for (int k = 0; k < n; k++) {
            var tau = correlations.get(populations.get(k).name());
            if (tau != null) alone[k] = alone[k].correlation(tau);
        }
        rates = solved();
    }

    /**
     * The theory of a network.
     *
     * @param network of {@link Lif} neurons and Poisson sources
     * @return its rates
     * @throws IllegalArgumentException if the theory does not hold for a part of it; the message names the part
     * @throws IllegalStateException if the rates do not settle
     */
    public static MeanField of(Network network) {
        return of(Check.given("mean field: the network", network).description());
    }

    /**
     * The theory of a network.
     *
     * @param network of {@link Lif} neurons and Poisson sources
     * @return its rates
     * @throws IllegalArgumentException if the theory does not hold for a part of it; the message names the part
     * @throws IllegalStateException if the rates do not settle
     */
    public static MeanField of(NetworkDescription network) {
        Check.given("mean field: the network", network);
        for (var p : network.populations())
            Check.that(
                    p.model() instanceof Lif || p.model() instanceof PoissonSource,
                    "mean field of '%s': population '%s' is %s; there is a theory for Lif neurons and Poisson sources only",
                    network.name(),
                    p.name(),
                    p.model().name());
        Check.that(
                network.couplings().isEmpty(),
                "mean field of '%s': there is no theory for gap junctions",
                network.name());
        return new MeanField(network);
    }

    private void add(ProjectionSpec p, Map<String, Double> correlations) {
        var part = "projection '" + p.name() + "'";
        Check.that(
                p.shortTerm().isEmpty() && p.quantal().isEmpty(),
                "mean field: %s changes its weights or releases by chance; there is a theory for steady synapses only",
                part);
        int target = index(p.target());
        double inputs = network.expectedSynapses(p) / populations.get(target).size();
        double jump = jump(part, p.target(), p.synapse(), correlations);
        double[] moments = moments(p.weight());
        double seen = tau(target) * inputs * jump;
        lift[target][index(p.source())] += seen * moments[0];
        spread[target][index(p.source())] += seen * jump * moments[1] / 2;
    }

    private void add(StimulusSpec s, Map<String, Double> correlations) {
        var part = "stimulus '" + s.name() + "'";
        Check.that(
                s.from() == 0 && Double.isInfinite(s.until()) && s.neurons().isEmpty(),
                "mean field: %s is not for all neurons and all the time; there is a theory for steady states only",
                part);
        int target = index(s.target());
        if (s.drive() instanceof Drive.PoissonTrain train) {
            double jump = train.weight() * jump(part, s.target(), train.synapse(), correlations);
            double seen = tau(target) * one(part, "rate", train.rate()) * jump;
            alone[target] = alone[target].plus(seen, seen * jump / 2);
        } else if (s.drive() instanceof Drive.Constant constant) {
            alone[target] = alone[target].current(one(part, "current", constant.current()));
        } else {
            throw new IllegalArgumentException(
                    "mean field: %s is %s; there is a theory for Poisson trains and constant currents only"
                            .formatted(part, s.drive()));
        }
    }

    private static double one(String part, String what, Distribution d) {
        Check.that(d.isConstant(), "mean field: %s: its %s differs between neurons; the theory needs one", part, what);
        return d.min();
    }

    /** The jump of v, in volt, that brings in the charge of a spike of weight 1. */
    private double jump(String part, String target, Synapse synapse, Map<String, Double> correlations) {
        boolean known = synapse instanceof StockSynapse s && s.kind() != Synapse.Kind.CONDUCTANCE && s.rise() == 0;
        Check.that(
                known,
                "mean field: %s has synapses of the kind '%s'; there is a theory for delta synapses and exponential currents only",
                part,
                synapse);
        var stock = (StockSynapse) synapse;
        var other = correlations.putIfAbsent(target, stock.tau());
        Check.that(
                other == null || other == stock.tau(),
                "mean field: the inputs of '%s' have different time constants, %s and %s; the theory needs one",
                target,
                Quantity.format(Objects.requireNonNullElse(other, 0.0), Dimension.TIME),
                Quantity.format(stock.tau(), Dimension.TIME));
        if (stock.kind() == Synapse.Kind.DELTA) return 1;
        double part1 = stock.tau() / tau(index(target));
        var neuron = (Lif) populations.get(index(target)).model();
        return stock.kind() == Synapse.Kind.DECAY ? part1 : part1 * Lif.one(Lif.RESISTANCE, neuron.resistance());
    }

    private double tau(int population) {
        return Lif.one(Lif.TAU, ((Lif) populations.get(population).model()).tau());
    }

    private int index(String population) {
        return populations.indexOf(network.population(population));
    }

    /** Mean and mean square; of a random distribution from many draws. */
    private static double[] moments(Distribution d) {
        if (d.isConstant()) return new double[] {d.min(), d.min() * d.min()};
        int draws = d.count() > 0 ? d.count() : DRAWS;
        var random = new Philox(Philox.key(0, "moments"));
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < draws; k++) {
            double x = d.draw(random, k, draws);
            sum += x;
            squares += x * x;
        }
        return new double[] {sum / draws, squares / draws};
    }

    /** Relaxes from silence; the step shrinks where it overshoots. */
    private double[] solved() {
        var r = new double[populations.size()];
        for (int k = 0; k < r.length; k++)
            if (populations.get(k).model() instanceof PoissonSource s)
                r[k] = one("population '" + populations.get(k).name() + "'", "rate", s.rate());
        double step = FIRST_STEP;
        double before = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var change = new double[r.length];
            double largest = 0;
            for (int k = 0; k < r.length; k++) {
                if (alone[k] == null) continue;
                change[k] = neuron(k, r).rate() - r[k];
                largest = Math.max(largest, Math.abs(change[k]) / (1 + r[k]));
            }
            if (largest < SETTLED) return r;
            step = largest > before ? Math.max(LEAST_STEP, step / 2) : Math.min(FIRST_STEP, step * 1.02);
            before = largest;
            for (int k = 0; k < r.length; k++) r[k] += step * change[k];
        }
        throw new IllegalStateException(
                "mean field of '%s': the rates do not settle; its feedback is too strong for the theory"
                        .formatted(network.name()));
    }

    private Siegert neuron(int population, double[] r) {
        double mean = 0;
        double variance = 0;
        for (int k = 0; k < r.length; k++) {
            mean += lift[population][k] * r[k];
            variance += spread[population][k] * r[k];
        }
        return alone[population].plus(mean, variance);
    }

    /**
     * The rate of a population.
     *
     * @param population its name
     * @return in hertz
     * @throws IllegalArgumentException if there is none of that name
     */
    public double rate(String population) {
        return rates[index(population)];
    }

    /**
     * The rates of all populations.
     *
     * @return in hertz, in order of definition
     */
    public double[] rates() {
        return rates.clone();
    }

    /**
     * What a neuron of a population gets in this state.
     *
     * @param population its name
     * @return the neuron with the mean and the standard deviation of its input
     * @throws IllegalArgumentException if there is none of that name, or it is a source
     */
    public Siegert input(String population) {
        int k = index(population);
        Check.that(alone[k] != null, "mean field: population '%s' only sends spikes; it has no input", population);
        return neuron(k, rates);
    }

    /** A row per population of neurons: {@code population}, {@code rate (Hz)}, and {@code mean (mV)} and {@code sd (mV)} of v without a threshold. */
    @Override
    public Columns columns() {
        var neurons = populations.stream().filter(p -> p.model() instanceof Lif).toList();
        return Columns.named("mean field of " + network.name())
                .column("population", neurons.stream().map(PopulationSpec::name).toArray(String[]::new))
                .column(
                        "rate (Hz)",
                        neurons.stream().mapToDouble(p -> rate(p.name())).toArray())
                .column(
                        "mean (mV)",
                        neurons.stream()
                                .mapToDouble(p -> input(p.name()).mean() * 1e3)
                                .toArray())
                .column(
                        "sd (mV)",
                        neurons.stream()
                                .mapToDouble(p -> input(p.name()).sd() * 1e3)
                                .toArray());
    }

    /** The rates: {@code mean field of 'Brunel': E 37.95 Hz, I 37.95 Hz}. */
    @Override
    public String toString() {
        var text = new StringBuilder("mean field of '").append(network.name()).append("':");
        for (int k = 0; k < rates.length; k++)
            text.append(k == 0 ? " " : ", ")
                    .append(populations.get(k).name())
                    .append(' ')
                    .append(Quantity.format(rates[k], Dimension.FREQUENCY));
        return text.toString();
    }
}
