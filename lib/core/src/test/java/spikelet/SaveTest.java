package spikelet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.SavedNetworks.digest;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that was saved goes on as if there had been no break. */
class SaveTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("run.spk");
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredSimulationGoesOnToTheBit(SavedNetworks which) throws IOException {
        var whole = which.network().simulation();
        whole.run(37.3 * ms);
        var expected = digest(whole.run(40 * ms));
        var first = which.network().simulation();
        var saved = first.run(37.3 * ms);
        first.save(file());
        var second = which.network().simulation().restore(file());
        assertEquals(digest(saved), digest(second.recording()), "what was recorded");
        assertEquals(first.time(), second.time());
        assertEquals(saved.wallSeconds(), second.recording().wallSeconds());
        assertEquals(expected, digest(second.run(40 * ms)), "restored");
        assertEquals(expected, digest(first.run(40 * ms)), "saving changes nothing");
        assertEquals(expected, digest(first.restore(file()).run(40 * ms)), "back in the same simulation");
        assertEquals(digest(saved), digest(resetAndRun(second)), "a reset leads to time zero");
    }

    private static Recording resetAndRun(Simulation sim) {
        sim.reset();
        return sim.run(37.3 * ms);
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINALS", "CELLS"})
    void anotherSessionGoesOnToTheBit(SavedNetworks which) throws IOException, InterruptedException {
        var sim = which.network().simulation();
        sim.run(37.3 * ms);
        sim.save(file());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavedNetworks.class.getName(),
                        which.name(),
                        file().toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.endsWith(digest(sim.run(40 * ms))), said);
    }

    private static Network pair(int size, Consumer<Network> settings, Lif model) {
        var net = Network.named("pair").seed(1);
        settings.accept(net);
        var a = net.excitatory("A", size, model).record("v");
        net.stimulate(a).constant(0.3 * nA);
        net.connect(a).to(a).allToAll().weight(1 * mV).delay(2 * ms);
        return net;
    }

    private static Network pair() {
        return pair(4, net -> {}, Lif.with());
    }

    private void saves(Network net) throws IOException {
        var sim = net.simulation();
        sim.run(20 * ms);
        sim.save(file());
    }

    /** Refused, in words, and nothing has changed. */
    private void refuses(Network net, String... parts) {
        var sim = net.simulation();
        sim.run(3 * ms);
        var before = digest(sim.recording());
        var message = assertThrows(IllegalArgumentException.class, () -> sim.restore(file()))
                .getMessage();
        for (var part : parts) assertTrue(message.contains(part), message);
        assertEquals(before, digest(sim.recording()));
        var undisturbed = net.simulation();
        undisturbed.run(3 * ms);
        assertEquals(digest(undisturbed.run(30 * ms)), digest(sim.run(30 * ms)), "untouched");
    }

    @Test
    void anotherNetworkIsRefusedAndTheDifferenceTold() throws IOException {
        saves(pair());
        refuses(pair(4, net -> net.seed(2), Lif.with()), "run.spk", "'pair'", "seed is 1 in the file, 2 here");
        refuses(pair(4, net -> net.dt(0.2 * ms), Lif.with()), "dt is 1.0E-4 in the file, 2.0E-4 here");
        refuses(pair(5, net -> {}, Lif.with()), "population 'A': size is 4 in the file, 5 here");
        refuses(pair(4, net -> {}, Lif.with().tau(11 * ms)), "population 'A'", "tau", "0.011 here");
        var fed = pair();
        fed.connect(fed.poisson("P", 1, "10 Hz"))
                .to(fed.excitatory("B", 1, Lif.with()))
                .allToAll()
                .weight(1 * mV);
        refuses(fed, "population 'B' is only here", "population 'P' is only here", "projection 'P→B' is only here");
        var other = Network.named("other");
        other.population("A", 4, Neurons.adEx());
        refuses(
                other,
                "name is pair in the file, other here",
                "model is Lif in the file, EquationModel here",
                "and 2 more");
    }

    /** Lists of weights are told apart by a sum, which two changed signs or a change of places do not leave as it was. */
    @Test
    void anotherListOfWeightsIsAnotherNetwork() throws IOException {
        var weights = new double[500];
        for (int k = 0; k < weights.length; k++) weights[k] = (k % 7 - 3) * 0.1 * mV;
        saves(listed(weights));
        for (int other : new int[] {7, 8, 250}) {
            var changed = weights.clone();
            changed[other] = weights[0];
            changed[0] = weights[other];
            refusesUnlessEqual(weights, changed);
            changed = weights.clone();
            changed[1] = -changed[1];
            changed[other + 1] = -changed[other + 1];
            refusesUnlessEqual(weights, changed);
        }
    }

    private void refusesUnlessEqual(double[] weights, double[] changed) {
        if (!Arrays.equals(weights, changed)) refuses(listed(changed), "projection 'in→n'", "500 values");
    }

    private static Network listed(double[] weights) {
        var net = Network.named("listed");
        var in = net.spikes("in", new double[weights.length][0]);
        var n = net.population("n", 1, Lif.with());
        net.connect(in).to(n).allToAll().weight(Distribution.values(weights));
        return net;
    }

    @Test
    void aLinkStaysALink() throws IOException {
        saves(pair());
        var link = Files.createSymbolicLink(folder.resolve("link.spk"), file());
        var sim = pair().simulation();
        sim.run(11 * ms);
        sim.save(link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(11 * ms, pair().simulation().restore(file()).time(), 1e-12);
    }

    @Test
    void anotherOrderIsAnotherNetwork() throws IOException {
        var one = Network.named("order");
        one.population("a", 1, Lif.with());
        one.population("b", 1, Lif.with());
        saves(one);
        var two = Network.named("order");
        two.population("b", 1, Lif.with());
        two.population("a", 1, Lif.with());
        refuses(two, "the order of populations is a, b in the file, b, a here");
    }

    @Test
    void aChangedEquationOrValueIsQuoted() throws IOException {
        var model = NeuronModel.of("dv/dt = -v/tau + rate : 1; tau = 20*ms : second; rate : hertz");
        var net = Network.named("text");
        net.population("n", 1, model.with("rate", "3 Hz"));
        saves(net);
        net.population("n", 1, model.with("rate", "4 Hz"));
        refuses(net, "population 'n': model.rate.value is 3.0 in the file, 4.0 here");
        var other = NeuronModel.of(model.equations().text().replace("-v/tau", "-2*v/tau"));
        net.population("n", 1, other.with("rate", "3 Hz"));
        refuses(net, "population 'n': model.equations is", "-v/tau", "-2*v/tau");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        saves(pair());
        var whole = Files.readAllBytes(file());
        for (int length : new int[] {9, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            refuses(pair(), "run.spk", "damaged");
        }
        for (int at : new int[] {8, 20, 200, whole.length / 2, whole.length - 40, whole.length - 1}) {
            var changed = whole.clone();
            changed[at] ^= 4;
            Files.write(file(), changed);
            refuses(pair(), "run.spk", "damaged");
        }
        Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
        refuses(pair(), "damaged");
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        for (var text : List.of("", "a", "a letter to the editor, which is long enough to hold a checksum")) {
            Files.writeString(file(), text);
            refuses(pair(), "run.spk", "is no saved simulation");
        }
        var sim = pair().simulation();
        assertThrows(IOException.class, () -> sim.restore(folder.resolve("none.spk")));
        assertThrows(IllegalArgumentException.class, () -> sim.restore(folder));
        assertThrows(IllegalArgumentException.class, () -> sim.restore(null));
        assertThrows(IllegalArgumentException.class, () -> sim.save(null));
    }

    @Test
    void aFileOfALaterFormatIsRefusedWithItsVersion() throws Exception {
        saves(pair());
        var bytes = Files.readAllBytes(file());
        bytes[11] = 77;
        var sum = MessageDigest.getInstance("SHA-256");
        sum.update(bytes, 0, bytes.length - 32);
        System.arraycopy(sum.digest(), 0, bytes, bytes.length - 32, 32);
        Files.write(file(), bytes);
        refuses(pair(), "format 77", "saved by Spikelet " + Version.TEXT);
        assertTrue(Version.TEXT.matches("\\d+\\.\\d+\\.\\d+.*"), Version.TEXT);
    }

    @Test
    void aSaveThatFailsLeavesTheOldFileAndNothingBeside() throws IOException {
        saves(pair());
        var old = Files.readAllBytes(file());
        Files.createDirectory(folder.resolve("run.spk.part"));
        Files.createFile(folder.resolve("run.spk.part").resolve("in the way"));
        var sim = pair().simulation();
        assertThrows(IOException.class, () -> sim.save(file()));
        assertArrayEquals(old, Files.readAllBytes(file()));
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> sim.save(folder.resolve("none").resolve("run.spk")));
        assertTrue(error.getMessage().contains("there is no folder"), error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> sim.save(folder));
        assertTrue(error.getMessage().contains("is a folder"), error.getMessage());
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        saves(pair());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void aRunThatWasStoppedCanBeSavedAtOnce() throws IOException {
        var sim = pair().simulation();
        Thread.currentThread().interrupt();
        try {
            assertTrue(sim.run(50 * ms).interrupted());
            sim.save(file());
            var again = pair().simulation().restore(file());
            assertTrue(again.recording().interrupted());
            assertEquals(0.1 * ms, again.time(), 1e-12);
        } finally {
            assertTrue(Thread.interrupted(), "the interrupt stays pending");
        }
    }

    @Test
    void aStateThatBlewUpIsNotSaved() {
        var net = Network.named("burst");
        net.population("n", 1, NeuronModel.of("dv/dt = v*v/second : 1").initially("v = 1e300"));
        var sim = net.simulation();
        assertThrows(IllegalStateException.class, () -> sim.run(10 * ms));
        var error = assertThrows(IllegalStateException.class, () -> sim.save(file()));
        assertTrue(error.getMessage().contains("'burst'"), error.getMessage());
        assertFalse(Files.exists(file()));
    }
}
