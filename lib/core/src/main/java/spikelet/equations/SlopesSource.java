package spikelet.equations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes what a method with a step size of its own asks of a kernel, for one neuron at a time: its slopes, whether it is beyond its
 * threshold, and its reset.
 */
final class SlopesSource {
    private static final String ARGUMENTS =
            "double[] x, double[][] p, int i, double drive_, double conductance_, double t, double dt";

    private final Checked model;
    private final boolean conducting;
    private final List<String> variables;
    private final List<String> parameters;
    private final Set<String> perNeuron;
    private final StringBuilder text = new StringBuilder();

    SlopesSource(Checked model, Dynamics dynamics, boolean conducting, List<String> parameters, Set<String> perNeuron) {
        this.model = model;
        this.conducting = conducting;
        this.parameters = parameters;
        this.perNeuron = perNeuron;
        variables = dynamics.variables();
    }

    String write() {
        var slopes = new LinkedHashMap<String, Expr>();
        for (var d : model.equations().differentials()) {
            var right = d.coefficient() == null ? d.right() : Algebra.divide(d.right(), d.coefficient());
            slopes.put(d.variable(), right);
        }
        open("void slopes", ARGUMENTS + ", double[] slope", slopes.values());
        slopes.forEach((variable, f) -> line(2, "slope[%d] = %s;", variables.indexOf(variable), java(f)));
        line(1, "}");
        var threshold = model.threshold();
        open("boolean holds", ARGUMENTS, threshold == null ? List.of() : List.of(threshold));
        line(2, "return %s;", threshold == null ? "false" : java(threshold));
        line(1, "}");
        open(
                "void reset",
                ARGUMENTS,
                model.reset().stream().map(Equations.Assignment::value).toList());
        for (var a : model.reset()) {
            var operator = a.operator() == null ? "" : a.operator().symbol();
            line(2, "%s %s= %s;", name(a.variable()), operator, java(a.value()));
            line(2, "x[%d] = %s;", variables.indexOf(a.variable()), name(a.variable()));
        }
        line(1, "}");
        return text.toString();
    }

    private void open(String method, String arguments, Collection<Expr> content) {
        var used = new LinkedHashSet<String>();
        for (var e : content) collect(e, used);
        line(0, "");
        line(1, "public %s(%s) {", method, arguments);
        for (int k = 0; k < variables.size(); k++) line(2, "double %s = x[%d];", name(variables.get(k)), k);
        for (int k = 0; k < parameters.size(); k++) {
            var parameter = parameters.get(k);
            if (used.contains(parameter))
                line(2, "double %s = p[%d][%s];", name(parameter), k, perNeuron.contains(parameter) ? "i" : "0");
        }
        for (var d : model.equations().definitions())
            if (used.contains(d.name())) line(2, "double %s = %s;", name(d.name()), java(d.value()));
    }

    /** The parameters and definitions that an expression needs. */
    private void collect(Expr e, Set<String> used) {
        for (var p : parameters) if (Algebra.contains(e, p)) used.add(p);
        for (var d : model.equations().definitions())
            if (Algebra.contains(e, d.name()) && used.add(d.name())) collect(d.value(), used);
    }

    private String java(Expr e) {
        return JavaText.of(Algebra.substitute(e, Map.of("xi", Algebra.ZERO)), this::name);
    }

    private String name(String name) {
        return switch (name) {
            case "t", "dt" -> name;
            case "pi" -> "Math.PI";
            case "I" -> conducting ? "(drive_ - conductance_ * " + name(variables.get(0)) + ")" : "drive_";
            default -> "_" + name;
        };
    }

    private void line(int indent, String format, Object... arguments) {
        text.append("    ".repeat(indent))
                .append(String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
