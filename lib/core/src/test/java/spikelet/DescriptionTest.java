package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network as data. */
class DescriptionTest {
    /** The parts of a network, to be changed one by one. */
    private static final class Parts {
        final Network net = Network.named("net").seed(3);
        final Population e = net.excitatory("E", 3200, Lif.with().tau(10 * ms).reset(-60 * mV));
        final Population i = net.inhibitory("I", 800, Lif.with());
        final Population p = net.poisson("P", 1, 20 * Hz);
        final Projection ee = net.connect(e)
                .to(e)
                .probability(0.02)
                .weight(normal(6 * nS, 1 * nS).clip(0, 1e-8));
        final Projection ie = net.connect(i).to(e).inDegree(80).weight(-9 * mV).decay(10 * ms);
        final Projection pe = net.connect(p).to(e).allToAll().weight(1.5 * mV).delay(uniform(1 * ms, 2 * ms));
        final Stimulus step = net.stimulate(e).step(0.3 * nA, 20 * ms, 120 * ms).neurons(0, 1, 2);
        final Stimulus train = net.stimulate(i)
                .poisson(800 * Hz)
                .weight(50 * pA)
                .current(3 * ms)
                .named("drive");

        Parts() {
            ee.conductance(5 * ms, 0).noAutapses();
            e.initial("v", uniform(-60 * mV, -50 * mV)).record("v", 0, 7);
        }

        NetworkDescription description() {
            return net.description();
        }
    }

    static Stream<Consumer<Parts>> changes() {
        return Stream.of(
                p -> p.net.seed(4),
                p -> p.net.dt(0.2 * ms),
                p -> p.net.excitatory("E", 3200, Lif.with().tau(11 * ms).reset(-60 * mV)),
                p -> p.net.excitatory("new", 1, Lif.with()),
                p -> p.ee.probability(0.03),
                p -> p.ee.multapses(),
                p -> p.ie.inDegree(81),
                p -> p.ie.weight(-8 * mV),
                p -> p.pe.delay(1 * ms),
                p -> p.pe.named("other"),
                p -> p.step.until(130 * ms),
                p -> p.step.neurons(0, 1),
                p -> p.train.weight(60 * pA),
                p -> p.train.poisson(900 * Hz),
                p -> p.e.initial("v", -60 * mV),
                p -> p.e.record("v", 0, 8),
                p -> p.e.record("exc"),
                p -> p.e.sampleEvery(1 * ms),
                p -> p.net.stimulate(p.i).constant(1 * nA),
                p -> p.net.connect(p.p).to(p.i).allToAll().weight(1 * mV));
    }

    @Test
    void networksBuiltAlikeAreEqual() {
        assertEquals(new Parts().description(), new Parts().description());
        assertEquals(
                new Parts().description().hashCode(), new Parts().description().hashCode());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anyChangeMakesAnotherDescriptionAndLeavesTheFirstAsItWas(Consumer<Parts> change) {
        var parts = new Parts();
        var before = parts.description();
        change.accept(parts);
        assertNotEquals(before, parts.description());
        assertEquals(new Parts().description(), before);
        assertEquals(new Parts().description().summary(), before.summary());
    }

    @Test
    void aDescriptionCannotBeChanged() {
        var d = new Parts().description();
        assertThrows(UnsupportedOperationException.class, () -> d.populations().clear());
        assertThrows(UnsupportedOperationException.class, () -> d.projections().remove(0));
        assertThrows(UnsupportedOperationException.class, () -> d.stimuli().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> d.population("E").initial().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> d.population("E").probes().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> d.population("E").probes().get(0).neurons().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> d.stimuli().get(0).neurons().add(1));
    }

    @Test
    void aSimulationGoesOnWithTheNetworkItWasMadeOf() {
        var parts = new Parts();
        var sim = parts.net.simulation();
        parts.net.seed(9).dt(1 * ms);
        parts.net.excitatory("E", 1, Lif.with());
        assertEquals(new Parts().description(), sim.network());
        assertEquals(3200, sim.run(1 * ms).spikes("E").size());
    }

    @Test
    void theSummaryTellsWhatTheNetworkIs() {
        var expected = """
                network 'net': 4,001 neurons, 463,936 synapses, dt 0.1 ms, seed 3
                  E       3,200 neurons, excitatory, LIF, tau 10 ms, R 100 MOhm, rest -65 mV, threshold -50 mV, reset -60 mV, refractory 2 ms
                  I       800 neurons, inhibitory, LIF, tau 20 ms, R 100 MOhm, rest -65 mV, threshold -50 mV, reset -65 mV, refractory 2 ms
                  P       1 neuron, Poisson, rate 20 Hz
                  E→E     204,736 synapses, probability 0.02, weight normal(6 nS, 1 nS) clipped to 0 nS … 10 nS, \
                exponential conductance, tau 5 ms, reversal 0 mV, no autapses
                  I→E     256,000 synapses, in-degree 80, weight -9 mV, exponential, tau 10 ms
                  P→E     3,200 synapses, all to all, weight 1.5 mV, delta, delay uniform(1 ms, 2 ms)
                  step→E  current 300 pA, 3 neurons, from 20 ms, until 120 ms
                  drive   Poisson trains, rate 800 Hz, weight 50 pA, exponential current, tau 3 ms
                """;
        assertEquals(
                expected,
                String.join("\n", new Parts().description().summary().lines().toList()) + "\n");
    }

    @Test
    void theSummaryIsTheSameInEveryLanguage() {
        var before = Locale.getDefault();
        var expected = new Parts().description().summary();
        try {
            for (var tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fr-FR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(expected, new Parts().description().summary(), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theNetworkIsATable() {
        var t = new Parts().net.columns();
        assertEquals(List.of("part", "name", "details"), t.names());
        assertEquals(8, t.rows());
        assertEquals(List.of("E", "I", "P", "E→E", "I→E", "P→E", "step→E", "drive"), List.of((String[]) t.get("name")));
    }

    @Test
    void expectedSynapsesAreThoseOfTheRule() {
        var d = new Parts().description();
        assertEquals(0.02 * 3200 * 3199, d.expectedSynapses(d.projections().get(0)), 1e-6);
        assertEquals(4001, d.neurons());
    }

    @Test
    void anUnknownPopulationSuggestsTheNearest() {
        var net = Network.named("net");
        net.excitatory("pyramidal", 1, Lif.with());
        net.inhibitory("basket", 1, Lif.with());
        var d = net.description();
        var near = assertThrows(IllegalArgumentException.class, () -> d.population("pyramidall"))
                .getMessage();
        assertTrue(near.contains("no population 'pyramidall'; did you mean 'pyramidal'?"), near);
        var far = assertThrows(IllegalArgumentException.class, () -> d.population("X"))
                .getMessage();
        assertTrue(far.contains("known: pyramidal, basket"), far);
    }

    @Test
    void aNetworkThatIsNotCompleteSaysWhatIsMissing() {
        var net = Network.named("net");
        assertTrue(
                net.toString().contains("not complete yet") && net.toString().contains("no population"), net::toString);
        var e = net.excitatory("E", 1, Lif.with());
        net.connect(e).to(e).weight(1 * mV);
        assertTrue(net.toString().contains("say which neurons connect"), net::toString);
        net.connect(e).to(e).allToAll().weight(1 * mV);
        assertEquals(net.summary(), net.toString());
    }
}
