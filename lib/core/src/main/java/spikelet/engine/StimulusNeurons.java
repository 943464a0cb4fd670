package spikelet.engine;

import java.util.stream.IntStream;
import spikelet.StimulusSpec;

/**
 * The neurons of a group that a stimulus reaches: those it names, or all.
 *
 * @param neurons counted from the first of the group
 * @param ranks the places they have among all neurons of the population that the stimulus reaches
 */
record StimulusNeurons(int[] neurons, int[] ranks) {
    static StimulusNeurons of(StimulusSpec spec, Slice slice) {
        int end = slice.from() + slice.size();
        if (spec.neurons().isEmpty()) {
            return new StimulusNeurons(
                    IntStream.range(0, slice.size()).toArray(),
                    IntStream.range(slice.from(), end).toArray());
        }
        var named = spec.neurons();
        int[] ranks = IntStream.range(0, named.size())
                .filter(k -> named.get(k) >= slice.from() && named.get(k) < end)
                .toArray();
        return new StimulusNeurons(
                IntStream.of(ranks).map(k -> named.get(k) - slice.from()).toArray(), ranks);
    }

    /** How many neurons of the population a stimulus reaches. */
    static int count(StimulusSpec spec, Slice slice) {
        return spec.neurons().isEmpty() ? slice.of() : spec.neurons().size();
    }
}
