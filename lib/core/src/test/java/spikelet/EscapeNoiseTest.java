package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.support.Reference;
import spikelet.support.Statistics;

/** Neurons that fire by chance, against the theory of point processes (Gerstner et al., Neuronal Dynamics, 2014, chapters 7 and 9). */
class EscapeNoiseTest {
    private static final double DT = 0.05 * ms;

    /** Intervals of many neurons under a constant current, the first of each, which begins at rest, left out. */
    private static double[] intervals(EquationModel model, double current) {
        var net = Network.named("escape").seed(11).dt(DT);
        net.stimulate(net.population("n", 100, model)).constant(current);
        var spikes = net.run(2 * second).spikes("n");
        var found = new ArrayList<Double>();
        for (int i = 0; i < 100; i++) {
            var times = spikes.of(i);
            for (int k = 2; k < times.length; k++) found.add(times[k] - times[k - 1]);
        }
        return found.stream().mapToDouble(x -> x).toArray();
    }

    /** The hazard of the defaults, s after a spike, under a current that has acted for ever. */
    private static double hazard(double s, double current) {
        double v = -65 * mV + 100e6 * current - 15 * mV * Math.exp(-s / (10 * ms));
        return 100 * Math.exp((v + 50 * mV) / (3 * mV));
    }

    /** The probability of an interval of at most s: one less the survivor function exp(-integral of the hazard), by Simpson's rule. */
    private static double probability(double s, double current) {
        int n = 400;
        double h = s / n;
        double sum = hazard(0, current) + hazard(s, current);
        for (int k = 1; k < n; k++) sum += (k % 2 == 1 ? 4 : 2) * hazard(k * h, current);
        return -Math.expm1(-sum * h / 3);
    }

    /**
     * The times lie on the grid, a step's spikes at its end; half a step earlier is right on average, which 8,000 intervals cannot tell
     * from a continuous time. The model has been driven for 10 membrane time constants when the second spike comes, at the rates here.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.14, 0.16, 0.2})
    void theIntervalsOfTheSpikeResponseModelHaveTheirSurvivorFunction(double nanoamperes) {
        double current = nanoamperes * nA;
        var intervals = intervals(Neurons.srm0().initially("v = EL + R*" + nanoamperes + "*nA"), current);
        assertTrue(intervals.length > 3000);
        double p = Statistics.kolmogorovSmirnov(intervals, s -> probability(s, current));
        assertTrue(p > Statistics.LEVEL, "p = " + p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.14, 0.2})
    void itsRateIsOneOverTheIntegralOfTheSurvivorFunction(double nanoamperes) {
        double current = nanoamperes * nA;
        var intervals = intervals(Neurons.srm0().initially("v = EL + R*" + nanoamperes + "*nA"), current);
        double mean = 0;
        for (double s = 0.05 * ms; s < 1; s += 0.1 * ms) mean += (1 - probability(s, current)) * 0.1 * ms;
        double error = Math.sqrt(Statistics.variance(intervals) / intervals.length);
        // Long intervals are cut off by the end of the run, which costs less than the standard error.
        assertEquals(mean, Statistics.mean(intervals), 4 * error);
    }

    @Test
    void theMembraneOfTheSpikeResponseModelIsItsInputAndItsLastSpike() {
        var net = Network.named("kernel").seed(2);
        var n = net.population("n", 1, Neurons.srm0()).record("v");
        net.stimulate(n).constant(0.16 * nA);
        var run = net.run(300 * ms);
        var times = run.spikes("n").times();
        for (int k = 1; k + 1 < times.length; k++) {
            double t = 0.5 * (times[k] + times[k + 1]);
            t = Math.rint(t / (0.1 * ms)) * 0.1 * ms;
            double input = -65 * mV + 16 * mV * (1 - Math.exp(-t / (20 * ms)));
            double expected = input - 15 * mV * Math.exp(-(t - times[k]) / (10 * ms));
            assertEquals(expected, run.trace("n", "v").at(0, t), 1e-12);
        }
        assertTrue(times.length > 5);
    }

    /**
     * Time rescaling (Brown et al., Neural Computation 14, 2002): counted in expected spikes, the intervals of any point process are
     * exponential with mean 1.
     */
    @ParameterizedTest
    @ValueSource(doubles = {150, 200})
    void theSpikesOfTheGeneralisedNeuronFollowItsHazard(double picoamperes) {
        var net = Network.named("rescaled").seed(4).dt(DT);
        var n = net.population("n", 20, Neurons.gif()).record("v").record("h_1").record("h_2");
        net.stimulate(n).noise(picoamperes * pA, 40 * pA);
        var run = net.run(4 * second);
        List<Double> rescaled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var v = run.trace("n", "v").values(i);
            var h1 = run.trace("n", "h_1").values(i);
            var h2 = run.trace("n", "h_2").values(i);
            var times = run.spikes("n").of(i);
            for (int k = 1; k < times.length; k++) {
                // From the end of the refractory time on; a sample holds the hazard of the step that ends there, but
                // for the reset.
                int from = (int) Math.round((times[k - 1] + 4 * ms) / DT) + 1;
                int until = (int) Math.round(times[k] / DT);
                double expected = 0;
                for (int s = from; s < until; s++)
                    expected += Math.exp((v[s] + 39.6 * mV - h1[s] - h2[s]) / (1.4 * mV));
                int s = until - 1;
                // The last hazard is known from the sample before: the one at the spike has been reset.
                expected += Math.exp((2 * v[s] - v[s - 1] + 39.6 * mV - h1[s] - h2[s]) / (1.4 * mV)) / 2;
                rescaled.add(expected * DT);
            }
        }
        var sample = rescaled.stream().mapToDouble(x -> x).toArray();
        assertTrue(sample.length > 300, sample.length + " intervals");
        double p = Statistics.kolmogorovSmirnov(sample, x -> -Math.expm1(-x));
        assertTrue(p > Statistics.LEVEL, "p = " + p);
    }

    static final List<JsonObject> GIF_RUNS =
            Reference.objects(Reference.read("gif.json").getAsJsonArray("runs"));

    /** Brian2's rates of 1,000 neurons while they adapt; two independent means differ by at most four standard errors of their difference. */
    @ParameterizedTest
    @FieldSource("GIF_RUNS")
    void theGeneralisedNeuronAdaptsAsInBrian(JsonObject reference) {
        var net = Network.named("adapting").seed(21).dt(DT);
        net.stimulate(net.population("n", 1000, Neurons.gif()))
                .constant(reference.get("current_pA").getAsDouble() * pA);
        var spikes = net.run(1.5 * second).spikes("n");
        for (var window : Reference.objects(reference.getAsJsonArray("windows"))) {
            double from = window.get("from_s").getAsDouble();
            double until = window.get("until_s").getAsDouble();
            double error = Math.sqrt(2) * window.get("sem_Hz").getAsDouble();
            double rate = spikes.between(from, until).count() / (1000 * (until - from));
            assertEquals(window.get("rate_Hz").getAsDouble(), rate, 4 * error, window.toString());
        }
    }

    @Test
    void noSpikeComesWithinTheRefractoryTime() {
        var intervals = intervals(Neurons.gif().with("VT", "-500 mV"), 200 * pA);
        double shortest = 1;
        for (double s : intervals) shortest = Math.min(shortest, s);
        assertEquals(4 * ms + DT, shortest, 1e-9);
    }
}
