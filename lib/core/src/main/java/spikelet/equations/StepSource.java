package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the step of a kernel: the passes of a {@link Schedule} as small methods over blocks of neurons, whose values stay in the
 * nearest cache. A block's values lie in a few arrays, each of which serves one value after the other.
 *
 * <p>State is copied into the block and back because HotSpot vectorises loops only if all arrays have the same index: a loop over {@code
 * x[from + i]} and {@code y[i]} takes 0.47 ns an element where one over {@code x[i]} and {@code y[i]} takes 0.08, on JDK 17 and 25.
 */
final class StepSource {
    /** Neurons in a block: loops long enough to be fast, arrays small enough for the nearest cache. */
    private static final int BLOCK = 512;

    /**
     * Fewer neurons go one by one, see {@link FewSource}: a stock neuron alone is 1.3 to 2.6 times faster so, three of some
     * models up to 1.4 times slower. A
     * population of 4,000 Hodgkin-Huxley neurons, 31 ns each a step in a new virtual machine, takes 130 ns in one that has sent one to three
     * neurons through its passes, and 31 in one that has sent them one by one; after 4 to 64 neurons it takes 42, after 128 again 33.
     */
    private static final int FEW = 4;

    /**
     * Bytecodes that a method of passes has at least, if there are so many: HotSpot copies a method of up to 325 (FreqInlineSize) into its
     * caller, so that all passes come together in the step of a neuron group. To compile that takes it seconds, in which everything else
     * waits; and of very many loops in one method JDK 17 leaves the last as they are: the 30 passes of a Traub-Miles neuron in one take
     * 14.5 or 18 ns, from one start of the virtual machine to the next, and in methods of 8 to 20 always 15.4.
     */
    private static final int LEAST_BYTES = 330;
    /** More than a pass takes. */
    private static final int PASS_BYTES = 60;

    /** Statements in a method of what all neurons share. */
    private static final int LARGEST_METHOD = 12;

    static final String PARAMETERS =
            "double[][] $x, double[][] $p, double[] $drive, double[] $conductance, double[] $free, double[] $noise, double t, double dt, int size$";
    private static final String ARGUMENTS = "$x, $p, $drive, $conductance, $free, $noise, from$, n$";

    private final List<String> variables;
    private final List<String> parameters;
    private final Schedule schedule;
    private final StringBuilder passes = new StringBuilder();
    private final List<String> block = new ArrayList<>();
    private final Map<Value, Integer> lastUse = new HashMap<>();
    private final Map<Value, Integer> place = new HashMap<>();
    private final TreeSet<Integer> vacant = new TreeSet<>();
    private final Set<Value> uniformInputs = new LinkedHashSet<>();
    private int places;
    private int count;

    private StepSource(Schedule schedule, List<String> variables, List<String> parameters) {
        this.schedule = schedule;
        this.variables = variables;
        this.parameters = parameters;
    }

    /** The members of a kernel's class that make up its step. */
    static String of(Schedule schedule, List<String> variables, List<String> parameters) {
        return new StepSource(schedule, variables, parameters).write();
    }

    private String write() {
        findLastUses();
        for (int k = 0; k < schedule.passes().size(); k++)
            write(schedule.passes().get(k), k);
        var setUp = uniformStatements();
        var text = new StringBuilder();
        fields(text);
        text.append("    public void step(" + PARAMETERS + ") {\n");
        var shares = inTwelves(setUp);
        for (int k = 0; k < shares.size(); k++) text.append("        share" + k + "($p, t, dt);\n");
        var blocks = inLargeMethods(block);
        if (!block.isEmpty()) {
            text.append("        if (size$ < " + FEW + ") {\n");
            text.append("            few($x, $p, $drive, $conductance, $free, $noise, size$);\n");
            text.append("            return;\n        }\n");
            text.append("        for (int from$ = 0; from$ < size$; from$ += " + BLOCK + ") {\n");
            text.append("            int n$ = Math.min(" + BLOCK + ", size$ - from$);\n");
            for (int k = 0; k < blocks.size(); k++) text.append("            block" + k + "(" + ARGUMENTS + ");\n");
            text.append("        }\n");
        }
        text.append("    }\n\n");
        methods(text, "share", "double[][] $p, double t, double dt", shares);
        methods(
                text,
                "block",
                "double[][] $x, double[][] $p, double[] $drive, double[] $conductance, double[] $free, double[] $noise, int from$, int n$",
                blocks);
        if (!block.isEmpty()) text.append(FewSource.of(schedule, variables, parameters));
        return text.append(passes).toString();
    }

