package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.support.Refused.refused;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.support.Passive;
import spikelet.support.Reference;

/** Kinetic receptors against scipy's solution of their equations ({@code receptors.json}). */
class ReceptorTest {
    private static final JsonObject FILE = Reference.read("receptors.json");

    private static double[] scaled(double[] numbers, double unit) {
        return Arrays.stream(numbers).map(x -> x * unit).toArray();
    }

    private static Receptor named(String name) {
        return switch (name) {
            case "AMPA" -> Receptor.ampa();
            case "NMDA" -> Receptor.nmda();
            case "GABA_A" -> Receptor.gabaA();
            default -> Receptor.gabaB();
        };
    }

    private static Network listening(double[] spikes, Receptor receptor, double weight, NeuronModel model) {
        var net = Network.named("receptors");
        var n = net.population("n", 1, model)
                .initial("v", model instanceof Lif lif ? lif.rest() : Distribution.constant(-70 * mV))
                .record("v")
                .record(receptor.label())
                .record("I_syn");
        var s = net.spikes("s", spikes);
        net.connect(s).to(n).allToAll().weight(weight).through(receptor);
        return net;
    }

    static Stream<JsonObject> courses() {
        return Reference.objects(FILE.getAsJsonArray("courses")).stream();
    }

    /** Solved exactly, so that dt matters to rounding alone; 0.3 ms cuts the pulses of 1 ms within a step. */
    @ParameterizedTest
    @MethodSource("courses")
    void receptorsBindAsInTheReference(JsonObject course) {
        var spikes = scaled(
                Reference.numbers(FILE.getAsJsonObject("trains_ms")
                        .getAsJsonArray(course.get("train").getAsString())),
                ms);
        var times = scaled(Reference.numbers(FILE.getAsJsonArray("times_ms")), ms);
        var expected = Reference.numbers(course.getAsJsonArray("open"));
        var receptor = named(course.get("receptor").getAsString()).magnesium(0);
        var trace = listening(spikes, receptor, 1 * nS, Passive.stock())
                .run(410 * ms)
                .trace("n", receptor.label());
        double largest = Arrays.stream(expected).max().orElseThrow();
        for (int k = 0; k < times.length; k++) {
            assertEquals(expected[k], trace.at(0, times[k]) / nS, 1e-11 * largest, "at " + times[k]);
        }
    }

    @Test
    void aPulseMayEndWithinAStep() {
        var net = listening(new double[] {6 * ms}, Receptor.ampa(), 1 * nS, Passive.stock())
                .dt(0.3 * ms);
        var trace = net.run(30 * ms).trace("n", "AMPA");
        double rate = 1100 + 190;
        double atEnd = 1100 / rate * (1 - Math.exp(-rate * 1e-3));
        assertEquals(atEnd * Math.exp(-190 * 2e-3), trace.at(0, 9 * ms) / nS, 1e-12);
    }

    /** A second spike 0.9 ms after the first: one pulse of 1.9 ms, which ends within a step of 0.3 ms. */
    @Test
    void aProlongedPulseMayEndWithinAStepToo() {
        for (var receptor : new Receptor[] {Receptor.ampa(), Receptor.gabaA()}) {
            var net = listening(new double[] {6 * ms, 6.9 * ms}, receptor, 1 * nS, Passive.stock())
                    .dt(0.3 * ms);
            var trace = net.run(30 * ms).trace("n", receptor.label());
            double rate = receptor.binding() + receptor.unbinding();
            double atEnd = receptor.binding() / rate * (1 - Math.exp(-rate * 1.9e-3));
            assertEquals(atEnd * Math.exp(-receptor.unbinding() * 1.1e-3), trace.at(0, 9 * ms) / nS, 1e-12);
        }
    }

    static Stream<JsonObject> cells() {
        return Reference.objects(FILE.getAsJsonObject("cell").getAsJsonArray("cases")).stream();
    }

    private static double worst(JsonObject cell, NeuronModel model, double dt) {
        var file = FILE.getAsJsonObject("cell");
        var spikes = scaled(Reference.numbers(file.getAsJsonArray("train_ms")), ms);
        var times = scaled(Reference.numbers(file.getAsJsonArray("times_ms")), ms);
        var expected = scaled(Reference.numbers(cell.getAsJsonArray("v_mV")), mV);
        var receptor = named(cell.get("receptor").getAsString())
                .magnesium(cell.get("magnesium_mM").getAsDouble());
        var v = listening(spikes, receptor, 8 * nS, model).dt(dt).run(61 * ms).trace("n", "v");
        return IntStream.range(0, times.length)
                .mapToDouble(k -> Math.abs(v.at(0, times[k]) - expected[k]))
                .max()
                .orElseThrow();
    }

