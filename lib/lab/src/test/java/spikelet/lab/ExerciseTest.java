package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;
import static spikelet.lab.Lab.YOUR_ANSWER;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises tell right from wrong, and say how an answer is wrong. */
class ExerciseTest {

    @AfterEach
    void demandNothing() {
        System.clearProperty("spikelet.exercises");
    }

    private static NumberExercise rheobase(double answer) {
        return Exercise.named("Rheobase").answer(answer, "nA").near(2 * nA).hint("think of rest");
    }

    @Test
    void aRightAnswerIsTold() {
        var verdict = rheobase(2.01 * nA).check();
        assertEquals(Verdict.State.RIGHT, verdict.state());
        assertEquals("✓ Rheobase: Right: 2.01 nA", verdict.toString());
    }

    @Test
    void anUnansweredExerciseIsGentle() {
        assertEquals(Verdict.State.OPEN, rheobase(YOUR_ANSWER).check().state());
        assertEquals(Verdict.State.OPEN, rheobase(3 * YOUR_ANSWER).check().state());
        assertEquals(
                Verdict.State.OPEN,
                Exercise.named("Word").answer("").is("a").check().state());
        String nothing = null;
        assertEquals(
                Verdict.State.OPEN,
                Exercise.named("Word").answer(nothing).is("a").check().state());
        int[] unmade = null;
        assertEquals(
                Verdict.State.OPEN,
                Exercise.named("Made")
                        .answer(unmade)
                        .requires("it has one", a -> a.length == 1)
                        .check()
                        .state());
    }

    @Test
    void whereAnswersAreDemandedAnUnansweredExerciseFails() {
        System.setProperty("spikelet.exercises", "answered");
        var error = assertThrows(WrongAnswer.class, () -> rheobase(YOUR_ANSWER).check());
        assertEquals(Verdict.State.OPEN, error.verdict().state());
        assertEquals(Verdict.State.RIGHT, rheobase(2 * nA).check().state());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(2.0, "too large by a factor of 10⁹: did you forget the unit? Write 2*nA."),
                arguments(2 * pA, "0.002 nA is too small by a factor of 1000: look at the unit once more."),
                arguments(-2 * nA, "−2 nA has the right size but the wrong sign."),
                arguments(4 * nA, "4 nA is twice the right answer."),
                arguments(1 * nA, "1 nA is half the right answer."),
                arguments(1.9 * nA, "1.9 nA is too small, but close."),
                arguments(17 * nA, "17 nA is too large."),
                arguments(Double.POSITIVE_INFINITY, "is not a finite number."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongNumberIsToldHowItIsWrong(double answer, String words) {
        var message =
                assertThrows(WrongAnswer.class, () -> rheobase(answer).check()).getMessage();
        assertTrue(message.contains(words), message);
        assertTrue(message.endsWith("Hint: think of rest"), message);
        assertTrue(!message.contains("is 2 nA"), "the answer is not given away: " + message);
    }

    @Test
    void aForgottenMillisecondIsSeen() {
        var message = assertThrows(
                        WrongAnswer.class,
                        () -> Exercise.named("tau")
                                .answer(20, "ms")
                                .near(20 * ms)
                                .check())
                .getMessage();
        assertTrue(message.contains("did you forget the unit? Write 20*ms."), message);
    }

    @Test
    void aRangeIsAcceptedAsAWhole() {
        assertEquals(
                Verdict.State.RIGHT,
                Exercise.named("v")
                        .answer(-55 * mV, "mV")
                        .between(-60 * mV, -50 * mV)
                        .check()
                        .state());
        assertThrows(
                WrongAnswer.class,
                () -> Exercise.named("v")
                        .answer(-70 * mV, "mV")
                        .between(-60 * mV, -50 * mV)
                        .check());
    }

    @Test
    void theToleranceIsAPartOfTheRightNumber() {
        assertEquals(
                Verdict.State.RIGHT, rheobase(2.15 * nA).within(0.1).check().state());
        assertThrows(WrongAnswer.class, () -> rheobase(2.25 * nA).within(0.1).check());
        assertEquals(
                Verdict.State.RIGHT,
                Exercise.named("zero").answer(0.005).near(0).check().state());
    }

    @Test
    void aWordIsComparedWithoutCapitals() {
        var exercise = Exercise.named("Polarity").answer(" Inhibitory ").oneOf("excitatory", "inhibitory");
        assertEquals(Verdict.State.RIGHT, exercise.is("inhibitory").check().state());
        var wrong = Exercise.named("Polarity")
                .answer("excitatory")
                .oneOf("excitatory", "inhibitory")
                .is("inhibitory");
        assertTrue(assertThrows(WrongAnswer.class, wrong::check).getMessage().contains("“excitatory” is not it"));
        var unknown = Exercise.named("Polarity")
                .answer("exitatory")
                .oneOf("excitatory", "inhibitory")
                .is("inhibitory");
        assertTrue(assertThrows(WrongAnswer.class, unknown::check)
                .getMessage()
                .contains("not among the choices: excitatory, inhibitory"));
    }

    @Test
    void theFirstRuleThatFailsIsTold() {
        var spikes = new int[] {1, 2, 3};
        var exercise = Exercise.named("Spikes")
                .answer(spikes)
                .requires("there is a spike", s -> s.length > 0)
                .requires("there are at most two", s -> s.length <= 2)
                .requires("never asked", s -> s[99] > 0);
        assertTrue(assertThrows(WrongAnswer.class, exercise::check)
                .getMessage()
                .contains("Not yet: there are at most two."));
        var broken = Exercise.named("Spikes").answer(spikes).requires("the last is late", s -> s[99] > 0);
        assertTrue(assertThrows(WrongAnswer.class, broken::check).getMessage().contains("Not yet: the last is late ("));
    }

    @Test
    void aBoxTellsTheStateInWordsAndSignsToo() {
        var html = rheobase(2 * nA).check().display().data().get("text/html");
        assertTrue(html.contains("✓") && html.contains("Right") && html.contains("#009E73"), html);
        var wrong = assertThrows(
                WrongAnswer.class, () -> Exercise.named("<b>").answer(1).near(2).check());
        assertTrue(wrong.verdict().display().data().get("text/html").contains("&lt;b&gt;"));
    }

    @Test
    void anExerciseMustSayWhatIsRight() {
        assertThrows(
                IllegalStateException.class, () -> Exercise.named("x").answer(1).check());
        assertThrows(IllegalArgumentException.class, () -> Exercise.named(" "));
        assertThrows(IllegalArgumentException.class, () -> Exercise.named("x").answer(1, "parsec"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Exercise.named("x").answer(1).near(Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> Exercise.named("x").answer(1).within(2));
    }
}
