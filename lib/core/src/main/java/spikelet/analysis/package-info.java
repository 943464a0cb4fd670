/**
 * What spike trains say: rates and intervals, correlations and spectra, distances between trains, and information in bits.
 *
 * <pre>{@code
 * Variability.of(train).cv()
 * Psth.of(trials, 5*ms)
 * Distance.vanRossum(10*ms).between(one, other)
 * Information.between(stimuli, Symbols.latency(trials, 2*ms)).panzeriTreves()
 * }</pre>
 */
package spikelet.analysis;
