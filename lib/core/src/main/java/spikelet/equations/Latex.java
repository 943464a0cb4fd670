package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spikelet.Dimension;

/** Sets a model in LaTeX, to be put between {@code $$} and {@code $$}. */
public final class Latex {
    /** What a remainder is taken of must be an atom to a reader. */
    private static final int MODULO = 9;

    private Latex() {}

    /**
     * The equations and sub-expressions, aligned at their equals signs, then the parameters that have a value.
     *
     * @param equations the model
     * @return an {@code aligned} environment
     */
    public static String of(Equations equations) {
        return of(equations, List.of());
    }

    /**
     * The equations and sub-expressions of a synapse, then what a spike does, then the parameters that have a value.
     *
     * @param synapse the synapse; it need not be told yet what a spike does
     * @return an {@code aligned} environment
     */
    public static String of(SynapseEquations synapse) {
        var adds = synapse.arrival().stream().map(Latex::of).collect(Collectors.joining(",\\quad "));
        return of(synapse.equations(), adds.isEmpty() ? List.of() : List.of("\\text{spike} &\\Rightarrow " + adds));
    }

    /**
     * The equations of a rule of plasticity, then what its events do.
     *
     * @param rule the rule
     * @param values the values of parameters, as LaTeX, by name
     * @return an {@code aligned} environment
     */
    public static String of(PlasticityEquations rule, Map<String, String> values) {
        var rows = new ArrayList<>(rows(rule.equations()));
        event(rows, "arrival", rule.onPre());
        event(rows, "spike", rule.onPost());
        rule.events().forEach((name, statements) -> event(rows, name, statements));
        if (rule.bounds().size() == 2) {
            var low = of(rule.bounds().get(0).value());
            rows.add(low + " &\\le w \\le " + of(rule.bounds().get(1).value()));
        }
        var texts = new ArrayList<String>();
        values.forEach((name, value) -> texts.add(LatexNames.of(name) + " = " + value));
        rows.addAll(LatexModel.parameters(texts));
        return aligned(rows);
    }

    private static void event(List<String> rows, String name, List<Equations.Assignment> statements) {
        if (statements.isEmpty()) return;
        var text = statements.stream().map(Latex::of).collect(Collectors.joining(",\\quad "));
        rows.add("\\text{" + name.replaceAll("[\\\\{}$%&#_^~]", " ") + "} &\\Rightarrow " + text);
    }

    /**
     * A value with its unit.
     *
     * @param value in SI units
     * @param dimension what it measures
     * @return LaTeX
     */
    public static String quantity(double value, Dimension dimension) {
        return LatexUnits.quantity(value, dimension);
    }

    private static String of(Equations equations, List<String> event) {
        var rows = new ArrayList<>(rows(equations));
        rows.addAll(event);
        var values = equations.parameters().stream()
                .filter(p -> !Double.isNaN(p.value()))
                .map(p -> LatexNames.of(p.name()) + " = " + value(p))
                .toList();
        rows.addAll(LatexModel.parameters(values));
        return aligned(rows);
    }

    /** The equations, then the sub-expressions, with an ampersand before the sign. */
    static List<String> rows(Equations equations) {
        var rows = new ArrayList<String>();
        for (var d : equations.differentials()) {
            if (d.isHeld()) continue;
            var derivative = "\\frac{d" + LatexNames.of(d.variable()) + "}{dt}";
            var left = d.coefficient() == null ? derivative : LatexProduct.of(d.coefficient(), derivative);
            rows.add(left + " &= " + of(d.right()));
        }
        for (var d : equations.definitions()) rows.add(LatexNames.of(d.name()) + " &= " + of(d.value()));
        return rows;
    }

    static String aligned(List<String> rows) {
        return "\\begin{aligned}\n" + String.join(" \\\\\n", rows) + "\n\\end{aligned}";
    }

    private static String value(Equations.Parameter p) {
        if (p.sort() == Sort.BOOLEAN) return LatexNames.of(p.value() == 0 ? "false" : "true");
        return LatexUnits.quantity(p.value(), p.dimension());
    }

    /**
     * What happens at a spike: {@code w \leftarrow w + b}.
     *
     * @param a an assignment
     * @return LaTeX
     */
    public static String of(Equations.Assignment a) {
        var variable = LatexNames.of(a.variable());
        if (a.operator() == null) return variable + " \\leftarrow " + of(a.value());
        var name = new Expr.Name(a.variable(), a.at());
        return variable + " \\leftarrow " + of(new Expr.Binary(a.operator(), name, a.value(), a.at()));
    }

