package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some blocks of the network's neurons and all that arrives at them. Threads move different parts at the same time. */
final class Part {
    final Scratch scratch = new Scratch();
    final List<NeuronGroup> neurons = new ArrayList<>();
    final List<Pathway> ways = new ArrayList<>();
    final List<PlasticShare> shares = new ArrayList<>();
    /**
     * Who fired at the end of the last step, group by group, counted in their populations, and where each group's end: what other threads
     * read lies together, for each line of another core's cache takes as long as 300 neurons.
     */
    private final FiredList fired = new FiredList(64);

    private int[] ends = new int[0];

    /** Of the groups that are integrated in place: v, what stimulus currents add to it, and two rows for what does not last. */
    final Row potentials = new Row();

    final Row drives = new Row();
    final Row rates = new Row();
    final Row phi = new Row();
    /** In which input arrives. */
    private final List<Row> rows = new ArrayList<>();

    void add(NeuronGroup group) {
        neurons.add(group);
        ends = new int[neurons.size()];
    }

    /** Makes room in all of these rows for a group that is integrated in place; returns where it begins. */
    int place(int neurons) {
        drives.reserve(neurons);
        rates.reserve(neurons);
        phi.reserve(neurons);
        return potentials.reserve(neurons);
    }

    /** A row for what arrives; what its numbers mean decays. */
    Row row(double decay) {
        var row = new Row(potentials.length(), decay);
        rows.add(row);
        return row;
    }

    /** Whether any of its neurons must see others before they move. */
    boolean looksAround() {
        return neurons.stream().anyMatch(n -> n.open != null);
    }

    /** Takes the spikes of the last grid point on their way, and in what arrives in the step. */
    void takeIn(long step) {
        addUp(step);
        for (var n : neurons) n.takeIn(step);
    }

    private void addUp(long step) {
        for (var share : shares) share.begin(step);
        for (var way : ways) way.ask(way.source.fired);
        for (var way : ways) way.askRuns(way.source.fired);
        for (var way : ways) way.send(way.source.fired, step);
        for (var way : ways) way.deliver(step);
    }

    void lookAround(long step) {
        for (var n : neurons) n.prepare(step);
    }

    void move(long step) {
        for (var n : neurons) n.update(step);
        end();
    }

    private void end() {
        for (var row : rows) row.decay();
        fired.count = 0;
        for (int k = 0; k < ends.length; k++) {
            var group = neurons.get(k);
            fired.addAll(group.fired, group.from);
            ends[k] = fired.count;
        }
    }

    /** Adds those of a group who fired to a list. */
    void listFired(int group, FiredList list) {
        list.addSome(fired, group == 0 ? 0 : ends[group - 1], ends[group]);
    }

    /** The same at once, block by block, which keeps a block in the cache. */
    void takeInAndMove(long step) {
        addUp(step);
        for (var n : neurons) {
            n.takeIn(step);
            n.update(step);
        }
        end();
    }

    /** Takes the spikes of the neurons at the end of a step to the synapses that learn. */
    void learn(long grid) {
        for (var share : shares) share.end(grid);
    }

    void reset() {
        ways.forEach(Pathway::clear);
        at(0);
    }

    /** Goes to a step, of which groups then tell the state. */
    void at(long step) {
        for (var row : rows) row.at(step);
    }

    void resend(Map<String, SpikeLog> spikes, long step) {
        for (var way : ways) way.resend(spikes.get(way.source.name), step);
    }

    long bytes() {
        return ways.stream().mapToLong(Pathway::bytes).sum();
    }
}
