/**
 * Spike trains as values: made, read, cut and changed.
 *
 * <pre>{@code
 * var train = SpikeTrain.at(10*ms, 30*ms, 70*ms).within(0, 100*ms);
 * var trials = SpikeProcess.poisson(40*Hz).seed(7).trains(200, 1*second);
 * var measured = run.spikes("E").train(3);
 * var neighbours = SpikeTrains.read("recorded.csv");
 * }</pre>
 *
 * <p>All times are in second. Everything is immutable, and what is drawn is drawn from a seed: equal seeds give equal trains, to the bit.
 */
package spikelet.trains;
