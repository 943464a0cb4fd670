package spikelet.trains;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Patterns that come back in spike trains and that no rate gives away. */
class HiddenPatternTest {
    private static final PatternedTrains INPUT = HiddenPattern.of(400).seed(2).draw(60);

    @Test
    void allSpikesTogetherComeAt64Hertz() {
        // Masquelier et al. 2008: 54 Hz and 10 Hz of noise. Of 400 trains the mean is known to 1 %.
        assertEquals(64, INPUT.trains().rate(), 1);
    }

    @Test
    void aPatternFillsItsShareAndNeverFollowsAnother() {
        var starts = INPUT.starts();
        assertEquals(0.25, starts.length * 0.05 / 60, 0.02);
        for (int k = 1; k < starts.length; k++) assertTrue(starts[k] - starts[k - 1] > 99 * ms);
    }

    @Test
    void noRateGivesAPatternAway() {
        double within = 0;
        double before = 0;
        double members = 0;
        for (double start : INPUT.starts()) {
            within += INPUT.trains().between(start, start + 0.05).rate() / INPUT.starts().length;
            before += INPUT.trains().between(start - 0.05, start).rate() / INPUT.starts().length;
        }
        for (int n = 0; n < 200; n++) members += INPUT.trains().train(n).rate() / 200;
        // The members fire in a pattern as it was drawn once: 200 trains, 3 spikes each, are known to 4 %, and they are
        // half of all.
        assertEquals(before, within, 0.08 * before);
        assertEquals(64, members, 4);
    }

    @Test
    void withoutJitterAndNoiseAPatternIsTheSameEachTime() {
        var exact = HiddenPattern.of(20).jitter(0).noise(0).draw(5);
        var starts = exact.starts();
        for (int n = 0; n < 20; n++) {
            var first = pattern(exact, n, starts[0]);
            var second = pattern(exact, n, starts[1]);
            if (n < 10) assertArrayEquals(first, second, 1e-9);
            else assertFalse(Arrays.equals(first, second));
        }
    }

    private static double[] pattern(PatternedTrains input, int n, double start) {
        return Arrays.stream(input.trains().train(n).times())
                .filter(t -> t >= start && t < start + 0.05)
                .map(t -> t - start)
                .toArray();
    }

    @Test
    void severalPatternsShareTheTime() {
        var two = HiddenPattern.of(10).patterns(2).share(0.5).draw(60);
        assertEquals(0.25, two.starts(0).length * 0.05 / 60, 0.03);
        assertEquals(0.25, two.starts(1).length * 0.05 / 60, 0.03);
        assertEquals(
                "patterned trains: there is no pattern 2; there are 2, numbered from 0",
                assertThrows(IllegalArgumentException.class, () -> two.starts(2))
                        .getMessage());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var again = HiddenPattern.of(400).seed(2).draw(60);
        assertEquals(INPUT.trains(), again.trains());
        assertFalse(INPUT.trains().equals(HiddenPattern.of(400).seed(3).draw(60).trains()));
    }

    @Test
    void hitsFalseAlarmsAndLatencyAreCounted() {
        var starts = HiddenPattern.of(2).draw(10);
        double first = starts.starts()[0];
        double second = starts.starts()[1];
        var answer = SpikeTrain.at(first + 4 * ms, first + 9 * ms, second - 20 * ms, second + 8 * ms)
                .within(0, 10);
        var told = starts.detection(answer, 0, second + 50 * ms);
        assertEquals(new Detection(2, 2, 1, told.latency()), told);
        assertEquals(6 * ms, told.latency(), 1e-9);
        assertEquals(1, told.hitRate());
        assertFalse(told.found());
        assertTrue(new Detection(750, 740, 0, 5 * ms).found());
        assertFalse(new Detection(750, 735, 0, 5 * ms).found());
        assertFalse(new Detection(750, 750, 0, 10 * ms).found());
        assertEquals(
                "749 of 750 patterns told (99.9 %), 0 false alarms, latency 4.3 ms: found",
                new Detection(750, 749, 0, 4.3 * ms).toString());
    }

    @Test
    void nonsenseIsRefused() {
        var pattern = HiddenPattern.of(10);
        assertRefused("of 10 trains, 1 to 10 can be members, got 11", () -> pattern.members(11));
        assertRefused("the share is above 0 and at most 0.5, got 0.6", () -> pattern.share(0.6));
        assertRefused("the jitter is a time in second, not negative, got -1.0", () -> pattern.jitter(-1));
        assertRefused("the length must be a whole number of milliseconds, got 1.5 ms", () -> pattern.length(1.5e-3));
        assertRefused("it takes two trains at least, got 1", () -> HiddenPattern.of(1));
    }

    private static void assertRefused(String why, org.junit.jupiter.api.function.Executable what) {
        var message = assertThrows(IllegalArgumentException.class, what).getMessage();
        assertTrue(message.contains(why), message);
    }
}
