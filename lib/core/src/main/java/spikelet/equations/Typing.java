package spikelet.equations;

import java.util.Map;
import spikelet.Dimension;

/** Finds the unit of an expression, and refuses what has none. */
final class Typing {
    private final Map<String, Type> names;
    private final java.util.function.Function<Expr.Name, ModelError> unknown;

    /**
     * Types expressions.
     *
     * @param names the types of the known names, besides the built-in ones
     * @param unknown what to say of others
     */
    Typing(Map<String, Type> names, java.util.function.Function<Expr.Name, ModelError> unknown) {
        this.names = names;
        this.unknown = unknown;
    }

    /** The type of a number; an error for a condition. */
    Type number(Expr e) {
        var type = of(e);
        if (!type.isCondition()) return type;
        throw new ModelError(
                e.at(), ModelError.quote(e.at()) + " is a condition where a number is needed", Advice.asNumber(e.at()));
    }

    /** Checks that an expression is a condition. */
    void condition(Expr e) {
        var type = of(e);
        if (type.isCondition()) return;
        var zero = type.isPlain() ? "0" : "0*" + UnitText.usual(type.unit());
        throw new ModelError(
                e.at(),
                ModelError.quote(e.at()) + " is a number where a condition is needed",
                "compare it, for example '" + ModelError.unquoted(e.at()) + " > " + zero + "'");
    }

    /** A declared unit must be that of the value. */
    void declared(Source name, Expr value, Dimension unit, Sort sort) {
        if (sort != Sort.NUMBER) {
            sort(ModelError.quote(name) + " is declared " + sort.words(), value, sort, ", or declare it ': 1'");
            return;
        }
        var type = of(value);
        if (type.fits(HalfPowers.of(unit))) return;
        boolean truth = type.isCondition() && unit.equals(Dimension.NONE);
        boolean whole = !type.isCondition() && type.unit().isWhole();
        var other = truth ? "boolean" : whole ? UnitText.of(type.unit()) : null;
        throw new ModelError(
                value.at(),
                ModelError.quote(name) + " is declared " + UnitText.declared(unit) + ", but " + type.say(value.at()),
                Advice.toUnit(value, type, HalfPowers.of(unit))
                        + (other == null ? "" : ", or declare it ': " + other + "'"));
    }

    /** A value must be an integer or a boolean. */
    void sort(String subject, Expr value, Sort sort, String otherwise) {
        var type = of(value);
        if (sort == Sort.BOOLEAN ? type.isCondition() : type.whole()) return;
        boolean isNumber = sort == Sort.INTEGER && type.isPlain();
        throw new ModelError(
                value.at(),
                subject + ", but "
                        + (isNumber ? ModelError.quote(value.at()) + " need not be whole" : type.say(value.at())),
                Advice.toSort(value, type, sort) + (type.isPlain() ? otherwise : ""));
    }

    /** The type of any expression. */
    Type of(Expr e) {
        if (e instanceof Expr.Number n) return ofNumber(n);
        if (e instanceof Expr.Name n) return ofName(n);
        if (e instanceof Expr.Unary u) return ofUnary(u);
        if (e instanceof Expr.Binary b) return ofBinary(b);
        return ofCall((Expr.Call) e);
    }

    private static Type ofNumber(Expr.Number n) {
        var type = Type.number(n.dimension());
        if (!type.isPlain()) return type;
        return n.value() == 0 ? Type.ZERO : type.whole(n.value() == Math.rint(n.value()));
    }

    private Type ofName(Expr.Name n) {
        var builtin = Builtin.of(n.name());
        if (builtin != null) return builtin.isCondition() ? Type.CONDITION : Type.number(builtin.unit());
        var type = names.get(n.name());
        if (type == null) throw unknown.apply(n);
        return type;
    }

    private Type ofUnary(Expr.Unary u) {
        if (u.operator() != Operator.NOT) return number(u.of());
        condition(u.of());
        return Type.CONDITION;
    }

    private Type ofBinary(Expr.Binary b) {
        switch (b.operator()) {
            case AND, OR -> {
                condition(b.left());
                condition(b.right());
                return Type.CONDITION;
            }
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> {
                same("compare", "'" + b.operator().symbol() + "'", b.at(), b.left(), b.right());
                return Type.CONDITION;
            }
            case ADD -> {
                return same("add", "'+'", b.at(), b.left(), b.right());
            }
            case SUBTRACT -> {
                return same("subtract", "'-'", b.at(), b.left(), b.right());
            }
            case POWER -> {
                return power(b);
            }
            default -> {
                var left = number(b.left());
                var right = number(b.right());
                boolean times = b.operator() == Operator.MULTIPLY;
                var unit = times ? left.unit().times(right.unit()) : left.unit().over(right.unit());
                return limited(b, unit).whole(times && left.whole() && right.whole());
            }
        }
    }

