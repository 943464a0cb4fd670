package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The stock rules against their closed forms. */
class StockRulesTest {
    private static final double DT = PlasticityTest.DT;

    @Test
    void inhibitoryPlasticityStrengthensByNearSpikesAndWeakensByEachArrival() {
        var rule = Stdp.inhibitory(5 * Hz).with("eta", "1 pA").with("w_max", "1 nA");
        double alpha = 2 * 5 * 0.02;
        double w = PlasticityTest.learnt(rule, -100 * pA, new double[] {0.1, 0.3}, 0.11, 0.29)[0];
        double near = Math.exp(-99.5 * DT / 0.02) + Math.exp(-100.5 * DT / 0.02);
        double far = Math.exp(-1899.5 * DT / 0.02) + Math.exp(-1900.5 * DT / 0.02);
        assertEquals(-100 - (near + far - 2 * alpha), w / pA, 1e-5);
    }

    /** Vogels et al. 2011: where the rates are steady and spikes uncorrelated, the rule stands still at the target rate. */
    @Test
    void inhibitoryPlasticityBringsANeuronToItsRate() {
        var net = Network.named("balance").seed(3).dt(0.2 * ms);
        var in = net.poisson("in", 100, 20 * Hz);
        var n = net.population("n", 20, Lif.with().tau(20 * ms));
        net.stimulate(n).poisson(2000).weight(2.4 * mV).decay(5 * ms);
        net.connect(in)
                .to(n)
                .allToAll()
                .weight(-0.05 * mV)
                .decay(10 * ms)
                .plastic(Stdp.inhibitory(5 * Hz).with("eta", "0.01 mV").with("w_max", "3 mV"));
        var sim = net.simulation();
        double before = sim.run(2 * second).spikes("n").rate();
        sim.run(40 * second);
        double settled = rate(sim.run(20 * second), 42);
        assertTrue(before > 15, "rate before " + before);
        assertEquals(5, settled, 0.5);
    }

    private static double rate(Recording run, double from) {
        var times = run.spikes("n").times();
        return Arrays.stream(times).filter(t -> t > from).count() / (run.duration() - from) / 20;
    }

    /** Under a clamped potential u_m and u_p have its value, and the integral of x is one for each spike. */
    @Test
    void voltageBasedPlasticityUnderClampIsThatOfItsClosedForm() {
        for (double clamp : new double[] {-75 * mV, -60 * mV, -40 * mV}) {
            var held = NeuronModel.of("dv/dt = (hold - v)/tau : volt; hold : volt; tau = 1*ms : second")
                    .with("hold", clamp)
                    .initially("v = hold");
            var net = Network.named("clamp");
            var in = net.spikes("in", new double[] {0.2, 0.5});
            var out = net.population("out", 1, held);
            net.connect(in)
                    .to(out)
                    .allToAll()
                    .weight("1 pV")
                    .plastic(Stdp.voltageBased().with("w_0", "1 pV"));
            var sim = net.simulation();
            sim.run(1 * second);
            double below = Math.max(clamp + 70.6 * mV, 0);
            double above = Math.max(clamp + 45.3 * mV, 0);
            double weaker = 2 * 0.14 * below;
            double stronger = 2 * 80 * above * below;
            // The sum over steps in the place of the integral of x is larger by half a step.
            double tolerance = 1e-7 + stronger * DT / (15 * ms);
            assertEquals(1 - weaker + stronger, sim.weights("in→out")[0] / 1e-12, tolerance);
        }
    }

    /** A spike pair leaves c; the reward that comes after delta seconds turns it into weight: the integral of c d in closed form. */
    @Test
    void aRewardTurnsTheMarkOfAPairIntoWeight() {
        for (double delay : new double[] {0.05, 0.5, 2}) {
            var rule = Stdp.rewarded()
                    .with("w_0", "1 pA")
                    .with("w_max", "100 pA")
                    .with("d_0", "0.5 Hz")
                    .rewardedAt(0.11 + delay);
            var net = PlasticityTest.forced(0, rule, 10 * pA, new double[][] {{0.1}}, 0.11);
            var sim = net.simulation();
            sim.run(9 * second);
            double mark = 0.1 * Math.exp(-99.5 * DT / 0.02) * Math.exp(-(delay + DT / 2) / 1);
            double rate = 1 / 1.0 + 1 / 0.2;
            double expected = 10 + mark * 0.5 / rate;
            // Euler's step over c d is of first order in dt.
            assertEquals(expected - 10, sim.weights("in→out")[0] / pA - 10, 2 * DT * rate * mark * 0.5 / rate);
        }
    }

    @Test
    void aRewardBySpikesOrByHandIsThatOfItsTime() {
        var rule = Stdp.rewarded().with("w_0", "1 pA").with("w_max", "100 pA");
        var atTimes = weights(rule.rewardedAt(0.15), false);
        assertTrue(atTimes[0] > 10 * pA);
        var net = PlasticityTest.forced(0, rule, 10 * pA, new double[][] {{0.1}}, 0.11);
        var reward = net.spikes("reward", new double[] {0.15});
        var byPopulation = PlasticityTest.forced(0, rule.rewardedBy(reward), 10 * pA, new double[][] {{0.1}}, 0.11);
        byPopulation.spikes("reward", new double[] {0.15});
        var sim = byPopulation.simulation();
        sim.run(400 * ms);
        assertArrayEquals(atTimes, sim.weights("in→out"));
        assertArrayEquals(atTimes, weights(rule, true));
    }

    private static double[] weights(PlasticityRule rule, boolean byHand) {
        var sim = PlasticityTest.forced(0, rule, 10 * pA, new double[][] {{0.1}}, 0.11)
                .simulation();
        sim.run(150 * ms);
        if (byHand) sim.reward("in→out");
        sim.run(250 * ms);
        return sim.weights("in→out");
    }

    /** With the rate held at r, all weights grow by exp(beta (goal - r) t). */
    @Test
    void scalingMultipliesAllWeightsOfANeuron() {
        var net = Network.named("scaling");
        var in = net.spikes("in", new double[3][0]);
        var out = net.population("out", 1, Lif.with());
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(Distribution.values(1 * pA, 2 * pA, 5 * pA))
                .current(1 * ms)
                .plastic(Homeostasis.scaling(8 * Hz).initially("a = 0*Hz"));
        var sim = net.simulation();
        sim.run(5 * second);
        double factor = Math.exp(0.01 * 8 * 5);
        assertArrayEquals(new double[] {factor, 2 * factor, 5 * factor}, Units.in(sim.weights("in→out"), pA), 1e-5);
    }

    @Test
    void rulesCanBeJoined() {
        var joint = Stdp.pair().maxWeight("20 pA").rule().and(Homeostasis.scaling(8 * Hz));
        var pair = PlasticityTest.learnt(Stdp.pair().maxWeight("20 pA"), 5 * pA, new double[] {0.1}, 0.11)[0];
        var both = PlasticityTest.learnt(joint, 5 * pA, new double[] {0.1}, 0.11)[0];
        var scaled = PlasticityTest.learnt(Homeostasis.scaling(8 * Hz), 5 * pA, new double[] {0.1}, 0.11)[0];
        assertEquals(pair / (5 * pA) * scaled / (5 * pA), both / (5 * pA), 1e-3);
        assertTrue(both != pair && both != scaled);
    }
}
