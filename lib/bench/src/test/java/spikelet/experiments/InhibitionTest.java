package spikelet.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the essay says of inhibition: it sharpens selectivity, gates, prevents epilepsy; and that a rule can find its strength. */
class InhibitionTest {
    /** Ten seconds of 20 to 90 Hz have a standard error of 3 Hz at most; the theory's diffusion approximation and regular inhibitory trains add another. */
    @Test
    void inhibitionWithoutPreferenceNarrowsTuningAsTheorySays() {
        for (double inhibition : new double[] {0, 0.15 * mV, 0.3 * mV}) {
            var bar = Selectivity.run(inhibition, 10, 1);
            assertArrayEquals(bar.expected(), bar.rates(), 4);
            assertEquals(bar.expectedWidth(), bar.width(), 4);
        }
        double without = Selectivity.run(0, 10, 2).width();
        double with = Selectivity.run(0.3 * mV, 10, 2).width();
        assertTrue(with < 0.6 * without, with + " of " + without);
    }

    /** Below 0.1 where a gate is closed, above 0.5 where it is open; nor may a signal come through upside down. */
    @Test
    void aGateInDetailedBalancePassesItsSignalOnlyWhenItIsOpen() {
        for (long seed : new long[] {1, 2}) {
            for (int open = 0; open < 4; open++) {
                var gating = Gating.run((open & 1) != 0, (open & 2) != 0, 20, seed);
                assertGate((open & 1) != 0, gating.a(), "A, seed " + seed + ", " + gating);
                assertGate((open & 2) != 0, gating.b(), "B, seed " + seed + ", " + gating);
                assertTrue(gating.rate() > 10, "the receivers are not silenced: " + gating);
            }
        }
    }

    private static void assertGate(boolean open, double correlation, String what) {
        if (open) assertTrue(correlation > 0.5, what);
        else assertEquals(0, correlation, 0.1, what);
    }

    /** The formula has no noise and neurons that are all alike; where drive is all there is it should be good to a tenth. */
    @Test
    void aBalancedNetworkRunsAwayWhenItsInhibitionIsBlocked() {
        double whole = BlockedInhibition.run(1, 1, 1).rate();
        var none = BlockedInhibition.run(0, 1, 1);
        assertTrue(whole > 3 && whole < 9, "balanced: " + whole);
        assertEquals(BlockedInhibition.expected(0), none.rate(), 0.1 * none.rate());
        assertTrue(none.cv() < 0.1, "CV " + none.cv());
        assertTrue(BlockedInhibition.run(0.1, 1, 1).rate() > 10 * whole);
        assertTrue(BlockedInhibition.run(0.6, 1, 1).rate() < 2 * whole);
        assertEquals(0.36, BlockedInhibition.CRITICAL, 1e-12);
    }

    /**
     * The rule holds its target where it measures. The plain mean of the rates is higher, because neurons that have just been inhibited fire less, and is 3.96 Hz here and 3.99 Hz in Brian2, which misses 3 Hz ± 20 % (3.6 Hz) by 0.4 Hz.
     * From Brian2 it may differ by 10 %: two of its networks differ by 2 %, and rates still fall by some per cent in 20 s.
     */
    @Test
    void inhibitoryPlasticityHoldsTheRateThatItMeetsAtItsTarget() throws IOException {
        var b = InhibitoryBalance.run(2000, 0.05 * nS, 40, 1);
        assertTrue(b.first() > 20, b.toString());
        assertEquals(InhibitoryBalance.TARGET, b.noticed(), 0.2 * InhibitoryBalance.TARGET, b.toString());
        assertEquals(reference(), b.mean(), 0.1 * reference(), b.toString());
    }

    private static double reference() throws IOException {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(InhibitionTest.class.getResourceAsStream("/reference/inhibitory-balance.json")),
                StandardCharsets.UTF_8)) {
            double sum = 0;
            var rates = JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("rate_E_20_to_40_s_Hz");
            for (var rate : rates) sum += rate.getAsDouble();
            return sum / rates.size();
        }
    }

    @Test
    @Tag("long")
    void theNetworkOfThePaperHoldsItsTargetToo() {
        var b = InhibitoryBalance.full(1);
        assertEquals(InhibitoryBalance.TARGET, b.noticed(), 0.2 * InhibitoryBalance.TARGET, b.toString());
    }

    @Test
    void anUnknownExperimentIsRefused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Inhibition.report("gatting", 1));
        assertTrue(refusal.getMessage().contains("selectivity, gating, blocked and balance"));
    }
}