    /**
     * An expression.
     *
     * @param e the expression
     * @return LaTeX
     */
    public static String of(Expr e) {
        if (e instanceof Expr.Name n) return LatexNames.of(n.name());
        if (e instanceof Expr.Number n) return number(n);
        if (e instanceof Expr.Call c) return call(c);
        if (e instanceof Expr.Unary u) {
            if (u.operator() == Operator.NOT) return "\\lnot " + within(u.of(), Operator.NOT.strength());
            return LatexProduct.of(e);
        }
        var b = (Expr.Binary) e;
        return switch (b.operator()) {
            case MULTIPLY, DIVIDE -> LatexProduct.of(b);
            case POWER -> base(b.left()) + exponent(of(b.right()));
            case ADD, SUBTRACT -> of(b.left()) + " " + b.operator().symbol() + " " + added(b);
            default -> logic(b);
        };
    }

    /** The right side of a sum; a sum after a plus needs no parentheses, a sign always does. */
    private static String added(Expr.Binary sum) {
        boolean plus = sum.operator() == Operator.ADD;
        var right = within(sum.right(), Operator.ADD.strength() + (plus ? 0 : 1));
        return right.startsWith("-") ? parentheses(right) : right;
    }

    private static String logic(Expr.Binary b) {
        int strength = b.operator().strength();
        boolean comparison = strength == Operator.LESS.strength();
        var sign = switch (b.operator()) {
            case AND -> "\\land";
            case OR -> "\\lor";
            case LESS_EQUAL -> "\\le";
            case GREATER_EQUAL -> "\\ge";
            case EQUAL -> "=";
            case NOT_EQUAL -> "\\ne";
            default -> b.operator().symbol();
        };
        // 'and' and 'or' are associative to a reader.
        int weakest = comparison ? strength + 1 : strength;
        return within(b.left(), weakest) + " " + sign + " " + within(b.right(), weakest);
    }

    private static String base(Expr e) {
        boolean atom = e instanceof Expr.Name
                || e instanceof Expr.Number n && !number(n).matches("-.*|.*[ .].*");
        return atom ? of(e) : parentheses(of(e));
    }

    private static String exponent(String s) {
        return s.length() == 1 ? "^" + s : "^{" + s + "}";
    }

    private static String number(Expr.Number n) {
        if (n.dimension().equals(Dimension.NONE)) return LatexUnits.number(n.value());
        return LatexUnits.literal(n);
    }

    private static String call(Expr.Call c) {
        var arguments = c.arguments().stream().map(Latex::of).collect(Collectors.joining(", "));
        return switch (c.function()) {
            case SQRT -> "\\sqrt{" + arguments + "}";
            case ABS -> "\\left|" + arguments + "\\right|";
            case INT -> "\\left[" + arguments + "\\right]";
            case LOG -> "\\ln" + parentheses(arguments);
            case FLOOR -> "\\left\\lfloor " + arguments + "\\right\\rfloor";
            case CEIL -> "\\left\\lceil " + arguments + "\\right\\rceil";
            case LOG10 -> "\\log_{10}" + parentheses(arguments);
            case MOD ->
                within(c.arguments().get(0), MODULO) + " \\bmod "
                        + within(c.arguments().get(1), MODULO);
            case CLIP, EXPREL, RAND, ROUND -> "\\operatorname{" + c.function().symbol() + "}" + parentheses(arguments);
            default -> "\\" + c.function().symbol() + parentheses(arguments);
        };
    }

    /** In parentheses if its outermost operator binds less than this. */
    static String within(Expr e, int weakest) {
        return Text.strength(e) < weakest ? parentheses(of(e)) : of(e);
    }

    /** As tall as what they hold. */
    static String parentheses(String s) {
        boolean tall = s.contains("\\frac") || s.contains("\\left") || s.contains("\\sqrt");
        return tall ? "\\left(" + s + "\\right)" : "(" + s + ")";
    }

    /** Factors side by side; a number after another factor needs a dot. */
    static String sideBySide(List<String> factors) {
        var text = new StringBuilder();
        for (var factor : factors) {
            boolean digit = Character.isDigit(factor.charAt(0));
            if (!text.isEmpty()) text.append(digit ? " \\cdot " : "\\,");
            text.append(factor);
        }
        return text.toString();
    }
}
