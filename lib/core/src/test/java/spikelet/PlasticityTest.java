package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.*;

import org.junit.jupiter.api.Test;

/** Synapses that learn from pairs of spikes. */
class PlasticityTest {
    private static final double DT = 0.1 * ms;

    /** A neuron that fires a step after each of the given times; returns the weights in the end. */
    static double[] learnt(Plasticity rule, double weight, double[] pre, double... post) {
        var net = Network.named("pair").dt(DT);
        var in = net.spikes("in", pre);
        var out = net.excitatory(
                "out",
                1,
                Lif.with().rest(-70 * mV).threshold(-50 * mV).reset(-70 * mV).tau(1 * ms));
        net.connect(in).to(out).allToAll().weight(weight).current(1 * ms).plastic(rule);
        net.stimulate(out).spikes(post).weight(100 * mV).delta();
        var sim = net.simulation();
        sim.run(1 * second);
        return sim.weights("in→out");
    }

    @Test
    void aPairChangesTheWeightByTheExponentialOfItsInterval() {
        var rule = Stdp.pair()
                .tauPlus(17 * ms)
                .tauMinus(34 * ms)
                .aPlus(0.01)
                .aMinus(0.012)
                .maxWeight(1e-12);
        for (int steps : new int[] {1, 5, 100, 400}) {
            double interval = (steps - 0.5) * DT;
            double gain = learnt(rule, 5e-13, new double[] {0.1}, 0.1 + steps * DT)[0] - 5e-13;
            assertEquals(1e-14 * Math.exp(-interval / (17 * ms)), gain, 1e-7 * 1e-12);
            interval = (steps + 0.5) * DT;
            double loss = learnt(rule, 5e-13, new double[] {0.1 + steps * DT}, 0.1)[0] - 5e-13;
            assertEquals(-1.2e-14 * Math.exp(-interval / (34 * ms)), loss, 1e-7 * 1e-12);
        }
    }
}
