package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JavadocTest {
    private static String plain(String comment) {
        return Javadoc.plain(Javadoc.html(comment));
    }

    @Test
    void tagsInBracesBecomeTheirText() {
        assertEquals(
                "see x < y, run(int, int), the plot and List<T>",
                plain(
                        "see {@code x < y}, {@link #run(int, int)}, {@link Figure#show() the plot} and {@literal List<T>}"));
    }

    @Test
    void bracesInCodeStay() {
        assertEquals("if (a) { b(); } done", plain("{@code if (a) { b(); }} done"));
    }

    @Test
    void parametersAndResultsAreLines() {
        assertEquals(
                "Runs.\ntime: in second\nreturns what was seen\nthrows IllegalArgumentException: if negative",
                plain(
                        " Runs.\n @param time in second\n @return what was seen\n @throws IllegalArgumentException if negative"));
    }

    @Test
    void anUnfinishedTagIsNoFailure() {
        assertEquals("see x", plain("see {@code x"));
    }
}
