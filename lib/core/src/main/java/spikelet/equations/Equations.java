package spikelet.equations;

import java.util.List;
import spikelet.Dimension;

/**
 * A model's text as data.
 *
 * @param text what the user wrote
 * @param differentials one for each state variable, in order
 * @param definitions sub-expressions, ordered so that each uses only earlier ones
 * @param parameters names that stand for a value, one for all neurons or one per neuron
 */
public record Equations(
        String text, List<Differential> differentials, List<Definition> definitions, List<Parameter> parameters) {

    /**
     * {@code coefficient dx/dt = right : unit}, or {@code x : unit (spikes)} for a variable that only spikes change, whose right side is
     * zero.
     *
     * @param variable the state variable x
     * @param coefficient what stands before dx/dt; null for none
     * @param right the right side
     * @param dimension of the variable
     * @param at where it stands
     * @param sort what its values are; only what is held between spikes can be an integer or a boolean
     * @param start where it starts by the text, in SI units
     */
    public record Differential(
            String variable, Expr coefficient, Expr right, Dimension dimension, Source at, Sort sort, double start) {
        Differential(String variable, Expr coefficient, Expr right, Dimension dimension, Source at) {
            this(variable, coefficient, right, dimension, at, Sort.NUMBER, 0);
        }

        /**
         * Whether only spikes change it.
         *
         * @return true if the derivative is zero
         */
        public boolean isHeld() {
            return coefficient == null && Algebra.isZero(right);
        }
    }

    /**
     * {@code name = value : unit}, evaluated anew wherever it is used.
     *
     * @param name the name
     * @param value the expression
     * @param dimension of the value
     * @param at where it stands
     * @param sort what its values are
     */
    public record Definition(String name, Expr value, Dimension dimension, Source at, Sort sort) {}

    /**
     * {@code name : unit}, or {@code name = 20*mV : unit} where the value holds numbers and units only.
     *
     * @param name the name
     * @param dimension of its value
     * @param value the default in SI units; NaN for none
     * @param at where it stands
     * @param sort what its values are
     */
    public record Parameter(String name, Dimension dimension, double value, Source at, Sort sort) {}

    /**
     * {@code v = -65*mV}, {@code w += b}: what happens to a state variable at a spike.
     *
     * @param variable the state variable
     * @param operator ADD, SUBTRACT, MULTIPLY or DIVIDE for {@code += -= *= /=}; null for {@code =}
     * @param value the expression
     * @param at where it stands
     */
    public record Assignment(String variable, Operator operator, Expr value, Source at) {}
}
