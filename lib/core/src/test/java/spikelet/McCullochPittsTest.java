package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logic of binary units: a spike at a tick is a 1. */
class McCullochPittsTest {
    /** All four pairs of inputs, one after the other, at ticks 1 to 4. */
    private static final double[][] PAIRS = {{3 * ms, 4 * ms}, {2 * ms, 4 * ms}};

    /** The ticks, in ms, at which a unit fires that two inputs reach a period later. */
    private static long[] ticks(String theta, double weight, double dt) {
        var net = Network.named("logic").dt(dt);
        var inputs = net.spikes("inputs", PAIRS);
        var unit = net.population("unit", 1, Neurons.mcCullochPitts().with("theta", theta));
        net.connect(inputs).to(unit).allToAll().weight(weight).delta().delay(1 * ms);
        return ticks(net.run(5 * ms), "unit");
    }

    private static long[] ticks(Recording run, String name) {
        return Arrays.stream(run.spikes(name).times())
                .mapToLong(t -> {
                    assertEquals(Math.rint(t / ms), t / ms, 1e-9, "a unit fires at ticks");
                    return Math.round(t / ms);
                })
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1 * ms, 0.25 * ms, 1 * ms})
    void oneUnitComputesAndOrNot(double dt) {
        assertArrayEquals(new long[] {3, 4, 5}, ticks("0.5 mV", 1 * mV, dt), "or");
        assertArrayEquals(new long[] {5}, ticks("1.5 mV", 1 * mV, dt), "and");
        assertArrayEquals(new long[] {1, 2}, ticks("-0.5 mV", -1 * mV, dt), "neither");
        assertArrayEquals(new long[] {1, 2, 3, 4}, ticks("-1.5 mV", -1 * mV, dt), "not both");
    }

    /** Exclusive or needs a second layer: or, but not both. */
    @Test
    void twoLayersComputeExclusiveOr() {
        var net = Network.named("xor");
        var inputs = net.spikes("inputs", PAIRS);
        var or = net.population("or", 1, Neurons.mcCullochPitts().with("theta", "0.5 mV"));
        var and = net.population("and", 1, Neurons.mcCullochPitts().with("theta", "1.5 mV"));
        var xor = net.population("xor", 1, Neurons.mcCullochPitts().with("theta", "0.5 mV"));
        net.connect(inputs).to(or, and).allToAll().weight(1 * mV).delta().delay(1 * ms);
        net.connect(or).to(xor).allToAll().weight(1 * mV).delta().delay(1 * ms);
        net.connect(and).to(xor).allToAll().weight(-1 * mV).delta().delay(1 * ms);
        assertArrayEquals(new long[] {4, 5}, ticks(net.run(7 * ms), "xor"));
    }

    /** What arrives between two ticks counts at the second, once. */
    @ParameterizedTest
    @CsvSource({"2.1, 3", "2.9, 3", "3.0, 3", "3.1, 4"})
    void inputWaitsForTheNextTickAndIsForgottenThere(double arrival, long tick) {
        var net = Network.named("waiting");
        var input = net.spikes("input", new double[] {(arrival - 1) * ms});
        var unit = net.population("unit", 1, Neurons.mcCullochPitts());
        net.connect(input).to(unit).allToAll().weight(1 * mV).delta().delay(1 * ms);
        assertArrayEquals(new long[] {tick}, ticks(net.run(9 * ms), "unit"));
    }

    @Test
    void weakInputsAtDifferentTicksDoNotAddUp() {
        var net = Network.named("apart");
        var input = net.spikes("input", new double[] {1 * ms, 2 * ms, 3 * ms});
        var unit = net.population("unit", 1, Neurons.mcCullochPitts());
        net.connect(input).to(unit).allToAll().weight(0.4 * mV).delta().delay(1 * ms);
        assertEquals(0, net.run(9 * ms).spikes("unit").count());
    }
}
