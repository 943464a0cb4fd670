package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Neurons;

class KernelCompilerTest {
    private static String source(int variant) {
        return NeuronModel.of("dv/dt = -v^3/ms + %d/second : 1".formatted(variant))
                .source();
    }

    private static WeakReference<Class<?>> used(int variant) {
        return new WeakReference<>(KernelCompiler.compile(source(variant)).getClass());
    }

    @Test
    void equalModelsShareAClassButNoKernel() {
        var first = KernelCompiler.compile(source(1));
        var second = KernelCompiler.compile(source(1));
        assertNotSame(first, second);
        assertSame(first.getClass(), second.getClass());
        assertNotSame(first.getClass(), KernelCompiler.compile(source(2)).getClass());
    }

    @Test
    void aKernelThatIsUsedNoMoreIsUnloaded() throws InterruptedException {
        var kernel = used(100);
        for (int k = 0; k < KernelCompiler.KEPT; k++) KernelCompiler.compile(source(101 + k));
        // A collector may take its time, but not for ever.
        for (int k = 0; k < 100 && kernel.get() != null; k++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(kernel.get());
    }

    @Test
    void aThousandModelsDoNotFillTheMemoryOfClasses() {
        for (int k = 0; k < 100; k++) KernelCompiler.compile(source(1000 + k));
        System.gc();
        long before = loaded();
        for (int k = 0; k < 1000; k++) {
            KernelCompiler.compile(source(2000 + k));
            if (k % 250 == 249) System.gc();
        }
        System.gc();
        long more = loaded() - before;
        assertTrue(more < 300, () -> more + " more classes are loaded");
    }

    @Test
    void aModelIsCheckedAndItsSourceReadWithoutBeingCompiled() {
        int before = 0;
        for (int k = 0; k < 100; k++) {
            // What the first ones load is the compiler's own.
            if (k == 50) before = loaded();
            var model = NeuronModel.of("dv/dt = -v^3/ms + %d/second : 1".formatted(5000 + k));
            Network.named("checked").population("n", 1, model.method(Method.RK4));
            assertTrue(model.source().contains("class GeneratedKernel"));
        }
        assertTrue(loaded() < before + 50);
    }

    private static int loaded() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    @Test
    void aSourceSaysWhichModelItIsOf() {
        var source = Neurons.hodgkinHuxley().source();
        assertTrue(source.contains("dm/dt = "), source);
        assertTrue(source.contains("// m$slope") || source.contains(", m$slope"), source);
        assertTrue(Neurons.qif().source().contains("v$slope3"));
    }
}
