package spikelet.equations;

/**
 * The smallest piece of a model's text that means something.
 *
 * @param kind what it is
 * @param text a name, a number's digits, or a symbol in its one spelling ({@code ^} for {@code **}, {@code and} for {@code &&})
 * @param at where it stands
 */
record Token(Kind kind, String text, Source at) {
    /** What a token can be. */
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        /** The end of a statement: a new line or a semicolon. */
        SEPARATOR,
        END
    }

    /** Whether it is this symbol. */
    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether a statement ends here. */
    boolean endsStatement() {
        return kind == Kind.SEPARATOR || kind == Kind.END;
    }

    /** Whether an operand can begin here, so that a missing operator is what is wrong. */
    boolean beginsOperand() {
        return kind == Kind.NUMBER || kind == Kind.NAME || is("(");
    }

    /** The token as an error names it. */
    String words() {
        return switch (kind) {
            case END -> at.from() < at.to() ? ModelError.quote(at) : "the end";
            case SEPARATOR -> at.words().equals(";") ? "';'" : "the end of the line";
            default -> ModelError.quote(at);
        };
    }
}
