package spikelet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleValue() {
        assertEquals(new Spread(2, 1, 9), Spread.of(9, 1, 2));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertEquals(new Spread(2.5, 1, 9), Spread.of(9, 3, 1, 2));
    }

    @Test
    void oneValueIsItsOwnSpread() {
        assertEquals(new Spread(4, 4, 4), Spread.of(4));
        assertEquals("4.00", Spread.of(4).toString());
    }

    @Test
    void theArgumentsAreLeftInTheirOrder() {
        double[] values = {3, 1, 2};
        Spread.of(values);
        assertEquals(3, values[0]);
    }

    @Test
    void noValueHasNoSpread() {
        assertThrows(IllegalArgumentException.class, Spread::of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0
            0.01234 | 0.0123
            0.4367  | 0.437
            12.345  | 12.3
            123.45  | 123
            98765   | 98,765
            """)
    void numbersHaveThreeSignificantDigits(double value, String text) {
        assertEquals(text, Spread.number(value));
    }
}
