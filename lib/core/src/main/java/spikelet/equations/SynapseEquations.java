package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import spikelet.Dimension;

/**
 * A synapse given by equations: its own state, the current it passes, and what a spike adds.
 *
 * @param equations with a definition of the current I, in which v is the membrane potential of the neuron that receives
 * @param arrival what a spike of weight w does
 * @param weight the dimension of w; null until it is told what a spike does
 */
public record SynapseEquations(Equations equations, List<Equations.Assignment> arrival, Dimension weight) {
    /** The name of the weight. */
    public static final String WEIGHT = "w";

    private static final String CURRENT = Builtin.I.symbol();
    private static final String POTENTIAL = "v";

    /**
     * What a spike adds to a state variable.
     *
     * @param variable its name in the joint equations
     * @param perWeight an expression of parameters alone
     */
    public record Increment(String variable, Expr perWeight) {
        /**
         * The value for one neuron.
         *
         * @param parameters gives the value of each parameter, in SI units
         * @return what a spike of weight 1 adds, in SI units
         */
        public double of(ToDoubleFunction<String> parameters) {
            return Evaluate.of(perWeight, parameters);
        }
    }

    /**
     * Reads a synapse.
     *
     * @param text equations, among them {@code I = … : amp}; {@code w : unit} may declare the weight's unit
     * @param onSpike what a spike does, such as {@code g += w}; null where the text has one state variable, which it is then added to
     * @return the synapse as data
     * @throws ModelError if the text is no synapse
     */
    public static SynapseEquations of(String text, String onSpike) {
        var read = Parser.synapse(text);
        var whole = new Source(text, 0, 0);
        if (read.differentials().isEmpty()) {
            throw new ModelError(
                    whole,
                    "a synapse needs a state variable that a spike adds to",
                    "for example 'dg/dt = -g/tau : siemens'");
        }
        var current = read.definitions().stream()
                .filter(d -> d.name().equals(CURRENT))
                .findFirst()
                .orElseThrow(() -> new ModelError(
                        whole,
                        "the current of the synapse is missing",
                        "add what it passes into the neuron, for example 'I = g*(E - v) : amp'"));
        if (!current.dimension().equals(Dimension.CURRENT)) {
            throw new ModelError(
                    current.at(),
                    "'I' is the current into the neuron, in amp, not in " + UnitText.of(current.dimension()),
                    "give it the unit amp");
        }
        var states = read.differentials();
        var arrival = onSpike == null ? List.<Equations.Assignment>of() : Parser.assignments(onSpike);
        if (arrival.isEmpty() && states.size() == 1) {
            var variable = states.get(0).variable();
            arrival = List.of(new Equations.Assignment(variable, Operator.ADD, Algebra.name(WEIGHT), whole));
        }
        for (var d : read.differentials()) refuseWeight(d.right());
        for (var d : read.definitions()) refuseWeight(d.value());
        return new SynapseEquations(withoutWeight(read), arrival, weightOf(read, arrival));
    }

    /**
     * Refuses a synapse of which it is not told what a spike does.
     *
     * @return this
     * @throws ModelError if it has several state variables and no statement
     */
    public SynapseEquations complete() {
        if (!arrival.isEmpty()) return this;
        throw new ModelError(
                new Source(equations.text(), 0, 0),
                "it is not told what a spike does",
                "say which state variable it adds to: .onSpike(\""
                        + equations.differentials().get(0).variable() + " += w\")");
    }

    private static void refuseWeight(Expr e) {
        Names.each(e, name -> {
            if (!name.name().equals(WEIGHT)) return;
            throw new ModelError(
                    name.at(),
                    "'w' is the weight of a single synapse, but the state is the sum over all synapses of a neuron",
                    "use w in onSpike, for example .onSpike(\"g += w\")");
        });
    }

    private static Equations withoutWeight(Equations e) {
        return new Equations(
                e.text(),
                e.differentials(),
                e.definitions(),
                e.parameters().stream().filter(p -> !p.name().equals(WEIGHT)).toList());
    }

