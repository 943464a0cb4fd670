package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;

import org.junit.jupiter.api.Test;
import spikelet.equations.ModelError;

/** Synapses that a user writes as equations. */
class EquationSynapseTest {
    private static final EquationModel LIF =
            NeuronModel.of("""
            tau dv/dt = EL - v + R*I : volt
            tau = 20*ms : second; EL = -65*mV : volt; R = 100*Mohm : ohm
            """).spikesWhen("v > -50*mV").onSpike("v = EL").initially("v = EL");

    private static final EquationSynapse CURRENT =
            Synapse.of("ds/dt = -s/tau : amp; I = s : amp; tau = 4*ms : second").named("EPSC");

    private static final EquationSynapse NMDA =
            Synapse.of("""
            dg/dt = (x - g)/tau                             : siemens
            dx/dt = -x/rise                                 : siemens
            block = 1/(1 + Mg/3.57*exp(-0.062*v/mV))        : 1
            I = g*block*(E - v)                             : amp
            tau = 100*ms : second; rise = 2*ms : second; E = 0*mV : volt; Mg = 1 : 1
            """).onSpike("x += 54.15553637180206*w").named("NMDA");

    private final Network net = Network.named("own synapses");
    private final Population in = net.spikes("in", new double[] {5 * ms, 9 * ms, 30 * ms});

    @Test
    void aCurrentOfOnesOwnIsSolvedExactlyLikeTheStockOne() {
        var own = net.population("own", 1, LIF).record("v").record("EPSC_s");
        var stock = net.population("stock", 1, LIF).record("v").record("syn");
        net.connect(in).to(own).allToAll().weight(50 * pA).through(CURRENT);
        net.connect(in).to(stock).allToAll().weight(50 * pA).current(4 * ms);
        var run = net.run(60 * ms);
        for (int t = 0; t < 60; t++) {
            assertEquals(
                    run.trace("stock", "v").at(0, t * ms), run.trace("own", "v").at(0, t * ms), 1e-14);
            assertEquals(
                    run.trace("stock", "syn").at(0, t * ms),
                    run.trace("own", "EPSC_s").at(0, t * ms),
                    1e-23);
        }
    }

    /** Both frozen at the step's beginning or at its mean, they meet as the step shrinks. */
    @Test
    void nmdaInWordsMeetsTheStockSynapse() {
        double coarse = difference(0.1 * ms);
        double fine = difference(0.0125 * ms);
        assertTrue(fine < 2e-6, "difference " + fine + " V");
        assertEquals(8, coarse / fine, 1.5);
    }

    private static double difference(double dt) {
        var net = Network.named("NMDA").dt(dt);
        var in = net.spikes("in", new double[] {5 * ms, 9 * ms, 30 * ms});
        var own = net.population("own", 1, LIF.method(spikelet.equations.Method.RK4))
                .record("v");
        var stock = net.population("stock", 1, LIF).record("v");
        net.connect(in).to(own).allToAll().weight(1 * nS).through(NMDA);
        net.connect(in)
                .to(stock)
                .allToAll()
                .weight(1 * nS)
                .conductance(100 * ms, 0)
                .rise(2 * ms)
                .magnesium(1);
        var run = net.run(60 * ms);
        return Math.abs(
                run.trace("own", "v").at(0, 50 * ms) - run.trace("stock", "v").at(0, 50 * ms));
    }

    @Test
    void aLeakyNeuronTakesSynapsesOfOnesOwn() {
        var own = net.population("own", 1, Lif.with()).record("v");
        var stock = net.population("stock", 1, Lif.with()).record("v");
        net.connect(in).to(own).allToAll().weight(250 * pA).through(CURRENT);
        net.connect(in).to(stock).allToAll().weight(250 * pA).current(4 * ms);
        var run = net.run(60 * ms);
        for (int t = 0; t < 60; t++)
            assertEquals(
                    run.trace("stock", "v").at(0, t * ms), run.trace("own", "v").at(0, t * ms), 1e-14);
        net.connect(in).to(own).named("volt").allToAll().weight(1 * mV).decay(4 * ms);
        says("a drive in volt is for Lif alone; population 'own' or one of its synapses", net::description);
    }

