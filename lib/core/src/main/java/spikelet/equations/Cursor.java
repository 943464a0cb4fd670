package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import spikelet.Dimension;
import spikelet.equations.Token.Kind;

/** A place in a list of tokens. */
final class Cursor {
    private final List<Token> tokens;
    private int position;
    /** What {@code weight} measures as a unit; null outside rules of plasticity, where it is none. */
    final Dimension weight;

    /** At the first of tokens that end with END. */
    Cursor(List<Token> tokens) {
        this(tokens, null);
    }

    Cursor(List<Token> tokens, Dimension weight) {
        this.tokens = tokens;
        this.weight = weight;
    }

    Token peek() {
        return tokens.get(position);
    }

    /** The token k places ahead, END beyond the last. */
    Token peek(int k) {
        return tokens.get(Math.min(position + k, tokens.size() - 1));
    }

    Token next() {
        var token = peek();
        if (token.kind() != Kind.END) position++;
        return token;
    }

    boolean accept(String symbol) {
        if (!peek().is(symbol)) return false;
        next();
        return true;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    void skipSeparators() {
        while (peek().kind() == Kind.SEPARATOR) next();
    }

    /** The next k tokens on their own, closed by an END where the following one stands; moves behind them. */
    Cursor take(int k) {
        var taken = new ArrayList<>(tokens.subList(position, position + k));
        taken.add(new Token(Kind.END, "", tokens.get(position + k).at()));
        position += k;
        return new Cursor(taken, weight);
    }
}
