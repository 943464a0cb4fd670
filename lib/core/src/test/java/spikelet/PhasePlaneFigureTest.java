package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.second;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.figure.Layer;
import spikelet.figure.Line;
import spikelet.figure.Panel;
import spikelet.figure.Points;

/** What is drawn of a phase plane. */
class PhasePlaneFigureTest {
    private static final PhasePlane PLANE = PhasePlane.of(Neurons.fitzHughNagumo())
            .x("v", -2.5, 2.5)
            .y("w", -1, 2)
            .input(0.5 * nA);

    private static Panel panel(PhasePlane plane) {
        var panels = plane.figure().panels();
        assertEquals(1, panels.size());
        return panels.get(0);
    }

    private static List<Layer> layers(PhasePlane plane, String label) {
        return panel(plane).layers().stream()
                .filter(l -> l.label().equals(label))
                .toList();
    }

    private static Line line(PhasePlane plane, String label) {
        return (Line) layers(plane, label).get(0);
    }

    @Test
    void everyPointOfANullclineFulfilsItsEquation() {
        var vLine = line(PLANE, "dv/dt = 0");
        for (int k = 0; k < vLine.x().length; k++) {
            double v = vLine.x()[k];
            if (!Double.isNaN(vLine.y()[k])) assertEquals(v - v * v * v / 3 + 0.5, vLine.y()[k], 1e-9);
        }
        var wLine = line(PLANE, "dw/dt = 0");
        for (int k = 0; k < wLine.x().length; k++)
            if (!Double.isNaN(wLine.y()[k])) assertEquals((wLine.x()[k] + 0.7) / 0.8, wLine.y()[k], 1e-9);
    }

    @Test
    void aNullclineRunsThroughThePlaneWithoutGaps() {
        var wLine = line(PLANE, "dw/dt = 0"); // v from -1.5 to 0.9 while w crosses the plane
        assertEquals(1, Arrays.stream(wLine.y()).filter(Double::isNaN).count());
        for (int k = 1; k < wLine.x().length - 1; k++)
            assertTrue(Math.abs(wLine.x()[k] - wLine.x()[k - 1]) <= 5.0 / 160 + 1e-9);
        assertEquals(0.9, Arrays.stream(wLine.x()).max().getAsDouble(), 1e-9);
        assertEquals(-1.5, Arrays.stream(wLine.x()).min().getAsDouble(), 1e-9);
    }

    @Test
    void aClosedNullclineEndsWhereItBegan() {
        var ring = PhasePlane.of(NeuronModel.of("dx/dt = (x^2 + y^2 - 1)/ms : 1; dy/dt = -y/ms : 1"))
                .x("x", -2, 2)
                .y("y", -2, 2);
        var circle = line(ring, "dx/dt = 0");
        int last = circle.x().length - 2; // then the gap
        assertEquals(circle.x()[0], circle.x()[last]);
        assertEquals(circle.y()[0], circle.y()[last]);
        for (int k = 0; k <= last; k++) assertEquals(1, Math.hypot(circle.x()[k], circle.y()[k]), 1e-9);
    }

    @Test
    void arrowsPointWhereTheStateGoes() {
        var arrows = (Line) panel(PLANE).layers().get(0);
        int stroke = 6; // tail, tip, one side, tip, the other side, gap
        for (int k = 0; k + stroke <= arrows.x().length; k += stroke) {
            double right = arrows.x()[k + 1] - arrows.x()[k];
            double up = arrows.y()[k + 1] - arrows.y()[k];
            double v = arrows.x()[k] + right / 2;
            double w = arrows.y()[k] + up / 2;
            double dv = v - v * v * v / 3 - w + 0.5;
            double dw = (v + 0.7 - 0.8 * w) / 12.5;
            assertEquals(0, right * dw - up * dv, 1e-9 * Math.hypot(dv, dw));
            assertTrue(right * dv + up * dw > 0);
        }
    }

    @Test
    void stableAndUnstablePointsDifferInShapeAndName() {
        var unstable = (Points) layers(PLANE, "unstable focus").get(0);
        assertEquals(Points.Shape.CIRCLE, unstable.shape());
        assertEquals(PLANE.fixedPoints().get(0).x(), unstable.x()[0]);
        var stable = (Points) layers(PLANE.input(0 * nA), "stable focus").get(0);
        assertEquals(Points.Shape.DISC, stable.shape());
    }

    @Test
    void axesAreInTheUnitsOfTheField() {
        var adEx = PhasePlane.of(Neurons.adEx()).x("v", -80 * mV, -30 * mV).y("w", -0.2 * nA, 0.6 * nA);
        assertEquals("v (mV)", panel(adEx).x().title());
        assertEquals(-80, panel(adEx).x().min(), 1e-9);
        assertEquals("w (nA)", panel(adEx).y().title());
        assertEquals(0.6, panel(adEx).y().max(), 1e-9);
    }

    @Test
    void aPathBeginsWhereItIsToldAndEndsAtRest() {
        var path = line(PLANE.input(0 * nA).from(1, 0.5, 500 * ms), "path");
        assertEquals(1, path.x()[0]);
        assertEquals(0.5, path.y()[0]);
        var rest = PLANE.input(0 * nA).fixedPoints().get(0);
        assertEquals(rest.x(), path.x()[path.x().length - 1], 1e-3);
        assertEquals(rest.y(), path.y()[path.y().length - 1], 1e-3);
    }

    @Test
    void aPathRunsToTheCutBeforeItJumps() {
        var path = line(
                PhasePlane.of(Neurons.adEx())
                        .x("v", -80 * mV, -30 * mV)
                        .y("w", -0.2 * nA, 0.6 * nA)
                        .input(0.8 * nA)
                        .from(-70.6 * mV, 0, 60 * ms),
                "path");
        int gaps = 0;
        for (int k = 1; k < path.x().length - 1; k++) {
            if (!Double.isNaN(path.y()[k])) continue;
            gaps++;
            assertEquals(20, path.x()[k - 1], 1e-9);
            assertEquals(-70.6, path.x()[k + 1], 0.3);
            assertEquals(0.0805, path.y()[k + 1] - path.y()[k - 1], 0.001);
        }
        assertEquals(2, gaps);
    }

    @Test
    void aPathHasAGapAtEachReset() {
        var net = Network.named("AdEx");
        var n = net.population("n", 2, Neurons.adEx()).record("v").record("w");
        net.stimulate(n).constant(Distribution.values(0.8 * nA, 1 * nA));
        var run = net.run(0.2 * second);
        var plane = PhasePlane.of(Neurons.adEx())
                .x("v", -80 * mV, 20 * mV)
                .y("w", -0.2 * nA, 0.6 * nA)
                .path(run, "n");
        var paths = layers(plane, "path");
        for (int k = 0; k < 2; k++) {
            var gaps = Arrays.stream(((Line) paths.get(k)).y()).filter(Double::isNaN);
            assertEquals(run.spikes("n").of(k).length, gaps.count());
            assertTrue(run.spikes("n").of(k).length > 2);
        }
    }
}
