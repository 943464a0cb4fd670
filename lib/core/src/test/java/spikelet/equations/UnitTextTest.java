package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spikelet.Dimension;

class UnitTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 1",
        "2, 1, -3, -1, volt",
        "0, 0, 0, 1, amp",
        "0, 0, -1, 0, Hz",
        "0, 0, 1, 0, second",
        "1, 0, 0, 0, metre",
        "-2, -1, 3, 2, siemens",
        "-4, -1, 3, 2, siemens/metre^2",
        "-2, 0, 0, 1, amp/metre^2",
        "-4, -1, 4, 2, farad/metre^2",
        "2, 1, -4, -1, volt/second",
        "-2, -1, 3, 1, 1/volt",
        "4, 2, -6, -2, volt^2",
        "0, 0, 1, 1, coulomb",
        "2, 1, -2, 0, joule",
        "2, 1, -3, 0, watt",
        "0, 1, 0, 0, joule*second^2/metre^2",
        "-2, 0, -1, 0, 1/(metre^2*second)",
        "3, 1, -3, -2, ohm*metre"
    })
    void aDimensionIsToldInUnitsOfTheField(int metre, int kilogram, int second, int ampere, String text) {
        assertEquals(text, UnitText.of(new Dimension(metre, kilogram, second, ampere)));
    }

    @ParameterizedTest
    @CsvSource({
        "mM, mM",
        "mole/metre^3, mM",
        "1/(mM*ms), 1/(mM*second)",
        "mM/ms, mM/second",
        "uM^2, mM^2",
        "mole, mole",
        "mole/(metre^2*second), mM*metre/second",
        "kelvin, kelvin",
        "joule/(kelvin*mole), joule/(kelvin*mole)",
        "coulomb/mole, coulomb/mole",
        "metre^3/(mole*second), 1/(mM*second)",
        "volt*coulomb, joule",
        "nJ/ms, watt"
    })
    void chemistryAndEnergyAreToldInTheirOwnUnits(String unit, String text) {
        var read = Parser.equations("x : " + unit).parameters().get(0).dimension();
        assertEquals(text, UnitText.of(read));
        assertEquals(read, Parser.equations("x : " + text).parameters().get(0).dimension());
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameDimension() {
        var random = new SplittableRandom(3);
        for (int k = 0; k < 2_000; k++) {
            var dimension = new Dimension(
                    random.nextInt(-4, 5),
                    random.nextInt(-2, 3),
                    random.nextInt(-4, 5),
                    random.nextInt(-3, 4),
                    random.nextInt(-2, 3),
                    random.nextInt(-2, 3));
            var text = UnitText.of(dimension);
            assertEquals(
                    dimension,
                    Parser.equations("x : " + text).parameters().get(0).dimension(),
                    text);
        }
    }

    @Test
    void halfPowersMultiplyDivideAndTakeRoots() {
        var noise = HalfPowers.ROOT_OF_RATE;
        assertEquals(HalfPowers.of(Dimension.FREQUENCY), noise.times(noise));
        assertEquals(HalfPowers.NONE, noise.over(noise));
        assertEquals(noise, HalfPowers.of(Dimension.FREQUENCY).power(1));
        assertEquals(
                HalfPowers.of(Dimension.VOLTAGE),
                HalfPowers.of(Dimension.VOLTAGE).power(2));
        assertEquals(
                HalfPowers.of(Dimension.VOLTAGE.power(-3)),
                HalfPowers.of(Dimension.VOLTAGE).power(-6));
        assertNull(noise.power(1), "a fourth root has no unit");
        assertEquals("1/second^(1/2)", UnitText.of(noise));
        assertEquals(
                "volt*second^(1/2)",
                UnitText.of(HalfPowers.of(Dimension.VOLTAGE).over(noise)));
        assertTrue(!noise.isWhole() && noise.times(noise).isWhole());
    }
}
