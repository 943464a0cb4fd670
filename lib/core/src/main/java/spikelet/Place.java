package spikelet;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A place on a {@link Cell}: a section and how far along it.
 *
 * @param section the section's name
 * @param at from 0, where the section begins, to 1, where it ends
 */
public record Place(String section, double at) {
    /**
     * Checks the values.
     *
     * @param section the section's name
     * @param at from 0 to 1
     * @throws IllegalArgumentException if the place is not on the section
     */
    public Place {
        Check.name("place", section);
        Check.that(
                at >= 0 && at <= 1,
                "section '%s': a place lies between 0 (its beginning) and 1 (its end), got %s",
                section,
                at);
    }

    /** Reads {@code dendrite(0.8)}; null if the text has another form. */
    static Place parse(String text) {
        int open = text.lastIndexOf('(');
        if (open <= 0 || !text.endsWith(")")) return null;
        try {
            double at = Double.parseDouble(text.substring(open + 1, text.length() - 1));
            return new Place(text.substring(0, open).strip(), at);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The place as it is written: {@code dendrite(0.8)}. */
    @Override
    public String toString() {
        var digits = new BigDecimal(at).round(new MathContext(6)).stripTrailingZeros();
        return section + "(" + (at == 0 ? "0" : digits.toPlainString()) + ")";
    }
}
