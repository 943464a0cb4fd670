package spikelet.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * An exercise of a tutorial that checks its answer and says in words what is wrong.
 *
 * <pre>{@code
 * double rheobase = YOUR_ANSWER;      // a number with a unit: 1.2*nA
 *
 * Exercise.named("Rheobase").answer(rheobase, "nA").near(2*nA)
 *         .hint("At rheobase the potential comes to rest exactly at the threshold.").check()
 * }</pre>
 *
 * {@code check()} gives a verdict that shows itself as a box in the cell. A wrong answer also fails the cell, so that neither
 * a hurried reader nor a machine that runs the notebook takes it for a right one. An exercise that was not answered yet
 * ({@link Lab#YOUR_ANSWER}, {@code null}) does not fail, so a tutorial can be run from top to bottom before anyone has worked
 * on it; with {@code -Dspikelet.exercises=answered}, or the same in the environment variable
 * {@code SPIKELET_EXERCISES}, it does, which is how solutions are tested.
 */
public final class Exercise {

    private final String name;

    private Exercise(String name) {
        this.name = name;
    }

    /**
     * An exercise.
     *
     * @param name the name in its box
     * @return what the answer is given to
     */
    public static Exercise named(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("exercise: give it a name");
        }
        return new Exercise(name);
    }

    /**
     * An answer that is a plain number.
     *
     * @param answer the number, or {@link Lab#YOUR_ANSWER}
     * @return the exercise, which needs to be told what is right
     */
    public NumberExercise answer(double answer) {
        return answer(answer, "");
    }

    /**
     * An answer that is a number with a unit.
     *
     * @param answer the number in SI units, or {@link Lab#YOUR_ANSWER}
     * @param unit   the unit in which to speak of it, {@code "nA"}
     * @return the exercise, which needs to be told what is right
     */
    public NumberExercise answer(double answer, String unit) {
        Amount.factor(unit);
        return new NumberExercise(name, answer, unit);
    }

    /**
     * An answer in words.
     *
     * @param answer the text, or null or {@code ""} if there is none yet
     * @return the exercise, which needs to be told what is right
     */
    public ChoiceExercise answer(String answer) {
        return new ChoiceExercise(name, answer);
    }

    /**
     * An answer that is something made: a recording, a network, a figure.
     *
     * @param answer the thing, or null if it was not made yet
     * @param <T>    its type
     * @return the exercise, which needs to be told what must hold
     */
    public <T> MadeExercise<T> answer(T answer) {
        return new MadeExercise<>(name, answer);
    }

    /** An exercise whose answer is one of a few words. */
    public static final class ChoiceExercise {
        private final String name;
        private final String answer;
        private String right = "";
        private List<String> choices = List.of();
        private String hint = "";

        private ChoiceExercise(String name, String answer) {
            this.name = name;
            this.answer = answer;
        }

        /**
         * The words to choose from.
         *
         * @param words two at least
         * @return this
         */
        public ChoiceExercise oneOf(String... words) {
            choices = List.of(words);
            return this;
        }

        /**
         * The right word.
         *
         * @param word the word; capitals and spaces around it do not matter
         * @return this
         */
        public ChoiceExercise is(String word) {
            right = word;
            return this;
        }

        /**
         * What to tell after a wrong answer.
         *
         * @param text a hint that does not give the answer away
         * @return this
         */
        public ChoiceExercise hint(String text) {
            hint = text;
            return this;
        }

        /**
         * Checks the answer.
         *
         * @return the verdict
         * @throws WrongAnswer if it is wrong
         */
        public Verdict check() {
            if (answer == null || answer.isBlank()) {
                return Verdict.open(name);
            }
            if (same(answer, right)) {
                return Verdict.right(name, answer.strip());
            }
            boolean known = choices.isEmpty() || choices.stream().anyMatch(choice -> same(choice, answer));
            throw Verdict.wrong(
                    name,
                    known
                            ? "“" + answer.strip() + "” is not it."
                            : "“" + answer.strip() + "” is not among the choices: " + String.join(", ", choices) + ".",
                    hint);
        }

        private static boolean same(String a, String b) {
            return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * An exercise whose answer is something that was made.
     *
     * @param <T> the type of the answer
     */
    public static final class MadeExercise<T> {
        private record Rule<T>(String words, Predicate<? super T> holds) {}

        private final String name;
        private final T answer;
        private final List<Rule<T>> rules = new ArrayList<>();
        private String hint = "";

        private MadeExercise(String name, T answer) {
            this.name = name;
            this.answer = answer;
        }

        /**
         * Something that must hold. Rules are checked in the order given; the first that fails is told.
         *
         * @param words what must hold, as a sentence: {@code "population E fires between 2 and 10 Hz"}
         * @param rule  whether it holds
         * @return this
         */
        public MadeExercise<T> requires(String words, Predicate<? super T> rule) {
            rules.add(new Rule<>(words, rule));
            return this;
        }

        /**
         * What to tell after a wrong answer.
         *
         * @param text a hint that does not give the answer away
         * @return this
         */
        public MadeExercise<T> hint(String text) {
            hint = text;
            return this;
        }

        /**
         * Checks the answer.
         *
         * @return the verdict
         * @throws WrongAnswer if a rule does not hold or cannot be checked
         */
        public Verdict check() {
            if (answer == null
                    || answer instanceof Object[] several
                            && Arrays.stream(several).anyMatch(a -> a == null)) {
                return Verdict.open(name);
            }
            for (var rule : rules) {
                boolean holds;
                try {
                    holds = rule.holds.test(answer);
                } catch (RuntimeException e) {
                    throw Verdict.wrong(name, "Not yet: " + rule.words + " (" + e.getMessage() + ").", hint);
                }
                if (!holds) {
                    throw Verdict.wrong(name, "Not yet: " + rule.words + ".", hint);
                }
            }
            return Verdict.right(name, "all that was asked for holds");
        }
    }
}
