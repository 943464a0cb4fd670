package spikelet.engine;

import java.util.List;
import java.util.Locale;
import spikelet.Dimension;
import spikelet.Quantity;

/** Why a neuron cannot be moved on by steps of its own, in words. */
record AdaptiveFailure(String population, int from, List<String> variables) {

    /** A state that is no number any more, or a step that is none. */
    IllegalStateException ranAway(int i, int variable, double value, double time) {
        return because(
                i,
                time,
                "%s became %s".formatted(variables.get(variable), value),
                "the equations ran away, or an input is far too large");
    }

    /** More steps than a user would wait for. */
    IllegalStateException tooManySteps(int i, int variable, double time, int steps, double dt, boolean stiff) {
        var what = String.format(
                Locale.ROOT,
                "%s would need more than %,d steps within a time step of %s",
                variables.get(variable),
                steps,
                second(dt));
        var wayOut = stiff
                ? "the equations are stiff: take Method.EXPONENTIAL_EULER, or a larger tolerance"
                : "it changes too fast: look for a rate or an input that is far too large, or take a larger tolerance";
        return because(i, time, what, wayOut);
    }

    /** A reset that ends where the next spike begins. */
    IllegalStateException tooManySpikes(int i, double time, int spikes, double dt) {
        var what =
                String.format(Locale.ROOT, "it fires more than %d times within a time step of %s", spikes, second(dt));
        return because(i, time, what, "let the reset take it below its threshold, or give it a refractory time");
    }

    private IllegalStateException because(int i, double time, String what, String wayOut) {
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "population '%s', neuron %d: %s at %s; %s",
                population,
                from + i,
                what,
                second(time),
                wayOut));
    }

    private static String second(double time) {
        return Quantity.format(time, Dimension.TIME);
    }
}
