package spikelet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number with its dimension, read from text ({@code "20 ms"}, {@code "-49 mV"}, {@code "0.3 nS/cm^2"}) and written in the
 * unit a person would choose.
 *
 * @param value the value in SI units
 * @param dimension what it measures
 */
public record Quantity(double value, Dimension dimension) {
    private static final Map<String, Quantity> UNITS = new TreeMap<>();
    private static final String PREFIXES = "fpnuµm kMG";
    private static final double[] PREFIX_SIZES = {1e-15, 1e-12, 1e-9, 1e-6, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9};

    static {
        prefixed(Dimension.TIME, "s");
        prefixed(Dimension.VOLTAGE, "V", "volt");
        prefixed(Dimension.CURRENT, "A", "amp");
        prefixed(Dimension.RESISTANCE, "ohm", "Ohm", "Ω");
        prefixed(Dimension.CONDUCTANCE, "S", "siemens");
        prefixed(Dimension.CAPACITANCE, "F", "farad");
        prefixed(Dimension.FREQUENCY, "Hz");
        prefixed(Dimension.LENGTH, "metre");
        for (var p : new String[] {"n", "u", "µ", "m", "k"}) {
            UNITS.put(p + "m", new Quantity(sizeOf(p.charAt(0)), Dimension.LENGTH));
        }
        UNITS.put("cm", new Quantity(1e-2, Dimension.LENGTH));
        for (var unit : new String[] {"C", "coulomb"}) small(Dimension.CHARGE, unit);
        for (var unit : new String[] {"J", "joule"}) small(Dimension.ENERGY, unit);
        for (var unit : new String[] {"W", "watt"}) small(Dimension.POWER, unit);
        for (var unit : new String[] {"mol", "mole"}) small(Dimension.AMOUNT, unit);
        for (var unit : new String[] {"K", "kelvin"}) UNITS.put(unit, new Quantity(1, Dimension.TEMPERATURE));
        // A molar is a thousand of the SI unit; written out, for a product with the prefix would be rounded.
        UNITS.put("M", new Quantity(1e3, Dimension.CONCENTRATION));
        UNITS.put("mM", new Quantity(1, Dimension.CONCENTRATION));
        UNITS.put("uM", new Quantity(1e-3, Dimension.CONCENTRATION));
        UNITS.put("µM", new Quantity(1e-3, Dimension.CONCENTRATION));
        UNITS.put("nM", new Quantity(1e-6, Dimension.CONCENTRATION));
        UNITS.put("pM", new Quantity(1e-9, Dimension.CONCENTRATION));
        UNITS.put("second", new Quantity(1, Dimension.TIME));
        UNITS.put("seconds", new Quantity(1, Dimension.TIME));
        UNITS.put("minute", new Quantity(60, Dimension.TIME));
        UNITS.put("1", new Quantity(1, Dimension.NONE));
    }

    private static void prefixed(Dimension dimension, String... symbols) {
        for (var symbol : symbols) {
            for (int p = 0; p < PREFIX_SIZES.length; p++) {
                var prefix = PREFIXES.substring(p, p + 1).trim();
                UNITS.put(prefix + symbol, new Quantity(PREFIX_SIZES[p], dimension));
            }
        }
    }

    /** With the prefixes that neurons need: a larger choice would take more names away from models. */
    private static void small(Dimension dimension, String symbol) {
        UNITS.put(symbol, new Quantity(1, dimension));
        for (var p : new String[] {"f", "p", "n", "u", "µ", "m"}) {
            UNITS.put(p + symbol, new Quantity(sizeOf(p.charAt(0)), dimension));
        }
    }

    private static double sizeOf(char prefix) {
        return PREFIX_SIZES[PREFIXES.indexOf(prefix)];
    }

