package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static spikelet.Units.*;

import org.junit.jupiter.api.Test;

/** What a rule of plasticity says is what synapses do. */
class PlasticityLanguageTest {
    private static final double DT = PlasticityTest.DT;

    private static double learnt(Plasticity rule, double[] pre, double... post) {
        return PlasticityTest.learnt(rule, 1 * pA, pre, post)[0] / pA;
    }

    @Test
    void aMarkOfTheSynapseDecaysFromEventToEvent() {
        var rule = Plasticity.of("de/dt = -e/tau : 1 (synapse); tau = 30*ms : second; k = 1*pA : weight")
                .onPre("e += 1")
                .onPost("w += k*e; e *= 0.5");
        double first = Math.exp(-99.5 * DT / 0.03);
        double second = 0.5 * first * Math.exp(-100 * DT / 0.03);
        assertEquals(1 + first + second, learnt(rule, new double[] {0.1}, 0.11, 0.12), 1e-7);
    }

    @Test
    void variablesStartWhereTheRuleSaysAndReturnToTheirRest() {
        var rule = Plasticity.of("""
                        dx/dt = (2 - x)/tau : 1 (pre)
                        dy/dt = (rest - y)/tau : 1 (post)
                        tau = 50*ms : second; rest = 3 : 1; k = 1*pA : weight
                        """).onPre("w += k*x*y").initially("x = 4; y = rest + 1");
        double left = Math.exp(-0.1 / 0.05);
        assertEquals(1 + (2 + 2 * left) * (3 + left), learnt(rule, new double[] {0.1}), 1e-6);
    }

    @Test
    void statementsSeeWhatThoseBeforeThemLeft() {
        var text = "x : 1 (pre); n : 1 (synapse); k = 1*pA : weight";
        var after = Plasticity.of(text).onPre("x += 1; n = 2*x; w = k*(x + n)");
        var before = Plasticity.of(text).onPre("w = k*(x + n); n = 2*x; x += 1");
        assertEquals(6, learnt(after, new double[] {0.1, 0.2}), 1e-7);
        assertEquals(1, learnt(before, new double[] {0.1, 0.2}), 1e-7);
    }

    @Test
    void integersAndBooleansAreKept() {
        var rule = Plasticity.of("n : integer (pre); paired : boolean (synapse); k = 1*pA : weight")
                .onPre("n += 1; paired = n >= 2; w += k*int(paired)");
        assertEquals(3, learnt(rule, new double[] {0.1, 0.2, 0.3}), 1e-7);
    }

    /** A ramp from 0 to 1 within a second and back. */
    @Test
    void aSignalInTimeCanBeTheThirdFactor() {
        var rule = Plasticity.of("dw/dt = k*level(t)/second; k = 1*pA : weight")
                .table("level", Samples.at(new double[] {0, 1, 2}, new double[] {0, 1, 0}, "1"));
        // Euler's step reads the ramp at the beginning.
        assertEquals(1.5, learnt(rule, new double[] {0.1}), DT);
    }

    @Test
    void eachThirdFactorDoesItsOwn() {
        var rule = Plasticity.of("dd/dt = -d/tau : 1 (shared); tau = 20*ms : second")
                .onReward("w *= 2; d += 1")
                .on("punishment", "w *= 0.9 + 0.1*d")
                .rewardedAt(0.05)
                .when("punishment", 0.06, 0.2);
        double d = Math.exp(-0.01 / 0.02);
        double later = Math.exp(-0.15 / 0.02);
        assertEquals(2 * (0.9 + 0.1 * d) * (0.9 + 0.1 * later), learnt(rule, new double[] {0.1}), 1e-6);
    }

    @Test
    void aRuleReadsTheNeuronsVariables() {
        var model = NeuronModel.of("dv/dt = -v/tau : volt; du/dt = 1*mV/(10*ms) : volt; tau = 10*ms : second")
                .initially("v = 8*mV");
        var net = Network.named("reading").dt(DT);
        var in = net.spikes("in", new double[] {10 * ms});
        var out = net.population("out", 1, model);
        net.connect(in)
                .to(out)
                .allToAll()
                .weight("1 pV")
                .delay(5 * ms)
                .plastic(Plasticity.of("u : volt (neuron)").onPre("w = v*u/(1*volt)"));
        var sim = net.simulation();
        sim.run(20 * ms);
        // The arrival through the delta synapse is worked on at its grid point, after the jump of 1 pV.
        assertEquals(8 * mV * Math.exp(-1.5) * 1.5 * mV, sim.weights("in→out")[0], 1e-13);
    }

    @Test
    void aRuleWithAnotherValueIsAnotherRule() {
        var rule = Stdp.inhibitory(5 * Hz).with("eta", "1 pA").with("w_max", "1 nA");
        assertEquals(rule, Stdp.inhibitory(5 * Hz).with("eta", "1 pA").with("w_max", "1 nA"));
        assertNotEquals(rule, rule.with("eta", "2 pA"));
        assertNotEquals(rule, rule.onPost("y += 2"));
        assertEquals(
                "inhibitory STDP, rho_0 5 Hz, eta 1 pA, w_max 1 nA, tau 30 ms",
                rule.with("tau", "30 ms").toString());
    }
}
