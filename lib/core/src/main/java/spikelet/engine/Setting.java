package spikelet.engine;

/**
 * Where in the network a group stands.
 *
 * @param slice which neurons of the population they are
 * @param seed the network's
 * @param dt in second
 * @param part what the same thread moves
 */
record Setting(Slice slice, long seed, double dt, Part part) {}
