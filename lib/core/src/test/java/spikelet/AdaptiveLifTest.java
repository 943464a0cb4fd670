package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveLifTest {
    private static final double TAU = 20 * ms;
    private static final double TAU_W = 100 * ms;
    private static final double REFRACTORY = 2 * ms;

    /** v above rest, some time after the refractory time of a spike, under a constant current; w is the current right after the spike. */
    private static double potential(double time, double current, double w) {
        double gL = 10 * nS;
        double held = w * Math.exp(-REFRACTORY / TAU_W);
        double leak = Math.exp(-time / TAU);
        double adaptation = held / gL * TAU_W / (TAU_W - TAU) * (Math.exp(-time / TAU_W) - leak);
        return current / gL * (1 - leak) - adaptation;
    }

    /** The period after which w has decayed to what it was: found by bisection of the closed form. */
    private static double steadyPeriod(double current) {
        double low = REFRACTORY;
        double high = 10;
        for (int k = 0; k < 200; k++) {
            double period = 0.5 * (low + high);
            double w = 50 * pA / (1 - Math.exp(-period / TAU_W));
            if (potential(period - REFRACTORY, current, w) < 15 * mV) low = period;
            else high = period;
        }
        return low;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1})
    void theSteadyPeriodIsThatOfItsClosedForm(double nanoamperes) {
        double current = nanoamperes * nA;
        var net = Network.named("adapting").dt(0.01 * ms);
        net.stimulate(net.population("n", 1, Neurons.adaptiveLif())).constant(current);
        var times = net.run(2 * second).spikes("n").times();
        double expected = steadyPeriod(current);
        double got = (times[times.length - 1] - times[times.length - 11]) / 10;
        // Ten periods are known to two grid points.
        assertEquals(expected, got, 0.002 * ms);
        double first = times[1] - times[0];
        assertTrue(first < 0.8 * expected, "the first interval, " + first + " s, is the shortest");
    }

    @Test
    void withoutAdaptationItIsTheLeakyNeuron() {
        var currents = new double[] {0.2 * nA, 0.4 * nA};
        var plain = FiCurve.of(Neurons.adaptiveLif().with("b", 0), currents, 0.05 * ms);
        for (int k = 0; k < 2; k++) assertEquals(Lif.with().rate(currents[k]), plain.rates()[k], 0.02);
    }

    @Test
    void underHalfANanoampereItsRateFallsFrom110To50Hz() {
        assertEquals(110 * Hz, Lif.with().rate(0.5 * nA), 1 * Hz);
        assertEquals(50 * Hz, 1 / steadyPeriod(0.5 * nA), 1 * Hz);
    }
}
