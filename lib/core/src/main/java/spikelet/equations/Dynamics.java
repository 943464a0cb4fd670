package spikelet.equations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The derivatives of a model with everything substituted: dx/dt = drift + diffusion · xi, in terms of state variables, parameters, t
 * and the input current. The input current is I = drive - conductance · v, v being the first variable: conductance synapses pull on
 * it.
 *
 * @param variables the state variables, v first
 * @param drift by variable
 * @param diffusion by variable; {@link Algebra#ZERO} where there is no noise
 * @param expanded each definition with everything substituted, by name
 */
record Dynamics(
        List<String> variables, Map<String, Expr> drift, Map<String, Expr> diffusion, Map<String, Expr> expanded) {
    /** Names that no model can have, for the two parts of the input current. */
    static final String DRIVE = "drive$";

    static final String CONDUCTANCE = "conductance$";

    /** Collects the derivatives; with conducting synapses the input current depends on v. */
    static Dynamics of(Equations equations, boolean conducting) {
        var known = new LinkedHashMap<String, Expr>();
        var v = equations.differentials().get(0).variable();
        var drive = Algebra.name(DRIVE);
        var pull = Algebra.multiply(Algebra.name(CONDUCTANCE), Algebra.name(v));
        known.put("I", conducting ? Algebra.subtract(drive, pull) : drive);
        for (var d : equations.definitions()) known.put(d.name(), Algebra.substitute(d.value(), known));
        var drift = new LinkedHashMap<String, Expr>();
        var diffusion = new LinkedHashMap<String, Expr>();
        for (var d : equations.differentials()) {
            var right = Algebra.substitute(d.right(), known);
            if (d.coefficient() != null) right = Algebra.divide(right, Algebra.substitute(d.coefficient(), known));
            var split = Algebra.line(right, "xi");
            if (split == null)
                throw new ModelError(
                        d.at(), "noise xi must enter as a summand with a factor", "for example … + sigma*xi");
            drift.put(d.variable(), split.constant());
            diffusion.put(d.variable(), split.slope());
        }
        return new Dynamics(new ArrayList<>(drift.keySet()), drift, diffusion, known);
    }

    boolean isNoisy() {
        return diffusion.values().stream().anyMatch(d -> !Algebra.isZero(d));
    }

    /** Each derivative as a + b x in its own variable; null unless all are (a conditionally linear model, such as Hodgkin-Huxley). */
    Map<String, Algebra.Line> conditionallyLinear() {
        var lines = new LinkedHashMap<String, Algebra.Line>();
        for (var x : variables) {
            var line = Algebra.line(drift.get(x), x);
            if (line == null) return null;
            lines.put(x, line);
        }
        return lines;
    }

    /** How steeply each derivative changes with its own variable; exact for all that {@link Derivative} knows. */
    Map<String, Expr> ownSlopes() {
        var slopes = new LinkedHashMap<String, Expr>();
        for (var x : variables) {
            var line = Algebra.line(drift.get(x), x);
            slopes.put(x, line != null ? line.slope() : Derivative.of(drift.get(x), x));
        }
        return slopes;
    }

    /**
     * Whether a variable relaxes at a rate that others set and sets the rate of one itself: a gate and the membrane it opens.
     * Such pairs can be far steeper than the time step.
     */
    boolean hasGates() {
        var slopes = ownSlopes();
        return variables.stream()
                .anyMatch(gate -> dependsOnOthers(slopes.get(gate), gate)
                        && isLine(gate)
                        && variables.stream().anyMatch(x -> !x.equals(gate) && Algebra.contains(slopes.get(x), gate)));
    }

    /**
     * The variables in layers: v, then those that depend on v and on layers before theirs alone, each as late as can be: gates, or a channel,
     * the calcium that it lets in, and what calcium opens. Null if some depend on each other without v.
     */
    List<List<String>> layers() {
        var layers = new ArrayList<List<String>>();
        var left = new ArrayList<>(variables.subList(1, variables.size()));
        while (!left.isEmpty()) {
            var last = left.stream()
                    .filter(x -> left.stream().noneMatch(y -> !y.equals(x) && depends(y, x)))
                    .toList();
            if (last.isEmpty()) return null;
            layers.add(0, last);
            left.removeAll(last);
        }
        layers.add(0, List.of(variables.get(0)));
        return layers;
    }

    private boolean depends(String x, String y) {
        return Algebra.contains(drift.get(x), y);
    }

    /** Whether a variable enters its own equation linearly. */
    boolean isLine(String x) {
        return Algebra.line(drift.get(x), x) != null;
    }

    private boolean dependsOnOthers(Expr slope, String x) {
        return variables.stream().anyMatch(y -> !y.equals(x) && Algebra.contains(slope, y));
    }

    /** Whether the whole system is linear with coefficients that do not change in time. */
    boolean isLinear() {
        for (var x : variables) {
            var rest = drift.get(x);
            if (Algebra.contains(rest, "t") || Algebra.contains(rest, CONDUCTANCE)) return false;
            for (var y : variables) {
                var line = Algebra.line(rest, y);
                if (line == null || variables.stream().anyMatch(z -> Algebra.contains(line.slope(), z))) return false;
                if (Algebra.contains(line.slope(), DRIVE)) return false;
                rest = line.constant();
            }
        }
        return true;
    }
}
