package spikelet.engine;

import java.util.List;
import java.util.stream.IntStream;

/** A population in its compiled form: the groups of neurons that it was cut into, in order and all of one size but the last. */
final class PopulationBlocks {
    /** Small enough that the state of a block stays in the first-level cache from one loop over it to the next. */
    static final int MOST = 1024;
    /** Blocks begin at multiples of it. */
    private static final int GRAIN = 64;

    final String name;
    final int size;
    final List<Group> blocks;
    /** The neurons of all blocks that fired at the last grid point. */
    final FiredList fired;

    private final int blockSize;
    /** The part that each block is in, and the how-manieth it is there; none for sources. */
    private final List<Part> homes;

    private final int[] places;

    PopulationBlocks(String name, int size, List<? extends Group> blocks, List<Part> homes) {
        this.name = name;
        this.size = size;
        this.blocks = List.copyOf(blocks);
        this.homes = homes;
        places = IntStream.range(0, homes.size())
                .map(k -> homes.get(k).neurons.indexOf(blocks.get(k)))
                .toArray();
        blockSize = blocks.get(0).size;
        fired = new FiredList(Math.min(size, MOST));
    }

    /** The cuts of a population that can be cut. */
    static List<Slice> slices(int size) {
        int parts = (size + MOST - 1) / MOST;
        int block = parts == 1 ? size : ((size + parts - 1) / parts + GRAIN - 1) / GRAIN * GRAIN;
        return IntStream.iterate(0, from -> from < size, from -> from + block)
                .mapToObj(from -> new Slice(from, Math.min(block, size - from), size))
                .toList();
    }

    /** Whether its neurons take input, so that they fire at the end of a step. */
    boolean receives() {
        return !homes.isEmpty();
    }

    /** Collects the spikes of the blocks. */
    void gather() {
        fired.count = 0;
        if (receives()) for (int k = 0; k < places.length; k++) homes.get(k).listFired(places[k], fired);
        else fired.addAll(blocks.get(0).fired, 0);
    }

    /** The neuron after the last of a block. */
    int end(int block) {
        return blocks.get(block).from + blocks.get(block).size;
    }

    /** The block that a neuron is in. */
    NeuronGroup block(int neuron) {
        return (NeuronGroup) blocks.get(neuron / blockSize);
    }

    /** The only block, of a population that was not cut. */
    NeuronGroup whole() {
        if (blocks.size() > 1) throw new IllegalStateException("population '" + name + "' was cut");
        return (NeuronGroup) blocks.get(0);
    }
}
