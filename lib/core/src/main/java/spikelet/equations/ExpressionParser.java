package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spikelet.Dimension;
import spikelet.equations.Token.Kind;

/** Reads an expression by precedence climbing. */
final class ExpressionParser {
    /** Deeper trees are refused, so that nothing that walks them runs out of stack. */
    static final int DEEPEST = 200;

    /** A sign binds tighter than a product and looser than a power. */
    private static final int SIGN = 7;

    private static final Map<String, Operator> BINARY = new HashMap<>();
    private static final Map<String, Function> FUNCTIONS = new HashMap<>();

    static {
        for (var o : Operator.values()) {
            if (o != Operator.NOT && o != Operator.POWER) BINARY.put(o.symbol(), o);
        }
        for (var f : Function.values()) FUNCTIONS.put(f.symbol(), f);
    }

    private final Cursor cursor;
    private int nesting;

    /** Levels of the tree last read. */
    private int height;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The function of a name, or null. */
    static Function function(String name) {
        return FUNCTIONS.get(name);
    }

    /** An expression, up to the first token that cannot go on with it. */
    Expr expression() {
        return binary(1);
    }

    /** An expression whose operators bind at least as tightly as this. */
    Expr binary(int weakest) {
        var left = prefix(weakest);
        while (true) {
            var token = cursor.peek();
            var operator = token.kind() == Kind.SYMBOL ? BINARY.get(token.text()) : null;
            if (operator == null || operator.strength() < weakest) return left;
            cursor.next();
            int leftHeight = height;
            var right = binary(operator.strength() + 1);
            height = Math.max(height, leftHeight);
            var at = left.at().join(right.at());
            grow(at);
            left = new Expr.Binary(operator, left, right, at);
            if (operator.strength() == Operator.LESS.strength()) refuseChain(left);
        }
    }

    private void refuseChain(Expr comparison) {
        var token = cursor.peek();
        var next = token.kind() == Kind.SYMBOL ? BINARY.get(token.text()) : null;
        if (next == null || next.strength() != Operator.LESS.strength()) return;
        throw new ModelError(
                comparison.at().join(token.at()), "comparisons cannot be chained", "write 'a < b and b < c'");
    }

    /** Signs and 'not', or an operand with its power. */
    private Expr prefix(int weakest) {
        var token = cursor.peek();
        if (++nesting > DEEPEST) throw tooDeep(token.at());
        Expr result;
        if (cursor.accept("-")) {
            result = unary(Operator.SUBTRACT, token, prefix(SIGN));
        } else if (cursor.accept("+")) {
            result = prefix(SIGN);
        } else if (cursor.accept("not")) {
            if (weakest > Operator.NOT.strength()) {
                throw new ModelError(token.at(), "'not' cannot stand here", "put it in parentheses: (not …)");
            }
            result = unary(Operator.NOT, token, binary(Operator.NOT.strength()));
        } else {
            result = power(operand());
        }
        nesting--;
        return result;
    }

    private Expr unary(Operator operator, Token sign, Expr of) {
        var at = sign.at().join(of.at());
        grow(at);
        return new Expr.Unary(operator, of, at);
    }

    private Expr power(Expr base) {
        if (!cursor.accept("^")) return base;
        int baseHeight = height;
        var exponent = prefix(SIGN);
        height = Math.max(height, baseHeight);
        var at = base.at().join(exponent.at());
        grow(at);
        return new Expr.Binary(Operator.POWER, base, exponent, at);
    }

    private void grow(Source at) {
        if (++height > DEEPEST) throw tooDeep(at);
    }

    private static ModelError tooDeep(Source at) {
        return new ModelError(
                at,
                "the expression has more than " + DEEPEST + " levels",
                "name parts of it on lines of their own: 'part = … : unit'");
    }

    private Expr operand() {
        var token = cursor.next();
        height = 1;
        if (token.kind() == Kind.NUMBER) return quantity(token);
        if (token.kind() == Kind.NAME) return named(token);
        if (token.is("(")) return parenthesised(token);
        boolean symbol = token.kind() == Kind.SYMBOL;
        if (token.is("=")) throw equalsSign(token, cursor.peek());
        throw new ModelError(
                token.at(),
                "a value is missing before " + token.words(),
                symbol ? "a number, a name, or an expression in parentheses can stand here" : "");
    }

    private Expr parenthesised(Token opening) {
        if (cursor.peek().is(")")) {
            throw new ModelError(opening.at().join(cursor.peek().at()), "these parentheses are empty", "");
        }
        var inner = expression();
        var closing = cursor.peek();
        close(opening);
        return widened(inner, opening.at().join(closing.at()));
    }

