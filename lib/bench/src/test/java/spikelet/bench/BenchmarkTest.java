package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkTest {
    @Test
    void everyBenchmarkIsFoundByItsNameAndHasAPeer() {
        for (var benchmark : Benchmark.all()) {
            assertEquals(benchmark.name(), Benchmark.named(benchmark.name()).name());
            assertTrue(Files.isRegularFile(Path.of("src/main/python", benchmark.name() + ".py")), benchmark.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuba", "coba"})
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
}
