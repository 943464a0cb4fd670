package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class DelayRingTest {
    private final DelayRing ring = new DelayRing(2, 3);

    private double[] drain(long step) {
        var state = new double[2];
        ring.addTo(state, 0, step, 0, 2, 1);
        return state;
    }

    private void put(long step, int neuron, double x) {
        ring.sums()[ring.open(step) + neuron] += x;
    }

    @Test
    void whatIsSentToAStepArrivesInThatStep() {
        put(1, 0, 5);
        put(2, 1, 7);
        assertArrayEquals(new double[] {0, 0}, drain(0));
        assertArrayEquals(new double[] {5, 0}, drain(1));
        assertArrayEquals(new double[] {0, 7}, drain(2));
        assertArrayEquals(new double[] {0, 0}, drain(4));
    }

    @Test
    void arrivalsAddUpAndAreAddedToTheState() {
        put(1, 0, 5);
        put(1, 0, 2);
        var state = new double[] {1, 1};
        ring.addTo(state, 0, 1, 0, 2, 1);
        assertArrayEquals(new double[] {8, 1}, state);
    }

    @Test
    void rowsAreUsedAgain() {
        for (int step = 0; step < 20; step++) {
            put(step + 2, 0, step);
            assertArrayEquals(new double[] {Math.max(0, step - 2), 0}, drain(step));
        }
    }

    @Test
    void aClearedRingIsEmpty() {
        put(0, 0, 5);
        put(2, 1, 5);
        ring.clear();
        for (int step = 0; step < 3; step++) assertArrayEquals(new double[] {0, 0}, drain(step));
    }
}
