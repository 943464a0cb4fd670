package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The JMH benchmarks do what they claim; how long it takes is not tested. */
class KernelBenchmarksTest {
    @Test
    void neuronsAreUpdatedUnderBothKinetics() {
        for (var kinetics : new String[] {"decay", "conductance"}) {
            var benchmark = new NeuronUpdateBenchmark();
            benchmark.kinetics = kinetics;
            benchmark.setUp();
            assertTrue(benchmark.neuronStep() >= 0);
        }
    }

    @Test
    void everyEventAddsItsWeight() {
        for (var weights : new String[] {"equal", "drawn", "wide"}) {
            for (var delays : new String[] {"one", "many"}) {
                var benchmark = new DeliveryBenchmark();
                benchmark.weights = weights;
                benchmark.delays = delays;
                benchmark.setUp();
                benchmark.event();
                assertEquals(800_000 * 1e-3, benchmark.delivered(), 800 * 0.01);
            }
        }
    }

    @Test
    void poissonTrainsBringWhatTheirRatesSay() {
        for (var rates : new String[] {"equal", "different"}) {
            var benchmark = new PoissonBenchmark();
            benchmark.rates = rates;
            benchmark.setUp();
            benchmark.draw();
            // 1.6 of 0.1 mV a step; the sum of so many is known to a thousandth, the rates of 1,024 neurons to a
            // hundredth.
            assertEquals(1024 * 1000 * 1.6 * 1e-4, benchmark.delivered(), 1024 * 1.6 * 1e-1 * 0.015);
        }
    }

    @Test
    void aTeamDoesEachPartOnce() {
        var benchmark = new TeamBenchmark();
        benchmark.setUp();
        for (int k = 0; k < 1000; k++) benchmark.handOver();
        benchmark.tearDown();
        assertEquals(1000, benchmark.done(0));
        assertEquals(1000, benchmark.done(1));
    }

    @Test
    void everyWayToAnExponentialGivesTheSame() {
        var benchmark = new FunctionBenchmark();
        benchmark.setUp();
        var fast = benchmark.exp().clone();
        assertArrayEquals(benchmark.expInOneLoop(), fast);
        var exact = benchmark.strictMathExp();
        for (int i = 0; i < fast.length; i++) assertEquals(exact[i], fast[i], exact[i] * 1e-15);
        assertEquals(1, benchmark.exprel()[256], 1e-2);
        assertEquals(1e-3, benchmark.tanh()[256], 1e-2);
    }
}
