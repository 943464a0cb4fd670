package spikelet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against the CIE's table of 1931: at 465, 550 and 610 nm it gives a screen's pure primaries and less than nothing of the two others. */
class LightTest {
    @Test
    void atThreeWavelengthsAScreenShowsItsPurePrimaries() {
        assertEquals("#0000FF", Colour.light(465).hex());
        assertEquals("#00FF00", Colour.light(550).hex());
        assertEquals("#FF0000", Colour.light(610).hex());
    }

    /** The table's 570 nm: red 1.005 to green 1.048, and 490 nm: green 0.379 to blue 0.451; the fit is good to some per cent. */
    @Test
    void yellowAndCyanLieBetweenThem() {
        var yellow = Colour.light(570);
        assertEquals(Math.pow(1.005 / 1.048, 1 / 2.4), (double) yellow.red() / yellow.green(), 0.03);
        assertEquals(0, yellow.blue());
        var cyan = Colour.light(490);
        assertEquals(Math.pow(0.379 / 0.451, 1 / 2.4), (double) cyan.green() / cyan.blue(), 0.04);
        assertEquals(0, cyan.red());
    }

    @Test
    void whatTheEyeDoesNotSeeIsBlack() {
        for (double nm : new double[] {1, 320, 800, 1e6}) {
            var dark = Colour.light(nm);
            assertTrue(dark.red() + dark.green() + dark.blue() < 20, () -> dark.hex());
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Colour.light(-5))
                .getMessage()
                .contains("wavelength in nm must be positive"));
    }
}
