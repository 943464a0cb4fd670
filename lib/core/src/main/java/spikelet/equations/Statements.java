package spikelet.equations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the statements of a model; each name is declared once, and none is taken from the language. */
final class Statements {
    private final String text;
    private final Set<String> defined;
    private final List<Equations.Differential> differentials = new ArrayList<>();
    private final List<Equations.Definition> definitions = new ArrayList<>();
    private final List<Equations.Parameter> parameters = new ArrayList<>();
    private final Map<String, Source> declared = new HashMap<>();
    /** In a rule of plasticity, whose each variable is; else null. */
    private final Map<String, Owner> owners;

    /**
     * Collects statements.
     *
     * @param defined built-in names that this text defines itself
     */
    Statements(String text, Set<String> defined) {
        this.defined = defined;
        this.text = text;
        owners = null;
    }

    /** Collects the statements of a rule of plasticity. */
    Statements(String text, Map<String, Owner> owners) {
        defined = Set.of();
        this.text = text;
        this.owners = owners;
    }

    void differential(Token name, Expr coefficient, Expr right, Declared unit, Source at) {
        declare(name);
        if (unit == null) return;
        if (unit.sort() != Sort.NUMBER) {
            throw new ModelError(
                    at,
                    "'" + name.text() + "' is declared " + unit.sort().words()
                            + ", which cannot follow a differential equation",
                    "for one that only spikes change, write '" + name.text() + " : " + Declared.text(null, unit.sort())
                            + " (spikes)'");
        }
        if (unit.spikes()) {
            throw new ModelError(
                    at,
                    "'" + name.text() + "' has an equation, so '(spikes)' cannot follow",
                    "leave out the one or the other");
        }
        if (owners != null) own(name, unit, true);
        differentials.add(new Equations.Differential(name.text(), coefficient, right, unit.dimension(), at));
    }

    /** Notes whose a variable is; the weight is that of a synapse without saying so. */
    private void own(Token name, Declared unit, boolean hasEquation) {
        var owner = name.text().equals(Owner.WEIGHT) ? Owner.SYNAPSE : unit.owner();
        if (owner == null) throw Owner.missing(name);
        if (owner == Owner.NEURON && hasEquation) throw Owner.equationOfNeuron(name);
        owners.put(name.text(), owner);
    }

    private boolean isOwned(Token name, Declared unit) {
        if (unit.owner() == null) return false;
        own(name, unit, false);
        return true;
    }

    private void held(Token name, Declared unit, double start) {
        differentials.add(new Equations.Differential(
                name.text(), null, Algebra.ZERO, unit.dimension(), name.at(), unit.sort(), start));
    }

    /** A sub-expression, or a parameter with a default where the value is constant. */
    void definition(Token name, Expr value, Declared unit) {
        declare(name);
        if (unit == null) return;
        if (!Constants.isConstant(value)) {
            if (unit.owner() != null) throw Owner.startOfVariable(name, value, unit);
            if (unit.spikes()) {
                throw new ModelError(
                        value.at(),
                        "'" + name.text() + "' starts at a value made of numbers and units alone, not at "
                                + ModelError.quote(value.at()),
                        "write '" + name.text() + " : " + Declared.text(unit.dimension(), unit.sort())
                                + " (spikes)' and set where it starts with initially");
            }
            definitions.add(new Equations.Definition(name.text(), value, unit.dimension(), name.at(), unit.sort()));
            return;
        }
        new Typing(Map.of(), n -> Suggestions.unknown(n, List.of()))
                .declared(name.at(), value, unit.dimension(), unit.sort());
        // Adding zero turns -0 into 0.
        double number = Constants.value(value) + 0.0;
        if (!Double.isFinite(number)) {
            throw new ModelError(
                    value.at(), "the value of '" + name.text() + "' is not a finite number: " + number, "");
        }
        if (unit.spikes() || isOwned(name, unit)) held(name, unit, number);
        else parameters.add(new Equations.Parameter(name.text(), unit.dimension(), number, name.at(), unit.sort()));
    }

    void parameter(Token name, Declared unit) {
        declare(name);
        if (unit == null) return;
        if (unit.spikes() || isOwned(name, unit)) held(name, unit, 0);
        else parameters.add(new Equations.Parameter(name.text(), unit.dimension(), Double.NaN, name.at(), unit.sort()));
    }

    /** A table that is read at the time: a parameter with a value for each moment. */
    void table(Token name, Declared unit) {
        declare(name);
        if (unit == null) return;
        if (unit.sort() != Sort.NUMBER || unit.spikes()) {
            throw new ModelError(
                    name.at(),
                    "the table '" + name.text() + "' holds numbers with a unit, neither integers nor booleans",
                    "declare it ': 1' and compare or round what is read");
        }
        parameters.add(new Equations.Parameter(name.text(), unit.dimension(), Double.NaN, name.at(), Sort.NUMBER));
    }

    Equations toEquations() {
        // The first is the membrane potential: what has an equation goes before what only spikes change.
        differentials.sort(Comparator.comparing(Equations.Differential::isHeld));
        return new Equations(
                text, List.copyOf(differentials), DefinitionOrder.sorted(definitions), List.copyOf(parameters));
    }

    private void declare(Token token) {
        var name = token.text();
        if (!name.chars().allMatch(c -> c < 128)) {
            throw new ModelError(
                    token.at(), "'" + name + "' cannot be a name", "a name holds letters a to z, A to Z, digits and _");
        }
        var word = TableNames.isTable(name) ? TableNames.table(name) : name;
        var taken = defined.contains(word) ? null : taken(word);
        if (taken != null) throw new ModelError(token.at(), taken, "choose another name, for example '" + word + "_0'");
        var first = declared.putIfAbsent(name, token.at());
        if (first == null) return;
        throw new ModelError(
                token.at(),
                "'" + name + "' is declared twice",
                "the first is on line " + new ModelError(first, "", "").line() + "; remove or rename one of them");
    }

    /** Why a name is not free, or null. */
    private static String taken(String name) {
        var builtin = Builtin.of(name);
        if (builtin != null) return "'" + name + "' is built in (" + builtin.meaning() + ")";
        if (ExpressionParser.function(name) != null) return "'" + name + "' is a function";
        return UnitNames.isInExpressions(name) ? "'" + name + "' is a unit" : null;
    }
}
