package spikelet.equations;

import java.util.List;
import spikelet.Dimension;

/** An expression of a model as a tree. Immutable; values are in SI units. */
public sealed interface Expr {
    /**
     * Where it stands.
     *
     * @return the range of the model's text
     */
    Source at();

    /**
     * A number, or a unit such as {@code mV}, which is a number with a dimension.
     *
     * @param value in SI units
     * @param dimension what it measures
     * @param at where it stands
     */
    record Number(double value, Dimension dimension, Source at) implements Expr {}

    /**
     * A variable, parameter, sub-expression or one of the built-in names.
     *
     * @param name the name
     * @param at where it stands
     */
    record Name(String name, Source at) implements Expr {}

    /**
     * A minus sign or a {@code not}.
     *
     * @param operator {@link Operator#SUBTRACT} or {@link Operator#NOT}
     * @param of what it applies to
     * @param at where it stands
     */
    record Unary(Operator operator, Expr of, Source at) implements Expr {}

    /**
     * Two expressions joined by an operator.
     *
     * @param operator arithmetic, comparison or logic
     * @param left the left side
     * @param right the right side
     * @param at where it stands
     */
    record Binary(Operator operator, Expr left, Expr right, Source at) implements Expr {}

    /**
     * A call of one of the known functions.
     *
     * @param function which
     * @param arguments as many as it takes
     * @param at where it stands
     */
    record Call(Function function, List<Expr> arguments, Source at) implements Expr {}
}
