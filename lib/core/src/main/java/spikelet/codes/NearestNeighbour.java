package spikelet.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.analysis.Distance;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * Tells stimuli apart by the known responses that are nearest to a new one (Victor and Purpura 1996). Immutable.
 *
 * <pre>{@code
 * var reader = NearestNeighbour.by(Distance.vanRossum(10*ms)).learn(trials, labels);
 * reader.classify(train)
 * reader.accuracy(others, theirLabels)
 * }</pre>
 */
public final class NearestNeighbour {
    private final Distance distance;
    private final int k;
    private final List<SpikeTrains> known;
    private final int[] labels;

    private NearestNeighbour(Distance distance, int k, List<SpikeTrains> known, int[] labels) {
        this.distance = distance;
        this.k = k;
        this.known = known;
        this.labels = labels;
    }

    /**
     * A reader that has learnt nothing yet and looks at one neighbour.
     *
     * @param distance what near means
     * @return the reader
     */
    public static NearestNeighbour by(Distance distance) {
        return new NearestNeighbour(
                Require.given("nearest neighbour: the distance", distance), 1, List.of(), new int[0]);
    }

    /**
     * Lets the nearest k vote; of equal votes that of the nearest counts.
     *
     * @param k at least 1
     * @return the changed reader
     */
    public NearestNeighbour neighbours(int k) {
        return new NearestNeighbour(distance, Require.atLeastOne("nearest neighbour: k", k), known, labels);
    }

    /**
     * Learns the responses of one neuron by heart.
     *
     * @param trials one train per trial
     * @param labels the stimulus of each, as a number
     * @return the reader that knows them
     */
    public NearestNeighbour learn(SpikeTrains trials, int... labels) {
        return learn(single(trials), labels);
    }

    /**
     * Learns the responses of a population by heart; the distance of two is the sum over the neurons.
     *
     * @param trials one response per trial
     * @param labels the stimulus of each, as a number
     * @return the reader that knows them
     */
    public NearestNeighbour learn(List<SpikeTrains> trials, int... labels) {
        check(trials, labels);
        return new NearestNeighbour(distance, k, List.copyOf(trials), labels.clone());
    }

    private static List<SpikeTrains> single(SpikeTrains trials) {
        Require.given("nearest neighbour: the trials", trials);
        return trials.stream().map(t -> SpikeTrains.of(t)).toList();
    }

    /**
     * Learns one template per stimulus: of its responses the one with the least distance to the others.
     *
     * @param trials one train per trial
     * @param labels the stimulus of each, as a number
     * @return the reader that knows them
     */
    public NearestNeighbour learnTemplates(SpikeTrains trials, int... labels) {
        return learnTemplates(single(trials), labels);
    }

    /**
     * Learns one template per stimulus from the responses of a population.
     *
     * @param trials one response per trial
     * @param labels the stimulus of each, as a number
     * @return the reader that knows them
     */
    public NearestNeighbour learnTemplates(List<SpikeTrains> trials, int... labels) {
        check(trials, labels);
        var templates = new ArrayList<SpikeTrains>();
        int[] stimuli = Arrays.stream(labels).distinct().sorted().toArray();
        for (int stimulus : stimuli) {
            int[] own = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == stimulus)
                    .toArray();
            int best = Arrays.stream(own)
                    .boxed()
                    .min(Comparator.comparingDouble(i -> Arrays.stream(own)
                            .mapToDouble(j -> distance.between(trials.get(i), trials.get(j)))
                            .sum()))
                    .orElseThrow();
            templates.add(trials.get(best));
        }
        return new NearestNeighbour(distance, 1, List.copyOf(templates), stimuli);
    }

    private static void check(List<SpikeTrains> trials, int[] labels) {
        Require.given("nearest neighbour: the trials", trials);
        Require.given("nearest neighbour: the labels", labels);
        Require.sameLength("nearest neighbour: the labels", labels.length, "trials", trials.size());
        Require.that(!trials.isEmpty(), "nearest neighbour: give at least one trial");
    }

    /**
     * The stimulus of a response.
     *
     * @param response a train
     * @return the label of its neighbours
     */
    public int classify(SpikeTrain response) {
        return classify(SpikeTrains.of(response));
    }

    /**
     * The stimulus of a population's response.
     *
     * @param response a train for each neuron
     * @return the label of its neighbours
     */
    public int classify(SpikeTrains response) {
        Require.given("nearest neighbour: the response", response);
        Require.that(!known.isEmpty(), "nearest neighbour: it knows no response yet; first say .learn(trials, labels)");
        var distances =
                known.stream().mapToDouble(t -> distance.between(t, response)).toArray();
        int[] nearest = IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(k)
                .mapToInt(i -> labels[i])
                .toArray();
        int best = nearest[0];
        for (int label : nearest) if (votes(nearest, label) > votes(nearest, best)) best = label;
        return best;
    }

    private static long votes(int[] labels, int label) {
        return Arrays.stream(labels).filter(l -> l == label).count();
    }

    /**
     * The part of responses that are told rightly.
     *
     * @param trials other trials than those learnt
     * @param labels their stimuli
     * @return from 0 to 1
     */
    public double accuracy(SpikeTrains trials, int... labels) {
        return accuracy(single(trials), labels);
    }

    /**
     * The part of a population's responses that are told rightly.
     *
     * @param trials other trials than those learnt
     * @param labels their stimuli
     * @return from 0 to 1
     */
    public double accuracy(List<SpikeTrains> trials, int... labels) {
        check(trials, labels);
        long right = IntStream.range(0, labels.length)
                .filter(i -> classify(trials.get(i)) == labels[i])
                .count();
        return right / (double) labels.length;
    }
}
