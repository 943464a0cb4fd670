package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayOrderTest {
    /** Near delays are counted, far ones sorted; one object serves rows of all kinds, one after the other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 500, 1_000_000})
    void rowsAreOrderedByDelayAndKeepTheirOrderWithinOne(int range) {
        var order = new DelayOrder();
        var random = new Philox(range);
        for (int n : new int[] {40, 0, 1, 7, 300, 2}) {
            var delays = IntStream.range(0, n + 5)
                    .map(k -> 3 + random.nextInt(range))
                    .toArray();
            var expected = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparing(k -> delays[5 + k]))
                    .mapToInt(k -> k)
                    .toArray();
            assertArrayEquals(expected, Arrays.copyOf(order.of(delays, 5, n), n));
        }
    }
}
