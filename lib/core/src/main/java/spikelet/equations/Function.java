package spikelet.equations;

import java.util.Locale;

/** The functions of the model language; nothing else can be called. */
public enum Function {
    /** e to the power of x. */
    EXP(1),
    /** Natural logarithm. */
    LOG(1),
    /** Square root; halves the dimension. */
    SQRT(1),
    /** Sine. */
    SIN(1),
    /** Cosine. */
    COS(1),
    /** Hyperbolic tangent. */
    TANH(1),
    /** Magnitude; keeps the dimension. */
    ABS(1),
    /** The smaller of two values of one dimension. */
    MIN(2),
    /** The larger of two values of one dimension. */
    MAX(2),
    /** clip(x, low, high): x moved into the range. */
    CLIP(3),
    /** (exp(x) - 1) / x, 1 at zero: the shape of many channel rates without their 0/0. */
    EXPREL(1),
    /** 1 where the condition holds, else 0. */
    INT(1),
    /** A random number of [0, 1), uniform, drawn anew for each neuron and time step; not in equations. */
    RAND(0),
    /** The largest whole number that is not above x. */
    FLOOR(1),
    /** The smallest whole number that is not below x. */
    CEIL(1),
    /** The nearest whole number, the even one of two that are as near. */
    ROUND(1),
    /** -1, 0 or 1, whatever the dimension. */
    SIGN(1),
    /** mod(x, y) = x - y floor(x/y), of y's sign; both of one dimension. */
    MOD(2),
    /** Hyperbolic sine. */
    SINH(1),
    /** Hyperbolic cosine. */
    COSH(1),
    /** Logarithm to base 10. */
    LOG10(1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /**
     * The number of arguments.
     *
     * @return 0 to 3
     */
    public int arity() {
        return arity;
    }

    /**
     * How it is written.
     *
     * @return the name in lower case
     */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return this == INT || this == FLOOR || this == CEIL || this == ROUND || this == SIGN;
    }

    /** A sample call: {@code clip(x, low, high)}. */
    String usage() {
        var arguments = switch (arity) {
            case 0 -> "";
            case 1 -> this == INT ? "condition" : "x";
            case 2 -> "x, y";
            default -> "x, low, high";
        };
        return symbol() + "(" + arguments + ")";
    }
}