    @Test
    void twoSynapsesOfOnesOwnMeetOnOneNeuron() {
        var both = net.population("both", 1, LIF).record("v");
        var one = net.population("one", 1, LIF).record("v");
        var other = net.population("other", 1, LIF).record("v");
        var slow = CURRENT.with("tau", "30 ms").named("slow");
        net.connect(in).to(both).allToAll().weight(20 * pA).through(CURRENT);
        net.connect(in).to(both).named("slow").allToAll().weight(10 * pA).through(slow);
        net.connect(in).to(one).allToAll().weight(20 * pA).through(CURRENT);
        net.connect(in).to(other).allToAll().weight(10 * pA).through(slow);
        var run = net.run(60 * ms);
        for (int t = 0; t < 60; t++) {
            double sum = run.trace("one", "v").at(0, t * ms)
                    + run.trace("other", "v").at(0, t * ms)
                    + 65 * mV;
            assertEquals(sum, run.trace("both", "v").at(0, t * ms), 1e-13);
        }
    }

    @Test
    void equalKineticsShareTheirState() {
        var out = net.population("out", 1, LIF);
        net.connect(in).to(out).allToAll().weight(20 * pA).through(CURRENT);
        net.connect(in).to(out).named("again").allToAll().weight(20 * pA).through(CURRENT.named("other"));
        assertEquals(
                java.util.Set.of("v", "EPSC_s", "EPSC_I", "I", "I_syn"),
                net.description().variables("out").keySet());
    }

    @Test
    void aStateCanBeInitialised() {
        var out = net.population("out", 1, LIF).record("EPSC_s").initial("EPSC_s", 7 * pA);
        net.connect(in).to(out).allToAll().weight(20 * pA).through(CURRENT);
        var s = net.run(4 * ms).trace("out", "EPSC_s");
        assertEquals(7 * pA * Math.exp(-3 / 4.0), s.at(0, 3 * ms), 1e-24);
    }

    @Test
    void aStimulusTakesASynapseOfOnesOwn() {
        var out = net.population("out", 1, LIF).record("EPSC_s");
        net.stimulate(out).spikes(2 * ms).weight(20 * pA).through(CURRENT);
        assertEquals(
                20 * pA * Math.exp(-1 / 4.0),
                net.run(4 * ms).trace("out", "EPSC_s").at(0, 3 * ms),
                1e-24);
    }

    @Test
    void parametersMayDifferFromNeuronToNeuron() {
        var drawn = Synapse.of("ds/dt = -s/tau : amp; I = s : amp; tau : second")
                .with("tau", "uniform(2 ms, 9 ms)")
                .named("EPSC");
        var out = net.population("out", 5, LIF).record("EPSC_s");
        net.connect(in).to(out).allToAll().weight(20 * pA).through(drawn);
        var s = net.run(8 * ms).trace("out", "EPSC_s");
        for (int i = 1; i < 5; i++) assertTrue(s.at(i, 7 * ms) != s.at(0, 7 * ms));
    }

    @Test
    void aRunInPiecesIsTheSame() {
        var out = net.population("out", 3, Neurons.hodgkinHuxley()).record("v");
        net.connect(in).to(out).allToAll().weight(20 * nS).through(NMDA);
        var whole = net.run(50 * ms).trace("out", "v").values(1);
        var pieces = net.simulation();
        pieces.run(7.3 * ms);
        pieces.run(42.7 * ms);
        assertArrayEquals(whole, pieces.recording().trace("out", "v").values(1));
        pieces.reset();
        pieces.run(50 * ms);
        assertArrayEquals(whole, pieces.recording().trace("out", "v").values(1));
    }

