package spikelet.analysis;

import spikelet.figure.Figure;
import spikelet.figure.HeatMap;
import spikelet.figure.Panel;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * How different two spike trains are. A distance is never negative, symmetric, and zero for equal trains.
 *
 * <pre>{@code
 * Distance.vanRossum(10*ms).between(even, packed)
 * Distance.victorPurpura(1/(5*ms)).matrix(trials)
 * }</pre>
 */
@FunctionalInterface
public interface Distance {
    /**
     * The distance of two trains.
     *
     * @param first a train
     * @param second another
     * @return zero or more
     */
    double between(SpikeTrain first, SpikeTrain second);

    /**
     * The least cost of turning one train into the other by adding and deleting spikes, at cost 1, and moving them, at a cost per second
     * (Victor and Purpura, J. Neurophysiol. 76, 1996). Takes time in the product of the numbers of spikes.
     *
     * @param cost q of moving a spike, per second; at zero only counts matter; spikes further apart than 2/q are not moved
     * @return the distance
     */
    static Distance victorPurpura(double cost) {
        Require.that(
                cost >= 0, "Victor-Purpura distance: the cost of moving a spike must not be negative, got %s", cost);
        return (a, b) -> EventDistances.victorPurpura(a.times(), b.times(), cost);
    }

    /**
     * The root of the squared difference of the trains, each spike drawn out into an exponential of time constant tau and height 1,
     * integrated over time and divided by tau (van Rossum, Neural Comput. 13, 2001). One spike and none are √½ apart. Takes time in the
     * sum of the numbers of spikes, by the markage of Houghton and Kreuz (Network 23, 2012).
     *
     * @param tau in second
     * @return the distance
     */
    static Distance vanRossum(double tau) {
        Require.time("van Rossum distance: tau", tau);
        return (a, b) -> EventDistances.vanRossum(a.times(), b.times(), tau);
    }

    /**
     * The ISI-distance: how different the intervals around each moment are, averaged over the window (Kreuz, Haas, Morelli, Abarbanel and
     * Politi, J. Neurosci. Methods 165, 2007; edges as in PySpike, Mulansky and Kreuz, SoftwareX 5, 2016).
     *
     * @return the distance, from 0 to 1; it has no time constant
     */
    static Distance isi() {
        return IntervalDistances::isi;
    }

    /**
     * The SPIKE-distance: how far at each moment the nearest spikes of the other train are, in units of the intervals, averaged over the
     * window (Kreuz, Chicharro, Houghton, Andrzejak and Mormann, J. Neurophysiol. 109, 2013; edges as in PySpike).
     *
     * @return the distance, from 0 to 1; it has no time constant
     */
    static Distance spike() {
        return IntervalDistances::spike;
    }

    /**
     * The difference of counts: all that a rate code sees.
     *
     * @return the distance
     */
    static Distance count() {
        return (a, b) -> Math.abs(a.count() - b.count());
    }

    /**
     * The sum over neurons: the distance of two responses of one population.
     *
     * @param first a response
     * @param second another, of as many neurons
     * @return zero or more
     */
    default double between(SpikeTrains first, SpikeTrains second) {
        Require.sameLength("distance: the second response", second.size(), "trains of the first", first.size());
        double sum = 0;
        for (int n = 0; n < first.size(); n++) sum += between(first.train(n), second.train(n));
        return sum;
    }

    /**
     * All pairs.
     *
     * @param trains the trains
     * @return a symmetric matrix
     */
    default double[][] matrix(SpikeTrains trains) {
        var matrix = new double[trains.size()][trains.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) matrix[i][j] = matrix[j][i] = between(trains.train(i), trains.train(j));
        }
        return matrix;
    }

    /**
     * All pairs as a map of colours.
     *
     * @param trains the trains
     * @return the figure
     */
    default Figure figure(SpikeTrains trains) {
        return Figure.of(Panel.of("train", "", "train", "").with(HeatMap.of("distance", matrix(trains))))
                .size(520, 440);
    }
}
