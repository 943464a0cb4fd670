package spikelet.engine;

/** Neurons of one population in their compiled form: all of them or a run. A step k leads from time k·dt to (k+1)·dt. */
abstract class Group {
    final String name;
    /** The index of the first neuron in its population. */
    final int from;

    final int size;
    /** Counted from the first neuron of the group. */
    final FiredList fired;

    Group(String name, Slice slice) {
        this.name = name;
        from = slice.from();
        size = slice.size();
        fired = new FiredList(size);
    }

    /** Back to the state at time zero. */
    abstract void reset();

    /** Shows what it remembers from step to step. */
    abstract void visit(State state);
}