    @Test
    void whatIsNoSynapseIsRefusedWithTheWayOut() {
        says("the current of the synapse is missing", () -> Synapse.of("dg/dt = -g/(5*ms) : siemens"));
        says("a synapse needs a state variable", () -> Synapse.of("I = 1*nA : amp"));
        says("in amp, not in siemens", () -> Synapse.of("dg/dt = -g/(5*ms) : siemens; I = g : siemens"));
        says("the sum over all synapses", () -> Synapse.of("ds/dt = -s/(5*ms) : 1; I = w*s*1*mV : amp; w : siemens"));
        says(
                "which state variable it adds to: .onSpike(\"x += w\")",
                () -> Synapse.of("dx/dt = -x/(5*ms) : amp; dy/dt = x/ms - y/(5*ms) : amp; I = y : amp")
                        .dimension());
        says("the unit of the weight w is not known", () -> CURRENT.onSpike("s += w*tau"));
        says("the weight w is set where it connects", () -> CURRENT.with("w", "3 nA"));
        says("tau has unit second (time)", () -> CURRENT.with("tau", "3 mV"));
    }

    @Test
    void aSynapseThatDoesNotFitTheNeuronsIsRefusedWhereItConnects() {
        var out = net.population("out", 1, LIF);
        var p = net.connect(in).to(out).allToAll().weight(1 * nS);
        says("no state variable of the synapse", () -> p.through(CURRENT.onSpike("q += w; s += w")));
        says("only add a multiple of its weight", () -> p.through(CURRENT.onSpike("s = w")));
        says(
                "only add a multiple of its weight",
                () -> p.through(Synapse.of("ds/dt = -s/(5*ms) : amp; I = s : amp; w : 1")
                        .onSpike("s += w*s")));
        says(
                "has unit",
                () -> p.through(Synapse.of("dg/dt = -g/(5*ms) : siemens; I = g*v : amp; w : amp")
                        .onSpike("g += 2*w")));
        says(
                "cannot subtract",
                () -> p.through(Synapse.of("dg/dt = -g/(5*ms) : siemens; I = g*(E - v) : amp; E = 3*nA : amp")));
        says(
                "'g*E' has unit amp; 'v' has unit volt",
                () -> p.through(Synapse.of("dg/dt = -g/(5*ms) : siemens; I = g*E - v : amp; E = 0*mV : volt")));
        says("the name 'my synapse' comes before", () -> CURRENT.named("my synapse"));
        says(
                "the time course of its synapse is given by equations",
                () -> net.connect(in).to(out).through(CURRENT).alpha());
    }

    @Test
    void aNameThatTheNeuronHasIsRefused() {
        var clash = NeuronModel.of(
                "tau dv/dt = -v + EPSC_s*1*ohm + I*1*ohm : volt; tau = 9*ms : second; EPSC_s = 1*pA : amp");
        var out = net.population("out", 1, clash);
        says(
                "give the synapse another name",
                () -> net.connect(in).to(out).allToAll().weight(1 * pA).through(CURRENT));
    }

    @Test
    void dalesPrincipleHoldsForOnesOwnSynapses() {
        var inhibitory = net.inhibitory("I", 2, LIF);
        says(
                "inhibitory population 'I': weight must not be positive",
                () -> net.connect(inhibitory)
                        .to(inhibitory)
                        .allToAll()
                        .weight(10 * pA)
                        .through(CURRENT));
    }

    @Test
    void theLatexTellsWhatASpikeDoes() {
        var latex = Synapse.of("dg/dt = -g/tau : siemens; I = g*(E - v) : amp; tau = 5*ms : second; E = 0*mV : volt")
                .onSpike("g += 2*w")
                .latex();
        assertEquals("""
                \\begin{aligned}
                \\frac{dg}{dt} &= -\\frac{g}{\\tau} \\\\
                I &= g\\,(E - v) \\\\
                \\text{spike} &\\Rightarrow g \\leftarrow g + 2\\,w \\\\
                & \\tau = 5\\,\\mathrm{ms},\\quad E = 0\\,\\mathrm{mV}
                \\end{aligned}""", latex);
    }

    private static void says(String part, org.junit.jupiter.api.function.Executable call) {
        var error = assertThrows(IllegalArgumentException.class, call);
        assertTrue(error.getMessage().contains(part), error.getMessage());
        assertTrue(error instanceof ModelError || !error.getMessage().isBlank());
    }
}
