package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.spaced;
import static spikelet.Distribution.values;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The membrane on its own: leak, jumps, reset and refractoriness. */
class MembraneTest {
    private static final double REST = -65 * mV;
    private static final double TAU = 20 * ms;

    private final Network net = Network.named("membrane");

    private static double[] range(double[] x, int from, int to) {
        return java.util.Arrays.copyOfRange(x, from, to);
    }

    private static double[] filled(int n, double x) {
        var array = new double[n];
        java.util.Arrays.fill(array, x);
        return array;
    }

    @Test
    void aMembraneAtRestStaysThere() {
        net.population("n", 1, Lif.with()).record("v");
        assertArrayEquals(filled(1000, REST), net.run(100 * ms).trace("n", "v").values(0), 1e-17);
    }

    @Test
    void aMembraneRelaxesToRestWithItsTimeConstant() {
        net.population("n", 1, Lif.with()).initial("v", -80 * mV).record("v");
        var v = net.run(100 * ms).trace("n", "v");
        for (int k = 0; k < 10; k++) {
            assertEquals(REST - 15 * mV * Math.exp(-k * 10 * ms / TAU), v.at(0, k * 10 * ms), 1e-15);
        }
    }

    @Test
    void initialValuesAreGivenNeuronByNeuronOrDrawn() {
        net.population("given", 3, Lif.with())
                .initial("v", values(-60 * mV, -61 * mV, -62 * mV))
                .record("v");
        net.population("spaced", 3, Lif.with())
                .initial("v", spaced(-70 * mV, -60 * mV))
                .record("v");
        net.population("drawn", 500, Lif.with())
                .initial("v", "uniform(-60 mV, -55 mV)")
                .record("v");
        var run = net.run(1 * ms);
        for (int k = 0; k < 3; k++) {
            assertEquals((-60 - k) * mV, run.trace("given", "v").at(k, 0), 1e-17);
            assertEquals((-70 + 5 * k) * mV, run.trace("spaced", "v").at(k, 0), 1e-17);
        }
        double sum = 0;
        for (int k = 0; k < 500; k++) {
            double v = run.trace("drawn", "v").at(k, 0);
            assertTrue(v >= -60 * mV && v <= -55 * mV);
            sum += v / 500;
        }
        assertEquals(-57.5 * mV, sum, 4 * 5 * mV / Math.sqrt(12 * 500));
    }

    @Test
    void eachNeuronHasParametersOfItsOwn() {
        var model = Lif.with().tau(values(10 * ms, 40 * ms)).resistance(values(10 * MOhm, 20 * MOhm));
        net.stimulate(net.population("n", 2, model).record("v")).constant(0.5 * nA);
        var v = net.run(20.1 * ms).trace("n", "v");
        assertEquals(REST + 5 * mV * -Math.expm1(-2), v.at(0, 20 * ms), 1e-14);
        assertEquals(REST + 10 * mV * -Math.expm1(-0.5), v.at(1, 20 * ms), 1e-14);
    }

    @Test
    void leakIsOneOverResistance() {
        assertEquals(Lif.with().resistance(1 / (12.5 * nS)), Lif.with().leak(12.5 * nS));
        assertEquals(Lif.with().leak(12.5 * nS), Lif.with().leak("12.5 nS"));
    }

    @Test
    void aDeltaSpikeMovesThePotentialByItsWeightAtItsTime() {
        net.stimulate(net.population("n", 1, Lif.with()).record("v"))
                .spikes(10 * ms)
                .weight(4 * mV);
        var v = net.run(30 * ms).trace("n", "v");
        assertEquals(REST, v.at(0, 9.9 * ms), 1e-17);
        assertEquals(REST + 4 * mV, v.at(0, 10 * ms), 1e-17);
        assertEquals(REST + 4 * mV * Math.exp(-0.5), v.at(0, 20 * ms), 1e-16);
    }

    @Test
    void deltaSpikesAddUp() {
        net.stimulate(net.population("n", 1, Lif.with()).record("v"))
                .spikes(10 * ms, 10 * ms, 15 * ms)
                .weight(4 * mV);
        var v = net.run(20 * ms).trace("n", "v");
        assertEquals(REST + 8 * mV, v.at(0, 10 * ms), 1e-16);
        assertEquals(REST + 8 * mV * Math.exp(-0.25) + 4 * mV, v.at(0, 15 * ms), 1e-16);
    }

