package spikelet;

import java.util.List;

/**
 * A stimulus as data.
 *
 * @param name its name, unique in the network
 * @param target name of the population that receives
 * @param neurons the neurons stimulated, ascending; empty for all
 * @param from when it begins, in second
 * @param until when it ends, in second; infinite if it does not
 * @param drive what it feeds in
 */
public record StimulusSpec(String name, String target, List<Integer> neurons, double from, double until, Drive drive) {

    StimulusSpec onto(String other) {
        return new StimulusSpec(name, other, neurons, from, until, drive);
    }

    /** The stimulus in words, without its name. */
    String details() {
        var text = new StringBuilder(drive.toString());
        if (!neurons.isEmpty()) text.append(", ").append(neurons.size()).append(" neurons");
        if (from > 0) text.append(", from ").append(Quantity.format(from, Dimension.TIME));
        if (until < Double.POSITIVE_INFINITY) text.append(", until ").append(Quantity.format(until, Dimension.TIME));
        return text.toString();
    }
}
