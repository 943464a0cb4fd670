package spikelet.equations;

import java.util.List;
import spikelet.Dimension;
import spikelet.Quantity;

/** Sets numbers and units upright, a thin space between them. */
final class LatexUnits {
    private static final Dimension AREA = Dimension.LENGTH.power(2);

    /**
     * How membranes have been described since 1952, rather than per square metre.
     *
     * @param dimension of the value
     * @param unit the unit
     * @param perUnit what a value in SI units is multiplied by
     */
    private record Usual(Dimension dimension, String unit, double perUnit) {}

    private static final List<Usual> USUAL = List.of(
            new Usual(Dimension.CAPACITANCE.over(AREA), "uF/cm^2", 1e2),
            new Usual(Dimension.CONDUCTANCE.over(AREA), "mS/cm^2", 0.1),
            new Usual(Dimension.CURRENT.over(AREA), "uA/cm^2", 1e2),
            new Usual(AREA, "um^2", 1e12));

    private LatexUnits() {}

    /** A plain number; {@code 1e-3} with a power of ten. */
    static String number(double x) {
        return power(Text.number(x));
    }

    private static String power(String digits) {
        int e = digits.indexOf('e');
        if (e < 0) return digits;
        var ten = "10^{" + digits.substring(e + 1).replaceFirst("^\\+", "").replaceFirst("^(-?)0+(?=.)", "$1") + "}";
        var mantissa = digits.substring(0, e).replaceFirst("\\.0+$|(\\.\\d*?)0+$", "$1");
        return mantissa.equals("1") ? ten : mantissa + " \\times " + ten;
    }

    /** A unit inside an expression, or a value that is not one unit exactly. */
    static String literal(Expr.Number n) {
        var name = UnitNames.nameOf(n.value(), n.dimension());
        if (name != null) return unit(name);
        return number(n.value()) + "\\," + unit(UnitText.of(n.dimension()));
    }

    /** A value in the unit a person would choose, four digits. */
    static String quantity(double value, Dimension dimension) {
        for (var u : USUAL) {
            if (!u.dimension.equals(dimension)) continue;
            return power(Quantity.format(value * u.perUnit, Dimension.NONE)) + "\\," + unit(u.unit);
        }
        boolean named = !dimension.symbol().matches(".*[*^].*");
        if (!named) return power(Quantity.format(value, Dimension.NONE)) + "\\," + unit(UnitText.of(dimension));
        var words = Quantity.format(value, dimension).split(" ", 2);
        return power(words[0]) + (words.length > 1 ? "\\," + unit(words[1]) : "");
    }

    /** A product of units with the symbols of the field. */
    private static String unit(String text) {
        var symbols = text.replace("volt", "V")
                .replace("amp", "A")
                .replace("siemens", "S")
                .replace("farad", "F")
                .replace("metre", "m")
                .replace("coulomb", "C")
                .replace("joule", "J")
                .replace("watt", "W")
                .replace("kelvin", "K")
                .replace("mole", "mol")
                .replaceAll("\\bseconds?\\b", "s")
                .replaceAll("(?i)ohm", "\\\\Omega ")
                .replaceAll("\\bu(?=[A-Zms\\\\])", "\\\\mu ")
                .replace("*", "\\,");
        return "\\mathrm{" + symbols.strip() + "}";
    }
}
