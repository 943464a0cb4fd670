package spikelet.equations;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes the kernel of a channel as Java source. What is the same everywhere is computed once before the loop, the rest for each
 * compartment; only what a loop needs stands in it.
 */
final class ChannelSource {
    /** The step of v by which the slope of a current that is not linear in v is taken, in volt. */
    private static final double NUDGE = 1e-6;

    private final ChannelEquations channel;
    private final List<String> gates;
    private final StringBuilder text = new StringBuilder();

    private ChannelSource(ChannelEquations channel) {
        this.channel = channel;
        gates = List.copyOf(channel.gates().keySet());
    }

    static String of(ChannelEquations channel) {
        return new ChannelSource(channel).write();
    }

    private String write() {
        line(0, "import spikelet.engine.Fast;");
        line(0, "");
        line(0, "public final class GeneratedKernel extends spikelet.engine.ChannelKernel {");
        line(1, "public void settle(double[][] x, double[] p, double[] v, int at, double t, int size) {");
        gateLoop(this::settle);
        line(1, "public void move(double[][] x, double[] p, double[] v, int at, double t, double dt, int size) {");
        gateLoop(this::move);
        line(
                1,
                "public void carry(double[][] x, double[] p, double[] v, double[] area, double[] conductance, double[] drive, int at, double t, int size) {");
        carry();
        line(0, "}");
        return text.toString();
    }

    private interface GateWriter {
        void write(int gate, Expr rest, Expr slope);
    }

    private void gateLoop(GateWriter writer) {
        if (!gates.isEmpty()) {
            var used = new LinkedHashSet<String>();
            channel.gates().values().forEach(l -> {
                used.addAll(definitionsIn(local(l.constant())));
                used.addAll(definitionsIn(local(l.slope())));
            });
            begin(used);
            for (int k = 0; k < gates.size(); k++) {
                var l = channel.gates().get(gates.get(k));
                writer.write(k, local(l.constant()), local(l.slope()));
            }
            line(2, "}");
        }
        line(1, "}");
        line(0, "");
    }

    private void settle(int k, Expr rest, Expr slope) {
        line(3, "double slope%d = %s;", k, java(slope));
        line(3, "x%d[i] = slope%d == 0 ? 0 : -(%s) / slope%d;", k, k, java(rest), k);
    }

    /** Relaxes the gate exactly with all else held. */
    private void move(int k, Expr rest, Expr slope) {
        var x = name(gates.get(k));
        line(3, "double slope%d = %s;", k, java(slope));
        line(3, "x%d[i] = %s + dt * (%s + slope%d * %s) * Fast.phi(-dt * slope%d);", k, x, java(rest), k, x, k);
    }

    private void carry() {
        var linear = channel.current();
        var current = Algebra.name(ChannelEquations.CURRENT);
        if (linear != null) {
            var rest = local(linear.constant());
            var slope = local(linear.slope());
            var used = definitionsIn(rest);
            used.addAll(definitionsIn(slope));
            begin(used);
            line(3, "conductance[at + i] -= area[at + i] * (%s);", java(slope));
            line(3, "drive[at + i] += area[at + i] * (%s);", java(rest));
        } else {
            var used = definitionsIn(current);
            begin(used);
            line(3, "double nudged = _v + %s;", NUDGE);
            for (var d : perCompartment(used)) {
                line(3, "double %s$1 = %s;", name(d.name()), JavaText.of(d.value(), this::nudged));
            }
            line(3, "double slope = (_Im$1 - _Im) / %s;", NUDGE);
            line(3, "conductance[at + i] -= area[at + i] * slope;");
            line(3, "drive[at + i] += area[at + i] * (_Im - slope * _v);");
        }
        line(2, "}");
        line(1, "}");
    }

    /** Opens the loop: parameters, what is fixed, then for each compartment v, the gates and the sub-expressions needed. */
    private void begin(Set<String> used) {
        var parameters = channel.plain().parameters();
        for (int k = 0; k < parameters.size(); k++)
            line(2, "double %s = p[%d];", name(parameters.get(k).name()), k);
        for (int k = 0; k < gates.size(); k++) line(2, "double[] x%d = x[%d]; // %s", k, k, gates.get(k));
        for (var d : channel.plain().definitions()) {
            if (used.contains(d.name()) && channel.isFixed(d.value()))
                line(2, "double %s = %s;", name(d.name()), java(d.value()));
        }
        line(2, "for (int i = 0; i < size; i++) {");
        line(3, "double _v = v[at + i];");
        for (int k = 0; k < gates.size(); k++) line(3, "double %s = x%d[i];", name(gates.get(k)), k);
        for (var d : perCompartment(used)) line(3, "double %s = %s;", name(d.name()), java(d.value()));
    }

    private List<Equations.Definition> perCompartment(Collection<String> used) {
        return channel.plain().definitions().stream()
                .filter(d -> used.contains(d.name()) && !channel.isFixed(d.value()))
                .toList();
    }

    private Set<String> definitionsIn(Expr e) {
        var found = new LinkedHashSet<String>();
        Names.each(e, n -> {
            for (var d : channel.plain().definitions()) {
                if (!d.name().equals(n.name()) || !found.add(d.name())) continue;
                found.addAll(definitionsIn(d.value()));
            }
        });
        return found;
    }

    /** Puts the names of sub-expressions back where their whole expression stands, so that nothing is computed twice. */
    private Expr local(Expr e) {
        for (var d : channel.plain().definitions()) {
            if (!d.name().equals(ChannelEquations.CURRENT))
                e = Algebra.replace(e, channel.expanded().get(d.name()), Algebra.name(d.name()));
        }
        return e;
    }

    private String java(Expr e) {
        return JavaText.of(e, this::name);
    }

    private String name(String name) {
        return switch (name) {
            case "t" -> "t";
            case "pi" -> "Math.PI";
            default -> "_" + name;
        };
    }

    private String nudged(String name) {
        if (name.equals(ChannelEquations.POTENTIAL)) return "nudged";
        UnaryOperator<String> java = this::name;
        for (var d : channel.plain().definitions())
            if (d.name().equals(name) && !channel.isFixed(d.value())) return java.apply(name) + "$1";
        return java.apply(name);
    }

    private void line(int indent, String format, Object... arguments) {
        text.append("    ".repeat(indent))
                .append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
