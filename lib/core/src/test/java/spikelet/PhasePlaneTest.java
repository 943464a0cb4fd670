package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.FixedPoint.Kind.CENTRE;
import static spikelet.FixedPoint.Kind.SADDLE;
import static spikelet.FixedPoint.Kind.STABLE_FOCUS;
import static spikelet.FixedPoint.Kind.STABLE_NODE;
import static spikelet.FixedPoint.Kind.UNSTABLE_FOCUS;
import static spikelet.FixedPoint.Kind.UNSTABLE_NODE;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;

import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

/** Fixed points and their stability against closed forms. */
class PhasePlaneTest {
    private static PhasePlane fitzHughNagumo() {
        return PhasePlane.of(Neurons.fitzHughNagumo()).x("v", -2.5, 2.5).y("w", -1, 2.5);
    }

    private static PhasePlane adEx() {
        return PhasePlane.of(Neurons.adEx()).x("v", -80 * mV, -30 * mV).y("w", -0.2 * nA, 0.6 * nA);
    }

    private static PhasePlane linear(String dx, String dy) {
        return PhasePlane.of(NeuronModel.of("dx/dt = (%s)/ms : 1\ndy/dt = (%s)/ms : 1".formatted(dx, dy)))
                .x("x", -2, 3)
                .y("y", -1, 1.5);
    }

    private static List<FixedPoint.Kind> kinds(PhasePlane plane) {
        return plane.fixedPoints().stream().map(FixedPoint::kind).toList();
    }

