package spikelet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Connections from one population to one or more others, being described. A rule and a weight are needed, the rest has
 * defaults: delta synapses, no delay (a spike acts from the next time step on), autapses allowed, no multapses.
 *
 * <pre>{@code net.connect(e).to(e, i).probability(0.02).weight(1.62*mV).decay(5*ms);}</pre>
 */
public final class Projection extends Afferent<Projection> {
    private static final Parameter DELAY =
            Parameter.time("delay", "1.5*ms").orZero().upTo(1);

    private final Network network;
    private final Population firstSource;
    private final List<Population> firstTargets;
    private String label = "";
    private ConnectionRule rule;
    private Distribution delay = Distribution.constant(0);
    private boolean autapses = true;
    private boolean multapses;
    private ShortTerm shortTerm;
    private Quantal quantal;

    Projection(Network network, Population source, List<Population> targets) {
        this.network = network;
        firstSource = source;
        firstTargets = targets;
    }

    /** The population that has the source's name now: a cell may have defined it again. */
    private Population source() {
        return network.current(firstSource);
    }

    private List<Population> targets() {
        return firstTargets.stream().map(network::current).toList();
    }

    /** One per target. */
    List<String> names() {
        return targets().stream().map(this::nameTo).toList();
    }

    String nameTo(Population target) {
        return source().name() + "→" + target.name() + (label.isEmpty() ? "" : " (" + label + ")");
    }

