package spikelet.equations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The exponential methods: their values in a {@link StepProgram}. */
final class ExponentialStep {
    private final StepProgram program;
    private final Checked model;
    private final Dynamics dynamics;
    private final List<String> variables;

    ExponentialStep(StepProgram program, Checked model, Dynamics dynamics) {
        this.program = program;
        this.model = model;
        this.dynamics = dynamics;
        variables = dynamics.variables();
    }

    /** x += dt f(x) exprel(dt b), which relaxes x exactly where f = a + b x; b is the slope of f in x itself. */
    void euler() {
        linearise("", 0);
        for (var v : variables) program.next().put(v, relaxed(v, 1, ""));
        spread(v -> v + "$rate");
    }

    /** Half a step of exponential Euler, then a whole one with the line that touches each f there. */
    void midpoint() {
        linearise("", 0);
        for (var v : variables) program.lets().put(v + "$1", program.cut(v, relaxed(v, 0.5, "")));
        linearise("$1", 0.5);
        for (var v : variables) program.next().put(v, relaxed(v, 1, "$1"));
        spread(v -> v + "$rate$1");
    }

    /**
     * Layer by layer, each variable by exponential Euler with all others held: half a step of each layer, a whole one of the last, and
     * back. What a layer depends on does not change between its two halves, except for v, the first: so the rates of all others are
     * computed once.
     */
    void strang() {
        var layers = dynamics.layers();
        if (layers == null) layers = variables.stream().map(List::of).toList();
        var rates = new HashMap<String, String>();
        var names = program.staged("", 0.5);
        int last = layers.size() - 1;
        for (int k = 0; k <= 2 * last; k++) {
            var suffix = "$" + (k + 1);
            for (var d : model.equations().definitions()) names.put(d.name(), Algebra.name(d.name() + suffix));
            program.define(names, suffix);
            var layer = layers.get(last - Math.abs(last - k));
            for (var x : layer) {
                rates.put(x, x + "$rate" + suffix);
                var value = moved(x, k == last ? 1 : 0.5, suffix, names);
                program.lets().put(x + suffix, k < last ? program.cut(x, value) : value);
            }
            for (var x : layer) {
                names.put(x, Algebra.name(x + suffix));
                program.next().put(x, names.get(x));
            }
            if (layer.contains(variables.get(0))) names.put("I", program.current(names.get(variables.get(0))));
        }
        spread(rates::get);
    }

    private Expr moved(String x, double part, String suffix, Map<String, Expr> names) {
        var line = Algebra.line(dynamics.drift().get(x), x);
        program.lets().put(x + "$rate" + suffix, rate(x, names));
        var rate = Algebra.name(x + "$rate" + suffix);
        var now = names.get(x);
        var slope = line == null
                ? Algebra.substitute(dynamics.drift().get(x), names)
                : Algebra.add(Algebra.substitute(line.constant(), names), Algebra.multiply(rate, now));
        program.lets().put(x + "$slope" + suffix, slope);
        var change = Algebra.multiply(
                Algebra.multiply(StepProgram.step(part), Algebra.name(x + "$slope" + suffix)), relaxation(rate, part));
        // Who is refractory does not show gates a v that it has not.
        boolean held = x.equals(variables.get(0));
        return Algebra.add(now, held ? Algebra.multiply(Algebra.name(StepProgram.FREE), change) : change);
    }

    /** exprel of a part of the step times a rate. */
    private Expr relaxation(Expr rate, double part) {
        var name = "relaxation$" + program.relaxations().size();
        program.lets().put(name, Algebra.multiply(StepProgram.step(part), rate));
        program.relaxations().add(name);
        return Algebra.name(name);
    }

    private void linearise(String suffix, double node) {
        var names = program.staged(suffix, node);
        program.define(names, suffix);
        for (var d : model.equations().differentials()) {
            var v = d.variable();
            program.lets()
                    .put(
                            StepProgram.slopeName(v, suffix.isEmpty() ? 0 : 1),
                            Algebra.substitute(StepProgram.derivative(d), names));
            program.lets().put(v + "$rate" + suffix, rate(v, names));
        }
    }

    private Expr rate(String x, Map<String, Expr> names) {
        var rate = Algebra.substitute(dynamics.ownSlopes().get(x), names);
        // What rises ever more steeply, as an upstroke does, does so only along the line that touches it now.
        return dynamics.isLine(x) ? rate : least(rate, Algebra.divide(Algebra.ONE, Algebra.name("dt")));
    }

    private Expr relaxed(String v, double part, String suffix) {
        var rate = Algebra.name(v + "$rate" + suffix);
        var h = StepProgram.step(part);
        Expr f = StepProgram.slope(v, suffix.isEmpty() ? 0 : 1);
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
            var twice = Algebra.multiply(StepProgram.step(2), Algebra.name(rate.apply(v)));
            program.spread()
                    .put(
                            v,
                            StepProgram.call(
                                    Function.SQRT,
                                    StepProgram.call(Function.EXPREL, least(twice, Algebra.number(30)))));
        }
    }

    private static Expr least(Expr a, Expr b) {
        return new Expr.Call(Function.MIN, List.of(a, b), new Source("", 0, 0));
    }
}