    /** Of second order in dt; the block by magnesium, taken where a step begins, is of first order. */
    @ParameterizedTest
    @MethodSource("cells")
    void membranesFollowAsInTheReference(JsonObject cell) {
        int order = cell.get("magnesium_mM").getAsDouble() > 0 ? 1 : 2;
        for (var model : new NeuronModel[] {Passive.stock(), Passive.equations()}) {
            double coarse = worst(cell, model, 0.1 * ms);
            double fine = worst(cell, model, 0.025 * ms);
            assertTrue(coarse < (order == 1 ? 1e-5 : 2e-6), () -> model.name() + " off by " + coarse);
            assertEquals(Math.pow(4, order), coarse / fine, 0.15 * Math.pow(4, order), model.name());
        }
    }

    /** One spike opens next to nothing; G-proteins add up and open the channels by their fourth power. */
    @Test
    void gabaBAnswersBurstsOverProportionally() {
        double before = 0;
        for (var burst : Reference.objects(FILE.getAsJsonObject("bursts").getAsJsonArray("cases"))) {
            int n = burst.get("spikes").getAsInt();
            double expected = burst.get("peak_open").getAsDouble();
            var spikes =
                    IntStream.range(0, n).mapToDouble(k -> (5 + 5 * k) * ms).toArray();
            var g = listening(spikes, Receptor.gabaB(), 1 * nS, Passive.stock())
                    .run(501 * ms)
                    .trace("n", "GABA_B");
            double peak = 0;
            for (int k = 1; k <= 500; k++) peak = Math.max(peak, g.at(0, k * ms) / nS);
            assertEquals(expected, peak, 1e-9 * expected);
            assertTrue(peak / n > before, "more than in proportion");
            before = n <= 5 ? peak / n : 0; // and saturates with longer ones
        }
    }

    /** Under a lasting pulse r settles at binding / (binding + unbinding), however often spikes come. */
    @Test
    void receptorsSaturate() {
        var spikes =
                IntStream.range(0, 100).mapToDouble(k -> (1 + 0.5 * k) * ms).toArray();
        var g = listening(spikes, Receptor.ampa(), 2 * nS, Passive.stock())
                .run(52 * ms)
                .trace("n", "AMPA");
        assertEquals(2 * nS * 1100 / 1290, g.at(0, 50 * ms), 1e-20);
        for (double x : g.values(0)) assertTrue(x <= 2 * nS * 1100 / 1290 * (1 + 1e-12));
    }

    /** The recorded conductance is what is open: at v the part 1 / (1 + exp(-0.062 v/mV) / 3.57) of the unblocked one. */
    @Test
    void magnesiumBlocksAtRestAndLetsGoWhenDepolarised() {
        for (double v : new double[] {-80, -60, -40, -20, 0, 20}) {
            var model = Lif.with().rest(v * mV).threshold("1 V").reset(v * mV);
            var free = listening(new double[] {1 * ms}, Receptor.nmda().magnesium(0), 1e-6 * nS, model);
            var blocked = listening(new double[] {1 * ms}, Receptor.nmda(), 1e-6 * nS, model);
            double part = blocked.run(20 * ms).trace("n", "NMDA").at(0, 10 * ms)
                    / free.run(20 * ms).trace("n", "NMDA").at(0, 10 * ms);
            assertEquals(1 / (1 + Math.exp(-0.062 * v) / 3.57), part, 1e-6);
        }
    }

    @Test
    void theCurrentIsConductanceTimesDrivingForce() {
        var run = listening(new double[] {1 * ms}, Receptor.ampa(), 5 * nS, Passive.stock())
                .run(20 * ms);
        for (double t = 1.5 * ms; t < 15 * ms; t += 1 * ms) {
            double g = run.trace("n", "AMPA").at(0, t);
            double v = run.trace("n", "v").at(0, t);
            assertEquals(g * (0 - v), run.trace("n", "I_syn").at(0, t), 1e-22);
        }
    }

