package spikelet.engine;

/**
 * The synapses of a projection and where they lead.
 *
 * @param release what makes them differ from spike to spike; null if they always do the same
 * @param terminals the receptors they end on; null if they lead into a ring
 * @param ring where their spikes are under way; null if they end on receptors
 * @param shift 1 for delta synapses, see {@link SynapseTable#deliver}
 */
record Wire(SynapseTable table, Release release, Terminals terminals, DelayRing ring, int shift) {
    static Wire to(Terminals terminals) {
        return new Wire(terminals.table, null, terminals, null, 0);
    }

    void carry(FiredList fired, long grid) {
        if (terminals != null) terminals.send(fired, grid);
        else if (release == null) table.deliver(fired, grid, ring, shift);
        else release.deliver(fired, grid, ring, shift);
    }

    /** Forgets what earlier spikes left at the synapses; receptors are reset with the neurons they are on. */
    void reset() {
        if (release != null) release.reset();
    }

    /** Shows what earlier spikes left at the synapses, and nothing that is reached through neurons. */
    void visit(State state) {
        if (release != null) release.visit(state);
    }

    long bytes() {
        return table.bytes() + (release == null ? 0 : release.bytes()) + (terminals == null ? 0 : terminals.bytes());
    }
}
