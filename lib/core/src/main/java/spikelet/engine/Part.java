package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some blocks of the network's neurons and all that arrives at them. Threads move different parts at the same time. */
final class Part {
    final Scratch scratch = new Scratch();
    final List<NeuronGroup> neurons = new ArrayList<>();
    final List<SpikeInput> inputs = new ArrayList<>();
    final List<Pathway> ways = new ArrayList<>();
    /** How many neurons there are. */
    int size;

    void add(NeuronGroup group) {
        neurons.add(group);
        size += group.size;
    }

    /** Whether any of its neurons must see others before they move. */
    boolean looksAround() {
        return neurons.stream().anyMatch(n -> n.open != null);
    }

    /** Takes the spikes of the last grid point on their way, and in what arrives in the step. */
    void takeIn(long step) {
        addUp(step);
        for (var n : neurons) n.receive(step);
    }

    private void addUp(long step) {
        for (var way : ways) way.send(way.source.fired, step);
        for (var way : ways) way.deliver(step);
        for (var input : inputs) input.feed(step);
    }

    void lookAround(long step) {
        for (var n : neurons) n.prepare(step);
    }

    void move(long step) {
        for (var n : neurons) n.update(step);
    }

    /** The same at once, block by block, which keeps a block in the cache. */
    void takeInAndMove(long step) {
        addUp(step);
        for (var n : neurons) {
            n.receive(step);
            n.update(step);
        }
    }

    void reset() {
        ways.forEach(Pathway::clear);
    }

    void resend(Map<String, SpikeLog> spikes, long step) {
        for (var way : ways) way.resend(spikes.get(way.source.name), step);
    }

    long bytes() {
        return ways.stream().mapToLong(Pathway::bytes).sum();
    }
}
