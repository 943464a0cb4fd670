package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiCurveTest {
    private static final Lif NEURON = Lif.with()
            .tau(10 * ms)
            .resistance(10 * MOhm)
            .rest(-70 * mV)
            .threshold(-50 * mV)
            .refractory(2 * ms);

    private static double[] currents() {
        var currents = new double[41];
        for (int k = 0; k < currents.length; k++) currents[k] = (1 + 0.1 * k) * nA;
        return currents;
    }

    private static double worst(double dt) {
        var rates = FiCurve.of(NEURON, currents(), dt).rates();
        double worst = 0;
        for (int k = 0; k < rates.length; k++) {
            double exact = NEURON.rate(currents()[k]);
            if (exact == 0) assertEquals(0, rates[k], "silent up to the rheobase");
            else worst = Math.max(worst, Math.abs(rates[k] / exact - 1));
        }
        return worst;
    }

    /** Below 6.3 uA/cm² the squid axon fires a few times and falls silent (Rinzel and Miller, Math. Biosci. 49, 1980). */
    @Test
    void someSpikesAtTheOnsetOfACurrentAreNoRate() {
        double[] currents = {1.2 * nA, 1.3 * nA};
        var rates = FiCurve.of(Neurons.hodgkinHuxley(), currents, 0.05 * ms).rates();
        assertEquals(0, rates[0]);
        assertTrue(rates[1] > 50, rates[1] + " Hz");
    }

    /**
     * The usual step of 0.1 ms is fine enough: the grid moves only the two ends of the measured second, 0.1 ms each, a part in ten
     * thousand; the interpolated crossing leaves an error of second order, 5e-5 at 200 Hz.
     */
    @Test
    void theCurveIsItsClosedFormToATenthOfAPercent() {
        assertTrue(worst(0.1 * ms) < 1e-3, () -> "off by " + worst(0.1 * ms));
    }

    @Test
    void aFinerStepBringsTheCurveCloserStill() {
        assertTrue(worst(0.01 * ms) < 1e-4, () -> "off by " + worst(0.01 * ms));
    }

    @Test
    void theCurveStartsAtRheobaseAndRises() {
        var rates = FiCurve.of(NEURON, currents(), 0.1 * ms).rates();
        for (int k = 1; k < rates.length; k++) assertTrue(rates[k] >= rates[k - 1]);
        assertEquals(0, rates[10], "2.0 nA is the rheobase");
        assertTrue(rates[11] > 0);
    }

    @Test
    void refractorinessBoundsTheRate() {
        double rate = FiCurve.of(NEURON, new double[] {1000 * nA}, 0.01 * ms).rates()[0];
        assertTrue(rate < 1 / (2 * ms) && rate > 0.95 / (2 * ms), () -> rate + " Hz");
    }

    @Test
    void fiftyOneCurrentsAreMeasuredUnlessOthersAreGiven() {
        var curve = FiCurve.of(NEURON, 0, 5 * nA);
        assertEquals(51, curve.currents().length);
        assertEquals(0, curve.currents()[0]);
        assertEquals(5 * nA, curve.currents()[50], 1e-20);
        assertEquals(NEURON, curve.model());
    }

    @Test
    void theCurveIsATableInTheUnitsOfItsAxes() {
        var table = FiCurve.of(NEURON, new double[] {1 * nA, 3 * nA}, 0.1 * ms).columns();
        assertEquals(List.of("current (nA)", "rate (Hz)"), table.names());
        assertArrayEquals(new double[] {1, 3}, (double[]) table.get("current (nA)"), 1e-12);
        assertEquals(NEURON.rate(3 * nA), ((double[]) table.get("rate (Hz)"))[1], 0.1);
    }

    @Test
    void whatIsReturnedIsACopy() {
        var curve = FiCurve.of(NEURON, new double[] {3 * nA}, 0.1 * ms);
        curve.rates()[0] = -1;
        curve.currents()[0] = -1;
        assertTrue(curve.rates()[0] > 0 && curve.currents()[0] > 0);
    }
}
