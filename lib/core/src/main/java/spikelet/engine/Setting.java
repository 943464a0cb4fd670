package spikelet.engine;

/**
 * Where in the network a group stands.
 *
 * @param slice which neurons of the population they are
 * @param seed the network's
 * @param dt in second
 * @param scratch arrays whose content does not last, shared with the groups that the same thread moves
 */
record Setting(Slice slice, long seed, double dt, Scratch scratch) {}
