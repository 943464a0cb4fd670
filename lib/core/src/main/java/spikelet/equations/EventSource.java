package spikelet.equations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what one kind of event does: statements on what neurons share are run once, those on synapses for each. */
final class EventSource extends RuleWriter {
    /** The loop over synapses; its first line begins the loop, the others find neuron i and terminal k of synapse j. */
    record Loop(String head, String synapse, String terminal, String neuron) {}

    private final List<Equations.Assignment> statements;
    /** Whose shared variables it may change. */
    private final Owner own;
    /** Where they are; null for variables that all share. */
    private final String index;
    /** Whether it happens in the middle of a step, and not at a grid point. */
    private final boolean shifted;

    private final boolean lazy;
    private final boolean deferred;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    /** Whether synapses bring their weights, as they are before the statements. */
    private boolean delivers;
    /** What strengths are kept less of; see {@link spikelet.engine.PostSums}. */
    private List<Products.Product> sums = List.of();
    /** What the shared variables are called before each statement. */
    private final Map<Equations.Assignment, Map<String, String>> before = new LinkedHashMap<>();

    EventSource(RuleWriter like, List<Equations.Assignment> statements, Owner own, String index, boolean shifted) {
        super(like.rule, like.parameters, like.text);
        this.statements = statements;
        this.own = own;
        this.index = index;
        this.shifted = shifted;
        lazy = CompiledRule.remembers(rule);
        deferred = CompiledRule.isDeferred(rule);
        for (var a : statements) {
            assigned.add(a.variable());
            if (a.operator() != null) used.add(a.variable());
            Names.each(rule.expanded(a.value()), n -> used.add(n.name()));
        }
        if (lazy && touchesSynapse()) rule.variables(Owner.SYNAPSE).forEach(d -> used.add(d.variable()));
        // Those of a terminal are what they were when the last spike arrived: all are brought up to date together.
        if (catchesUp()) rule.variables(Owner.PRE).forEach(d -> used.add(d.variable()));
        for (var d : rule.variables(Owner.SYNAPSE)) if (used.contains(d.variable())) useSlope(d);
        for (var owner : NEURONS)
            for (var d : rule.variables(owner))
                if ((shifted || catchesUp()) && used.contains(d.variable()) && CompiledRule.isClosed(rule, d))
                    useSlope(d);
    }

    EventSource delivering() {
        delivers = true;
        used.add(Owner.WEIGHT);
        return this;
    }

    /** Lets strengths be kept less what is summed for them. */
    EventSource with(List<Products.Product> products) {
        sums = products;
        if (!sums.isEmpty()) assigned.add(Owner.WEIGHT);
        return this;
    }

    private void useSlope(Equations.Differential d) {
        Names.each(rule.slope(d), n -> used.add(n.name()));
    }

    private boolean catchesUp() {
        return deferred && own == Owner.PRE;
    }

    private boolean changes(Owner owner) {
        return assigned.stream().anyMatch(v -> rule.owners().get(v) == owner);
    }

    private boolean touchesSynapse() {
        return rule.variables(Owner.SYNAPSE).stream()
                .anyMatch(d -> used.contains(d.variable()) || assigned.contains(d.variable()));
    }

    /** The body of a method that returns a synapse whose weight is no number, or -1. */
    void write(Loop loop) {
        if (delivers && !sums.isEmpty()) line(2, "carry(terminal, from, to, targets);");
        if (delivers) gains("$was", "arrived[terminal]");
        writeShared();
        gains("$is", "now");
        for (int k = 0; k < sums.size(); k++) line(2, "double[] $sum%d = late.present(%d);", k, k);
        if (delivers || changes(Owner.SYNAPSE)) writeLoop(loop);
        else line(2, "return -1;");
    }

    private void gains(String name, String arrival) {
        for (int k = 0; k < sums.size(); k++) {
            int trace = rule.variables(Owner.PRE).indexOf(sums.get(k).trace());
            line(2, "double %s%d = late.gain(%d, pre[%d][terminal], %s);", name, k, k, trace, arrival);
        }
    }

    /** The strength of synapse j with or without what is summed for it. */
    private void sum(String operator, String gain) {
        for (int k = 0; k < sums.size(); k++) line(3, "_w %s %s%d * $sum%d[i];", operator, gain, k, k);
    }

