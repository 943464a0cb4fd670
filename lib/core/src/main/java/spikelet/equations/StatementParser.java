package spikelet.equations;

import spikelet.equations.Token.Kind;

/** Reads one line of a model: an equation, a sub-expression or a parameter. */
final class StatementParser {
    private final Cursor cursor;
    private final Statements statements;

    StatementParser(Cursor cursor, Statements statements) {
        this.cursor = cursor;
        this.statements = statements;
    }

    void statement() {
        int derivative = derivative();
        if (derivative >= 0) {
            equation(derivative);
            return;
        }
        var name = cursor.peek();
        var sign = cursor.peek(1);
        if (name.kind() == Kind.NAME && sign.is("=")) {
            cursor.next();
            cursor.next();
            var value = new ExpressionParser(cursor).expression();
            statements.definition(name, value, unit(name.text() + " = …"));
        } else if (name.kind() == Kind.NAME && sign.is(":")) {
            cursor.next();
            statements.parameter(name, unit(name.text()));
        } else if (name.kind() == Kind.NAME && declaresTable()) {
            for (int k = 0; k < 3; k++) cursor.next();
            var at = name.at().join(cursor.next().at());
            statements.table(new Token(Kind.NAME, TableNames.read(name.text()), at), unit(at.words()));
        } else {
            throw neither();
        }
    }

    /** Whether it goes on as in {@code stim(t) : amp}. */
    private boolean declaresTable() {
        return cursor.peek(1).is("(")
                && cursor.peek(2).text().equals(Builtin.T.symbol())
                && cursor.peek(3).is(")")
                && !cursor.peek(4).is("=");
    }

    /** How many tokens stand before {@code dx/dt}; -1 where there is none on the left side. */
    private int derivative() {
        for (int k = 0; !endsLeftSide(cursor.peek(k)); k++) {
            var name = cursor.peek(k);
            boolean d = name.kind() == Kind.NAME
                    && name.text().startsWith("d")
                    && name.text().length() > 1;
            if (d && cursor.peek(k + 1).is("/") && cursor.peek(k + 2).text().equals("dt")) return k;
        }
        return -1;
    }

    private static boolean endsLeftSide(Token token) {
        return token.endsStatement() || token.is("=") || token.is(":");
    }

    private void equation(int tokensBefore) {
        var first = cursor.peek();
        var coefficient = tokensBefore == 0 ? null : coefficient(tokensBefore);
        var derivative = cursor.next();
        cursor.next();
        var at = derivative.at().join(cursor.next().at());
        if (!cursor.accept("=")) {
            throw new ModelError(
                    cursor.peek().at(),
                    "expected '=' after " + ModelError.quote(at) + ", got "
                            + cursor.peek().words(),
                    "for example 'dv/dt = (E_L - v)/tau : volt'");
        }
        var right = new ExpressionParser(cursor).expression();
        var unit = unit(at.words() + " = …");
        var name = new Token(
                Kind.NAME,
                derivative.text().substring(1),
                new Source(
                        at.text(), derivative.at().from() + 1, derivative.at().to()));
        statements.differential(name, coefficient, right, unit, first.at().join(at));
    }

    /** What stands before dx/dt: a product, with or without a star at its end. */
    private Expr coefficient(int tokens) {
        boolean starred = cursor.peek(tokens - 1).is("*");
        var inner = cursor.take(starred ? tokens - 1 : tokens);
        if (starred) cursor.next();
        var product = new ExpressionParser(inner).binary(Operator.MULTIPLY.strength());
        if (inner.atEnd()) return product;
        var token = inner.peek();
        if (token.beginsOperand()) throw ExpressionParser.missingOperator(token);
        throw new ModelError(
                token.at(),
                token.words() + " cannot stand before "
                        + ModelError.quote(cursor.peek().at()) + ", only a product can",
                "put a sum in parentheses, as in '(a + b) dv/dt = …'");
    }

    private Declared unit(String statement) {
        var token = cursor.peek();
        if (cursor.accept(":")) return Declared.read(cursor);
        if (token.endsStatement() && cursor.weight != null && statement.equals("dw/dt = …"))
            return new Declared(cursor.weight, Sort.NUMBER, false, Owner.SYNAPSE);
        if (token.endsStatement()) {
            var at = new Source(token.at().text(), token.at().from(), token.at().from());
            throw new ModelError(
                    at,
                    "the unit of '" + statement + "' is missing",
                    "put it at the end, for example ': volt', or ': 1' for a plain number");
        }
        return null;
    }

    private ModelError neither() {
        var first = cursor.peek();
        for (int k = 0; !endsLeftSide(cursor.peek(k)); k++) {
            var slash = cursor.peek(k + 1);
            var below = cursor.peek(k + 2);
            boolean quotient = cursor.peek(k).text().startsWith("d")
                    && slash.is("/")
                    && below.text().startsWith("d");
            if (!quotient || below.kind() != Kind.NAME) continue;
            boolean second = below.text().equals("dt2");
            return new ModelError(
                    cursor.peek(k).at().join(below.at()),
                    second ? "only first derivatives can be solved" : "only derivatives in time can be solved",
                    second ? "name the first derivative: 'dx/dt = y : …' and 'dy/dt = …'" : "for example 'dv/dt = …'");
        }
        var sign = cursor.peek(1);
        if (first.kind() == Kind.NAME && sign.is(",")) {
            return new ModelError(
                    sign.at(),
                    "',' cannot stand here: a statement declares one name",
                    "for example '" + first.text() + " : volt; …'");
        }
        if (first.kind() == Kind.NAME && sign.text().endsWith("=")) {
            boolean comparison = sign.text().equals("==");
            return new ModelError(
                    sign.at(),
                    "expected '=' or ':' after " + first.words() + ", got " + sign.words(),
                    comparison
                            ? "a definition is written with one '='"
                            : "what happens at a spike is told apart from the equations");
        }
        if (first.kind() == Kind.NAME && sign.endsStatement()) {
            return new ModelError(
                    first.at(),
                    "the unit or the value of " + first.words() + " is missing",
                    "declare it, for example '" + first.text() + " : " + Suggestions.usualUnit(first.text()) + "'");
        }
        return new ModelError(
                first.at(),
                "a statement cannot begin with "
                        + (first.kind() == Kind.NAME
                                ? ModelError.quote(first.at().join(sign.at()))
                                : first.words()),
                "it is 'dx/dt = … : unit', 'name = … : unit' or 'name : unit'");
    }
}
