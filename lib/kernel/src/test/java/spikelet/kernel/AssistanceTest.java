package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import spikelet.kernel.Assistance.Completeness;

class AssistanceTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** The words at the bar. */
    private static List<String> words(String code) {
        return session.assistance()
                .complete(code.replace("|", ""), code.indexOf('|'))
                .words();
    }

    private static String document(String code) {
        return Javadoc.plain(session.assistance().document(code.replace("|", ""), code.indexOf('|')));
    }

    @Test
    void aWordIsCompletedFromWhatIsImported() {
        assertTrue(words("20*m|").contains("ms"));
        assertTrue(words("ArrayLi|").contains("ArrayList"));
    }

    @Test
    void aVariableOfTheSameCellIsKnownBeforeTheCellHasRun() {
        assertEquals(List.of("substring("), words("var text = \"abc\";\nint n = 3;\ntext.substr|\nn = 4;"));
    }

    @Test
    void whatEveryObjectHasComesLast() {
        var words = words("var text = \"abc\";\ntext.|");
        assertTrue(words.indexOf("strip()") < words.indexOf("getClass()"));
    }

    @Test
    void aWordBeginsWhereItIsReplaced() {
        assertEquals(6, session.assistance().complete("Math .ab", 8).start());
    }

    @Test
    void theSignatureIsShownInTheNameAndInTheArguments() {
        for (String code : List.of("Math.ma|x(1, 2)", "Math.max|", "Math.max(|", "Math.max(1|, 2)")) {
            assertTrue(document(code).contains("double Math.max(double a, double b)"), code);
        }
    }

    @Test
    void nothingIsFoundForNothing() {
        assertEquals("", document("nothingHere|"));
        assertEquals("", document("|"));
    }

    @Test
    void completeCodeIsToldFromCodeThatGoesOn() {
        assertEquals(Completeness.COMPLETE, session.assistance().completeness("int x = 1;\nx + 1"));
        assertEquals(Completeness.GOES_ON, session.assistance().completeness("int x = 1;\nfor (;;) {"));
        assertEquals(Completeness.NO_JAVA, session.assistance().completeness("int x = ;"));
    }
}