    /** The body of a method that adds what a postsynaptic spike brings to sums. */
    void writeSums(List<Products.Product> products) {
        writeShared();
        for (int k = 0; k < products.size(); k++) {
            int number = k;
            products.get(k)
                    .factors()
                    .forEach((a, factor) ->
                            line(2, "late.add(%d, target, %s, now + half);", number, code(factor, before.get(a))));
        }
        line(2, "return -1;");
    }

    /** What happens once for all synapses. */
    void writeShared() {
        declareParameters(used);
        Map<String, String> names = new HashMap<>();
        if (catchesUp()) line(2, "double $gone = (now - arrived[terminal]) * dt;");
        if (index != null) readVariables(own, names);
        readVariables(Owner.SHARED, names);
        if (own == Owner.POST) readNeuron(names);
        int version = 0;
        for (var a : statements) {
            before.put(a, new HashMap<>(names));
            if (rule.owners().get(a.variable()) != own) continue;
            var next = java(a.variable()) + "$" + ++version;
            line(2, "double %s = %s;", next, value(a, names));
            names.put(a.variable(), next);
        }
        for (var d : rule.variables(own)) if (assigned.contains(d.variable()) || catchesUp()) store(d, names);
    }

    /** What each synapse statement calls the variables that neurons share. */
    Map<Equations.Assignment, Map<String, String>> names() {
        return before;
    }

    private void writeLoop(Loop loop) {
        boolean weighs = assigned.contains(Owner.WEIGHT);
        boolean remembers = lazy && touchesSynapse();
        if (weighs || used.contains(Owner.WEIGHT)) line(2, "double[] $w = w;");
        if (remembers) line(2, "double[] $last = last;");
        for (var owner : List.of(Owner.PRE, Owner.POST, Owner.NEURON, Owner.SYNAPSE))
            if (owner != own || index == null) declareArrays(owner);
        if (weighs) line(2, "int $bad = -1;");
        line(2, loop.head);
        if (loop.synapse != null) line(3, "int j = %s;", loop.synapse);
        if (loop.terminal != null && needs(Owner.PRE)) line(3, "int k = %s;", loop.terminal);
        boolean looks = needs(Owner.POST) || needs(Owner.NEURON) || !sums.isEmpty();
        if (loop.neuron != null && looks) line(3, "int i = %s;", loop.neuron);
        Map<String, String> mine = new HashMap<>();
        if (own != Owner.PRE) readElements(Owner.PRE, "k", mine);
        if (own != Owner.POST) {
            readElements(Owner.POST, "i", mine);
            readElements(Owner.NEURON, "i", mine);
        }
        if (remembers) line(3, "double $since = t - $last[j];");
        readSynapse(3, used, assigned, mine);
        if (delivers && !sums.isEmpty()) {
            sum("+=", "$was");
            bound(3);
        }
        if (delivers) line(3, "sums[row + %s] += sign * %s;", loop.neuron, java(Owner.WEIGHT));
        for (var a : statements) {
            if (rule.owners().get(a.variable()) != Owner.SYNAPSE) continue;
            var names = new HashMap<>(before.get(a));
            names.putAll(mine);
            line(3, "%s = %s;", java(a.variable()), value(a, names));
        }
        if (weighs) bound(3);
        sum("-=", "$is");
        storeSynapse(3, assigned, remembers);
        line(2, "}");
        line(2, "return %s;", weighs ? "$bad" : "-1");
    }

    private boolean needs(Owner owner) {
        return rule.variables(owner).stream().anyMatch(d -> used.contains(d.variable()));
    }

    /** Reads the variables of synapse j and its weight, as they are after {@code $since}. */
    void readSynapse(int depth, Set<String> used, Set<String> assigned, Map<String, String> names) {
        int k = 0;
        for (var d : rule.variables(Owner.SYNAPSE)) {
            var element = "$synapse" + k++ + "[j]";
            if (!used.contains(d.variable()) && !assigned.contains(d.variable())) continue;
            boolean decays = lazy && !d.isHeld();
            var value = decays ? decayed(d, element, "Fast.exp(" + rate(d) + " * $since)") : element;
            line(depth, "double %s = %s;", java(d.variable()), value);
            names.put(d.variable(), java(d.variable()));
        }
        if (assigned.contains(Owner.WEIGHT) || used.contains(Owner.WEIGHT))
            line(depth, "double %s = $w[j];", java(Owner.WEIGHT));
        names.put(Owner.WEIGHT, java(Owner.WEIGHT));
    }

