package spikelet;

import java.util.HashSet;
import java.util.List;

/**
 * Gap junctions between neurons, being described: electrical synapses through which a current {@code g (v_j - v_i)} flows into neuron i,
 * and the same out of neuron j. Each pair is drawn once and conducts both ways; there is no delay, and no neuron is coupled to itself.
 *
 * <pre>{@code
 * net.couple(i).probability(0.2).gapJunction(0.5*nS);         // within a population
 * net.couple(a, b).oneToOne().gapJunction("1 nS");            // between two
 * }</pre>
 *
 * <p>A step takes the other side's v at its beginning, so coupling is of first order in dt; the junction itself adds to the neuron's
 * conductance, which keeps any step stable. A steady state does not depend on dt: a passive cell follows its partner by the part {@code g
 * / (g + g_leak)}.
 *
 * <p>The spikes of integrate-and-fire neurons have no shape, so only what happens below threshold flows through their junctions. What the
 * spike itself would bring is a {@link #spikelet spikelet}, a jump of the partner's v (Lewis and Rinzel, J. Comput. Neurosci. 14, 2003).
 * Dale's principle says nothing about gap junctions; they release no transmitter.
 */
public final class Coupling {
    private static final Parameter CONDUCTANCE = Parameter.conductance("gap junction", "1*nS");
    private static final Parameter SPIKELET = Parameter.voltage("spikelet", "0.5*mV");

    private final Network network;
    private final Population firstDefined;
    private final Population secondDefined;
    private String label = "";
    private ConnectionRule rule;
    private Distribution conductance;
    private double spikelet;
    private boolean refused;

    Coupling(Network network, Population first, Population second) {
        this.network = network;
        firstDefined = first;
        secondDefined = second;
        checkTakesCurrent(first);
        checkTakesCurrent(second);
    }

    private static void checkTakesCurrent(Population p) {
        Check.that(
                !p.model().isSource(),
                "population '%s' only sends spikes; it has no membrane that a gap junction could reach",
                p.name());
        Check.that(
                !(p.model() instanceof EquationModel m) || m.takesCurrent(),
                "gap junctions of population '%s': its equations have no input current; add I where it belongs, for example C dv/dt = … + I",
                p.name());
        Check.that(
                EquationModel.hasPotential(p.model()),
                "gap junctions of population '%s': '%s' of its model is no voltage that could drive a current through a conductance",
                p.name(),
                p.model().variables().keySet().stream().findFirst().orElse(""));
    }

    /** A cell may have defined a population again. */
    private Population first() {
        return network.current(firstDefined);
    }

    private Population second() {
        return network.current(secondDefined);
    }

    private boolean isWithin() {
        return firstDefined.name().equals(secondDefined.name());
    }

    String name() {
        return firstDefined.name() + "↔" + secondDefined.name() + (label.isEmpty() ? "" : " (" + label + ")");
    }

    private String owner() {
        return "gap junctions '" + name() + "'";
    }

    boolean isRefused() {
        return refused;
    }

    private Coupling done() {
        refused = false;
        return this;
    }

    /**
     * Gives these junctions a name, so that other ones between the same populations do not replace them.
     *
     * @param name such as {@code "dendritic"}
     * @return this
     */
    public Coupling named(String name) {
        refused = true;
        label = Check.name(owner(), name);
        return done();
    }

    /**
     * Couples every pair.
     *
     * @return this
     */
    public Coupling allToAll() {
        rule = new ConnectionRule.AllToAll();
        return done();
    }

    /**
     * Couples neuron k to neuron k of the other population.
     *
     * @return this
     * @throws IllegalArgumentException if there is one population only, or the two differ in size
     */
    public Coupling oneToOne() {
        refused = true;
        checkOneToOne();
        rule = new ConnectionRule.OneToOne();
        return done();
    }

    private void checkOneToOne() {
        Check.that(
                firstDefined.whole() != secondDefined.whole(),
                "%s: one to one would couple each neuron to itself; take .probability(p), .allToAll() or .pairs(…)",
                owner());
        Check.that(
                first().size() == second().size(),
                "%s: one to one needs populations of equal size; '%s' has %d neurons, '%s' has %d",
                owner(),
                first().name(),
                first().size(),
                second().name(),
                second().size());
    }

    /**
     * Couples each pair on its own with a probability.
     *
     * @param p from 0 to 1
     * @return this
     * @throws IllegalArgumentException if p is no probability
     */
    public Coupling probability(double p) {
        refused = true;
        Check.that(
                p >= 0 && p <= 1,
                "%s: a probability lies between 0 and 1, got %s%s",
                owner(),
                p,
                p > 1 && p <= 100 ? "; did you mean " + p / 100 + "?" : "");
        rule = new ConnectionRule.Probability(p);
        return done();
    }

