package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DimensionTest {
    @Test
    void ohmsLawHolds() {
        assertEquals(Dimension.VOLTAGE, Dimension.RESISTANCE.times(Dimension.CURRENT));
        assertEquals(Dimension.CURRENT, Dimension.CONDUCTANCE.times(Dimension.VOLTAGE));
        assertEquals(Dimension.NONE, Dimension.RESISTANCE.times(Dimension.CONDUCTANCE));
    }

    @Test
    void resistanceTimesCapacitanceIsATimeConstant() {
        assertEquals(Dimension.TIME, Dimension.RESISTANCE.times(Dimension.CAPACITANCE));
        assertEquals(Dimension.TIME, Dimension.CAPACITANCE.over(Dimension.CONDUCTANCE));
    }

    @Test
    void aRateIsOneOverATime() {
        assertEquals(Dimension.FREQUENCY, Dimension.NONE.over(Dimension.TIME));
        assertEquals(Dimension.FREQUENCY, Dimension.TIME.power(-1));
        assertEquals(Dimension.NONE, Dimension.TIME.power(0));
    }

    @Test
    void theNernstPotentialIsAPotential() {
        var gasConstant = Dimension.ENERGY.over(Dimension.TEMPERATURE).over(Dimension.AMOUNT);
        var faradayConstant = Dimension.CHARGE.over(Dimension.AMOUNT);
        assertEquals(Dimension.VOLTAGE, gasConstant.times(Dimension.TEMPERATURE).over(faradayConstant));
    }

    @Test
    void energyIsPowerTimesTime() {
        assertEquals(Dimension.ENERGY, Dimension.POWER.times(Dimension.TIME));
        assertEquals(Dimension.CHARGE, Dimension.CAPACITANCE.times(Dimension.VOLTAGE));
        assertEquals(new Dimension(2, 1, -2, 0), Dimension.ENERGY);
    }

    @Test
    void aBindingRateIsToldPerMillimolar() {
        var binding = Dimension.FREQUENCY.over(Dimension.CONCENTRATION);
        assertEquals("mM^-1*s^-1", binding.symbol());
        assertEquals("mM*s^-1", Dimension.CONCENTRATION.over(Dimension.TIME).symbol());
        assertEquals(binding, Quantity.parse("1 " + binding.symbol()).dimension());
    }

    @Test
    void namedUnitsHaveTheirSymbolAndOthersAProduct() {
        assertEquals("V", Dimension.VOLTAGE.symbol());
        assertEquals("S", Dimension.CONDUCTANCE.symbol());
        assertEquals("s", Dimension.TIME.symbol());
        assertEquals("", Dimension.NONE.symbol());
        assertEquals("metre^2", Dimension.LENGTH.power(2).symbol());
        assertEquals("metre*s^-1", Dimension.LENGTH.over(Dimension.TIME).symbol());
    }
}
