package spikelet.equations;

import java.util.Map;
import java.util.SplittableRandom;

/** Draws the text of expressions whose units fit. */
final class TypedExpressions {
    /** What has the unit, one of them drawn: names of {@link #DECLARED}, built-in ones, quantities. */
    private static final Map<String, String[]> LEAVES = Map.of(
            "1", new String[] {"m", "h", "k", "2", "0.5", "pi", "1e-3", "0", "n", "c/uM", "3"},
            "volt", new String[] {"v", "E", "20*mV", "3 mV", "-65*mV", "volt"},
            "amp", new String[] {"I", "w", "0.3 nA", "pA", "s(t)", "2 pC/ms", "1 nW/mV"},
            "second", new String[] {"t", "dt", "tau", "5*ms", "1 minute"},
            "siemens", new String[] {"g", "30*nS", "1/(2 Mohm)"});

    private static final String[] UNITS = {"1", "volt", "amp", "second", "siemens"};

    static final String DECLARED =
            "\nm : 1; h : 1; k : 1; n : integer; on : boolean; s(t) : amp; c : mM; E : volt; tau : second; g : siemens\n";

    private final SplittableRandom random;

    TypedExpressions(SplittableRandom random) {
        this.random = random;
    }

    /** A model of two variables and a chain of sub-expressions. */
    String model(int levels) {
        var text = new StringBuilder(
                "dv/dt = (" + number("volt", levels) + ")/tau + xi*E/sqrt(" + number("second", levels) + ") : volt\n");
        text.append("(" + number("second", levels) + " + tau) dw/dt = " + number("amp", levels) + " : amp");
        text.append(DECLARED);
        text.append("lit = " + condition(levels) + " : boolean; held : volt (spikes); j = 2*n - floor(m) : integer\n");
        var before = "";
        for (var unit : UNITS) {
            text.append("x_" + unit + " = k*" + number(unit, levels) + before + " : " + unit + "\n");
            before = "*(x_" + unit + "/" + unit + ")^2";
        }
        return text.toString();
    }

    /** A number of this unit, in parentheses where that is needed. */
    String number(String unit, int levels) {
        if (levels <= 1) {
            var leaves = LEAVES.get(unit);
            return leaves[random.nextInt(leaves.length)];
        }
        int next = levels - 1;
        var same = number(unit, next);
        return switch (random.nextInt(13)) {
            case 0 -> "(" + same + " + " + number(unit, next) + ")";
            case 1 -> "(" + same + " - " + number(unit, next) + ")";
            case 2 -> same + "*" + number("1", next);
            case 3 -> same + "/(1 + (" + number("1", next) + ")^2)";
            case 4 -> "-" + same;
            case 5 -> function(number("1", next)) + "*" + same;
            case 6 -> "min(" + same + ", " + number(unit, next) + ")";
            case 7 -> "clip(" + same + ", 0, " + number(unit, next) + ")";
            case 8 -> "int(" + condition(next) + ")*" + same;
            case 9 -> "sqrt(" + same + "*(" + number(unit, next) + "))*abs(" + number("1", next) + ")";
            case 10 -> "(0 + " + same + " - 0)";
            case 11 -> "mod(" + same + ", " + number(unit, next) + ")";
            default -> quotient(unit, next);
        };
    }

    /** By way of another unit. */
    private String quotient(String unit, int levels) {
        return switch (unit) {
            case "volt" -> "(" + number("amp", levels) + ")/g";
            case "amp" -> "(" + number("siemens", levels) + ")*" + number("volt", levels);
            case "siemens" -> "(" + number("amp", levels) + ")/E";
            case "second" -> number("second", levels) + "*(" + number("volt", levels) + ")/volt";
            default -> "(" + number("volt", levels) + ")^2/E^2";
        };
    }

    private String function(String argument) {
        var names = new String[] {
            "exp", "log", "sin", "cos", "tanh", "exprel", "sqrt", "abs", "floor", "ceil", "round", "sign", "sinh",
            "cosh", "log10"
        };
        return names[random.nextInt(names.length)] + "(" + argument + ")";
    }

    /** A condition. */
    String condition(int levels) {
        if (levels > 1 && random.nextInt(3) == 0) {
            var operator = random.nextBoolean() ? " and " : " or ";
            var left = random.nextInt(4) == 0 ? "not " : "";
            return left + "(" + condition(levels - 1) + operator + condition(levels - 1) + ")";
        }
        if (random.nextInt(5) == 0) return random.nextBoolean() ? "on" : "true";
        var unit = UNITS[random.nextInt(UNITS.length)];
        var comparisons = new String[] {" < ", " <= ", " > ", " >= ", " == ", " != "};
        return number(unit, levels) + comparisons[random.nextInt(comparisons.length)] + number(unit, levels);
    }
}