    private static List<List<String>> inTwelves(List<String> statements) {
        var parts = new ArrayList<List<String>>();
        for (int k = 0; k < statements.size(); k += LARGEST_METHOD)
            parts.add(statements.subList(k, Math.min(k + LARGEST_METHOD, statements.size())));
        return parts;
    }

    /** Cuts into parts of about equal size, as many as are large enough. */
    private static List<List<String>> inLargeMethods(List<String> statements) {
        int all = statements.stream().mapToInt(StepSource::bytes).sum();
        int count = Math.max(1, all / (LEAST_BYTES + PASS_BYTES));
        var parts = new ArrayList<List<String>>();
        int from = 0;
        int before = 0;
        for (int k = 0; k < statements.size(); k++) {
            before += bytes(statements.get(k));
            if (before * count < all * (parts.size() + 1)) continue;
            parts.add(statements.subList(from, k + 1));
            from = k + 1;
        }
        return parts;
    }

    /** The bytecodes of a call, rather too few. */
    private static int bytes(String call) {
        int sum = 3;
        for (var argument :
                call.substring(call.indexOf('(') + 1, call.indexOf(')')).split(", ")) {
            sum += switch (argument) {
                case "0", "$drive", "$conductance", "$free", "$noise" -> 1;
                case "from$", "n$" -> 2;
                default -> argument.startsWith("$x[") || argument.startsWith("$p[") ? 3 : 4;
            };
        }
        return sum;
    }

    private static void methods(StringBuilder text, String name, String parameters, List<List<String>> parts) {
        for (int k = 0; k < parts.size(); k++) {
            text.append("    private void " + name + k + "(" + parameters + ") {\n");
            for (var s : parts.get(k)) text.append("        " + s + "\n");
            text.append("    }\n\n");
        }
    }

    private void fields(StringBuilder text) {
        if (!uniformInputs.isEmpty() || !schedule.uniform().isEmpty()) {
            text.append("    // The same for all neurons.\n");
            for (var v : uniformInputs) text.append("    private double " + v.java() + ";\n");
            for (var v : schedule.uniform()) text.append("    private double " + v.name + "; // " + v.java() + "\n");
            text.append("\n");
        }
        if (places > 0) text.append("    // Values of a block of neurons.\n");
        for (int k = 0; k < places; k++)
            text.append("    private final double[] $a" + k + " = new double[" + BLOCK + "];\n");
        if (places > 0) text.append("\n");
    }

    private List<String> uniformStatements() {
        for (var v : schedule.uniform()) {
            Schedule.read(v).stream().filter(Value::isLeaf).forEach(uniformInputs::add);
        }
        var statements = new ArrayList<String>();
        for (var v : uniformInputs) {
            int k = parameters.indexOf(v.symbol);
            statements.add(k < 0 ? "this." + v.symbol + " = " + v.symbol + ";" : v.java() + " = $p[" + k + "][0];");
        }
        for (var v : schedule.uniform()) statements.add(v.name + " = " + v.java() + ";");
        return statements;
    }

    private void findLastUses() {
        for (int k = 0; k < schedule.passes().size(); k++) {
            var computed = schedule.passes().get(k).values();
            for (var v : computed) {
                for (var x : Schedule.read(v)) {
                    if (x.uniform) uniformInputs.addAll(x.isLeaf() ? List.of(x) : List.of());
                    else if (!computed.contains(x)) lastUse.put(x, k);
                }
            }
        }
    }

