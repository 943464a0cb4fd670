package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.um;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.equations.Method;
import spikelet.equations.ModelError;

/** Parts that were made apart, put together. */
class CombinationTest {
    private static final Synapse AMPA = Synapse.of("""
            dg/dt = -g/tau       : siemens
            I = g*(E - v)        : amp
            tau = 5*ms : second; E = 0*mV : volt
            """).named("AMPA");

    private static final EquationModel PASSIVE = NeuronModel.of("""
            C dv/dt = g*(E - v) + I : volt
            C = 200*pF : farad; g = 10*nS : siemens; E = -70*mV : volt
            """).initially("v = E");

    private static Cell ball() {
        return Cell.named("ball")
                .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
                .section("soma")
                .length(20 * um)
                .diameter(20 * um);
    }

    private static double last(Recording run, String population, int neuron) {
        var v = run.trace(population, "v").values(neuron);
        return v[v.length - 1];
    }

    /** Two equal cells, joined by as much as each leaks: the current leaves by 2/3 through the first and by 1/3 through the second. */
    @Test
    void aJunctionAtAPlaceConductsBothWays() {
        double leak = Math.PI * 20 * um * 20 * um * 1;
        var net = Network.named("net");
        var c = net.population("C", 2, ball()).record("v");
        net.couple(c.at("soma", 0.5)).allToAll().gapJunction(leak);
        net.stimulate(c).neurons(0).constant(10 * pA);
        var run = net.run(400 * ms);
        assertEquals(-65 * mV + 10 * pA / leak * 2 / 3, last(run, "C", 0), 1e-9);
        assertEquals(-65 * mV + 10 * pA / leak / 3, last(run, "C", 1), 1e-9);
    }

    /** What the junction takes from the cell it brings to the point neuron: leaks and junction in series. */
    @Test
    void aCellAndAPointNeuronShareTheirPotentials() {
        double leak = Math.PI * 20 * um * 20 * um * 1;
        var net = Network.named("net");
        var c = net.population("C", 1, ball()).record("v");
        var p = net.population("P", 1, PASSIVE).record("v");
        net.couple(c.at("soma", 0.5), p).oneToOne().gapJunction(2 * nS);
        var run = net.run(500 * ms);
        double current = 5 * mV / (1 / leak + 1 / (10 * nS) + 1 / (2 * nS));
        assertEquals(-65 * mV - current / leak, last(run, "C", 0), 1e-9);
        assertEquals(-70 * mV + current / (10 * nS), last(run, "P", 0), 1e-9);
        assertTrue(net.description().withoutPlaces().couplings().stream()
                .allMatch(k -> k.first().equals("C")));
    }

    /** Of 3 cells, soma to dendrite: 6 pairs of different cells, in either direction. */
    @Test
    void noCellIsCoupledToAPlaceOfItsOwn() {
        var net = Network.named("net");
        var c = net.population(
                "C", 3, ball().section("dendrite").from("soma").length(50 * um).diameter(2 * um));
        net.couple(c.at("soma", 0.5), c.at("dendrite", 1)).allToAll().gapJunction(1 * nS);
        var spec = net.description().couplings().get(0);
        assertEquals(6, net.description().expectedJunctions(spec));
        assertTrue(spec.isOfOnePopulation() && !spec.isWithin());
        net.run(1 * ms);
    }

    static List<EquationModel> currentTakers() {
        return Neurons.all().stream()
                .filter(EquationModel::takesCurrent)
                .filter(EquationModel::hasPotential)
                .toList();
    }

