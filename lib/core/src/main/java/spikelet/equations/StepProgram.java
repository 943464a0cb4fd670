package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Map<String, Expr> spread = new HashMap<>();

    private final Set<String> relaxations = new LinkedHashSet<>();
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
            case EXPONENTIAL_EULER -> new ExponentialStep(program, model, dynamics).euler();
            case EXPONENTIAL_MIDPOINT -> new ExponentialStep(program, model, dynamics).midpoint();
            case EXPONENTIAL_STRANG -> new ExponentialStep(program, model, dynamics).strang();
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

    /** By which each variable's noise is less than that of a random walk, where it is. */
    Map<String, Expr> spread() {
        return spread;
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

    static Expr call(Function f, Expr argument) {
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

    void define(Map<String, Expr> names, String suffix) {
        for (var d : model.equations().definitions()) lets.put(d.name() + suffix, Algebra.substitute(d.value(), names));
    }

    /** What the model's names stand for at a stage; noise is added at the end of the step. */
    Map<String, Expr> staged(String suffix, double node) {
        var names = new HashMap<String, Expr>();
        for (var v : variables) names.put(v, Algebra.name(v + suffix));
        for (var d : model.equations().definitions()) names.put(d.name(), Algebra.name(d.name() + suffix));
        names.put("I", current(Algebra.name(variables.get(0) + suffix)));
        names.put("xi", Algebra.ZERO);
        if (node != 0) names.put("t", Algebra.add(Algebra.name("t"), step(node)));
        return names;
    }

    Expr current(Expr v) {
        var drive = Algebra.name(Dynamics.DRIVE);
        return conducting ? Algebra.subtract(drive, Algebra.multiply(Algebra.name(Dynamics.CONDUCTANCE), v)) : drive;
    }

    static Expr step(double part) {
        return Algebra.multiply(Algebra.number(part), Algebra.name("dt"));
    }

    static String slopeName(String variable, int stage) {
        return variable + "$slope" + (stage == 0 ? "" : stage);
    }

    static Expr slope(String variable, int stage) {
        return Algebra.name(slopeName(variable, stage));
    }

    static Expr derivative(Equations.Differential d) {
        return d.coefficient() == null ? d.right() : Algebra.divide(d.right(), d.coefficient());
    }

    Expr cut(String variable, Expr value) {
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