    @Test
    void aJumpToTheThresholdMakesASpikeAndOneBelowDoesNot() {
        net.stimulate(net.population("fires", 1, Lif.with())).spikes(10 * ms).weight(15.000001 * mV);
        net.stimulate(net.population("fails", 1, Lif.with())).spikes(10 * ms).weight(14.999999 * mV);
        var run = net.run(20 * ms);
        assertArrayEquals(new double[] {10 * ms}, run.spikes("fires").times(), 1e-12);
        assertEquals(0, run.spikes("fails").count());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 2, 5})
    void afterASpikeThePotentialIsHeldForTheRefractoryTime(double refractory) {
        var model = Lif.with().reset(-70 * mV).refractory(refractory * ms);
        net.stimulate(net.population("n", 1, model).record("v")).spikes(10 * ms).weight(20 * mV);
        var v = net.run(20 * ms).trace("n", "v").values(0);
        int spike = 100;
        int free = spike + (int) Math.round(refractory * 10);
        assertEquals(REST, v[spike - 1], 1e-17);
        assertArrayEquals(filled(free - spike + 1, -70 * mV), range(v, spike, free + 1), 1e-17);
        for (int k = free; k < 200; k++) {
            assertEquals(REST - 5 * mV * Math.exp(-(k - free) * 0.1 * ms / TAU), v[k], 1e-14);
        }
    }

    /** Held from 10 to 12 ms: a jump at 12.0 ms still falls into the last held step, one at 12.1 ms acts. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 10.1, 11, 12})
    void aDeltaSpikeInRefractoryTimeIsLost(double at) {
        var n = net.population("n", 1, Lif.with()).record("v");
        net.stimulate(n).spikes(10 * ms).weight(20 * mV).named("fires");
        net.stimulate(n).spikes(at * ms).weight(5 * mV).named("lost");
        var v = net.run(20 * ms).trace("n", "v").values(0);
        assertArrayEquals(filled(100, REST), range(v, 100, 200), 1e-17);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 2.04, 1.96, 2.05})
    void aDeltaSpikeAfterRefractoryTimeActsInFull(double refractory) {
        var n = net.population("n", 1, Lif.with().refractory(refractory * ms)).record("v");
        net.stimulate(n).spikes(10 * ms).weight(20 * mV).named("fires");
        net.stimulate(n).spikes(12.1 * ms).weight(5 * mV).named("acts");
        var v = net.run(20 * ms).trace("n", "v");
        assertEquals(REST + 5 * mV, v.at(0, 12.1 * ms), 1e-16);
    }

    @Test
    void aCurrentGoesOnThroughRefractoryTime() {
        var n = net.population("n", 1, Lif.with().refractory(5 * ms)).record("v");
        net.stimulate(n).spikes(10 * ms).weight(20 * mV).named("fires");
        net.stimulate(n).spikes(10 * ms).weight(0.05 * nA).current(5 * ms).named("goes on");
        var v = net.run(40 * ms).trace("n", "v");
        assertEquals(REST, v.at(0, 15 * ms), 1e-17);
        double left = 0.05 * nA * Math.exp(-1) * 100 * MOhm;
        for (double t : new double[] {1 * ms, 5 * ms, 20 * ms}) {
            double psp = left * 5 / (5 - 20.0) * (Math.exp(-t / (5 * ms)) - Math.exp(-t / TAU));
            assertEquals(REST + psp, v.at(0, 15 * ms + t), 1e-14);
        }
    }

    /** A neuron driven by a current is free again exactly its refractory time after the crossing, not after the grid point. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 2.03, 0.5, 0.01})
    void refractoryTimeIsCountedFromTheCrossing(double refractory) {
        var model = Lif.with().refractory(refractory * ms);
        net.stimulate(net.population("n", 1, model).record("v")).constant(0.3 * nA);
        var v = net.run(30 * ms).trace("n", "v");
        double free = TAU * Math.log(2) + refractory * ms;
        for (int k = 1 + (int) Math.ceil(free / (0.1 * ms)); k < 250; k += 10) {
            double t = k * 0.1 * ms;
            assertEquals(REST + 30 * mV * -Math.expm1(-(t - free) / TAU), v.at(0, t), 3e-7);
        }
    }

    @Test
    void aNeuronThatBeginsAboveThresholdFiresAtOnce() {
        net.population("n", 1, Lif.with()).initial("v", -40 * mV);
        assertArrayEquals(new double[] {0.1 * ms}, net.run(10 * ms).spikes("n").times(), 1e-12);
    }
}
