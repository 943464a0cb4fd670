package spikelet;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers in sentences. */
final class Names {
    private static final int MOST = 8;

    private Names() {}

    /** A number of things: {@code 1 neuron}, {@code 3,200 neurons}. */
    static String count(long n, String thing) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? thing : thing + "s");
    }

    static String list(int[] numbers) {
        var text =
                Arrays.stream(numbers).limit(MOST).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return numbers.length > MOST ? text + ", … (" + numbers.length + ")" : text;
    }
}
