package spikelet.equations;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person probably meant by a name that is not known, and how to make it known. */
final class Suggestions {
    /** Longer names must agree but for case and underscores: comparing many long ones takes long. */
    private static final int LONGEST_MISSPELT = 20;

    /** Names of other languages. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("fabs", "abs"),
            Map.entry("pow", "'x^y'"),
            Map.entry("power", "'x^y'"),
            Map.entry("heaviside", "'int(x > 0)'"),
            Map.entry("step", "'int(x > 0)'"),
            Map.entry("rint", "round"),
            Map.entry("sgn", "sign"),
            Map.entry("fmod", "mod"),
            Map.entry("tan", "'sin(x)/cos(x)'"));

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("m", "metre"),
            Map.entry("sec", "second"),
            Map.entry("msec", "ms"),
            Map.entry("molar", "M"),
            Map.entry("mmolar", "mM"),
            Map.entry("bool", "boolean"),
            Map.entry("int", "integer"));

    /** A unit and a sample value by the name's first letters, as the field uses them; the first match wins. */
    private record Usual(String beginnings, String unit, String sample) {}

    private static final Usual[] USUAL = {
        new Usual("tau|t_", "second", "10 ms"),
        new Usual("rate|freq|f", "Hz", "10 Hz"),
        new Usual("g|G", "siemens", "30 nS"),
        new Usual("c|C", "farad", "200 pF"),
        new Usual("v|V|E|D", "volt", "-60 mV"),
        new Usual("i|I|w|b", "amp", "0.3 nA"),
        new Usual("r|R", "ohm", "100 Mohm"),
    };

    private Suggestions() {}

    /** An unknown name in an expression. */
    static ModelError unknown(Expr.Name name, Collection<String> known) {
        var word = name.name();
        if (TableNames.isTable(word)) return table(name, TableNames.table(word), known);
        var derivative = known.contains(word.substring(1)) && word.startsWith("d");
        if (derivative) {
            return new ModelError(
                    name.at(),
                    "unknown name '" + word + "'",
                    "a derivative stands on the left side only: 'd" + word.substring(1) + "/dt = …'");
        }
        if (known.contains("d" + word)) {
            return new ModelError(
                    name.at(),
                    "unknown name '" + word + "'",
                    "did you mean 'd" + word + "/dt = …' instead of 'd" + word + " = …'?");
        }
        var near = nearest(word, known);
        var unit = UnitNames.spelledOut(word);
        if (near == null && unit == null) near = nearestUnit(word);
        var wayOut = (unit == null ? "" : "the unit is written '" + unit + "', single letters are names; ")
                + (near == null ? "" : "did you mean '" + near + "'? If not, ");
        return new ModelError(name.at(), "unknown name '" + word + "'", wayOut + supply(word));
    }

    /** What looks like a table, or like a function of the time. */
    private static ModelError table(Expr.Name name, String word, Collection<String> known) {
        var functions = Arrays.stream(Function.values()).map(Function::symbol).toList();
        if (known.contains(word) || Builtin.of(word) != null) {
            return new ModelError(
                    name.at(),
                    "'" + word + "' is no table",
                    "'" + word + "' alone is its value; for a product write '*'");
        }
        var other = FUNCTIONS.get(word.toLowerCase(Locale.ROOT));
        if (other == null) other = nearest(word, functions);
        if (other == null) {
            var tables = known.stream()
                    .filter(TableNames::isTable)
                    .map(TableNames::table)
                    .toList();
            var near = nearest(word, tables);
            other = near == null ? null : TableNames.read(near);
        }
        var near = other == null
                ? ""
                : "did you mean " + (other.startsWith("'") ? other : "'" + other + "'") + "? If not, ";
        return new ModelError(
                name.at(),
                "'" + word + "' is neither a function nor a table",
                near + "give it as a table: .table(\"" + word + "\", 1*ms, values, \"pA\")");
    }

    static String supply(String name) {
        var usual = usual(name);
        return "declare it, for example '" + name + " : " + usual.unit + "', or give it: .with(\"" + name + "\", \""
                + usual.sample + "\")";
    }

    /** The unit that values of such a name mostly have. */
    static String usualUnit(String name) {
        return usual(name).unit;
    }

    private static Usual usual(String name) {
        for (var usual : USUAL) {
            for (var beginning : usual.beginnings.split("\\|")) {
                if (name.startsWith(beginning)) return usual;
            }
        }
        return new Usual("", "1", "1");
    }

    /** A name that should be a state variable. */
    static String stateVariable(String name, Collection<String> known) {
        var near = nearest(name, known);
        if (near != null) return "did you mean '" + near + "'?";
        return known.isEmpty() ? "the model has none" : "the state variables are " + String.join(", ", known);
    }

    /** A name that is called but is no function. */
    static String function(String name) {
        var other = FUNCTIONS.get(name.toLowerCase(Locale.ROOT));
        var known = Arrays.stream(Function.values()).map(Function::symbol).collect(Collectors.toList());
        if (other == null) other = nearest(name, known);
        if (other != null) return "did you mean " + (other.startsWith("'") ? other : "'" + other + "'") + "?";
        return "for a product write '*'; the functions are " + String.join(", ", known);
    }

    /** An unknown unit after a colon. */
    static String unit(String name) {
        if (name.equalsIgnoreCase("celsius")) return "temperatures are in kelvin: 6.3 °C is 279.45*kelvin";
        if (name.matches("m?lit(re|er)s?")) return "a mole per litre is a molar: M, mM, uM";
        var other = nearestUnit(name);
        if (other != null) return "did you mean '" + other + "'?";
        return "units are products of volt, amp, siemens, ohm, farad, second, Hz, metre, coulomb, joule, watt, kelvin, mole, M, also as mV,"
                + " nA, ms, mM; '1' for a plain number";
    }

    private static String nearestUnit(String name) {
        var other = UNITS.get(name);
        return other != null ? other : nearest(name, UnitNames.all());
    }

    /** The nearest name, or null if none is near: a short name must agree but for case and underscores. */
    static String nearest(String name, Collection<String> known) {
        // In half edits: a difference in case alone is half the way.
        int allowed = name.length() <= 2 || name.length() > LONGEST_MISSPELT ? 0 : name.length() <= 5 ? 2 : 4;
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (var candidate : known.stream().sorted().toList()) {
            if (Math.abs(candidate.length() - name.length()) > 2) continue;
            boolean alike = bare(candidate).equals(bare(name));
            if (!alike && allowed == 0) continue;
            int d = distance(name, candidate) + distance(lower(name), lower(candidate));
            if ((alike || d <= allowed) && d < bestDistance) {
                bestDistance = d;
                best = candidate;
            }
        }
        return best;
    }

    private static String bare(String name) {
        return lower(name).replace("_", "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Edit distance, a swap of neighbours counting one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
