package spikelet.equations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the kernel of a rule of plasticity: one loop over synapses for each kind of event. */
final class RuleSource {
    private final CheckedRule rule;
    private final List<String> parameters;
    private final boolean lazy;
    private final StringBuilder text = new StringBuilder();

    private RuleSource(CheckedRule rule, List<String> parameters) {
        this.rule = rule;
        this.parameters = parameters;
        lazy = CompiledRule.isLazy(rule)
                && rule.variables(Owner.SYNAPSE).stream().anyMatch(d -> !d.isHeld());
    }

    static String of(CheckedRule rule, List<String> parameters) {
        return new RuleSource(rule, parameters).write();
    }

    private String write() {
        text.append("import spikelet.engine.Fast;\n\n");
        text.append("public final class GeneratedKernel extends spikelet.engine.PlasticKernel {\n");
        arrive();
        fire();
        happen();
        flow();
        drift();
        return text.append("}\n").toString();
    }

    private void line(int depth, String format, Object... args) {
        text.append("    ".repeat(depth))
                .append(args.length == 0 ? format : String.format(java.util.Locale.ROOT, format, args))
                .append('\n');
    }

    // ---- events ----

    private void arrive() {
        line(1, "public int arrive(int terminal, int from, int to, int[] targets, double t) {");
        new Event(rule.onPre(), Owner.PRE, false) {
            @Override
            void loop() {
                line(2, "for (int j = from; j < to; j++) {");
                if (needs(Owner.POST) || needs(Owner.NEURON)) line(3, "int i = targets[j];");
            }
        }.write("terminal");
        line(1, "}\n");
    }

    private void fire() {
        line(1, "public int fire(int target, int from, int to, int[] incoming, int[] terminals, double t) {");
        new Event(rule.onPost(), Owner.POST, true) {
            @Override
            void loop() {
                line(2, "for (int q = from; q < to; q++) {");
                line(3, "int j = incoming[q];");
                if (needs(Owner.PRE)) line(3, "int k = terminals[q];");
            }
        }.write("target");
        line(1, "}\n");
    }

    private void happen() {
        line(1, "public int happen(int which, int[] starts, int[] targets, double t) {");
        int n = 0;
        for (var ignored : rule.events().keySet()) {
            line(2, "if (which == %d) return happen%d(starts, targets, t);", n, n);
            n++;
        }
        line(2, "return -1;");
        line(1, "}\n");
        n = 0;
        for (var statements : rule.events().values()) {
            line(1, "private int happen%d(int[] starts, int[] targets, double t) {", n++);
            new Event(statements, Owner.SHARED, false) {
                @Override
                void loop() {
                    line(2, "for (int k = 0; k + 1 < starts.length; k++)");
                    line(2, "for (int j = starts[k]; j < starts[k + 1]; j++) {");
                    if (needs(Owner.POST) || needs(Owner.NEURON)) line(3, "int i = targets[j];");
                }
            }.write(null);
            line(1, "}\n");
        }
    }

    /** One kind of event: statements on what neurons share are run once, those on synapses for each. */
    private abstract class Event {
        private final List<Equations.Assignment> statements;
        /** Whose shared variables it may change. */
        private final Owner own;
        /** Whether it happens in the middle of a step, and not at a grid point. */
        private final boolean shifted;

        private final Set<String> used = new LinkedHashSet<>();
        private final Set<String> assigned = new LinkedHashSet<>();

        Event(List<Equations.Assignment> statements, Owner own, boolean shifted) {
            this.statements = statements;
            this.own = own;
            this.shifted = shifted;
            for (var a : statements) {
                assigned.add(a.variable());
                if (a.operator() != null) used.add(a.variable());
                Names.each(rule.expanded(a.value()), n -> used.add(n.name()));
            }
            if (lazy && touchesSynapse()) rule.variables(Owner.SYNAPSE).forEach(d -> used.add(d.variable()));
            for (var d : rule.variables(Owner.SYNAPSE))
                if (used.contains(d.variable())) Names.each(rule.slope(d), n -> used.add(n.name()));
            for (var owner : List.of(Owner.PRE, Owner.POST, Owner.SHARED))
                if (shifted)
                    for (var d : rule.variables(owner))
                        if (used.contains(d.variable()) && CompiledRule.isClosed(rule, d))
                            Names.each(rule.slope(d), n -> used.add(n.name()));
        }

        abstract void loop();

        final boolean needs(Owner owner) {
            return rule.variables(owner).stream().anyMatch(d -> used.contains(d.variable()));
        }

        private boolean touchesSynapse() {
            return rule.variables(Owner.SYNAPSE).stream()
                    .anyMatch(d -> used.contains(d.variable()) || assigned.contains(d.variable()));
        }

