package spikelet;

import java.util.Arrays;
import java.util.stream.Collectors;
import spikelet.trains.Require;

/** Where arguments of networks are refused; what trains, codes and analyses refuse as well is in {@link Require}. */
final class Check {
    private Check() {}

    static void that(boolean holds, String message, Object... args) {
        Require.that(holds, message, args);
    }

    static void finite(String what, double... values) {
        for (double x : values) that(Double.isFinite(x), "%s: expected a finite number, got %s", what, x);
    }

    static String name(String kind, String name) {
        that(name != null && !name.isBlank(), "%s: the name must not be empty", kind);
        return name.strip();
    }

    static int size(String owner, int n) {
        that(n > 0, "%s: it needs at least one neuron, got %d", owner, n);
        return n;
    }

    /** Refuses a list of values that has not one per element. */
    static void count(String owner, String what, Distribution d, int elements) {
        that(
                d.count() < 0 || d.count() == elements,
                "%s: %s has %d values for %d neurons",
                owner,
                what,
                d.count(),
                elements);
    }

    static <T> T given(String what, T value) {
        return Require.given(what, value);
    }

    static void neuron(String owner, Population population, int n) {
        that(
                n >= 0 && n < population.size(),
                "%s: there is no neuron %d in '%s'; it has %d, numbered from 0",
                owner,
                n,
                population.name(),
                population.size());
    }

    static int[] neurons(String owner, int[] chosen, int size) {
        that(chosen != null, "%s: the list of neurons must not be null", owner);
        for (int n : chosen) {
            that(
                    n >= 0 && n < size,
                    "%s: there is no neuron %d; it has %d, numbered 0 to %d",
                    owner,
                    n,
                    size,
                    size - 1);
        }
        int[] sorted = Arrays.stream(chosen).distinct().sorted().toArray();
        that(sorted.length == chosen.length, "%s: a neuron is named twice in %s", owner, Arrays.toString(chosen));
        return sorted;
    }

    /** Writes a call with its arguments in readable units. */
    static String call(String function, Dimension d, double... args) {
        return Arrays.stream(args)
                .mapToObj(x -> Quantity.format(x, d))
                .collect(Collectors.joining(", ", function + "(", ")"));
    }
}
