package spikelet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Connections from one population to one or more others, being described. A rule and a weight are needed, the rest has
 * defaults: delta synapses, no delay (a spike acts from the next time step on), autapses allowed, no multapses.
 *
 * <pre>{@code net.connect(e).to(e, i).probability(0.02).weight(1.62*mV).decay(5*ms);}</pre>
 */
public final class Projection extends Wiring {
    private static final Parameter DELAY =
            Parameter.time("delay", "1.5*ms").orZero().upTo(1);

    private static final Parameter EVERY =
            Parameter.time("recordWeights", "100*ms").upTo(1e5);

    private String label = "";
    private Distribution delay = Distribution.constant(0);
    private ShortTerm shortTerm;
    private Quantal quantal;
    private PlasticityRule plasticity;
    private WeightProbe weightProbe;

    Projection(Network network, Population source, List<Population> targets) {
        super(network, source, targets);
    }

    /** One per target. */
    List<String> names() {
        return targets().stream().map(this::nameTo).toList();
    }

    @Override
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

    /**
     * Lets the synapses learn, from the weights that they are given.
     *
     * @param rule such as {@code Stdp.pair().maxWeight(0.015)} or {@code Plasticity.of("…")}
     * @return this
     * @throws spikelet.equations.ModelError if a name of the rule is not known, or a unit does not fit
     * @throws IllegalArgumentException if its bounds cannot be, or the synapses end on receptors
     */
    public Projection plastic(Plasticity rule) {
        begin();
        Check.that(rule != null, "%s: the rule of plasticity must not be null", owner());
        var learnt = rule.rule();
        checkPlasticity(learnt, false);
        plasticity = learnt;
        return done();
    }

    /**
     * Records the weights of synapses that learn, for {@link Recording#weights}.
     *
     * @param every the time between samples in second, rounded to the time step
     * @param synapses which, numbered as in {@link Simulation#edges}; none named for all
     * @return this
     * @throws IllegalArgumentException if the time is not positive, or a number is negative
     */
    public Projection recordWeights(double every, int... synapses) {
        begin();
        EVERY.check(owner(), every);
        Check.given(owner() + ": the list of synapses", synapses);
        for (int s : synapses) Check.that(s >= 0, "%s: synapses are numbered from 0, got %d", owner(), s);
        weightProbe =
                new WeightProbe(every, java.util.Arrays.stream(synapses).boxed().toList());
        return done();
    }

    private void checkPlasticity(PlasticityRule learnt, boolean complete) {
        if (learnt == null) return;
        Check.that(
                !(synapse instanceof Receptor),
                "%s: %s bind pulses of transmitter that are all alike; synapses that learn have a weight of their own, such as those of .conductance(5*ms, 0*mV)",
                owner(),
                synapse instanceof Receptor r ? r.name() + " receptors" : "");
        var kinetics = complete ? synapseOrDelta() : synapse;
        for (var target : targets())
            RuleChecks.check(learnt, owner(), kinetics == null ? null : kinetics.dimension(), target, complete);
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
        if (synapse != null) checkListed(synapse);
        var weights = synapse == null ? weightOfUnknownUnit() : knownWeight();
        if (weights != null) checkSign(weights, synapse);
        if (synapse == null) return;
        checkRelease(shortTerm, quantal, synapse);
        checkPlasticity(plasticity, false);
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
        checkListed(kinetics);
        var weights = weightFor(kinetics);
        checkSign(weights, kinetics);
        Dale.checkReversal(source(), target, kinetics);
        checkRule(name, target);
        checkPlasticity(plasticity, true);
        Check.that(
                plasticity != null || weightProbe == null,
                "projection '%s': its weights stay as they are, so there is nothing to record; let them learn, for example .plastic(Stdp.pair().maxWeight(…))",
                name);
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
                Optional.ofNullable(quantal),
                Optional.ofNullable(plasticity),
                Optional.ofNullable(weightProbe));
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
