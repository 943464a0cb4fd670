package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.equations.Method;
import spikelet.equations.ModelError;
import spikelet.support.Statistics;

/** {@code rand()}: uniform, independent, and the same for the same seed. */
class RandTest {
    /** Jumps anywhere between 0 and 1 at every step. */
    private static EquationModel jumping() {
        return NeuronModel.of("dv/dt = 0/second : 1; dw/dt = 0/second : 1")
                .spikesWhen("t > 0*ms")
                .onSpike("v = rand(); w = rand()");
    }

    private static Recording run(EquationModel model, int neurons, double duration) {
        var net = Network.named("chance").seed(8);
        net.population("n", neurons, model).record("v").record("w");
        return net.run(duration);
    }

    @Test
    void randIsUniformAndNewInEachStepForEachNeuron() {
        var run = run(jumping(), 20, 200 * ms);
        for (var variable : new String[] {"v", "w"}) {
            for (int i = 0; i < 20; i++) {
                var x = run.trace("n", variable).values(i);
                var drawn = Arrays.copyOfRange(x, 1, x.length);
                assertTrue(Statistics.kolmogorovSmirnov(drawn, u -> u) > Statistics.LEVEL);
            }
        }
        // Neither neurons, nor steps, nor two draws of one step have anything to do with each other.
        double n = 1999;
        assertEquals(
                0,
                correlation(run.trace("n", "v").values(0), run.trace("n", "v").values(1)),
                4 / Math.sqrt(n));
        assertEquals(
                0,
                correlation(run.trace("n", "v").values(0), run.trace("n", "w").values(0)),
                4 / Math.sqrt(n));
        var x = run.trace("n", "v").values(3);
        assertEquals(0, Statistics.covariance(x, 0.5, 1) / Statistics.covariance(x, 0.5, 0), 4 / Math.sqrt(n));
    }

    private static double correlation(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) sum += (x[k] - 0.5) * (y[k] - 0.5);
        return 12 * sum / x.length;
    }

    @Test
    void theSameSeedGivesTheSameSpikesInOneRunOrInPieces() {
        var net = Network.named("pieces").seed(6);
        net.stimulate(net.population("n", 30, Neurons.srm0())).constant(0.16e-9);
        var whole = net.run(300 * ms).spikes("n");
        var pieces = net.simulation();
        for (int k = 0; k < 30; k++) pieces.run(10 * ms);
        var joined = pieces.recording().spikes("n");
        assertArrayEquals(whole.times(), joined.times());
        assertArrayEquals(whole.neurons(), joined.neurons());
        var other = net.seed(7).run(300 * ms).spikes("n");
        assertNotEquals(Arrays.toString(whole.times()), Arrays.toString(other.times()));
    }

    /** To the bit, on every virtual machine. */
    @Test
    void theSpikesOfAGivenSeedNeverChange() {
        var net = Network.named("digest").seed(1);
        net.stimulate(net.population("n", 50, Neurons.gif())).constant(150e-12);
        var spikes = net.run(1 * second).spikes("n");
        assertEquals(DIGEST, Arrays.hashCode(spikes.times()) * 31 + Arrays.hashCode(spikes.neurons()));
    }

    private static final int DIGEST = -9615079;

    @Test
    void aNeuronStartsWhereChancePutsIt() {
        var model = NeuronModel.of("tau dv/dt = EL - v : volt; tau = 20*ms : second; EL = -65*mV : volt")
                .initially("v = EL + rand()*10*mV");
        var net = Network.named("start");
        net.population("n", 1000, model).record("v");
        var run = net.run(0.2 * ms);
        var starts = new double[1000];
        for (int i = 0; i < 1000; i++) starts[i] = run.trace("n", "v").values(i)[0];
        double p = Statistics.kolmogorovSmirnov(starts, v -> Math.min(1, Math.max(0, (v + 65 * mV) / (10 * mV))));
        assertTrue(p > Statistics.LEVEL, "p = " + p);
    }

    /** A threshold that is drawn anew in each step is a hazard; one that is drawn at each spike is a threshold. */
    @ParameterizedTest
    @ValueSource(strings = {"RK4", "EXPONENTIAL_EULER", "EXACT"})
    void aThresholdDrawnAtEachSpikeSpreadsTheIntervals(String method) {
        var model = NeuronModel.of("""
                dv/dt = rate            : 1
                dtheta/dt = 0/second    : 1
                rate = 100*Hz           : Hz
                """)
                .spikesWhen("v > theta")
                .onSpike("v = 0; theta = 0.5 + rand()")
                .initially("theta = 0.5 + rand()")
                .method(Method.valueOf(method));
        var net = Network.named("drawn").dt(0.01 * ms);
        net.population("n", 20, model);
        var spikes = net.run(2 * second).spikes("n");
        var intervals = spikes.of(0);
        var sample = new double[intervals.length - 1];
        for (int k = 0; k < sample.length; k++) sample[k] = intervals[k + 1] - intervals[k];
        double p = Statistics.kolmogorovSmirnov(sample, s -> Math.min(1, Math.max(0, s / (10 * ms) - 0.5)));
        assertTrue(p > Statistics.LEVEL, "p = " + p);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dv/dt = rand()*mV/ms : volt",
                "dv/dt = noise : volt\nnoise = (2*rand() - 1)*mV/ms : volt/second",
                "(1 + rand())*ms dv/dt = 1*mV : volt",
                "dv/dt = p*mV/ms : volt\np = rand() : 1"
            })
    void anEquationCannotHoldARandomNumber(String text) {
        var error = assertThrows(ModelError.class, () -> NeuronModel.of(text).checked());
        assertTrue(error.getMessage().contains("'rand()' cannot stand in an equation"), error.getMessage());
        assertTrue(error.getMessage().contains("'xi'"), error.getMessage());
    }

    @Test
    void aRandomNumberTakesNoValueAndHasNoUnit() {
        var model = NeuronModel.of("dv/dt = 0*volt/second : volt");
        var given = assertThrows(ModelError.class, () -> model.spikesWhen("v > rand(2)*mV"));
        assertTrue(given.getMessage().contains("'rand' takes no value, got 1"), given.getMessage());
        assertTrue(given.getMessage().contains("write rand()"), given.getMessage());
        var bare = assertThrows(ModelError.class, () -> model.spikesWhen("v > rand*mV"));
        assertTrue(bare.getMessage().contains("write rand()"), bare.getMessage());
        var volt = assertThrows(
                ModelError.class, () -> model.spikesWhen("v > rand()").checked());
        assertTrue(volt.getMessage().contains("'rand()' is a plain number"), volt.getMessage());
    }

    /** What arrives through many synapses is one sum: chance is in the release. */
    @Test
    void anArrivingSpikeCannotDrawARandomNumber() {
        var synapse = Synapse.of("dg/dt = -g/(5*ms) : siemens; w : siemens; I = g*(0*mV - v) : amp");
        var net = Network.named("arrival");
        var n = net.population("n", 1, Lif.with());
        var projection =
                net.connect(net.poisson("p", 1, 10 * Hz)).to(n).allToAll().weight("1 nS");
        var chance = synapse.onSpike("g += rand()*w").named("chance");
        var error = assertThrows(ModelError.class, () -> projection.through(chance));
        assertTrue(error.getMessage().contains("can only add a multiple of its weight"), error.getMessage());
    }
}
