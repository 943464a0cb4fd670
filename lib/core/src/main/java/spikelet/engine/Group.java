package spikelet.engine;

/** The neurons of one population in their compiled form. A step k leads from time k·dt to (k+1)·dt. */
abstract class Group {
    final String name;
    final int size;
    final FiredList fired;

    Group(String name, int size) {
        this.name = name;
        this.size = size;
        fired = new FiredList(size);
    }

    /** Back to the state at time zero. */
    abstract void reset();

    /** Shows what it remembers from step to step. */
    abstract void visit(State state);
}
