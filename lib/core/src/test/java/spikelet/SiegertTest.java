package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import spikelet.support.Reference;

class SiegertTest {
    private static final JsonObject FILE = Reference.read("siegert.json");
    private static final Lif NEURON = Lif.with().reset(-60 * mV);

    @Test
    void theRateIsTheIntegralFarBelowAndFarAboveTheThreshold() {
        for (var c : Reference.objects(FILE.getAsJsonArray("cases"))) {
            double expected = c.get("rate_Hz").getAsDouble();
            double mean = c.get("mean_mV").getAsDouble() * mV;
            double sd = c.get("sd_mV").getAsDouble() * mV;
            // A rounding of the mean changes the exponent b² by 2 b² parts.
            double exponent = Math.pow((-50 * mV - mean) / sd, 2);
            double tolerance = expected * (1e-12 + 4e-15 * exponent * (1 + Math.abs(mean / (-50 * mV - mean + 1e-9))));
            assertEquals(expected, Siegert.of(NEURON).rate(mean, sd), tolerance, c::toString);
        }
    }

    @Test
    void theScaledErrorFunctionIsExactToRounding() {
        for (var pair : FILE.getAsJsonArray("erfcx")) {
            double x = pair.getAsJsonArray().get(0).getAsDouble();
            double expected = pair.getAsJsonArray().get(1).getAsDouble();
            assertEquals(expected, FirstPassage.erfcx(x), 2e-14 * expected, "erfcx(" + x + ")");
        }
    }

    @Test
    void withoutNoiseItIsTheFICurve() {
        for (double current : new double[] {0.1 * nA, 0.15 * nA, 0.151 * nA, 0.2 * nA, 2 * nA}) {
            var quiet = Siegert.of(NEURON).current(current);
            assertEquals(NEURON.rate(current), quiet.rate(), 1e-12 * (1 + NEURON.rate(current)));
            if (current < 0.16 * nA) continue;
            assertEquals(NEURON.rate(current), quiet.noise(1e-3 * mV).rate(), 1e-6 * NEURON.rate(current));
        }
    }

    /** Kramers' escape: far below the threshold the rate is b exp(-b²) / (tau sqrt(pi)), to first order in 1/b². */
    @Test
    void farBelowTheThresholdTheRateFallsLikeArrhenius() {
        double sd = 15 * mV / (Math.sqrt(2) * 10);
        double kramers = 10 * Math.exp(-100) / (20 * ms * Math.sqrt(Math.PI));
        assertEquals(kramers, Siegert.of(NEURON).rate(-65 * mV, sd), 0.01 * kramers);
        assertEquals(0, Siegert.of(NEURON).rate(-65 * mV, 0.1 * mV));
    }

    @Test
    void inputsAddTheirMeansAndTheirVariances() {
        var both = Siegert.of(NEURON)
                .poisson(1000 * Hz, 0.5 * mV)
                .poisson(500 * Hz, -1 * mV)
                .noise(1 * mV)
                .current(0.05 * nA);
        assertEquals(-65 * mV + 10 * mV - 10 * mV + 5 * mV, both.mean(), 1e-15);
        assertEquals(Math.sqrt(2.5 + 5 + 1) * mV, both.sd(), 1e-15);
        assertEquals(Siegert.of(NEURON).rate(both.mean(), both.sd()), both.rate());
    }

    @Test
    void aCoarserGridMissesMoreSpikes() {
        var theory = Siegert.of(NEURON).current(0.1 * nA).noise(3 * mV);
        assertTrue(theory.onGrid(0.1 * ms).rate() < theory.onGrid(0.01 * ms).rate());
        assertTrue(theory.onGrid(0.01 * ms).rate() < theory.rate());
        assertEquals(theory.rate(), theory.onGrid(0).rate());
    }

    @Test
    void nonsenseIsRefusedInWords() {
        var theory = Siegert.of(NEURON);
        refused("sd must not be negative", () -> theory.rate(-55 * mV, -1 * mV));
        refused("did you mean", () -> theory.rate(-55, 3 * mV));
        refused("rate must not be negative", () -> theory.poisson(-5, 1 * mV));
        refused("weight is not a number", () -> theory.poisson(5, Double.NaN));
        refused("tau differs between neurons", () -> Siegert.of(NEURON.tau(Distribution.uniform(10 * ms, 20 * ms))));
        refused("must lie below the threshold", () -> Siegert.of(NEURON.reset(-40 * mV)));
        refused("the neuron must not be null", () -> Siegert.of(null));
    }

    private static void refused(String words, org.junit.jupiter.api.function.Executable nonsense) {
        var error = assertThrows(IllegalArgumentException.class, nonsense);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
