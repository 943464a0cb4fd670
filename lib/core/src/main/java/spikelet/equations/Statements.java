package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spikelet.Dimension;

/** Collects the statements of a model; each name is declared once, and none is taken from the language. */
final class Statements {
    private final String text;
    private final Set<String> defined;
    private final List<Equations.Differential> differentials = new ArrayList<>();
    private final List<Equations.Definition> definitions = new ArrayList<>();
    private final List<Equations.Parameter> parameters = new ArrayList<>();
    private final Map<String, Source> declared = new HashMap<>();

    /**
     * Collects statements.
     *
     * @param defined built-in names that this text defines itself
     */
    Statements(String text, Set<String> defined) {
        this.defined = defined;
        this.text = text;
    }

    void differential(Token name, Expr coefficient, Expr right, Dimension unit, Source at) {
        declare(name);
        if (unit != null) {
            differentials.add(new Equations.Differential(name.text(), coefficient, right, unit, at));
        }
    }

    /** A sub-expression, or a parameter with a default where the value is constant. */
    void definition(Token name, Expr value, Dimension unit) {
        declare(name);
        if (unit == null) return;
        if (!Constants.isConstant(value)) {
            definitions.add(new Equations.Definition(name.text(), value, unit, name.at()));
            return;
        }
        new Typing(Map.of(), n -> Suggestions.unknown(n, List.of())).declared(name.at(), value, unit);
        // Adding zero turns -0 into 0.
        double number = Constants.value(value) + 0.0;
        if (!Double.isFinite(number)) {
            throw new ModelError(
                    value.at(), "the value of '" + name.text() + "' is not a finite number: " + number, "");
        }
        parameters.add(new Equations.Parameter(name.text(), unit, number, name.at()));
    }

    void parameter(Token name, Dimension unit) {
        declare(name);
        if (unit != null) parameters.add(new Equations.Parameter(name.text(), unit, Double.NaN, name.at()));
    }

    Equations toEquations() {
        return new Equations(
                text, List.copyOf(differentials), DefinitionOrder.sorted(definitions), List.copyOf(parameters));
    }

    private void declare(Token token) {
        var name = token.text();
        if (!name.chars().allMatch(c -> c < 128)) {
            throw new ModelError(
                    token.at(), "'" + name + "' cannot be a name", "a name holds letters a to z, A to Z, digits and _");
        }
        var taken = defined.contains(name) ? null : taken(name);
        if (taken != null) throw new ModelError(token.at(), taken, "choose another name, for example '" + name + "_0'");
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
