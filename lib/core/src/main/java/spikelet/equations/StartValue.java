package spikelet.equations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Where a state variable starts, by statements such as {@code v = EL; m = m_inf}, each of which sees those before it. */
public final class StartValue {
    private StartValue() {}

    /**
     * Evaluates the statements for one neuron.
     *
     * @param variable the state variable asked for
     * @param equations its model
     * @param statements checked assignments to state variables
     * @param parameters gives the value of each parameter, in SI units
     * @return in SI units; 0 if no statement sets the variable
     */
    public static double of(
            String variable,
            Equations equations,
            List<Equations.Assignment> statements,
            ToDoubleFunction<String> parameters) {
        Map<String, Expr> definitions = new HashMap<>();
        for (var d : equations.definitions()) definitions.put(d.name(), Algebra.substitute(d.value(), definitions));
        var state = new HashMap<String, Double>();
        for (var d : equations.differentials()) state.put(d.variable(), 0.0);
        for (var s : statements) {
            double value = Evaluate.of(Algebra.substitute(s.value(), definitions), name -> {
                if (name.equals("I") || name.equals("t")) return 0;
                return state.containsKey(name) ? state.get(name) : parameters.applyAsDouble(name);
            });
            double before = state.get(s.variable());
            state.put(s.variable(), s.operator() == null ? value : Evaluate.binary(s.operator(), before, value));
        }
        return state.get(variable);
    }
}
