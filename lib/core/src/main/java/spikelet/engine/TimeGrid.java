package spikelet.engine;

/** Times of the grid that a time step spans. */
final class TimeGrid {
    private TimeGrid() {}

    /**
     * The time of a grid point in second. Divides where a second holds a whole number of steps: 3 · 0.0001 is 0.00030000000000000003, 3 /
     * 10000 is 0.0003.
     */
    static double time(long step, double dt) {
        double perSecond = Math.rint(1 / dt);
        boolean whole = Math.abs(perSecond * dt - 1) < 1e-12;
        return whole ? step / perSecond : step * dt;
    }
}
