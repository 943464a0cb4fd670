package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitsTest {
    static Stream<String> constants() {
        return Arrays.stream(Units.class.getFields()).map(f -> f.getName());
    }

    /** Code and text are two spellings of one thing: {@code 20*ms} and {@code "20 ms"} are equal to the bit. */
    @ParameterizedTest
    @MethodSource("constants")
    void aConstantIsTheUnitOfItsName(String name) throws Exception {
        double size = Units.class.getField(name).getDouble(null);
        assertEquals(size, Quantity.parse("1 " + name).value());
        for (double x : new double[] {20, -49, 0.3, 1.62, 1e-3}) {
            assertEquals(x * size, Quantity.parse(x + " " + name).value());
        }
    }

    @Test
    void unitsOfTheTradeAreThere() {
        var known = constants().toList();
        assertTrue(known.containsAll(List.of("second", "ms", "mV", "nA", "pA", "MOhm", "nS", "pF", "Hz", "um")));
    }

    @Test
    void aConcentrationIsWrittenInMolarWithAPrefix() {
        assertEquals("140 mM", Quantity.format(140 * Units.mM, Dimension.CONCENTRATION));
        assertEquals("50 nM", Quantity.format(50 * Units.nM, Dimension.CONCENTRATION));
        assertEquals("1.5 M", Quantity.format(1500 * Units.mM, Dimension.CONCENTRATION));
        assertEquals("0 mM", Quantity.format(0, Dimension.CONCENTRATION));
        assertEquals("400 pJ", Quantity.format(400 * Units.pJ, Dimension.ENERGY));
    }

    @Test
    void resultsAreReadInAUnit() {
        assertEquals(20, Units.in(0.02, Units.ms));
        assertArrayEquals(new double[] {-65, 0}, Units.in(new double[] {-0.065, 0}, Units.mV));
    }
}
