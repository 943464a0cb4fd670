package spikelet.equations;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spikelet.Dimension;

/** Checks that a model's names are known and that its units fit, before anything runs. */
public final class Checker {
    private final Equations equations;
    private final Map<String, Dimension> given;
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Sort> sorts = new HashMap<>();
    private final Set<String> states = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Typing typing = new Typing(types, n -> Suggestions.unknown(n, types.keySet()));

    private Checker(Equations equations, Map<String, Dimension> given) {
        this.equations = equations;
        this.given = given;
    }

    /**
     * Checks a model.
     *
     * @param equations the equations
     * @param threshold the condition of a spike; null for none
     * @param reset what happens at a spike; may be empty
     * @param given the parameters whose values come from outside the text, with the dimensions of these values
     * @return the model with the dimensions of its names
     * @throws ModelError if a name is not known or a unit does not fit; the message says what to do
     */
    public static Checked check(
            Equations equations, Expr threshold, List<Equations.Assignment> reset, Map<String, Dimension> given) {
        var checker = new Checker(equations, given);
        checker.declareNames();
        equations
                .definitions()
                .forEach(d -> checker.typing.declared(d.at(), checker.use(d.value()), d.dimension(), d.sort()));
        equations.differentials().forEach(checker::differential);
        if (threshold != null) checker.typing.condition(checker.use(threshold));
        reset.forEach(checker::assignment);
        Noise.check(equations, threshold, reset);
        Chance.check(equations);
        Expansion.check(equations);
        var missing = equations.parameters().stream()
                .filter(p -> Double.isNaN(p.value()) && !given.containsKey(p.name()))
                .map(Equations.Parameter::name)
                .toList();
        var declared = checker.dimensions.keySet();
        var unused = given.keySet().stream()
                .filter(name -> !checker.used.contains(name))
                .filter(name -> !checker.states.contains(name))
                .filter(name ->
                        equations.parameters().stream().noneMatch(p -> p.name().equals(name)))
                .sorted()
                .toList();
        declared.removeAll(unused);
        var lines = TableNames.lines(checker.types.keySet());
        var condition = Booleans.condition(equations, threshold);
        return new Checked(
                TableNames.substitute(Noise.inlined(Booleans.asNumbers(equations)), lines),
                condition == null ? null : Algebra.substitute(condition, lines),
                TableNames.substitute(Booleans.assignments(equations, reset), lines),
                Collections.unmodifiableMap(checker.dimensions),
                missing,
                unused);
    }

    private void declareNames() {
        for (var d : equations.differentials()) {
            states.add(d.variable());
            var notGiven = d.isHeld() ? null : "a state variable, its start value is set on the population";
            declare(d.variable(), d.dimension(), d.sort(), d.at(), notGiven);
        }
        for (var d : equations.definitions()) declare(d.name(), d.dimension(), d.sort(), d.at(), "a sub-expression");
        for (var p : equations.parameters()) {
            declare(p.name(), p.dimension(), p.sort(), p.at(), null);
            var value = given.get(p.name());
            if (value == null || value.equals(p.dimension())) continue;
            throw new ModelError(
                    p.at(),
                    "'" + p.name() + "' is declared " + UnitText.declared(p.dimension())
                            + ", but the value given has unit " + UnitText.of(value),
                    "give it in the declared unit, or declare it ': " + UnitText.of(value) + "'");
        }
        given.forEach((name, dimension) -> {
            var builtin = Builtin.of(name);
            if (builtin != null) {
                throw new ModelError(
                        new Source(equations.text(), 0, 0),
                        "'" + name + "' cannot be given a value: it is built in (" + builtin.meaning() + ")",
                        "only parameters are given");
            }
            if (!types.containsKey(name)) declare(name, dimension, Sort.NUMBER, null, null);
        });
    }

