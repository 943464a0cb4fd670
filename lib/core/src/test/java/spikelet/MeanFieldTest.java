package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import spikelet.support.Reference;

class MeanFieldTest {
    private static final JsonObject FILE = Reference.read("mean_field.json");

    /** Brunel 2000, figure 8: 55.8, 38.0 and 6.5 Hz, the rates that his theory predicts for three of his networks. */
    @Test
    void brunelsNetworksFireAsHeCalculated() {
        assertEquals(55.8, MeanField.of(BrunelNetwork.of(6, 4)).rate("E"), 0.1);
        assertEquals(37.9, MeanField.of(BrunelNetwork.of(5, 2)).rate("E"), 0.1);
        assertEquals(6.5, MeanField.of(BrunelNetwork.of(4.5, 0.9)).rate("E"), 0.1);
    }

    @Test
    void theRatesAreThoseOfAnIndependentIntegration() {
        for (var c : Reference.objects(FILE.getAsJsonObject("brunel").getAsJsonArray("cases"))) {
            var theory = MeanField.of(
                    BrunelNetwork.of(c.get("g").getAsDouble(), c.get("eta").getAsDouble()));
            double expected = c.get("rate_Hz").getAsDouble();
            assertEquals(expected, theory.rate("E"), 1e-8 * expected, c::toString);
            assertEquals(theory.rate("E"), theory.rate("I"), 1e-9 * expected);
        }
    }

    /** The mean of the weights is estimated from 65,536 draws, to 0.04 % of each. */
    @Test
    void theCorticalMicrocircuitHasEightRates() {
        var expected = FILE.getAsJsonObject("microcircuit");
        var theory = MeanField.of(PotjansDiesmann.network(1));
        var names = expected.getAsJsonArray("population");
        for (int k = 0; k < 8; k++) {
            var name = names.get(k).getAsString();
            double rate = expected.getAsJsonArray("rate_Hz").get(k).getAsDouble();
            assertEquals(rate, theory.rate(name), 0.005 * rate, name);
            var input = theory.input(name);
            assertEquals(expected.getAsJsonArray("mean_mV").get(k).getAsDouble(), input.mean() / mV, 0.02, name);
            assertEquals(expected.getAsJsonArray("sd_mV").get(k).getAsDouble(), input.sd() / mV, 0.005, name);
        }
    }

    /** Rates of the simulated network at full size, as published; the theory, which has no delays and no correlations, is lower in layer 2/3. */
    @Test
    void theCorticalMicrocircuitFiresNearlyAsTheoryPredicts() {
        double[] published = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
        var rates = MeanField.of(PotjansDiesmann.network(1)).rates();
        assertEquals(published[0], rates[0], 0.17 * published[0], "L23E");
        for (int k = 1; k < 8; k++) assertEquals(published[k], rates[k], 0.06 * published[k], PotjansDiesmann.NAMES[k]);
    }

    @Test
    void asManyInputsFromMoreNeuronsAreTheSameToTheTheory() {
        double[] rates = new double[2];
        for (int k = 0; k < 2; k++) {
            var net = Network.named("net");
            var e = net.excitatory("E", 100 + 900 * k, Lif.with());
            net.stimulate(e).poisson(8_000 * Hz).weight(0.1 * mV);
            net.connect(e).to(e).inDegree(50).weight(0.1 * mV);
            rates[k] = MeanField.of(net).rate("E");
        }
        assertTrue(rates[0] > 1, "silent");
        assertEquals(rates[0], rates[1]);
    }

    @Test
    void aNetworkWithoutConnectionsIsItsNeurons() {
        var neuron = Lif.with();
        var net = Network.named("alone");
        var n = net.population("n", 10, neuron);
        net.stimulate(n).named("drive").constant(0.1 * nA);
        net.stimulate(n).poisson(2000 * Hz).weight(0.2 * mV);
        var source = net.poisson("rain", 500, 8 * Hz);
        net.connect(source).to(n).inDegree(100).weight(0.3 * mV);
        var expected = Siegert.of(neuron)
                .current(0.1 * nA)
                .poisson(2000 * Hz, 0.2 * mV)
                .poisson(800 * Hz, 0.3 * mV);
        var theory = MeanField.of(net);
        assertEquals(expected.rate(), theory.rate("n"), 1e-8);
        assertEquals(8, theory.rate("rain"));
        assertEquals(expected.sd(), theory.input("n").sd(), 1e-12);
        assertEquals(1, theory.columns().rows());
    }

