package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static spikelet.Distribution.constant;
import static spikelet.Distribution.normal;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model as data. */
class LifTest {
    @Test
    void theDefaultsAreThoseThatAreWritten() {
        var lif = Lif.with();
        assertEquals(constant(20 * ms), lif.tau());
        assertEquals(constant(100 * MOhm), lif.resistance());
        assertEquals(constant(-65 * mV), lif.rest());
        assertEquals(constant(-50 * mV), lif.threshold());
        assertEquals(constant(-65 * mV), lif.reset());
        assertEquals(constant(2 * ms), lif.refractory());
        assertEquals(Map.of("v", Dimension.VOLTAGE), lif.variables());
        assertEquals("LIF", lif.name());
    }

    @Test
    void aSetterReturnsANewModelAndLeavesTheOldOne() {
        var lif = Lif.with();
        var fast = lif.tau(5 * ms);
        assertEquals(constant(5 * ms), fast.tau());
        assertEquals(constant(20 * ms), lif.tau());
        assertNotEquals(lif, fast);
    }

    @Test
    void theOrderOfSettersDoesNotMatter() {
        var a = Lif.with().tau(5 * ms).rest(-70 * mV).refractory(0);
        var b = Lif.with().refractory(0).rest(-70 * mV).tau(5 * ms);
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertEquals(a.toString(), b.toString());
    }

    @Test
    void codeAndTextAreTheSameModel() {
        var code = Lif.with()
                .tau(12 * ms)
                .resistance(40 * MOhm)
                .rest(-70 * mV)
                .threshold(-55 * mV)
                .reset(-72 * mV)
                .refractory(1 * ms);
        var text = Lif.with()
                .tau("12 ms")
                .resistance("40 MOhm")
                .rest("-70 mV")
                .threshold("-55 mV")
                .reset("-72 mV")
                .refractory("1 ms");
        assertEquals(code, text);
        assertEquals(
                Lif.with().tau(normal(20 * ms, 1 * ms).clip(1 * ms, 1)),
                Lif.with().tau(normal(20 * ms, 1 * ms).clip(1 * ms, 1)));
    }

    @Test
    void theResetFollowsRestUntilItIsSet() {
        assertEquals(constant(-70 * mV), Lif.with().rest(-70 * mV).reset());
        assertEquals(
                constant(-60 * mV), Lif.with().reset(-60 * mV).rest(-70 * mV).reset());
    }

    @Test
    void theRateHasItsClosedForm() {
        var lif = Lif.with();
        assertEquals(0.15 * nA, lif.rheobase(), 1e-20);
        assertEquals(1 / (2 * ms + 20 * ms * Math.log(30 / 15.0)), lif.rate(0.3 * nA), 1e-9);
        assertEquals(0, lif.rate(-1 * nA));
        assertEquals(
                1 / (20 * ms * Math.log(35 / 15.0)),
                lif.reset(-70 * mV).refractory(0).rate(0.3 * nA),
                1e-9);
    }

    @Test
    void textInsistsOnWhatIsFarFromUsual() {
        assertEquals(constant(20), Lif.with().tau("20 s").tau());
        assertEquals(constant(1 / (10 * nS)), Lif.with().leak("10 nS").resistance());
    }

    @Test
    void theSummaryNamesEveryParameter() {
        assertEquals(
                "LIF, tau uniform(10 ms, 20 ms), R 100 MOhm, rest -65 mV, threshold -50 mV, reset -65 mV, refractory 2 ms",
                Lif.with().tau("uniform(10 ms, 20 ms)").summary());
    }
}
