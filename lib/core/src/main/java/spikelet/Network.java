package spikelet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.figure.Display;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * A network being described: the workbench on which populations, projections and stimuli are put together, then run.
 *
 * <pre>{@code
 * var net = Network.named("CUBA").seed(1);
 * var e = net.excitatory("E", 3200, Lif.with().tau(20*ms).rest(-49*mV).threshold(-50*mV).reset(-60*mV).refractory(5*ms));
 * var i = net.inhibitory("I", 800, e.model());
 * net.connect(e).to(e, i).probability(0.02).weight(1.62*mV).decay(5*ms);
 * net.connect(i).to(e, i).probability(0.02).weight(-9*mV).decay(10*ms);
 * var run = net.run(1*second);
 * }</pre>
 *
 * <p>Notebook cells run more than once: a population, projection or stimulus that is defined again under the same name replaces
 * the first, a projection or stimulus whose description was refused is left out, and {@link #run} always starts from the same seed and state. {@link #description} is the network as immutable data.
 */
public final class Network implements Tabular {
    static {
        Display.ready();
    }

    private static final Parameter DT = Parameter.time("dt", "0.1*ms").upTo(0.01);

    private final String name;
    private long seed = 1;
    private double dt = 1e-4;
    private final Map<String, Population> populations = new LinkedHashMap<>();
    /** In order of definition; which of them count is decided by name when the network is described. */
    private final List<Outgoing> outgoing = new ArrayList<>();

    private final List<Stimulus> stimuli = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();

    private Network(String name) {
        this.name = Check.name("network", name);
    }

    /**
     * An empty network; seed 1, dt 0.1 ms.
     *
     * @param name its name, for summaries and messages
     * @return the network
     */
    public static Network named(String name) {
        return new Network(name);
    }

    /**
     * Sets the seed of all random numbers: connections, initial values, noise. The same seed gives the same spikes to the bit.
     *
     * @param seed any number
     * @return this
     */
    public Network seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Sets the time step.
     *
     * @param dt in second, positive
     * @return this
     */
    public Network dt(double dt) {
        this.dt = DT.check(owner(), dt);
        return this;
    }

    /**
     * Sets the time step.
     *
     * @param dt such as {@code "0.1 ms"}
     * @return this
     */
    public Network dt(String dt) {
        this.dt = notTooFine(DT.parse(owner(), dt));
        return this;
    }

    /** Beyond a nanosecond the steps of even a short run could not be counted. */
    private double notTooFine(double step) {
        Check.that(
                step >= 1e-9, "%s: dt %s is finer than a nanosecond", owner(), Quantity.format(step, Dimension.TIME));
        return step;
    }

    /**
     * Adds a population whose neurons excite: the weights of its projections must not be negative.
     *
     * @param name unique in the network; an earlier population of that name is replaced
     * @param size number of neurons
     * @param model what they are
     * @return the population
     * @throws IllegalArgumentException if the name is empty, the size not positive or the model contradicts itself
     */
    public Population excitatory(String name, int size, NeuronModel model) {
        return add(name, size, Polarity.EXCITATORY, model);
    }

    /**
     * Adds a population whose neurons inhibit: the weights of its projections must not be positive.
     *
     * @param name unique in the network; an earlier population of that name is replaced
     * @param size number of neurons
     * @param model what they are
     * @return the population
     */
    public Population inhibitory(String name, int size, NeuronModel model) {
        return add(name, size, Polarity.INHIBITORY, model);
    }

    /**
     * Adds a population that is bound to no transmitter.
     *
     * @param name unique in the network; an earlier population of that name is replaced
     * @param size number of neurons
     * @param model what they are
     * @return the population
     */
    public Population population(String name, int size, NeuronModel model) {
        return add(name, size, Polarity.PLAIN, model);
    }

    /**
     * Adds a population of independent Poisson neurons.
     *
     * @param name unique in the network
     * @param size number of neurons
     * @param rate expected spikes a second per neuron, in hertz
     * @return the population
     */
    public Population poisson(String name, int size, double rate) {
        return poisson(name, size, Distribution.constant(rate));
    }

    /**
     * Adds a population of independent Poisson neurons.
     *
     * @param name unique in the network
     * @param size number of neurons
     * @param rate such as {@code "20 Hz"}
     * @return the population
     */
    public Population poisson(String name, int size, String rate) {
        return poisson(name, size, PoissonSource.RATE.parseAny("population '" + name + "'", rate));
    }

    /**
     * Adds a population of independent Poisson neurons, each with its own rate.
     *
     * @param name unique in the network
     * @param size number of neurons
     * @param rate in hertz
     * @return the population
     */
    public Population poisson(String name, int size, Distribution rate) {
        var owner = "population '" + name + "'";
        PoissonSource.RATE.check(owner, rate);
        Check.count(owner, "rate", rate, size);
        return add(name, size, Polarity.PLAIN, new PoissonSource(rate));
    }

    /**
     * Adds a population that fires at given times.
     *
     * @param name unique in the network
     * @param times in second; row k holds the times of neuron k
     * @return the population
     * @throws IllegalArgumentException if a time is negative or not finite
     */
    public Population spikes(String name, double[]... times) {
        Check.given("population '" + name + "': the list of spike times", times);
        return add(name, times.length, Polarity.PLAIN, new SpikeSource("population '" + name + "'", times));
    }

    /**
     * Adds a population that fires as given trains do, at most once in a time step each; a time before zero is refused.
     *
     * @param name unique in the network
     * @param trains train k is that of neuron k
     * @return the population
     */
    public Population spikes(String name, SpikeTrains trains) {
        return spikes(
                name,
                Check.given("population '" + name + "': the spike trains", trains)
                        .times());
    }

    /**
     * Adds a population of neurons that fire as given trains do.
     *
     * @param name unique in the network
     * @param first the train of neuron 0
     * @param others those of the neurons after it
     * @return the population
     */
    public Population spikes(String name, SpikeTrain first, SpikeTrain... others) {
        Check.given("population '" + name + "': the list of spike trains", others);
        var all = new double[others.length + 1][];
        for (int k = 0; k < all.length; k++) {
            all[k] = Check.given("population '" + name + "': spike train " + k, k == 0 ? first : others[k - 1])
                    .times();
        }
        return spikes(name, all);
    }

    private Population add(String name, int size, Polarity polarity, NeuronModel model) {
        var population = new Population(this, name, size, polarity, model);
        if (model instanceof SpikeSource s) {
            Check.that(
                    s.size() == size,
                    "population '%s': its spike times are for %d neurons, not %d",
                    name,
                    s.size(),
                    size);
        }
        populations.put(population.name(), population);
        return population;
    }

    /**
     * Begins a projection.
     *
     * @param source the population that sends
     * @return the first half; {@code .to(…)} follows
     */
    public Outgoing connect(Population source) {
        Check.that(
                own(source).place() == null,
                "connect(%s): spikes leave a neuron where its cell says with .spikesAt(…); connect the population itself",
                source.name());
        var begun = new Outgoing(this, source);
        outgoing.add(begun);
        return begun;
    }

    /**
     * Begins gap junctions between the neurons of a population.
     *
     * @param population whose neurons are coupled
     * @return the coupling; say which and how, for example {@code .probability(0.2).gapJunction(1*nS)}
     * @throws IllegalArgumentException if the population has no membrane
     */
    public Coupling couple(Population population) {
        return couple(population, population);
    }

    /**
     * Begins gap junctions between the neurons of two populations.
     *
     * @param first one population
     * @param second the other
     * @return the coupling; say which and how, for example {@code .oneToOne().gapJunction(1*nS)}
     * @throws IllegalArgumentException if a population has no membrane
     */
    public Coupling couple(Population first, Population second) {
        var begun = new Coupling(this, own(first), own(second));
        couplings.add(begun);
        return begun;
    }

    /**
     * Begins a stimulus.
     *
     * @param target the population that receives
     * @return the stimulus; say what it is, for example {@code .step(0.3*nA, 20*ms, 120*ms)}
     * @throws IllegalArgumentException if the population takes no input
     */
    public Stimulus stimulate(Population target) {
        Stimulus.checkTakesInput(own(target));
        var begun = new Stimulus(this, target);
        stimuli.add(begun);
        return begun;
    }

    /** The population if it is one of this network's. */
    Population own(Population population) {
        Check.that(population != null, "%s: the population must not be null", owner());
        Check.that(
                population.network() == this,
                "population '%s' belongs to network '%s', not to '%s'; define it there with net.excitatory(…) or the like",
                population.name(),
                population.network().name,
                name);
        return population;
    }

    /** The projections that count, by name, each with its target; a later one replaces an earlier one of the same name. */
    private Map<String, Projection> projections() {
        var byName = new LinkedHashMap<String, Projection>();
        for (var o : outgoing) {
            if (o.projection() == null || o.isRefused()) continue;
            o.projection().names().forEach(n -> byName.put(n, o.projection()));
        }
        return byName;
    }

    private Map<String, Stimulus> stimuli() {
        var byName = new LinkedHashMap<String, Stimulus>();
        for (var s : stimuli) if (s.isComplete() && !s.isRefused()) byName.put(s.name(), s);
        return byName;
    }

    private Map<String, Coupling> couplings() {
        var byName = new LinkedHashMap<String, Coupling>();
        for (var c : couplings) if (!c.isRefused()) byName.put(c.name(), c);
        return byName;
    }

    /**
     * What a reader of the code might expect and this network does not do: parts that were replaced by a later one of the same name,
     * parts that were begun but not finished, spikes that are lost because a neuron fires at most once in a time step. {@link #run} and {@link #simulation} print them.
     *
     * @return a sentence each
     */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var o : outgoing) {
            if (o.isRefused()) continue; // the user has seen why
            if (o.projection() != null) names.addAll(o.projection().names());
            else notes.add("connect(" + o.source().name() + ") has no .to(…) and connects nothing");
        }
        notes.addAll(replaced("projection", names));
        names.clear();
        for (var c : couplings) if (!c.isRefused()) names.add(c.name());
        notes.addAll(replaced("coupling", names));
        names.clear();
        for (var s : stimuli) {
            if (s.isRefused()) continue;
            if (s.isComplete()) names.add(s.name());
            else notes.add("stimulate(" + s.target().name() + ") says not what to feed in, and feeds in nothing");
        }
        notes.addAll(replaced("stimulus", names));
        for (var p : populations.values())
            if (p.model() instanceof SpikeSource s) s.note(p.name(), dt).ifPresent(notes::add);
        return notes;
    }

    private static List<String> replaced(String kind, List<String> names) {
        return names.stream()
                .distinct()
                .filter(n -> names.indexOf(n) != names.lastIndexOf(n))
                .map(n -> kind + " '" + n
                        + "' was defined more than once; the last definition counts, .named(…) keeps both")
                .toList();
    }

    /**
     * The network as immutable data, complete and checked.
     *
     * @return the description
     * @throws IllegalArgumentException if something is missing or contradicts something else
     */
    public NetworkDescription description() {
        Check.that(
                !populations.isEmpty(),
                "%s has no population yet; add one, for example net.excitatory(\"E\", 100, Lif.with())",
                owner());
        List<ProjectionSpec> projections = new ArrayList<>();
        projections().forEach((part, p) -> projections.add(p.spec(part)));
        List<StimulusSpec> complete =
                stimuli().values().stream().map(s -> s.spec(dt)).toList();
        var junctions = couplings().values().stream().map(Coupling::spec).toList();
        var bare = populations.values().stream().map(p -> p.bare(dt)).toList();
        var wiring = new NetworkDescription(name, seed, dt, bare, List.copyOf(projections), complete, junctions);
        wiring.checkInputs();
        var described = populations.values().stream()
                .map(p -> p.spec(wiring.variables(p.name())))
                .toList();
        return new NetworkDescription(name, seed, dt, described, wiring.projections(), wiring.stimuli(), junctions);
    }

    double timeStep() {
        return dt;
    }

    /** The population that now has this one's name: it may have been defined again. */
    Population current(Population population) {
        var whole = populations.get(population.whole().name());
        return population.place() == null ? whole : whole.at(population.place());
    }

    /**
     * Compiles the network into a simulation that can be run piece by piece.
     *
     * @return the simulation, at time zero
     * @throws IllegalArgumentException if the description is incomplete or the network larger than the memory
     */
    public Simulation simulation() {
        return new Simulation(complete());
    }

    /**
     * Compiles the network into a simulation that a number of threads run. Results do not depend on it, to the bit; without it the
     * number of cores is taken for a large network and one thread for a small one.
     *
     * @param threads how many, from 1 to 256
     * @return the simulation, at time zero
     * @throws IllegalArgumentException if the description is incomplete, the network larger than the memory, or the number impossible
     */
    public Simulation simulation(int threads) {
        return new Simulation(complete(), threads);
    }

    private NetworkDescription complete() {
        var complete = description();
        notes().forEach(n -> System.out.println("note: " + n));
        return complete;
    }

    /**
     * Runs the network from time zero.
     *
     * @param duration biological time in second
     * @return what was recorded; after an interrupt, what was recorded until then
     * @throws IllegalArgumentException if the description is incomplete, the duration not positive or far from usual
     */
    public Recording run(double duration) {
        return noticing(simulation().run(duration));
    }

    /**
     * Runs the network from time zero.
     *
     * @param duration such as {@code "1 s"}
     * @return what was recorded
     */
    public Recording run(String duration) {
        return noticing(simulation().run(duration));
    }

    /** A stimulus that never came is most often a time without its unit: step(0.3*nA, 20, 120). */
    private static Recording noticing(Recording run) {
        for (var s : run.network().stimuli()) {
            if (run.interrupted() || s.from() < run.duration()) continue;
            System.out.printf(
                    "note: stimulus '%s' begins at %s, after the end of this run (%s)%n",
                    s.name(),
                    Quantity.format(s.from(), Dimension.TIME),
                    Quantity.format(run.duration(), Dimension.TIME));
        }
        return run;
    }

    /**
     * The network in words.
     *
     * @return several lines of text
     */
    public String summary() {
        return description().summary();
    }

    /** One row for each population, projection, coupling and stimulus. */
    @Override
    public Columns columns() {
        return description().columns();
    }

    private String owner() {
        return "network '" + name + "'";
    }

    /** The summary, or the name while the description is not complete. */
    @Override
    public String toString() {
        try {
            return summary();
        } catch (IllegalArgumentException e) {
            return owner() + ", not complete yet: " + e.getMessage();
        }
    }
}