    /** The parentheses belong to what they hold when an error points at it. */
    private static Expr widened(Expr e, Source at) {
        if (e instanceof Expr.Number n) return new Expr.Number(n.value(), n.dimension(), at);
        if (e instanceof Expr.Name n) return new Expr.Name(n.name(), at);
        if (e instanceof Expr.Unary u) return new Expr.Unary(u.operator(), u.of(), at);
        if (e instanceof Expr.Binary b) return new Expr.Binary(b.operator(), b.left(), b.right(), at);
        var c = (Expr.Call) e;
        return new Expr.Call(c.function(), c.arguments(), at);
    }

    private void close(Token opening) {
        if (cursor.accept(")")) return;
        var token = cursor.peek();
        if (token.is("=")) throw equalsSign(token, cursor.peek(1));
        if (token.is(",")) throw new ModelError(token.at(), "',' stands between arguments of a function only", "");
        boolean sameLine = opening.at().join(token.at()).words().lines().count() == 1;
        if (token.beginsOperand() && sameLine) throw missingOperator(token);
        throw new ModelError(
                opening.at(), "this parenthesis is not closed", "a ')' is missing before " + token.words());
    }

    /** An equals sign where none can be. */
    static ModelError equalsSign(Token token, Token next) {
        boolean order = next.is("<") || next.is(">");
        return new ModelError(
                token.at(), "'=' cannot stand here", "to compare, write '" + (order ? next.text() + "=" : "==") + "'");
    }

    /** Two operands side by side. */
    static ModelError missingOperator(Token token) {
        boolean letter = token.kind() == Kind.NAME && UnitNames.spelledOut(token.text()) != null;
        var wayOut = letter
                ? "for a product write '*'; single letters are names here, the unit is '"
                        + UnitNames.spelledOut(token.text()) + "'"
                : "for a product write '*'";
        return new ModelError(token.at(), "an operator is missing before " + token.words(), wayOut);
    }

    /** A number, with its unit where one follows: 20 mV. */
    private Expr quantity(Token token) {
        var number = new Expr.Number(number(token), Dimension.NONE, token.at());
        var next = cursor.peek();
        if (next.kind() != Kind.NAME || !UnitNames.isInExpressions(next.text())) return number;
        cursor.next();
        var unit = power(unit(next));
        var at = token.at().join(unit.at());
        grow(at);
        return new Expr.Binary(Operator.MULTIPLY, number, unit, at);
    }

    private static double number(Token token) {
        double value = Double.parseDouble(token.text());
        boolean zero = token.text().split("[eE]", 2)[0].chars().allMatch(c -> c == '0' || c == '.');
        if (Double.isInfinite(value) || value == 0 && !zero) {
            throw new ModelError(
                    token.at(), "the number " + token.words() + " is too " + (value == 0 ? "small" : "large"), "");
        }
        return value;
    }

    private static Expr unit(Token token) {
        var unit = UnitNames.find(token.text());
        return new Expr.Number(unit.value(), unit.dimension(), token.at());
    }

    private Expr named(Token token) {
        var name = token.text();
        boolean called = cursor.peek().is("(");
        var function = FUNCTIONS.get(name);
        if (function != null) {
            if (called) return call(function, token);
            throw new ModelError(token.at(), "'" + name + "' is a function", "write " + function.usage());
        }
        if (called
                && cursor.peek(1).text().equals(Builtin.T.symbol())
                && cursor.peek(2).is(")")) return table(token);
        if (called) throw notAFunction(token);
        if (UnitNames.isInExpressions(name)) return unit(token);
        return new Expr.Name(name, token.at());
    }

    /** A table read at the time, as in stim(t). */
    private Expr table(Token token) {
        cursor.next();
        cursor.next();
        return new Expr.Name(
                TableNames.read(token.text()), token.at().join(cursor.next().at()));
    }

    private static ModelError notAFunction(Token token) {
        return new ModelError(token.at(), token.words() + " is not a function", Suggestions.function(token.text()));
    }

    private Expr call(Function function, Token name) {
        var opening = cursor.next();
        var arguments = new ArrayList<Expr>();
        int highest = 0;
        if (!cursor.peek().is(")")) {
            do {
                arguments.add(expression());
                highest = Math.max(highest, height);
            } while (cursor.accept(","));
        }
        var closing = cursor.peek();
        close(opening);
        var at = name.at().join(closing.at());
        if (arguments.size() != function.arity()) {
            throw new ModelError(
                    at,
                    name.words() + " takes " + count(function.arity()) + ", got " + arguments.size(),
                    "write " + function.usage());
        }
        height = highest;
        grow(at);
        return new Expr.Call(function, List.copyOf(arguments), at);
    }

    private static String count(int arity) {
        return switch (arity) {
            case 0 -> "no value";
            case 1 -> "one value";
            case 2 -> "two values";
            default -> "three values";
        };
    }
}
