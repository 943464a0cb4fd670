package spikelet.equations;

/** The operators of the model language, with the way they are written and how tightly they bind. */
public enum Operator {
    /** Logical or. */
    OR("or", 1),
    /** Logical and. */
    AND("and", 2),
    /** Logical not, before its operand. */
    NOT("not", 3),
    /** Less than. */
    LESS("<", 4),
    /** Less than or equal. */
    LESS_EQUAL("<=", 4),
    /** Greater than. */
    GREATER(">", 4),
    /** Greater than or equal. */
    GREATER_EQUAL(">=", 4),
    /** Equal. */
    EQUAL("==", 4),
    /** Not equal. */
    NOT_EQUAL("!=", 4),
    /** Sum. */
    ADD("+", 5),
    /** Difference, or the sign before an operand. */
    SUBTRACT("-", 5),
    /** Product. */
    MULTIPLY("*", 6),
    /** Quotient. */
    DIVIDE("/", 6),
    /** Power, binds to the right. */
    POWER("^", 8);

    private final String symbol;
    private final int strength;

    Operator(String symbol, int strength) {
        this.symbol = symbol;
        this.strength = strength;
    }

    /**
     * How it is written.
     *
     * @return the symbol
     */
    public String symbol() {
        return symbol;
    }

    /**
     * How tightly it binds.
     *
     * @return larger binds tighter
     */
    public int strength() {
        return strength;
    }

    /**
     * Whether the result is true or false.
     *
     * @return true for comparisons and logic
     */
    public boolean isLogical() {
        return strength <= 4;
    }
}
