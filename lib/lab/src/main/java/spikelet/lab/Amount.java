package spikelet.lab;

import spikelet.Quantity;

/** A value in SI units as text in a unit of one's choice. */
final class Amount {

    private Amount() {}

    /** {@code 0.0125, "ms"} is {@code 12.5 ms}; without a unit a number of four digits at most. */
    static String text(double value, String unit) {
        if (unit.isBlank()) {
            return NumberText.rounded(value, 4);
        }
        return NumberText.rounded(value / factor(unit), 4) + " " + unit;
    }

    /** The size of a unit in SI units. */
    static double factor(String unit) {
        return unit.isBlank() ? 1 : Quantity.parse("1 " + unit).value();
    }
}
