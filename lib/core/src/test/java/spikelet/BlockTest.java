package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.equations.CompiledModel;

/** Neurons are computed in blocks, by vector instructions that take several at once: no neuron may notice. */
class BlockTest {
    static Stream<EquationModel> models() {
        return Neurons.all().stream()
                .filter(m -> !CompiledModel.firesByChance(m.checked()))
                .filter(EquationModel::takesCurrent);
    }

    private static Trace driven(EquationModel model, int size, int... recorded) {
        var variable = model.variables().keySet().iterator().next();
        var net = Network.named("block");
        var n = net.population("n", size, model).record(variable, recorded);
        net.stimulate(n).constant(0.6 * nA);
        return net.run(40 * ms).trace("n", variable);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNeuronDoesTheSameAloneAndAmongAThousandAndOne(EquationModel model) {
        var alone = driven(model, 1, 0).values(0);
        var among = driven(model, 1001, 0, 7, 511, 512, 1000);
        for (int i : new int[] {0, 7, 511, 512, 1000}) assertArrayEquals(alone, among.values(i));
    }
}
