package spikelet.equations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes what moves between events: synapses that are visited in every step, and variables of neurons that do not simply decay. */
final class FlowSource extends RuleWriter {
    FlowSource(CheckedRule rule, List<String> parameters, StringBuilder text) {
        super(rule, parameters, text);
    }

    void flow() {
        line(1, "public int flow(int[] begins, int[] ends, int[] targets, double t) {");
        if (CompiledRule.isLazy(rule)) {
            line(2, "return -1;");
            line(1, "}\n");
            return;
        }
        var moving = new ArrayList<>(
                rule.variables(Owner.SYNAPSE).stream().filter(d -> !d.isHeld()).toList());
        if (rule.weight() != null) moving.add(rule.weight());
        var used = new LinkedHashSet<String>();
        for (var d : moving) {
            used.add(d.variable());
            Names.each(rule.slope(d), n -> used.add(n.name()));
        }
        declareParameters(used);
        line(2, "int $bad = -1;");
        line(2, "double[] $w = w;");
        for (var owner : List.of(Owner.PRE, Owner.POST, Owner.NEURON, Owner.SYNAPSE)) {
            int k = 0;
            for (var d : rule.variables(owner)) {
                int number = k++;
                if (used.contains(d.variable()))
                    line(2, "double[] $%s%d = %s[%d];", owner.symbol(), number, owner.symbol(), number);
            }
        }
        readAll(Owner.SHARED, used, 2, "shared[%d]", null);
        line(2, "for (int k = 0; k < begins.length; k++) {");
        readAll(Owner.PRE, used, 3, "$pre%d[%s]", "k");
        line(3, "for (int j = begins[k]; j < ends[k]; j++) {");
        line(4, "int i = targets[j];");
        readAll(Owner.POST, used, 4, "$post%d[%s]", "i");
        readAll(Owner.NEURON, used, 4, "$neuron%d[%s]", "i");
        readAll(Owner.SYNAPSE, used, 4, "$synapse%d[%s]", "j");
        if (used.contains(Owner.WEIGHT)) line(4, "double _w = $w[j];");
        for (var d : moving) line(4, "double %s$n = %s;", java(d.variable()), stepped(d));
        int k = 0;
        for (var d : rule.variables(Owner.SYNAPSE)) {
            int number = k++;
            if (!d.isHeld()) line(4, "$synapse%d[j] = %s$n;", number, java(d.variable()));
        }
        if (rule.weight() != null) {
            line(4, "_w = _w$n;");
            bound(4);
            line(4, "$w[j] = _w;");
        }
        line(3, "}");
        line(2, "}");
        line(2, "return $bad;");
        line(1, "}\n");
    }

    void drift() {
        line(1, "public void drift(double t) {");
        for (var owner : List.of(Owner.PRE, Owner.POST, Owner.SHARED)) {
            if (moving(owner).isEmpty()) continue;
            line(2, "drift_%s(t);", owner.symbol());
        }
        line(1, "}\n");
        for (var owner : List.of(Owner.PRE, Owner.POST, Owner.SHARED)) driftOf(owner);
    }

    private List<Equations.Differential> moving(Owner owner) {
        return rule.variables(owner).stream()
                .filter(d -> !CompiledRule.isClosed(rule, d))
                .toList();
    }

    private void driftOf(Owner owner) {
        var moving = moving(owner);
        if (moving.isEmpty()) return;
        line(1, "private void drift_%s(double t) {", owner.symbol());
        var used = new LinkedHashSet<String>();
        for (var d : moving) {
            used.add(d.variable());
            Names.each(rule.slope(d), n -> used.add(n.name()));
        }
        declareParameters(used);
        boolean single = owner == Owner.SHARED;
        if (!single) {
            for (var other : List.of(owner, Owner.NEURON)) {
                int k = 0;
                for (var d : rule.variables(other)) {
                    int number = k++;
                    if (used.contains(d.variable()))
                        line(2, "double[] $%s%d = %s[%d];", other.symbol(), number, other.symbol(), number);
                }
            }
        }
        readAll(Owner.SHARED, used, 2, "shared[%d]", null);
        if (!single) {
            boolean ofTargets = owner == Owner.POST;
            line(2, "int $from = %s;", ofTargets ? "firstTarget" : "0");
            line(2, "int $to = %s;", ofTargets ? "endTarget" : owner.symbol() + "[0].length");
            line(2, "for (int i = $from; i < $to; i++) {");
            readAll(owner, used, 3, "$" + owner.symbol() + "%d[%s]", "i");
            if (owner == Owner.POST) readAll(Owner.NEURON, used, 3, "$neuron%d[%s]", "i");
        }
        for (var d : moving) line(3, "double %s$n = %s;", java(d.variable()), stepped(d));
        for (var d : moving) {
            int number = rule.variables(owner).indexOf(d);
            if (single) line(3, "shared[%d] = %s$n;", number, java(d.variable()));
            else line(3, "$%s%d[i] = %s$n;", owner.symbol(), number, java(d.variable()));
        }
        if (!single) line(2, "}");
        line(1, "}\n");
    }

    /** The value a step later: exact where the equation is linear in its variable and all else stands still. */
    private String stepped(Equations.Differential d) {
        var slope = rule.slope(d);
        var x = java(d.variable());
        var line = Algebra.line(slope, d.variable());
        var rate = code(slope, Map.of());
        if (line == null || Algebra.isZero(line.slope())) return x + " + dt * (" + rate + ")";
        return x + " + dt * (" + rate + ") * Fast.exprel(dt * (" + code(line.slope(), Map.of()) + "))";
    }
}
