package spikelet.equations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes parts of the kernel of a rule of plasticity. */
class RuleWriter {
    /** Whose variables are held for many synapses, in the order in which they are shifted. */
    static final List<Owner> NEURONS = List.of(Owner.PRE, Owner.POST, Owner.SHARED);

    final CheckedRule rule;
    final List<String> parameters;
    final StringBuilder text;

    RuleWriter(CheckedRule rule, List<String> parameters, StringBuilder text) {
        this.rule = rule;
        this.parameters = parameters;
        this.text = text;
    }

    final void line(int depth, String format, Object... args) {
        text.append("    ".repeat(depth))
                .append(args.length == 0 ? format : String.format(Locale.ROOT, format, args))
                .append('\n');
    }

    final void declareParameters(Set<String> used) {
        for (int k = 0; k < parameters.size(); k++)
            if (used.contains(parameters.get(k))) line(2, "double %s = p[%d];", java(parameters.get(k)), k);
    }

    /** Reads the variables of an owner, element by element. */
    final void readAll(Owner owner, Set<String> used, int depth, String element, String index) {
        int k = 0;
        for (var d : rule.variables(owner)) {
            int number = k++;
            if (used.contains(d.variable()))
                line(depth, "double %s = " + element + ";", java(d.variable()), number, index);
        }
    }

    /** Where an equation {@code dx/dt = a + b x} rests, as Java; null for zero. */
    final String rest(Equations.Differential d) {
        var line = Algebra.line(rule.slope(d), d.variable());
        if (Algebra.isZero(line.constant())) return null;
        return "(-(" + code(line.constant(), Map.of()) + ") / " + rate(d) + ")";
    }

    /** The b of {@code dx/dt = a + b x}, as Java. */
    final String rate(Equations.Differential d) {
        return code(Algebra.line(rule.slope(d), d.variable()).slope(), Map.of());
    }

    /** A value that has decayed by a factor on its way to rest. */
    final String decayed(Equations.Differential d, String value, String factor) {
        var rest = rest(d);
        return rest == null ? value + " * " + factor : rest + " + (" + value + " - " + rest + ") * " + factor;
    }

    final void bound(int depth) {
        line(depth, "if (!(_w - _w == 0)) $bad = j;");
        line(depth, "_w = _w < low ? low : _w > high ? high : _w;");
    }

    static String code(Expr e, Map<String, String> names) {
        return JavaText.of(e, n -> names.getOrDefault(n, java(n)));
    }

    static String java(String name) {
        return switch (name) {
            case "t", "dt" -> name;
            case "pi" -> "Math.PI";
            default -> "_" + name;
        };
    }
}
