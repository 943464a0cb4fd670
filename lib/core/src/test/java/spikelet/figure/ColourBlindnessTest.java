package spikelet.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The house colours as those without one kind of cone see them, by the matrices of Machado, Oliveira and Fernandes (IEEE Trans. Vis.
 * Comput. Graph. 15, 2009, table 1, severity 1.0), which work on linear RGB.
 */
class ColourBlindnessTest {
    /** Colours five times as far apart as one just notices (2.3; Mahy, Van Eycken and Oosterlinck, Color Res. Appl. 19, 1994) are told apart as lines. */
    private static final double APART = 11.5;

    enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] lab(Colour colour) {
            double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
            var seen = new double[3];
            for (int k = 0; k < 3; k++) {
                double sum = 0;
                for (int j = 0; j < 3; j++) sum += matrix[3 * k + j] * rgb[j];
                seen[k] = Math.max(0, Math.min(1, sum));
            }
            return cielab(seen);
        }
    }

    /** Inverts the gamma of sRGB (IEC 61966-2-1). */
    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** CIE 1976 L*a*b* under D65. */
    private static double[] cielab(double... rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double difference(Sight sight, Colour a, Colour b) {
        var p = sight.lab(a);
        var q = sight.lab(b);
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(k -> (p[k] - q[k]) * (p[k] - q[k]))
                .sum());
    }

    @ParameterizedTest
    @EnumSource
    void seriesStayApart(Sight sight) {
        for (int a = 0; a < 7; a++) {
            for (int b = 0; b < a; b++) assertApart(sight, Palette.cycle(a), Palette.cycle(b));
        }
    }

    @ParameterizedTest
    @EnumSource
    void excitationInhibitionAndWhatIsDrawnBesideATraceStayApart(Sight sight) {
        assertApart(sight, Palette.EXCITATORY, Palette.INHIBITORY);
        for (var beside : new Colour[] {Palette.THRESHOLD, Palette.THEORY, Palette.STIMULUS, Palette.RESET}) {
            assertApart(sight, Palette.NEUTRAL, beside);
        }
        assertApart(sight, Palette.THEORY, Palette.RESET);
    }

    @ParameterizedTest
    @EnumSource
    void everyColourStandsOutFromThePaper(Sight sight) {
        for (int k = 0; k < 7; k++) assertApart(sight, Palette.cycle(k), Colour.hex("#FFFFFF"));
    }

    private static void assertApart(Sight sight, Colour a, Colour b) {
        double difference = difference(sight, a, b);
        assertTrue(
                difference > APART,
                () -> "%s and %s are %.1f apart under %s".formatted(a.hex(), b.hex(), difference, sight));
    }
}
