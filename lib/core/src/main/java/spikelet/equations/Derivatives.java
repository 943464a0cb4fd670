package spikelet.equations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The derivatives of a model as numbers, for looking at a model without running it: nullclines, fixed points. Noise is left out. */
public final class Derivatives {
    private final List<String> variables;
    private final Map<String, Integer> place = new HashMap<>();
    private final Map<String, Expr> rates = new HashMap<>();

    private Derivatives(List<String> variables) {
        this.variables = variables;
        for (var v : variables) place.put(v, place.size());
    }

    /**
     * Puts the values of the parameters into the equations of a model.
     *
     * @param model the checked model
     * @param parameters the value of every parameter, in SI units
     * @return its derivatives
     */
    public static Derivatives of(Checked model, Map<String, Double> parameters) {
        var dynamics = Dynamics.of(model.equations(), false);
        var derivatives = new Derivatives(dynamics.variables());
        var numbers = new HashMap<String, Expr>();
        parameters.forEach((name, value) -> numbers.put(name, Algebra.number(value)));
        dynamics.drift().forEach((v, rate) -> derivatives.rates.put(v, Algebra.substitute(rate, numbers)));
        return derivatives;
    }

    /**
     * The state variables.
     *
     * @return in the order of the text
     */
    public List<String> variables() {
        return variables;
    }

    /**
     * Whether the derivatives depend on a name.
     *
     * @param name such as {@code t}
     * @return true if it occurs in one, directly or through a sub-expression
     */
    public boolean use(String name) {
        return rates.values().stream().anyMatch(rate -> Algebra.contains(rate, name));
    }

    /**
     * The derivative of a variable.
     *
     * @param variable which
     * @param state the values of all variables in SI units, in the order of {@link #variables}
     * @param current the input current in ampere
     * @return in the variable's SI unit per second; perhaps infinite or not a number
     */
    public double of(String variable, double[] state, double current) {
        return Evaluate.of(rates.get(variable), name -> name.equals(Dynamics.DRIVE) ? current : state[place.get(name)]);
    }
}
