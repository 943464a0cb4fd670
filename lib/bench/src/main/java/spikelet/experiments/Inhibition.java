package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Locale;

/** Runs the experiments on inhibition in their full form and tells the numbers beside their targets. */
final class Inhibition {
    private Inhibition() {}

    /**
     * One experiment.
     *
     * @param name selectivity, gating, blocked or balance
     * @param seed of all that is random
     * @return its numbers in a line
     * @throws IllegalArgumentException if there is no experiment of that name
     */
    static String report(String name, long seed) {
        return switch (name) {
            case "selectivity" -> selectivity(seed);
            case "gating" -> gating(seed);
            case "blocked" -> blocked(seed);
            case "balance" -> balance(seed);
            default ->
                throw new IllegalArgumentException("there is no experiment '" + name
                        + "' on inhibition; there are selectivity, gating, blocked and balance");
        };
    }

    private static String selectivity(long seed) {
        var without = Selectivity.run(0, 20, seed);
        var with = Selectivity.run(0.3 * mV, 20, seed);
        return say(
                "selectivity, seed %d: width without inhibition %.0f° (theory %.0f°), with inhibition %.0f° (theory %.0f°)",
                seed, without.width(), without.expectedWidth(), with.width(), with.expectedWidth());
    }

    private static String gating(long seed) {
        var closed = Gating.run(false, false, 60, seed);
        var open = Gating.run(true, false, 60, seed);
        return say(
                "gating, seed %d: closed %.3f and %.3f (below 0.1); A open %.3f (above 0.5), B closed beside it %.3f",
                seed, closed.a(), closed.b(), open.a(), open.b());
    }

    private static String blocked(long seed) {
        var whole = BlockedInhibition.run(1, 2, seed);
        var none = BlockedInhibition.run(0, 2, seed);
        return say(
                "blocked, seed %d: %.1f Hz with inhibition, %.1f Hz without (theory %.1f Hz)",
                seed, whole.rate(), none.rate(), BlockedInhibition.expected(0));
    }

    private static String balance(long seed) {
        var b = InhibitoryBalance.full(seed);
        return say(
                "balance, seed %d: %.0f Hz at first, then mean %.2f Hz, median %.2f Hz, as the rule sees it %.2f Hz (3 Hz ± 20 %%)",
                seed, b.first(), b.mean(), b.median(), b.noticed());
    }

    private static String say(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