    /**
     * Gives these connections a name, so that a second projection between the same populations does not replace them.
     *
     * @param name such as {@code "NMDA"}
     * @return this
     */
    public Projection named(String name) {
        begin();
        label = Check.name(owner(), name);
        return done();
    }

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
        checkSizes();
        rule = new ConnectionRule.OneToOne();
        return done();
    }

    private void checkSizes() {
        for (var target : targets()) {
            Check.that(
                    source().size() == target.size(),
                    "projection '%s': one to one needs populations of equal size; '%s' has %d neurons, '%s' has %d",
                    nameTo(target),
                    source().name(),
                    source().size(),
                    target.name(),
                    target.size());
        }
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
        for (int s : sources) checkNeuron(source(), s);
        for (var target : targets()) for (int t : targets) checkNeuron(target, t);
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
        for (var target : targets()) checkEdges(edges, target);
        rule = new ConnectionRule.Listed(edges);
        edges.delays().ifPresent(d -> delay = DELAY.check(owner(), Distribution.values(d)));
        if (edges.weights().isEmpty()) return done();
        var unit = edges.weightDimension().orElseThrow();
        Check.that(
                synapse == null || synapse.dimension().equals(unit),
                "%s: the weights of the list are in %s, those of its synapse (%s) in %s",
                owner(),
                unit.symbol(),
                synapse,
                synapse == null ? "" : synapse.dimension().symbol());
        return weight(Distribution.values(edges.weights().orElseThrow()));
    }

    private void checkEdges(Edges edges, Population target) {
        for (int k = 0; k < edges.count(); k++) {
            checkNeuron(source(), edges.source(k));
            checkNeuron(target, edges.target(k));
        }
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
        checkSmallWorld(world);
        rule = world;
        return done();
    }

    private void checkSmallWorld(ConnectionRule.SmallWorld world) {
        for (var target : targets()) {
            Check.that(
                    source() == target,
                    "%s: a small world connects the neurons of one population with each other",
                    owner());
        }
        int most = (source().size() - 1) / 2 * 2;
        Check.that(
                world.neighbours() >= 0 && world.neighbours() % 2 == 0 && world.neighbours() <= most,
                "%s: a small world of %d neurons needs an even number of neighbours up to %d, got %d",
                owner(),
                source().size(),
                most,
                world.neighbours());
        Check.that(
                world.rewiring() == 0 || world.neighbours() < source().size() - 1,
                "%s: each neuron reaches all others already, there is nowhere to rewire to",
                owner());
    }

    private void checkProbability(double p) {
        Check.that(
                p >= 0 && p <= 1,
                "%s: a probability lies between 0 and 1, got %s%s",
                owner(),
                p,
                p > 1 && p <= 100 ? "; did you mean " + p / 100 + "?" : "");
    }

    private void checkNeuron(Population population, int n) {
        Check.that(
                n >= 0 && n < population.size(),
                "%s: there is no neuron %d in '%s'; it has %d, numbered from 0",
                owner(),
                n,
                population.name(),
                population.size());
    }

    /**
     * Sets the delay from spike to effect, rounded to the time step.
     *
     * @param delay in second, zero or positive
     * @return this
     */
    public Projection delay(double delay) {
        begin();
        return delay(Distribution.constant(delay));
    }

    /**
     * Sets the delay from spike to effect.
     *
     * @param delay such as {@code "1.5 ms"} or {@code "uniform(0.5 ms, 2 ms)"}
     * @return this
     */
    public Projection delay(String delay) {
        begin();
        this.delay = DELAY.parseAny(owner(), delay);
        return done();
    }

    /**
     * Sets the delays, one per synapse.
     *
     * @param delay the distribution, in second; clip a normal distribution at zero
     * @return this
     */
    public Projection delay(Distribution delay) {
        begin();
        this.delay = DELAY.check(owner(), delay);
        return done();
    }

    /**
     * Leaves out connections of a neuron to itself.
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

    /**
     * Lets the synapses tire and facilitate: the weight is then the absolute efficacy, of which a spike brings the part u·x.
     *
     * @param plasticity such as {@code ShortTerm.depressing().recovery(400*ms)}
     * @return this
     * @throws IllegalArgumentException if quantal release has a probability of its own
     */
    public Projection shortTerm(ShortTerm plasticity) {
        begin();
        Check.that(plasticity != null, "%s: the short-term plasticity must not be null", owner());
        checkRelease(plasticity, quantal, synapse);
        shortTerm = plasticity;
        return done();
    }

    /**
     * Makes transmission stochastic: each spike brings as many quanta as release sites answer it, each of the size of the weight.
     *
     * @param sites number of release sites of a synapse
     * @param probability that a site releases, from 0 to 1
     * @return this
     * @throws IllegalArgumentException if there is no site, or the probability is none
     */
    public Projection quantal(int sites, double probability) {
        begin();
        return quantal(Quantal.sites(sites).probability(probability));
    }

    /**
     * Makes transmission stochastic, with the probability of release that short-term plasticity gives.
     *
     * @param sites number of release sites of a synapse
     * @return this
     */
    public Projection quantal(int sites) {
        begin();
        return quantal(Quantal.sites(sites));
    }

    /**
     * Makes transmission stochastic.
     *
     * @param release such as {@code Quantal.sites(5).probability(0.4).variation(0.3)}
     * @return this
     */
    public Projection quantal(Quantal release) {
        begin();
        Check.that(release != null, "%s: the quantal release must not be null", owner());
        checkRelease(shortTerm, release, synapse);
        quantal = release;
        return done();
    }

    private void checkRelease(ShortTerm plasticity, Quantal release, Synapse kinetics) {
        Check.that(
                plasticity == null && release == null || !(kinetics instanceof Receptor),
                "%s: %s bind pulses of transmitter that are all alike; short-term plasticity and quantal release scale the jump of an exponential synapse, such as .conductance(5*ms, 0*mV)",
                owner(),
                kinetics instanceof Receptor r ? r.name() + " receptors" : "");
        Check.that(
                plasticity == null || release == null || !release.hasProbability(),
                "%s: the probability of release is given twice, by .quantal (%s) and by .shortTerm (%s); write .quantal(%s) to leave it to the plasticity",
                owner(),
                release,
                plasticity,
                release == null ? 0 : release.sites());
    }

    @Override
    Projection self() {
        return this;
    }

    @Override
    String owner() {
        var to = targets().size() == 1
                ? targets().get(0).name()
                : targets().stream().map(Population::name).toList().toString();
        return "projection '" + source().name() + "→" + to + (label.isEmpty() ? "" : " (" + label + ")") + "'";
    }

    @Override
    void check() {
        var weights = synapse == null ? weightOfUnknownUnit() : knownWeight();
        if (weights != null) checkSign(weights, synapse);
        if (synapse == null) return;
        checkRelease(shortTerm, quantal, synapse);
        for (var target : targets()) {
            Dale.checkReversal(source(), target, synapse);
            if (synapse instanceof EquationSynapse own) own.checkOn(owner(), target.name(), target.model());
        }
    }

    private void checkSign(Distribution weights, Synapse kinetics) {
        var got = kinetics == null ? weightAsWritten() : weights.format(kinetics.dimension());
        Dale.checkSign(source(), weights, kinetics, got);
    }

    /** The target that a part's name stands for. */
    Population target(String part) {
        return targets().stream()
                .filter(t -> nameTo(t).equals(part))
                .findFirst()
                .orElseThrow();
    }

    /** The finished data of one target; refuses what is missing. */
    ProjectionSpec spec(String name) {
        var target = target(name);
        Outgoing.checkTakesInput(source(), target);
        Check.that(
                rule != null,
                "projection '%s': say which neurons connect, for example .probability(0.1) or .allToAll()",
                name);
        Check.that(hasWeight(), "projection '%s': it has no weight; add for example .weight(0.5*mV)", name);
        var kinetics = synapseOrDelta();
        var weights = weightFor(kinetics);
        checkSign(weights, kinetics);
        Dale.checkReversal(source(), target, kinetics);
        if (rule instanceof ConnectionRule.OneToOne) checkSizes();
        if (rule instanceof ConnectionRule.Listed listed) checkEdges(listed.edges(), target);
        if (rule instanceof ConnectionRule.ByDistance) checkLayouts(target);
        if (rule instanceof ConnectionRule.SmallWorld world) checkSmallWorld(world);
        checkDegree(name, target);
        Check.that(
                quantal == null || quantal.hasProbability() || shortTerm != null,
                "projection '%s': quantal release needs a probability; write .quantal(%s, 0.5), or add .shortTerm(…), which gives it",
                name,
                quantal == null ? 0 : quantal.sites());
        return new ProjectionSpec(
                name,
                source().name(),
                target.name(),
                rule,
                kinetics,
                weights,
                delay,
                autapses,
                multapses,
                Optional.ofNullable(shortTerm),
                Optional.ofNullable(quantal));
    }

    private void checkLayouts(Population target) {
        for (var p : List.of(source(), target)) {
            Check.that(
                    p.layout() != null,
                    "%s: distances decide here, but population '%s' has no layout; give it one, for example .layout(Layout.ring(1*mm))",
                    owner(),
                    p.name());
        }
        Check.that(
                Arrays.equals(
                        source().layout().period(source().size()),
                        target.layout().period(target.size())),
                "%s: '%s' (%s) and '%s' (%s) do not lie in one space",
                owner(),
                source().name(),
                source().layout(),
                target.name(),
                target.layout());
    }

    private void checkDegree(String name, Population target) {
        int self = autapses || !source().name().equals(target.whole().name()) ? 0 : 1;
        int sources = source().size() - self;
        int sinks = target.size() - self;
        if (rule instanceof ConnectionRule.FixedInDegree in)
            checkDegree(name, "in-degree", in.count(), sources, "sources");
        if (rule instanceof ConnectionRule.FixedOutDegree out)
            checkDegree(name, "out-degree", out.count(), sinks, "targets");
        if (rule instanceof ConnectionRule.FixedTotal total) {
            double pairs = new ConnectionRule.AllToAll().expected(source().size(), target.size(), self == 1, autapses);
            int most = (int) Math.min(pairs, Integer.MAX_VALUE);
            checkDegree(name, "total", total.count(), most, "pairs");
        }
    }

    private void checkDegree(String name, String rule, int degree, int pool, String who) {
        Check.that(
                degree == 0 || pool > 0,
                "projection '%s': %s %d, but there is nobody to connect to",
                name,
                rule,
                degree);
        Check.that(
                multapses || degree <= pool,
                "projection '%s': %s %d, but there are only %d %s; allow .multapses() or ask for fewer",
                name,
                rule,
                degree,
                pool,
                who);
    }

    /** The projections in the words of the network's summary, or what is still missing. */
    @Override
    public String toString() {
        try {
            return names().stream()
                    .map(n -> n + ": " + spec(n).details())
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IllegalArgumentException incomplete) {
            return owner() + ", not complete yet: " + incomplete.getMessage();
        }
    }
}
