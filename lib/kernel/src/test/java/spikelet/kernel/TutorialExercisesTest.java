package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import spikelet.lab.Verdict;

/**
 * Works through the exercises of the tutorials as a student would: runs a notebook's first cell and the exercise's own, then puts
 * the solution that stands collapsed below it in place of {@code YOUR_ANSWER}.
 */
class TutorialExercisesTest {
    private static final Path NOTEBOOKS =
            Path.of(System.getProperty("basedir", ".")).resolve("../../notebooks");
    private static final Pattern QUESTION = Pattern.compile("(?m)^double (\\w+) = YOUR_ANSWER;.*$");
    private static final Pattern SOLUTION = Pattern.compile("(?s)<details>.*?```java\n(.*?)\n```.*?</details>");

    /** An exercise of a notebook. */
    private record Question(String notebook, int cell, String first, String code, String variable, String solution) {
        String name() {
            return notebook + ", cell " + cell + ", " + variable;
        }

        Verdict answeredWith(String line) {
            try (var session = new Session()) {
                session.eval(Cell.file("first cell", first));
                return (Verdict) session.eval(Cell.file(name(), code.replace(line(), line)));
            }
        }

        private String line() {
            var found = QUESTION.matcher(code);
            assertTrue(found.find());
            return found.group();
        }
    }

    @Test
    void aTutorialHasExercisesEachWithASolution() throws IOException {
        var questions = questions();
        assertFalse(questions.isEmpty(), "no exercise was found in " + NOTEBOOKS.normalize());
        for (var q : questions) assertFalse(q.solution.isEmpty(), q.name() + " has no solution in the cell below it");
    }

    @TestFactory
    Stream<DynamicTest> theSolutionIsRight() throws IOException {
        return each(q ->
                assertEquals(Verdict.State.RIGHT, q.answeredWith(q.solution).state(), q.solution));
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsNoFailure() throws IOException {
        return each(
                q -> assertEquals(Verdict.State.OPEN, q.answeredWith(q.line()).state()));
    }

    @TestFactory
    Stream<DynamicTest> twiceTheSolutionIsWrongAndSaysWhy() throws IOException {
        return each(q -> assertWrong(q, 2));
    }

    @TestFactory
    Stream<DynamicTest> halfTheSolutionIsWrongAndSaysWhy() throws IOException {
        return each(q -> assertWrong(q, 0.5));
    }

    private static void assertWrong(Question q, double factor) {
        var answer = q.solution + "\n" + q.variable + " *= " + factor + ";";
        CellFailure failure = null;
        try {
            q.answeredWith(answer);
        } catch (CellFailure thrown) {
            failure = thrown;
        }
        assertTrue(failure != null, answer + " passed");
        assertEquals("WrongAnswer", failure.name());
        assertTrue(failure.report().contains("Hint: "), failure.report());
    }

    private interface Claim {
        void holdsFor(Question q);
    }

    private static Stream<DynamicTest> each(Claim claim) throws IOException {
        return questions().stream().map(q -> DynamicTest.dynamicTest(q.name(), () -> claim.holdsFor(q)));
    }

    private static List<Question> questions() throws IOException {
        assumeTrue(Files.isDirectory(NOTEBOOKS), "the sources of the library came without the notebooks");
        var questions = new ArrayList<Question>();
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList()) {
                collect(file, questions);
            }
        }
        return questions;
    }

    private static void collect(Path file, List<Question> questions) throws IOException {
        JsonArray cells =
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("cells");
        String first = null;
        for (int k = 0; k < cells.size(); k++) {
            if (!isCode(cells.get(k))) continue;
            var code = text(cells.get(k));
            if (first == null) first = code;
            var question = QUESTION.matcher(code);
            if (!question.find()) continue;
            var below = SOLUTION.matcher(k + 1 < cells.size() ? text(cells.get(k + 1)) : "");
            var solution = below.find() ? below.group(1) : "";
            questions.add(new Question(file.getFileName().toString(), k + 1, first, code, question.group(1), solution));
        }
    }

    private static boolean isCode(JsonElement cell) {
        return cell.getAsJsonObject().get("cell_type").getAsString().equals("code");
    }

    /** A text in a notebook is a string or a list of lines. */
    private static String text(JsonElement cell) {
        JsonObject c = cell.getAsJsonObject();
        var source = c.get("source");
        if (!source.isJsonArray()) return source.getAsString();
        return String.join(
                "",
                source.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
    }
}