    /**
     * Couples listed pairs: {@code first[k]} and {@code second[k]}.
     *
     * @param first neurons of the first population
     * @param second neurons of the second, as many
     * @return this
     * @throws IllegalArgumentException if the lists differ in length, name a neuron that does not exist, couple one to itself, or
     *     list a pair twice
     */
    public Coupling pairs(int[] first, int[] second) {
        refused = true;
        Check.that(first != null && second != null, "%s: pairs need two lists of neurons, got null", owner());
        Check.that(
                first.length == second.length,
                "%s: pairs need as many on both sides, got %d and %d",
                owner(),
                first.length,
                second.length);
        var pairs = Edges.of(first, second);
        checkPairs(pairs);
        rule = new ConnectionRule.Listed(pairs);
        return done();
    }

    private void checkPairs(Edges pairs) {
        var seen = new HashSet<Long>();
        for (int k = 0; k < pairs.count(); k++) {
            int a = pairs.source(k);
            int b = pairs.target(k);
            Check.neuron(owner(), first(), a);
            Check.neuron(owner(), second(), b);
            Check.that(
                    firstDefined.whole() != secondDefined.whole() || a != b,
                    "%s: neuron %d is coupled to itself",
                    owner(),
                    a);
            long low = isWithin() ? Math.min(a, b) : a;
            long high = isWithin() ? Math.max(a, b) : b;
            Check.that(
                    seen.add(low << 32 | high),
                    "%s: the pair %d and %d is listed twice; a junction conducts both ways, list it once",
                    owner(),
                    a,
                    b);
        }
    }

    /**
     * Sets the conductance of a junction.
     *
     * @param conductance in siemens, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative or far from usual
     */
    public Coupling gapJunction(double conductance) {
        return gapJunction(Distribution.constant(conductance));
    }

    /**
     * Sets the conductance of a junction.
     *
     * @param conductance such as {@code "1 nS"} or {@code "uniform(0.5 nS, 1.5 nS)"}
     * @return this
     */
    public Coupling gapJunction(String conductance) {
        refused = true;
        this.conductance = CONDUCTANCE.parseAny(owner(), conductance);
        return done();
    }

    /**
     * Sets the conductances, one per junction.
     *
     * @param conductance in siemens
     * @return this
     */
    public Coupling gapJunction(Distribution conductance) {
        refused = true;
        this.conductance = CONDUCTANCE.check(owner(), conductance);
        return done();
    }

    /**
     * Adds what a spike that has no shape would bring through a junction: a jump of v on the other side.
     *
     * @param height in volt; 0 for none
     * @return this
     */
    public Coupling spikelet(double height) {
        refused = true;
        spikelet = SPIKELET.check(owner(), height);
        checkSpikelet();
        return done();
    }

    /**
     * Adds what a spike that has no shape would bring through a junction: a jump of v on the other side.
     *
     * @param height such as {@code "0.5 mV"}
     * @return this
     */
    public Coupling spikelet(String height) {
        refused = true;
        spikelet = SPIKELET.parse(owner(), height);
        checkSpikelet();
        return done();
    }

    private void checkSpikelet() {
        for (var p : List.of(first(), second())) {
            Check.that(
                    spikelet == 0 || !(p.model() instanceof Cell),
                    "%s: the spikes of cell '%s' have a shape, which flows through its junctions as it is; leave .spikelet(%s) out",
                    owner(),
                    p.model().name(),
                    Quantity.format(spikelet, Dimension.VOLTAGE));
        }
    }

    /** The finished data; refuses what is missing. */
    CouplingSpec spec() {
        checkTakesCurrent(first());
        checkTakesCurrent(second());
        Check.that(
                rule != null,
                "%s: say which neurons are coupled, for example .probability(0.2) or .allToAll()",
                owner());
        Check.that(conductance != null, "%s: they have no conductance; add for example .gapJunction(1*nS)", owner());
        checkSpikelet();
        if (rule instanceof ConnectionRule.OneToOne) checkOneToOne();
        if (rule instanceof ConnectionRule.Listed l) checkPairs(l.edges());
        return new CouplingSpec(name(), first().name(), second().name(), rule, conductance, spikelet);
    }

    /** The junctions in the words of the network's summary, or what is still missing. */
    @Override
    public String toString() {
        try {
            return name() + ": " + spec().details();
        } catch (IllegalArgumentException incomplete) {
            return owner() + ", not complete yet: " + incomplete.getMessage();
        }
    }
}