    private void write(Schedule.Pass pass, int now) {
        var read = new LinkedHashSet<Value>();
        for (var v : pass.values()) {
            for (var x : Schedule.read(v)) if (!pass.values().contains(x)) read.add(x);
        }
        for (var x : read) if (!x.uniform && x.isLeaf() && !place.containsKey(x)) load(x);
        var stored = pass.values().stream().filter(this::isStored).toList();
        for (var v : stored) place.put(v, take());
        if (pass instanceof Schedule.Call call) call(call.value());
        else loop(pass.values(), read, stored);
        for (var x : read) if (!x.uniform && lastUse.get(x) == now) vacant.add(place.get(x));
        for (var v : stored) {
            for (int k = 0; k < variables.size(); k++) {
                if (schedule.outputs().get(variables.get(k)) == v)
                    block.add(
                            "System.arraycopy(" + array(v) + ", 0, $x[" + k + "], from$, n$); // " + variables.get(k));
            }
            if (!lastUse.containsKey(v)) vacant.add(place.get(v));
        }
    }

    private boolean isStored(Value v) {
        return lastUse.containsKey(v) || schedule.outputs().containsValue(v);
    }

    private int take() {
        return vacant.isEmpty() ? places++ : vacant.pollFirst();
    }

    private String array(Value v) {
        return "$a" + place.get(v);
    }

    private void load(Value v) {
        place.put(v, take());
        int variable = variables.indexOf(v.symbol);
        int parameter = parameters.indexOf(v.symbol);
        var source = variable >= 0
                ? "$x[" + variable + "]"
                : parameter >= 0 ? "$p[" + parameter + "]" : "$" + v.symbol.replace("$", "");
        block.add("System.arraycopy(" + source + ", from$, " + array(v) + ", 0, n$); // " + v.symbol);
    }

    private void call(Value v) {
        int scratch = switch (v.symbol) {
            case "relax" -> 0;
            case "exp", "bernoulli" -> 1;
            default -> 2;
        };
        var taken = new ArrayList<Integer>();
        for (int k = 0; k < scratch; k++) taken.add(take());
        var arguments = array(v.operands.get(0)) + ", " + array(v);
        for (int k : taken) arguments += ", $a" + k;
        block.add("ArrayMath." + v.symbol + "(" + arguments + ", n$); // " + v.name);
        vacant.addAll(taken);
    }

    private void loop(List<Value> values, Set<Value> read, List<Value> stored) {
        var name = "pass" + ++count;
        var declared = new ArrayList<String>();
        var arguments = new ArrayList<String>();
        for (var x : read) {
            declared.add(x.uniform ? "double " + local(x) : "double[] $" + local(x));
            arguments.add(x.uniform ? local(x) : array(x));
        }
        for (var v : stored) {
            declared.add("double[] $" + v.name);
            arguments.add(array(v));
        }
        arguments.add("n$");
        var about =
                stored.stream().map(v -> v.name).filter(n -> !n.startsWith("$")).collect(Collectors.joining(", "));
        block.add(name + "(" + String.join(", ", arguments) + ");" + (about.isEmpty() ? "" : " // " + about));
        passes.append("    private static void " + name + "(" + String.join(", ", declared) + ", int n$) {\n");
        passes.append("        for (int i$ = 0; i$ < n$; i$++) {\n");
        for (var x : read) {
            if (!x.uniform) passes.append("            double " + local(x) + " = $" + local(x) + "[i$];\n");
        }
        for (var v : values) {
            passes.append("            double " + v.name + " = " + v.java() + ";\n");
            if (stored.contains(v)) passes.append("            $" + v.name + "[i$] = " + v.name + ";\n");
        }
        passes.append("        }\n    }\n\n");
    }

    private static String local(Value v) {
        return v.name != null ? v.name : v.java();
    }
}
