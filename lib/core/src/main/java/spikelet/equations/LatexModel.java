package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spikelet.Dimension;
import spikelet.Distribution;

/** Sets a whole model in LaTeX: its equations, what happens at a spike, and the values its parameters have. */
public final class LatexModel {
    private static final int PARAMETERS_A_ROW = 4;

    private LatexModel() {}

    /**
     * The equations and sub-expressions, aligned at their equals signs, then the spike and the values.
     *
     * @param equations the equations; the model need not be complete
     * @param threshold the condition of a spike; null for none
     * @param reset what happens at a spike
     * @param refractory the refractory time in second
     * @param values the values of parameters
     * @param dimensions their dimensions
     * @return an {@code aligned} environment
     */
    public static String of(
            Equations equations,
            Expr threshold,
            List<Equations.Assignment> reset,
            Distribution refractory,
            Map<String, Distribution> values,
            Map<String, Dimension> dimensions) {
        var rows = new ArrayList<>(Latex.rows(equations));
        if (threshold != null) rows.add(spike(threshold, reset, refractory));
        var texts = new ArrayList<String>();
        var booleans = equations.parameters().stream()
                .filter(parameter -> parameter.sort() == Sort.BOOLEAN)
                .map(Equations.Parameter::name)
                .toList();
        values.forEach((name, value) -> {
            boolean truth = booleans.contains(name) && value.isConstant();
            var text = truth ? LatexNames.of(value.min() == 0 ? "false" : "true") : value(value, dimensions.get(name));
            texts.add(LatexNames.of(name) + " = " + text);
        });
        rows.addAll(parameters(texts));
        return Latex.aligned(rows);
    }

    /** Rows of a few parameters each. */
    static List<String> parameters(List<String> texts) {
        var rows = new ArrayList<String>();
        for (int k = 0; k < texts.size(); k += PARAMETERS_A_ROW) {
            rows.add("& " + String.join(",\\quad ", texts.subList(k, Math.min(k + PARAMETERS_A_ROW, texts.size()))));
        }
        return rows;
    }

    private static String spike(Expr threshold, List<Equations.Assignment> reset, Distribution refractory) {
        var statements = reset.stream().map(Latex::of).collect(Collectors.joining(",\\quad "));
        boolean held = !(refractory.isConstant() && refractory.min() == 0);
        return Latex.of(threshold) + " &\\Rightarrow "
                + (statements.isEmpty() ? "\\text{spike}" : statements)
                + (held ? ",\\quad \\text{then } " + value(refractory, Dimension.TIME) + "\\text{ refractory}" : "");
    }

    private static String value(Distribution value, Dimension dimension) {
        if (value.isConstant()) return LatexUnits.quantity(value.min(), dimension);
        return "\\text{" + value.format(dimension).replaceAll("[\\\\{}$%&#_^~]", " ") + "}";
    }
}