    /** As declared, else that of the variable it is added to, times a plain number perhaps. */
    private static Dimension weightOf(Equations read, List<Equations.Assignment> arrival) {
        for (var a : arrival) refuseStranger(a, read);
        for (var p : read.parameters()) if (p.name().equals(WEIGHT)) return p.dimension();
        for (var a : arrival) {
            var line = Algebra.line(a.value(), WEIGHT);
            if (line == null || !Constants.isConstant(line.slope()) || !isPlain(line.slope())) continue;
            for (var d : read.differentials()) if (d.variable().equals(a.variable())) return d.dimension();
        }
        if (arrival.isEmpty()) return null;
        throw new ModelError(
                arrival.get(0).at(),
                "the unit of the weight w is not known",
                "declare it in the text, for example 'w : siemens'");
    }

    private static boolean isPlain(Expr constant) {
        return new Typing(Map.of(), n -> Suggestions.unknown(n, List.of()))
                .of(constant)
                .isPlain();
    }

    /**
     * The equations of neurons that have this synapse: those of the synapse get its name before theirs, and its current joins the input
     * current.
     *
     * @param neuron the neuron's equations
     * @param label the synapse's name
     * @param given the parameters of the synapse that have their value from outside its text
     * @return the joint equations
     * @throws ModelError if the neuron has a name that the synapse would get
     */
    public Equations joined(Equations neuron, String label, Set<String> given) {
        var renamed = renamed(neuron, label, given);
        for (var d : equations.differentials()) refuseNeurons(d.right(), neuron, renamed);
        for (var d : equations.definitions()) refuseNeurons(d.value(), neuron, renamed);
        var input = Algebra.name(CURRENT);
        var total = Map.<String, Expr>of(
                CURRENT, new Expr.Binary(Operator.ADD, input, Algebra.name(label + "_" + CURRENT), input.at()));
        var differentials = new ArrayList<Equations.Differential>();
        for (var d : neuron.differentials()) {
            differentials.add(new Equations.Differential(
                    d.variable(),
                    d.coefficient() == null ? null : Algebra.substitute(d.coefficient(), total),
                    Algebra.substitute(d.right(), total),
                    d.dimension(),
                    d.at(),
                    d.sort(),
                    d.start()));
        }
        var definitions = new ArrayList<Equations.Definition>();
        for (var d : neuron.definitions()) {
            definitions.add(new Equations.Definition(
                    d.name(), Algebra.substitute(d.value(), total), d.dimension(), d.at(), d.sort()));
        }
        renamed.forEach((name, to) -> {
            var joint = ((Expr.Name) to).name();
            if (joint.startsWith(label + "_")) refuseTaken(neuron, joint);
        });
        for (var d : equations.differentials()) {
            differentials.add(new Equations.Differential(
                    label + "_" + d.variable(),
                    d.coefficient() == null ? null : Algebra.substitute(d.coefficient(), renamed),
                    Algebra.substitute(d.right(), renamed),
                    d.dimension(),
                    d.at(),
                    d.sort(),
                    d.start()));
        }
        for (var d : equations.definitions()) {
            definitions.add(new Equations.Definition(
                    label + "_" + d.name(), Algebra.substitute(d.value(), renamed), d.dimension(), d.at(), d.sort()));
        }
        var parameters = new ArrayList<>(neuron.parameters());
        for (var p : equations.parameters())
            parameters.add(new Equations.Parameter(label + "_" + p.name(), p.dimension(), p.value(), p.at(), p.sort()));
        var text = neuron.text().stripTrailing() + "\n# synapse " + label + "\n" + equations.text();
        return new Equations(text, differentials, DefinitionOrder.sorted(definitions), parameters);
    }

    /** The weight in the joint equations, where many a neuron has a w of its own; a name that no text can have. */
    private static String weightOf(String label) {
        return WEIGHT + " of " + label;
    }

    /** What each name of the synapse is called in the joint equations. */
    private Map<String, Expr> renamed(Equations neuron, String label, Set<String> given) {
        var own = new HashSet<>(given);
        equations.differentials().forEach(d -> own.add(d.variable()));
        equations.definitions().forEach(d -> own.add(d.name()));
        equations.parameters().forEach(p -> own.add(p.name()));
        Map<String, Expr> names = new HashMap<>();
        if (!own.contains(POTENTIAL))
            names.put(POTENTIAL, Algebra.name(neuron.differentials().get(0).variable()));
        for (var name : own) names.put(name, Algebra.name(label + "_" + name));
        names.put(WEIGHT, Algebra.name(weightOf(label)));
        return names;
    }

