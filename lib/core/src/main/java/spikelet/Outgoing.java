package spikelet;

import java.util.List;

/** The first half of a connection: {@code net.connect(e)} waits for {@code .to(…)}. */
public final class Outgoing {
    private final Network network;
    private final Population source;
    private Projection projection;
    private boolean refused;

    Outgoing(Network network, Population source) {
        this.network = network;
        this.source = source;
    }

    /**
     * Says whom the source reaches. The projections belong to the network from here on; a projection between the same
     * populations that was there before is replaced unless one of them gets a name.
     *
     * @param targets one or more populations of the same network
     * @return the projection, to be described
     * @throws IllegalArgumentException if a target belongs to another network or takes no input
     */
    public Projection to(Population... targets) {
        refused = true;
        Check.that(
                targets != null && targets.length > 0, "connect('%s').to(): name at least one target", source.name());
        for (var target : targets) {
            network.own(target);
            checkTakesInput(source, target);
        }
        Check.that(
                List.of(targets).stream().distinct().count() == targets.length,
                "connect('%s').to(…): a target is named twice",
                source.name());
        projection = new Projection(network, source, List.of(targets));
        refused = false;
        return projection;
    }

    Population source() {
        return source;
    }

    /** Null until a target is named. */
    Projection projection() {
        return projection;
    }

    boolean isRefused() {
        return refused || projection != null && projection.isRefused();
    }

    /** Says that the targets are missing, or what the projection says. */
    @Override
    public String toString() {
        return projection != null
                ? projection.toString()
                : "connect(" + source.name() + "), not complete yet: add .to(…)";
    }

    static void checkTakesInput(Population source, Population target) {
        Check.that(
                !target.model().isSource(),
                "population '%s' only sends spikes; it cannot be a target of '%s'",
                target.name(),
                source.name());
    }
}
