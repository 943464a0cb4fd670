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
import java.io.RandomAccessFile;
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
                "source,target\r\n0,1\r\n2,3\r\n",
                "\uFEFFsource,target\n0,1\n2,3",
                "# drawn by hand\n\nsource,target\n# the first\n0,1\n \n2,3\n",
                "\"Source\",\"Target\"\n\"0\",\"1\"\n2,3\n",
                "target,\"weight, by hand (pA)\",source\n1,5,0\n3,6,2\n",
            })
    void whatProgramsWriteIsRead(String text) throws IOException {
        var edges = Edges.read(Files.writeString(folder.resolve("edges.csv"), text));
        assertArrayEquals(new int[] {1, 0, 1}, edges.outDegrees(3));
        assertArrayEquals(new int[] {0, 1, 0, 1}, edges.inDegrees(4));
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
                "0,1\n1,2|line 1: its first line is no header; it must name the columns, for example source,target",
                "source;target\n0;1|save it with commas",
                "source,target,source\n1,2,3|column 'source' comes after 'source'; only one can be",
                "# mine\nsource,target\n\n1,-2|line 4: '-2' is no neuron",
                "source,target,weight (V)\n1,2,1e300|line 2: a weight of 1e300 is far too large",
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
        Files.write(file, reversed(bytes, 0, 8));
        assertTrue(refused(() -> Edges.read(file)).contains("it is no list of synapses"), "little-endian");
        Files.write(file, reversed(bytes, 8, 12));
        assertTrue(refused(() -> Edges.read(file)).contains("bytes instead of"), "a count in little-endian");
    }

    private static byte[] reversed(byte[] bytes, int from, int to) {
        var changed = bytes.clone();
        for (int k = from; k < to; k++) changed[k] = bytes[to - 1 - (k - from)];
        return changed;
    }

    /** A file with holes that is as long as it says, and longer than the heap. */
    @Test
    void aListThatDoesNotFitIsRefusedBeforeItIsRead() throws IOException {
        int count = (int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 8 + 1);
        var file = folder.resolve("large.bin");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeLong(0x53504b4544474531L);
            out.writeInt(count);
            out.writeByte(0);
            out.writeInt(0);
            out.setLength(25 + 8L * count);
        } catch (IOException tooLargeForTheDisk) {
            return;
        }
        var message = refused(() -> Edges.read(file));
        assertTrue(message.contains("large.bin") && message.contains("of the heap"), message);
    }

    @Test
    void aListThatCannotBeWrittenLeavesTheOldFile() throws IOException {
        var edges = Edges.of(new int[] {0}, new int[] {1});
        for (var name : new String[] {"edges.bin", "edges.csv"}) {
            var file = edges.write(folder.resolve(name));
            Files.createDirectories(folder.resolve(name + ".part").resolve("in the way"));
            assertThrows(
                    IOException.class, () -> random().simulation().edges("E→E").write(file));
            assertEquals(edges, Edges.read(file));
            assertTrue(refused(() -> edges.write(folder.resolve("none").resolve(name)))
                    .contains("there is no folder"));
        }
    }

    /** Weights that were drawn or have learnt come close to zero; a list of them is not refused for that. */
    @Test
    void someWeightsOfAListMayBeTiny() {
        var net = Network.named("net");
        var e = net.excitatory("E", 3, Lif.with());
        var edges = Edges.of(new int[] {0, 1}, new int[] {1, 2})
                .weights(new double[] {1e-13, 1e-3}, Dimension.VOLTAGE)
                .delays(new double[] {1e-12, 1e-3});
        net.connect(e).to(e).edges(edges);
        assertEquals(2, net.simulation().synapses());
        var amperes = Edges.of(new int[] {0, 1}, new int[] {1, 2}).weights(new double[] {1, 20}, Dimension.CURRENT);
        var message = refused(() -> net.connect(e).to(e).current(5 * ms).edges(amperes));
        assertTrue(message.contains("20 A is far above the usual"), message);
    }

    @Test
    void aListKnowsItsUnitBeforeAndAfterItsSynapse() {
        var net = Network.named("net");
        var e = net.excitatory("E", 3, Lif.with());
        var amperes = Edges.of(new int[] {0}, new int[] {1}).weights(new double[] {50 * pA}, Dimension.CURRENT);
        net.connect(e).to(e).edges(amperes).current(5 * ms);
        assertEquals(1, net.simulation().synapses());
        var p = net.connect(e).to(e).edges(amperes);
        assertTrue(refused(() -> p.conductance(5 * ms, 0)).contains("the weights of the list are in A"));
        p.weight(1 * nS).conductance(5 * ms, 0);
        assertEquals(1, net.simulation().synapses(), "another weight makes the list's unit forgotten");
        var seconds = Edges.of(new int[] {0}, new int[] {1}).weights(new double[] {2 * ms}, Dimension.TIME);
        net.connect(e).to(e).edges(seconds);
        assertTrue(refused(net::simulation).contains("the weights of the list are in s"));
    }

    @Test
    void autapsesThatAreListedAreNotLeftOutInSilence() {
        var net = Network.named("net");
        var e = net.excitatory("E", 3, Lif.with());
        net.connect(e)
                .to(e)
                .noAutapses()
                .pairs(new int[] {0, 2}, new int[] {1, 2})
                .weight(1 * mV);
        assertTrue(refused(net::simulation).contains("its list connects neuron 2 with itself"));
        net.connect(e).to(e).noAutapses().oneToOne().weight(1 * mV);
        assertTrue(refused(net::simulation).contains("one to one connects each neuron with itself"));
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
        var none = Edges.of(new int[0], new int[0]);
        assertTrue(refused(() -> none.matrix(0, 4)).contains("at least one source and one target neuron, got 0 and 4"));
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