    private static Type limited(Expr e, HalfPowers unit) {
        if (unit.isTooLarge()) {
            throw new ModelError(
                    e.at(),
                    "the unit of " + ModelError.quote(e.at()) + " has an exponent beyond " + HalfPowers.LARGEST / 2,
                    "");
        }
        return Type.number(unit);
    }

    /** The common type of two sides. */
    private Type same(String verb, String where, Source at, Expr left, Expr right) {
        var a = number(left);
        var b = number(right);
        if (b.kind() == Type.Kind.ZERO) return a;
        if (a.kind() == Type.Kind.ZERO) return b;
        if (a.unit().equals(b.unit())) return a.whole(a.whole() && b.whole());
        throw new ModelError(
                at,
                "cannot " + verb + ": " + a.say(left.at()) + "; " + b.say(right.at()),
                Advice.oneUnit(where, left, a, right, b));
    }

    private Type power(Expr.Binary b) {
        var base = number(b.left());
        var exponent = number(b.right());
        if (!exponent.isPlain()) {
            throw new ModelError(
                    b.right().at(),
                    "an exponent must be a plain number, but "
                            + exponent.say(b.right().at()),
                    Advice.divideBy(b.right(), exponent));
        }
        if (base.isPlain()) {
            boolean counts = Constants.isConstant(b.right()) && Constants.value(b.right()) >= 0;
            return Type.PLAIN.whole(base.whole() && exponent.whole() && counts);
        }
        double halves = Constants.isConstant(b.right()) ? 2 * Constants.value(b.right()) : Double.NaN;
        if (halves != Math.rint(halves)) {
            throw new ModelError(
                    b.right().at(),
                    base.say(b.left().at()) + ", so its exponent must be a whole number such as 2",
                    Advice.divideBy(b.left(), base));
        }
        if (Math.abs(halves) > HalfPowers.LARGEST) {
            throw new ModelError(
                    b.right().at(),
                    "the exponent " + ModelError.quote(b.right().at()) + " is too large for a unit",
                    "");
        }
        return rooted(b, b.left(), base, (int) halves);
    }

    private static Type rooted(Expr whole, Expr base, Type type, int halves) {
        var unit = type.unit().power(halves);
        if (unit != null) return limited(whole, unit);
        throw new ModelError(
                whole.at(), "the root of " + ModelError.quote(base.at()) + " has no unit: " + type.say(base.at()), "");
    }

    private Type ofCall(Expr.Call c) {
        if (c.function() == Function.RAND) return Type.PLAIN;
        var first = c.arguments().get(0);
        switch (c.function()) {
            case INT -> {
                condition(first);
                return Type.WHOLE;
            }
            case SIGN -> {
                number(first);
                return Type.WHOLE;
            }
            case MOD -> {
                return same(
                        "take the remainder",
                        "'mod'",
                        c.at(),
                        first,
                        c.arguments().get(1));
            }
            case ABS -> {
                return number(first);
            }
            case SQRT -> {
                return rooted(c, first, number(first), 1);
            }
            case MIN, MAX, CLIP -> {
                return sameArguments(c);
            }
            default -> {
                var type = number(first);
                if (type.isPlain()) return Type.PLAIN.whole(c.function().isWhole());
                throw new ModelError(
                        first.at(),
                        "'" + c.function().symbol() + "' takes a plain number, but " + type.say(first.at()),
                        Advice.divideBy(first, type));
            }
        }
    }

    private Type sameArguments(Expr.Call c) {
        var name = "'" + c.function().symbol() + "'";
        Expr known = null;
        var common = Type.ZERO;
        boolean whole = true;
        for (var argument : c.arguments()) {
            var type = number(argument);
            whole &= type.whole();
            if (type.kind() == Type.Kind.ZERO) continue;
            if (known == null) {
                known = argument;
                common = type;
            } else if (!type.unit().equals(common.unit())) {
                throw new ModelError(
                        c.at(),
                        name + " takes values of one unit: " + common.say(known.at()) + "; " + type.say(argument.at()),
                        Advice.oneUnit(name, known, common, argument, type));
            }
        }
        return common.whole(whole);
    }
}
