package spikelet.equations;

import spikelet.Dimension;
import spikelet.Quantity;

/** Sets numbers and units upright, a thin space between them. */
final class LatexUnits {
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
