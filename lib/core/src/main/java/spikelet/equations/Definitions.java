package spikelet.equations;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spikelet.Dimension;
import spikelet.engine.ProbeKernel;

/**
 * The sub-expressions of a model as something to record. They are compiled like the kernel, and only where one is recorded: a value of the
 * Hodgkin-Huxley sodium current takes 4 ns, where walking the tree takes 400 to 1,900, for some 20 ms of compilation (JDK 17, a busy
 * machine).
 */
public final class Definitions {
    private final Checked model;
    private final List<String> parameters;
    private final Set<String> perNeuron;

    private Definitions(Checked model, List<String> parameters, Set<String> perNeuron) {
        this.model = model;
        this.parameters = parameters;
        this.perNeuron = perNeuron;
    }

    /**
     * Those that have a value at an instant: all without noise.
     *
     * @param equations the model
     * @return dimensions by name
     */
    public static Map<String, Dimension> recordable(Equations equations) {
        var noisy = new HashSet<String>(Set.of(Builtin.XI.symbol()));
        var found = new LinkedHashMap<String, Dimension>();
        for (var d : equations.definitions()) {
            if (noisy.stream().anyMatch(n -> Algebra.contains(d.value(), n))) noisy.add(d.name());
            else found.put(d.name(), d.dimension());
        }
        return found;
    }

    /**
     * Compiles the sub-expressions that are recorded, and what they use.
     *
     * @param model the checked model
     * @param parameters all parameters, in the order in which their values will be given
     * @param perNeuron those of them that have one value per neuron
     * @param wanted names of sub-expressions
     * @return reads them by their place in the list
     */
    public static ProbeKernel compile(
            Checked model, List<String> parameters, Set<String> perNeuron, List<String> wanted) {
        return KernelCompiler.compile(new Definitions(model, parameters, perNeuron).source(wanted), ProbeKernel.class);
    }

    private String source(List<String> wanted) {
        var arguments = "double[][] x, double[][] p, double input, double t, double dt, int i";
        var text = new StringBuilder("import spikelet.engine.Fast;\n\n");
        text.append("public final class GeneratedKernel extends spikelet.engine.ProbeKernel {\n");
        text.append("    public double read(int which, " + arguments + ") {\n        switch (which) {\n");
        for (int k = 0; k < wanted.size(); k++)
            text.append("            case " + k + ": return read" + k + "(x, p, input, t, dt, i);\n");
        text.append("            default: throw new IllegalArgumentException();\n        }\n    }\n");
        for (int k = 0; k < wanted.size(); k++) {
            text.append("\n    /** " + wanted.get(k) + ". */\n");
            text.append("    private static double read" + k + "(" + arguments + ") {\n");
            body(wanted.get(k), text);
            text.append("    }\n");
        }
        return text.append("}\n").toString();
    }

    private void body(String wanted, StringBuilder text) {
        var used = new LinkedHashSet<String>();
        collect(wanted, used);
        var variables = model.equations().differentials();
        for (int k = 0; k < variables.size(); k++) {
            var name = variables.get(k).variable();
            if (used.contains(name)) text.append("        double " + java(name) + " = x[" + k + "][i];\n");
        }
        for (int k = 0; k < parameters.size(); k++) {
            var name = parameters.get(k);
            if (!used.contains(name)) continue;
            text.append("        double " + java(name) + " = p[" + k + "][" + (perNeuron.contains(name) ? "i" : "0")
                    + "];\n");
        }
        for (var d : model.equations().definitions()) {
            if (!used.contains(d.name())) continue;
            text.append("        double " + java(d.name()) + " = " + JavaText.of(d.value(), Definitions::java) + ";\n");
        }
        text.append("        return " + java(wanted) + ";\n");
    }

    /** A name and all that its value uses. */
    private void collect(String name, Set<String> used) {
        if (!used.add(name)) return;
        for (var d : model.equations().definitions()) {
            if (d.name().equals(name)) Names.each(d.value(), n -> collect(n.name(), used));
        }
    }

    private static String java(String name) {
        return switch (name) {
            case "t", "dt" -> name;
            case "pi" -> "Math.PI";
            case "I" -> "input";
            default -> "_" + name;
        };
    }
}
