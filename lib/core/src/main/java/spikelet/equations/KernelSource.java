package spikelet.equations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes the kernel of a model as Java source, to be compiled in memory and to be read by whoever asks for it.
 *
 * <p>A model's names get an underscore before them, so that none can be a Java word; what the kernel adds has a dollar, which no name
 * has. State variables are loaded into locals, the method's stages follow, and the new values are stored; the first variable keeps its
 * value while the neuron is refractory.
 */
final class KernelSource {
    private static final String CLASS = "GeneratedKernel";

    private final Checked model;
    private final Method method;
    private final boolean conducting;
    private final Set<String> perNeuron;
    private final List<String> parameters;
    private final Dynamics dynamics;
    private final List<String> variables;
    private final StringBuilder text = new StringBuilder();

    private KernelSource(
            Checked model,
            Dynamics dynamics,
            Method method,
            boolean conducting,
            List<String> parameters,
            Set<String> perNeuron) {
        this.model = model;
        this.method = method;
        this.conducting = conducting;
        this.parameters = parameters;
        this.perNeuron = perNeuron;
        this.dynamics = dynamics;
        variables = dynamics.variables();
    }

    /**
     * Writes a kernel.
     *
     * @param dynamics the model's derivatives, as they are with or without conducting synapses
     * @param parameters all parameters, in the order in which the kernel gets their values
     * @param perNeuron those of them that have a value per neuron
     * @param conducting whether conductance synapses arrive
     */
    static String of(
            Checked model,
            Dynamics dynamics,
            Method method,
            boolean conducting,
            List<String> parameters,
            Set<String> perNeuron) {
        return new KernelSource(model, dynamics, method, conducting, parameters, perNeuron).write();
    }

    private String write() {
        line(0, "import spikelet.engine.Fast;");
        line(0, "");
        line(0, "/** " + method + ". */");
        line(0, "public final class " + CLASS + " extends spikelet.engine.NeuronKernel {");
        writeStep();
        writeFire();
        if (method.repeats(!model.reset().isEmpty(), dynamics.isNoisy()))
            text.append(new SlopesSource(model, dynamics, conducting, parameters, perNeuron).write());
        line(0, "}");
        return text.toString();
    }

