package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.values;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From -70 to -50 mV over 10 MOhm: 2 nA bring v to the threshold, in infinite time. */
class RheobaseTest {
    private static final Lif NEURON =
            Lif.with().resistance(10 * MOhm).rest(-70 * mV).threshold(-50 * mV).refractory(0);

    private static int[] spikes(Lif model, int size, double current, double dt, double duration) {
        var net = Network.named("rheobase").dt(dt);
        net.stimulate(net.population("n", size, model)).constant(current);
        return net.run(duration).spikes("n").counts();
    }

    @Test
    void aNeuronDrivenAtRheobaseNeverSpikes() {
        assertArrayEquals(new int[1], spikes(NEURON, 1, 2.0 * nA, 0.1 * ms, 100 * second));
    }

    @Test
    void aNeuronDrivenJustAboveRheobaseSpikes() {
        assertTrue(spikes(NEURON, 1, 2.0001 * nA, 0.1 * ms, 1 * second)[0] > 0);
    }

    @Test
    void itsFirstSpikeComesWhenTheClosedFormSays() {
        var net = Network.named("late").dt(0.1 * ms);
        net.stimulate(net.population("n", 1, NEURON)).constant(2.0001 * nA);
        double first = net.run(1 * second).spikes("n").times()[0];
        double expected = 20 * ms * Math.log(2.0001 / 0.0001);
        assertTrue(first >= expected && first <= expected + 0.1 * ms, () -> first + " instead of " + expected);
    }

    /** Rounding must not lift v over the threshold, whatever the time constant and the step. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.5, 1})
    void noTimeConstantAndNoStepMakeRheobaseSpike(double step) {
        var tau = new double[500];
        for (int k = 0; k < tau.length; k++) tau[k] = 0.3 * ms * Math.pow(300, k / 499.0);
        var model = NEURON.tau(values(tau));
        double duration = Math.max(0.5 * second, 2000 * step * ms);
        var counts = spikes(model, tau.length, 2.0 * nA, step * ms, duration);
        assertEquals(0, Arrays.stream(counts).filter(c -> c > 0).count(), "neurons that fired");
    }

    @Test
    void theModelKnowsItsRheobase() {
        assertEquals(2 * nA, NEURON.rheobase(), 1e-23);
        assertEquals(0, NEURON.rate(2 * nA));
        assertTrue(NEURON.rate(2.0001 * nA) > 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> NEURON.rest("normal(-70 mV, 1 mV)").rheobase());
    }

    @Test
    void aNeuronThatRestsAboveItsThresholdFiresUndriven() {
        var pacemaker =
                Lif.with().rest(-49 * mV).threshold(-50 * mV).reset(-60 * mV).refractory(5 * ms);
        assertTrue(pacemaker.rheobase() < 0);
        double expected = 1 / (5 * ms + 20 * ms * Math.log(11));
        assertEquals(expected, pacemaker.rate(0), 1e-9);
        assertEquals(expected, FiCurve.of(pacemaker, new double[] {0}, 0.1 * ms).rates()[0], 1e-3 * expected);
    }
}
