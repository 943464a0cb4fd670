package spikelet;

import java.util.List;

/** Which neurons of a projection connect: its rule, being chosen. */
public abstract class Wiring extends Afferent<Projection> {
    private final Network network;
    private final Population firstSource;
    private final List<Population> firstTargets;
    ConnectionRule rule;
    boolean autapses = true;
    boolean multapses;
    /** The weights that came with a list, and what they measure. */
    private Distribution listedWeights;

    private Dimension listedUnit;

    Wiring(Network network, Population source, List<Population> targets) {
        this.network = network;
        firstSource = source;
        firstTargets = targets;
    }

    /** The population that has the source's name now: a cell may have defined it again. */
    final Population source() {
        return network.current(firstSource);
    }

    final List<Population> targets() {
        return firstTargets.stream().map(network::current).toList();
    }

    /** What the projection onto a target is called. */
    abstract String nameTo(Population target);

    /**
     * Connects every pair.
     *
     * @return this
     */
    public Projection allToAll() {
        begin();
        rule = new ConnectionRule.AllToAll();
        return done();
    }

    /**
     * Connects neuron k to neuron k.
     *
     * @return this
     * @throws IllegalArgumentException if the populations differ in size
     */
    public Projection oneToOne() {
        begin();
        for (var target : targets()) WiringCheck.sizes(nameTo(target), source(), target);
        rule = new ConnectionRule.OneToOne();
        return done();
    }

    /**
     * Connects each pair on its own with a probability.
     *
     * @param p from 0 to 1
     * @return this
     * @throws IllegalArgumentException if p is no probability
     */
    public Projection probability(double p) {
        begin();
        checkProbability(p);
        rule = new ConnectionRule.Probability(p);
        return done();
    }

    /**
     * Gives every target neuron the same number of randomly chosen sources.
     *
     * @param count synapses per target neuron
     * @return this
     * @throws IllegalArgumentException if it is negative, or larger than the source and multapses are not allowed
     */
    public Projection inDegree(int count) {
        begin();
        Check.that(count >= 0, "%s: the in-degree must not be negative, got %d", owner(), count);
        rule = new ConnectionRule.FixedInDegree(count);
        return done();
    }

    /**
     * Gives every source neuron the same number of randomly chosen targets, in each target population.
     *
     * @param count synapses per source neuron
     * @return this
     */
    public Projection outDegree(int count) {
        begin();
        Check.that(count >= 0, "%s: the out-degree must not be negative, got %d", owner(), count);
        rule = new ConnectionRule.FixedOutDegree(count);
        return done();
    }

    /**
     * Connects listed pairs: {@code sources[k]} to {@code targets[k]}. A pair may be listed more than once.
     *
     * @param sources source neurons
     * @param targets target neurons, as many
     * @return this
     * @throws IllegalArgumentException if the lists differ in length or name a neuron that does not exist
     */
    public Projection pairs(int[] sources, int[] targets) {
        begin();
        Check.that(sources != null && targets != null, "%s: pairs need two lists of neurons, got null", owner());
        Check.that(
                sources.length == targets.length,
                "%s: pairs need as many sources as targets, got %d and %d",
                owner(),
                sources.length,
                targets.length);
        for (int s : sources) Check.neuron(owner(), source(), s);
        for (var target : targets()) for (int t : targets) Check.neuron(owner(), target, t);
        rule = new ConnectionRule.Listed(Edges.of(sources, targets));
        return done();
    }

    /**
     * Connects the pairs of a list, with its weights and delays if it has them.
     *
     * @param edges such as {@code Edges.read(Path.of("connectome.csv"))}
     * @return this
     * @throws IllegalArgumentException if the list names a neuron that does not exist, or its weights have the wrong unit
     */
    public Projection edges(Edges edges) {
        begin();
        Check.that(edges != null, "%s: the list of synapses must not be null", owner());
        for (var target : targets()) WiringCheck.edges(owner(), edges, source(), target);
        rule = new ConnectionRule.Listed(edges);
        edges.delays().ifPresent(d -> self().delay(Distribution.values(d)));
        begin();
        if (edges.weights().isEmpty()) return done();
        var unit = edges.weightDimension().orElseThrow();
        if (synapse != null) checkUnit(unit, synapse);
        var weights = Distribution.values(edges.weights().orElseThrow());
        weight(weights);
        listedWeights = weights;
        listedUnit = unit;
        return self();
    }

