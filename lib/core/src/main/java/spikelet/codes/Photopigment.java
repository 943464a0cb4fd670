package spikelet.codes;

import spikelet.trains.Require;

/**
 * How a visual pigment absorbs light, by the template of Govardovskii, Fyhrquist, Reuter, Kuzmin and Donner (Vis. Neurosci. 17, 2000) for pigments with
 * retinal A1: the main (alpha) band, and the smaller beta band in the violet.
 */
public final class Photopigment {
    private Photopigment() {}

    /**
     * Absorbance in parts of that at the peak of the main band.
     *
     * @param peak wavelength of greatest absorption, in nanometre, 330 to 700
     * @param wavelength of the light, in nanometre
     * @return from 0 to 1; below 400 nm with the beta band
     */
    public static double absorbance(double peak, double wavelength) {
        Require.that(peak >= 330 && peak <= 700, "photopigment: the peak lies between 330 and 700 nm, got %s", peak);
        Require.positive("photopigment: the wavelength in nm", wavelength);
        // The bands add up to 1.001 at the peak; without the division a flat top would be cut off there.
        return Math.min(1, bands(peak, wavelength) / bands(peak, peak));
    }

    private static double bands(double peak, double wavelength) {
        double x = peak / wavelength;
        double a = 0.8795 + 0.0459 * StrictMath.exp(-(peak - 300) * (peak - 300) / 11940);
        double main = 1
                / (StrictMath.exp(69.7 * (a - x))
                        + StrictMath.exp(28 * (0.922 - x))
                        + StrictMath.exp(-14.9 * (1.104 - x))
                        + 0.674);
        double centre = 189 + 0.315 * peak;
        double width = -40.5 + 0.195 * peak;
        double off = (wavelength - centre) / width;
        return main + 0.26 * StrictMath.exp(-off * off);
    }
}
