package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void arraysShowWhatIsInThem() {
        assertEquals("[1, 2]", PlainText.of(new int[] {1, 2}));
        assertEquals("[[0.5], []]", PlainText.of(new double[][] {{0.5}, {}}));
        assertEquals("[a, null]", PlainText.of(new String[] {"a", null}));
    }

    @Test
    void collectionsShowTheArraysInThem() {
        assertEquals("[[1], {k=[true]}]", PlainText.of(List.of(new int[] {1}, Map.of("k", new boolean[] {true}))));
    }

    @Test
    void longOnesAreShortened() {
        assertTrue(PlainText.of(new int[100_000]).endsWith("0, … 99900 more]"));
    }

    @Test
    void aListInItselfEnds() {
        var list = Arrays.asList(new Object[1]);
        list.set(0, list);
        assertEquals("[[[[[[[…]]]]]]]", PlainText.of(list));
    }

    @Test
    void otherValuesAreTheirText() {
        assertEquals("text", PlainText.of("text"));
        assertEquals("null", PlainText.of(null));
    }
}
