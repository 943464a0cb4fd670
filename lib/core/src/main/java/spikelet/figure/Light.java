package spikelet.figure;

/**
 * The colour of light of one wavelength on a screen: the eye's colour matching functions of 1931 as Wyman, Sloan and Shirley fitted
 * them with bells (J. Computer Graphics Techniques 2(2), 2013, multi-lobe fit), then the screen's primaries (IEC 61966-2-1, sRGB).
 * No screen reaches these colours: what it would have to take away is cut off, and the rest is made as bright as the screen allows.
 */
final class Light {
    /** Where the three matching functions together are smaller than this, the colour fades towards black. */
    private static final double FAINT = 1;

    private Light() {}

    static Colour of(double nm) {
        double x = 1.056 * bell(nm, 599.8, 37.9, 31.0)
                + 0.362 * bell(nm, 442.0, 16.0, 26.7)
                - 0.065 * bell(nm, 501.1, 20.4, 26.2);
        double y = 0.821 * bell(nm, 568.8, 46.9, 40.5) + 0.286 * bell(nm, 530.9, 16.3, 31.1);
        double z = 1.217 * bell(nm, 437.0, 11.8, 36.0) + 0.681 * bell(nm, 459.0, 26.0, 13.8);
        double red = Math.max(0, 3.2406 * x - 1.5372 * y - 0.4986 * z);
        double green = Math.max(0, -0.9689 * x + 1.8758 * y + 0.0415 * z);
        double blue = Math.max(0, 0.0557 * x - 0.2040 * y + 1.0570 * z);
        double most = Math.max(1e-9, Math.max(red, Math.max(green, blue)));
        double bright = Math.min(1, (x + y + z) / FAINT) / most;
        return new Colour(screen(red * bright), screen(green * bright), screen(blue * bright), 1);
    }

    /** A bell with a width to each side. */
    private static double bell(double nm, double centre, double left, double right) {
        double off = (nm - centre) / (nm < centre ? left : right);
        return StrictMath.exp(-off * off / 2);
    }

    /** The screen's byte for a part of its full light. */
    private static int screen(double light) {
        double value = light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
