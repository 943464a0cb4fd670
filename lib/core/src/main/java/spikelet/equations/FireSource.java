package spikelet.equations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the part of a kernel that tests the threshold, lists the neurons that fire and resets them: a plain loop, as few do. */
final class FireSource {
    private final Checked model;
    private final List<String> variables;
    private final boolean conducting;
    private final List<String> parameters;
    private final Set<String> perNeuron;
    private final StringBuilder text = new StringBuilder();

    FireSource(
            Checked model, List<String> variables, boolean conducting, List<String> parameters, Set<String> perNeuron) {
        this.model = model;
        this.variables = variables;
        this.conducting = conducting;
        this.parameters = parameters;
        this.perNeuron = perNeuron;
    }

    String write() {
        boolean edge = model.reset().isEmpty();
        line(
                1,
                "public int fire(double[][] $x, double[][] $p, double[] $drive, double[] $conductance, boolean[] $above, double[] $before, double[] $part, double t, double dt, int $size, int[] $fired) {");
        var used = used();
        declareArrays(used);
        line(2, "int $count = 0;");
        line(2, "for (int $i = 0; $i < $size; $i++) {");
        loadNeuron(used);
        var zero = new ArrayList<String>();
        for (var v : variables) zero.add("(" + java(v) + " - " + java(v) + ")");
        line(3, "if (" + String.join(" + ", zero) + " != 0) return -1 - $i; // not a number, or infinite");
        for (var d : model.equations().definitions()) {
            if (used.contains(d.name())) line(3, "double %s = %s;", java(d.name()), JavaText.of(d.value(), this::java));
        }
        var condition = model.threshold() == null ? "false" : JavaText.of(model.threshold(), this::java);
        line(3, "boolean $now = " + condition + ";");
        line(3, "boolean $spike = $now && !$above[$i];");
        if (edge) line(3, "$above[$i] = $now;");
        line(3, "if ($spike) {");
        line(4, "$fired[$count++] = $i;");
        line(4, "$part[$i] = %s;", crossing());
        for (var a : model.reset()) {
            var operator = a.operator() == null ? "" : a.operator().symbol();
            line(4, "%s %s= %s;", java(a.variable()), operator, JavaText.of(a.value(), this::java));
            line(4, "$x%d[$i] = %s;", variables.indexOf(a.variable()), java(a.variable()));
        }
        line(3, "}");
        line(2, "}");
        line(2, "return $count;");
        line(1, "}");
        return text.toString();
    }

    /** All names that threshold and reset need, directly or through sub-expressions. */
    private Set<String> used() {
        var roots = new ArrayList<Expr>();
        if (model.threshold() != null) roots.add(model.threshold());
        model.reset().forEach(a -> roots.add(a.value()));
        var definitions = new LinkedHashSet<String>();
        for (var e : roots) StepProgram.collectDefinitions(model.equations(), e, definitions);
        for (var d : model.equations().definitions()) if (definitions.contains(d.name())) roots.add(d.value());
        var used = new LinkedHashSet<>(definitions);
        var inputs = new ArrayList<>(parameters);
        inputs.add(Builtin.I.symbol());
        for (var name : inputs) if (roots.stream().anyMatch(e -> Algebra.contains(e, name))) used.add(name);
        return used;
    }

    private void declareArrays(Set<String> used) {
        for (int k = 0; k < variables.size(); k++) line(2, "double[] $x%d = $x[%d]; // %s", k, k, variables.get(k));
        for (int k = 0; k < parameters.size(); k++) {
            var name = parameters.get(k);
            if (!used.contains(name)) continue;
            if (perNeuron.contains(name)) line(2, "double[] $p%d = $p[%d]; // %s", k, k, name);
            else line(2, "double %s = $p[%d][0];", java(name), k);
        }
    }

    private void loadNeuron(Set<String> used) {
        for (int k = 0; k < variables.size(); k++) line(3, "double %s = $x%d[$i];", java(variables.get(k)), k);
        for (int k = 0; k < parameters.size(); k++) {
            var name = parameters.get(k);
            if (used.contains(name) && perNeuron.contains(name)) line(3, "double %s = $p%d[$i];", java(name), k);
        }
        if (!used.contains(Builtin.I.symbol())) return;
        line(3, "double drive$ = $drive[$i];");
        if (conducting) line(3, "double conductance$ = $conductance[$i];");
    }

    private String crossing() {
        var first = variables.get(0);
        var peak = StepProgram.peak(model, first);
        if (peak == null) return "1";
        return "Fast.clip((%s - $before[$i]) / (%s - $before[$i]), 0, 1)"
                .formatted(JavaText.of(peak, this::java), java(first));
    }

    private String java(String name) {
        return switch (name) {
            case "pi" -> "Math.PI";
            case "I" -> conducting ? "(drive$ - conductance$ * " + java(variables.get(0)) + ")" : "drive$";
            default -> JavaNames.of(name);
        };
    }

    private void line(int indent, String format, Object... arguments) {
        text.append("    ".repeat(indent))
                .append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