    /** Puts them back. */
    void storeSynapse(int depth, Set<String> assigned, boolean remembers) {
        if (assigned.contains(Owner.WEIGHT)) line(depth, "$w[j] = _w;");
        int k = 0;
        for (var d : rule.variables(Owner.SYNAPSE)) {
            int number = k++;
            if (assigned.contains(d.variable()) || remembers)
                line(depth, "$synapse%d[j] = %s;", number, java(d.variable()));
        }
        if (remembers) line(depth, "$last[j] = t;");
    }

    String value(Equations.Assignment a, Map<String, String> names) {
        var value = code(rule.expanded(a.value()), names);
        return a.operator() == null
                ? value
                : names.get(a.variable()) + " " + a.operator().symbol() + " (" + value + ")";
    }

    private void declareArrays(Owner owner) {
        int k = 0;
        for (var d : rule.variables(owner)) {
            int number = k++;
            boolean wanted = used.contains(d.variable()) || owner == Owner.SYNAPSE && assigned.contains(d.variable());
            if (!wanted) continue;
            line(2, "double[] $%s%d = %s[%d];", owner.symbol(), number, owner.symbol(), number);
            if (shifts(d)) line(2, "double $%s%ds = shift[%d];", owner.symbol(), number, place(d));
        }
    }

    private void readElements(Owner owner, String at, Map<String, String> names) {
        int k = 0;
        for (var d : rule.variables(owner)) {
            int number = k++;
            if (!used.contains(d.variable())) continue;
            var array = "$" + owner.symbol() + number;
            var element = array + "[" + at + "]";
            line(3, "double %s = %s;", java(d.variable()), shifts(d) ? decayed(d, element, array + "s") : element);
            names.put(d.variable(), java(d.variable()));
        }
    }

    private String element(Owner owner, int number) {
        return owner.symbol() + "[" + number + "]" + (owner == Owner.SHARED ? "" : "[" + index + "]");
    }

    private void readVariables(Owner owner, Map<String, String> names) {
        int k = 0;
        for (var d : rule.variables(owner)) {
            var element = element(owner, k++);
            if (!used.contains(d.variable())) continue;
            var value = element;
            if (shifts(d)) value = decayed(d, element, "shift[" + place(d) + "]");
            else if (catchesUp() && owner == Owner.PRE && !d.isHeld())
                value = decayed(d, element, "Fast.exp(" + rate(d) + " * $gone)");
            line(2, "double %s = %s;", java(d.variable()), value);
            names.put(d.variable(), java(d.variable()));
        }
    }

    private void readNeuron(Map<String, String> names) {
        int k = 0;
        for (var d : rule.variables(Owner.NEURON)) {
            int number = k++;
            if (!used.contains(d.variable())) continue;
            line(2, "double %s = neuron[%d][%s];", java(d.variable()), number, index);
            names.put(d.variable(), java(d.variable()));
        }
    }

    private void store(Equations.Differential d, Map<String, String> names) {
        var value = names.get(d.variable());
        if (shifts(d)) {
            var factor = "shift[" + place(d) + "]";
            var rest = rest(d);
            value = rest == null ? value + " / " + factor : rest + " + (" + value + " - " + rest + ") / " + factor;
        }
        line(2, "%s = %s;", element(own, rule.variables(own).indexOf(d)), value);
    }

    private boolean shifts(Equations.Differential d) {
        return shifted
                && NEURONS.contains(rule.owners().get(d.variable()))
                && !d.isHeld()
                && CompiledRule.isClosed(rule, d);
    }

    /** The place of a variable among those that are shifted. */
    private int place(Equations.Differential wanted) {
        int k = 0;
        for (var owner : NEURONS) {
            for (var d : rule.variables(owner)) {
                if (d.variable().equals(wanted.variable())) return k;
                k++;
            }
        }
        throw new IllegalArgumentException(wanted.variable());
    }
}