    private void writeStep() {
        line(
                1,
                "public void step(double[][] x, double[][] p, double[] drive, double[] conductance, double[] free, double[] noise, double t, double dt, int size) {");
        if (method != Method.EXACT && method != Method.ADAPTIVE) {
            declareArrays();
            line(2, "for (int i = 0; i < size; i++) {");
            loadNeuron();
            line(3, "double drive_ = drive[i];");
            if (conducting) line(3, "double conductance_ = conductance[i];");
            if (dynamics.isNoisy()) line(3, "double kick = noise[i] * Math.sqrt(dt);");
            switch (method) {
                case EXPONENTIAL_EULER -> exponentialEuler();
                case EXPONENTIAL_MIDPOINT -> exponentialMidpoint();
                case EULER -> explicit(new double[0], new double[] {1});
                case SEQUENTIAL_EULER -> sequentialEuler();
                case HEUN -> explicit(new double[] {1}, new double[] {0.5, 0.5});
                case RK4 -> explicit(new double[] {0.5, 0.5, 1}, new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6});
                default -> throw new AssertionError(method);
            }
            store();
            line(2, "}");
        }
        line(1, "}");
        line(0, "");
    }

    private void declareArrays() {
        for (int k = 0; k < variables.size(); k++) line(2, "double[] x%d = x[%d]; // %s", k, k, variables.get(k));
        for (int k = 0; k < parameters.size(); k++) {
            var name = parameters.get(k);
            if (perNeuron.contains(name)) line(2, "double[] p%d = p[%d]; // %s", k, k, name);
            else line(2, "double %s = p[%d][0];", java(name), k);
        }
    }

    private void loadNeuron() {
        for (int k = 0; k < variables.size(); k++) line(3, "double %s = x%d[i];", java(variables.get(k)), k);
        for (int k = 0; k < parameters.size(); k++) {
            if (perNeuron.contains(parameters.get(k))) line(3, "double %s = p%d[i];", java(parameters.get(k)), k);
        }
    }

    private void store() {
        var diffusion = dynamics.diffusion();
        if (dynamics.isNoisy()) {
            for (var v : variables) {
                if (Algebra.isZero(diffusion.get(v))) continue;
                var spread = method.isExponential() ? java(v) + "$spread * " : "";
                line(3, "%s$new += kick * %s%s;", java(v), spread, JavaText.of(diffusion.get(v), this::java));
            }
        }
        for (int k = 0; k < variables.size(); k++) {
            var v = java(variables.get(k));
            if (k == 0) line(3, "x0[i] = free[i] * %s$new + (1 - free[i]) * %s;", v, v);
            else line(3, "x%d[i] = %s$new;", k, v);
        }
    }

    /** The stages of an explicit Runge-Kutta method whose stage k depends on stage k - 1 alone. */
    private void explicit(double[] nodes, double[] weights) {
        for (int stage = 0; stage < weights.length; stage++) {
            var suffix = stage == 0 ? "" : "$" + stage;
            var names = staged(suffix);
            var time = stage == 0 ? "t" : "(t + " + nodes[stage - 1] + " * dt)";
            if (stage > 0) {
                for (var v : variables) writeStage(v, suffix, nodes[stage - 1], stage - 1);
            }
            writeDefinitions(model.equations().definitions(), suffix, names, time);
            for (var d : model.equations().differentials())
                line(3, "double %s = %s;", slope(d.variable(), stage), timed(JavaText.of(derivative(d), names), time));
        }
        for (var v : variables) {
            var sum = new ArrayList<String>();
            for (int stage = 0; stage < weights.length; stage++)
                sum.add((weights[stage] == 1 ? "" : weights[stage] + " * ") + slope(v, stage));
            line(3, "double %s$new = %s + dt * (%s);", java(v), java(v), String.join(" + ", sum));
        }
    }

    private void writeStage(String v, String suffix, double node, int before) {
        var value = String.format(Locale.ROOT, "%s + %s * dt * %s", java(v), node, slope(v, before));
        // With it the method is of weak order 2 where the noise has a constant factor (Kloeden and Platen 1992,
        // equation 15.1.3).
        var diffusion = dynamics.diffusion().get(v);
        if (method == Method.HEUN && !Algebra.isZero(diffusion))
            value += " + kick * " + JavaText.of(diffusion, this::java);
        line(3, "double %s = %s;", java(v) + suffix, cut(v, value));
    }

    private String cut(String v, String value) {
        var peak = peak(v);
        return peak == null ? value : "Math.min(" + value + ", " + JavaText.of(peak, this::java) + ")";
    }

    /**
     * Where a spike cuts off a variable: e for a condition {@code v > e} of a model with reset. Beyond it the equations mean nothing, and
     * the upstroke of an exponential model would carry a stage of the method to infinity and spoil the other variables.
     */
    private Expr peak(String variable) {
        if (model.reset().isEmpty() || !(model.threshold() instanceof Expr.Binary b)) return null;
        boolean greater = b.operator() == Operator.GREATER || b.operator() == Operator.GREATER_EQUAL;
        boolean isVariable = b.left() instanceof Expr.Name n && n.name().equals(variable);
        boolean fixed = variables.stream().noneMatch(x -> Algebra.contains(b.right(), x))
                && model.equations().definitions().stream().noneMatch(d -> Algebra.contains(b.right(), d.name()));
        return greater && isVariable && fixed && !Chance.isIn(b.right()) ? b.right() : null;
    }

    private static String slope(String variable, int stage) {
        return "_" + variable + "$slope" + stage;
    }

    /** The right side over its coefficient, without its noise. */
    private Expr derivative(Equations.Differential d) {
        var right = dynamics.isNoisy() && !Algebra.isZero(dynamics.diffusion().get(d.variable()))
                ? Algebra.substitute(d.right(), Map.of("xi", Algebra.ZERO))
                : d.right();
        return d.coefficient() == null ? right : Algebra.divide(right, d.coefficient());
    }

    private void sequentialEuler() {
        var names = new LinkedHashMap<String, String>();
        for (var d : model.equations().differentials()) {
            UnaryOperator<String> now = name -> names.getOrDefault(name, java(name));
            var used = new LinkedHashSet<String>();
            collectDefinitions(derivative(d), used);
            int k = names.size();
            for (var definition : model.equations().definitions()) {
                if (!used.contains(definition.name())) continue;
                line(3, "double %s$%d = %s;", java(definition.name()), k, JavaText.of(definition.value(), now));
                names.put(definition.name(), java(definition.name()) + "$" + k);
            }
            line(
                    3,
                    "double %s$new = %s + dt * %s;",
                    java(d.variable()),
                    java(d.variable()),
                    JavaText.of(derivative(d), now));
            names.put(d.variable(), java(d.variable()) + "$new");
        }
    }

    private void collectDefinitions(Expr e, Set<String> used) {
        for (var d : model.equations().definitions()) {
            if (!Algebra.contains(e, d.name()) || !used.add(d.name())) continue;
            collectDefinitions(d.value(), used);
        }
    }

    /** x += dt f(x) phi(-b dt), which relaxes x exactly where f = a + b x; b is the slope of f in x itself. */
    private void exponentialEuler() {
        writeRelaxation("", "t");
        for (var v : variables) line(3, "double %s$new = %s;", java(v), relaxed(v, "dt", ""));
        writeSpread("");
    }

    /** Half a step of exponential Euler, then a whole one with the line that touches each f there. */
    private void exponentialMidpoint() {
        writeRelaxation("", "t");
        for (var v : variables) line(3, "double %s$1 = %s;", java(v), cut(v, relaxed(v, "(0.5 * dt)", "")));
        writeRelaxation("$1", "(t + 0.5 * dt)");
        for (var v : variables) line(3, "double %s$new = %s;", java(v), relaxed(v, "dt", "$1"));
        writeSpread("$1");
    }

    private void writeRelaxation(String suffix, String time) {
        var names = staged(suffix);
        int stage = suffix.isEmpty() ? 0 : 1;
        writeDefinitions(model.equations().definitions(), suffix, names, time);
        var slopes = dynamics.ownSlopes();
        for (var d : model.equations().differentials()) {
            line(3, "double %s = %s;", slope(d.variable(), stage), timed(JavaText.of(derivative(d), names), time));
            var own = timed(JavaText.of(local(slopes.get(d.variable())), names), time);
            boolean isLine = dynamics.isLine(d.variable());
            // What rises ever more steeply, as an upstroke does, does so only along the line that touches it now.
            line(
                    3,
                    "double %s$rate%s = %s;",
                    java(d.variable()),
                    suffix,
                    isLine ? own : "Math.min(" + own + ", 1 / dt)");
        }
    }

    private String relaxed(String v, String h, String suffix) {
        var f = slope(v, suffix.isEmpty() ? 0 : 1);
        var rate = java(v) + "$rate" + suffix;
        if (!suffix.isEmpty()) f = "(" + f + " + " + rate + " * (" + java(v) + " - " + java(v) + suffix + "))";
        return "%s + %s * %s * Fast.phi(-%s * %s)".formatted(java(v), h, f, h, rate);
    }

    /** Noise decays within the step as the variable does: exactly so for an Ornstein-Uhlenbeck process. */
    private void writeSpread(String suffix) {
        for (var v : variables) {
            if (Algebra.isZero(dynamics.diffusion().get(v))) continue;
            line(
                    3,
                    "double %s$spread = Math.sqrt(Fast.phi(-2 * Math.min(dt * %s$rate%s, 15)));",
                    java(v),
                    java(v),
                    suffix);
        }
    }

    /** Puts the names of definitions back where their whole expression stands, so that nothing is computed twice. */
    private Expr local(Expr e) {
        for (var d : model.equations().definitions()) {
            if (!Algebra.contains(d.value(), "xi")) e = Algebra.replace(e, expanded(d.name()), Algebra.name(d.name()));
        }
        return e;
    }

    private Expr expanded(String definition) {
        return dynamics.expanded().get(definition);
    }

    private void writeDefinitions(
            List<Equations.Definition> definitions, String suffix, UnaryOperator<String> names, String time) {
        for (var d : definitions) {
            if (Algebra.contains(d.value(), "xi")) continue;
            line(3, "double %s = %s;", java(d.name()) + suffix, timed(JavaText.of(d.value(), names), time));
        }
    }

    private static String timed(String java, String time) {
        return time.equals("t") ? java : java.replaceAll("\\bt\\b", time);
    }

    private UnaryOperator<String> staged(String suffix) {
        var changing = new LinkedHashSet<>(variables);
        model.equations().definitions().forEach(d -> changing.add(d.name()));
        return name -> {
            if (name.equals("I") && conducting)
                return "(drive_ - conductance_ * " + java(variables.get(0)) + suffix + ")";
            return changing.contains(name) ? java(name) + suffix : java(name);
        };
    }

    private void writeFire() {
        boolean edge = model.reset().isEmpty();
        line(
                1,
                "public int fire(double[][] x, double[][] p, double[] drive, double[] conductance, boolean[] above, double[] before, double[] part, double t, double dt, int size, int[] fired) {");
        declareArrays();
        line(2, "int count = 0;");
        line(2, "for (int i = 0; i < size; i++) {");
        loadNeuron();
        var zero = new ArrayList<String>();
        for (var v : variables) zero.add("(" + java(v) + " - " + java(v) + ")");
        line(3, "if (" + String.join(" + ", zero) + " != 0) return -1 - i; // not a number, or infinite");
        var used = usedByFire();
        if (usesInput(used)) {
            line(3, "double drive_ = drive[i];");
            if (conducting) line(3, "double conductance_ = conductance[i];");
        }
        writeDefinitions(
                model.equations().definitions().stream()
                        .filter(d -> used.contains(d.name()))
                        .toList(),
                "",
                this::java,
                "t");
        var condition = model.threshold() == null ? "false" : JavaText.of(model.threshold(), this::java);
        line(3, "boolean now = " + condition + ";");
        line(3, "boolean spike = now && !above[i];");
        if (edge) line(3, "above[i] = now;");
        line(3, "if (spike) {");
        line(4, "fired[count++] = i;");
        line(4, "part[i] = %s;", crossing());
        for (var a : model.reset()) {
            var operator = a.operator() == null ? "" : a.operator().symbol();
            line(4, "%s %s= %s;", java(a.variable()), operator, JavaText.of(a.value(), this::java));
            line(4, "x%d[i] = %s;", variables.indexOf(a.variable()), java(a.variable()));
        }
        line(3, "}");
        line(2, "}");
        line(2, "return count;");
        line(1, "}");
    }

    private String crossing() {
        var first = variables.get(0);
        var peak = peak(first);
        if (peak == null) return "1";
        return "Fast.clip((%s - before[i]) / (%s - before[i]), 0, 1)"
                .formatted(JavaText.of(peak, this::java), java(first));
    }

    private Set<String> usedByFire() {
        var used = new LinkedHashSet<String>();
        if (model.threshold() != null) collectDefinitions(model.threshold(), used);
        model.reset().forEach(a -> collectDefinitions(a.value(), used));
        return used;
    }

    private boolean usesInput(Set<String> used) {
        boolean inDefinitions = model.equations().definitions().stream()
                .anyMatch(d -> used.contains(d.name()) && Algebra.contains(d.value(), "I"));
        boolean inThreshold = model.threshold() != null && Algebra.contains(model.threshold(), "I");
        return inDefinitions || inThreshold || model.reset().stream().anyMatch(a -> Algebra.contains(a.value(), "I"));
    }

    /** The Java name of a model's name. */
    private String java(String name) {
        return switch (name) {
            case "t", "dt" -> name;
            case "pi" -> "Math.PI";
            case "I" -> conducting ? "(drive_ - conductance_ * " + java(variables.get(0)) + ")" : "drive_";
            case Dynamics.DRIVE -> "drive_";
            case Dynamics.CONDUCTANCE -> "conductance_";
            default -> "_" + name;
        };
    }

    private void line(int indent, String format, Object... arguments) {
        text.append("    ".repeat(indent))
                .append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
