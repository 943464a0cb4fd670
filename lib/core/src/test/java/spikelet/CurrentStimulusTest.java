package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.spaced;
import static spikelet.Distribution.values;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Currents from outside, on a membrane of 20 ms and 100 MOhm that never fires. */
class CurrentStimulusTest {
    private static final double REST = -65 * mV;
    private static final double TAU = 20 * ms;
    private static final double R = 100 * MOhm;

    private final Network net = Network.named("currents");
    private final Population n = silent(1);

    private Population silent(int size) {
        return net.population("n", size, Lif.with().threshold("1000 V"))
                .record("v")
                .record("I");
    }

    @Test
    void aStepBeginsAndEndsAtItsGridPoints() {
        net.stimulate(n).step(0.3 * nA, 20 * ms, 120 * ms);
        var current = net.run(200 * ms).trace("n", "I");
        assertEquals(0, current.at(0, 0));
        assertEquals(0, current.at(0, 19.9 * ms));
        assertEquals(0.3 * nA, current.at(0, 20 * ms));
        assertEquals(0.3 * nA, current.at(0, 119.9 * ms));
        assertEquals(0, current.at(0, 120 * ms));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 2})
    void theMembraneFollowsAStepExactly(double step) {
        net.dt(step * ms);
        net.stimulate(n).step(0.1 * nA, 20 * ms, 120 * ms);
        var v = net.run(202 * ms).trace("n", "v");
        double top = R * 0.1 * nA;
        assertEquals(REST, v.at(0, 20 * ms), 1e-16);
        assertEquals(REST - top * Math.expm1(-1), v.at(0, 40 * ms), 1e-14);
        assertEquals(REST - top * Math.expm1(-5), v.at(0, 120 * ms), 1e-14);
        assertEquals(REST - top * Math.expm1(-5) * Math.exp(-4), v.at(0, 200 * ms), 1e-14);
    }

    @Test
    void edgesBetweenGridPointsMoveToTheNearest() {
        net.stimulate(n).step(1 * nA, 20.04 * ms, 30.06 * ms);
        var current = net.run(40 * ms).trace("n", "I");
        assertEquals(1 * nA, current.at(0, 20 * ms));
        assertEquals(1 * nA, current.at(0, 30 * ms));
        assertEquals(0, current.at(0, 30.1 * ms));
    }

    @Test
    void theTextFormIsTheSameStep() {
        net.stimulate(n).step(0.3 * nA, 20 * ms, 120 * ms);
        var code = net.description();
        net.stimulate(n).step("0.3 nA", "20 ms", "120 ms");
        assertEquals(code, net.description());
        net.stimulate(n).step(0.1 * nA, 0, 1 * ms).step(0.3 * nA, 20 * ms, 120 * ms);
        assertEquals(code, net.description(), "the last word counts");
    }

    @Test
    void stimuliOfTheSameNeuronsAddUp() {
        net.stimulate(n).constant(0.1 * nA);
        net.stimulate(n).constant(0.2 * nA).named("second");
        net.stimulate(n).step(0.5 * nA, 10 * ms, 20 * ms);
        var current = net.run(30 * ms).trace("n", "I");
        assertEquals(0.3 * nA, current.at(0, 5 * ms), 1e-24);
        assertEquals(0.8 * nA, current.at(0, 15 * ms), 1e-24);
        assertEquals(0.3 * nA, current.at(0, 25 * ms), 1e-24);
    }

    @Test
    void chosenNeuronsAndCurrentsOfTheirOwn() {
        var many = silent(4);
        net.stimulate(many).constant(spaced(0, 0.3 * nA));
        net.stimulate(many).constant(values(1 * nA, 2 * nA)).neurons(3, 1).named("two");
        var current = net.run(1 * ms).trace("n", "I");
        double[] expected = {0, 0.1 * nA + 1 * nA, 0.2 * nA, 0.3 * nA + 2 * nA};
        for (int k = 0; k < 4; k++) assertEquals(expected[k], current.at(k, 0), 1e-24, "neurons count upwards");
    }

    @Test
    void fromAndUntilBoundAnyStimulus() {
        net.stimulate(n).constant(1 * nA).from(5 * ms).until(7 * ms);
        net.stimulate(n).sine(1 * nA, 50 * Hz).offset(2 * nA).until(5 * ms);
        var current = net.run(10 * ms).trace("n", "I");
        assertTrue(current.at(0, 4.9 * ms) > 2 * nA);
        assertEquals(1 * nA, current.at(0, 5 * ms));
        assertEquals(0, current.at(0, 7 * ms));
    }

    @Test
    void aRampTakesTheValueOfTheMiddleOfEachStep() {
        net.stimulate(n).ramp(-1 * nA, 3 * nA, 10 * ms, 50 * ms);
        var current = net.run(60 * ms).trace("n", "I");
        assertEquals(0, current.at(0, 9.9 * ms));
        for (double t : new double[] {10 * ms, 20 * ms, 49.9 * ms}) {
            assertEquals(-1 * nA + 4 * nA * (t + 0.05 * ms - 10 * ms) / (40 * ms), current.at(0, t), 1e-20);
        }
        assertEquals(0, current.at(0, 50 * ms));
    }

    /** v - rest = R s (t - tau (1 - exp(-t/tau))) for a current that grows as s t; steps of dt leave s dt² / 12 tau. */
    @Test
    void theMembraneLagsBehindARampByItsTimeConstant() {
        net.stimulate(n).ramp(0, 1 * nA, 0, 200 * ms);
        var v = net.run(200 * ms).trace("n", "v");
        double slope = R * 1 * nA / (200 * ms);
        for (double t : new double[] {5 * ms, 20 * ms, 100 * ms, 199 * ms}) {
            assertEquals(
                    REST + slope * (t + TAU * Math.expm1(-t / TAU)),
                    v.at(0, t),
                    1.01 * slope * Math.pow(0.1 * ms, 2) / (12 * TAU));
        }
    }

    /** After the transient: amplitude R A / sqrt(1 + (omega tau)²), phase -atan(omega tau). */
    @ParameterizedTest
    @ValueSource(doubles = {1, 8, 50, 200})
    void theMembraneFiltersASine(double frequency) {
        net.stimulate(n).sine(0.1 * nA, frequency * Hz).offset(0.05 * nA).phase(0.7);
        var v = net.run(1 * second).trace("n", "v");
        double omega = 2 * Math.PI * frequency;
        double gain = R * 0.1 * nA / Math.hypot(1, omega * TAU);
        // A current held for a step keeps 1 - (omega dt)² / 24 of a sine, and leaves dt² / 12 tau of its slope.
        double tolerance = R * 0.1 * nA * omega * Math.pow(0.1 * ms, 2) * (omega / 24 + 1 / (12 * TAU));
        for (int k = 4000; k < 10_000; k += 137) {
            double t = k * 0.1 * ms;
            double expected = 5 * mV + gain * Math.sin(omega * t + 0.7 - Math.atan(omega * TAU));
            assertEquals(REST + expected, v.at(0, t), tolerance);
        }
    }

    @Test
    void aSineStartsWithItsStimulus() {
        net.stimulate(n).sine(1 * nA, 10 * Hz).from(30 * ms);
        var current = net.run(60 * ms).trace("n", "I");
        assertEquals(0, current.at(0, 29.9 * ms));
        double middle = 10 * ms + 0.05 * ms;
        assertEquals(1 * nA * Math.sin(2 * Math.PI * 10 * middle), current.at(0, 40 * ms), 1e-20);
    }
}
