package spikelet.equations;

import java.util.List;
import java.util.regex.Pattern;

/** Sets the names of a model as a paper does: tau_m as a Greek letter with an index, g_Na and gNa alike. */
final class LatexNames {
    private static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi",
            "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi",
            "Sigma", "Phi", "Psi", "Omega");

    /** A letter and its index without an underscore: gL, ENa, V2, but not rate. */
    private static final Pattern LETTER_AND_INDEX = Pattern.compile("([A-Za-z])([A-Za-z]|[A-Z][a-z]{1,2}|\\d+)");

    /** The same with a Greek letter; the short ones would be found in too many words. */
    private static final Pattern GREEK_AND_INDEX =
            Pattern.compile("(tau|alpha|beta|gamma|delta|sigma|theta|lambda|Delta)([a-z]|[A-Z][A-Za-z]{0,2}|\\d+)");

    private LatexNames() {}

    static String of(String name) {
        if (TableNames.isTable(name)) return of(TableNames.table(name)) + "(t)";
        if (name.equals(Builtin.DT.symbol())) return "\\Delta t";
        int bar = name.indexOf('_');
        if (bar > 0 && bar < name.length() - 1) return letter(name.substring(0, bar)) + index(name.substring(bar + 1));
        if (GREEK.contains(name)) return "\\" + name;
        for (var pattern : List.of(GREEK_AND_INDEX, LETTER_AND_INDEX)) {
            var match = pattern.matcher(name);
            if (match.matches()) return letter(match.group(1)) + index(match.group(2));
        }
        return letter(name);
    }

    private static String letter(String base) {
        if (GREEK.contains(base)) return "\\" + base;
        return base.length() == 1 ? base : "\\mathrm{" + base.replace("_", "\\_") + "}";
    }

    private static String index(String index) {
        if (index.equals("inf") || index.equals("infty")) return "_\\infty";
        if (GREEK.contains(index)) return "_\\" + index;
        if (index.length() == 1 && !index.equals("_")) return "_" + index;
        if (index.chars().allMatch(Character::isDigit)) return "_{" + index + "}";
        return "_{\\mathrm{" + index.replaceAll("_(?=.)", ",").replace("_", "\\_") + "}}";
    }
}