    /** Weights, delays and projections: what each terminal opens adds up at the neuron. */
    @Test
    void terminalsAddUp() {
        var net = Network.named("sum");
        var n = net.population("n", 2, Passive.stock()).record("AMPA");
        var s = net.spikes("s", new double[] {1 * ms}, new double[] {4 * ms});
        net.connect(s)
                .to(n)
                .pairs(new int[] {0, 0, 1}, new int[] {0, 1, 1})
                .weight(Distribution.values(1 * nS, 2 * nS, 3 * nS))
                .delay(Distribution.values(0, 2 * ms, 1 * ms))
                .through(Receptor.ampa());
        net.connect(s).to(n).named("more").oneToOne().weight(4 * nS).through(Receptor.ampa());
        var g = net.run(20 * ms).trace("n", "AMPA");
        var one = listening(new double[] {1 * ms}, Receptor.ampa(), 1 * nS, Passive.stock())
                .run(20 * ms)
                .trace("n", "AMPA");
        for (double t = 6 * ms; t < 19 * ms; t += 1 * ms) {
            // Weights that differ are kept as float.
            assertEquals(5 * one.at(0, t), g.at(0, t), 1e-7 * g.at(0, t));
            double second = 2 * one.at(0, t - 2 * ms) + 3 * one.at(0, t - 4 * ms) + 4 * one.at(0, t - 3 * ms);
            assertEquals(second, g.at(1, t), 1e-7 * second);
        }
    }

    @Test
    void aSilentTerminalCloses() {
        var g = listening(new double[] {1 * ms}, Receptor.gabaA(), 1 * nS, Passive.stock())
                .run(300 * ms)
                .trace("n", "GABA_A");
        double bound = 5000.0 / 5180 * (1 - Math.exp(-5.18));
        assertEquals(bound * Math.exp(-0.18 * 297), g.at(0, 299 * ms) / nS, 1e-30);
    }

    @Test
    void daleIsMinded() {
        var net = Network.named("dale");
        var e = net.excitatory("E", 2, Lif.with());
        var i = net.inhibitory("I", 2, Passive.equations());
        refused(() -> net.connect(i).to(i).through(Receptor.ampa()), "inhibitory population 'I'", "glutamate", "Dale");
        refused(() -> net.connect(e).to(i).through(Receptor.gabaB()), "excitatory population 'E'", "GABA", "Dale");
        refused(() -> net.connect(e).to(i).through(Receptor.ampa()).weight(-1 * nS), "negative");
        refused(
                () -> net.connect(i).to(e).through(Receptor.gabaA().reversal(-20 * mV)),
                "reverses at -20 mV",
                "above the threshold of 'E'");
    }

    @Test
    void whatCannotBeIsRefused() {
        var net = Network.named("refused");
        var n = net.population("n", 2, Lif.with());
        refused(
                () -> net.connect(n).to(n).through(Receptor.ampa()).shortTerm(ShortTerm.depressing()),
                "AMPA receptors",
                ".conductance(");
        refused(() -> net.connect(n).to(n).quantal(2, 0.5).through(Receptor.ampa()), "AMPA receptors");
        refused(() -> net.connect(n).to(n).through(Receptor.ampa()).weight("1 mV"), "weight", "siemens");
        refused(() -> Receptor.ampa().binding(-1), "AMPA receptors", "binding", "negative");
        refused(() -> Receptor.ampa().unbinding("5 ms"), "unbinding");
        refused(() -> Receptor.ampa().pulse(1), "pulse", "1*ms");
        refused(() -> Receptor.ampa().named("v"), "'v' is taken");
        refused(() -> Receptor.nmda().magnesium(-1), "magnesium");
        refused(() -> Receptor.gabaB().gProtein(0, 1, 1), "production");
        net.stimulate(n).spikes(1 * ms).weight(1 * nS).through(Receptor.ampa());
        refused(net::description, "stimulus", "net.spikes(");
        var other = Network.named("initial");
        var m = other.population("m", 1, Lif.with()).initial("AMPA", 1 * nS);
        other.connect(m).to(m).allToAll().weight(1 * nS).through(Receptor.ampa());
        refused(other::simulation, "'m'", "'AMPA'", "no initial value");
    }

    @Test
    void theDescriptionTellsTheReceptors() {
        var net = Network.named("told");
        var n = net.population("n", 10, Lif.with());
        net.connect(n).to(n).allToAll().weight(1 * nS).through(Receptor.nmda());
        assertTrue(
                net.summary()
                        .contains("NMDA receptors, reversal 0 mV, binding 72 Hz, unbinding 6.6 Hz, magnesium 1 mM"),
                net.summary());
        var slow = Receptor.ampa()
                .binding("900 Hz")
                .unbinding(100 * Hz)
                .pulse("0.5 ms")
                .named("slow");
        assertEquals("AMPA receptors, reversal 0 mV, binding 900 Hz, unbinding 100 Hz, pulse 0.5 ms", slow.toString());
        assertArrayEquals(new Object[] {"slow"}, new Object[] {slow.label()});
        assertEquals(Receptor.ampa(), Receptor.ampa());
    }
}
