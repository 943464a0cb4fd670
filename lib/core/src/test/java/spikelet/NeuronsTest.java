package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.pF;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock models against closed forms; the Hodgkin-Huxley, AdEx and Izhikevich neurons are in EquationReferenceTest. */
class NeuronsTest {
    private static double rate(NeuronModel model, double current) {
        return FiCurve.of(model, new double[] {current}, 0.02 * ms).rates()[0];
    }

    private static int spikesIn2Seconds(NeuronModel model, double current) {
        var net = Network.named("edge");
        net.stimulate(net.population("n", 1, model)).constant(current);
        return net.run(2 * second).spikes("n").count();
    }

    /** Rheobase k (VT - EL)² / 4; above it v moves from reset to peak in the time of an arctangent. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 100, 300})
    void theQuadraticNeuronFiresAtTheRateOfItsClosedForm(double picoamperes) {
        double k = 0.67 * nS / mV;
        double capacitance = 200 * pF;
        double current = picoamperes * pA;
        double rheobase = k * (15 * mV) * (15 * mV) / 4;
        double middle = -57.5 * mV;
        double width = Math.sqrt((current - rheobase) / k);
        double period =
                capacitance / (k * width) * (Math.atan((0 - middle) / width) - Math.atan((-65 * mV - middle) / width));
        assertEquals(1 / period, rate(Neurons.qif(), current), 0.002 / period);
        assertEquals(0, spikesIn2Seconds(Neurons.qif(), rheobase * 0.999));
        assertTrue(spikesIn2Seconds(Neurons.qif(), rheobase * 1.01) > 0);
    }

    /** The nullcline's minimum lies at VT, so the rheobase is gL (VT - EL - DT). */
    @Test
    void theExponentialNeuronFiresFromItsRheobaseOn() {
        double rheobase = 10 * nS * (-59.9 - -65 - 3.48) * mV;
        assertEquals(0, spikesIn2Seconds(Neurons.eif(), rheobase * 0.99));
        assertTrue(spikesIn2Seconds(Neurons.eif(), rheobase * 1.02) > 0);
    }

    /** At rest v - v³/3 = w and v + a = b w. */
    @Test
    void theFitzHughNagumoNeuronRestsAtTheCrossingOfItsNullclines() {
        var net = Network.named("rest");
        net.population("n", 1, Neurons.fitzHughNagumo()).record("v").record("w");
        var run = net.run(500 * ms);
        double v = run.trace("n", "v").at(0, 499 * ms);
        double w = run.trace("n", "w").at(0, 499 * ms);
        assertEquals(w, v - v * v * v / 3, 1e-9);
        assertEquals(0.8 * w, v + 0.7, 1e-9);
        assertEquals(0, run.spikes("n").count());
        assertTrue(spikesIn2Seconds(Neurons.fitzHughNagumo(), 0.5 * nA) > 20, "it oscillates between its knees");
    }

    @Test
    void theSquidAxonIsSilentBelowItsThresholdCurrent() {
        var model = Neurons.hodgkinHuxley();
        var net = Network.named("quiet");
        net.stimulate(net.population("n", 1, model)).constant(0.4 * nA);
        assertTrue(net.run(200 * ms).spikes("n").count() <= 1);
        assertTrue(rate(model, 2 * nA) > 60 * Hz);
    }

    @Test
    void everyFiringTypeOfIzhikevichFires() {
        for (var type : new String[] {"RS", "IB", "CH", "FS", "TC", "RZ", "LTS"}) {
            assertTrue(spikesIn2Seconds(Neurons.izhikevich(type), 10 * pA) > 5, type);
        }
        assertThrows(IllegalArgumentException.class, () -> Neurons.izhikevich("rs"));
    }
}
