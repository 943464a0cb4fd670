package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.util.ClassFile;
import org.junit.jupiter.api.Test;
import spikelet.Dimension;
import spikelet.EquationModel;
import spikelet.Homeostasis;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Neurons;
import spikelet.Stdp;

/** HotSpot compiles no method above 8,000 bytecodes: a kernel that had one would be fifty times slower, and nobody would know why. */
class KernelSizeTest {
    private static final int LIMIT = 8000;

    /** The bytecodes of the methods whose name begins so. */
    private static List<Integer> sizes(String source, String name) {
        try {
            var sizes = new ArrayList<Integer>();
            for (byte[] bytes : KernelCompiler.cook(source).getBytecodes().values()) {
                for (var m : new ClassFile(new ByteArrayInputStream(bytes)).methodInfos) {
                    for (var a : m.getAttributes())
                        if (a instanceof ClassFile.CodeAttribute code
                                && m.getName().startsWith(name)) sizes.add(code.code.length);
                }
            }
            return sizes;
        } catch (CompileException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int largestMethod(String source) {
        return Collections.max(sizes(source, ""));
    }

    /** Sources of a model under every method that suits it, with and without conductances, with shared parameters and with others. */
    private static List<String> sources(EquationModel model) {
        var sources = new ArrayList<String>();
        var parameters = List.copyOf(model.values().keySet());
        for (boolean conducting : new boolean[] {false, true}) {
            for (var perNeuron : List.of(new HashSet<String>(), new HashSet<>(parameters))) {
                for (var method : Method.values()) {
                    try {
                        sources.add(CompiledModel.of(model.checked(), method, conducting, parameters, perNeuron)
                                .source());
                    } catch (ModelError e) {
                        // The method does not suit the model.
                    }
                }
            }
        }
        return sources;
    }

    @Test
    void everyMethodOfEveryStockNeuronIsSmallEnoughToBeCompiled() {
        for (var model : Neurons.all()) {
            var sources = sources(model);
            assertTrue(sources.size() >= 12, model.name());
            for (var source : sources) {
                int size = largestMethod(source);
                assertTrue(size > 20 && size < LIMIT, () -> model.name() + ": " + size + " bytecodes in\n" + source);
            }
        }
    }

    /** So that HotSpot compiles each by itself, see {@link spikelet.engine.KernelPass}; they meet at one place. */
    @Test
    void everyPassIsASmallClassOfItsOwn() {
        int several = 0;
        for (var model : Neurons.all()) {
            for (var source : sources(model)) {
                var passes = sizes(source, "run");
                if (passes.isEmpty()) continue;
                assertTrue(Collections.max(passes) < 600, () -> model.name() + ": " + passes + " in\n" + source);
                assertEquals(1, source.split("\\.run\\(", -1).length - 1, source);
                assertTrue(sizes(source, "step").get(0) < 200, source);
                if (passes.size() > 8) several++;
            }
        }
        assertTrue(several > 20, "only " + several + " kernels have many passes");
    }

    @Test
    void everyMethodOfEveryStockRuleIsSmallEnoughToBeCompiled() {
        for (var rule : List.of(
                Stdp.pair().reducedSymmetric().power(0.3).maxWeight(1).rule(),
                Stdp.triplet().scale(1).rule(),
                Stdp.voltageBased().with("w_0", 1),
                Stdp.rewarded().with("w_0", 1).with("w_max", 1),
                Stdp.inhibitory(5).with("eta", 1).with("w_max", 1),
                Homeostasis.scaling(5))) {
            var checked = rule.checked(Dimension.CURRENT, Dimension.VOLTAGE);
            var source = CompiledRule.of(checked, List.copyOf(rule.values().keySet()))
                    .source();
            int size = largestMethod(source);
            assertTrue(size > 20 && size < LIMIT, () -> rule.name() + ": " + size + " bytecodes in\n" + source);
        }
    }

    /** Sixty cells in a ring, each pulled by the one before it through a sigmoid and twenty products. */
    private static EquationModel large(int variables) {
        var text = new StringBuilder();
        for (int k = 0; k < variables; k++) {
            int before = (k + variables - 1) % variables;
            text.append("dx%d/dt = (s%d - x%d + %s)/(5*ms) : 1%n"
                    .formatted(k, before, k, "x%d*".formatted(before).repeat(20) + "0"));
            text.append("s%d = tanh(2*x%d) + exp(-x%d^2)/10 : 1%n".formatted(k, k, k));
        }
        return NeuronModel.of(text.toString()).initially("x0 = 0.5; x7 = -0.3").method(Method.RK4);
    }

    @Test
    void aModelOfSixtyVariablesIsSplitIntoMethodsThatAreSmallEnough() {
        for (var source : sources(large(60))) assertTrue(largestMethod(source) < LIMIT, source);
        var net = Network.named("ring");
        net.population("n", 3, large(60)).record("x0").record("x59");
        net.population("more", 10, large(60)).record("x0").record("x59");
        var run = net.run(20 * ms);
        // What Runge-Kutta's method gives when it is written out in one loop over the ring.
        assertEquals(ring(60, 199)[59], run.trace("n", "x59").at(2, 19.9 * ms), 1e-12);
        assertEquals(ring(60, 199)[0], run.trace("n", "x0").at(0, 19.9 * ms), 1e-12);
        for (var x : List.of("x0", "x59"))
            assertArrayEquals(run.trace("n", x).values(2), run.trace("more", x).values(9));
    }

    private static double[] ring(int variables, int steps) {
        var x = new double[variables];
        x[0] = 0.5;
        x[7] = -0.3;
        double dt = 0.1 / 5;
        for (int step = 0; step < steps; step++) {
            var sum = new double[variables];
            var slope = new double[variables];
            double[] nodes = {0, 0.5, 0.5, 1};
            double[] weights = {1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0};
            for (int stage = 0; stage < 4; stage++) {
                var y = new double[variables];
                for (int k = 0; k < variables; k++) y[k] = x[k] + nodes[stage] * dt * slope[k];
                for (int k = 0; k < variables; k++) {
                    double before = y[(k + variables - 1) % variables];
                    slope[k] = Math.tanh(2 * before) + Math.exp(-before * before) / 10 - y[k];
                    sum[k] += weights[stage] * slope[k];
                }
            }
            for (int k = 0; k < variables; k++) x[k] += dt * sum[k];
        }
        return x;
    }
}
