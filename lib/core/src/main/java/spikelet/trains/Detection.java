package spikelet.trains;

import java.util.Locale;

/**
 * How well a neuron told when a pattern was there.
 *
 * @param shown how often the pattern came
 * @param hits how often the neuron fired during it
 * @param falseAlarms spikes of the neuron at other times
 * @param latency from the beginning of the pattern to the first spike, in second, on average over the hits; NaN without any
 */
public record Detection(int shown, int hits, int falseAlarms, double latency) {
    /**
     * The part of the patterns that were told.
     *
     * @return from 0 to 1; NaN if none was shown
     */
    public double hitRate() {
        return (double) hits / shown;
    }

    /**
     * Whether the pattern was found, as Masquelier, Guyonneau and Thorpe (2008) count: more than 98 % hits, no false alarm, a mean latency below 10 ms.
     *
     * @return true if all three hold
     */
    public boolean found() {
        return hitRate() > 0.98 && falseAlarms == 0 && latency < 0.01;
    }

    /** The numbers in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d patterns told (%.1f %%), %d false alarms, latency %.1f ms: %s",
                hits,
                shown,
                100 * hitRate(),
                falseAlarms,
                1e3 * latency,
                found() ? "found" : "not found");
    }
}