    /** The value between two at which a property that holds at the lower one is lost. */
    private static double edge(double low, double high, DoublePredicate holds) {
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) low = middle;
            else high = middle;
        }
        return low;
    }

    /** v³ + 0.75 v + 3 (0.875 - I) = 0 by Cardano's formula. */
    private static double restOfFitzHughNagumo(double i) {
        double q = 3 * (0.7 / 0.8 - i);
        double root = Math.sqrt(q * q / 4 + 0.75 * 0.75 * 0.75 / 27);
        return Math.cbrt(-q / 2 + root) + Math.cbrt(-q / 2 - root);
    }

    @Test
    void fitzHughNagumoRestsAtTheRootOfItsCubic() {
        for (double i : new double[] {0, 0.2, 0.5, 1, 1.5}) {
            var points = fitzHughNagumo().input(i * nA).fixedPoints();
            assertEquals(1, points.size());
            double v = restOfFitzHughNagumo(i);
            assertEquals(v, points.get(0).x(), 1e-9);
            assertEquals((v + 0.7) / 0.8, points.get(0).y(), 1e-9);
        }
    }

    @Test
    void fitzHughNagumosEigenvaluesAreThoseOfItsJacobian() {
        for (double i : new double[] {0, 0.3, 0.5}) {
            double v = restOfFitzHughNagumo(i);
            double trace = (1 - v * v - 0.8 / 12.5) / ms;
            double determinant = ((1 - v * v) * -0.8 / 12.5 + 1 / 12.5) / (ms * ms);
            var point = fitzHughNagumo().input(i * nA).fixedPoints().get(0);
            assertTrue(trace * trace < 4 * determinant);
            assertEquals(trace / 2, point.growth(), 1e-6 / ms);
            assertEquals(Math.sqrt(determinant - trace * trace / 4) / (2 * Math.PI), point.frequency(), 1e-6 / ms);
        }
    }

    /** The trace is zero where v² = 1 - b/tau. */
    @Test
    void fitzHughNagumoLosesAndRegainsItsRestAtTheTwoHopfBifurcations() {
        double v = Math.sqrt(1 - 0.8 / 12.5);
        double first = (-v + 0.7) / 0.8 + v - v * v * v / 3;
        double second = (v + 0.7) / 0.8 - v + v * v * v / 3;
        assertEquals(0.3313, first, 5e-5);
        assertEquals(1.4187, second, 5e-5);
        assertEquals(
                first * nA,
                edge(
                        0,
                        0.8 * nA,
                        i -> fitzHughNagumo().input(i).fixedPoints().get(0).isStable()),
                1e-6 * nA);
        assertEquals(
                second * nA,
                edge(
                        0.8 * nA,
                        2 * nA,
                        i -> !fitzHughNagumo().input(i).fixedPoints().get(0).isStable()),
                1e-6 * nA);
        assertEquals(List.of(STABLE_FOCUS), kinds(fitzHughNagumo()));
        assertEquals(List.of(UNSTABLE_NODE), kinds(fitzHughNagumo().input(0.8 * nA)));
    }

    @Test
    void aSteepRecoveryGivesFitzHughNagumoTwoRestsAndASaddleBetween() {
        var bistable = Neurons.fitzHughNagumo().with("a", 0).with("b", 2);
        var plane = PhasePlane.of(bistable).x("v", -2.5, 2.5).y("w", -1, 2);
        assertEquals(List.of(STABLE_FOCUS, SADDLE, STABLE_FOCUS), kinds(plane));
        double[] roots = {-Math.sqrt(1.5), 0, Math.sqrt(1.5)};
        for (int k = 0; k < 3; k++)
            assertEquals(roots[k], plane.fixedPoints().get(k).x(), 1e-9);
    }

    /** Touboul and Brette (Biol. Cybern. 99, 2008): rest and saddle merge at VT + DT ln(1 + a/gL). */
    @Test
    void adExLosesItsRestWhereItMergesWithTheSaddle() {
        double gL = 30e-9;
        double a = 4e-9;
        double dT = 2e-3;
        double vT = -50.4e-3;
        double merge = dT * Math.log(1 + a / gL);
        double rheobase = (gL + a) * (vT - -70.6e-3 - dT + merge);
        assertEquals(List.of(STABLE_NODE, SADDLE), kinds(adEx().input(rheobase - 100 * pA)));
        assertEquals(2, adEx().input(rheobase - 0.01 * pA).fixedPoints().size());
        assertEquals(0, adEx().input(rheobase + 0.01 * pA).fixedPoints().size());
        var last = adEx().input(rheobase - 0.01 * pA).fixedPoints();
        assertEquals(vT + merge, (last.get(0).x() + last.get(1).x()) / 2, 0.01 * mV);
    }

    @Test
    void linearSystemsAreWhatTheirEigenvaluesSay() {
        assertEquals(List.of(STABLE_NODE), kinds(linear("-x", "-3*y")));
        assertEquals(List.of(UNSTABLE_NODE), kinds(linear("x", "3*y")));
        assertEquals(List.of(SADDLE), kinds(linear("x", "-y")));
        assertEquals(List.of(STABLE_FOCUS), kinds(linear("-x - 2*y", "2*x - y")));
        assertEquals(List.of(UNSTABLE_FOCUS), kinds(linear("x - 2*y", "2*x + y")));
        assertEquals(List.of(CENTRE), kinds(linear("-y", "x")));
        assertEquals(List.of(), kinds(linear("1 + x^2", "-y")));
        var turns = linear("-x - 2*y", "2*x - y").fixedPoints().get(0);
        assertEquals(-1 / ms, turns.growth(), 1e-6 / ms);
        assertEquals(2 / ms / (2 * Math.PI), turns.frequency(), 1e-6 / ms);
        assertEquals(0 * Hz, linear("x", "-y").fixedPoints().get(0).frequency());
    }

    /** FitzHugh (J. Gen. Physiol. 43, 1960): with h and n frozen at rest, the membrane of the squid axon has a second state, excitation. */
    @Test
    void withSlowGatesHeldTheSquidAxonHasRestThresholdAndExcitation() {
        var plane =
                PhasePlane.of(Neurons.hodgkinHuxley()).x("v", -80 * mV, 60 * mV).y("m", 0, 1);
        assertEquals(List.of(STABLE_NODE, SADDLE, STABLE_NODE), kinds(plane));
        for (var p : plane.fixedPoints()) assertEquals(0, squidCurrent(p.x() / mV), 1e-9);
        assertEquals(List.of(STABLE_NODE), kinds(plane.hold("h", 0)));
        assertEquals(
                "I = 0 nA, h held at 0.5961, n held at 0.3177", plane.figure().subtitle());
    }

    @Test
    void tenDegreesMoreMakeTheSquidsGatesThreeTimesAsFast() {
        var cold = gatesAtMinus40(1);
        var warm = gatesAtMinus40(3);
        assertEquals(cold.x(), warm.x(), 1e-9);
        assertEquals(3 * cold.growth(), warm.growth(), 1e-6 / ms);
    }

    private static FixedPoint gatesAtMinus40(double phi) {
        return PhasePlane.of(Neurons.hodgkinHuxley().with("phi", phi))
                .x("n", 0, 1)
                .y("h", 0, 1)
                .hold("v", -40 * mV)
                .fixedPoints()
                .get(0);
    }

    /** In uA/cm², with m in its steady state and h and n in theirs at -65 mV. */
    private static double squidCurrent(double v) {
        double alpha = 0.1 * (v + 40) / (1 - Math.exp(-(v + 40) / 10));
        double m = alpha / (alpha + 4 * Math.exp(-(v + 65) / 18));
        double h = 0.07 / (0.07 + 1 / (1 + Math.exp(3)));
        double alphaN = 0.1 / (Math.exp(1) - 1);
        double n = alphaN / (alphaN + 0.125);
        return 120 * m * m * m * h * (v - 50) + 36 * n * n * n * n * (v + 77) + 0.3 * (v + 54.387);
    }

    @Test
    void theTableOfFixedPointsIsInTheUnitsOfTheAxes() {
        var table = adEx().columns();
        assertEquals(List.of("v (mV)", "w (nA)", "kind", "growth (1/s)", "frequency (Hz)"), table.names());
        assertEquals(2, table.rows());
    }
}
