package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;

/**
 * Which part of the network each block of neurons is in, so that the threads that move the parts take equally long: the largest blocks
 * first, each goes where there is least to do (Graham, Bounds on multiprocessing timing anomalies, SIAM J. Appl. Math. 17(2), 1969).
 */
final class Deal {
    /** How often a neuron is assumed to fire, in hertz: what runs before a run is known. */
    private static final double RATE = 5;

    /** What an event at a synapse takes, in updates of an integrate-and-fire neuron; a spike train that is drawn takes one. */
    private static final double EVENT = 1.5;

    private record Block(int[] dealt, int index, double work, long seats) {}

    private final Map<String, int[]> parts = new LinkedHashMap<>();
    private final NetworkDescription net;
    private final double[] work;
    private final long[] seats;

    /**
     * Deals.
     *
     * @param slices the blocks by population
     * @param count how many parts there are
     */
    Deal(NetworkDescription net, Map<String, List<Slice>> slices, int count) {
        this.net = net;
        work = new double[count];
        seats = new long[count];
        var blocks = new ArrayList<Block>();
        slices.forEach((population, cuts) -> {
            var dealt = new int[cuts.size()];
            parts.put(population, dealt);
            if (count > 1) blocks.addAll(blocks(net.population(population), cuts, dealt));
        });
        blocks.sort(Comparator.comparingDouble(Block::work).reversed());
        for (var block : blocks) {
            int part = least(block.seats);
            block.dealt[block.index] = part;
            work[part] += block.work;
            seats[part] += block.seats;
        }
        for (var population : slices.keySet()) if (learns(population)) Arrays.sort(parts.get(population));
    }

    private List<Block> blocks(PopulationSpec population, List<Slice> cuts, int[] dealt) {
        long trains = net.stimuli().stream()
                .filter(s ->
                        Compiler.feedsSpikes(s) && net.population(s.target()).equals(population))
                .count();
        double each = Compiler.work(population.model()) + trains + inputs(population) * RATE * net.dt() * EVENT;
        int places = 1 + net.places(population.name()).size();
        var blocks = new ArrayList<Block>();
        for (int k = 0; k < dealt.length; k++) {
            int size = cuts.get(k).size();
            blocks.add(new Block(dealt, k, size * each, (long) size * places));
        }
        return blocks;
    }

    /** The synapses onto one of its neurons. */
    private double inputs(PopulationSpec population) {
        return net.projections().stream()
                        .filter(p -> net.population(p.target()).equals(population))
                        .mapToDouble(net::expectedSynapses)
                        .sum()
                / population.size();
    }

    /** The part with the least work of those that have room, which are all or the emptiest. */
    private int least(long more) {
        int least = -1;
        int emptiest = 0;
        for (int k = 0; k < work.length; k++) {
            if (seats[k] < seats[emptiest]) emptiest = k;
            if (seats[k] + more <= Row.LONGEST && (least < 0 || work[k] < work[least])) least = k;
        }
        return least < 0 ? emptiest : least;
    }

    /** Whether synapses onto a population learn: its blocks then stay in runs, so that each part of the synapses has neighbours. */
    private boolean learns(String population) {
        return net.projections().stream()
                .anyMatch(p -> p.plasticity().isPresent()
                        && net.population(p.target()).name().equals(population));
    }

    /** The part of a block. */
    int part(String population, int block) {
        return parts.get(population)[block];
    }
}