        void write(String index) {
            boolean changesSynapse =
                    assigned.stream().anyMatch(v -> rule.owners().get(v) == Owner.SYNAPSE);
            declareParameters(used);
            // What the statements on shared variables see and leave, statement by statement.
            Map<String, String> names = new HashMap<>();
            if (index != null) readVariables(own, index, 2, names, own == Owner.POST && shifted);
            readVariables(Owner.SHARED, null, 2, names, shifted);
            if (index != null && own == Owner.POST) readNeuron(index, 2, names);
            var before = new LinkedHashMap<Equations.Assignment, Map<String, String>>();
            int version = 0;
            for (var a : statements) {
                before.put(a, new HashMap<>(names));
                if (rule.owners().get(a.variable()) != own) continue;
                var next = java(a.variable()) + "$" + ++version;
                line(2, "double %s = %s;", next, value(a, names));
                names.put(a.variable(), next);
            }
            for (var d : rule.variables(own)) if (assigned.contains(d.variable())) store(d, index, names);
            if (changesSynapse) writeLoop(before, index);
            else line(2, "return -1;");
        }

        private void writeLoop(Map<Equations.Assignment, Map<String, String>> before, String index) {
            boolean weighs = assigned.contains(Owner.WEIGHT);
            boolean remembers = lazy && touchesSynapse();
            if (weighs || used.contains(Owner.WEIGHT)) line(2, "double[] $w = w;");
            if (remembers) line(2, "double[] $last = last;");
            for (var owner : List.of(Owner.PRE, Owner.POST, Owner.NEURON, Owner.SYNAPSE))
                if (owner != own || index == null) declareArrays(owner);
            if (weighs) line(2, "int $bad = -1;");
            loop();
            Map<String, String> mine = new HashMap<>();
            if (own != Owner.PRE) readElements(Owner.PRE, "k", mine);
            if (own != Owner.POST) {
                readElements(Owner.POST, "i", mine);
                readElements(Owner.NEURON, "i", mine);
            }
            if (remembers) line(3, "double $since = t - $last[j];");
            int k = 0;
            for (var d : rule.variables(Owner.SYNAPSE)) {
                int number = k++;
                if (!used.contains(d.variable()) && !assigned.contains(d.variable())) continue;
                line(
                        3,
                        "double %s = %s;",
                        java(d.variable()),
                        lazy && !d.isHeld() ? decayed(d, number) : "$synapse" + number + "[j]");
                mine.put(d.variable(), java(d.variable()));
            }
            if (weighs || used.contains(Owner.WEIGHT)) line(3, "double %s = $w[j];", java(Owner.WEIGHT));
            mine.put(Owner.WEIGHT, java(Owner.WEIGHT));
            for (var a : statements) {
                if (rule.owners().get(a.variable()) != Owner.SYNAPSE) continue;
                var names = new HashMap<>(before.get(a));
                names.putAll(mine);
                line(3, "%s = %s;", java(a.variable()), value(a, names));
            }
            if (weighs) bound(3);
            k = 0;
            for (var d : rule.variables(Owner.SYNAPSE)) {
                int number = k++;
                if (assigned.contains(d.variable()) || remembers)
                    line(3, "$synapse%d[j] = %s;", number, java(d.variable()));
            }
            if (remembers) line(3, "$last[j] = t;");
            line(2, "}");
            line(2, "return %s;", weighs ? "$bad" : "-1");
        }

        private String decayed(Equations.Differential d, int number) {
            var line = Algebra.line(rule.slope(d), d.variable());
            var rate = code(line.slope(), Map.of());
            var x = "$synapse" + number + "[j]";
            if (Algebra.isZero(line.constant())) return x + " * Fast.exp(" + rate + " * $since)";
            var rest = "(-(" + code(line.constant(), Map.of()) + ") / " + rate + ")";
            return rest + " + (" + x + " - " + rest + ") * Fast.exp(" + rate + " * $since)";
        }

        private String value(Equations.Assignment a, Map<String, String> names) {
            var value = code(rule.expanded(a.value()), names);
            return a.operator() == null
                    ? value
                    : names.get(a.variable()) + " " + a.operator().symbol() + " (" + value + ")";
        }

        private void declareArrays(Owner owner) {
            int k = 0;
            for (var d : rule.variables(owner)) {
                int number = k++;
                boolean wanted =
                        used.contains(d.variable()) || owner == Owner.SYNAPSE && assigned.contains(d.variable());
                if (!wanted) continue;
                line(2, "double[] $%s%d = %s[%d];", owner.symbol(), number, owner.symbol(), number);
                if (shifts(d)) line(2, "double $%s%ds = shift[%d];", owner.symbol(), number, place(d));
            }
        }

