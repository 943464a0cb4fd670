package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A time step of a method, written out for one neuron: values in the order in which they can be computed, each from those before it,
 * and the new value of each state variable. {@code v$1} is v at the first intermediate stage, {@code v$slope1} its derivative there.
 */
final class StepProgram {
    /** The part of the step in which the neuron is not refractory, and its standard normal number. */
    static final String FREE = "free$";

    static final String NOISE = "noise$";

    private final Checked model;
    private final Dynamics dynamics;
    private final boolean conducting;
    private final List<String> variables;
    private final Map<String, Expr> lets = new LinkedHashMap<>();
    private final Map<String, Expr> next = new LinkedHashMap<>();
    /** By which a variable's noise is less than that of a random walk. */
    private final Map<String, Expr> spread = new HashMap<>();

    private final Set<String> relaxations = new HashSet<>();
    private boolean noisyStages;

    private StepProgram(Checked model, Dynamics dynamics, boolean conducting) {
        this.model = model;
        this.dynamics = dynamics;
        this.conducting = conducting;
        variables = dynamics.variables();
    }

    static StepProgram of(Checked model, Dynamics dynamics, Method method, boolean conducting) {
        var program = new StepProgram(model, dynamics, conducting);
        program.kick();
        switch (method) {
            case EXPONENTIAL_EULER -> program.exponentialEuler();
            case EXPONENTIAL_MIDPOINT -> program.exponentialMidpoint();
            case EXPONENTIAL_STRANG -> program.exponentialStrang();
            case EULER -> program.explicit(new double[0], new double[] {1});
            case SEQUENTIAL_EULER -> program.sequentialEuler();
            case HEUN -> program.heun();
            case RK4 -> program.explicit(new double[] {0.5, 0.5, 1}, new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6});
            case EXACT, ADAPTIVE -> {}
        }
        if (!program.next.isEmpty()) program.finish(method);
        return program;
    }

    /** Named values, in order. */
    Map<String, Expr> lets() {
        return lets;
    }

    /** Those of them that are to be {@link spikelet.engine.Fast#relax} of what stands there. */
    Set<String> relaxations() {
        return relaxations;
    }

    /** What each state variable becomes; empty under the exact method, which needs no kernel for its step. */
    Map<String, Expr> next() {
        return next;
    }

    /**
     * With the noise in its second stage it is of weak order 2 where the noise has a constant factor (Kloeden and Platen 1992, equation
     * 15.1.3).
     */
    private void heun() {
        noisyStages = true;
        explicit(new double[] {1}, new double[] {0.5, 0.5});
    }

    /** The stages of an explicit Runge-Kutta method whose stage k depends on stage k - 1 alone. */
    private void explicit(double[] nodes, double[] weights) {
        for (int stage = 0; stage < weights.length; stage++) {
            var suffix = stage == 0 ? "" : "$" + stage;
            double node = stage == 0 ? 0 : nodes[stage - 1];
            if (stage > 0) {
                for (var v : variables) {
                    var value = Algebra.add(Algebra.name(v), Algebra.multiply(step(node), slope(v, stage - 1)));
                    lets.put(v + suffix, cut(v, noisyStages ? Algebra.add(value, kick(v)) : value));
                }
            }
            var names = staged(suffix, node);
            define(names, suffix);
            for (var d : model.equations().differentials())
                lets.put(slopeName(d.variable(), stage), Algebra.substitute(derivative(d), names));
        }
        for (var v : variables) {
            var sum = Algebra.ZERO;
            for (int stage = 0; stage < weights.length; stage++)
                sum = Algebra.add(sum, Algebra.multiply(Algebra.number(weights[stage]), slope(v, stage)));
            next.put(v, Algebra.add(Algebra.name(v), Algebra.multiply(Algebra.name("dt"), sum)));
        }
    }

    /** Each variable with the new values of those before it. */
    private void sequentialEuler() {
        var names = staged("", 0);
        for (var d : model.equations().differentials()) {
            var used = new LinkedHashSet<String>();
            collectDefinitions(model.equations(), derivative(d), used);
            int k = next.size();
            for (var definition : model.equations().definitions()) {
                if (!used.contains(definition.name())) continue;
                lets.put(definition.name() + "$" + k, Algebra.substitute(definition.value(), names));
                names.put(definition.name(), Algebra.name(definition.name() + "$" + k));
            }
            var v = d.variable();
            var slope = Algebra.substitute(derivative(d), names);
            lets.put(v + "$moved", Algebra.add(Algebra.name(v), Algebra.multiply(Algebra.name("dt"), slope)));
            next.put(v, Algebra.name(v + "$moved"));
            names.put(v, next.get(v));
            if (conducting && k == 0) names.put("I", current(next.get(v)));
        }
    }

    /** x += dt f(x) exprel(dt b), which relaxes x exactly where f = a + b x; b is the slope of f in x itself. */
    private void exponentialEuler() {
        linearise("", 0);
        for (var v : variables) next.put(v, relaxed(v, 1, ""));
        spread(v -> v + "$rate");
    }

    /** Half a step of exponential Euler, then a whole one with the line that touches each f there. */
    private void exponentialMidpoint() {
        linearise("", 0);
        for (var v : variables) lets.put(v + "$1", cut(v, relaxed(v, 0.5, "")));
        linearise("$1", 0.5);
        for (var v : variables) next.put(v, relaxed(v, 1, "$1"));
        spread(v -> v + "$rate$1");
    }

    /**
     * Layer by layer, each variable by exponential Euler with all others held: half a step of each layer, a whole one of the last, and
     * back. What a layer depends on does not change between its two halves, except for v, the first: so the rates of all others are
     * computed once.
     */
    private void exponentialStrang() {
        var layers = dynamics.layers();
        if (layers == null) layers = variables.stream().map(List::of).toList();
        var rates = new HashMap<String, String>();
        var names = staged("", 0.5);
        int last = layers.size() - 1;
        for (int k = 0; k <= 2 * last; k++) {
            var suffix = "$" + (k + 1);
            for (var d : model.equations().definitions()) names.put(d.name(), Algebra.name(d.name() + suffix));
            define(names, suffix);
            var layer = layers.get(last - Math.abs(last - k));
            for (var x : layer) {
                rates.put(x, x + "$rate" + suffix);
                var value = moved(x, k == last ? 1 : 0.5, suffix, names);
                lets.put(x + suffix, k < last ? cut(x, value) : value);
            }
            for (var x : layer) {
                names.put(x, Algebra.name(x + suffix));
                next.put(x, names.get(x));
            }
            if (layer.contains(variables.get(0))) names.put("I", current(names.get(variables.get(0))));
        }
        spread(rates::get);
    }

    private Expr moved(String x, double part, String suffix, Map<String, Expr> names) {
        var line = Algebra.line(dynamics.drift().get(x), x);
        lets.put(x + "$rate" + suffix, rate(x, names));
        var rate = Algebra.name(x + "$rate" + suffix);
        var now = names.get(x);
        var slope = line == null
                ? Algebra.substitute(dynamics.drift().get(x), names)
                : Algebra.add(Algebra.substitute(line.constant(), names), Algebra.multiply(rate, now));
        lets.put(x + "$slope" + suffix, slope);
        var change = Algebra.multiply(
                Algebra.multiply(step(part), Algebra.name(x + "$slope" + suffix)), relaxation(rate, part));
        // Who is refractory does not show gates a v that it has not.
        boolean held = x.equals(variables.get(0));
        return Algebra.add(now, held ? Algebra.multiply(Algebra.name(FREE), change) : change);
    }

    /** exprel of a part of the step times a rate. */
    private Expr relaxation(Expr rate, double part) {
        var name = "relaxation$" + relaxations.size();
        lets.put(name, Algebra.multiply(step(part), rate));
        relaxations.add(name);
        return Algebra.name(name);
    }

    private void linearise(String suffix, double node) {
        var names = staged(suffix, node);
        define(names, suffix);
        for (var d : model.equations().differentials()) {
            var v = d.variable();
            lets.put(slopeName(v, suffix.isEmpty() ? 0 : 1), Algebra.substitute(derivative(d), names));
            lets.put(v + "$rate" + suffix, rate(v, names));
        }
    }

    private Expr rate(String x, Map<String, Expr> names) {
        var rate = Algebra.substitute(dynamics.ownSlopes().get(x), names);
        // What rises ever more steeply, as an upstroke does, does so only along the line that touches it now.
        return dynamics.isLine(x) ? rate : least(rate, Algebra.divide(Algebra.ONE, Algebra.name("dt")));
    }

    private Expr relaxed(String v, double part, String suffix) {
        var rate = Algebra.name(v + "$rate" + suffix);
        var h = step(part);
        Expr f = slope(v, suffix.isEmpty() ? 0 : 1);
        if (!suffix.isEmpty()) {
            var back = Algebra.subtract(Algebra.name(v), Algebra.name(v + suffix));
            f = Algebra.add(f, Algebra.multiply(rate, back));
        }
        return Algebra.add(Algebra.name(v), Algebra.multiply(Algebra.multiply(h, f), relaxation(rate, part)));
    }

    /** Noise decays within the step as the variable does: exactly so for an Ornstein-Uhlenbeck process. */
    private void spread(UnaryOperator<String> rate) {
        for (var v : variables) {
            if (Algebra.isZero(dynamics.diffusion().get(v))) continue;
            var twice = Algebra.multiply(step(2), Algebra.name(rate.apply(v)));
            spread.put(v, call(Function.SQRT, call(Function.EXPREL, least(twice, Algebra.number(30)))));
        }
    }

    private void kick() {
        if (!dynamics.isNoisy()) return;
        var root = call(Function.SQRT, Algebra.name("dt"));
        lets.put("kick$", Algebra.multiply(Algebra.name(NOISE), root));
    }

    private Expr kick(String v) {
        var diffusion = dynamics.diffusion().get(v);
        return Algebra.multiply(
                Algebra.multiply(Algebra.name("kick$"), diffusion), spread.getOrDefault(v, Algebra.ONE));
    }

    private static Expr least(Expr a, Expr b) {
        return new Expr.Call(Function.MIN, List.of(a, b), new Source("", 0, 0));
    }

    private static Expr call(Function f, Expr argument) {
        return new Expr.Call(f, List.of(argument), new Source("", 0, 0));
    }

    /** Adds the noise, and holds the first variable while the neuron is refractory. */
    private void finish(Method method) {
        var v = variables.get(0);
        var free = Algebra.name(FREE);
        if (method == Method.EXPONENTIAL_STRANG) {
            for (var x : variables) {
                var kick = kick(x);
                next.put(x, Algebra.add(next.get(x), x.equals(v) ? Algebra.multiply(free, kick) : kick));
            }
            return;
        }
        for (var x : variables) next.put(x, Algebra.add(next.get(x), kick(x)));
        var held = Algebra.multiply(Algebra.subtract(Algebra.ONE, free), Algebra.name(v));
        next.put(v, Algebra.add(Algebra.multiply(free, next.get(v)), held));
    }

    private void define(Map<String, Expr> names, String suffix) {
        for (var d : model.equations().definitions()) lets.put(d.name() + suffix, Algebra.substitute(d.value(), names));
    }

    /** What the model's names stand for at a stage; noise is added at the end of the step. */
    private Map<String, Expr> staged(String suffix, double node) {
        var names = new HashMap<String, Expr>();
        for (var v : variables) names.put(v, Algebra.name(v + suffix));
        for (var d : model.equations().definitions()) names.put(d.name(), Algebra.name(d.name() + suffix));
        names.put("I", current(Algebra.name(variables.get(0) + suffix)));
        names.put("xi", Algebra.ZERO);
        if (node != 0) names.put("t", Algebra.add(Algebra.name("t"), step(node)));
        return names;
    }

    private Expr current(Expr v) {
        var drive = Algebra.name(Dynamics.DRIVE);
        return conducting ? Algebra.subtract(drive, Algebra.multiply(Algebra.name(Dynamics.CONDUCTANCE), v)) : drive;
    }

    private static Expr step(double part) {
        return Algebra.multiply(Algebra.number(part), Algebra.name("dt"));
    }

    private static String slopeName(String variable, int stage) {
        return variable + "$slope" + (stage == 0 ? "" : stage);
    }

    private static Expr slope(String variable, int stage) {
        return Algebra.name(slopeName(variable, stage));
    }

    private static Expr derivative(Equations.Differential d) {
        return d.coefficient() == null ? d.right() : Algebra.divide(d.right(), d.coefficient());
    }

    private Expr cut(String variable, Expr value) {
        var peak = peak(model, variable);
        if (peak == null) return value;
        return new Expr.Call(Function.MIN, List.of(value, peak), peak.at());
    }

    /**
     * Where a spike cuts off a variable: e for a condition {@code v > e} of a model with reset. Beyond it the equations mean nothing, and
     * the upstroke of an exponential model would carry a stage of the method to infinity and spoil the other variables.
     */
    static Expr peak(Checked model, String variable) {
        if (model.reset().isEmpty() || !(model.threshold() instanceof Expr.Binary b)) return null;
        var equations = model.equations();
        boolean greater = b.operator() == Operator.GREATER || b.operator() == Operator.GREATER_EQUAL;
        boolean isVariable = b.left() instanceof Expr.Name n && n.name().equals(variable);
        var changing = new ArrayList<String>(List.of("I", "t"));
        equations.differentials().forEach(d -> changing.add(d.variable()));
        equations.definitions().forEach(d -> changing.add(d.name()));
        boolean fixed = changing.stream().noneMatch(x -> Algebra.contains(b.right(), x));
        return greater && isVariable && fixed && !Chance.isIn(b.right()) ? b.right() : null;
    }

    /** Adds the names of the sub-expressions that an expression needs, directly or through others. */
    static void collectDefinitions(Equations equations, Expr e, Set<String> used) {
        for (var d : equations.definitions()) {
            if (!Algebra.contains(e, d.name()) || !used.add(d.name())) continue;
            collectDefinitions(equations, d.value(), used);
        }
    }
}
