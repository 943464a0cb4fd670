package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "20 ms, 0.02, second (time)",
        "20ms, 0.02, second (time)",
        "20*ms, 0.02, second (time)",
        "'  -49  mV ', -0.049, volt (potential)",
        "+1.5e2 pA, 1.5e-10, ampere (current)",
        "1E-9 A, 1e-9, ampere (current)",
        ".5 s, 0.5, second (time)",
        "2 seconds, 2, second (time)",
        "100 MOhm, 1e8, ohm (resistance)",
        "100 MΩ, 1e8, ohm (resistance)",
        "3 µS, 3e-6, siemens (conductance)",
        "3 uS, 3e-6, siemens (conductance)",
        "200 pF, 2e-10, farad (capacitance)",
        "1 kHz, 1000, hertz (rate)",
        "5 1/s, 5, hertz (rate)",
        "238 um, 238e-6, metre (length)",
        "0.3 nS/cm^2, 3e-6, S/metre^2",
        "1 V/A, 1, ohm (resistance)",
        "2 nS*mV, 2e-12, ampere (current)",
        "4 s^2, 4, s^2",
        "140 mM, 140, millimolar (concentration)",
        "0.1 uM, 1e-4, millimolar (concentration)",
        "50 nM, 5e-5, millimolar (concentration)",
        "2 M, 2000, millimolar (concentration)",
        "3 mole/metre^3, 3, millimolar (concentration)",
        "5 1/mM*ms^-1, 5000, mM^-1*s^-1",
        "310 K, 310, kelvin (temperature)",
        "279.45 kelvin, 279.45, kelvin (temperature)",
        "96485.33212 C/mole, 96485.33212, s*A*mol^-1",
        "8.31446 J/K/mol, 8.31446, metre^2*kg*s^-2*K^-1*mol^-1",
        "0.4 nJ, 4e-10, joule (energy)",
        "2 pC, 2e-12, coulomb (charge)",
        "20 W, 20, watt (power)",
        "0.02, 0.02, a plain number",
        "7 1, 7, a plain number"
    })
    void textIsReadWithItsUnit(String text, double value, String dimension) {
        var q = Quantity.parse(text);
        assertEquals(value, q.value(), 1e-12 * Math.abs(value));
        assertEquals(dimension, q.dimension().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ms", "twenty ms", "--5 ms", "1.2.3 ms", "NaN ms", "Infinity", "20 ms and more", "1e ms"})
    void textThatIsNoQuantityIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"20 mv, mV", "5 hz, Hz", "3 Ohms, Ohm", "2 na, nA", "10 secnds, seconds"})
    void anUnknownUnitIsNamedAndANearOneSuggested(String text, String near) {
        var message = assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text))
                .getMessage();
        assertTrue(message.contains("unknown unit '" + text.split(" ")[1] + "' in \"" + text), message);
        assertTrue(message.contains("did you mean '" + near + "'"), message);
    }

    @Test
    void metreIsNotAbbreviatedForItWouldBeAPrefix() {
        var message = assertThrows(IllegalArgumentException.class, () -> Quantity.parse("3 m"))
                .getMessage();
        assertTrue(message.contains("ambiguous"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 20 ms",
        "0.0001, 0.1 ms",
        "1, 1 s",
        "90, 90 s",
        "0, 0 ms",
        "1e-6, 1 us",
        "0.00012346, 0.1235 ms",
        "-0.005, -5 ms"
    })
    void timesAreWrittenAsAPersonWould(double value, String text) {
        assertEquals(text, Quantity.format(value, Dimension.TIME));
    }

    @ParameterizedTest
    @CsvSource({"-0.049, -49 mV", "0.00162, 1.62 mV", "0, 0 mV", "1, 1 V", "1e-6, 1 uV", "0.99999, 1 V"})
    void voltagesAreWrittenAsAPersonWould(double value, String text) {
        assertEquals(text, Quantity.format(value, Dimension.VOLTAGE));
    }

    @Test
    void otherQuantitiesAreWrittenWithTheirUnit() {
        assertEquals("2 nA", Quantity.format(2e-9, Dimension.CURRENT));
        assertEquals("50 pA", Quantity.format(5e-11, Dimension.CURRENT));
        assertEquals("100 MOhm", Quantity.format(1e8, Dimension.RESISTANCE));
        assertEquals("6 nS", Quantity.format(6e-9, Dimension.CONDUCTANCE));
        assertEquals("5.59 Hz", Quantity.format(5.59, Dimension.FREQUENCY));
        assertEquals("0.02", Quantity.format(0.02, Dimension.NONE));
        assertEquals("NaN V", Quantity.format(Double.NaN, Dimension.VOLTAGE));
        assertEquals("-infinite V", Quantity.format(Double.NEGATIVE_INFINITY, Dimension.VOLTAGE));
        assertEquals("3 s^2", Quantity.format(3, new Dimension(0, 0, 2, 0)));
        assertEquals("20 ms", new Quantity(0.02, Dimension.TIME).toString());
    }

    @Test
    void whatIsWrittenIsReadAgainToFourDigits() {
        var random = new Random(1);
        Dimension[] all = {
            Dimension.TIME,
            Dimension.VOLTAGE,
            Dimension.CURRENT,
            Dimension.RESISTANCE,
            Dimension.CONDUCTANCE,
            Dimension.CAPACITANCE,
            Dimension.FREQUENCY,
            Dimension.NONE
        };
        for (int k = 0; k < 2000; k++) {
            var d = all[k % all.length];
            double x = (random.nextBoolean() ? 1 : -1) * Math.pow(10, -13 + 22 * random.nextDouble());
            var read = Quantity.parse(Quantity.format(x, d));
            assertEquals(d, read.dimension());
            assertEquals(x, read.value(), 6e-4 * Math.abs(x), () -> Quantity.format(x, d));
        }
    }
}
