package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.figure.HeatMap;

/** Lists of synapses: taken from a network, written, read, and made into a network again. */
class EdgesTest {
    @TempDir
    private Path folder;

    private static Network random() {
        var net = Network.named("random").seed(7);
        var e = net.excitatory("E", 40, Lif.with());
        net.stimulate(e).poisson("2000 Hz").weight(0.5 * mV);
        net.connect(e)
                .to(e)
                .probability(0.2)
                .weight(normal(0.2 * mV, 0.05 * mV).clip(0, 1 * mV))
                .delay(uniform(0.5 * ms, 3 * ms));
        return net;
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges.csv", "edges.bin"})
    void aNetworkMadeOfItsOwnEdgesFiresTheSameSpikes(String name) throws IOException {
        var drawn = random();
        var edges = drawn.simulation().edges("E→E");
        assertEquals(drawn.simulation().synapses(), edges.count());
        var read = Edges.read(edges.write(folder.resolve(name)));
        for (int k = 0; k < edges.count(); k++) {
            assertEquals(edges.source(k), read.source(k));
            assertEquals(edges.target(k), read.target(k));
        }
        assertArrayEquals(edges.weights().orElseThrow(), read.weights().orElseThrow());
        // As text a delay is told in ms, and may be off by its last bit.
        assertArrayEquals(edges.delays().orElseThrow(), read.delays().orElseThrow(), name.endsWith("csv") ? 1e-18 : 0);
        var listed = Network.named("random").seed(7);
        var e = listed.excitatory("E", 40, Lif.with());
        listed.stimulate(e).poisson("2000 Hz").weight(0.5 * mV);
        listed.connect(e).to(e).edges(read);
        var expected = drawn.run(200 * ms).spikes("E");
        assertTrue(expected.count() > 20);
        assertArrayEquals(expected.times(), listed.run(200 * ms).spikes("E").times());
        assertArrayEquals(expected.neurons(), listed.run(200 * ms).spikes("E").neurons());
    }

    @Test
    void aFileOfAnyUnitIsUnderstood() throws IOException {
        var file = folder.resolve("connectome.csv");
        Files.writeString(file, "target, source ,weight (pA),delay (us)\n3,0,50,1500\n1,2,20.5,2000\n\n");
        var edges = Edges.read(file);
        assertEquals(2, edges.count());
        assertEquals(0, edges.source(0));
        assertEquals(3, edges.target(0));
        assertArrayEquals(new double[] {50 * pA, 20.5 * pA}, edges.weights().orElseThrow(), 1e-17);
        assertArrayEquals(new double[] {1.5 * ms, 2 * ms}, edges.delays().orElseThrow(), 1e-15);
        assertEquals("2 synapses with weights (A) and delays", edges.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|it is empty",
                "from,to\n1,2|column 'from' is none of source, target",
                "source\n1|needs a column 'source' and a column 'target'",
                "source,target,weight\n1,2,3|column 'weight' needs a unit, as in 'weight (pA)'",
                "source,target,weight (pX)\n1,2,3|pX",
                "source,target,delay (mV)\n1,2,3|the delay is a time",
                "source,target\n1|line 2: 1 values, the header names 2",
                "source,target\n1,2\n1,-2|line 3: '-2' is no neuron",
                "source,target\n1,two|'two' is no neuron",
                "source,target,delay (ms)\n1,2,-3|line 2: a delay must not be negative",
                "source,target,weight (pA)\n1,2,NaN|'NaN' is no number",
            })
    void aBrokenTextIsRefusedWithFileAndLine(String pair) throws IOException {
        int bar = pair.indexOf('|');
        var file = Files.writeString(folder.resolve("broken.csv"), pair.substring(0, bar));
        var message = refused(() -> Edges.read(file));
        assertTrue(message.contains("broken.csv") && message.contains(pair.substring(bar + 1)), message);
    }

    @Test
    void aDamagedBinaryFileIsRefused() throws IOException {
        var edges = random().simulation().edges("E→E");
        var file = edges.write(folder.resolve("edges.bin"));
        var bytes = Files.readAllBytes(file);
        for (int at = 12; at < bytes.length; at += 97) {
            var tampered = bytes.clone();
            tampered[at] ^= 4;
            Files.write(file, tampered);
            assertTrue(refused(() -> Edges.read(file)).contains("edges.bin"));
        }
        for (int length : new int[] {0, 5, 8, 20, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertTrue(refused(() -> Edges.read(file)).contains("edges.bin"), "length " + length);
        }
    }

    @Test
    void degreesAndTheMatrixCountSynapses() {
        var edges = Edges.of(new int[] {0, 0, 2, 2, 2}, new int[] {1, 1, 0, 1, 3});
        assertArrayEquals(new int[] {2, 0, 3}, edges.outDegrees(3));
        assertArrayEquals(new int[] {1, 3, 0, 1}, edges.inDegrees(4));
        var map = (HeatMap) edges.matrix(3, 4).panels().get(0).layers().get(0);
        assertEquals(2, map.values()[1][0]);
        assertEquals(1, map.values()[3][2]);
        assertEquals(0, map.values()[2][2]);
        assertTrue(refused(() -> edges.matrix(2, 4)).contains("source neuron 2 is not among 2"));
    }

    /** 401 neurons do not fill 200 cells evenly; the mean over each cell still is the probability. */
    @Test
    void aLargeMatrixShowsDensities() {
        var net = Network.named("large");
        var in = net.spikes("in", new double[401][0]);
        var out = net.population("out", 401, Lif.with());
        net.connect(in).to(out).allToAll().weight(1 * mV);
        var map = (HeatMap) net.simulation()
                .edges("in→out")
                .matrix(401, 401)
                .panels()
                .get(0)
                .layers()
                .get(0);
        for (var row : map.values()) for (double v : row) assertEquals(1, v, 1e-12);
    }

    @Test
    void edgesThatDoNotFitAreRefused() {
        var net = Network.named("net");
        var e = net.excitatory("E", 3, Lif.with());
        var p = net.connect(e).to(e).weight(1 * nS).conductance(5 * ms, 0);
        var edges = Edges.of(new int[] {0, 3}, new int[] {1, 1});
        assertTrue(refused(() -> p.edges(edges)).contains("projection 'E→E': there is no neuron 3 in 'E'"));
        var volts = Edges.of(new int[] {0}, new int[] {1}).weights(new double[] {1e-3}, Dimension.VOLTAGE);
        assertTrue(refused(() -> p.edges(volts)).contains("the weights of the list are in V"));
        assertTrue(refused(() -> Edges.of(new int[2], new int[1])).contains("as many sources as targets"));
        assertTrue(refused(() -> edges.delays(new double[] {1})).contains("1 delays for 2 pairs"));
        assertTrue(refused(() -> edges.delays(new double[] {1, -1})).contains("must not be negative"));
        p.allToAll();
        var message = refused(() -> net.simulation().edges("E→I"));
        assertTrue(message.contains("no projection 'E→I'") && message.contains("E→E"), message);
    }

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