    /**
     * Reads a quantity.
     *
     * @param text a number, then a unit: a product of unit symbols with {@code *}, {@code /} and {@code ^}; the unit may be
     *     missing for a plain number
     * @return the quantity, in SI units
     * @throws IllegalArgumentException if the number or a unit cannot be read; the message suggests the nearest unit
     */
    public static Quantity parse(String text) {
        Check.given("a quantity", text);
        var trimmed = text.strip();
        int split = endOfNumber(trimmed);
        double number;
        try {
            number = Double.parseDouble(trimmed.substring(0, split));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "cannot read \"" + text + "\" as a quantity: expected a number and a unit, like \"20 ms\"", e);
        }
        var unit = trimmed.substring(split).strip();
        if (unit.startsWith("*")) unit = unit.substring(1).strip();
        if (unit.isEmpty()) return new Quantity(number, Dimension.NONE);
        var one = parseUnit(unit, text);
        return new Quantity(number * one.value, one.dimension);
    }

    private static int endOfNumber(String s) {
        int i = 0;
        while (i < s.length() && (Character.isDigit(s.charAt(i)) || "+-.".indexOf(s.charAt(i)) >= 0)) i++;
        boolean exponent = i + 1 < s.length()
                && Character.toLowerCase(s.charAt(i)) == 'e'
                && (Character.isDigit(s.charAt(i + 1)) || "+-".indexOf(s.charAt(i + 1)) >= 0);
        if (exponent) {
            i += 2;
            while (i < s.length() && Character.isDigit(s.charAt(i))) i++;
        }
        return i;
    }

    private static Quantity parseUnit(String unit, String whole) {
        var product = new Quantity(1, Dimension.NONE);
        int sign = 1;
        int from = 0;
        for (int i = 0; i <= unit.length(); i++) {
            boolean end = i == unit.length();
            if (!end && unit.charAt(i) != '*' && unit.charAt(i) != '/') continue;
            product = product.times(
                    parseFactor(unit.substring(from, i).strip(), whole).power(sign));
            if (!end) sign = unit.charAt(i) == '/' ? -1 : 1;
            from = i + 1;
        }
        return product;
    }

    private static Quantity parseFactor(String factor, String whole) {
        int caret = factor.indexOf('^');
        var symbol = caret < 0 ? factor : factor.substring(0, caret).strip();
        var unit = UNITS.get(symbol);
        if (unit == null) {
            throw new IllegalArgumentException("unknown unit '" + symbol + "' in \"" + whole + "\"" + hint(symbol));
        }
        if (caret < 0) return unit;
        try {
            return unit.power(Integer.parseInt(factor.substring(caret + 1).strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the exponent of '" + factor + "' in \"" + whole + "\" must be a whole number", e);
        }
    }

    private static String hint(String symbol) {
        var celsius = List.of("celsius", "Celsius", "degC", "°C");
        if (celsius.contains(symbol)) return " (temperatures are in kelvin: 6.3 °C is 279.45 kelvin)";
        if (symbol.equals("m")) return " ('m' alone is ambiguous: write metre, or ms, mV, mm)";
        var nearest = Nearest.hint(symbol, UNITS.keySet());
        return nearest.isEmpty() ? "; some of the known ones are s, ms, mV, nA, MOhm, nS, pF, Hz" : nearest;
    }

    private Quantity times(Quantity other) {
        return new Quantity(value * other.value, dimension.times(other.dimension));
    }

    private Quantity power(int n) {
        return new Quantity(Math.pow(value, n), dimension.power(n));
    }

    /**
     * Writes a value as a person would: {@code 0.00162} volt is {@code 1.62 mV}. Four significant digits.
     *
     * @param value the value in SI units
     * @param dimension what it measures
     * @return the text
     */
    public static String format(double value, Dimension dimension) {
        // Told in molar with a prefix: the SI unit has one already.
        if (dimension.equals(Dimension.CONCENTRATION) && value != 0) return format(value * 1e-3, dimension, "M");
        return format(value, dimension, dimension.symbol());
    }

    private static String format(double value, Dimension dimension, String unit) {
        if (Double.isNaN(value)) return "NaN" + (unit.isEmpty() ? "" : " " + unit);
        if (unit.isEmpty()) return digits(value);
        if (value == 0) return "0 " + usualPrefix(dimension) + unit;
        if (Double.isInfinite(value)) return (value > 0 ? "infinite " : "-infinite ") + unit;
        boolean plain = unit.contains("*") || unit.contains("^");
        if (plain) return digits(value) + " " + unit;
        double size = Math.abs(value);
        int best = PREFIXES.indexOf(' ');
        for (int p = 0; p < PREFIX_SIZES.length; p++) {
            if (PREFIXES.charAt(p) == 'µ') continue;
            if (size >= PREFIX_SIZES[p] * 0.99995) best = p;
        }
        if (size < PREFIX_SIZES[0]) best = 0;
        if (dimension.equals(Dimension.TIME)) {
            best = Math.min(best, PREFIXES.indexOf(' '));
            // Time steps are told in ms: 0.1 ms, not 100 us.
            if (size >= 0.99995e-5 && size < 1e-3) best = PREFIXES.indexOf('m');
        }
        // 'm' alone would be ambiguous, 'um' is not.
        if (unit.equals("metre") && PREFIXES.charAt(best) != ' ') unit = "m";
        return digits(value / PREFIX_SIZES[best]) + " "
                + PREFIXES.substring(best, best + 1).trim() + unit;
    }

    private static String usualPrefix(Dimension d) {
        if (d.equals(Dimension.VOLTAGE) || d.equals(Dimension.TIME)) return "m";
        if (d.equals(Dimension.CURRENT) || d.equals(Dimension.CONDUCTANCE)) return "n";
        return "";
    }

    private static String digits(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e9) return String.format(Locale.ROOT, "%d", (long) x);
        var text = String.format(Locale.ROOT, "%.4g", x);
        if (text.contains("e")) return text;
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** The value in a readable unit: {@code 1.62 mV}. */
    @Override
    public String toString() {
        return format(value, dimension);
    }
}
