package spikelet.equations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the step of a kernel: the passes of a {@link Schedule} as small classes, see {@link spikelet.engine.KernelPass}, over blocks of
 * neurons, whose values stay in the nearest cache. A block's values lie in a few arrays, each of which serves one value after the other.
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

    /** Statements in a method of what all neurons share. */
    private static final int LARGEST_METHOD = 12;

    /** Passes that a method makes. */
    private static final int PASSES_IN_METHOD = 100;

    static final String PARAMETERS =
            "double[][] $x, double[][] $p, double[] $drive, double[] $conductance, double[] $free, double[] $noise, double t, double dt, int size$";
    /** What a step is given by neuron and its passes look up. */
    private static final List<String> GIVEN = Arrays.stream(PARAMETERS.split(", "))
            .filter(p -> p.startsWith("double["))
            .toList();

    private final List<String> variables;
    private final List<String> parameters;
    private final Schedule schedule;
    private final StringBuilder classes = new StringBuilder();
    /** How the passes are made. */
    private final List<String> passes = new ArrayList<>();
    /** Copies into and out of the block that the next pass makes first. */
    private final List<String> copies = new ArrayList<>();

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
        copy();
        var setUp = uniformStatements();
        var text = new StringBuilder();
        fields(text);
        text.append("    public void step(" + PARAMETERS + ") {\n");
        var shares = inTwelves(setUp);
        for (int k = 0; k < shares.size(); k++) text.append("        share" + k + "($p, t, dt);\n");
        if (!passes.isEmpty()) {
            text.append("        if (size$ < " + FEW + ") {\n");
            text.append("            few($x, $p, $drive, $conductance, $free, $noise, size$);\n");
            text.append("            return;\n        }\n");
            for (var given : GIVEN) {
                var name = given.substring(given.indexOf('$'));
                text.append("        this." + name + " = " + name + ";\n");
            }
            text.append("        for (int from$ = 0; from$ < size$; from$ += " + BLOCK + ") {\n");
            text.append("            int n$ = Math.min(" + BLOCK + ", size$ - from$);\n");
            text.append("            for (int k$ = 0; k$ < passes$.length; k$++) passes$[k$].run(from$, n$);\n");
            text.append("        }\n");
        }
        text.append("    }\n\n");
        for (int k = 0; k < shares.size(); k++) {
            text.append("    private void share" + k + "(double[][] $p, double t, double dt) {\n");
            for (var statement : shares.get(k)) text.append("        " + statement + "\n");
            text.append("    }\n\n");
        }
        if (!passes.isEmpty()) text.append(FewSource.of(schedule, variables, parameters));
        return text.append(classes).toString();
    }

    private static List<List<String>> inTwelves(List<String> statements) {
        var parts = new ArrayList<List<String>>();
        for (int k = 0; k < statements.size(); k += LARGEST_METHOD)
            parts.add(statements.subList(k, Math.min(k + LARGEST_METHOD, statements.size())));
        return parts;
    }

    private void fields(StringBuilder text) {
        if (!uniformInputs.isEmpty() || !schedule.uniform().isEmpty()) {
            text.append("    // The same for all neurons.\n");
            for (var v : uniformInputs) text.append("    double " + v.java() + ";\n");
            for (var v : schedule.uniform()) text.append("    double " + v.name + "; // " + v.java() + "\n");
            text.append("\n");
        }
        if (places > 0) text.append("    // Values of a block of neurons.\n");
        for (int k = 0; k < places; k++) text.append("    final double[] $a" + k + " = new double[" + BLOCK + "];\n");
        if (passes.isEmpty()) return;
        text.append("\n    // What the step is given.\n");
        for (var given : GIVEN) text.append("    " + given + ";\n");
        text.append("\n    private final KernelPass[] passes$ = new KernelPass[" + passes.size() + "];\n\n");
        text.append("    public GeneratedKernel() {\n");
        for (int k = 0; k < passes.size(); k += PASSES_IN_METHOD) text.append("        passes" + k + "();\n");
        text.append("    }\n\n");
        for (int k = 0; k < passes.size(); k++) {
            if (k % PASSES_IN_METHOD == 0) text.append("    private void passes" + k + "() {\n");
            text.append("        passes$[" + k + "] = new " + passes.get(k) + "\n");
            if ((k + 1) % PASSES_IN_METHOD == 0 || k + 1 == passes.size()) text.append("    }\n\n");
        }
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
                    copies.add("System.arraycopy(kernel$." + array(v) + ", 0, kernel$.$x[" + k + "], from$, n$); // "
                            + variables.get(k));
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
        copies.add("System.arraycopy(kernel$." + source + ", from$, kernel$." + array(v) + ", 0, n$); // " + v.symbol);
    }

    private void call(Value v) {
        // What the function works in may be what waits to be copied.
        copy();
        int scratch = switch (v.symbol) {
            case "relax" -> 0;
            case "exp", "bernoulli" -> 1;
            default -> 2;
        };
        var taken = new ArrayList<Integer>();
        for (int k = 0; k < scratch; k++) taken.add(take());
        var arguments = array(v.operands.get(0)) + ", " + array(v);
        for (int k : taken) arguments += ", $a" + k;
        var function = v.symbol.substring(0, 1).toUpperCase(Locale.ROOT) + v.symbol.substring(1);
        passes.add("FunctionPass." + function + "(" + arguments + "); // " + v.name);
        vacant.addAll(taken);
    }

    /** A pass that only copies, if anything waits to be copied. */
    private void copy() {
        if (!copies.isEmpty()) begin("").append("        }\n    }\n\n");
    }

    /** Begins the class of a pass and what it does to a block. */
    private StringBuilder begin(String about) {
        var name = "Pass" + ++count;
        passes.add(name + "(this);" + (about.isEmpty() ? "" : " // " + about));
        classes.append("    static final class " + name + " extends KernelPass {\n");
        classes.append("        final GeneratedKernel kernel$;\n\n");
        classes.append(
                "        " + name + "(GeneratedKernel kernel$) {\n            this.kernel$ = kernel$;\n        }\n\n");
        classes.append("        public void run(int from$, int n$) {\n");
        for (var statement : copies) classes.append("            " + statement + "\n");
        copies.clear();
        return classes;
    }

    private void loop(List<Value> values, Set<Value> read, List<Value> stored) {
        begin(stored.stream().map(v -> v.name).filter(n -> !n.startsWith("$")).collect(Collectors.joining(", ")));
        for (var x : read) {
            if (x.uniform) classes.append("            double " + local(x) + " = kernel$." + local(x) + ";\n");
            else classes.append("            double[] $" + local(x) + " = kernel$." + array(x) + ";\n");
        }
        for (var v : stored) classes.append("            double[] $" + v.name + " = kernel$." + array(v) + ";\n");
        classes.append("            for (int i$ = 0; i$ < n$; i$++) {\n");
        for (var x : read)
            if (!x.uniform) classes.append("                double " + local(x) + " = $" + local(x) + "[i$];\n");
        for (var v : values) {
            classes.append("                double " + v.name + " = " + v.java() + ";\n");
            if (stored.contains(v)) classes.append("                $" + v.name + "[i$] = " + v.name + ";\n");
        }
        classes.append("            }\n        }\n    }\n\n");
    }

    private static String local(Value v) {
        return v.name != null ? v.name : v.java();
    }
}
