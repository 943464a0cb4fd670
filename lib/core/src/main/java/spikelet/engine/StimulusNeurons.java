package spikelet.engine;

import java.util.stream.IntStream;
import spikelet.StimulusSpec;

/** The neurons a stimulus reaches: those it names, or all. */
final class StimulusNeurons {
    private StimulusNeurons() {}

    static int[] of(StimulusSpec spec, int size) {
        if (spec.neurons().isEmpty()) return IntStream.range(0, size).toArray();
        return spec.neurons().stream().mapToInt(Integer::intValue).toArray();
    }
}
