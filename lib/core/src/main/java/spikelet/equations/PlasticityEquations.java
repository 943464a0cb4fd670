package spikelet.equations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.Dimension;

/**
 * A rule of plasticity as data: what evolves between spikes, and what spikes and other events do.
 *
 * @param equations the equations; the weight w is one of the variables, v a parameter where the text does not declare it
 * @param owners to whom each variable belongs
 * @param onPre what a spike does that arrives at the synapse
 * @param onPost what a spike of the postsynaptic neuron does
 * @param events what a third factor does, by its name
 * @param bounds assignments to w of its lower and its upper bound; empty for the bounds 0 and infinity
 * @param starts where variables start, by assignments of parameters
 * @param weight the dimension of w; {@link Owner#UNKNOWN_WEIGHT} where neither the text nor a projection tells it
 */
public record PlasticityEquations(
        Equations equations,
        Map<String, Owner> owners,
        List<Equations.Assignment> onPre,
        List<Equations.Assignment> onPost,
        Map<String, List<Equations.Assignment>> events,
        List<Equations.Assignment> bounds,
        List<Equations.Assignment> starts,
        Dimension weight) {

    /** The strength of a synapse: its weight without its sign. */
    public static final String WEIGHT = Owner.WEIGHT;

    /** The potential of the postsynaptic neuron. */
    public static final String POTENTIAL = "v";

    /**
     * Reads a rule.
     *
     * @param text variables, each with its owner, sub-expressions and parameters; may be empty
     * @param onPre assignments
     * @param onPost assignments
     * @param events assignments by the name of the event
     * @param bounds the lower and the upper bound of w, or nothing
     * @param starts assignments
     * @param projection the dimension of a projection's weights; null where there is none yet
     * @param potential the dimension of v
     * @return the rule, not checked yet
     * @throws ModelError if a text cannot be read, or declares w in another unit than the projection's
     */
    public static PlasticityEquations of(
            String text,
            String onPre,
            String onPost,
            Map<String, String> events,
            List<String> bounds,
            String starts,
            Dimension projection,
            Dimension potential) {
        var owners = new LinkedHashMap<String, Owner>();
        var assumed = projection != null ? projection : Owner.UNKNOWN_WEIGHT;
        var declared = declaredWeight(Parser.rule(text, assumed, owners), assumed);
        var weight = projection == null && declared != null ? declared.dimension() : assumed;
        if (declared != null && !declared.dimension().equals(weight)) {
            throw new ModelError(
                    declared.at(),
                    "'w' is declared " + UnitText.declared(declared.dimension())
                            + ", but the weights of the projection are in " + UnitText.of(weight),
                    "declare it 'w : weight', which is the unit of whatever projection learns by the rule");
        }
        owners.clear();
        var read = withWeight(Parser.rule(text, weight, owners), weight, owners, potential);
        var happenings = new LinkedHashMap<String, List<Equations.Assignment>>();
        events.forEach((name, statements) -> happenings.put(name, Parser.assignments(statements)));
        return new PlasticityEquations(
                read,
                Collections.unmodifiableMap(owners),
                Parser.assignments(onPre),
                Parser.assignments(onPost),
                Collections.unmodifiableMap(happenings),
                bounds.stream().map(PlasticityEquations::bound).toList(),
                Parser.assignments(starts),
                weight);
    }

    /**
     * Evaluates where variables start.
     *
     * @param text assignments of parameters, checked before
     * @param values of the parameters, in SI units
     * @return by variable
     */
    public static Map<String, Double> starts(String text, Map<String, Double> values) {
        var starts = new LinkedHashMap<String, Double>();
        for (var a : Parser.assignments(text)) {
            double before = starts.getOrDefault(a.variable(), 0.0);
            double value = Evaluate.of(a.value(), values::get);
            starts.put(a.variable(), a.operator() == null ? value : Evaluate.binary(a.operator(), before, value));
        }
        return starts;
    }

    private static Equations.Assignment bound(String text) {
        var value = Parser.condition(text);
        return new Equations.Assignment(WEIGHT, null, value, value.at());
    }

    private record DeclaredWeight(Dimension dimension, Source at) {}

    /** What the text says of w itself, null where it says nothing or only that it is a weight. */
    private static DeclaredWeight declaredWeight(Equations read, Dimension assumed) {
        for (var p : read.parameters())
            if (p.name().equals(WEIGHT) && !p.dimension().equals(assumed))
                return new DeclaredWeight(p.dimension(), p.at());
        for (var d : read.differentials())
            if (d.variable().equals(WEIGHT) && !d.dimension().equals(assumed))
                return new DeclaredWeight(d.dimension(), d.at());
        return null;
    }

    private static Equations withWeight(
            Equations read, Dimension weight, Map<String, Owner> owners, Dimension potential) {
        var whole = new Source(read.text(), 0, 0);
        for (var d : read.definitions()) if (d.name().equals(WEIGHT)) throw notFree(d.at());
        var parameters = new ArrayList<Equations.Parameter>();
        for (var p : read.parameters()) {
            if (!p.name().equals(WEIGHT)) parameters.add(p);
            else if (!Double.isNaN(p.value())) throw notFree(p.at());
        }
        var differentials = new ArrayList<>(read.differentials());
        if (differentials.stream().noneMatch(d -> d.variable().equals(WEIGHT)))
            differentials.add(
                    new Equations.Differential(WEIGHT, null, Algebra.ZERO, weight, whole, Sort.NUMBER, Double.NaN));
        owners.put(WEIGHT, Owner.SYNAPSE);
        boolean own = owners.containsKey(POTENTIAL)
                || parameters.stream().anyMatch(p -> p.name().equals(POTENTIAL))
                || read.definitions().stream().anyMatch(d -> d.name().equals(POTENTIAL));
        if (!own) {
            differentials.add(
                    new Equations.Differential(POTENTIAL, null, Algebra.ZERO, potential, whole, Sort.NUMBER, 0));
            owners.put(POTENTIAL, Owner.NEURON);
        }
        return new Equations(read.text(), List.copyOf(differentials), read.definitions(), List.copyOf(parameters));
    }

    private static ModelError notFree(Source at) {
        return new ModelError(
                at,
                "'w' is the strength of the synapse, which starts at the weight of the projection",
                "say how it changes: 'dw/dt = …', or in onPre, onPost or onReward");
    }

    /** All statements, in the order onPre, onPost, events, bounds, starts. */
    List<Equations.Assignment> statements() {
        var all = new ArrayList<>(onPre);
        all.addAll(onPost);
        events.values().forEach(all::addAll);
        all.addAll(bounds);
        all.addAll(starts);
        return all;
    }

    /**
     * Checks names, units and owners.
     *
     * @param given the dimensions of the parameters whose values come from outside the text
     * @return the rule as it is compiled, with conditions as numbers and tables as lines
     * @throws ModelError if something is not known, does not fit, or belongs to somebody else
     */
    public CheckedRule check(Map<String, Dimension> given) {
        RuleCheck.variables(this);
        var checked = Checker.check(equations, null, statements(), given);
        RuleCheck.check(this);
        var statements = checked.reset();
        int post = onPre.size() + onPost.size();
        var checkedEvents = new LinkedHashMap<String, List<Equations.Assignment>>();
        int from = post;
        for (var e : events.entrySet()) {
            checkedEvents.put(
                    e.getKey(), statements.subList(from, from + e.getValue().size()));
            from += e.getValue().size();
        }
        return new CheckedRule(
                checked,
                owners,
                statements.subList(0, onPre.size()),
                statements.subList(onPre.size(), post),
                checkedEvents,
                statements.subList(from, from + bounds.size()).stream()
                        .map(Equations.Assignment::value)
                        .toList());
    }
}
