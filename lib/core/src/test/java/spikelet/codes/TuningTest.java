package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Curriculum row S6: three cones say any wavelength by their rates, as well as their spikes allow. */
class TuningTest {
    private static final Tuning CONES = Tuning.photoreceptors(420, 534, 564).over(400, 680);
    private static final int TRIALS = 400;

    private static double error(Tuning tuning, double stimulus, double duration) {
        var decoder = MaximumLikelihood.of(tuning);
        double squares = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double off = decoder.decode(tuning.encode(stimulus, duration, trial)) - stimulus;
            squares += off * off;
        }
        return Math.sqrt(squares / TRIALS);
    }

    /** The standard error of an error estimated from 400 trials is 3.5 %. */
    @ParameterizedTest
    @ValueSource(doubles = {440, 470, 500, 550, 600, 640})
    void aWavelengthIsReadWithAnErrorNearTheCramerRaoBound(double wavelength) {
        double bound = CONES.cramerRao(wavelength, 20 * second);
        assertEquals(1, error(CONES, wavelength, 20 * second) / bound, 0.2, () -> "bound " + bound + " nm");
    }

    @Test
    void theErrorFallsAsOneOverTheRootOfTheSpikes() {
        var bells = Tuning.gaussian(45, 420, 534, 564).over(400, 680);
        double one = error(bells, 500, 5 * second);
        double four = error(bells, 500, 20 * second);
        double sixteen = error(bells, 500, 80 * second);
        assertEquals(2, one / four, 0.2);
        assertEquals(2, four / sixteen, 0.2);
    }

    /** From three numbers in [0, 1] alone, as a deep-learning layer would get them. */
    @Test
    void threeNormalisedRatesAreEnough() {
        var decoder = MaximumLikelihood.of(CONES);
        for (double wavelength = 405; wavelength < 680; wavelength += 5) {
            var rates = CONES.normalised(wavelength);
            for (double r : rates) assertTrue(r >= 0 && r <= 1);
            assertEquals(wavelength, decoder.decode(rates), 0.1);
        }
    }

    /** Twice the light doubles every rate; the shares stay, and so does what is read from them. */
    @Test
    void sharesTellTheColourOfLightOfAnyBrightness() {
        var shares = CONES.shares();
        var decoder = MaximumLikelihood.of(shares);
        for (double wavelength = 450; wavelength < 640; wavelength += 5) {
            assertEquals(
                    1, java.util.Arrays.stream(shares.normalised(wavelength)).sum(), 1e-12);
            for (double brightness : new double[] {0.2, 1, 3}) {
                var rates = java.util.Arrays.stream(CONES.normalised(wavelength))
                        .map(r -> brightness * r)
                        .toArray();
                assertEquals(wavelength, decoder.decode(rates), 0.1);
            }
        }
        assertEquals(100, shares.peak());
        assertEquals(0.5, Tuning.of(0, 1, s -> s, s -> s).shares().normalised(0)[1], "none fires: nobody knows");
    }

    /** Of Poisson counts with bells of width w: T Σ f (s - c)²/w⁴. */
    @Test
    void theFisherInformationOfBellsIsItsClosedForm() {
        var tuning = Tuning.gaussian(10, 0, 15, 30).peak(50 * Hz);
        double closed = 0;
        for (double c : new double[] {0, 15, 30}) {
            closed += 50 * Math.exp(-(8 - c) * (8 - c) / 200) * (8 - c) * (8 - c) / 1e4;
        }
        assertEquals(2 * closed, tuning.fisher(8, 2 * second), 1e-7 * closed);
        assertEquals(1 / Math.sqrt(2 * closed), tuning.cramerRao(8, 2 * second), 1e-6);
    }

    @Test
    void everyShapeHasItsPeakItsBaselineAndItsHalf() {
        var bell = Tuning.gaussian(10, 50).peak(80 * Hz).baseline(5 * Hz);
        assertEquals(80, bell.rates(50)[0], 1e-9);
        assertEquals(5 + 75 * Math.exp(-0.5), bell.rates(60)[0], 1e-9);
        var circle = Tuning.vonMises(2, 0, Math.PI);
        assertEquals(100, circle.rates(0)[0], 1e-9);
        assertEquals(100 * Math.exp(-4), circle.rates(0)[1], 1e-9);
        assertEquals(50, Tuning.sigmoid(3, 20).rates(20)[0], 1e-9);
        assertEquals(25, Tuning.of(0, 1, s -> s * s).rates(0.5)[0], 1e-9);
        assertEquals("3 tuned neurons over 400 to 680, rates from 0 to 100 Hz", CONES.toString());
        assertEquals(4, CONES.columns().names().size());
        assertEquals(1, CONES.figure().panels().size());
    }

    @Test
    void aPhotopigmentAbsorbsMostAtItsPeak() {
        for (double peak : new double[] {420, 500, 534, 564}) {
            assertEquals(1, Photopigment.absorbance(peak, peak));
            assertTrue(Photopigment.absorbance(peak, peak + 1) < 1, "no flat top");
            assertTrue(Photopigment.absorbance(peak, peak + 40) < 0.9);
            assertTrue(Photopigment.absorbance(peak, peak + 150) < 0.01);
        }
    }

    @Test
    void thePopulationVectorPointsWhereTheCountsPoint() {
        var directions = new double[16];
        for (int n = 0; n < 16; n++) directions[n] = 2 * Math.PI * n / 16;
        var tuning = Tuning.vonMises(2, directions);
        for (double angle : new double[] {0.3, 2, 4.5, 6}) {
            var response = tuning.encode(angle, 20 * second, 1);
            assertEquals(
                    angle,
                    Readout.populationVector(response, directions),
                    4 * tuning.cramerRao(angle, 20 * second) * 1.2);
            assertEquals(angle, tuning.decode(response), 4 * tuning.cramerRao(angle, 20 * second));
        }
    }

    @Test
    void simpleReadoutsAreDoneByHand() {
        var response = SpikeTrains.of(
                SpikeTrain.at(30 * ms).within(0, 100 * ms),
                SpikeTrain.at(10 * ms, 20 * ms, 40 * ms).within(0, 100 * ms),
                SpikeTrain.at().within(0, 100 * ms));
        assertEquals(1, Readout.firstSpike(response));
        assertEquals(1, Readout.mostSpikes(response));
        assertArrayEquals(new int[] {1, 0, 2}, Readout.order(response));
        assertEquals((10 + 3 * 20) / 4.0, Readout.centreOfMass(response, 10, 20, 30), 1e-12);
        assertEquals(Math.PI / 2, Readout.populationVector(response.select(2, 1), 0, Math.PI / 2), 1e-12);
        assertTrue(Double.isNaN(Readout.populationVector(response.select(2), 0)));
        assertEquals(-1, Readout.firstSpike(response.select(2)));
    }

    @Test
    void nonsenseIsRefused() {
        assertTrue(message(() -> CONES.rates(900)).contains("900.0 lies outside the range, 400.0 to 680.0"));
        assertTrue(message(() -> CONES.baseline(200)).contains("below the peak (100.0 Hz), got 200.0"));
        assertTrue(message(() -> CONES.over(5, 1)).contains("the smaller stimulus comes first"));
        assertTrue(message(() -> Tuning.gaussian(0, 1)).contains("the width must be positive"));
        assertTrue(
                message(() -> CONES.decode(SpikeTrains.of(SpikeTrain.at(1)))).contains("1 values for 3 tuned neurons"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
