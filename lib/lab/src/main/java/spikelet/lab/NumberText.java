package spikelet.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them, with a true minus sign. */
final class NumberText {

    private NumberText() {}

    static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    /** The decimals that a number needs when it is rounded to some significant digits: 2 for 0.250, 0 for 1234567. */
    static int decimals(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return 0;
        }
        return Math.max(
                0,
                new BigDecimal(value)
                        .round(new MathContext(digits))
                        .stripTrailingZeros()
                        .scale());
    }

    /** With a fixed number of decimals; a missing number is a dash. */
    static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : minus(text);
    }

    /** As a number below ten times a power of ten. */
    static String scientific(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : fixed(value, 0);
        }
        int power = (int) Math.floor(Math.log10(Math.abs(value)));
        var mantissa = new BigDecimal(value).movePointLeft(power).round(new MathContext(digits));
        if (mantissa.abs().compareTo(BigDecimal.TEN) >= 0) {
            mantissa = mantissa.movePointLeft(1);
            power++;
        }
        return minus(mantissa.stripTrailingZeros().toPlainString()) + "·10" + Ticks.raised(power);
    }

    /** Rounded to some significant digits, in the shorter of the two ways. */
    static String rounded(double value, int digits) {
        double size = Math.abs(value);
        if (size >= 1e6 || size > 0 && size < 1e-3) {
            return scientific(value, digits);
        }
        return fixed(value, Math.min(8, decimals(value, digits)));
    }
}
