package spikelet.bench;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spikelet.equations.Equations;
import spikelet.equations.Expr;
import spikelet.equations.Function;
import spikelet.equations.Operator;

/**
 * A model in the language of Brian2: the same equations, all values plain numbers in SI units, so that no unit is lost on the way. Names
 * get a tail, which keeps them apart from Brian2's own.
 */
final class BrianText {
    private BrianText() {}

    /** What {@code models.py} reads, a list of models as JSON. */
    static String of(List<ModelCase> cases, int neurons, double seconds) {
        var all = new LinkedHashMap<String, Object>();
        all.put("neurons", neurons);
        all.put("seconds", seconds);
        all.put("dt", ModelCase.DT);
        all.put("models", cases.stream().map(BrianText::model).toList());
        return new Gson().toJson(all);
    }

    private static Map<String, Object> model(ModelCase c) {
        var checked = c.model().checked();
        var equations = checked.equations();
        double refractory = c.model().refractory().min();
        var text = new StringBuilder();
        for (var d : equations.differentials()) {
            var right = "(" + of(d.right()) + ")" + (d.coefficient() == null ? "" : "/(" + of(d.coefficient()) + ")");
            boolean held = refractory > 0 && d.variable().equals(c.potential());
            text.append("d%s/dt = (%s)/second : 1%s\n"
                    .formatted(name(d.variable()), right, held ? " (unless refractory)" : ""));
        }
        for (var d : equations.definitions()) text.append(name(d.name()) + " = " + of(d.value()) + " : 1\n");
        var model = new LinkedHashMap<String, Object>();
        model.put("name", c.model().name());
        model.put("method", method(c));
        model.put("equations", text.toString());
        model.put("threshold", of(checked.threshold()));
        model.put("reset", checked.reset().stream().map(BrianText::of).collect(Collectors.joining("\n")));
        model.put("refractory", refractory);
        var values = new LinkedHashMap<String, Double>();
        values.put("I_input", c.current());
        for (var p : c.model().values().keySet()) values.put(name(p), c.value(p));
        model.put("values", values);
        var start = new LinkedHashMap<String, Double>();
        for (var v : c.model().variables().keySet()) start.put(name(v), c.start(v));
        model.put("start", start);
        model.put("potential", name(c.potential()));
        model.put("spread", c.spread());
        return model;
    }

    /** Brian2 has no method that moves one variable after the other. */
    private static String method(ModelCase c) {
        return switch (ModelRuns.method(c)) {
            case EXACT -> "exact";
            case EXPONENTIAL_EULER -> "exponential_euler";
            case EULER, SEQUENTIAL_EULER -> "euler";
            case HEUN -> "heun";
            default -> "rk4";
        };
    }

    private static String of(Equations.Assignment a) {
        var operator = a.operator() == null ? "" : a.operator().symbol();
        return name(a.variable()) + " " + operator + "= " + of(a.value());
    }

    private static String of(Expr e) {
        if (e instanceof Expr.Number n) return Double.toString(n.value());
        if (e instanceof Expr.Name n) return name(n.name());
        if (e instanceof Expr.Unary u) return (u.operator() == Operator.NOT ? "(not " : "(-") + of(u.of()) + ")";
        if (e instanceof Expr.Binary b) {
            var symbol = b.operator() == Operator.POWER ? "**" : b.operator().symbol();
            return "(" + of(b.left()) + " " + symbol + " " + of(b.right()) + ")";
        }
        var c = (Expr.Call) e;
        var symbol = c.function() == Function.RAND ? "rand" : c.function().symbol();
        return c.arguments().stream().map(BrianText::of).collect(Collectors.joining(", ", symbol + "(", ")"));
    }

    private static String name(String name) {
        return switch (name) {
            case "t", "dt" -> "(" + name + "/second)";
            case "xi" -> "(xi*second**0.5)";
            case "pi" -> name;
            case "I" -> "I_input";
            default -> name + "_";
        };
    }
}