        private void readElements(Owner owner, String index, Map<String, String> names) {
            int k = 0;
            for (var d : rule.variables(owner)) {
                int number = k++;
                if (!used.contains(d.variable())) continue;
                var array = "$" + owner.symbol() + number;
                line(3, "double %s = %s;", java(d.variable()), moved(d, array + "[" + index + "]", array + "s"));
                names.put(d.variable(), java(d.variable()));
            }
        }

        private void readVariables(Owner owner, String index, int depth, Map<String, String> names, boolean ignored) {
            int k = 0;
            for (var d : rule.variables(owner)) {
                int number = k++;
                if (!used.contains(d.variable())) continue;
                var element = owner.symbol() + "[" + number + "]" + (index == null ? "" : "[" + index + "]");
                line(depth, "double %s = %s;", java(d.variable()), moved(d, element, "shift[" + place(d) + "]"));
                names.put(d.variable(), java(d.variable()));
            }
        }

        private void readNeuron(String index, int depth, Map<String, String> names) {
            int k = 0;
            for (var d : rule.variables(Owner.NEURON)) {
                int number = k++;
                if (!used.contains(d.variable())) continue;
                line(depth, "double %s = neuron[%d][%s];", java(d.variable()), number, index);
                names.put(d.variable(), java(d.variable()));
            }
        }

        private boolean shifts(Equations.Differential d) {
            var owner = rule.owners().get(d.variable());
            boolean ofNeurons = owner == Owner.PRE || owner == Owner.POST || owner == Owner.SHARED;
            return shifted && ofNeurons && !d.isHeld() && CompiledRule.isClosed(rule, d);
        }

        /** The value in the middle of the step. */
        private String moved(Equations.Differential d, String element, String factor) {
            if (!shifts(d)) return element;
            var rest = rest(d);
            return rest == null ? element + " * " + factor : rest + " + (" + element + " - " + rest + ") * " + factor;
        }

        private void store(Equations.Differential d, String index, Map<String, String> names) {
            int number = rule.variables(own).indexOf(d);
            var element = own.symbol() + "[" + number + "]" + (index == null ? "" : "[" + index + "]");
            var value = names.get(d.variable());
            if (shifts(d)) {
                var factor = "shift[" + place(d) + "]";
                var rest = rest(d);
                value = rest == null ? value + " / " + factor : rest + " + (" + value + " - " + rest + ") / " + factor;
            }
            line(2, "%s = %s;", element, value);
        }

        private String rest(Equations.Differential d) {
            var line = Algebra.line(rule.slope(d), d.variable());
            if (Algebra.isZero(line.constant())) return null;
            return "(-(" + code(line.constant(), Map.of()) + ") / " + code(line.slope(), Map.of()) + ")";
        }
    }

    private void bound(int depth) {
        line(depth, "if (!(_w - _w == 0)) $bad = j;");
        line(depth, "$w[j] = _w < low ? low : _w > high ? high : _w;");
    }

    /** The place of a variable among those that are shifted. */
    private int place(Equations.Differential wanted) {
        int k = 0;
        for (var owner : List.of(Owner.PRE, Owner.POST, Owner.SHARED)) {
            for (var d : rule.variables(owner)) {
                if (d.variable().equals(wanted.variable())) return k;
                k++;
            }
        }
        return -1;
    }

    // ---- between events ----

    private void flow() {
        line(1, "public int flow(int[] starts, int[] targets, double t) {");
        if (CompiledRule.isLazy(rule)) {
            line(2, "return -1;");
            line(1, "}\n");
            return;
        }
        var moving = new java.util.ArrayList<>(
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
        line(2, "for (int k = 0; k + 1 < starts.length; k++) {");
        readAll(Owner.PRE, used, 3, "$pre%d[%s]", "k");
        line(3, "for (int j = starts[k]; j < starts[k + 1]; j++) {");
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
        }
        line(3, "}");
        line(2, "}");
        line(2, "return $bad;");
        line(1, "}\n");
    }

    private void drift() {
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
            line(2, "int $n = %s[0].length;", owner.symbol());
            line(2, "for (int i = 0; i < $n; i++) {");
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

    private void readAll(Owner owner, Set<String> used, int depth, String element, String index) {
        int k = 0;
        for (var d : rule.variables(owner)) {
            int number = k++;
            if (used.contains(d.variable()))
                line(depth, "double %s = " + element + ";", java(d.variable()), number, index);
        }
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

    // ---- names ----

    private void declareParameters(Set<String> used) {
        for (int k = 0; k < parameters.size(); k++)
            if (used.contains(parameters.get(k))) line(2, "double %s = p[%d];", java(parameters.get(k)), k);
    }

    private static String code(Expr e, Map<String, String> names) {
        return JavaText.of(e, n -> names.getOrDefault(n, java(n)));
    }

    private static String java(String name) {
        return switch (name) {
            case "t", "dt" -> name;
            case "pi" -> "Math.PI";
            default -> "_" + name;
        };
    }
}
