package spikelet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a builder knows of one of its quantities: name, dimension, the values that make sense at all, and those that are usual.
 *
 * <p>A double carries no unit, so a value far from the usual is taken for a slip and refused with a guess at what was meant;
 * the text form, which names its unit, is the way to insist.
 *
 * @param name the parameter's name, as the builder's method
 * @param dimension its dimension
 * @param sign which signs make sense
 * @param usualMin the smallest usual magnitude, zero aside
 * @param usualMax the largest usual magnitude
 * @param example how a sensible value is written in code, such as {@code 20*ms}
 * @param hasText whether the value can be given as text too, the way to insist on an unusual one
 */
record Parameter(
        String name,
        Dimension dimension,
        Sign sign,
        double usualMin,
        double usualMax,
        String example,
        boolean hasText) {

    Parameter(String name, Dimension dimension, Sign sign, double usualMin, double usualMax, String example) {
        this(name, dimension, sign, usualMin, usualMax, example, true);
    }

    enum Sign {
        ANY,
        NOT_NEGATIVE,
        POSITIVE
    }

    static Parameter time(String name, String example) {
        return new Parameter(name, Dimension.TIME, Sign.POSITIVE, 1e-6, 10, example);
    }

    static Parameter voltage(String name, String example) {
        return new Parameter(name, Dimension.VOLTAGE, Sign.ANY, 1e-6, 1, example);
    }

    static Parameter current(String name, String example) {
        return new Parameter(name, Dimension.CURRENT, Sign.ANY, 1e-16, 1e-5, example);
    }

    static Parameter conductance(String name, String example) {
        return new Parameter(name, Dimension.CONDUCTANCE, Sign.NOT_NEGATIVE, 1e-15, 1e-3, example);
    }

    static Parameter length(String name, String example) {
        return new Parameter(name, Dimension.LENGTH, Sign.POSITIVE, 1e-7, 1, example);
    }

    /** Conductance per area; 0.1 mS/cm² is 1 S/m². */
    static Parameter specificConductance(String name) {
        return new Parameter(
                name, Dimension.CONDUCTANCE.over(Dimension.LENGTH.power(2)), Sign.POSITIVE, 1e-4, 1e5, "1*siemens");
    }

    static Parameter rate(String name) {
        return new Parameter(name, Dimension.FREQUENCY, Sign.NOT_NEGATIVE, 0.05, 1e5, "20*Hz");
    }

    /** The same parameter where it cannot be given as text. */
    Parameter numberOnly() {
        return new Parameter(name, dimension, sign, usualMin, usualMax, example, false);
    }

    /** The same parameter under another name. */
    Parameter named(String other) {
        return new Parameter(other, dimension, sign, usualMin, usualMax, example, hasText);
    }

    /** The same parameter where zero makes sense too. */
    Parameter orZero() {
        return new Parameter(name, dimension, Sign.NOT_NEGATIVE, usualMin, usualMax, example, hasText);
    }

    /** The same parameter without a notion of what is usual, for values that were checked before. */
    Parameter ofAnySize() {
        return new Parameter(name, dimension, sign, 0, Double.POSITIVE_INFINITY, example, hasText);
    }

    /** The same parameter where negative values make sense too. */
    Parameter ofAnySign() {
        return new Parameter(name, dimension, Sign.ANY, usualMin, usualMax, example, hasText);
    }

    /** The same parameter with another lower end of what is usual. */
    Parameter from(double min) {
        return new Parameter(name, dimension, sign, min, usualMax, example, hasText);
    }

    /** The same parameter with another upper end of what is usual. */
    Parameter upTo(double max) {
        return new Parameter(name, dimension, sign, usualMin, max, example, hasText);
    }

    /** Checks a plain number in SI units, the form in which a unit may have been forgotten. */
    double check(String owner, double value) {
        check(owner, Distribution.constant(value), false);
        return value;
    }

    /** Checks a distribution in SI units. */
    Distribution check(String owner, Distribution values) {
        check(owner, values, false);
        return values;
    }

    /** Reads a constant, {@code "20 ms"}. */
    double parse(String owner, String text) {
        var values = parseAny(owner, text);
        Check.that(values.isConstant(), "%s: %s must be one value here, got %s", owner, name, text);
        return values.min();
    }

    /** Reads a constant or a distribution, {@code "normal(20 ms, 2 ms)"}. */
    Distribution parseAny(String owner, String text) {
        Check.that(text != null, "%s: %s must not be null", owner, name);
        var values = read(owner, text.strip());
        check(owner, values, true);
        return values;
    }

    private void check(String owner, Distribution values, boolean unitSeen) {
        Check.that(values != null, "%s: %s must not be null", owner, name);
        double low = values.min();
        double high = values.max();
        Check.that(!Double.isNaN(low) && !Double.isNaN(high), "%s: %s is not a number", owner, name);
        boolean single = low == high;
        Check.that(!single || Double.isFinite(low), "%s: %s must be finite, got %s", owner, name, low);
        // Values are put into words only to be refused: of spike times there may be millions.
        if (low < 0 && sign != Sign.ANY)
            Check.that(false, "%s: %s must not be negative, got %s%s", owner, name, got(values), wayOut(single));
        if (low <= 0 && single && sign == Sign.POSITIVE)
            Check.that(false, "%s: %s must be positive, got %s", owner, name, got(values));
        if (unitSeen) return;
        if (values.count() >= 0) {
            // Of many given values some may be tiny; a unit that was forgotten shows in the largest.
            checkUsual(owner, Math.abs(low) > Math.abs(high) ? low : high);
            return;
        }
        if (Double.isFinite(low)) checkUsual(owner, low);
        if (Double.isFinite(high)) checkUsual(owner, high);
        if (Double.isFinite(values.typical())) checkUsual(owner, values.typical());
    }

    private String got(Distribution values) {
        return values.format(dimension);
    }

    private static String wayOut(boolean single) {
        return single ? "" : "; clip it: .clip(low, high)";
    }

    private void checkUsual(String owner, double value) {
        double size = Math.abs(value);
        if (size == 0 || (size >= usualMin && size <= usualMax)) return;
        var much = size > usualMax ? "far above" : "far below";
        var insist = hasText ? "; to insist write \"" + Quantity.format(value, dimension) + "\"" : "";
        throw new IllegalArgumentException("%s: %s %s is %s the usual; did you mean %s? (units are constants: %s%s)"
                .formatted(owner, name, Quantity.format(value, dimension), much, guess(value), example, insist));
    }

    /** The value with the unit of the example, if that would be usual; otherwise the example. */
    private String guess(double value) {
        int star = example.indexOf('*');
        var unit = example.substring(star + 1);
        double scale = Quantity.parse("1 " + unit).value();
        double meant = Math.abs(value) * scale;
        boolean likely = meant >= usualMin && meant <= usualMax && Math.abs(value) >= 0.01;
        return likely ? plain(value) + "*" + unit : example;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private Distribution read(String owner, String text) {
        int open = text.indexOf('(');
        if (open < 0) return Distribution.constant(readValue(owner, text));
        Check.that(text.endsWith(")"), "%s: %s \"%s\": the closing parenthesis is missing", owner, name, text);
        var function = text.substring(0, open).strip();
        var args = new ArrayList<Double>();
        for (var arg : text.substring(open + 1, text.length() - 1).split(",")) args.add(readValue(owner, arg));
        var makers = DISTRIBUTIONS.stream().filter(d -> d.name.equals(function)).toList();
        if (makers.isEmpty()) {
            throw new IllegalArgumentException("%s: %s \"%s\": unknown distribution '%s'%s"
                    .formatted(
                            owner,
                            name,
                            text,
                            function,
                            Nearest.hint(
                                    function,
                                    DISTRIBUTIONS.stream().map(d -> d.name).toList())));
        }
        var maker = makers.get(0);
        Check.that(
                maker.arity < 0 || maker.arity == args.size(),
                "%s: %s \"%s\": %s takes %d values, got %d",
                owner,
                name,
                text,
                function,
                maker.arity,
                args.size());
        try {
            return maker.make.apply(args);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owner + ": " + name + " \"" + text + "\": " + e.getMessage(), e);
        }
    }

    private double readValue(String owner, String text) {
        Quantity q;
        try {
            q = Quantity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owner + ": " + name + ": " + e.getMessage(), e);
        }
        boolean zero = q.value() == 0 && q.dimension().equals(Dimension.NONE);
        Check.that(
                zero || q.dimension().equals(dimension),
                "%s: %s has unit %s; \"%s\" is %s",
                owner,
                name,
                dimension,
                text.strip(),
                q.dimension());
        return q.value();
    }

    private record Maker(String name, int arity, Function<List<Double>, Distribution> make) {}

    private static final List<Maker> DISTRIBUTIONS = List.of(
            new Maker("constant", 1, a -> Distribution.constant(a.get(0))),
            new Maker("uniform", 2, a -> Distribution.uniform(a.get(0), a.get(1))),
            new Maker("normal", 2, a -> Distribution.normal(a.get(0), a.get(1))),
            new Maker("logNormal", 2, a -> Distribution.logNormal(a.get(0), a.get(1))),
            new Maker("exponential", 1, a -> Distribution.exponential(a.get(0))),
            new Maker("spaced", 2, a -> Distribution.spaced(a.get(0), a.get(1))),
            new Maker(
                    "values",
                    -1,
                    a -> Distribution.values(a.stream().mapToDouble(x -> x).toArray())));
}
