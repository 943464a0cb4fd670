package spikelet.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * What a code sees of spike trains, trial by trial: one symbol each, numbered from 0 in order of first appearance. The same trains read as counts,
 * words, latencies or ranks give different symbols, and so different information.
 *
 * <pre>{@code
 * Symbols.count(trials)            // how many
 * Symbols.latency(trials, 2*ms)    // when the first
 * Symbols.words(trials, 2*ms)      // all that a resolution of 2 ms shows
 * }</pre>
 */
public final class Symbols {
    private final String code;
    private final int[] values;
    private final int distinct;

    private Symbols(String code, int[] values, int distinct) {
        this.code = code;
        this.values = values;
        this.distinct = distinct;
    }

    /**
     * Any things, such as stimuli: equal things are one symbol.
     *
     * @param code the name of the code
     * @param things one per trial, with {@code equals} and {@code hashCode}
     * @return the symbols
     */
    public static Symbols of(String code, List<?> things) {
        Require.that(things != null && !things.isEmpty(), "symbols '%s': give at least one trial", code);
        Map<Object, Integer> numbers = new HashMap<>();
        var values = new int[things.size()];
        for (int k = 0; k < values.length; k++) {
            var thing = Require.given("symbols '" + code + "': trial " + k, things.get(k));
            values[k] = numbers.computeIfAbsent(thing, t -> numbers.size());
        }
        return new Symbols(code, values, numbers.size());
    }

    /**
     * Numbers, such as those of the stimuli.
     *
     * @param numbers one per trial
     * @return the symbols
     */
    public static Symbols of(int... numbers) {
        Require.given("symbols: the list of numbers", numbers);
        return of("number", Arrays.stream(numbers).boxed().toList());
    }

    /**
     * The count code: the number of spikes.
     *
     * @param trials one train per trial
     * @return the symbols
     */
    public static Symbols count(SpikeTrains trials) {
        return of("count", trials.stream().map(SpikeTrain::count).toList());
    }

    /**
     * The latency code: the bin of the first spike; silence is a symbol of its own.
     *
     * @param trials one train per trial
     * @param bin width of a bin, in second
     * @return the symbols
     */
    public static Symbols latency(SpikeTrains trials, double bin) {
        return of("latency", trials.stream().map(t -> firstBin(t.bin(bin))).toList());
    }

    /**
     * The count code of several neurons together: the number of spikes of each.
     *
     * @param trials one population response per trial
     * @return the symbols
     */
    public static Symbols count(List<SpikeTrains> trials) {
        return of("count", trials.stream().map(t -> boxed(t.counts())).toList());
    }

    /**
     * The latency code of several neurons together: the bin of the first spike of each; silence is a symbol of its own.
     *
     * @param trials one population response per trial
     * @param bin width of a bin, in second
     * @return the symbols
     */
    public static Symbols latency(List<SpikeTrains> trials, double bin) {
        return of(
                "latency",
                trials.stream()
                        .map(t ->
                                Arrays.stream(t.bin(bin)).map(Symbols::firstBin).toList())
                        .toList());
    }

    private static int firstBin(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(b -> counts[b] > 0)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Words: the number of spikes in every bin (Strong, Koberle, de Ruyter van Steveninck and Bialek, Phys. Rev. Lett. 80, 1998).
     *
     * @param trials one train per trial
     * @param bin width of a bin, a letter of the word, in second
     * @return the symbols
     */
    public static Symbols words(SpikeTrains trials, double bin) {
        return of("word", trials.stream().map(t -> boxed(t.bin(bin))).toList());
    }

    /**
     * Words of several neurons together.
     *
     * @param trials one population response per trial
     * @param bin width of a bin, in second
     * @return the symbols
     */
    public static Symbols words(List<SpikeTrains> trials, double bin) {
        return of(
                "word",
                trials.stream()
                        .map(t -> Arrays.stream(t.bin(bin)).map(Symbols::boxed).toList())
                        .toList());
    }

    /**
     * The rank code: the order in which the neurons fire first (Thorpe and Gautrais 1998); silent ones come last, ties in order of the neurons.
     *
     * @param trials one population response per trial
     * @return the symbols
     */
    public static Symbols rank(List<SpikeTrains> trials) {
        return of("rank", trials.stream().map(t -> boxed(order(t))).toList());
    }

    /**
     * The neurons in the order of their first spikes.
     *
     * @param response a population's response
     * @return indices; silent neurons last, ties in order of the neurons
     */
    public static int[] order(SpikeTrains response) {
        return IntStream.range(0, response.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(n -> {
                    double latency = response.train(n).latency();
                    return Double.isNaN(latency) ? Double.POSITIVE_INFINITY : latency;
                }))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** {@return the name of the code} */
    public String code() {
        return code;
    }

    /** {@return one symbol per trial} */
    public int[] values() {
        return values.clone();
    }

    /** {@return the number of trials} */
    public int size() {
        return values.length;
    }

    /** {@return the number of different symbols that occurred} */
    public int distinct() {
        return distinct;
    }

    /** {@return the entropy of these symbols} */
    public Entropy entropy() {
        return Entropy.of(this);
    }

    int[] direct() {
        return values;
    }

    /** Code, trials and symbols. */
    @Override
    public String toString() {
        return code + ": " + values.length + " trials, " + distinct + " different symbols";
    }
}
