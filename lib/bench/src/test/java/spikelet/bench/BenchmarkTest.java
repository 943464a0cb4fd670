package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.NetworkDescription;

class BenchmarkTest {
    @Test
    void everyBenchmarkIsFoundByItsNameAndHasAPeer() {
        for (var benchmark : Benchmark.all()) {
            assertEquals(benchmark.name(), Benchmark.named(benchmark.name()).name());
            boolean peer = Files.isRegularFile(Path.of("src/main/python", benchmark.name() + ".py"));
            assertTrue(peer || benchmark.name().equals("microcircuit"), benchmark.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuba", "coba", "cobahh"})
    void everyNeuronKeepsEightyInputsAtAnyScale(String name) {
        for (double scale : new double[] {0.5, 1, 10}) {
            var description = Benchmark.named(name).network(scale, 1).description();
            double synapses = description.projections().stream()
                    .mapToDouble(description::expectedSynapses)
                    .sum();
            assertEquals(4000 * scale, description.neurons());
            assertEquals(80, synapses / description.neurons(), 1e-9);
        }
    }

    @Test
    void everyNeuronOfBrunelsNetworkHas1250Inputs() {
        var description = Benchmark.named("brunel").network(1, 1).description();
        assertEquals(12_500, description.neurons());
        assertEquals(12_500.0 * 1250, synapses(description));
    }

    /** The published network has 298,880,941 synapses (Potjans and Diesmann 2014, as NEST builds it). */
    @Test
    void theMicrocircuitHasItsPublishedSize() {
        var description = Benchmark.named("microcircuit").network(1, 1).description();
        assertEquals(77_169, description.neurons());
        assertEquals(298_880_941, synapses(description), 1e-4 * 298_880_941);
    }

    private static double synapses(NetworkDescription description) {
        return description.projections().stream()
                .mapToDouble(description::expectedSynapses)
                .sum();
    }
}