    private void declare(String name, Dimension dimension, Sort sort, Source at, String notGiven) {
        if (notGiven != null && given.containsKey(name)) {
            throw new ModelError(
                    at, "'" + name + "' cannot be given a value: it is " + notGiven, "only parameters are given");
        }
        dimensions.put(name, dimension);
        types.put(name, Type.of(dimension, sort));
        sorts.put(name, sort);
    }

    private Expr use(Expr e) {
        Names.each(e, name -> used.add(name.name()));
        return e;
    }

    private void differential(Equations.Differential d) {
        var wanted = HalfPowers.of(d.dimension().over(Dimension.TIME));
        var name = "'d" + d.variable() + "/dt'";
        if (d.coefficient() != null) {
            var coefficient = typing.number(use(d.coefficient()));
            wanted = wanted.times(coefficient.unit());
            name = ModelError.quote(d.at());
            if (coefficient.kind() == Type.Kind.ZERO) {
                throw new ModelError(d.coefficient().at(), "the coefficient of " + name + " is zero", "");
            }
        }
        var type = typing.of(use(d.right()));
        if (type.fits(wanted)) return;
        boolean slow = type.kind() == Type.Kind.NUMBER
                && wanted.over(type.unit()).is(Dimension.FREQUENCY)
                && d.coefficient() == null;
        throw new ModelError(
                d.right().at(),
                name + " has unit " + UnitText.of(wanted) + ", but "
                        + type.say(d.right().at()),
                slow
                        ? "divide it by a time constant, or write 'tau d" + d.variable() + "/dt = …'"
                        : Advice.toUnit(d.right(), type, wanted));
    }

    private void assignment(Equations.Assignment a) {
        if (!states.contains(a.variable())) throw notAssignable(a);
        var sort = sorts.get(a.variable());
        if (sort != Sort.NUMBER) {
            boolean allowed = sort == Sort.INTEGER ? a.operator() != Operator.DIVIDE : a.operator() == null;
            if (!allowed) {
                throw new ModelError(
                        a.at(),
                        "'" + a.variable() + "' is " + sort.words() + ", so '"
                                + a.operator().symbol() + "=' cannot change it",
                        sort == Sort.INTEGER
                                ? "write '" + a.variable() + " = floor(…)'"
                                : "write '" + a.variable() + " = …' with a condition");
            }
            typing.sort("'" + a.variable() + "' is " + sort.words(), use(a.value()), sort, "");
            return;
        }
        var unit = HalfPowers.of(dimensions.get(a.variable()));
        var type = typing.of(use(a.value()));
        boolean scales = a.operator() == Operator.MULTIPLY || a.operator() == Operator.DIVIDE;
        var wanted = scales ? HalfPowers.NONE : unit;
        if (scales ? type.isPlain() : type.fits(wanted)) return;
        throw new ModelError(
                a.value().at(),
                scales
                        ? "'" + a.operator().symbol() + "=' takes a plain number, but "
                                + type.say(a.value().at())
                        : "'" + a.variable() + "' has unit " + UnitText.of(unit) + ", but "
                                + type.say(a.value().at()),
                Advice.toUnit(a.value(), type, wanted));
    }

    private ModelError notAssignable(Equations.Assignment a) {
        var at = new Source(
                a.at().text(), a.at().from(), a.at().from() + a.variable().length());
        var builtin = Builtin.of(a.variable());
        if (builtin != null) {
            return new ModelError(
                    at, "'" + a.variable() + "' (" + builtin.meaning() + ") cannot be changed by a spike", "");
        }
        if (types.containsKey(a.variable())) {
            return new ModelError(
                    at,
                    "'" + a.variable() + "' is not a state variable, so a spike cannot change it",
                    "state variables are those with an equation 'dx/dt = …'; one that only spikes change is declared '"
                            + a.variable() + " : "
                            + Declared.text(dimensions.get(a.variable()), sorts.get(a.variable())) + " (spikes)'");
        }
        return new ModelError(
                at, "unknown state variable '" + a.variable() + "'", Suggestions.stateVariable(a.variable(), states));
    }
}
