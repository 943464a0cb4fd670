package spikelet.nonsense;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Cell;
import spikelet.Channel;
import spikelet.Channels;
import spikelet.Columns;
import spikelet.Coupling;
import spikelet.Distribution;
import spikelet.Edges;
import spikelet.EquationModel;
import spikelet.EquationSynapse;
import spikelet.Falloff;
import spikelet.FiCurve;
import spikelet.Layout;
import spikelet.Lif;
import spikelet.Network;
import spikelet.NetworkDescription;
import spikelet.NeuronModel;
import spikelet.Neurons;
import spikelet.Outgoing;
import spikelet.Population;
import spikelet.Projection;
import spikelet.Quantal;
import spikelet.Quantity;
import spikelet.Receptor;
import spikelet.Recording;
import spikelet.Samples;
import spikelet.ShortTerm;
import spikelet.Simulation;
import spikelet.SpikeSource;
import spikelet.Spikes;
import spikelet.Stimulus;
import spikelet.StockSynapse;
import spikelet.Synapse;
import spikelet.Trace;
import spikelet.equations.ModelError;

/**
 * Random calls with sensible and senseless arguments on whatever the calls before returned. Whatever happens, a user meets an {@link
 * IllegalArgumentException} or {@link IllegalStateException} with a message, never an exception from within.
 */
class FuzzTest {
    /** Types are called as often as they stand here. */
    private static final List<Class<?>> FACE = List.of(
            Network.class,
            Network.class,
            Network.class,
            Population.class,
            Population.class,
            Outgoing.class,
            Projection.class,
            Projection.class,
            Stimulus.class,
            Lif.class,
            Synapse.class,
            StockSynapse.class,
            Distribution.class,
            Quantity.class,
            Columns.class,
            Simulation.class,
            Recording.class,
            Recording.class,
            Spikes.class,
            Trace.class,
            FiCurve.class,
            NetworkDescription.class,
            NeuronModel.class,
            SpikeSource.class,
            Coupling.class,
            Coupling.class,
            Receptor.class,
            ShortTerm.class,
            Quantal.class,
            EquationModel.class,
            EquationSynapse.class,
            Neurons.class,
            Cell.class,
            Cell.class,
            Channel.class,
            Channels.class,
            Edges.class,
            Layout.class,
            Falloff.class,
            Samples.class);
    /** What needs a stream, a file, another thread, a long time or an array of any size is not for a fuzzer. */
    private static final Set<String> SKIPPED = Set.of(
            "draw",
            "writeCsv",
            "write",
            "read",
            "places",
            "inDegrees",
            "outDegrees",
            "matrix",
            "csv",
            "equals",
            "wait",
            "notify",
            "notifyAll",
            "getClass",
            "run",
            "install");

    private static final int NETWORKS = 100;
    private static final int CALLS = 40;
    /** Of networks with projections; about one network in three comes so far, and each new method changes which. */
    private static final int RUNS = 20;

    private final PrintStream console = System.out;
    private final List<String> trail = new ArrayList<>();
    /** What came from within, by where it came from, with the calls that led there. */
    private final Map<String, String> found = new LinkedHashMap<>();

    private Random random;
    private RandomParts parts;
    private int runs;

    @BeforeEach
    void silence() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterEach
    void speak() {
        System.setOut(console);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Timeout(120)
    void noCallFailsFromWithin(long seed) {
        random = new Random(seed);
        for (int n = 0; n < NETWORKS || runs < RUNS && n < 10 * NETWORKS; n++) {
            trail.clear();
            parts = new RandomParts(random);
            for (int k = random.nextInt(4); k > 0; k--) invoke("a projection", parts::projection);
            for (int k = random.nextInt(3); k > 0; k--) invoke("a stimulus", parts::stimulus);
            for (int k = 0; k < CALLS; k++) {
                if (k % 8 == 0) run();
                else callSomething();
            }
        }
        if (!found.isEmpty()) fail(found.size() + " exceptions from within\n" + String.join("\n", found.values()));
        assertTrue(runs >= RUNS, () -> "only " + runs + " runs came about");
    }

    private void run() {
        double duration = parts.duration();
        var simulation = random.nextBoolean() ? null : (Simulation) parts.pick(Simulation.class);
        invoke("run " + duration, () -> {
            var recording = simulation == null ? parts.net.run(duration) : simulation.run(duration);
            if (!recording.network().projections().isEmpty()) runs++;
            return recording;
        });
    }

    private void callSomething() {
        var type = FACE.get(random.nextInt(FACE.size()));
        var methods = Arrays.stream(type.getMethods())
                .filter(m -> !SKIPPED.contains(m.getName()))
                .sorted((a, b) -> a.toGenericString().compareTo(b.toGenericString()))
                .toList();
        var method = methods.get(random.nextInt(methods.size()));
        boolean free = Modifier.isStatic(method.getModifiers());
        var receiver = free ? null : parts.pick(type);
        var arguments = parts.arguments(method);
        if (arguments == null || receiver == null && !free) return;
        invoke(written(method, receiver, arguments), () -> method.invoke(receiver, arguments));
    }

    private static String written(Method m, Object receiver, Object[] arguments) {
        var on = receiver == null
                ? ""
                : "[" + receiver.toString().lines().findFirst().orElse("") + "]";
        return m.getDeclaringClass().getSimpleName() + on + "." + m.getName() + Arrays.deepToString(arguments);
    }

    private interface Call {
        Object get() throws Exception;
    }

    private void invoke(String written, Call call) {
        trail.add(written);
        try {
            var result = call.get();
            if (result != null && FACE.stream().anyMatch(c -> c.isInstance(result))) parts.known.add(result);
        } catch (InvocationTargetException e) {
            judge(e.getCause());
        } catch (Exception e) {
            judge(e);
        }
    }

    private void judge(Throwable e) {
        boolean meant = e.getClass() == IllegalArgumentException.class
                || e.getClass() == ModelError.class
                || e.getClass() == IllegalStateException.class;
        if (meant && e.getMessage() != null && e.getMessage().length() > 15) return;
        var where = Arrays.stream(e.getStackTrace())
                .filter(f -> f.getClassName().startsWith("spikelet."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        var last = trail.subList(Math.max(0, trail.size() - 12), trail.size());
        found.putIfAbsent(e.getClass() + where, e + " at " + where + ", after\n    " + String.join("\n    ", last));
    }
}
