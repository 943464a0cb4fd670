package spikelet;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lists of numbers for messages, cut where they get long. */
final class Names {
    private static final int MOST = 8;

    private Names() {}

    static String list(int[] numbers) {
        var text =
                Arrays.stream(numbers).limit(MOST).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return numbers.length > MOST ? text + ", … (" + numbers.length + ")" : text;
    }
}
