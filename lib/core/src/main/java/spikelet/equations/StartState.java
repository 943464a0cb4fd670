package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Where the state variables start, by statements such as {@code v = EL; m = m_inf}, each of which sees those before it. */
public final class StartState {
    private final Equations equations;
    private final List<Equations.Assignment> statements = new ArrayList<>();

    /**
     * Reads the statements, once for all neurons.
     *
     * @param equations the model
     * @param text assignments to its state variables that were checked before; may be empty
     */
    public StartState(Equations equations, String text) {
        this.equations = equations;
        Map<String, Expr> definitions = new HashMap<>();
        for (var d : equations.definitions()) definitions.put(d.name(), Algebra.substitute(d.value(), definitions));
        for (var s : Parser.assignments(text)) {
            var value = Algebra.substitute(s.value(), definitions);
            statements.add(new Equations.Assignment(s.variable(), s.operator(), value, s.at()));
        }
    }

    /**
     * Evaluates the statements for one neuron.
     *
     * @param parameters gives the value of each parameter, and where each variable that only spikes change starts, in SI units, and of
     *     {@code rand()} a random number
     * @return the state by variable, in SI units; 0 where no statement sets one
     */
    public Map<String, Double> of(ToDoubleFunction<String> parameters) {
        var state = new HashMap<String, Double>();
        for (var d : equations.differentials()) {
            state.put(d.variable(), d.isHeld() ? parameters.applyAsDouble(d.variable()) : 0.0);
        }
        for (var s : statements) {
            double value = Evaluate.of(s.value(), name -> {
                if (name.equals("I") || name.equals("t")) return 0;
                return state.containsKey(name) ? state.get(name) : parameters.applyAsDouble(name);
            });
            double before = state.get(s.variable());
            state.put(s.variable(), s.operator() == null ? value : Evaluate.binary(s.operator(), before, value));
        }
        return state;
    }
}
