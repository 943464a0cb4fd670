package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever takes a number in SI units takes its text too, and means the same by it. */
class TextFormTest {
    /** Two ways to write a stimulus. */
    record Spelling(String name, Consumer<Stimulus> code, Consumer<Stimulus> text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Spelling> stimuli() {
        return Stream.of(
                new Spelling("constant", s -> s.constant(0.3 * nA), s -> s.constant("0.3 nA")),
                new Spelling(
                        "drawn",
                        s -> s.constant(uniform(0.1 * nA, 0.2 * nA)),
                        s -> s.constant("uniform(0.1 nA, 0.2 nA)")),
                new Spelling(
                        "step", s -> s.step(0.3 * nA, 20 * ms, 120 * ms), s -> s.step("0.3 nA", "20 ms", "120 ms")),
                new Spelling(
                        "ramp", s -> s.ramp(0, 1 * nA, 5 * ms, 9 * ms), s -> s.ramp("0 nA", "1 nA", "5 ms", "9 ms")),
                new Spelling(
                        "sine",
                        s -> s.sine(1 * nA, 10 * Hz).offset(2 * nA),
                        s -> s.sine("1 nA", "10 Hz").offset("2 nA")),
                new Spelling(
                        "noise",
                        s -> s.noise(30 * pA, 50 * pA).correlation(2 * ms),
                        s -> s.noise("30 pA", "50 pA").correlation("2 ms")),
                new Spelling(
                        "poisson",
                        s -> s.poisson(800 * Hz).weight(0.5 * mV).decay(5 * ms),
                        s -> s.poisson("800 Hz").weight("0.5 mV").decay("5 ms")),
                new Spelling(
                        "window",
                        s -> s.constant(1 * nA).from(10 * ms).until(20 * ms),
                        s -> s.constant("1 nA").from("10 ms").until("20 ms")),
                new Spelling(
                        "conductance",
                        s -> s.spikes(0).weight(6 * nS).conductance(5 * ms, 0),
                        s -> s.spikes(0).weight("6 nS").conductance("5 ms", "0 mV")));
    }

    private static NetworkDescription stimulated(Consumer<Stimulus> cell) {
        var net = Network.named("net");
        cell.accept(net.stimulate(net.population("n", 3, Lif.with())));
        return net.description();
    }

    @ParameterizedTest
    @MethodSource("stimuli")
    void aStimulusInTextIsThatInCode(Spelling spelling) {
        assertEquals(stimulated(spelling.code), stimulated(spelling.text));
    }

    @Test
    void aNetworkInTextIsThatInCode() {
        var code = Network.named("net").dt(0.2 * ms);
        var e = code.excitatory("E", 3, Lif.with()).initial("v", -60 * mV).sampleEvery(1 * ms);
        code.poisson("P", 2, 20 * Hz);
        code.connect(e).to(e).allToAll().weight(20 * pA).delay(1.5 * ms).current(3 * ms);
        var text = Network.named("net").dt("0.2 ms");
        var f = text.excitatory("E", 3, Lif.with()).initial("v", "-60 mV").sampleEvery("1 ms");
        text.poisson("P", 2, "20 Hz");
        text.connect(f).to(f).allToAll().weight("20 pA").delay("1.5 ms").current("3 ms");
        assertEquals(code.description(), text.description());
        assertEquals(code.run(4 * ms).duration(), text.run("4 ms").duration());
    }

    @Test
    void aSynapseInTextIsThatInCode() {
        assertEquals(Synapse.decay(5 * ms), Synapse.decay("5 ms"));
        assertEquals(Synapse.current(5 * ms), Synapse.current("5 ms"));
        assertEquals(Synapse.conductance(5 * ms, -80 * mV), Synapse.conductance("5 ms", "-80 mV"));
    }
}
