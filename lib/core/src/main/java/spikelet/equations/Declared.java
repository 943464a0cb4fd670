package spikelet.equations;

import spikelet.Dimension;

/**
 * What stands after the colon of a statement.
 *
 * @param dimension of the value; none for integers and booleans
 * @param sort what the value is
 * @param spikes whether {@code (spikes)} follows: a variable that only spikes change
 * @param owner in a rule of plasticity, whose variable it is; null where nothing is said
 */
record Declared(Dimension dimension, Sort sort, boolean spikes, Owner owner) {
    /** Reads the rest of a statement, after its colon. */
    static Declared read(Cursor cursor) {
        var sort =
                cursor.peek().kind() == Token.Kind.NAME ? Sort.of(cursor.peek().text()) : null;
        if (sort != null) cursor.next();
        var unit = sort == null ? new UnitParser(cursor).unit() : Dimension.NONE;
        if (cursor.weight != null)
            return new Declared(unit, sort == null ? Sort.NUMBER : sort, false, Owner.read(cursor));
        boolean spikes = cursor.peek().is("(")
                && cursor.peek(1).text().equals("spikes")
                && cursor.peek(2).is(")");
        if (spikes) for (int k = 0; k < 3; k++) cursor.next();
        else refuseFlag(cursor.peek(), cursor.peek(1));
        return new Declared(unit, sort == null ? Sort.NUMBER : sort, spikes, null);
    }

    private static void refuseFlag(Token opening, Token word) {
        if (!opening.is("(") || word.kind() != Token.Kind.NAME || word.text().equals("unless")) return;
        throw new ModelError(
                opening.at().join(word.at()),
                "only '(spikes)' can stand after a unit",
                "it marks a variable that only spikes change; parameters need no mark");
    }

    /** How it is written. */
    static String text(Dimension dimension, Sort sort) {
        return sort == Sort.INTEGER ? "integer" : sort == Sort.BOOLEAN ? "boolean" : UnitText.of(dimension);
    }
}
