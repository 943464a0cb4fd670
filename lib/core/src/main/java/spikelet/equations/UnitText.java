package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import spikelet.Dimension;

/** Writes a dimension as a unit that a model's text may hold: {@code siemens/metre^2}, not m^-4 kg^-1 s^3 A^2. */
final class UnitText {
    private record Named(String name, HalfPowers unit) {}

    private static final List<Named> NAMED = List.of(
            new Named("1", HalfPowers.NONE),
            new Named("volt", HalfPowers.of(Dimension.VOLTAGE)),
            new Named("amp", HalfPowers.of(Dimension.CURRENT)),
            new Named("siemens", HalfPowers.of(Dimension.CONDUCTANCE)),
            new Named("ohm", HalfPowers.of(Dimension.RESISTANCE)),
            new Named("farad", HalfPowers.of(Dimension.CAPACITANCE)),
            new Named("mM", HalfPowers.of(Dimension.CONCENTRATION)),
            new Named("coulomb", HalfPowers.of(Dimension.CHARGE)),
            new Named("joule", HalfPowers.of(Dimension.ENERGY)),
            new Named("watt", HalfPowers.of(Dimension.POWER)));

    /** Twice the power of the named unit; ties go to the earlier. */
    private static final int[] HALVES = {2, -2, 4, -4, 1, -1};

    private UnitText() {}

    static String of(Dimension dimension) {
        return of(HalfPowers.of(dimension));
    }

    /** The shortest product of named units, metre and second; {@code 1} for a plain number. */
    static String of(HalfPowers unit) {
        if (unit.is(Dimension.FREQUENCY)) return "Hz";
        if (Math.abs(unit.mole()) > Owner.UNKNOWN_WEIGHT.mole()) return ofWeights(unit);
        var best = new Product();
        // Volt holds the kilogram, so that every dimension is a product of these six.
        best.put("volt", unit.kilogram());
        best.put("amp", unit.ampere() + unit.kilogram());
        best.put("metre", unit.metre() - 2 * unit.kilogram());
        best.put("second", unit.second() + 3 * unit.kilogram());
        best.put("kelvin", unit.kelvin());
        best.put("mole", unit.mole());
        for (int halves : HALVES) {
            for (var named : NAMED) {
                var power = named.unit.power(halves);
                var rest = power == null ? null : unit.over(power);
                if (rest == null || rest.kilogram() != 0 || rest.ampere() != 0) continue;
                if (named.unit.mole() != 0 && (unit.mole() == 0 || rest.mole() != 0)) continue;
                var product = new Product();
                if (!named.name.equals("1")) product.put(named.name, halves);
                product.put("metre", rest.metre());
                product.put("second", rest.second());
                product.put("kelvin", rest.kelvin());
                product.put("mole", rest.mole());
                if (product.cost < best.cost) best = product;
            }
        }
        return best.toString();
    }

    /** In a rule of plasticity that has no projection yet: a power of the weight's unit, times what else there is. */
    private static String ofWeights(HalfPowers unit) {
        int one = 2 * Owner.UNKNOWN_WEIGHT.mole();
        int halves = (int) Math.rint(2.0 * unit.mole() / one);
        var product = new Product();
        product.put(Owner.WEIGHT_UNIT, halves);
        var power = new HalfPowers(0, 0, 0, 0, 0, one / 2 * halves);
        var rest = of(unit.over(power));
        var text = product.toString();
        if (rest.equals("1")) return text;
        if (rest.equals("Hz")) rest = "1/second";
        return rest.startsWith("1/") ? text + rest.substring(1) : text + "*" + rest;
    }

    /** How a declaration is told: in volt, as a plain number. */
    static String declared(Dimension dimension) {
        return dimension.equals(Dimension.NONE) ? "as a plain number" : "in " + of(dimension);
    }

    /** A sample value in the unit a person would choose: {@code mV}. */
    static String usual(HalfPowers unit) {
        var text = of(unit);
        return switch (text) {
            case "volt" -> "mV";
            case "amp" -> "nA";
            case "siemens" -> "nS";
            case "farad" -> "pF";
            case "coulomb" -> "pC";
            case "joule" -> "pJ";
            case "watt" -> "nW";
            case "ohm" -> "Mohm";
            case "second" -> "ms";
            case "metre" -> "um";
            default -> text;
        };
    }

    /** Factors above and below the line. */
    private static final class Product {
        private final List<String> above = new ArrayList<>();
        private final List<String> below = new ArrayList<>();
        private int cost;

        void put(String name, int halves) {
            if (halves == 0) return;
            int size = Math.abs(halves);
            cost += size;
            var power = size == 2 ? "" : size % 2 == 0 ? "^" + size / 2 : "^(" + size + "/2)";
            (halves > 0 ? above : below).add(name + power);
        }

        @Override
        public String toString() {
            var top = above.isEmpty() ? "1" : String.join("*", above);
            if (below.isEmpty()) return top;
            var bottom = String.join("*", below);
            return top + "/" + (below.size() > 1 ? "(" + bottom + ")" : bottom);
        }
    }
}
