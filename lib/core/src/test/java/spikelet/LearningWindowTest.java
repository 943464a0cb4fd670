package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The built-in protocol that measures how a rule learns. */
class LearningWindowTest {
    private static final PairStdp PAIR = Stdp.pair()
            .tauPlus(17 * ms)
            .tauMinus(34 * ms)
            .aPlus(0.01)
            .aMinus(0.006)
            .maxWeight("2 nS");

    @Test
    void theWindowOfPairsIsTwoExponentials() {
        var window = LearningWindow.of(PAIR).pairs(1);
        var intervals = window.intervals();
        var changes = window.changes();
        assertEquals(80, intervals.length);
        for (int k = 0; k < intervals.length; k++) {
            double t = intervals[k];
            // Parts of the largest weight, told as parts of the weight, which is half as large.
            double expected = 2 * (t > 0 ? 0.01 * Math.exp(-t / (17 * ms)) : -0.006 * Math.exp(t / (34 * ms)));
            assertEquals(expected, changes[k], 1e-6);
        }
    }

    @Test
    void pairsThatFollowEachOtherCloselySeeEachOther() {
        var alone = LearningWindow.of(PAIR).pairs(1).intervals(10 * ms).changes()[0];
        var slow =
                LearningWindow.of(PAIR).pairs(5).frequency(1).intervals(10 * ms).changes()[0];
        var fast = LearningWindow.of(PAIR)
                .pairs(5)
                .frequency(40)
                .intervals(10 * ms)
                .changes()[0];
        assertEquals(5 * alone, slow, 1e-6);
        assertTrue(fast < 0.9 * slow);
    }

    /** Half a step between arrivals and spikes makes the sum over steps the integral, up to (dt/tau)²/24, even with coarse steps. */
    @Test
    void uncorrelatedSpikesDoWhatTheyDoInTheLimitOfSmallSteps() {
        double dt = 2 * ms;
        var intervals = new double[400];
        for (int k = 0; k < 400; k++) intervals[k] = (k - 199.5) * dt;
        var window = LearningWindow.of(PAIR).dt(dt).pairs(1).intervals(intervals);
        double sum = Arrays.stream(window.changes()).sum() * dt;
        double integral = 2 * (0.01 * 17 * ms - 0.006 * 34 * ms);
        assertEquals(integral, sum, Math.abs(integral) * 6 * Math.pow(dt / (17 * ms), 2) / 24);
    }

    @Test
    void anyRuleHasAWindow() {
        var mine = Plasticity.of("dx/dt = -x/(10*ms) : 1 (pre)").onPre("x += 1").onPost("w *= 1 + 0.1*x");
        var window = LearningWindow.of(mine).pairs(1).from(1 * nA).intervals(-5 * ms, 10 * ms);
        assertEquals(0, window.changes()[0]);
        assertEquals(0.1 * Math.exp(-window.intervals()[1] / (10 * ms)), window.changes()[1], 1e-7);
        var rewarded = Stdp.rewarded().with("w_0", "1 nS").with("w_max", "2 nS");
        assertEquals(0, LearningWindow.of(rewarded).pairs(1).changes()[45]);
        assertTrue(LearningWindow.of(rewarded.rewardedAt(1)).pairs(1).changes()[45] > 0);
    }

    @Test
    void theFigureShowsThePointsThatWereMeasured() {
        var window = LearningWindow.of(PAIR).pairs(1);
        assertTrue(
                window.figure().toString().contains("learning window"),
                window.figure().toString());
        assertEquals(80, ((double[]) window.columns().get("change")).length);
    }

    @Test
    void protocolsThatCannotBeAreRefused() {
        assertEquals(
                "learning window: it takes one pair at least, got 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LearningWindow.of(PAIR).pairs(0))
                        .getMessage());
        assertEquals(
                "learning window: the smaller interval comes first, got 10 ms and -10 ms",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LearningWindow.of(PAIR).range(10 * ms, -10 * ms))
                        .getMessage());
        assertEquals(
                "learning window: a strength is positive, got -1.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LearningWindow.of(PAIR).from(-1))
                        .getMessage());
    }
}