    /** Refuses weights of a list where the synapse takes another unit; they may come before it. */
    final void checkListed(Synapse kinetics) {
        if (weight == listedWeights && listedUnit != null) checkUnit(listedUnit, kinetics);
    }

    private void checkUnit(Dimension unit, Synapse kinetics) {
        Check.that(
                kinetics.dimension().equals(unit),
                "%s: the weights of the list are in %s, those of its synapse (%s) in %s",
                owner(),
                unit.symbol().isEmpty() ? "no unit" : unit.symbol(),
                kinetics,
                kinetics.dimension().symbol());
    }

    /**
     * Connects a fixed number of pairs, chosen at random out of all; with {@link #multapses} a pair may be chosen more than once.
     *
     * @param count synapses in total, in each target population
     * @return this
     * @throws IllegalArgumentException if it is negative, or larger than the number of pairs
     */
    public Projection total(int count) {
        begin();
        Check.that(count >= 0, "%s: the number of synapses must not be negative, got %d", owner(), count);
        rule = new ConnectionRule.FixedTotal(count);
        return done();
    }

    /**
     * Connects each pair on its own with a probability that falls with their distance; both populations need a layout.
     *
     * @param peak the probability at distance 0, from 0 to 1
     * @param falloff such as {@code Falloff.gaussian(0.2*mm)}
     * @return this
     */
    public Projection probability(double peak, Falloff falloff) {
        begin();
        checkProbability(peak);
        Check.that(falloff != null, "%s: the fall-off must not be null", owner());
        rule = new ConnectionRule.ByDistance(peak, falloff);
        return done();
    }

    /**
     * Connects the neurons of a population as a small world: a ring in which each reaches its nearest neighbours, and some of these
     * connections lead anywhere instead (Watts and Strogatz, Nature 393, 1998).
     *
     * @param neighbours synapses per neuron, an even number: half of them to either side
     * @param rewiring the probability that one leads elsewhere, from 0 to 1
     * @return this
     */
    public Projection smallWorld(int neighbours, double rewiring) {
        begin();
        checkProbability(rewiring);
        var world = new ConnectionRule.SmallWorld(neighbours, rewiring);
        for (var target : targets()) WiringCheck.smallWorld(owner(), world, source(), target);
        rule = world;
        return done();
    }

    /**
     * Leaves out connections of a neuron to itself; a list must not have any then.
     *
     * @return this
     */
    public Projection noAutapses() {
        begin();
        autapses = false;
        return done();
    }

    /**
     * Lets fixed in-degree and out-degree choose the same pair more than once (drawing with replacement).
     *
     * @return this
     */
    public Projection multapses() {
        begin();
        multapses = true;
        return done();
    }

    private void checkProbability(double p) {
        Check.that(
                p >= 0 && p <= 1,
                "%s: a probability lies between 0 and 1, got %s%s",
                owner(),
                p,
                p > 1 && p <= 100 ? "; did you mean " + p / 100 + "?" : "");
    }

    /** Refuses a rule that cannot be followed. */
    final void checkRule(String name, Population target) {
        if (rule instanceof ConnectionRule.OneToOne) WiringCheck.sizes(name, source(), target);
        if (rule instanceof ConnectionRule.Listed listed) WiringCheck.edges(owner(), listed.edges(), source(), target);
        if (rule instanceof ConnectionRule.SmallWorld world) WiringCheck.smallWorld(owner(), world, source(), target);
        if (rule instanceof ConnectionRule.ByDistance) WiringCheck.layouts(owner(), source(), target);
        WiringCheck.degrees(name, this, source(), target);
        WiringCheck.autapses(name, this, source(), target);
    }
}