    /** Many a neuron has a w, which is not the weight. */
    @ParameterizedTest
    @MethodSource("currentTakers")
    void everyStockNeuronTakesASynapseInWordsAsItTakesTheStockOne(EquationModel model) {
        var net = Network.named("net").dt(0.01 * ms);
        var s = net.spikes("S", new double[] {1 * ms, 3 * ms});
        var a = net.population("A", 1, model).record("v");
        var b = net.population("B", 1, model).record("v");
        net.population("C", 1, model).record("v");
        net.connect(s).to(a).allToAll().weight(2 * nS).through(AMPA);
        net.connect(s).to(b).allToAll().weight(2 * nS).conductance(5 * ms, 0);
        var run = net.run(2.5 * ms);
        double stock = run.trace("B", "v").at(0, 2 * ms) - run.trace("C", "v").at(0, 2 * ms);
        double words = run.trace("A", "v").at(0, 2 * ms) - run.trace("C", "v").at(0, 2 * ms);
        assertTrue(stock > 0.01 * mV);
        // A stock synapse decays exactly; Euler's method, which Izhikevich asks for, is off by dt/tau = 0.2 % at most.
        assertEquals(stock, words, 0.002 * stock);
    }

    @Test
    void aSynapseInWordsDoesNotTakeTheNeuronsTauForItsOwn() {
        var net = Network.named("net");
        var s = net.spikes("S", new double[] {1 * ms});
        var n = net.population("N", 1, Lif.with());
        var open = Synapse.of("dg/dt = -g/tau : siemens; I = g*(0*mV - v) : amp");
        var error = assertThrows(
                ModelError.class,
                () -> net.connect(s).to(n).allToAll().weight("1 nS").through(open));
        assertTrue(error.getMessage().contains("'tau' is of the neuron, not of the synapse"), error.getMessage());
        net.connect(s).to(n).allToAll().weight("1 nS").through(open.with("tau", "5 ms"));
        net.run(2 * ms);
    }

    @Test
    void whatASynapseInWordsDoesNotFitIsToldInItsOwnWords() {
        var net = Network.named("net");
        var s = net.spikes("S", new double[] {1 * ms});
        var n = net.population("F", 1, Neurons.fitzHughNagumo());
        var error = assertThrows(
                ModelError.class,
                () -> net.connect(s).to(n).allToAll().weight("1 nS").through(AMPA));
        assertTrue(error.getMessage().contains("'E' has unit volt; 'v' is a plain number"), error.getMessage());
        error = assertThrows(
                ModelError.class,
                () -> Synapse.of("dg/dt = -g/ms : siemens; I = g*(0*mV - v) : amp")
                        .onSpike("gg += w"));
        assertTrue(error.getMessage().contains("'gg' is no state variable of the synapse"), error.getMessage());
    }

    /** The stock synapses of plain sources are called syn, but for neurons that have a syn. */
    @Test
    void aVariableOfTheModelKeepsItsName() {
        var model = NeuronModel.of("dv/dt = (-65*mV - v)/(20*ms) + I/(200*pF) : volt; dsyn/dt = -syn/(5*ms) : 1")
                .initially("syn = 1");
        var net = Network.named("net");
        var s = net.spikes("S", new double[] {1 * ms});
        var n = net.population("N", 1, model).record("syn").record("syn2");
        net.connect(s).to(n).allToAll().weight(1 * nS).conductance(5 * ms, 0);
        var run = net.run(5 * ms);
        assertEquals(Dimension.NONE, run.trace("N", "syn").dimension());
        assertEquals(1, run.trace("N", "syn").at(0, 0));
        assertEquals(Dimension.CONDUCTANCE, run.trace("N", "syn2").dimension());
    }

    /** Its reset leaves it above threshold: it fires at each grid point at which the condition holds. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EXACT", "RK4", "HEUN", "EULER", "EXPONENTIAL_EULER", "EXPONENTIAL_MIDPOINT", "EXPONENTIAL_STRANG"
            })
    void aNeuronResetAboveItsThresholdFiresOnceAStep(Method method) {
        var net = Network.named("net");
        var n = net.population(
                "N", 1, PASSIVE.spikesWhen("v > -69*mV").onSpike("v = -60*mV").method(method));
        net.stimulate(n).constant(2 * nA);
        assertEquals(99, net.run(10 * ms).spikes("N").count(), 1);
    }
}
