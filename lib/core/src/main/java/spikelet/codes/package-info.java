/**
 * Codes: from numbers to spikes and back.
 *
 * <pre>{@code
 * var code = Code.latency(100*ms);
 * var trains = code.encode(pixels);
 * code.decode(trains)
 *
 * var cones = Tuning.photoreceptors(420, 534, 564);
 * cones.decode(cones.encode(550, 1*second, seed))
 * }</pre>
 */
package spikelet.codes;
