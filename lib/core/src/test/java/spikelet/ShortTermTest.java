package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.pA;
import static spikelet.support.Refused.refused;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.support.Reference;

/** Depression and facilitation, against closed forms and Brian2 ({@code short_term.json}). */
class ShortTermTest {
    /** A case of the file: its plasticity, and what each spike brings. */
    record Train(String name, ShortTerm plasticity, double[] times, double[] amplitudes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Train> trains() {
        var file = Reference.read("short_term.json");
        var times = Reference.numbers(file.getAsJsonArray("spike_times_ms"));
        return Reference.objects(file.getAsJsonArray("cases")).stream()
                .map(c -> new Train(
                        c.get("name").getAsString(),
                        ShortTerm.depressing()
                                .use(c.get("U").getAsDouble())
                                .recovery(c.get("recovery_ms").getAsDouble() * ms)
                                .facilitation(c.get("facilitation_ms").getAsDouble() * ms),
                        Arrays.stream(times).map(t -> t * ms).toArray(),
                        Reference.numbers(c.getAsJsonArray("amplitudes"))));
    }

    private static double[] regular(int count, double interval) {
        return IntStream.range(0, count).mapToDouble(k -> k * interval).toArray();
    }

    @ParameterizedTest
    @MethodSource("trains")
    void irregularTrainsActAsInBrian(Train train) {
        assertArrayEquals(
                train.amplitudes, train.plasticity.efficacies(train.times).amplitudes(), 1e-13);
    }

    /** What a network's synapse adds at each spike, as a part of its weight, read from a current that does not decay. */
    private static double[] inNetwork(double[] times, double weight, Adjust adjust) {
        var net = Network.named("plastic");
        var n = net.population("n", 1, Lif.with()).record("syn");
        var s = net.spikes("s", times);
        adjust.to(net.connect(s).to(n).allToAll().current("1e15 s").weight(weight));
        var trace = net.run(times[times.length - 1] + 10 * ms).trace("n", "syn").values(0);
        double[] rises = new double[times.length];
        double before = 0;
        for (int k = 0; k < times.length; k++) {
            int after = (int) Math.rint(times[k] / (0.1 * ms)) + 30;
            rises[k] = (trace[after] - before) / weight;
            before = trace[after];
        }
        return rises;
    }

    private interface Adjust {
        Projection to(Projection p);
    }

    @ParameterizedTest
    @MethodSource("trains")
    void theNetworkDoesWhatTheClosedFormSays(Train train) {
        var times = Arrays.stream(train.times)
                .filter(t -> Arrays.stream(train.times).noneMatch(o -> o > t && o < t + 3.1 * ms))
                .toArray();
        var expected = train.plasticity.efficacies(times).amplitudes();
        assertArrayEquals(
                expected,
                inNetwork(times, 1 * pA, p -> p.shortTerm(train.plasticity).delay(2 * ms)),
                1e-12);
        assertArrayEquals(
                expected, inNetwork(times, 1 * pA, p -> p.shortTerm(train.plasticity)), 1e-12, "without a delay");
    }

    /** x = (1 - e^(-D/tau)) / (1 - (1 - U) e^(-D/tau)); at U 0.5, 800 ms and 20 Hz 0.114 of the first EPSC. */
    @Test
    void depressionSettlesAtItsClosedForm() {
        double e = Math.exp(-50.0 / 800);
        double steady = (1 - e) / (1 - 0.5 * e);
        assertEquals(0.114, steady, 5e-4);
        var a = ShortTerm.depressing().efficacies(regular(200, 50 * ms)).amplitudes();
        assertEquals(steady, a[199] / a[0], 1e-12);
        var simulated = inNetwork(regular(60, 50 * ms), 100 * pA, p -> p.shortTerm(ShortTerm.depressing()));
        assertEquals(0.5, simulated[0], 1e-12, "the first spike uses U of the efficacy");
        assertEquals(steady, simulated[59] / simulated[0], 1e-6);
    }

    /** u = U / (1 - (1 - U) e^(-D/facilitation)), then x = (1 - e) / (1 - (1 - u) e) with e of the recovery. */
    @Test
    void facilitationSettlesAtItsClosedForm() {
        double f = Math.exp(-50.0 / 530);
        double e = Math.exp(-50.0 / 130);
        double u = 0.03 / (1 - 0.97 * f);
        double x = (1 - e) / (1 - (1 - u) * e);
        var steady = ShortTerm.facilitating().efficacies(regular(300, 50 * ms));
        assertEquals(u, steady.u()[299], 1e-12);
        assertEquals(x, steady.x()[299], 1e-12);
        assertEquals(u * x, steady.amplitudes()[299], 1e-12);
        assertTrue(u * x > 3 * 0.03, "facilitates");
    }

    @Test
    void aSynapseThatUsesAllAndNeverTiresIsAPlainOne() {
        var st = ShortTerm.depressing().use(1).recovery(0);
        for (double a : st.efficacies(regular(20, 5 * ms)).amplitudes()) assertEquals(1, a);
    }

    @Test
    void aRestMakesUpForAllThatWasUsed() {
        var a = ShortTerm.facilitating().efficacies(0, 20 * ms, 40 * ms, 60).amplitudes();
        assertEquals(a[0], a[3], 1e-15);
    }

    /** Parameters listed synapse by synapse must find their synapses, although rows are sorted by delay. */
    @Test
    void eachSynapseHasItsOwnParameters() {
        var net = Network.named("own");
        var n = net.population("n", 3, Lif.with()).record("syn");
        var s = net.spikes("s", new double[] {1 * ms, 21 * ms});
        net.connect(s)
                .to(n)
                .pairs(new int[] {0, 0, 0}, new int[] {0, 1, 2})
                .current("1e15 s")
                .weight(1 * pA)
                .delay(values(3 * ms, 1 * ms, 2 * ms))
                .shortTerm(ShortTerm.depressing().use(values(0.1, 0.4, 0.7)).recovery(values(0.1, 0.2, 0.3)));
        var trace = net.run(30 * ms).trace("n", "syn");
        double[] use = {0.1, 0.4, 0.7};
        double[] recovery = {0.1, 0.2, 0.3};
        for (int k = 0; k < 3; k++) {
            var a = ShortTerm.depressing()
                    .use(use[k])
                    .recovery(recovery[k])
                    .efficacies(1 * ms, 21 * ms)
                    .amplitudes();
            assertEquals(a[0], trace.at(k, 10 * ms) / pA, 1e-12);
            assertEquals(a[0] + a[1], trace.at(k, 29 * ms) / pA, 1e-12);
        }
    }

    /** Ten neurons hear one source: alike, then each drawn from a range. */
    @Test
    void drawnParametersDifferAndEqualOnesDoNot() {
        assertEquals(1, distinct(ShortTerm.depressing()));
        assertEquals(10, distinct(ShortTerm.depressing().use(uniform(0.2, 0.8))));
    }

    private static long distinct(ShortTerm plasticity) {
        var net = Network.named("drawn");
        var n = net.population("n", 10, Lif.with()).record("v");
        var s = net.spikes("s", new double[] {1 * ms});
        net.connect(s).to(n).allToAll().weight(1 * mV).shortTerm(plasticity);
        var v = net.run(5 * ms).trace("n", "v");
        return IntStream.range(0, 10).mapToObj(k -> v.at(k, 4 * ms)).distinct().count();
    }

    @Test
    void theDescriptionTellsThePlasticity() {
        var net = Network.named("told");
        var n = net.population("n", 10, Lif.with());
        net.connect(n).to(n).allToAll().weight(1 * mV).shortTerm(ShortTerm.facilitating());
        assertTrue(
                net.summary().contains("short-term plasticity (use 0.03, recovery 130 ms, facilitation 530 ms)"),
                net.summary());
        var first = net.description();
        net.connect(n).to(n).allToAll().weight(1 * mV).shortTerm(ShortTerm.facilitating());
        assertEquals(first, net.description());
        net.connect(n).to(n).allToAll().weight(1 * mV).shortTerm(ShortTerm.depressing());
        assertNotEquals(first, net.description());
    }

    @Test
    void efficaciesAreATable() {
        var table = ShortTerm.depressing().efficacies(0, 0.05).columns();
        assertEquals(2, table.rows());
        assertArrayEquals(new double[] {0, 0.05}, (double[]) table.get("time (s)"));
        assertArrayEquals(new double[] {0.5, 0.5}, (double[]) table.get("u"));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(() -> ShortTerm.depressing().use(0), "use", "positive", "0");
        refused(() -> ShortTerm.depressing().use(1.5), "between 0 and 1", "1.5");
        refused(() -> ShortTerm.depressing().use(uniform(0.5, 1.5)), "between 0 and 1", ".clip(");
        refused(() -> ShortTerm.depressing().use((Distribution) null), "null");
        refused(() -> ShortTerm.depressing().recovery(800), "800*ms");
        refused(() -> ShortTerm.depressing().recovery("800 mV"), "recovery");
        refused(() -> ShortTerm.depressing().recovery(-0.8), "negative");
        refused(() -> ShortTerm.depressing().facilitation("-1 ms"), "negative");
        refused(() -> ShortTerm.depressing().efficacies(0.2, 0.1), "ascend", "100 ms after 200 ms");
        refused(() -> ShortTerm.depressing().efficacies(Double.NaN), "finite");
        refused(() -> ShortTerm.depressing().use(uniform(0.1, 0.2)).efficacies(0), "drawn");
        var net = Network.named("net");
        var n = net.population("n", 2, Lif.with());
        refused(() -> net.connect(n).to(n).shortTerm(null), "projection 'n→n'", "null");
        net.connect(n)
                .to(n)
                .allToAll()
                .weight(1 * mV)
                .shortTerm(ShortTerm.depressing().use(values(0.1, 0.2, 0.3)));
        refused(net::simulation, "projection 'n→n'", "use has 3 values for 4 synapses");
    }
}
