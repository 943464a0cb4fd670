package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a phase plane says to what it cannot draw. */
class PhasePlaneRefusalTest {
    private static final PhasePlane PLANE = PhasePlane.of(Neurons.fitzHughNagumo());

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void aModelOfOneVariableHasNoPlane() {
        refused(
                "phase plane of 'QIF': the model has one variable, v; a plane needs two",
                () -> PhasePlane.of(Neurons.qif()));
    }

    @Test
    void aParameterMustHaveOneValue() {
        refused(
                "phase plane of 'AdEx': parameter 'VT' differs from neuron to neuron; give it one value, for example .with(\"VT\", \"-50 mV\")",
                () -> PhasePlane.of(Neurons.adEx().with("VT", Distribution.normal(-50 * mV, 2 * mV))));
    }

    @Test
    void theEquationsMustNotChangeInTime() {
        refused(
                "phase plane of 'model': its equations contain t, and in a plane time has no value: its nullclines would move",
                () -> PhasePlane.of(NeuronModel.of("dx/dt = sin(t/ms)/ms : 1; dy/dt = -y/ms : 1")));
        refused(
                "phase plane of 'model': its equations contain dt, and in a plane time has no value: its nullclines would move",
                () -> PhasePlane.of(NeuronModel.of("dx/dt = -x/dt : 1; dy/dt = -y/ms : 1")));
    }

    @Test
    void anUnknownVariableIsNamedWithTheNearest() {
        refused(
                "phase plane of 'FitzHugh-Nagumo': there is no variable 'V'; did you mean 'v'?",
                () -> PLANE.x("V", -2, 2));
    }

    @Test
    void aRangeRunsUpwardsInUsualUnits() {
        refused(
                "phase plane of 'FitzHugh-Nagumo': the range of v must run upwards, got 2 to -2",
                () -> PLANE.x("v", 2, -2));
        refused(
                "phase plane of 'AdEx': v -80 V is far above the usual; did you mean -80*mV? (units are constants: -65*mV)",
                () -> PhasePlane.of(Neurons.adEx()).x("v", -80, -30));
    }

    @Test
    void theTwoAxesAreTwoVariables() {
        refused(
                "phase plane of 'FitzHugh-Nagumo': 'v' is on the other axis already; its variables are v, w",
                () -> PLANE.x("v", -2, 2).y("v", -2, 2));
    }

    @Test
    void itMustBeSaidWhatThePlaneSpans() {
        refused(
                "phase plane of 'FitzHugh-Nagumo': say what it spans, .x(\"v\", from, to) and .y(\"w\", from, to)",
                () -> PLANE.x("v", -2, 2).figure());
    }

    @Test
    void aModelWithoutInputTakesNone() {
        refused(
                "phase plane of 'model': its equations have no input current I, so input(…) would do nothing",
                () -> PhasePlane.of(NeuronModel.of("dx/dt = -x/ms : 1; dy/dt = -y/ms : 1"))
                        .input(1 * nA));
    }

    @Test
    void aPathInAPlaneNeedsAModelOfTwoVariables() {
        refused(
                "phase plane of 'Hodgkin-Huxley': it has the variables v, m, h, n, and those on neither axis would move; run it in a network "
                        + "and add it with path(run, \"…\")",
                () -> PhasePlane.of(Neurons.hodgkinHuxley()).from(-65 * mV, 0.1, 20 * ms));
    }

    @Test
    void aHeldVariableMustExist() {
        refused(
                "phase plane of 'Hodgkin-Huxley': there is no variable 'hh'; did you mean 'h'?",
                () -> PhasePlane.of(Neurons.hodgkinHuxley()).hold("hh", 0.5));
    }

    @Test
    void whatWasNotAssignedIsNamed() {
        refused("phase plane: the model must not be null", () -> PhasePlane.of(null));
        refused(
                "phase plane of 'FitzHugh-Nagumo': there is no variable 'null'; did you mean 'v'?",
                () -> PLANE.x(null, 0, 1));
        refused(
                "phase plane of 'FitzHugh-Nagumo': the recording must not be null",
                () -> PLANE.x("v", -2, 2).y("w", -1, 2).path(null, "n"));
        refused(
                "phase plane of 'FitzHugh-Nagumo': v: expected a finite number, got NaN",
                () -> PLANE.x("v", Double.NaN, 1));
    }
}
