package spikelet;

import spikelet.equations.Equations;
import spikelet.equations.Sort;

/** Values for the integers and booleans of a model. */
final class Sorts {
    private Sorts() {}

    /** What the values of a parameter or state variable are. */
    static Sort of(Equations equations, String name) {
        for (var p : equations.parameters()) if (p.name().equals(name)) return p.sort();
        for (var d : equations.differentials()) if (d.variable().equals(name)) return d.sort();
        return Sort.NUMBER;
    }

    /** Reads a value: a boolean as {@code true} or {@code false}. */
    static Distribution parse(Parameter parameter, String owner, Sort sort, String text) {
        if (sort != Sort.BOOLEAN) return check(owner, parameter.name(), sort, parameter.parseAny(owner, text));
        var word = text.strip();
        Check.that(
                word.equals("true") || word.equals("false"),
                "%s: %s is a boolean; write \"true\" or \"false\", got \"%s\"",
                owner,
                parameter.name(),
                text);
        return Distribution.constant(word.equals("true") ? 1 : 0);
    }

    /** Refuses what is no whole number, or neither 0 nor 1. */
    static Distribution check(String owner, String name, Sort sort, Distribution values) {
        if (sort == Sort.NUMBER) return values;
        var way = sort == Sort.INTEGER ? "give whole numbers" : "give true or false, as values 1 or 0";
        for (int k = 0; k < Math.max(1, values.count()); k++) {
            boolean listed = values.isConstant() || values.count() > 0;
            Check.that(
                    listed,
                    "%s: %s is %s, got %s; %s, one or Distribution.values(…)",
                    owner,
                    name,
                    sort.words(),
                    values.format(Dimension.NONE),
                    way);
            double value = values.isConstant() ? values.min() : values.draw(null, k, values.count());
            Check.that(
                    sort.holds(value),
                    "%s: %s is %s, got %s; %s",
                    owner,
                    name,
                    sort.words(),
                    Quantity.format(value, Dimension.NONE),
                    way);
        }
        return values;
    }
}
