package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.equations.CompiledModel;
import spikelet.equations.Method;
import spikelet.equations.ModelError;

/** Neurons are computed in blocks, by vector instructions that take several at once, or one by one where they are few: no neuron may notice. */
class BlockTest {
    /** At which all methods are stable. */
    private static final double SHORT = 0.0125 * ms;

    static Stream<EquationModel> models() {
        return Neurons.all().stream()
                .filter(m -> !CompiledModel.firesByChance(m.checked()))
                .filter(EquationModel::takesCurrent);
    }

    private static Trace driven(EquationModel model, int size, int... recorded) {
        return driven(model, false, 0.1 * ms, size, recorded);
    }

    private static Trace driven(EquationModel model, boolean conducting, double dt, int size, int... recorded) {
        var variable = model.variables().keySet().iterator().next();
        var net = Network.named("block").dt(dt);
        var n = net.population("n", size, model).record(variable, recorded);
        net.stimulate(n).constant(0.6 * nA);
        var source = net.spikes("source", new double[] {2 * ms, 3.5 * ms});
        if (conducting) net.connect(source).to(n).allToAll().weight(20 * nS).conductance(5 * ms, 0);
        return net.run(400 * dt).trace("n", variable);
    }

    static Stream<Arguments> modelsAndMethods() {
        return models().flatMap(model -> Stream.of(Method.values()).map(method -> Arguments.of(model, method)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNeuronDoesTheSameAloneAndAmongAThousandAndOne(EquationModel model) {
        var alone = driven(model, 1, 0).values(0);
        var among = driven(model, 1001, 0, 7, 511, 512, 1000);
        for (int i : new int[] {0, 7, 511, 512, 1000}) assertArrayEquals(alone, among.values(i));
    }

    @ParameterizedTest
    @MethodSource("modelsAndMethods")
    void aNeuronDoesTheSameAmongFewAndAmongManyUnderEveryMethod(EquationModel model, Method method) {
        for (boolean conducting : new boolean[] {false, true}) {
            if (conducting && !EquationModel.hasPotential(model)) continue;
            var by = model.method(method);
            double[] few;
            try {
                few = driven(by, conducting, SHORT, 3, 2).values(2);
            } catch (ModelError e) {
                continue; // The method does not suit the model.
            }
            assertArrayEquals(few, driven(by, conducting, SHORT, 5, 2).values(2));
            assertArrayEquals(few, driven(by, conducting, SHORT, 40, 39).values(39));
        }
    }
}
