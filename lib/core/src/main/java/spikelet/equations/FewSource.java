package spikelet.equations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the step of a kernel for a few neurons, one after the other: the values of a {@link Schedule} in the same order and the same
 * arithmetic, so equal to the bit, without the passes.
 *
 * <p>Passes over one neuron cost what passes over fifty do; and HotSpot, which has seen their loops turn once, compiles them for ever after
 * without unrolling, four times slower for all populations to come.
 */
final class FewSource {
    /** Operations in a method: up to ten bytecodes each, and HotSpot compiles none above 8,000. */
    private static final int LARGEST_PART = 400;

    private static final String DECLARED =
            "double[][] $x, double[][] $p, double[] $drive, double[] $conductance, double[] $free, double[] $noise, int ";
    private static final String GIVEN = "$x, $p, $drive, $conductance, $free, $noise, ";

    private final Schedule schedule;
    private final List<String> variables;
    private final List<String> parameters;
    private final List<List<Value>> parts = new ArrayList<>();
    /** What a later part reads, or stores. */
    private final Set<Value> crossing = new LinkedHashSet<>();

    private FewSource(Schedule schedule, List<String> variables, List<String> parameters) {
        this.schedule = schedule;
        this.variables = variables;
        this.parameters = parameters;
    }

    /** The members of a kernel's class; the method to call is {@code few}. */
    static String of(Schedule schedule, List<String> variables, List<String> parameters) {
        return new FewSource(schedule, variables, parameters).write();
    }

    private String write() {
        split();
        var text = new StringBuilder("    // A few neurons, one after the other.\n");
        for (var v : crossing) text.append("    private double " + v.name + ";\n");
        text.append("    private void few(" + DECLARED + "size$) {\n");
        text.append("        for (int i$ = 0; i$ < size$; i$++) {\n");
        for (int k = 0; k < parts.size(); k++) text.append("            few" + k + "(" + GIVEN + "i$);\n");
        text.append("        }\n    }\n\n");
        for (int k = 0; k < parts.size(); k++) part(text, k);
        return text.toString();
    }

    private void split() {
        int operations = LARGEST_PART;
        var before = new LinkedHashSet<Value>();
        for (var pass : schedule.passes()) {
            for (var v : pass.values()) {
                operations += 2 + v.size();
                if (operations > LARGEST_PART) {
                    if (!parts.isEmpty()) before.addAll(parts.get(parts.size() - 1));
                    parts.add(new ArrayList<>());
                    operations = 2 + v.size();
                }
                parts.get(parts.size() - 1).add(v);
                for (var x : Schedule.read(v)) if (before.contains(x)) crossing.add(x);
            }
        }
        for (var v : schedule.outputs().values()) if (before.contains(v)) crossing.add(v);
    }

    private void part(StringBuilder text, int k) {
        boolean last = k == parts.size() - 1;
        text.append("    private void few" + k + "(" + DECLARED + "i$) {\n");
        for (var x : given(parts.get(k))) text.append("        double " + x.java() + " = " + source(x) + ";\n");
        for (var v : parts.get(k)) {
            text.append(crossing.contains(v) ? "        " : "        double ");
            text.append(v.name + " = " + v.java() + ";\n");
        }
        for (int variable = 0; last && variable < variables.size(); variable++) {
            var v = schedule.outputs().get(variables.get(variable));
            if (!v.isLeaf()) text.append("        $x[" + variable + "][i$] = " + v.name + ";\n");
        }
        text.append("    }\n\n");
    }

    private Set<Value> given(List<Value> part) {
        var given = new LinkedHashSet<Value>();
        for (var v : part) given.addAll(Schedule.read(v));
        given.removeIf(x -> x.uniform || !x.isLeaf());
        return given;
    }

    private String source(Value leaf) {
        int variable = variables.indexOf(leaf.symbol);
        if (variable >= 0) return "$x[" + variable + "][i$]";
        int parameter = parameters.indexOf(leaf.symbol);
        return parameter >= 0 ? "$p[" + parameter + "][i$]" : "$" + leaf.symbol.replace("$", "") + "[i$]";
    }
}
