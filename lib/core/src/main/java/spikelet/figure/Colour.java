package spikelet.figure;

import java.util.Locale;

/**
 * A colour with an opacity, as plain data, so that describing a figure needs no graphics library.
 *
 * <pre>{@code
 * Colour.hex("#D55E00").faded(0.25)
 * }</pre>
 *
 * @param red   red, 0 to 255
 * @param green green, 0 to 255
 * @param blue  blue, 0 to 255
 * @param alpha opacity, 0 (invisible) to 1 (opaque)
 */
public record Colour(int red, int green, int blue, double alpha) {

    /**
     * Checks the values.
     *
     * @param red red, 0 to 255
     * @param green green, 0 to 255
     * @param blue blue, 0 to 255
     * @param alpha opacity, 0 (invisible) to 1 (opaque)
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Colour {
        Checks.within("colour: red", red, 0, 255);
        Checks.within("colour: green", green, 0, 255);
        Checks.within("colour: blue", blue, 0, 255);
        Checks.within("colour: alpha", alpha, 0, 1);
    }

    /**
     * An opaque colour from its web notation.
     *
     * @param text six hexadecimal digits, with or without a leading {@code #}: {@code "#0072B2"}
     * @return the colour
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Colour hex(String text) {
        if (text == null || !text.matches("#?[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "colour '" + text + "': write six hexadecimal digits, for example \"#0072B2\"");
        }
        int rgb = Integer.parseInt(text.startsWith("#") ? text.substring(1) : text, 16);
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 1);
    }

    /**
     * The colour of light of one wavelength, as near as a screen comes to it; for pictures of a spectrum.
     *
     * @param nanometre the wavelength; black below about 380 and above about 730
     * @return the colour, opaque
     */
    public static Colour light(double nanometre) {
        return Light.of(Checks.positive("colour: wavelength in nm", nanometre));
    }

    /**
     * The same colour with another opacity.
     *
     * @param alpha 0 (invisible) to 1 (opaque)
     * @return the colour
     */
    public Colour faded(double alpha) {
        return new Colour(red, green, blue, alpha);
    }

    /**
     * A lighter colour: this one mixed with white.
     *
     * @param share the share of white, 0 to 1
     * @return the mixture, with the same opacity
     */
    public Colour lighter(double share) {
        Checks.within("colour: share of white", share, 0, 1);
        return new Colour(mix(red, share), mix(green, share), mix(blue, share), alpha);
    }

    /** {@return the web notation without the opacity, {@code #D55E00}} */
    public String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    private static int mix(int component, double share) {
        return (int) Math.round(component + (255 - component) * share);
    }
}
