package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Lif is its equation: written out, it does the same. */
class LifAsTextTest {
    private interface Input extends BiConsumer<Network, Population> {}

    private static Arguments input(String name, Input input) {
        return Arguments.of(name, input);
    }

    static final List<Arguments> INPUTS = List.of(
            input("constant", (net, n) -> net.stimulate(n).constant(0.3 * nA)),
            input("step", (net, n) -> net.stimulate(n).step(0.4 * nA, 50.05 * ms, 420 * ms)),
            input("noisy", (net, n) -> net.stimulate(n).noise(0.15 * nA, 0.3 * nA)),
            input(
                    "delta synapses",
                    (net, n) -> net.connect(net.poisson("p", 50, 40 * Hz))
                            .to(n)
                            .allToAll()
                            .weight(1.1 * mV)
                            .delta()),
            input(
                    "synaptic currents",
                    (net, n) -> net.connect(net.poisson("p", 50, 40 * Hz))
                            .to(n)
                            .probability(0.8)
                            .weight(40 * pA)
                            .current(5 * ms)),
            input("two kinds of synapses", (net, n) -> {
                net.connect(net.poisson("p", 50, 40 * Hz))
                        .to(n)
                        .allToAll()
                        .weight(70 * pA)
                        .current(5 * ms);
                net.connect(net.poisson("q", 20, 40 * Hz))
                        .to(n)
                        .allToAll()
                        .weight(-10 * pA)
                        .current(20 * ms);
            }));

    static final List<Lif> NEURONS = List.of(
            Lif.with(),
            Lif.with()
                    .tau(8 * ms)
                    .resistance(60 * MOhm)
                    .rest(-70 * mV)
                    .threshold(-55 * mV)
                    .reset(-62 * mV)
                    .refractory(0),
            Lif.with()
                    .tau(uniform(10 * ms, 20 * ms))
                    .resistance(uniform(80 * MOhm, 120 * MOhm))
                    .rest(uniform(-67 * mV, -63 * mV))
                    .threshold(uniform(-52 * mV, -48 * mV))
                    .refractory(uniform(1 * ms, 3 * ms)));

    private static Recording run(NeuronModel model, Input input) {
        var net = Network.named("twins").seed(5);
        var neurons = net.population("n", 8, model).record("v");
        input.accept(net, neurons);
        return net.run(500 * ms);
    }

    /**
     * The inputs drive well beyond the threshold: a shallow crossing is known less well than v, and each spike hands the error on.
     */
    @ParameterizedTest(name = "{0}")
    @FieldSource("INPUTS")
    void theLeakyNeuronAndItsTextDoTheSame(String name, Input input) {
        for (var lif : NEURONS) {
            var stock = run(lif, input);
            var text = run(lif.model(), input);
            assertTrue(stock.spikes("n").count() > 20, lif.summary());
            assertArrayEquals(stock.spikes("n").times(), text.spikes("n").times(), lif.summary());
            assertArrayEquals(stock.spikes("n").neurons(), text.spikes("n").neurons());
            for (int i = 0; i < 8; i++) {
                assertArrayEquals(
                        stock.trace("n", "v").values(i), text.trace("n", "v").values(i), 1e-11, lif.summary());
            }
        }
    }

    /** With conductances both take a step of first order, but treat the step of a spike differently. */
    @Test
    void withConductancesTheyAgreeUpToTheirFirstSpike() {
        Input input = (net, n) -> net.connect(net.poisson("p", 50, 40 * Hz))
                .to(n)
                .allToAll()
                .weight(0.5 * nS)
                .conductance(5 * ms, 0 * mV);
        var stock = run(Lif.with(), input);
        var text = run(Lif.with().model(), input);
        int until = (int) Math.round(stock.spikes("n").times()[0] / (0.1 * ms));
        for (int i = 0; i < 8; i++) {
            var expected = stock.trace("n", "v").values(i);
            var got = text.trace("n", "v").values(i);
            for (int k = 0; k < until; k++) assertEquals(expected[k], got[k], 1e-12);
        }
        assertEquals(stock.spikes("n").count(), text.spikes("n").count(), 1);
    }

    @Test
    void theStockTextHasTheDefaultsOfLif() {
        assertEquals(Lif.with().model().values(), Neurons.lif().values());
        assertEquals(Lif.with().refractory(), Neurons.lif().refractory());
    }

    @Test
    void aLeakyNeuronShowsItsEquation() {
        assertEquals("""
                \\begin{aligned}
                \\tau\\,\\frac{dv}{dt} &= \\mathrm{rest} - v + R\\,I \\\\
                v \\ge \\mathrm{threshold} &\\Rightarrow v \\leftarrow \\mathrm{reset},\\quad \\text{then } 2\\,\\mathrm{ms}\\text{ refractory} \\\\
                & \\tau = 10\\,\\mathrm{ms},\\quad R = 100\\,\\mathrm{M\\Omega},\\quad \\mathrm{rest} = -65\\,\\mathrm{mV},\\quad \\mathrm{threshold} = -50\\,\\mathrm{mV} \\\\
                & \\mathrm{reset} = -65\\,\\mathrm{mV}
                \\end{aligned}""", Lif.with().tau(10 * ms).latex());
    }

    @Test
    void eachModelSaysWhatItsEquationsAre() {
        assertEquals(Lif.with().model(), Lif.with().asEquations());
        var qif = Neurons.qif();
        assertSame(qif, qif.asEquations());
        var source = new PoissonSource(Distribution.constant(10 * Hz));
        var refusal = assertThrows(IllegalArgumentException.class, source::asEquations);
        assertEquals("Poisson has no equations of its own", refusal.getMessage());
    }
}
