package spikelet.equations;

import java.util.List;

/** Writes the kernel of a rule of plasticity: one loop over synapses for each kind of event. */
final class RuleSource extends RuleWriter {
    private static final EventSource.Loop ARRIVAL =
            new EventSource.Loop("for (int j = from; j < to; j++) {", null, null, "targets[j]");
    private static final EventSource.Loop SPIKE =
            new EventSource.Loop("for (int q = from; q < to; q++) {", "incoming[q]", "terminals[q]", null);
    private static final EventSource.Loop ALL = new EventSource.Loop(
            "for (int k = 0; k < begins.length; k++) for (int j = begins[k]; j < ends[k]; j++) {",
            null,
            null,
            "targets[j]");

    /** What is summed over postsynaptic spikes. */
    private final List<Products.Product> products;

    private RuleSource(CheckedRule rule, List<String> parameters, List<Products.Product> products) {
        super(rule, parameters, new StringBuilder());
        this.products = products;
    }

    static String of(CheckedRule rule, List<String> parameters, List<Products.Product> products) {
        return new RuleSource(rule, parameters, products).write();
    }

    private String write() {
        text.append("import spikelet.engine.Fast;\n\n");
        text.append("public final class GeneratedKernel extends spikelet.engine.PlasticKernel {\n");
        line(1, "public int arrive(int terminal, int from, int to, int[] targets, double t) {");
        arrival().write(ARRIVAL);
        line(1, "}\n");
        line(1, "public int deliver(int terminal, int from, int to, int[] targets, double t,");
        line(2, "double[] sums, int row, double sign) {");
        arrival().delivering().write(ARRIVAL);
        line(1, "}\n");
        line(1, "public int fire(int target, int from, int to, int[] incoming, int[] terminals, double t) {");
        if (!products.isEmpty()) {
            new EventSource(this, rule.onPost(), Owner.POST, "target", true).writeSums(products);
            line(1, "}\n");
        } else if (CompiledRule.isDeferred(rule)) {
            var deferred = new DeferredSource(this);
            deferred.fire();
            line(1, "}\n");
            deferred.catchUp();
            line(1, "public int columns() {\n        return %d;\n    }\n", deferred.columns());
        } else {
            new EventSource(this, rule.onPost(), Owner.POST, "target", true).write(SPIKE);
            line(1, "}\n");
        }
        happen();
        var flow = new FlowSource(rule, parameters, text);
        flow.flow();
        flow.drift();
        return text.append("}\n").toString();
    }

    private EventSource arrival() {
        return new EventSource(this, rule.onPre(), Owner.PRE, "terminal", false).with(products);
    }

    private void happen() {
        line(1, "public int happen(int which, int[] begins, int[] ends, int[] targets, double t) {");
        int count = rule.events().size();
        for (int n = 0; n < count; n++) line(2, "if (which == %d) return happen%d(begins, ends, targets, t);", n, n);
        line(2, "return -1;");
        line(1, "}\n");
        int n = 0;
        for (var statements : rule.events().values()) {
            line(1, "private int happen%d(int[] begins, int[] ends, int[] targets, double t) {", n++);
            new EventSource(this, statements, Owner.SHARED, null, false).write(ALL);
            line(1, "}\n");
        }
    }
}
