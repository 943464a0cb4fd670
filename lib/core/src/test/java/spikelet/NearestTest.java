package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("pyramidal", "basket", "E", "I");

    @Test
    void aTypoSuggestsTheNameThatWasMeant() {
        assertEquals("; did you mean 'pyramidal'?", Nearest.hint("pyrmidal", NAMES));
        assertEquals("; did you mean 'basket'?", Nearest.hint("Basket", NAMES));
        assertEquals("; did you mean 'E'?", Nearest.hint("e", NAMES));
    }

    @Test
    void aNameUnlikeAllOthersListsThem() {
        assertEquals("; known: pyramidal, basket, E, I", Nearest.hint("granule cells", NAMES));
        assertEquals("; there is none yet", Nearest.hint("x", List.of()));
    }

    @Test
    void aLongListIsNotTold() {
        var many =
                IntStream.range(0, 13).mapToObj(k -> "population number " + k).toList();
        assertEquals("", Nearest.hint("x", many));
    }
}
