package spikelet.equations;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import spikelet.Dimension;
import spikelet.Quantity;

/**
 * The unit names of the model language: those of {@link Quantity}, and {@code meter}, {@code ampere}, {@code hertz} spelt
 * out. A single letter is a unit after a colon only; inside an expression it is a name, for the field's m, h, n, C and V.
 */
final class UnitNames {
    /** Micro (two code points look alike), Ohm (two again). */
    static final String SIGNS = "\u00b5\u03bc\u03a9\u2126";

    private static final String[] PREFIXES = {"", "f", "p", "n", "u", "\u00b5", "m", "k", "M", "G"};

    /** Preferred spellings first. */
    private static final String[] STEMS = {
        "second", "V", "volt", "A", "amp", "S", "siemens", "F", "farad", "s", "seconds", "minute", "ohm", "Ohm",
        "\u03a9", "Hz", "m", "metre", "M", "coulomb", "C", "joule", "J", "watt", "W", "mole", "mol", "kelvin", "K"
    };

    private static final Map<String, Quantity> UNITS = new LinkedHashMap<>();
    private static final Map<Quantity, String> NAMES = new LinkedHashMap<>();

    static {
        for (var stem : STEMS) {
            for (var prefix : PREFIXES) add(prefix + stem);
        }
        add("cm");
        UNITS.forEach((name, unit) -> {
            if (isInExpressions(name)) NAMES.putIfAbsent(unit, name);
        });
    }

    private UnitNames() {}

    private static void add(String name) {
        var unit = read(name);
        if (unit != null) UNITS.put(name, unit);
    }

    /** Not every prefix goes with every unit: there is no 'm' alone, and no 'Mminute'. */
    private static Quantity read(String name) {
        try {
            return Quantity.parse("1 " + name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The size and dimension of a unit, or null. */
    static Quantity find(String name) {
        return UNITS.get(normal(name));
    }

    /** Whether a name stands for a unit inside an expression. */
    static boolean isInExpressions(String name) {
        return (name.length() > 1 || SIGNS.contains(name)) && find(name) != null;
    }

    /** The name for a unit of this size inside an expression, or null. */
    static String nameOf(double size, Dimension dimension) {
        return NAMES.get(new Quantity(size, dimension));
    }

    /** What to write for a single-letter unit inside an expression, or null where the letter is no unit. */
    static String spelledOut(String letter) {
        if (letter.equals("m")) return "metre";
        // Rather a capacitance or an ion than coulomb, kelvin, molar, joule or watt.
        if ("CKMJW".contains(letter)) return null;
        var unit = letter.length() == 1 ? find(letter) : null;
        return unit == null ? null : NAMES.get(unit);
    }

    /** All names, for suggestions. */
    static Collection<String> all() {
        return Collections.unmodifiableSet(UNITS.keySet());
    }

    private static String normal(String name) {
        var text = name.replace('\u03bc', '\u00b5').replace('\u2126', '\u03a9');
        if (text.endsWith("meter")) return text.substring(0, text.length() - 5) + "metre";
        if (text.endsWith("ampere")) return text.substring(0, text.length() - 3);
        if (text.equals("hertz")) return "Hz";
        return text;
    }
}