    /** A name that the synapse forgot to declare must not find the neuron's: there is a tau in either. */
    private static void refuseNeurons(Expr e, Equations neuron, Map<String, Expr> own) {
        Names.each(e, name -> {
            if (own.containsKey(name.name()) || !has(neuron, name.name())) return;
            throw new ModelError(
                    name.at(),
                    "'" + name.name() + "' is of the neuron, not of the synapse, which knows v of it alone",
                    Suggestions.supply(name.name()));
        });
    }

    private static boolean has(Equations neuron, String name) {
        return neuron.differentials().stream().anyMatch(d -> d.variable().equals(name))
                || neuron.definitions().stream().anyMatch(d -> d.name().equals(name))
                || neuron.parameters().stream().anyMatch(p -> p.name().equals(name));
    }

    private static void refuseTaken(Equations neuron, String name) {
        var at = Stream.of(
                        neuron.differentials().stream()
                                .filter(d -> d.variable().equals(name))
                                .map(Equations.Differential::at),
                        neuron.definitions().stream()
                                .filter(d -> d.name().equals(name))
                                .map(Equations.Definition::at),
                        neuron.parameters().stream()
                                .filter(p -> p.name().equals(name))
                                .map(Equations.Parameter::at))
                .flatMap(s -> s)
                .findFirst();
        if (at.isEmpty()) return;
        throw new ModelError(
                at.get(),
                "a synapse of the neuron has a variable of this name too, '" + name + "'",
                "give the synapse another name: .named(\"…\")");
    }

    /**
     * Checks what a spike does, and splits it into increments.
     *
     * @param neuron the neuron's equations
     * @param label the synapse's name
     * @param own the parameters of the synapse that have their value from outside its text
     * @param given the dimensions of the parameters that have their value from outside the joint text
     * @return one per assignment
     * @throws ModelError if a spike does something else than to add a multiple of w
     */
    public List<Increment> increments(Equations neuron, String label, Set<String> own, Map<String, Dimension> given) {
        complete();
        var joined = joined(neuron, label, own);
        var names = renamed(neuron, label, own);
        var withWeight = new ArrayList<>(joined.parameters());
        withWeight.add(
                new Equations.Parameter(weightOf(label), weight, 1, new Source(joined.text(), 0, 0), Sort.NUMBER));
        var renamed = arrival.stream()
                .map(a -> new Equations.Assignment(
                        label + "_" + a.variable(), a.operator(), Algebra.substitute(a.value(), names), a.at()))
                .toList();
        Checker.check(
                new Equations(joined.text(), joined.differentials(), joined.definitions(), withWeight),
                null,
                renamed,
                given);
        var known = new HashMap<String, Expr>();
        for (var d : joined.definitions()) known.put(d.name(), Algebra.substitute(d.value(), known));
        var increments = new ArrayList<Increment>();
        for (var a : renamed) {
            var line = Algebra.line(Algebra.substitute(a.value(), known), weightOf(label));
            boolean adds = a.operator() == Operator.ADD || a.operator() == Operator.SUBTRACT;
            if (!adds || line == null || !Algebra.isZero(line.constant()) || changes(line.slope(), joined)) {
                throw new ModelError(
                        a.at(),
                        "a spike can only add a multiple of its weight: spikes of many synapses arrive as one sum",
                        "write for example 'x += 2*w', with a factor of numbers and parameters");
            }
            var slope = a.operator() == Operator.ADD ? line.slope() : Algebra.subtract(Algebra.ZERO, line.slope());
            increments.add(new Increment(a.variable(), slope));
        }
        return increments;
    }

    private static void refuseStranger(Equations.Assignment a, Equations synapse) {
        var states = synapse.differentials().stream()
                .map(Equations.Differential::variable)
                .toList();
        if (states.contains(a.variable())) return;
        var at = new Source(
                a.at().text(), a.at().from(), a.at().from() + a.variable().length());
        throw new ModelError(
                at,
                "'" + a.variable() + "' is no state variable of the synapse",
                Suggestions.stateVariable(a.variable(), states));
    }

    private static boolean changes(Expr e, Equations joined) {
        return Algebra.contains(e, "t")
                || Algebra.contains(e, CURRENT)
                || Chance.isIn(e)
                || joined.differentials().stream().anyMatch(d -> Algebra.contains(e, d.variable()));
    }
}
