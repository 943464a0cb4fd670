package spikelet.nonsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.EquationModel;
import spikelet.Network;
import spikelet.Recording;

/**
 * Whatever is put together either runs, or is refused in words. What runs does so to the bit in one go and in pieces, again after a reset,
 * watched and unwatched, and tells itself in all the ways there are.
 */
class RandomNetworksTest {
    private static final double[] PIECES = {0.5e-3, 7e-3, 10.1e-3, 7.4e-3};
    private static final double WHOLE = 25e-3;
    private static final int NETWORKS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(120)
    void runTheSameInOneGoAndInPiecesWatchedAndUnwatched(long block) {
        int ran = 0;
        for (long seed = NETWORKS * block; seed < NETWORKS * (block + 1); seed++) if (runs(seed)) ran++;
        assertTrue(ran > NETWORKS / 2, "only " + ran + " ran");
    }

    private static boolean runs(long seed) {
        Recording whole;
        try {
            whole = network(seed, false).run(WHOLE);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            assertTrue(refused.getMessage().length() > 40, "seed " + seed + ": " + refused);
            return false;
        }
        var watched = network(seed, true);
        var simulation = watched.simulation();
        for (double piece : PIECES) simulation.run(piece);
        var pieces = simulation.recording();
        assertEquals(spikes(whole), spikes(pieces), "in pieces and watched, seed " + seed);
        simulation.reset();
        var again = simulation.run(WHOLE);
        assertEquals(spikes(whole), spikes(again), "after a reset, seed " + seed);
        assertEquals(traces(pieces), traces(again), "traces, seed " + seed);
        tellsItself(watched, pieces, seed);
        return true;
    }

    private static Network network(long seed, boolean recorded) {
        return new RandomNetworks(seed).network(seed, recorded);
    }

    private static void tellsItself(Network net, Recording run, long seed) {
        var description = net.description();
        var twin = network(seed, true).description();
        assertEquals(description, twin, "seed " + seed);
        assertEquals(description.hashCode(), twin.hashCode(), "seed " + seed);
        assertTrue(description.summary().contains("E"), "seed " + seed);
        if (description.receiver("E") instanceof EquationModel m)
            assertTrue(m.latex().length() > 40
                    && m.summary().length() > 10
                    && m.source().length() > 100);
        for (var t : run.traces()) {
            assertEquals(description.variables("E").get(t.variable()), t.dimension(), "seed " + seed);
            for (int n : t.neurons()) {
                assertTrue(Arrays.stream(t.values(n)).allMatch(Double::isFinite), t.variable() + ", seed " + seed);
            }
        }
        assertTrue((run.columns() + " " + run.populations() + " " + run + net.notes()).length() > 20);
    }

    private static String spikes(Recording run) {
        return run.spikes().stream()
                .map(s -> s.population() + Arrays.toString(s.times()) + Arrays.toString(s.neurons()))
                .collect(Collectors.joining("\n"));
    }

    private static int traces(Recording run) {
        int hash = 0;
        for (var t : run.traces()) {
            hash = 31 * hash + t.variable().hashCode();
            for (int n : t.neurons()) hash = 31 * hash + Arrays.hashCode(t.values(n));
        }
        return hash;
    }
}