    /** Fourcaud and Brunel 2002: the filter of the synapse acts as a higher threshold and a higher reset. */
    @Test
    void slowerSynapsesLowerTheRateOfANoisyNeuron() {
        var white = Siegert.of(Lif.with()).poisson(10_000 * Hz, 0.1 * mV).poisson(10_000 * Hz, -0.08 * mV);
        double shift = 1.4603545088095868 * white.sd() * Math.sqrt(0.5 / 20);
        var raised = Siegert.of(Lif.with().threshold(-50 * mV + shift).reset(-65 * mV + shift));
        assertEquals(
                raised.rate(white.mean(), white.sd()),
                white.correlation(0.5 * ms).rate(),
                1e-9);
        assertTrue(white.correlation(0.5 * ms).rate() < white.rate());
        assertEquals(white.rate(), white.correlation(0).rate());
    }

    @Test
    void decayingDrivesAndCurrentsOfTheSameChargeAreTheSame() {
        double[] rates = new double[2];
        for (int k = 0; k < 2; k++) {
            var net = Network.named("net");
            var n = net.population("n", 10, Lif.with().tau(20 * ms).resistance(100 * MOhm));
            var s = net.stimulate(n).poisson(9_000 * Hz);
            if (k == 0) s.weight(4 * mV).decay(0.5 * ms);
            else s.weight(40 * pA).current(0.5 * ms);
            rates[k] = MeanField.of(net).rate("n");
        }
        assertTrue(rates[0] > 1, "silent");
        assertEquals(rates[0], rates[1], 1e-9);
    }

    @Test
    void whatTheTheoryDoesNotCoverIsRefusedByName() {
        refused("population 'n' is Hodgkin-Huxley", (net, n) -> net.population("n", 1, Neurons.hodgkinHuxley()));
        refused("the network", () -> MeanField.of((Network) null));
        refused(
                "Poisson trains and constant currents only",
                (net, n) -> net.stimulate(n).noise(0 * nA, 1 * nA));
        refused(
                "not for all neurons and all the time",
                (net, n) -> net.stimulate(n).step(1 * nA, 10 * ms, 20 * ms));
        refused(
                "exponential currents only",
                (net, n) -> net.connect(n).to(n).probability(0.1).weight(1 * nS).conductance(5 * ms, 0 * mV));
        refused("different time constants, 5 ms and 0 ms", (net, n) -> {
            net.stimulate(n).poisson(10 * Hz).weight(1 * mV);
            net.connect(n).to(n).probability(0.1).weight(1 * pA).current(5 * ms);
        });
        refused("gap junctions", (net, n) -> net.couple(n).probability(0.2).gapJunction(1 * nS));
        refused(
                "steady synapses only",
                (net, n) -> net.connect(n).to(n).probability(0.1).weight(1 * mV).shortTerm(ShortTerm.depressing()));
        refused(
                "its current differs between neurons",
                (net, n) -> net.stimulate(n).constant(uniform(0 * nA, 1 * nA)));
        refused(
                "tau differs between neurons",
                (net, n) -> net.population("n", 10, Lif.with().tau(uniform(15 * ms, 25 * ms))));
        refused("only sends spikes", () -> {
            var net = Network.named("net");
            net.poisson("rain", 3, 5 * Hz);
            MeanField.of(net).input("rain");
        });
    }

    @Test
    void feedbackTooStrongForTheTheoryIsTold() {
        var net = Network.named("wild");
        var i = net.inhibitory("I", 100, Lif.with().refractory(0 * ms));
        net.stimulate(i).constant(0.2 * nA);
        net.connect(i).to(i).inDegree(1_000_000_000).multapses().weight("-100 nV");
        var error = assertThrows(IllegalStateException.class, () -> MeanField.of(net));
        assertTrue(error.getMessage().contains("'wild': the rates do not settle"), error.getMessage());
    }

    private interface Part {
        void addTo(Network net, Population n);
    }

    private static void refused(String words, Part part) {
        refused(words, () -> {
            var net = Network.named("net");
            part.addTo(net, net.population("n", 10, Lif.with()));
            MeanField.of(net);
        });
    }

    private static void refused(String words, Executable nonsense) {
        var error = assertThrows(IllegalArgumentException.class, nonsense);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
